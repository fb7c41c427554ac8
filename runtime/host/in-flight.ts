/** One request from its arrival until its script has finished, which may be long after its client has everything. */
import type { Generation, Slot } from '../wire/cells.ts';
import type { CompiledScript } from '../wire/script.ts';
import { Stage } from '../wire/stages.ts';
import type { Exchange, ExchangeWatcher } from './listeners/listener.ts';
import type { WorkerThread } from './worker-thread.ts';

/** What happens to a request that concerns the pool. */
export interface InFlightEvents {
  clientGone(request: InFlight): void;
  acknowledged(request: InFlight, bytes: number): void;
}

export class InFlight implements ExchangeWatcher {
  readonly exchange: Exchange;
  readonly script: CompiledScript;
  /** Packed head (wire/request-head.ts). */
  readonly head: string;
  readonly arrivedMs: number;
  slot = 0 as Slot;
  generation = 0 as Generation;
  /** The thread that has it in its mailbox or runs it. */
  thread: WorkerThread | null = null;
  postedMs = 0;
  /** When the last time-limit interrupt was raised; 0 when none is open. */
  interruptedMs = 0;
  stage: Stage = Stage.executing;
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
    this.#events.clientGone(this);
  }

  acked(bytes: number): void {
    this.#events.acknowledged(this, bytes);
  }

  responded(): void {
    this.stage = Stage.responded;
  }
}
