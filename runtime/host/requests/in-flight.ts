/** One request from its arrival until its script has finished, which may be long after its response is complete. */
import type { Generation, Slot } from '../../wire/cells.ts';
import type { CompiledScript } from '../../wire/script.ts';
import { Stage } from '../../wire/stages.ts';
import type { Exchange, ExchangeWatcher } from '../exchange/listener.ts';

/** What a request and those who follow it need of the thread that has it. */
export interface RequestThread {
  readonly id: number;
  /** Requests given and not finished. */
  load: number;
  served: number;
  /** The request that has the thread to itself, because its script blocks or computes. */
  alone: InFlight | null;
  /** Makes the thread look at a request's raised interrupt even if its script waits in an `await`. */
  interrupt(request: InFlight): void;
  /** Tells the thread that something has happened that a suspended request may wait for. */
  wake(request: InFlight): void;
  /** Ends the thread immediately, whatever it does. */
  terminate(): Promise<void>;
}

/** What happens to a request that concerns the pool. The first three only while it holds a slot. */
export interface InFlightEvents {
  clientGone(request: InFlight): void;
  acknowledged(request: InFlight, bytes: number): void;
  /** The client has everything while the script works on. */
  responded(request: InFlight): void;
  /** The client has everything or is gone, and the script had ended before. */
  sentAfterEnd(request: InFlight): void;
}

export class InFlight implements ExchangeWatcher {
  readonly exchange: Exchange;
  readonly script: CompiledScript;
  /** Packed head (wire/request-head.ts). */
  readonly head: string;
  readonly arrivedMs: number;
  /** Valid only while `holdsSlot`: the slot may be reused while the client is still reading. */
  slot = 0 as Slot;
  holdsSlot = false;
  generation = 0 as Generation;
  /** The thread that has it in its mailbox or runs it. */
  thread: RequestThread | null = null;
  postedMs = 0;
  /** When the last time-limit interrupt was raised; 0 when none is open. */
  interruptedMs = 0;
  /** The deadline it was raised for. */
  interruptedDeadlineMs = 0;
  /** The limit behind that deadline, as the script's own setting was, in seconds; 0 before the first interrupt. */
  limitSeconds = 0;
  /** When it was told to stop, whatever it does, or until when it may give back what it has taken; 0 when it was not told. */
  terminatedMs = 0;
  /** When its client had everything, or left; 0 before. */
  respondedMs = 0;
  stage: Stage = Stage.executing;
  /** True once the slow log has it. */
  isLoggedSlow = false;
  readonly #events: InFlightEvents;

  constructor(
    exchange: Exchange,
    script: CompiledScript,
    head: string,
    from: { events: InFlightEvents; nowMs: number },
  ) {
    this.exchange = exchange;
    this.script = script;
    this.head = head;
    this.arrivedMs = from.nowMs;
    this.#events = from.events;
    exchange.watcher = this;
  }

  gone(): void {
    this.stage = Stage.responded;
    if (this.holdsSlot) this.#events.clientGone(this);
    else this.#events.sentAfterEnd(this);
  }

  acked(bytes: number): void {
    if (this.holdsSlot) this.#events.acknowledged(this, bytes);
  }

  responded(): void {
    this.stage = Stage.responded;
    if (this.holdsSlot) this.#events.responded(this);
    else this.#events.sentAfterEnd(this);
  }
}
