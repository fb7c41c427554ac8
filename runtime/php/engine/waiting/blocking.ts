/** The blocking driver: blocks the thread until each wait is over. */
import { NEVER, type Wait, type Waiting } from './wait.ts';

/** Blocks the thread: the server API implements it. */
export interface Waiter {
  /** Returns when the wait is over. @throws the halt signal when the script has to end instead */
  wait(wait: Wait): void;
}

/** Runs it to its end, here and now. */
export function waitInPlace<Result>(waiting: Waiting<Result>, waiter: Waiter): Result {
  let step = waiting.next();
  while (!step.done) step = waiting.next(step.value.needsThread ? NEVER : waitOnce(waiting, step.value, waiter));
  return step.value;
}

/** A halt that comes while it waits goes through the generator, so that what is open in there is closed. */
function waitOnce(waiting: Waiting<unknown>, wait: Wait, waiter: Waiter): void {
  try {
    waiter.wait(wait);
  } catch (thrown) {
    waiting.throw(thrown);
    throw thrown;
  }
}
