/**
 * What PHP's Throwable offers, for every error of JavaScript too: `Error` and `TypeError` serve as PHP's, so a script that
 * catches one asks it for its message, line and trace in PHP's words.
 */
import type { ErrorPart } from '../../engine/error-parts.ts';
import type { SourceLocation } from '../../engine/source-location.ts';
import { framesOfStack } from '../../engine/stack-frames.ts';
import { type TraceStep, traceSteps, traceText } from './trace.ts';
import { describeThrown, placeOf } from './uncaught.ts';

/** Methods of PHP's Throwable. */
export interface ThrowableMethods {
  getMessage(): string;
  /** The number given when it was made, 0 without one. */
  getCode(): number;
  /** The error before this one: the third argument, or JavaScript's `cause`. */
  getPrevious(): Error | null;
  /** File of the script that made it. */
  getFile(): string;
  /** Line in that file, from 1. */
  getLine(): number;
  /** Calls that led to it, innermost first, as debug_backtrace() tells them. */
  getTrace(): TraceStep[];
  /** The same, one per line as in PHP's messages. */
  getTraceAsString(): string;
  /** The whole story as PHP tells it: class, message, place, trace, and what was before. */
  __toString(): string;
}

declare global {
  interface Error extends ThrowableMethods {}
}

const framesOf = (error: Error) => framesOfStack(error.stack);

function ownPlace(error: Error): SourceLocation {
  return placeOf(error, framesOf(error)[0] ?? { file: '', line: 0 });
}

const methods: ThrowableMethods & ThisType<Error & ErrorPart> = {
  getMessage() {
    return this.message;
  },
  getCode() {
    return this.code ?? 0;
  },
  getPrevious() {
    return this.cause instanceof Error ? this.cause : null;
  },
  getFile() {
    return ownPlace(this).file;
  },
  getLine() {
    return ownPlace(this).line;
  },
  getTrace() {
    return traceSteps(this, { framesOf, place: ownPlace(this), entryArgs: [] });
  },
  getTraceAsString() {
    return traceText(this, { framesOf, place: ownPlace(this), entryArgs: [] });
  },
  __toString() {
    return describeThrown(this, { framesOf, here: ownPlace(this), entryArgs: [] }).text;
  },
};

/** Gives all errors of this thread PHP's methods; they show in no loop over an error's members. */
export function giveErrorsPhpMethods(): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(Error.prototype, name, { value, writable: true, configurable: true });
  }
}
