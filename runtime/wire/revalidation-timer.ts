/**
 * For how long a look at a file holds: for an interval asked for (opcache.revalidate_freq), or, without one, for no time at
 * all by the clock of the caller: one turn of the host's event loop, one include of a script.
 *
 * What is asked for thousands of times a second is looked at once in some milliseconds instead: the looks would cost a fifth
 * of a small request (measured: 2 of 14 microseconds), and nobody can tell which came first, his file or the request.
 */

/** Less than any clock tells. */
const NO_TIME_MS = 1e-6;
const WINDOW_MS = 100;
/** So many uses a millisecond over a whole window make a thing busy. */
const BUSY_USES_PER_MS = 1;
const BUSY_INTERVAL_MS = 10;

export class RevalidationTimer {
  readonly #intervalMs: number;
  #lookAgainMs: number;
  #windowStartMs: number;
  /** Since the window began. */
  #uses = 0;
  #isBusy = false;

  /**
   * Just looked at.
   * @param intervalMs 0 for no time, Infinity for ever
   */
  constructor(intervalMs: number, nowMs: number) {
    this.#intervalMs = intervalMs;
    this.#windowStartMs = nowMs;
    this.#lookAgainMs = nowMs + Math.max(NO_TIME_MS, intervalMs);
  }

  /** Counts a use. @returns true while the last look holds */
  holds(nowMs: number): boolean {
    this.#uses++;
    return nowMs < this.#lookAgainMs;
  }

  /** The thing was looked at again. */
  looked(nowMs: number): void {
    const elapsedMs = nowMs - this.#windowStartMs;
    if (elapsedMs >= WINDOW_MS) {
      this.#isBusy = this.#uses >= elapsedMs * BUSY_USES_PER_MS;
      this.#windowStartMs = nowMs;
      this.#uses = 0;
    }
    this.#lookAgainMs = nowMs + Math.max(this.#isBusy ? BUSY_INTERVAL_MS : NO_TIME_MS, this.#intervalMs);
  }
}
