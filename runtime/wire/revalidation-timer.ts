/**
 * How long a stat of a file stays valid: for an interval (opcache.revalidate_freq), or without one only within one tick of
 * the caller's clock: one turn of the host's event loop, one include of a script.
 *
 * Files that are used thousands of times a second are checked every few milliseconds instead: the stats would cost a seventh
 * of a small request (measured: 2 of 14 microseconds), and within that time the order of request and change is arbitrary.
 */

/** Smaller than any clock's resolution. */
const NO_TIME_MS = 1e-6;
const WINDOW_MS = 100;
/** A file with this many uses per millisecond over a whole window counts as busy. */
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
   * Starts with a fresh check.
   * @param intervalMs 0 for one tick, Infinity for ever
   */
  constructor(intervalMs: number, nowMs: number) {
    this.#intervalMs = intervalMs;
    this.#windowStartMs = nowMs;
    this.#lookAgainMs = nowMs + Math.max(NO_TIME_MS, intervalMs);
  }

  /** Counts a use. @returns true while the last check is valid */
  holds(nowMs: number): boolean {
    this.#uses++;
    return nowMs < this.#lookAgainMs;
  }

  /** The file was checked again. */
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
