/** A search and what it finds. */

/** Where a pattern matched: start and end of the whole and of each group; -1 for groups that did not match. */
export type Match = Int32Array;

export interface Search {
  readonly from: number;
  /** The match must begin at `from`. */
  readonly isAnchored: boolean;
  /** An empty match at `from` does not count. */
  readonly refusesEmpty: boolean;
  readonly backtrackLimit: number;
}
