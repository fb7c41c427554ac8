/** persistent(): a worker's values that outlive requests, and the leases that requests have on them. */
import { AsyncResource } from 'node:async_hooks';
import type { Disposals } from '../../php/main/lifecycle/disposals.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { DEFAULTS, endingOf, type Kept, type PersistentOptions, PersistentPool } from './persistent-pool.ts';

const SWEEP_MS = 1000;

export interface PersistentParts {
  log(text: string): void;
  /** Called before the first value is made. */
  begins(): void;
  /** Calls functions of finished scripts. */
  asKept<Result>(call: () => Result): Result;
}

export class PersistentValues {
  readonly #parts: PersistentParts;
  readonly #pools = new Map<string, PersistentPool>();
  /** A context without a request. */
  readonly #thread = new AsyncResource('PersistentValues');
  #sweeper: NodeJS.Timeout | null = null;

  constructor(parts: PersistentParts) {
    this.#parts = parts;
  }

  /** The pool of a key, for this code that makes its values. */
  pool(key: string, make: () => unknown): PersistentPool {
    const versioned = `${key}\n${codeOf(make)}`;
    let pool = this.#pools.get(versioned);
    if (pool === undefined) {
      this.#begin();
      pool = new PersistentPool({
        call: (dispose) => this.#thread.runInAsyncScope(() => this.#parts.asKept(dispose)),
        fail: (error) => this.#tell(key, error),
      });
      this.#pools.set(versioned, pool);
    }
    return pool;
  }

  #begin(): void {
    if (this.#sweeper !== null) return;
    this.#parts.begins();
    this.#sweeper = this.#thread.runInAsyncScope(() => setInterval(() => this.#sweep(), SWEEP_MS));
    this.#sweeper.unref();
  }

  #sweep(): void {
    const nowMs = monotonicMs();
    for (const [key, pool] of this.#pools) {
      pool.sweep(nowMs);
      if (pool.isEmpty) this.#pools.delete(key);
    }
  }

  #tell(key: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#parts.log(`A value of persistent('${key}') could not be disposed of: ${text}`);
  }

  /** The thread ends: disposes of all values that are not leased. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/** The text of a function without the call site numbers of compiled code: different code has different values. */
function codeOf(make: () => unknown): string {
  return String(make).replace(/__r\.callSite=\d+|__p\(\d+|__m\[\d+\]/g, '');
}

/** Calls the script's functions so that they run to their end even if the request does not wait for them. */
type Finishing = <Result>(call: () => Result) => Result;

interface LeasingRequest {
  readonly disposals: Disposals;
  readonly finishing: Finishing;
}

/** The leases of one request: the same key gives it the same value. */
export class RequestLeases {
  readonly #values: PersistentValues;
  readonly #request: LeasingRequest;
  readonly #leased = new Map<PersistentPool, unknown>();

  constructor(values: PersistentValues, request: LeasingRequest) {
    this.#values = values;
    this.#request = request;
  }

  /** @returns the value, or a promise of it when `make` gives one */
  lease(key: string, make: () => unknown, options: PersistentOptions): unknown {
    if (typeof make !== 'function') throw new TypeError('persistent(): Argument #2 ($make) must be a function');
    const pool = this.#values.pool(String(key), make);
    if (this.#leased.has(pool)) return this.#leased.get(pool);
    const lease = new Lease(pool, options, this.#request.finishing);
    const value = lease.take(String(key), make);
    this.#leased.set(pool, value);
    this.#request.disposals.register(lease);
    // A failed lease is tried again at the next call.
    if (value instanceof Promise) value.catch(() => this.#leased.delete(pool));
    return value;
  }
}

/** The lease of one value by one request. */
class Lease {
  readonly #pool: PersistentPool;
  readonly #options: PersistentOptions;
  readonly #finishing: Finishing;
  #kept: Kept | null = null;
  #isOver = false;

  constructor(pool: PersistentPool, options: PersistentOptions, finishing: Finishing) {
    this.#pool = pool;
    this.#options = options;
    this.#finishing = finishing;
  }

  take(key: string, make: () => unknown): unknown {
    const { max = DEFAULTS.max, check } = this.#options;
    const idle = this.#pool.takeIdle();
    if (idle !== null && this.#pool.isAsync === true) return this.#takeLater(key, make, idle);
    if (idle !== null) {
      if (check === undefined || isFit(check, idle.value)) return this.#have(idle);
      this.#pool.discard(idle);
    }
    const isCounted = this.#pool.reserve(max);
    // Synchronous code cannot wait: it gets a value that ends with the request.
    if (!isCounted && this.#pool.isAsync !== false) return this.#takeLater(key, make, null);
    return this.#make(make, isCounted);
  }

  #make(make: () => unknown, isCounted: boolean): unknown {
    let made: unknown;
    try {
      made = this.#finishing(make);
    } catch (error) {
      if (isCounted) this.#pool.release();
      throw error;
    }
    this.#pool.isAsync = isPromise(made);
    return isPromise(made) ? this.#await(made, isCounted) : this.#have(this.#keep(made, isCounted));
  }

  async #await(making: PromiseLike<unknown>, isCounted: boolean): Promise<unknown> {
    let value: unknown;
    try {
      value = await making;
    } catch (error) {
      if (isCounted) this.#pool.release();
      throw error;
    }
    return this.#have(this.#keep(value, isCounted));
  }

  async #takeLater(key: string, make: () => unknown, first: Kept | null): Promise<unknown> {
    const { max = DEFAULTS.max, waitSeconds = DEFAULTS.waitSeconds, check } = this.#options;
    let kept = first;
    for (;;) {
      if (kept === null) {
        if (this.#isOver) throw new Error('The request has ended.');
        if (this.#pool.reserve(max)) return await this.#make(make, true);
        const describe = () =>
          `persistent('${key}'): all ${max} values are in use, none was free within ${waitSeconds} s`;
        kept = this.#pool.takeIdle() ?? (await this.#pool.wait(waitSeconds, describe));
        if (this.#isOver) this.#refuse(kept);
        continue;
      }
      const isFit = check === undefined || (await this.#isFitLater(check, kept.value));
      if (isFit && !this.#isOver) return this.#have(kept);
      // It was not used, so it needs no reset.
      if (isFit) this.#refuse(kept);
      this.#pool.discard(kept);
      kept = null;
    }
  }

  #isFitLater(check: (value: unknown) => unknown, value: unknown): Promise<boolean> {
    return this.#finishing(() => isFitLater(check, value));
  }

  /** The request has ended while it waited. */
  #refuse(kept: Kept | null): never {
    if (kept === null) this.#pool.passOn();
    else this.#pool.put(kept, monotonicMs());
    throw new Error('The request has ended.');
  }

  #keep(value: unknown, isCounted: boolean): Kept {
    return { value, isCounted, dispose: () => undefined, idleSinceMs: 0, idleMs: 0 };
  }

  #have(kept: Kept): unknown {
    const { dispose, idleSeconds = DEFAULTS.idleSeconds } = this.#options;
    kept.dispose = dispose === undefined ? endingOf(kept.value) : () => dispose(kept.value);
    kept.idleMs = idleSeconds * 1000;
    // It came too late: its state is unknown.
    if (this.#isOver) this.#pool.discard(kept);
    else this.#kept = kept;
    return kept.value;
  }

  /** The request has ended: the value is reset and returned to the pool. */
  readonly dispose = (): unknown => {
    this.#isOver = true;
    const kept = this.#kept;
    if (kept === null) return undefined;
    const resetting = this.#options.reset?.(kept.value);
    if (!isPromise(resetting)) {
      this.#giveBack(kept);
      return undefined;
    }
    return resetting.then(() => this.#giveBack(kept));
  };

  #giveBack(kept: Kept): void {
    if (this.#kept === null) return;
    this.#kept = null;
    this.#pool.put(kept, monotonicMs());
  }

  /** The reset failed or took too long: the value is disposed of. */
  readonly abandon = (): void => {
    const kept = this.#kept;
    this.#kept = null;
    if (kept !== null) this.#pool.discard(kept);
  };
}

function isFit(check: (value: unknown) => unknown, value: unknown): boolean {
  try {
    return check(value) !== false;
  } catch {
    return false;
  }
}

async function isFitLater(check: (value: unknown) => unknown, value: unknown): Promise<boolean> {
  try {
    return (await check(value)) !== false;
  } catch {
    return false;
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}
