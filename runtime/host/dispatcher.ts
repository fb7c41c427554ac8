/**
 * Hands requests to threads: many in one message per turn of the event loop, blocking scripts to a thread each, and what
 * a stuck thread has not started to another one (docs/architecture.md, "Dispatch").
 */
import { monotonicMs } from '../wire/clock.ts';
import type { InFlight } from './in-flight.ts';
import type { ScriptHabits } from './script-habits.ts';
import type { SlotTable } from './slot-table.ts';
import type { WorkerThread } from './worker-thread.ts';

/** Requests one thread gets before the next one is filled: large enough for batching to pay, small enough to spread. */
const CHUNK = 16;

/** What the dispatcher needs from the pool that owns the threads. */
export interface ThreadSource {
  readonly threads: readonly WorkerThread[];
  /** True when more threads may be started or are starting. */
  readonly canGrow: boolean;
  /** Requests wait for want of threads. */
  want(count: number): void;
}

export class Dispatcher {
  readonly #source: ThreadSource;
  readonly #slots: SlotTable;
  readonly #habits: ScriptHabits;
  #pending: InFlight[] = [];
  #isScheduled = false;
  #target: WorkerThread | null = null;
  #leftForTarget = 0;

  constructor(source: ThreadSource, slots: SlotTable, habits: ScriptHabits) {
    this.#source = source;
    this.#slots = slots;
    this.#habits = habits;
  }

  /** Requests that no thread has. */
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

  readonly #dispatch = (): void => {
    this.#isScheduled = false;
    const pending = this.#pending;
    this.#pending = [];
    this.#target = null;
    for (const request of pending) {
      const thread = this.#choose(request);
      if (thread === null) this.#pending.push(request);
      else thread.give(request);
    }
    const nowMs = monotonicMs();
    for (const thread of this.#source.threads) if (thread.hasBatch) thread.postBatch(nowMs);
    if (this.#pending.length > 0) this.#source.want(this.#pending.length);
  };

  #choose(request: InFlight): WorkerThread | null {
    if (!this.#habits.runsAlone(request.script)) return this.#chooseShared();
    const thread = this.#idleThread() ?? (this.#source.canGrow ? null : this.#leastLoaded());
    if (thread !== null) thread.alone = request;
    return thread;
  }

  #chooseShared(): WorkerThread | null {
    if (this.#target !== null && this.#leftForTarget > 0) {
      this.#leftForTarget--;
      return this.#target;
    }
    this.#target = this.#leastLoaded();
    this.#leftForTarget = CHUNK - 1;
    return this.#target;
  }

  #idleThread(): WorkerThread | null {
    for (const thread of this.#source.threads) if (thread.load === 0 && isOpen(thread)) return thread;
    return null;
  }

  #leastLoaded(): WorkerThread | null {
    let best: WorkerThread | null = null;
    for (const thread of this.#source.threads) {
      if (isOpen(thread) && (best === null || thread.load < best.load)) best = thread;
    }
    return best;
  }
}

function isOpen(thread: WorkerThread): boolean {
  return thread.isReady && !thread.isStuck && !thread.isRetiring && thread.alone === null;
}
