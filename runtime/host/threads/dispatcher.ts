/**
 * Hands requests to threads: many in one message per turn of the event loop, blocking scripts to a thread each, and what
 * a stuck thread has not started to another one (docs/architecture.md, "Dispatch").
 */
import { monotonicMs } from '../../wire/clock.ts';
import type { InFlight } from '../requests/in-flight.ts';
import type { SlotTable } from '../requests/slot-table.ts';
import type { ScriptLimit } from './script-limit.ts';
import type { ScriptProfile } from './script-profile.ts';
import type { WorkerThread } from './worker-thread.ts';

/** Requests one thread gets before the next one is filled: large enough for batching to pay, small enough to spread. */
const CHUNK = 16;

/** What the dispatcher needs from the pool that owns the threads. */
export interface ThreadSource {
  readonly threads: readonly WorkerThread[];
  /** How many threads the machine can keep busy at the same time. */
  readonly parallelism: number;
  /** True when more threads may be started or are starting. */
  readonly canGrow: boolean;
  /** True when processors are scarce: then the last free thread is kept for quick scripts. */
  readonly isShort: boolean;
  /** Called with the number of requests that wait because no thread is free. */
  want(count: number): void;
}

/** How many requests run and wait, and who handles those that exceed the queue. */
export interface QueueLimit {
  /** Of scripts that run, or wait in the middle of their work. */
  readonly scripts: ScriptLimit;
  /** How many of them one thread may have. */
  readonly perThreadMax: number;
  /** Requests that may wait for a thread. */
  readonly queueMax: number;
  refuse(request: InFlight): void;
}

/**
 * A request that waited for so long needs another thread. On a machine that is merely busy the threads there are come back
 * sooner, and more of them would make it busier.
 */
const LATE_AFTER_MS = 25;
/** Earliest time to refuse a request: of a thousand that arrive in one turn most find a thread soon. */
const REFUSE_AFTER_MS = 250;

export class Dispatcher {
  readonly #source: ThreadSource;
  readonly #slots: SlotTable;
  readonly #habits: ScriptProfile;
  readonly #limit: QueueLimit;
  #pending: InFlight[] = [];
  #isScheduled = false;
  #target: WorkerThread | null = null;
  #leftForTarget = 0;

  constructor(source: ThreadSource, slots: SlotTable, habits: ScriptProfile, limit: QueueLimit) {
    this.#source = source;
    this.#slots = slots;
    this.#habits = habits;
    this.#limit = limit;
  }

  /** Requests without a thread. */
  get waiting(): number {
    return this.#pending.length;
  }

  /** The longest waiting requests first. */
  get waitingRequests(): readonly InFlight[] {
    return this.#pending;
  }

  submit(request: InFlight): void {
    this.#pending.push(request);
    this.schedule();
  }

  /** Requests that were taken back: they go before those that came later. */
  resubmit(requests: readonly InFlight[]): void {
    for (const request of requests) this.#slots.requeue(request);
    this.#pending = [...requests, ...this.#pending];
    this.schedule();
  }

  /** Forgets a waiting request. */
  withdraw(request: InFlight): void {
    this.#pending = this.#pending.filter((waiting) => waiting !== request);
  }

  schedule(): void {
    if (this.#isScheduled || this.#pending.length === 0) return;
    this.#isScheduled = true;
    setImmediate(this.#dispatch);
  }

  /** Requests that threads have, whether they run, wait in the middle of their script, or are about to start. */
  get running(): number {
    let running = 0;
    for (const thread of this.#source.threads) running += thread.load;
    return running;
  }

  /** True when there are as many scripts as there may be. */
  get isFull(): boolean {
    return this.#limit.scripts.isReached(this.running);
  }

  readonly #dispatch = (): void => {
    this.#isScheduled = false;
    const pending = this.#pending;
    let room = this.#limit.scripts.claim(this.running, pending.length);
    this.#pending = [];
    this.#target = null;
    for (const request of pending) {
      const thread = room > 0 ? this.#choose(request) : null;
      if (thread === null) {
        this.#pending.push(request);
        continue;
      }
      thread.give(request);
      room--;
    }
    const nowMs = monotonicMs();
    for (const thread of this.#source.threads) if (thread.hasBatch) thread.postBatch(nowMs);
    if (this.#pending.length === 0) return;
    // What no thread could be found for is another host's chance.
    this.#limit.scripts.settle(this.running);
    this.lookAtWaiting(nowMs);
  };

  /** Call regularly while requests wait: asks for threads, and refuses requests that exceed the queue. */
  lookAtWaiting(nowMs: number): void {
    this.#growIfNeeded(nowMs);
    if (this.#pending.length <= this.#limit.queueMax) return;
    const beyond = this.#pending.slice(this.#limit.queueMax);
    const tooMany = beyond.filter((request) => nowMs - request.arrivedMs > REFUSE_AFTER_MS);
    for (const request of tooMany) {
      this.withdraw(request);
      this.#limit.refuse(request);
    }
  }

  /** Asks for threads when all of them run blocking scripts or have as many as they may, or when requests have waited. */
  #growIfNeeded(nowMs: number): void {
    if (this.isFull) return;
    const late = this.#pending.filter((request) => isLate(request, nowMs)).length;
    const isBlocked = this.#source.threads.every((thread) => !this.#takesMore(thread));
    const wanted = isBlocked ? this.#pending.length : late;
    if (wanted > 0) this.#source.want(wanted);
  }

  #choose(request: InFlight): WorkerThread | null {
    if (!this.#habits.runsAlone(request.script)) return this.#chooseShared();
    const blocks = this.#habits.blocks(request.script);
    if (!blocks && this.#source.isShort && this.#openThreads() < 2) return null;
    const thread = this.#idleThread() ?? (this.#source.canGrow ? null : this.#leastLoaded());
    if (thread === null) return null;
    thread.alone = request;
    thread.aloneBlocks = blocks;
    return thread;
  }

  #chooseShared(): WorkerThread | null {
    if (this.#target !== null && this.#leftForTarget > 0 && this.#target.load < this.#limit.perThreadMax) {
      this.#leftForTarget--;
      return this.#target;
    }
    this.#target = this.#leastLoaded();
    this.#leftForTarget = CHUNK - 1;
    return this.#target;
  }

  /** A thread that is stuck takes more as soon as it moves. */
  #takesMore(thread: WorkerThread): boolean {
    return thread.isReady && thread.alone === null && thread.load < this.#limit.perThreadMax;
  }

  #openThreads(): number {
    let count = 0;
    for (const thread of this.#source.threads) if (isOpen(thread)) count++;
    return count;
  }

  #idleThread(): WorkerThread | null {
    for (const thread of this.#source.threads) if (thread.load === 0 && isOpen(thread)) return thread;
    return null;
  }

  /** Among as many open threads as can run at the same time: spreading wider would only make the batches smaller. */
  #leastLoaded(): WorkerThread | null {
    let best: WorkerThread | null = null;
    let looked = 0;
    for (const thread of this.#source.threads) {
      if (!isOpen(thread) || thread.load >= this.#limit.perThreadMax) continue;
      if (best === null || thread.load < best.load) best = thread;
      if (++looked === this.#source.parallelism) break;
    }
    return best;
  }
}

function isLate(request: InFlight, nowMs: number): boolean {
  return nowMs - request.arrivedMs > LATE_AFTER_MS;
}

function isOpen(thread: WorkerThread): boolean {
  return thread.isReady && !thread.isStuck && !thread.isRetiring && thread.alone === null;
}
