/** A match in progress. */
import type { CutVerb } from './node.ts';

/** Continues at a position; true when everything that follows has matched. */
export type Step = (position: number) => boolean;

/** PHP's pcre.backtrack_limit has been reached. */
export class BacktrackLimit extends Error {}

/** What a match in progress has found so far. */
export class MatchState {
  subject = '';
  /** Start and end of each group, -1 when it has not matched. */
  captures: Int32Array;
  /** Where groups were opened that are not yet closed. */
  opened: Int32Array;
  /** Iterations and last position of each loop. */
  loops: Int32Array;
  /** Where `\G` matches. */
  searchStart = 0;
  /** Where the match begins, moved by `\K`. */
  matchStart = 0;
  /** Where the search continues when there is no match here. */
  nextStart = 0;
  /** Where the last inner match ended: assertions, atomic groups, the whole. */
  end = 0;
  /** Set while an empty match at the start is not allowed. */
  notEmptyAt = -1;
  /** Group being called, innermost last. */
  calls: number[] = [];
  returns: Step[] = [];
  stepsLeft = 0;

  constructor(groups: number) {
    this.captures = new Int32Array(2 * groups + 2);
    this.opened = new Int32Array(groups + 1);
    this.loops = new Int32Array(0);
  }

  /** Counts work done. @throws BacktrackLimit */
  tick(): void {
    if (--this.stepsLeft < 0) throw new BacktrackLimit();
  }
}

/** A verb like (*SKIP) has been passed, and what follows it failed. */
export class SearchCut extends Error {
  readonly verb: CutVerb;
  readonly position: number;

  constructor(verb: CutVerb, position: number) {
    super(verb);
    this.verb = verb;
    this.position = position;
  }
}
