/** Counters for the status page. */
import type { Dispatcher } from '../threads/dispatcher.ts';
import type { Pool } from '../threads/pool.ts';
import type { PoolStatus } from './status-page.ts';

/** Figures that one of several hosts reports to the others. */
export interface HostFigures {
  readonly accepted: number;
  readonly slow: number;
  readonly waiting: number;
  readonly active: number;
  readonly isFull: boolean;
}

/** The figures of several hosts in one place. */
export interface SharedFigures {
  /** What an earlier host in this place had counted. */
  readonly counted: Pick<HostFigures, 'accepted' | 'slow'>;
  /** The highest figures of the whole server. */
  readonly records: { readonly maxWaiting: number; readonly maxActive: number; readonly fullTimes: number };
  /** Call regularly while there are requests, and once when there are none left. */
  tell(figures: HostFigures): void;
}

/** What the dispatcher tells. */
type RunningCounts = Pick<Dispatcher, 'waiting' | 'running' | 'isFull'>;

type Figures = Omit<PoolStatus, 'processManager' | 'queueMax' | 'requests'>;

export class PoolStats {
  accepted: number;
  slow: number;
  readonly #startedSeconds = Math.floor(Date.now() / 1000);
  #maxWaiting = 0;
  #maxActive = 0;
  #maxActiveThreads = 0;
  #fullTimes = 0;
  #wasFull = false;
  readonly #share: SharedFigures | null;

  /** @param share of one of several hosts */
  constructor(share: SharedFigures | null = null) {
    this.#share = share;
    this.accepted = share?.counted.accepted ?? 0;
    this.slow = share?.counted.slow ?? 0;
  }

  /** Call regularly while there are requests. */
  look(pool: Pool, { waiting, running, isFull: hasNoRoom }: RunningCounts): void {
    this.#maxWaiting = Math.max(this.#maxWaiting, waiting);
    this.#maxActive = Math.max(this.#maxActive, running);
    this.#maxActiveThreads = Math.max(this.#maxActiveThreads, activeThreads(pool));
    const isFull = waiting > 0 && (hasNoRoom || !pool.canGrow);
    if (isFull && !this.#wasFull) this.#fullTimes++;
    this.#wasFull = isFull;
    if (this.#share === null) return;
    const { accepted, slow } = this;
    this.#share.tell({ accepted, slow, waiting, active: running, isFull });
  }

  figures(pool: Pool, counts: RunningCounts): Figures {
    this.look(pool, counts);
    const active = activeThreads(pool);
    const own = { maxWaiting: this.#maxWaiting, maxActive: this.#maxActive, fullTimes: this.#fullTimes };
    const { maxWaiting, maxActive, fullTimes } = this.#share?.records ?? own;
    return {
      startedSeconds: this.#startedSeconds,
      acceptedRequests: this.accepted,
      waiting: counts.waiting,
      maxWaiting,
      idleThreads: pool.threads.length - active,
      activeThreads: active,
      maxActiveThreads: this.#maxActiveThreads,
      runningScripts: counts.running,
      maxRunningScripts: maxActive,
      maxChildrenReached: fullTimes,
      slowRequests: this.slow,
    };
  }
}

function activeThreads(pool: Pool): number {
  let active = 0;
  for (const thread of pool.threads) if (thread.load > 0) active++;
  return active;
}
