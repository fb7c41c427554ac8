/** How many scripts may run or wait at the same time: `pm.max_children`. */

export interface ScriptLimit {
  /**
   * So many more may start, at most as many as wanted, beside those that run. What is not used of it is given back by the
   * next `settle`.
   */
  claim(running: number, wanted: number): number;
  /** There are no more than so many. */
  settle(running: number): void;
  /** True when none may start. */
  isReached(running: number): boolean;
}

/** All of it for one host. */
export class OwnScripts implements ScriptLimit {
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  claim(running: number, wanted: number): number {
    return Math.min(wanted, this.#limit - running);
  }

  settle(): void {}

  isReached(running: number): boolean {
    return running >= this.#limit;
  }
}
