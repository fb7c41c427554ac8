/** One text being searched with one expression, match after match. */

import { fromBinary, isAscii, toBinary } from '../../engine/byte-text.ts';
import { byteLength } from '../../engine/bytes.ts';
import type { Expression } from './delimited.ts';
import type { Match } from './match.ts';
import { BacktrackLimit } from './match-state.ts';
import { PregError, type RegexState } from './state.ts';

export interface Limits {
  readonly state: RegexState;
  readonly backtrackLimit: number;
  /** Is called between matches; may throw. */
  readonly goOn?: () => void;
}

/** Matches between two looks at the request's limits. */
const MATCHES_PER_LOOK = 256;

export class Subject {
  /** Bytes as characters, or text with the modifier u. */
  readonly text: string;
  readonly expression: Expression;
  readonly #limits: Limits;
  /** The text is the script's own: all of it is ASCII, or the modifier u is set. */
  readonly #isOwnText: boolean;
  /** Bytes up to the last position that was asked for: offsets are mostly asked for from left to right. */
  #counted = { position: 0, bytes: 0 };

  constructor(expression: Expression, subject: string, limits: Limits) {
    this.expression = expression;
    this.text = expression.usesUnicode ? subject : toBinary(subject);
    this.#isOwnText = expression.usesUnicode || isAscii(this.text);
    this.#limits = limits;
    limits.state.lastError = PregError.none;
    if (expression.usesUnicode && !subject.isWellFormed()) limits.state.lastError = PregError.badUtf8;
  }

  /** True when the last match began behind its end, as `\K` in a lookahead makes it: PHP takes that for an error of its own. */
  isBackwards = false;

  /** True when the search has ended with an error, which preg_last_error() returns. */
  get hasFailed(): boolean {
    return this.#limits.state.lastError !== PregError.none;
  }

  /** The part of the subject as script text. */
  slice(from: number, to?: number): string {
    const part = this.text.slice(from, to);
    return this.#isOwnText ? part : fromBinary(part);
  }

  /** Bytes before this position. */
  offset(position: number): number {
    if (!this.expression.usesUnicode) return position;
    if (position < this.#counted.position) this.#counted = { position: 0, bytes: 0 };
    const bytes = this.#counted.bytes + byteLength(this.text.slice(this.#counted.position, position));
    this.#counted = { position, bytes };
    return bytes;
  }

  /** Position of a byte offset, negative ones from the end; null (and an error) when it is none. */
  position(offset: number): number | null {
    const { state } = this.#limits;
    const length = this.expression.usesUnicode ? byteLength(this.text) : this.text.length;
    const bytes = offset < 0 ? Math.max(0, length + offset) : offset;
    if (bytes > length) {
      state.lastError = PregError.internal;
      return null;
    }
    if (!this.expression.usesUnicode || bytes === 0) return bytes;
    const before = fromBinary(toBinary(this.text).slice(0, bytes));
    if (before.isWellFormed()) return before.length;
    state.lastError = PregError.badUtf8Offset;
    return null;
  }

  /** The error is reported by a warning instead. */
  forgetError(): void {
    this.#limits.state.lastError = PregError.none;
  }

  /** One match; null when there is none or the search fails. */
  match(from: number, refusesEmpty = false): Match | null {
    const { state, backtrackLimit } = this.#limits;
    const isAnchored = this.expression.isAnchored || refusesEmpty;
    try {
      return this.expression.matcher.match(this.text, { from, isAnchored, refusesEmpty, backtrackLimit });
    } catch (error) {
      if (error instanceof BacktrackLimit) state.lastError = PregError.backtrackLimit;
      else if (error instanceof RangeError) state.lastError = PregError.jitStackLimit;
      else throw error;
      return null;
    }
  }

  /** All matches from here on; after an empty one, a longer one at the same place comes first, as in Perl. */
  *matches(from = 0): Generator<Match> {
    let position = from;
    let wasEmpty = false;
    for (let found = 1; !this.hasFailed; found++) {
      if (found % MATCHES_PER_LOOK === 0) this.#limits.goOn?.();
      const match = this.match(position, wasEmpty);
      if (match === null) {
        if (!wasEmpty || this.hasFailed || position >= this.text.length) return;
        position = this.after(position);
        wasEmpty = false;
        continue;
      }
      if (match[0]! > match[1]!) {
        this.isBackwards = true;
        this.#limits.state.lastError = PregError.internal;
        return;
      }
      yield match;
      // `\K` in a lookbehind: a match before the place where the search began brings it no further.
      wasEmpty = match[1] === match[0] || match[1] === position;
      position = match[1]!;
    }
  }

  /** Position behind the character here. */
  after(position: number): number {
    const isPair = this.expression.usesUnicode && this.text.codePointAt(position)! > 0xffff;
    return position + (isPair ? 2 : 1);
  }
}
