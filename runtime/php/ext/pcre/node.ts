/** What a regular expression of PCRE is made of, once read. */
import type { CharSet } from './char-set.ts';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';
export type Assertion =
  | 'subjectStart'
  | 'subjectEnd'
  | 'lastLineEnd'
  | 'lineStart'
  | 'lineEnd'
  | 'searchStart'
  | 'wordEdge'
  | 'noWordEdge';

/** Verbs that end the search from this start when what follows them fails. */
export type CutVerb = 'COMMIT' | 'PRUNE' | 'SKIP';

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly branches: readonly Node[] }
  | { readonly kind: 'capture'; readonly group: number; body: Node }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | {
      readonly kind: 'look';
      readonly body: Node;
      readonly isBehind: boolean;
      readonly isNegative: boolean;
      readonly offset: number;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'back'; readonly groups: readonly number[]; readonly ignoresCase: boolean }
  | { readonly kind: 'call'; readonly group: number }
  | { readonly kind: 'choice'; readonly test: ChoiceTest; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'keep' }
  | { readonly kind: 'cut'; readonly verb: CutVerb }
  | { readonly kind: 'fail' }
  | { readonly kind: 'accept' };

/** `(?(1)…)`, `(?(R)…)`, `(?(?=…)…)`, `(?(DEFINE)…)`. */
export type ChoiceTest =
  | { readonly kind: 'group'; readonly groups: readonly number[] }
  | { readonly kind: 'recursion'; readonly group: number | null }
  | { readonly kind: 'look'; readonly look: Node }
  | { readonly kind: 'never' };

/** A pattern that has been read. */
export interface Pattern {
  readonly root: Node;
  /** Number of capturing groups. */
  readonly groups: number;
  /** Names of groups, by number. */
  readonly names: ReadonlyMap<number, string>;
  readonly usesUnicode: boolean;
}

/** A syntax error in the pattern; `offset` counts from its start, as PCRE reports it. */
export class RegexError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
