/** What a request remembers of regular expressions: compiled patterns and the last error. */
import { ErrorLevel, type Report } from '../../engine/report.ts';
import { type Expression, readExpression } from './delimited.ts';

export const PregError = {
  none: 0,
  internal: 1,
  backtrackLimit: 2,
  recursionLimit: 3,
  badUtf8: 4,
  badUtf8Offset: 5,
  jitStackLimit: 6,
} as const;

const MESSAGES: Readonly<Record<number, string>> = {
  0: 'No error',
  1: 'Internal error',
  2: 'Backtrack limit exhausted',
  3: 'Recursion limit exhausted',
  4: 'Malformed UTF-8 characters, possibly incorrectly encoded',
  5: 'The offset did not correspond to the beginning of a valid UTF-8 code point',
  6: 'JIT stack limit exhausted',
};

/** Words for a number of PregError. */
export function pregErrorMessage(error: number): string {
  return MESSAGES[error] ?? 'Unknown error';
}

/** As many as PHP keeps. */
const MOST_PATTERNS = 4096;

export class RegexState {
  lastError = 0;
  readonly #expressions = new Map<string, Expression>();

  /** The compiled pattern; null after a warning when it is wrong. */
  expression(functionName: string, pattern: string, report: Report): Expression | null {
    const known = this.#expressions.get(pattern);
    if (known !== undefined) return known;
    const read = readExpression(pattern);
    if (typeof read === 'string') {
      this.lastError = PregError.internal;
      report.raise(ErrorLevel.E_WARNING, `${functionName}(): ${read}`);
      return null;
    }
    if (this.#expressions.size >= MOST_PATTERNS) this.#expressions.clear();
    this.#expressions.set(pattern, read);
    return read;
  }
}
