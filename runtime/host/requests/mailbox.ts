/** Requests that a thread was given and may not have started yet, oldest first. */
import type { SlotCells } from '../../wire/cells.ts';
import type { InFlight } from './in-flight.ts';

/** From this length on, started requests are removed: under steady load the mailbox is never empty. */
const COMPACT_SIZE = 512;

export class Mailbox {
  readonly #cells: SlotCells;
  /** The thread whose box it is; a request that was taken away from it has another one, or none. */
  readonly #owner: unknown;
  #requests: InFlight[] = [];
  /** Entries before this index are started or gone. */
  #start = 0;
  #compactAt = COMPACT_SIZE;

  constructor(cells: SlotCells, owner: unknown) {
    this.#cells = cells;
    this.#owner = owner;
  }

  /** Requests it holds on to, started ones among them. */
  get size(): number {
    return this.#requests.length;
  }

  add(request: InFlight): void {
    this.#requests.push(request);
    if (this.#requests.length >= this.#compactAt) this.#compact();
  }

  #compact(): void {
    this.#requests = this.#requests.filter((request) => this.#isHeld(request));
    this.#start = 0;
    this.#compactAt = Math.max(COMPACT_SIZE, this.#requests.length * 2);
  }

  /** Notes when the requests added since the last call were sent. */
  markPosted(nowMs: number): void {
    for (let index = this.#requests.length - 1; index >= this.#start; index--) {
      const request = this.#requests[index]!;
      if (request.postedMs !== 0) break;
      request.postedMs = nowMs;
    }
  }

  /** The oldest request that the thread has not started, or null. */
  oldest(): InFlight | null {
    const requests = this.#requests;
    while (this.#start < requests.length && !this.#isHeld(requests[this.#start]!)) this.#start++;
    for (let index = this.#start; index < requests.length; index++)
      if (this.#isWaiting(requests[index]!)) return requests[index]!;
    if (this.#start < requests.length) return null;
    if (requests.length > 0) this.#requests = [];
    this.#start = 0;
    return null;
  }

  /** It waits, or is going to again when the packages of its script are loaded. */
  #isHeld(request: InFlight): boolean {
    return (
      this.#isWaiting(request) ||
      (request.thread === this.#owner && this.#cells.isLoading(request.slot, request.generation))
    );
  }

  #isWaiting(request: InFlight): boolean {
    return request.thread === this.#owner && this.#cells.isQueued(request.slot, request.generation);
  }

  /** @returns requests that the thread has not started and never will; they are removed */
  takeBack(): InFlight[] {
    const taken = this.#requests.filter(
      (request) => request.thread === this.#owner && this.#cells.takeBack(request.slot, request.generation),
    );
    this.#requests = this.#requests.filter((request) => this.#isHeld(request));
    this.#start = 0;
    return taken;
  }
}
