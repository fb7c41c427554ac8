/** A script's own output callback: `ob_start(callback)`. */
import type { Callback, ResolvedCallable } from '../../engine/callables.ts';
import { toPhpString } from '../../engine/conversion.ts';
import type { Report } from '../../engine/report.ts';
import { DIRECT_CALL, markCall } from '../errors/error-text.ts';
import { type Content, contentForCallback, type OutputHandler } from './output-buffer.ts';

/** What a callback's result needs to become text. */
export interface ResultConversion {
  readonly report: Report;
  /** Digits of floats: the directive `precision`. */
  precision(): number;
  /** Keeps an error until the running PHP function has finished. */
  defer(error: unknown): void;
}

export class CallbackHandler implements OutputHandler {
  readonly name: string;
  readonly isUser = true;
  readonly #call: Callback;
  readonly #conversion: ResultConversion;

  constructor(callable: ResolvedCallable, conversion: ResultConversion) {
    this.name = callable.name;
    this.#call = callable.call;
    this.#conversion = conversion;
  }

  /** False means failure; true, null and undefined mean no output; any other value is converted to a string. */
  run(content: Content, phase: number): Content | null {
    const result = this.#callWith(contentForCallback(content), phase);
    if (typeof result === 'string' || result instanceof Uint8Array) return result;
    if (result === false) return null;
    return result === true ? '' : this.#textOf(result);
  }

  #callWith(...args: [content: unknown, phase: number]): unknown {
    try {
      return this.#call(...args);
    } catch (thrown) {
      // echo leaves no frame; a function that ran the callback is recorded separately.
      throw markCall(DIRECT_CALL, args, thrown);
    }
  }

  #textOf(result: unknown): string {
    try {
      return toPhpString(result, this.#conversion.report, this.#conversion.precision());
    } catch (error) {
      // The callback has run: its result is lost, and the original contents are not used instead.
      this.#conversion.defer(error);
      return '';
    }
  }
}
