/** PHP's text of a thrown object with all that were before it (Zend/zend_exceptions.c Exception::__toString). */
import { throwableText } from './error-text.ts';
import type { Frame, SourceLocation } from './sapi.ts';
import { ErrorException } from './throwables.ts';

export interface Described {
  /** `LogicException: first in F:1\nStack trace:\n#0 {main}\n\nNext RuntimeException: …` */
  readonly text: string;
  /** Where the outermost one was made. */
  readonly place: SourceLocation;
}

const MAX_CHAIN = 100;

/**
 * @param framesOf the script's calls on an error's stack
 * @param here used when the error has no stack of the script
 */
export function describeThrown(
  thrown: unknown,
  framesOf: (error: Error) => readonly Frame[],
  here: SourceLocation,
): Described {
  if (!(thrown instanceof Error)) return { text: otherText(thrown), place: here };
  const texts: string[] = [];
  let place = here;
  let current: unknown = thrown;
  while (current instanceof Error && texts.length < MAX_CHAIN) {
    const frames = framesOf(current);
    const own = placeOf(current, frames[0] ?? here);
    if (texts.length === 0) place = own;
    texts.unshift(throwableText(current, frames, own));
    current = current.cause;
  }
  return { text: texts.join('\n\nNext '), place };
}

function placeOf(error: Error, frame: SourceLocation): SourceLocation {
  if (!(error instanceof ErrorException)) return { file: frame.file, line: frame.line };
  return { file: error.getFile() || frame.file, line: error.getLine() || frame.line };
}

/** JavaScript throws anything; PHP only objects that are Throwable. */
function otherText(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
