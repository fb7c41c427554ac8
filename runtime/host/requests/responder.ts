/** Delivers each reply operation of the workers to its client's exchange. */
import type { Generation, Slot } from '../../wire/cells.ts';
import type { ReplyBody, ReplyHead, ReplyReceiver } from '../../wire/messages.ts';
import type { InFlight } from './in-flight.ts';
import type { SlotTable } from './slot-table.ts';

export interface ResponderEvents {
  /** The script has ended; `wasSlow` when it kept its thread to itself for long. */
  /** @param flags of ReplyFlag */
  finished(request: InFlight, flags: number): void;
}

export class Responder implements ReplyReceiver {
  readonly #slots: SlotTable;
  readonly #events: ResponderEvents;

  constructor(slots: SlotTable, events: ResponderEvents) {
    this.#slots = slots;
    this.#events = events;
  }

  complete(slot: Slot, generation: Generation, head: ReplyHead, body: ReplyBody): void {
    this.#slots.find(slot, generation)?.exchange.complete(head, body);
  }

  start(slot: Slot, generation: Generation, head: ReplyHead, body: ReplyBody): void {
    this.#slots.find(slot, generation)?.exchange.start(head, body);
  }

  chunk(slot: Slot, generation: Generation, body: ReplyBody): void {
    this.#slots.find(slot, generation)?.exchange.chunk(body);
  }

  end(slot: Slot, generation: Generation): void {
    this.#slots.find(slot, generation)?.exchange.end();
  }

  finished(slot: Slot, generation: Generation, flags: number): void {
    const request = this.#slots.find(slot, generation);
    if (request !== null) this.#events.finished(request, flags);
  }
}
