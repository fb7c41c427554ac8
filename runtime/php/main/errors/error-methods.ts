/**
 * The methods of PHP's Throwable, for all JavaScript errors: `Error` and `TypeError` serve as PHP's classes, so scripts call
 * getMessage(), getLine() and so on for any error they catch.
 */
import type { ErrorPart } from '../../engine/error-parts.ts';
import type { SourceLocation } from '../../engine/source-location.ts';
import { framesOfStack } from '../../engine/stack-frames.ts';
import { type TraceStep, traceSteps, traceText } from './trace.ts';
import { describeThrown, placeOf } from './uncaught.ts';

/** Methods of PHP's Throwable. */
export interface ThrowableMethods {
  getMessage(): string;
  /** The code passed to the constructor; 0 by default. */
  getCode(): number;
  /** The previous error: the constructor's third argument, or JavaScript's `cause`. Null when there is none. */
  getPrevious(): Error | null;
  /** File in which it was created. */
  getFile(): string;
  /** Line in which it was created, from 1. */
  getLine(): number;
  /** The calls that led to it, innermost first, like debug_backtrace(). */
  getTrace(): TraceStep[];
  /** The calls that led to it as text, one per line. */
  getTraceAsString(): string;
  /** PHP's full text of it: class, message, file and line, trace, and the previous errors. */
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

/** Adds PHP's methods to all errors of this thread; they are not enumerable. */
export function giveErrorsPhpMethods(): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(Error.prototype, name, { value, writable: true, configurable: true });
  }
}
