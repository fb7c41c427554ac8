/**
 * Memory for bodies that their workers see, too: shared, so that nothing is copied, and used again. V8 does not count what
 * shared memory weighs and would let a gigabyte pile up before it collects; and fresh memory costs the kernel as much as
 * receiving what is put into it.
 */
import type { Budget } from './budget.ts';

/** Kept for the next bodies. */
const KEPT_BYTES = 16 * 1024 * 1024;

export class BodyMemory {
  readonly #budget: Budget;
  readonly #free = new Map<number, SharedArrayBuffer[]>();
  #freeBytes = 0;

  /** @param budget what bodies hold in memory at a time; what is kept for the next ones is not counted */
  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Bytes that bodies hold now. */
  get heldBytes(): number {
    return this.#budget.used;
  }

  /** At least so many bytes, with anything in them; null when all bodies together hold too much. */
  take(bytes: number): SharedArrayBuffer | null {
    const size = 2 ** Math.ceil(Math.log2(bytes));
    if (!this.#budget.change(size)) return null;
    const known = this.#free.get(size)?.pop();
    if (known === undefined) return new SharedArrayBuffer(size);
    this.#freeBytes -= size;
    return known;
  }

  /** Nobody looks at it anymore. */
  giveBack(memory: SharedArrayBuffer): void {
    const size = memory.byteLength;
    this.#budget.change(-size);
    if (this.#freeBytes + size > KEPT_BYTES) return;
    this.#freeBytes += size;
    const sameSize = this.#free.get(size);
    if (sameSize === undefined) this.#free.set(size, [memory]);
    else sameSize.push(memory);
  }

  /** No body needs it anymore, but somebody may still look at it, such as a thread that is being ended. */
  abandon(memory: SharedArrayBuffer): void {
    this.#budget.change(-memory.byteLength);
  }
}
