/** Which request is in which slot of the shared cells. */
import type { Generation, Slot, SlotCells } from '../../wire/cells.ts';
import { nextGeneration } from '../../wire/cells.ts';
import type { InFlight } from './in-flight.ts';

export class SlotTable {
  readonly cells: SlotCells;
  readonly #holders: (InFlight | null)[];
  readonly #generations: Generation[];
  readonly #free: Slot[] = [];

  constructor(cells: SlotCells) {
    this.cells = cells;
    this.#holders = new Array<InFlight | null>(cells.slots).fill(null);
    this.#generations = new Array<Generation>(cells.slots).fill(0 as Generation);
    // Popped from the end: low slots first, so that walks over the used ones stay short.
    for (let slot = cells.slots - 1; slot >= 0; slot--) this.#free.push(slot as Slot);
  }

  /** Requests that hold a slot. */
  get used(): number {
    return this.#holders.length - this.#free.length;
  }

  /** Puts a request into a free slot, queued; false when none is free. */
  admit(request: InFlight): boolean {
    const slot = this.#free.pop();
    if (slot === undefined) return false;
    request.slot = slot;
    request.holdsSlot = true;
    this.#holders[slot] = request;
    this.requeue(request);
    return true;
  }

  /** A new generation for a request that is to be handed out, again: stale messages do not match it. */
  requeue(request: InFlight): void {
    const generation = nextGeneration(this.#generations[request.slot]!);
    this.#generations[request.slot] = generation;
    request.generation = generation;
    this.cells.enqueue(request.slot, generation);
    if (request.exchange.isGone) this.cells.markClientGone(request.slot);
  }

  /** The request of this slot if it is still of that generation. */
  find(slot: Slot, generation: Generation): InFlight | null {
    const holder = this.#holders[slot] ?? null;
    return holder !== null && holder.generation === generation ? holder : null;
  }

  /** The request that holds this slot now; null when none does. */
  holderOf(slot: Slot): InFlight | null {
    return this.#holders[slot] ?? null;
  }

  release(request: InFlight): void {
    if (!request.holdsSlot) return;
    request.holdsSlot = false;
    this.#holders[request.slot] = null;
    this.#free.push(request.slot);
  }

  /** Calls back with every request that holds a slot. */
  visitAll(visit: (request: InFlight) => void): void {
    let left = this.used;
    for (let slot = 0; left > 0 && slot < this.#holders.length; slot++) {
      const holder = this.#holders[slot];
      if (holder === null || holder === undefined) continue;
      left--;
      visit(holder);
    }
  }
}
