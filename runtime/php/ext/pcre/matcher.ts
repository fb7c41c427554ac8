/** Matches a pattern with V8's engine where it gives the same result, otherwise with our own. */
import { type Ambiguity, ambiguityOf } from './ambiguity.ts';
import type { Match, Search } from './match.ts';
import { NativeExpression } from './native.ts';
import type { Pattern } from './node.ts';
import { OwnEngine } from './own-engine.ts';
import { RequiredText } from './required-text.ts';
import { translated } from './translate.ts';

/** A limit below this is set to be met: PHP's own is 1,000,000. */
const LOWERED_LIMIT = 100_000;

export class Matcher {
  readonly pattern: Pattern;
  readonly #ambiguity: Ambiguity;
  readonly #native: NativeExpression | null;
  readonly #required: RequiredText;
  #own: OwnEngine | null = null;

  constructor(pattern: Pattern) {
    this.pattern = pattern;
    this.#ambiguity = ambiguityOf(pattern.root);
    this.#required = new RequiredText(pattern.root);
    const source = translated(pattern, this.#ambiguity);
    const { groups, usesUnicode } = pattern;
    const { loops } = this.#ambiguity;
    this.#native = source === null ? null : new NativeExpression(source, usesUnicode, { groups, loops });
  }

  /** @returns null when nothing matches. @throws BacktrackLimit, RangeError when the pattern nests too deeply */
  match(subject: string, search: Search): Match | null {
    if (!this.#required.isAhead(subject, search.from)) return null;
    const native = this.#native;
    if (native !== null && this.#isPlain(search) && native.suits(subject)) {
      try {
        return native.match(subject, search.from, search.isAnchored);
      } catch (error) {
        // V8's own stack for backtracking is full: ours is another.
        if (!(error instanceof RangeError)) throw error;
      }
    }
    this.#own ??= new OwnEngine(this.pattern, this.#ambiguity);
    return this.#own.match(subject, search);
  }

  /** V8 can neither refuse an empty match nor count its steps. */
  #isPlain({ refusesEmpty, backtrackLimit }: Search): boolean {
    return !refusesEmpty && backtrackLimit >= LOWERED_LIMIT;
  }
}
