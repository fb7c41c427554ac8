/**
 * Shared memory of the hosts of one server (`hosts` above 1): how much of the common limits each host uses, and figures for
 * the status page. Each host writes its own cells; sums are changed by atomic exchange only.
 */

/** Limits of the whole server. */
export const Shared = { threads: 0, bodyMemory: 1, bodyFiles: 2, scripts: 9 } as const;
export type Shared = (typeof Shared)[keyof typeof Shared];

/** What a host reports. */
export const Figure = { accepted: 3, slow: 4, waiting: 5, active: 6, isFull: 7, stopping: 8 } as const;
export type Figure = (typeof Figure)[keyof typeof Figure];

/** `Figure.stopping` */
export const Stopping = { no: 0, busy: 1, idle: 2 } as const;

/** Of the whole server, since its start. */
export const Tally = { threadIds: 3, active: 4, waiting: 5, fullTimes: 6 } as const;
export type Tally = (typeof Tally)[keyof typeof Tally];

const WHOLE_CELLS = 10;
const HOST_CELLS = 10;

export class ServerCells {
  readonly hosts: number;
  readonly buffer: SharedArrayBuffer;
  readonly #cells: BigInt64Array;

  /** @param buffer of another thread's `ServerCells`; a new one when absent */
  constructor(hosts: number, buffer?: SharedArrayBuffer) {
    this.hosts = hosts;
    this.buffer = buffer ?? new SharedArrayBuffer((WHOLE_CELLS + hosts * HOST_CELLS) * BigInt64Array.BYTES_PER_ELEMENT);
    this.#cells = new BigInt64Array(this.buffer);
  }

  #cellOf(host: number, what: Shared | Figure): number {
    return WHOLE_CELLS + host * HOST_CELLS + what;
  }

  /** Amount used by all hosts. */
  taken(what: Shared): number {
    return Number(Atomics.load(this.#cells, what));
  }

  /** Amount used by this host. */
  takenBy(host: number, what: Shared): number {
    return Number(Atomics.load(this.#cells, this.#cellOf(host, what)));
  }

  /** False without a change when the limit would be exceeded. */
  take(host: number, what: Shared, amount: number, limit: number): boolean {
    for (;;) {
      const before = Atomics.load(this.#cells, what);
      const after = before + BigInt(amount);
      if (after > BigInt(limit)) return false;
      if (Atomics.compareExchange(this.#cells, what, before, after) === before) break;
    }
    Atomics.add(this.#cells, this.#cellOf(host, what), BigInt(amount));
    return true;
  }

  giveBack(host: number, what: Shared, amount: number): void {
    Atomics.sub(this.#cells, this.#cellOf(host, what), BigInt(amount));
    Atomics.sub(this.#cells, what, BigInt(amount));
  }

  /** The host has exited: its amounts are released; its counters stay. */
  forget(host: number): void {
    for (const what of Object.values(Shared)) this.giveBack(host, what, this.takenBy(host, what));
    this.tell(host, Figure.waiting, 0);
    this.tell(host, Figure.active, 0);
    this.tell(host, Figure.isFull, 0);
    this.tell(host, Figure.stopping, Stopping.idle);
  }

  tell(host: number, what: Figure, value: number): void {
    Atomics.store(this.#cells, this.#cellOf(host, what), BigInt(value));
  }

  told(host: number, what: Figure): number {
    return Number(Atomics.load(this.#cells, this.#cellOf(host, what)));
  }

  /** Of all hosts together. */
  sum(what: Figure): number {
    let sum = 0;
    for (let host = 0; host < this.hosts; host++) sum += this.told(host, what);
    return sum;
  }

  /** @returns the new number */
  countUp(what: Tally): number {
    return Number(Atomics.add(this.#cells, what, 1n)) + 1;
  }

  /** Keeps the highest. */
  raise(what: Tally, value: number): void {
    for (;;) {
      const before = Atomics.load(this.#cells, what);
      if (before >= BigInt(value)) return;
      if (Atomics.compareExchange(this.#cells, what, before, BigInt(value)) === before) return;
    }
  }

  tally(what: Tally): number {
    return Number(Atomics.load(this.#cells, what));
  }
}
