/** A thread without a thread: takes requests into a mailbox and keeps what it was told. */
import type { InFlight } from '../../runtime/host/requests/in-flight.ts';
import { Mailbox } from '../../runtime/host/requests/mailbox.ts';
import { SlotTable } from '../../runtime/host/requests/slot-table.ts';
import type { WorkerThread } from '../../runtime/host/threads/worker-thread.ts';
import { SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';

export class FakeThread {
  readonly id: number;
  isReady = true;
  isRetiring = false;
  isStuck = false;
  /** What `hasRested` says. */
  isResting = false;
  load = 0;
  served = 0;
  alone: InFlight | null = null;
  lastHeardMs = 0;
  idleSinceMs = 0;
  pingSentMs = 0;
  nextPingMs = 0;
  watched: InFlight | null = null;
  watchedSinceMs = 0;
  nextNudgeMs = 0;
  nudgeIntervalMs = 0;
  /** `ping`, `interrupt`, `wake`, `terminate`. */
  readonly told: string[] = [];
  /** What was posted, batch by batch. */
  readonly batches: InFlight[][] = [];
  #batch: InFlight[] = [];
  readonly #mailbox: Mailbox;

  constructor(id: number, cells: SlotCells) {
    this.id = id;
    this.#mailbox = new Mailbox(cells, this);
  }

  give(request: InFlight): void {
    request.thread = this;
    this.load++;
    this.#mailbox.add(request);
    this.#batch.push(request);
  }

  get hasBatch(): boolean {
    return this.#batch.length > 0;
  }

  postBatch(nowMs: number): void {
    this.#mailbox.markPosted(nowMs);
    this.batches.push(this.#batch);
    this.#batch = [];
  }

  oldestQueued(): InFlight | null {
    return this.#mailbox.oldest();
  }

  hasRested(): boolean {
    return this.isResting;
  }

  wake(): void {
    this.told.push('wake');
  }

  ping(nowMs: number): void {
    this.pingSentMs = nowMs;
    this.told.push('ping');
  }

  interrupt(): void {
    this.told.push('interrupt');
  }

  async terminate(): Promise<void> {
    this.told.push('terminate');
  }

  /** It is what it stands for as far as the host's classes look. */
  get asThread(): WorkerThread {
    return this as unknown as WorkerThread;
  }
}

/** Slots for tests, and threads that share their cells. */
export function fakeHost(slots = 64, threads = 2): { table: SlotTable; threads: FakeThread[] } {
  const cells = new SlotCells(new SharedArrayBuffer(slotBufferBytes(slots)), slots);
  return {
    table: new SlotTable(cells),
    threads: Array.from({ length: threads }, (_, id) => new FakeThread(id, cells)),
  };
}
