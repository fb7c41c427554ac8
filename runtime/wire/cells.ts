/**
 * Shared memory of host and workers: one row of cells per request slot.
 *
 * A slot is a place for one request in flight. The host hands slots out and takes them back; every use of a slot has a
 * new generation, so that a stale message or a zombie closure of an earlier request is recognised by its old number.
 */

import { ChangedSlots, changedSlotsWords } from './changed-slots.ts';

export type Slot = number & { readonly __brand: 'Slot' };
export type Generation = number & { readonly __brand: 'Generation' };

/** Who may act on a slot; packed with the generation into the claim cell. */
const ClaimState = { free: 0, queued: 1, started: 2, loading: 3 } as const;
type ClaimState = (typeof ClaimState)[keyof typeof ClaimState];

/** Why the host interrupts a running script; bits of the reason cell. */
export const InterruptReason = {
  /** Post the replies and output that are queued in the worker: it has been busy for some milliseconds. */
  post: 1,
  /** The deadline of max_execution_time has passed. */
  timeLimit: 2,
  /** The host stops the request: request_terminate_timeout, or the end of process_control_timeout. */
  terminate: 4,
  /** The slow log needs the script's stack. */
  slow: 8,
} as const;

/** How a script waits: not at all, blocking its thread, or suspended until it is woken. */
export const Asleep = { not: 0, blocked: 1, suspended: 2 } as const;
export type Asleep = (typeof Asleep)[keyof typeof Asleep];

const Cell = {
  claim: 0,
  live: 1,
  reason: 2,
  clientGone: 3,
  ackedBytes: 4,
  wake: 5,
  stage: 6,
  limitSeconds: 7,
  asleep: 8,
} as const;
const CELLS_PER_SLOT = 9;
const Clock = { deadlineMs: 0, startedMs: 1 } as const;
const CLOCKS_PER_SLOT = 2;
const GENERATION_BITS = 28;
const GENERATION_MASK = (1 << GENERATION_BITS) - 1;

/** Bytes of the buffer for `slots` requests in flight. */
export function slotBufferBytes(slots: number): number {
  const words = slots * CELLS_PER_SLOT + changedSlotsWords(slots);
  return words * Int32Array.BYTES_PER_ELEMENT + slots * CLOCKS_PER_SLOT * Float64Array.BYTES_PER_ELEMENT;
}

/** The generation after this one; never 0, which no running request has. */
export function nextGeneration(generation: Generation): Generation {
  return ((generation + 1) & GENERATION_MASK || 1) as Generation;
}

function packClaim(generation: Generation, state: ClaimState): number {
  return (generation << 2) | state;
}

/** Named access to the cells; each thread makes its own over the same buffer. */
export class SlotCells {
  readonly slots: number;
  readonly #cells: Int32Array;
  readonly #clocks: Float64Array;
  readonly #changed: ChangedSlots;
  /** One view per slot on its live cell: compiled loops compare it with their generation (`live[0] !== generation`). */
  readonly #liveViews = new Map<Slot, Int32Array>();

  constructor(buffer: SharedArrayBuffer, slots: number) {
    this.slots = slots;
    const clockBytes = slots * CLOCKS_PER_SLOT * Float64Array.BYTES_PER_ELEMENT;
    this.#clocks = new Float64Array(buffer, 0, slots * CLOCKS_PER_SLOT);
    this.#cells = new Int32Array(buffer, clockBytes, slots * CELLS_PER_SLOT);
    const cellBytes = this.#cells.byteLength;
    this.#changed = new ChangedSlots(new Int32Array(buffer, clockBytes + cellBytes, changedSlotsWords(slots)));
  }

  /** Host: the slot now holds a queued request of this generation, with a client and nothing acknowledged. */
  enqueue(slot: Slot, generation: Generation): void {
    const base = slot * CELLS_PER_SLOT;
    this.#cells[base + Cell.reason] = 0;
    this.#cells[base + Cell.clientGone] = 0;
    this.#cells[base + Cell.ackedBytes] = 0;
    this.#cells[base + Cell.stage] = 0;
    this.#cells[base + Cell.asleep] = 0;
    this.#cells[base + Cell.live] = generation;
    this.#clocks[slot * CLOCKS_PER_SLOT + Clock.deadlineMs] = 0;
    this.#clocks[slot * CLOCKS_PER_SLOT + Clock.startedMs] = 0;
    Atomics.store(this.#cells, base + Cell.claim, packClaim(generation, ClaimState.queued));
  }

  #claim(slot: Slot, generation: Generation, from: ClaimState, to: ClaimState): boolean {
    const expected = packClaim(generation, from);
    const index = slot * CELLS_PER_SLOT + Cell.claim;
    return Atomics.compareExchange(this.#cells, index, expected, packClaim(generation, to)) === expected;
  }

  /** Worker: true when the request was still queued and is now started by this thread. */
  start(slot: Slot, generation: Generation): boolean {
    return this.#claim(slot, generation, ClaimState.queued, ClaimState.started);
  }

  /** Worker: true when the request was still queued; the packages of its script are loaded before it starts. */
  load(slot: Slot, generation: Generation): boolean {
    return this.#claim(slot, generation, ClaimState.queued, ClaimState.loading);
  }

  /** Worker: they are loaded; until it starts it may be taken back again. */
  endLoad(slot: Slot, generation: Generation): void {
    this.#claim(slot, generation, ClaimState.loading, ClaimState.queued);
  }

  /** Host: true when the request had not been started and now never will be under this generation. */
  takeBack(slot: Slot, generation: Generation): boolean {
    return this.#claim(slot, generation, ClaimState.queued, ClaimState.free);
  }

  /** Host: takes a request back whose thread has died, even if its script was being loaded. */
  takeBackFromDead(slot: Slot, generation: Generation): boolean {
    return this.takeBack(slot, generation) || this.#claim(slot, generation, ClaimState.loading, ClaimState.free);
  }

  isQueued(slot: Slot, generation: Generation): boolean {
    return this.#cells[slot * CELLS_PER_SLOT + Cell.claim] === packClaim(generation, ClaimState.queued);
  }

  isLoading(slot: Slot, generation: Generation): boolean {
    return this.#cells[slot * CELLS_PER_SLOT + Cell.claim] === packClaim(generation, ClaimState.loading);
  }

  /** True when a thread has begun with it, or is loading its script. */
  isStarted(slot: Slot, generation: Generation): boolean {
    const claim = this.#cells[slot * CELLS_PER_SLOT + Cell.claim];
    return claim === packClaim(generation, ClaimState.started) || claim === packClaim(generation, ClaimState.loading);
  }

  /** The view that guards read: `liveView(slot)[0] === generation` while nothing wants the script's attention. */
  liveView(slot: Slot): Int32Array {
    const known = this.#liveViews.get(slot);
    if (known !== undefined) return known;
    const index = slot * CELLS_PER_SLOT + Cell.live;
    const view = this.#cells.subarray(index, index + 1);
    this.#liveViews.set(slot, view);
    return view;
  }

  /** Host: makes the script's next guard call into the runtime; wakes it if it sleeps. */
  interrupt(slot: Slot, reason: number): void {
    const base = slot * CELLS_PER_SLOT;
    Atomics.or(this.#cells, base + Cell.reason, reason);
    Atomics.store(this.#cells, base + Cell.live, 0);
    this.wake(slot);
  }

  /** Worker: takes all raised reasons and lets the guards pass again. */
  takeReasons(slot: Slot, generation: Generation): number {
    const base = slot * CELLS_PER_SLOT;
    Atomics.store(this.#cells, base + Cell.live, generation);
    return Atomics.exchange(this.#cells, base + Cell.reason, 0);
  }

  /** Host: reasons raised and not yet taken by the script. */
  pendingReasons(slot: Slot): number {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.reason);
  }

  /** Worker: the request is over; from now on the guards of its closures fail. */
  bury(slot: Slot): void {
    Atomics.store(this.#cells, slot * CELLS_PER_SLOT + Cell.live, 0);
  }

  markClientGone(slot: Slot): void {
    Atomics.store(this.#cells, slot * CELLS_PER_SLOT + Cell.clientGone, 1);
    this.wake(slot);
  }

  isClientGone(slot: Slot): boolean {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.clientGone) === 1;
  }

  /** Host: body bytes that left the process, added to the count the worker's output window reads. */
  acknowledge(slot: Slot, bytes: number): void {
    Atomics.add(this.#cells, slot * CELLS_PER_SLOT + Cell.ackedBytes, bytes);
    this.wake(slot);
  }

  /** Total acknowledged bytes of this use of the slot, modulo 2^32. */
  ackedBytes(slot: Slot): number {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.ackedBytes) >>> 0;
  }

  wake(slot: Slot): void {
    const index = slot * CELLS_PER_SLOT + Cell.wake;
    Atomics.add(this.#cells, index, 1);
    Atomics.notify(this.#cells, index);
  }

  wakeCount(slot: Slot): number {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.wake);
  }

  /** Worker: blocks the thread until the slot is woken after `seenWakeCount`, at most `timeoutMs`. */
  waitForWake(slot: Slot, seenWakeCount: number, timeoutMs: number): void {
    Atomics.wait(this.#cells, slot * CELLS_PER_SLOT + Cell.wake, seenWakeCount, timeoutMs);
  }

  /** Worker: waits until the slot is woken, without blocking the thread. */
  async waitForWakeAsync(slot: Slot, seenWakeCount: number, timeoutMs: number): Promise<void> {
    const waiting = Atomics.waitAsync(this.#cells, slot * CELLS_PER_SLOT + Cell.wake, seenWakeCount, timeoutMs);
    if (waiting.async) await waiting.value;
  }

  /** Worker: the script sleeps or waits for its client, and has posted all its output. */
  setAsleep(slot: Slot, asleep: Asleep): void {
    Atomics.store(this.#cells, slot * CELLS_PER_SLOT + Cell.asleep, asleep);
  }

  /** True when its wait blocks its thread. */
  isAsleep(slot: Slot): boolean {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.asleep) === Asleep.blocked;
  }

  /** True when it is suspended: waking it takes a message. */
  isSuspended(slot: Slot): boolean {
    return Atomics.load(this.#cells, slot * CELLS_PER_SLOT + Cell.asleep) === Asleep.suspended;
  }

  setStage(slot: Slot, stage: number): void {
    this.#cells[slot * CELLS_PER_SLOT + Cell.stage] = stage;
  }

  stage(slot: Slot): number {
    return this.#cells[slot * CELLS_PER_SLOT + Cell.stage]!;
  }

  /** Host: calls back with each slot whose clocks a worker has set since the last time. */
  takeChanged(visit: (slot: Slot) => void): void {
    this.#changed.take(visit as (slot: number) => void);
  }

  /** Worker: monotonic milliseconds (wire/clock.ts) at which the script's time is up; 0 means none. */
  setDeadlineMs(slot: Slot, deadlineMs: number): void {
    this.#clocks[slot * CLOCKS_PER_SLOT + Clock.deadlineMs] = deadlineMs;
    this.#changed.add(slot);
  }

  deadlineMs(slot: Slot): number {
    return this.#clocks[slot * CLOCKS_PER_SLOT + Clock.deadlineMs]!;
  }

  /** Worker: the limit behind the deadline, for messages; 0 means none. */
  setLimitSeconds(slot: Slot, seconds: number): void {
    this.#cells[slot * CELLS_PER_SLOT + Cell.limitSeconds] = seconds;
  }

  limitSeconds(slot: Slot): number {
    return this.#cells[slot * CELLS_PER_SLOT + Cell.limitSeconds]!;
  }

  setStartedMs(slot: Slot, startedMs: number): void {
    this.#clocks[slot * CLOCKS_PER_SLOT + Clock.startedMs] = startedMs;
    this.#changed.add(slot);
  }

  startedMs(slot: Slot): number {
    return this.#clocks[slot * CLOCKS_PER_SLOT + Clock.startedMs]!;
  }
}
