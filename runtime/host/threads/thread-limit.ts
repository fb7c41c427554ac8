/** How many threads a pool may have, and which of them it returns to other pools of the same server. */
import { monotonicMs } from '../../wire/clock.ts';

/** A pool's share of the threads that the whole server may have. */
export interface ThreadShare {
  /** More than that goes back to a pool that has less than its own; Infinity when nothing is shared. */
  readonly fair: number;
  /** True when there may be so many. */
  isRoomFor(threads: number): boolean;
  /** The same for one thread more than before, which then is the caller's. */
  claim(threads: number): boolean;
  /** There are no more than so many: what was claimed for others is free. */
  settle(threads: number): void;
  /** More threads are needed than the limit allows. */
  short(count: number, isBelowFair: boolean): void;
  /** Numbers for threads, different for all threads of the server. */
  nextId(): number;
}

/** All of it for one pool. */
export class OwnThreads implements ThreadShare {
  readonly fair = Number.POSITIVE_INFINITY;
  readonly #limit: number;
  #lastId = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  isRoomFor(threads: number): boolean {
    return threads <= this.#limit;
  }

  claim(threads: number): boolean {
    return threads <= this.#limit;
  }

  settle(): void {}

  short(): void {}

  nextId(): number {
    return ++this.#lastId;
  }
}

/** For so long after another pool was short of threads, what falls idle here is for that one. */
const DEBT_MS = 100;

/** `lasting` is the number of the pool's threads that are not about to go. */
export class ThreadLimit<Thread> {
  readonly #share: ThreadShare;
  /** On their way out; their places are for other pools. */
  readonly #givenBack = new Set<Thread>();
  #inDebtUntilMs = 0;

  constructor(share: ThreadShare) {
    this.#share = share;
  }

  nextId(): number {
    return this.#share.nextId();
  }

  /** True when there may be one more. */
  hasRoom(lasting: number): boolean {
    const threads = lasting + this.#givenBack.size + 1;
    return (threads <= this.#share.fair || !this.#isInDebt) && this.#share.isRoomFor(threads);
  }

  /** The same, and it is going to be started; when it may not, other pools are told that so many are wanted. */
  claim(lasting: number, wanted: number): boolean {
    const threads = lasting + this.#givenBack.size + 1;
    if (this.hasRoom(lasting) && this.#share.claim(threads)) return true;
    this.#share.short(wanted, threads <= this.#share.fair);
    return false;
  }

  get #isInDebt(): boolean {
    return this.#inDebtUntilMs !== 0 && monotonicMs() < this.#inDebtUntilMs;
  }

  /** Another pool has less than its share and found too few idle threads here. */
  owe(): void {
    this.#inDebtUntilMs = monotonicMs() + DEBT_MS;
  }

  /** True when a thread that has just fallen idle is for another pool. */
  owesOne(lasting: number): boolean {
    return this.#isInDebt && lasting > this.#share.fair;
  }

  givingBack(thread: Thread): void {
    this.#givenBack.add(thread);
  }

  gone(thread: Thread, lasting: number): void {
    this.#givenBack.delete(thread);
    this.#share.settle(lasting + this.#givenBack.size);
  }
}
