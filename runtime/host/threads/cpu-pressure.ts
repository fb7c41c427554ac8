/**
 * Detects whether this thread waits for a processor. Then more worker threads would not help: they would wait, too, and
 * starting one takes 60 ms of a processor.
 */
import { readFileSync } from 'node:fs';

/** Nanoseconds on a processor, nanoseconds waiting for one, slices (Documentation/scheduler/sched-stats.rst). */
const SCHEDULER_FILE = '/proc/thread-self/schedstat';
const INTERVAL_MS = 50;
/** Older looks say nothing about now. */
const STALE_MS = 500;
/** A thread that shares its processor waits for a tenth of the time. */
const HIGH_SHARE = 0.1;

export class CpuPressure {
  readonly #waitedMs: () => number | null;
  #lookedMs = Number.NEGATIVE_INFINITY;
  #waitedThenMs: number | null = null;
  #isHigh = false;

  /** @param waitedMs total time this thread has waited for a processor; null where the system does not provide it */
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

  /** False where the system does not provide it. */
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
