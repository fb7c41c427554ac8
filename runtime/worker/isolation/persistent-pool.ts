/** Values of one key that outlive requests: each is leased to one request at a time, then waits for the next one. */
import { disposerOf } from './request-end.ts';

export interface PersistentOptions {
  /** Values at a time, per worker. */
  readonly max?: number;
  /** Prepares the value for the next request. */
  readonly reset?: (value: unknown) => unknown;
  /** Called before an idle value is leased; false or an error means that it is broken and must be replaced. */
  readonly check?: (value: unknown) => unknown;
  readonly dispose?: (value: unknown) => unknown;
  /** Seconds after which a value that nobody leases is disposed of. */
  readonly idleSeconds?: number;
  /** Seconds to wait for a value when all are leased. */
  readonly waitSeconds?: number;
}

export const DEFAULTS = { max: 10, idleSeconds: 60, waitSeconds: 30 } as const;

/** One value. */
export interface Kept {
  readonly value: unknown;
  /** False for one beyond `max`: it ends with its request. */
  readonly isCounted: boolean;
  dispose: () => unknown;
  idleSinceMs: number;
  idleMs: number;
}

export interface PoolParts {
  /** Calls a function that may be of a finished request, outside of any request. */
  call(dispose: () => unknown): unknown;
  /** Called with errors of disposing of a value. */
  fail(error: unknown): void;
}

interface Waiter {
  take(kept: Kept | null): void;
}

export class PersistentPool {
  /** True when values are made asynchronously; unknown before the first is made. */
  isAsync: boolean | null = null;
  readonly #idle: Kept[] = [];
  readonly #waiters: Waiter[] = [];
  readonly #parts: PoolParts;
  #size = 0;

  constructor(parts: PoolParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#size === 0 && this.#waiters.length === 0;
  }

  takeIdle(): Kept | null {
    return this.#idle.pop() ?? null;
  }

  /** Counts a value that is about to be made. False when `max` is reached. */
  reserve(max: number): boolean {
    if (this.#size >= max) return false;
    this.#size++;
    return true;
  }

  /** A counted value was not made, or is gone: another one can be made. */
  release(): void {
    this.#size--;
    this.#waiters.shift()?.take(null);
  }

  /** Resolves with a returned value, or with null when a new one can be made. */
  wait(seconds: number, describe: () => string): Promise<Kept | null> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        take: (kept) => {
          clearTimeout(timer);
          resolve(kept);
        },
      };
      const timer = setTimeout(() => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(new Error(describe()));
      }, seconds * 1000);
      this.#waiters.push(waiter);
    });
  }

  /** The woken waiter no longer needs the value: wakes the next one. */
  passOn(): void {
    this.#waiters.shift()?.take(null);
  }

  /** Makes the value available. */
  put(kept: Kept, nowMs: number): void {
    if (!kept.isCounted) {
      this.discard(kept);
      return;
    }
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) {
      waiter.take(kept);
      return;
    }
    kept.idleSinceMs = nowMs;
    this.#idle.push(kept);
  }

  discard(kept: Kept): void {
    void this.#dispose(kept);
    if (kept.isCounted) this.release();
  }

  /** Disposes of values that were idle for too long. */
  sweep(nowMs: number): void {
    for (const kept of [...this.#idle]) {
      if (nowMs - kept.idleSinceMs < kept.idleMs) continue;
      this.#idle.splice(this.#idle.indexOf(kept), 1);
      this.discard(kept);
    }
  }

  /** Disposes of all values that are not leased. Resolves when that is done. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((kept) => this.#dispose(kept)));
  }

  async #dispose(kept: Kept): Promise<void> {
    try {
      await this.#parts.call(kept.dispose);
    } catch (error) {
      this.#parts.fail(error);
    }
  }
}

/** Methods that close the connections of common packages. */
const ENDING = ['end', 'quit', 'close', 'disconnect', 'destroy'] as const;

/** How a value is disposed of when the script gives no `dispose`. */
export function endingOf(value: unknown): () => unknown {
  const own = typeof value === 'function' ? null : disposerOf(value);
  if (own !== null) return own;
  for (const name of ENDING) {
    const method: unknown = (value as Partial<Record<string, unknown>> | null | undefined)?.[name];
    if (typeof method === 'function') return () => Reflect.apply(method, value, []) as unknown;
  }
  return () => undefined;
}
