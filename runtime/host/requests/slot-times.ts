/**
 * When to look at which slot next: a binary heap with one entry per slot at most, so that requests which end long before
 * their time leave nothing behind but an entry that the slot's next request moves.
 */

export class SlotTimes {
  /** Slots, the earliest first; heap order. */
  readonly #heap: Int32Array;
  /** Where in the heap a slot is; -1 when it is not. */
  readonly #places: Int32Array;
  readonly #times: Float64Array;
  #size = 0;

  constructor(slots: number) {
    this.#heap = new Int32Array(slots);
    this.#places = new Int32Array(slots).fill(-1);
    this.#times = new Float64Array(slots);
  }

  /** Milliseconds of the earliest entry; infinity when there is none. */
  get earliestMs(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#times[this.#heap[0]!]!;
  }

  /** The slot is due at this time, and no longer at the one it had. */
  set(slot: number, atMs: number): void {
    let place = this.#places[slot]!;
    if (place === -1) {
      place = this.#size++;
      this.#put(place, slot);
      this.#times[slot] = atMs;
      this.#rise(place);
      return;
    }
    const earlier = atMs < this.#times[slot]!;
    this.#times[slot] = atMs;
    if (earlier) this.#rise(place);
    else this.#sink(place);
  }

  /** Takes the earliest slot out if it is due; -1 when none is. */
  takeDue(nowMs: number): number {
    if (this.earliestMs > nowMs) return -1;
    const slot = this.#heap[0]!;
    this.#places[slot] = -1;
    const last = this.#heap[--this.#size]!;
    if (this.#size > 0) {
      this.#put(0, last);
      this.#sink(0);
    }
    return slot;
  }

  #put(place: number, slot: number): void {
    this.#heap[place] = slot;
    this.#places[slot] = place;
  }

  #timeAt(place: number): number {
    return this.#times[this.#heap[place]!]!;
  }

  #rise(from: number): void {
    const slot = this.#heap[from]!;
    const time = this.#times[slot]!;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#timeAt(parent) <= time) break;
      this.#put(place, this.#heap[parent]!);
      place = parent;
    }
    this.#put(place, slot);
  }

  #sink(from: number): void {
    const slot = this.#heap[from]!;
    const time = this.#times[slot]!;
    let place = from;
    for (let child = 2 * place + 1; child < this.#size; child = 2 * place + 1) {
      if (child + 1 < this.#size && this.#timeAt(child + 1) < this.#timeAt(child)) child++;
      if (this.#timeAt(child) >= time) break;
      this.#put(place, this.#heap[child]!);
      place = child;
    }
    this.#put(place, slot);
  }
}
