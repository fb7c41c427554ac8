/**
 * One monotonic clock for all threads. `performance.now()` counts from each thread's own start; the high-resolution
 * clock of the process is common to them, so its distance is measured once and added.
 */
const offsetMs = Number(process.hrtime.bigint()) / 1e6 - performance.now();

/** Monotonic milliseconds with fractions, comparable between threads of one process. */
export function monotonicMs(): number {
  return performance.now() + offsetMs;
}
