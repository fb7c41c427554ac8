/** Code, previous error and place of an error, as PHP's exceptions keep them. */
import type { SourceLocation } from './source-location.ts';

/** What PHP keeps beside the message. A subclass may set `code`, `file` and `line`, as in PHP. */
export interface ErrorPart extends Partial<SourceLocation> {
  code?: number;
  cause?: unknown;
}

/**
 * Writes code and previous error into an error that was just made.
 * @param code 0 is not written: that is what an error without code has anyway
 */
export function setParts(error: Error, code: unknown, previous: unknown): void {
  if (code !== undefined && code !== 0) defineHidden(error, 'code', code);
  if (previous !== undefined && previous !== null) defineHidden(error, 'cause', previous);
}

/** As JavaScript's own `message` is: there, writable, and not shown among an object's members. */
export function defineHidden(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
}
