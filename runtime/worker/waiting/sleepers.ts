/** Requests that wait for a point in time, ordered by it: one Node timer for the whole thread. */
import { monotonicMs } from '../../wire/clock.ts';

export interface Sleeper {
  /** Milliseconds of wire/clock.ts; Infinity when only something else ends the wait. */
  dueMs: number;
  /** Index in the heap; -1 when not in it. Written by the heap only. */
  heapIndex: number;
  /** The time has come. Called once per `add`, never early. */
  due(): void;
}

/** Node's timers can fire a fraction of a millisecond early. With so few sleepers the rest is waited for in place, with more they are late. */
const FEW = 8;
const TIMER_MS = 1;

export class Sleepers {
  /** A binary heap: the entry at (index - 1) / 2 is due first. */
  readonly #heap: Sleeper[] = [];
  readonly #rest = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #timer: NodeJS.Timeout | null = null;
  #armedMs = Number.POSITIVE_INFINITY;

  get count(): number {
    return this.#heap.length;
  }

  add(sleeper: Sleeper): void {
    this.#heap.push(sleeper);
    this.#rise(sleeper, this.#heap.length - 1);
    this.#arm();
  }

  remove(sleeper: Sleeper): void {
    const index = sleeper.heapIndex;
    if (index < 0) return;
    sleeper.heapIndex = -1;
    const last = this.#heap.pop()!;
    if (last === sleeper) return;
    this.#rise(last, index);
    this.#sink(last, last.heapIndex);
  }

  #rise(sleeper: Sleeper, from: number): void {
    const heap = this.#heap;
    let index = from;
    while (index > 0) {
      const parent = heap[(index - 1) >> 1]!;
      if (parent.dueMs <= sleeper.dueMs) break;
      this.#put(parent, index);
      index = (index - 1) >> 1;
    }
    this.#put(sleeper, index);
  }

  #sink(sleeper: Sleeper, from: number): void {
    const heap = this.#heap;
    let index = from;
    for (;;) {
      let child = 2 * index + 1;
      if (child + 1 < heap.length && heap[child + 1]!.dueMs < heap[child]!.dueMs) child++;
      if (child >= heap.length || heap[child]!.dueMs >= sleeper.dueMs) break;
      this.#put(heap[child]!, index);
      index = child;
    }
    this.#put(sleeper, index);
  }

  #put(sleeper: Sleeper, index: number): void {
    this.#heap[index] = sleeper;
    sleeper.heapIndex = index;
  }

  #arm(): void {
    const dueMs = this.#heap[0]?.dueMs ?? Number.POSITIVE_INFINITY;
    if (dueMs >= this.#armedMs || dueMs === Number.POSITIVE_INFINITY) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#armedMs = dueMs;
    this.#timer = setTimeout(this.#fire, Math.max(TIMER_MS, Math.ceil(dueMs - monotonicMs())));
  }

  readonly #fire = (): void => {
    this.#timer = null;
    this.#armedMs = Number.POSITIVE_INFINITY;
    const first = this.#heap[0];
    if (first !== undefined && this.#heap.length <= FEW) this.#waitForRest(first.dueMs - monotonicMs());
    this.wakeDue(monotonicMs());
    this.#arm();
  };

  #waitForRest(leftMs: number): void {
    if (leftMs > 0 && leftMs < TIMER_MS) Atomics.wait(this.#rest, 0, 0, leftMs);
  }

  /** Wakes all that are due. */
  wakeDue(nowMs: number): void {
    for (let first = this.#heap[0]; first !== undefined && first.dueMs <= nowMs; first = this.#heap[0]) {
      this.remove(first);
      first.due();
    }
  }
}
