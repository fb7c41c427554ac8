/**
 * Does this thread wait for a processor? Then more worker threads would make nothing quicker: they would wait, too, and
 * their start alone takes a processor for 60 ms.
 */
import { readFileSync } from 'node:fs';

/** Nanoseconds on a processor, nanoseconds waiting for one, slices (Documentation/scheduler/sched-stats.rst). */
const SCHEDULER_FILE = '/proc/thread-self/schedstat';
const INTERVAL_MS = 50;
/** Older looks say nothing about now. */
const STALE_MS = 500;
/** Waiting for a tenth of the time is what a thread sees that shares its processor. */
const HIGH_SHARE = 0.1;

export class CpuPressure {
  readonly #waitedMs: () => number | null;
  #lookedMs = Number.NEGATIVE_INFINITY;
  #waitedThenMs: number | null = null;
  #isHigh = false;

  /** @param waitedMs how long this thread has waited for a processor in all; null where the system does not tell */
  constructor(waitedMs: () => number | null = waitedForProcessorMs) {
    this.#waitedMs = waitedMs;
  }

  /** Looks if the last look is some time ago. To be called again and again while there is work. */
  look(nowMs: number): void {
    const elapsedMs = nowMs - this.#lookedMs;
    if (elapsedMs < INTERVAL_MS) return;
    const waitedMs = this.#waitedMs();
    const isRecent = elapsedMs < STALE_MS && waitedMs !== null && this.#waitedThenMs !== null;
    this.#isHigh = isRecent && waitedMs - this.#waitedThenMs! > elapsedMs * HIGH_SHARE;
    this.#waitedThenMs = waitedMs;
    this.#lookedMs = nowMs;
  }

  /** False where the system does not tell. */
  get isHigh(): boolean {
    return this.#isHigh;
  }
}

/** Milliseconds for which the calling thread was ready to run and did not; null where the system does not tell. */
export function waitedForProcessorMs(): number | null {
  try {
    const nanoseconds = Number(readFileSync(SCHEDULER_FILE, 'latin1').split(' ')[1]);
    return Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : null;
  } catch {
    return null;
  }
}
