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
  /** Takes an error that is to go on once the PHP function at work is through. */
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

  /** False fails; true, null and undefined are nothing; everything else is its text. */
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
      // echo leaves no frame either; a function that ran the callback is noted by itself.
      throw markCall(DIRECT_CALL, args, thrown);
    }
  }

  #textOf(result: unknown): string {
    try {
      return toPhpString(result, this.#conversion.report, this.#conversion.precision());
    } catch (error) {
      // The callback has done its part: its result is lost, the contents are not passed instead.
      this.#conversion.defer(error);
      return '';
    }
  }
}
