/** Counts what the status page shows and nothing else keeps. */
import type { Pool } from './pool.ts';
import type { PoolStatus } from './status-page.ts';

type Figures = Omit<PoolStatus, 'processManager' | 'queueMax' | 'requests'>;

export class Census {
  accepted = 0;
  slow = 0;
  readonly #startedSeconds = Math.floor(Date.now() / 1000);
  #maxWaiting = 0;
  #maxActive = 0;
  #fullTimes = 0;
  #wasFull = false;

  /** To be called regularly while there are requests. */
  look(pool: Pool, waiting: number): void {
    this.#maxWaiting = Math.max(this.#maxWaiting, waiting);
    this.#maxActive = Math.max(this.#maxActive, activeThreads(pool));
    const isFull = waiting > 0 && !pool.canGrow;
    if (isFull && !this.#wasFull) this.#fullTimes++;
    this.#wasFull = isFull;
  }

  figures(pool: Pool, waiting: number): Figures {
    this.look(pool, waiting);
    const active = activeThreads(pool);
    return {
      startedSeconds: this.#startedSeconds,
      acceptedRequests: this.accepted,
      waiting,
      maxWaiting: this.#maxWaiting,
      idleThreads: pool.threads.length - active,
      activeThreads: active,
      maxActiveThreads: this.#maxActive,
      maxChildrenReached: this.#fullTimes,
      slowRequests: this.slow,
    };
  }
}

function activeThreads(pool: Pool): number {
  let active = 0;
  for (const thread of pool.threads) if (thread.load > 0) active++;
  return active;
}
