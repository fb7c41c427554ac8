/**
 * Matches a pattern by backtracking, as PCRE does: every part is compiled to a function that takes a position, continues with
 * what follows it, and returns whether all of it matched. A part that fails restores the state.
 */
import type { Ambiguity } from './ambiguity.ts';
import type { Match, Search } from './match.ts';
import { MatchState, SearchCut, type Step } from './match-state.ts';
import type { Pattern } from './node.ts';
import { compileNode } from './steps.ts';

export class OwnEngine {
  readonly #usesUnicode: boolean;
  readonly #state: MatchState;
  readonly #start: Step;
  readonly #first: Uint8Array | null;

  constructor(pattern: Pattern, ambiguity: Ambiguity) {
    this.#usesUnicode = pattern.usesUnicode;
    this.#state = new MatchState(pattern.groups);
    const { start, loops, first } = compileNode(pattern, this.#state, ambiguity);
    this.#start = start;
    this.#first = first;
    this.#state.loops = new Int32Array(2 * loops);
  }

  /** @returns null when nothing matches. @throws BacktrackLimit, RangeError when the pattern nests too deeply */
  match(subject: string, search: Search): Match | null {
    const state = this.#state;
    state.subject = subject;
    state.searchStart = search.from;
    state.notEmptyAt = search.refusesEmpty ? search.from : -1;
    state.stepsLeft = search.backtrackLimit;
    state.nextStart = 0;
    const last = search.isAnchored ? search.from : subject.length;
    for (let at = search.from; at <= last; at = Math.max(at + 1, state.nextStart)) {
      if (this.#mayStart(subject, at) && this.#matchesAt(at)) return this.#found();
    }
    return null;
  }

  #matchesAt(at: number): boolean {
    const state = this.#state;
    state.captures.fill(-1);
    state.calls.length = 0;
    state.returns.length = 0;
    state.matchStart = at;
    state.nextStart = at + 1;
    try {
      return this.#start(at);
    } catch (thrown) {
      if (!(thrown instanceof SearchCut)) throw thrown;
      if (thrown.verb === 'SKIP') state.nextStart = thrown.position;
      if (thrown.verb === 'COMMIT') state.nextStart = Number.POSITIVE_INFINITY;
      return false;
    }
  }

  /** A quick look at the first character, and no start inside a code point. */
  #mayStart(subject: string, at: number): boolean {
    const code = at < subject.length ? subject.charCodeAt(at) : -1;
    if (this.#usesUnicode && code >= 0xdc00 && code < 0xe000) return false;
    return this.#first === null || (code >= 0 && (code > 255 || this.#first[code] === 1));
  }

  #found(): Match {
    const { captures, matchStart, end } = this.#state;
    const match = captures.slice();
    match[0] = matchStart;
    match[1] = end;
    return match;
  }
}
