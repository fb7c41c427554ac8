/** PHP's text of a thrown object and all previous ones (Zend/zend_exceptions.c Exception::__toString). */
import type { ErrorPart } from '../../engine/error-parts.ts';
import type { SourceLocation } from '../../engine/source-location.ts';
import { throwableName } from './error-text.ts';
import { type FramesOf, type Trace, traceText } from './trace.ts';

export interface Described {
  /** `LogicException: first in F:1\nStack trace:\n#0 {main}\n\nNext RuntimeException: …` */
  readonly text: string;
  /** Where the last one was created. */
  readonly place: SourceLocation;
}

const MAX_CHAIN = 100;

/** Context for describing a thrown value. */
export interface ThrownContext {
  readonly framesOf: FramesOf;
  /** Used when the error has no stack of the script. */
  readonly here: SourceLocation;
  /** Arguments of the callback it came out of, when PHP itself called it. */
  readonly entryArgs: readonly unknown[];
}

export function describeThrown(thrown: unknown, context: ThrownContext): Described {
  if (!(thrown instanceof Error)) return { text: otherText(thrown), place: context.here };
  const texts: string[] = [];
  let place = context.here;
  let current: unknown = thrown;
  while (current instanceof Error && texts.length < MAX_CHAIN) {
    const frames = context.framesOf(current);
    const own = placeOf(current, frames[0] ?? context.here);
    if (texts.length === 0) place = own;
    texts.unshift(throwableText(current, { framesOf: context.framesOf, place: own, entryArgs: context.entryArgs }));
    current = current.cause;
  }
  return { text: texts.join('\n\nNext '), place };
}

/** One thrown thing as `Exception::__toString()` tells it, without those before it. */
function throwableText(error: Error, trace: Trace): string {
  const { place } = trace;
  const head = error.message === '' ? throwableName(error) : `${throwableName(error)}: ${error.message}`;
  return `${head} in ${place.file}:${place.line}\nStack trace:\n${traceText(error, trace)}`;
}

/** Where the error was created, or the place it was given: ErrorException's arguments, `this.line = …` in a subclass. */
export function placeOf(error: Error, frame: SourceLocation): SourceLocation {
  const { file, line } = error as ErrorPart;
  return { file: typeof file === 'string' ? file : frame.file, line: typeof line === 'number' ? line : frame.line };
}

/** JavaScript can throw any value, PHP only Throwable objects. */
function otherText(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
