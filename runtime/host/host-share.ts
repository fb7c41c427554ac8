/** One of several hosts of a server: its share of the server's limits, and what it reports to the others. */
import type { ServerSettings } from '../config/settings.ts';
import type { Budget } from './bodies/budget.ts';
import type { BusyPart } from './requests/drain.ts';
import { Figure, type ServerCells, Shared, Stopping, Tally } from './server-cells.ts';
import type { HostFigures, SharedFigures } from './status/pool-stats.ts';
import type { ScriptLimit } from './threads/script-limit.ts';
import type { ThreadShare } from './threads/thread-limit.ts';

export class HostShare implements SharedFigures {
  readonly index: number;
  readonly #cells: ServerCells;

  constructor(cells: ServerCells, index: number) {
    this.#cells = cells;
    this.index = index;
  }

  /** Index of the host, and the number of hosts that limits are divided by. */
  partOf(whole: number): number {
    return partOf(whole, this.#cells.hosts, this.index);
  }

  /** The server's settings with this host's share of the limits. */
  settingsOf(whole: ServerSettings): ServerSettings {
    const { minSpareServers } = whole.pool;
    const pool = {
      ...whole.pool,
      startServers: this.partOf(this.#startServers(whole.pool)),
      minSpareServers: Math.min(minSpareServers, Math.max(1, this.partOf(minSpareServers))),
    };
    return { ...whole, pool };
  }

  /** At least 1. */
  #startServers({ startServers }: ServerSettings['pool']): number {
    return Math.max(startServers, this.#cells.hosts);
  }

  /** @param short called when threads are needed but the server has reached its limit; see `Pool.giveBack` */
  threads(whole: ServerSettings['pool'], short: ThreadShare['short']): ThreadShare {
    const kept = this.#startServers(whole);
    return new SharedThreads(this.#cells, this.index, {
      kept: this.partOf(kept),
      limit: whole.maxThreads - kept,
      fair: this.partOf(whole.maxThreads),
      short,
    });
  }

  /** A budget shared by all hosts. */
  budget(what: Shared, limit: number): Budget {
    const cells = this.#cells;
    const { index } = this;
    return {
      get used() {
        return cells.taken(what);
      },
      change: (amount) => {
        if (amount > 0) return cells.take(index, what, amount, limit);
        if (amount < 0) cells.giveBack(index, what, -amount);
        return true;
      },
    };
  }

  /** Number of requests that may wait here: what the others leave of the limit, at least the own share. */
  queueRoom(limit: number): number {
    const others = this.#cells.sum(Figure.waiting) - this.#cells.told(this.index, Figure.waiting);
    return Math.max(this.partOf(limit), limit - others);
  }

  /** The number of scripts that all hosts may have together. */
  scripts(limit: number): ScriptLimit {
    const cells = this.#cells;
    const { index } = this;
    const settle = (running: number): void => {
      const surplus = cells.takenBy(index, Shared.scripts) - running;
      if (surplus > 0) cells.giveBack(index, Shared.scripts, surplus);
    };
    return {
      settle,
      isReached: () => cells.taken(Shared.scripts) >= limit,
      claim: (running, wanted) => {
        settle(running);
        let claimed = 0;
        while (claimed < wanted && cells.take(index, Shared.scripts, 1, limit)) claimed++;
        return claimed;
      },
    };
  }

  tell({ accepted, slow, waiting, active, isFull }: HostFigures): void {
    const { index } = this;
    const cells = this.#cells;
    cells.tell(index, Figure.accepted, accepted);
    cells.tell(index, Figure.slow, slow);
    cells.tell(index, Figure.waiting, waiting);
    cells.tell(index, Figure.active, active);
    cells.raise(Tally.waiting, cells.sum(Figure.waiting));
    cells.raise(Tally.active, cells.sum(Figure.active));
    if (isFull && cells.sum(Figure.isFull) === 0) cells.countUp(Tally.fullTimes);
    cells.tell(index, Figure.isFull, isFull ? 1 : 0);
  }

  get counted(): Pick<HostFigures, 'accepted' | 'slow'> {
    const { index } = this;
    return { accepted: this.#cells.told(index, Figure.accepted), slow: this.#cells.told(index, Figure.slow) };
  }

  get records(): SharedFigures['records'] {
    const cells = this.#cells;
    return {
      maxWaiting: cells.tally(Tally.waiting),
      maxActive: cells.tally(Tally.active),
      fullTimes: cells.tally(Tally.fullTimes),
    };
  }

  /** For `drain`: busy as long as one of these parts or another host is busy. Hosts stop together. */
  stoppingWith(parts: readonly BusyPart[]): BusyPart {
    const cells = this.#cells;
    const { index } = this;
    const isIdle = (host: number): boolean => cells.told(host, Figure.stopping) === Stopping.idle;
    return {
      get isBusy() {
        const isBusy = parts.some((part) => part.isBusy);
        cells.tell(index, Figure.stopping, isBusy ? Stopping.busy : Stopping.idle);
        for (let host = 0; host < cells.hosts; host++) if (!isIdle(host)) return true;
        return false;
      },
    };
  }
}

/** The share of one host: all shares add up to the whole and differ by one at most. */
export function partOf(whole: number, hosts: number, index: number): number {
  return Math.floor(whole / hosts) + (index < whole % hosts ? 1 : 0);
}

interface ThreadLimits {
  /** Threads that this host always keeps. */
  readonly kept: number;
  /** Additional threads that all hosts may have together. */
  readonly limit: number;
  readonly fair: number;
  readonly short: ThreadShare['short'];
}

class SharedThreads implements ThreadShare {
  readonly fair: number;
  readonly short: ThreadShare['short'];
  readonly #cells: ServerCells;
  readonly #index: number;
  readonly #limits: ThreadLimits;

  constructor(cells: ServerCells, index: number, limits: ThreadLimits) {
    this.#cells = cells;
    this.#index = index;
    this.#limits = limits;
    this.fair = limits.fair;
    this.short = limits.short;
  }

  get #held(): number {
    return this.#limits.kept + this.#cells.takenBy(this.#index, Shared.threads);
  }

  isRoomFor(threads: number): boolean {
    return threads <= this.#held || this.#cells.taken(Shared.threads) < this.#limits.limit;
  }

  claim(threads: number): boolean {
    return threads <= this.#held || this.#cells.take(this.#index, Shared.threads, 1, this.#limits.limit);
  }

  settle(threads: number): void {
    const surplus = this.#held - Math.max(this.#limits.kept, threads);
    if (surplus > 0) this.#cells.giveBack(this.#index, Shared.threads, surplus);
  }

  nextId(): number {
    return this.#cells.countUp(Tally.threadIds);
  }
}
