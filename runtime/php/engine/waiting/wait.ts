/**
 * What a script can wait for. A PHP function that may wait is written once, as a generator of waits, and driven in two ways:
 * the thread blocks until each wait is over (blocking.ts), or the script is put aside and the thread runs others meanwhile
 * (worker/waiting/).
 */

/** One wait. Drivers treat all kinds alike: a new kind needs only an `isOver`. */
export interface Wait {
  /** Shown to the operator, and `time` may be waited for in place when it is short. */
  readonly what: 'time' | 'lock' | 'client' | 'outside';
  /** Longest time in milliseconds, with fractions; Infinity when only `isOver` ends the wait. */
  readonly forMs: number;
  /** Asked each time the request is woken; true ends the wait before its time. Absent when time alone counts. */
  readonly isOver?: () => boolean;
  /** True when another request of this very thread has to go on first: in place, it would be waited for for ever. */
  readonly needsThread?: boolean;
}

/** What a driver that cannot wait for it answers to a wait that `needsThread`. */
export const NEVER = Symbol('never');

/** A function that may wait, while it runs: gives its waits one by one, and returns what the function returns. */
export type Waiting<Result> = Generator<Wait, Result, unknown>;

/** A promise that has to settle first. Unlike during a wait, the request's other code runs on. */
export interface Settling {
  readonly promise: PromiseLike<unknown>;
}

/** Code that waits for promises, too: the life of a request, a script's top level, its async functions. */
export type Pausing<Result> = Generator<Wait | Settling, Result, unknown>;

export function timeWait(forMs: number): Wait {
  return { what: 'time', forMs };
}
