/**
 * Memory for bodies, shared with workers so that nothing is copied, and reused. V8 does not count the size of shared memory
 * and would let a gigabyte pile up before it collects; and new memory costs the kernel as much as receiving the bytes that
 * are put into it.
 */
import type { Budget } from './budget.ts';

/** Free blocks, kept for the next bodies. */
const KEPT_BYTES = 16 * 1024 * 1024;

export class BodyMemory {
  readonly #budget: Budget;
  readonly #free = new Map<number, SharedArrayBuffer[]>();
  #freeBytes = 0;

  /** @param budget limit for the bodies in memory; free blocks are not counted */
  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Bytes that bodies hold now. */
  get heldBytes(): number {
    return this.#budget.used;
  }

  /** A block of at least this many bytes, not cleared; null when the limit is reached. */
  take(bytes: number): SharedArrayBuffer | null {
    const size = 2 ** Math.ceil(Math.log2(bytes));
    if (!this.#budget.change(size)) return null;
    const known = this.#free.get(size)?.pop();
    if (known === undefined) return new SharedArrayBuffer(size);
    this.#freeBytes -= size;
    return known;
  }

  /** Takes a block back that is no longer read by anyone. */
  giveBack(memory: SharedArrayBuffer): void {
    const size = memory.byteLength;
    this.#budget.change(-size);
    if (this.#freeBytes + size > KEPT_BYTES) return;
    this.#freeBytes += size;
    const sameSize = this.#free.get(size);
    if (sameSize === undefined) this.#free.set(size, [memory]);
    else sameSize.push(memory);
  }

  /** Gives a block up that may still be read, e.g. by a thread that is being ended; it is not reused. */
  abandon(memory: SharedArrayBuffer): void {
    this.#budget.change(-memory.byteLength);
  }
}
