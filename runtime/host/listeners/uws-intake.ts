/** Takes in the body of one request on uWebSockets.js, and what is left of one that is refused. */
import type { BodyReader } from '../bodies/body.ts';
import type { RouteDecision } from '../exchange/listener.ts';
import { DRAIN_MS, MAX_DRAIN_BYTES, refusal } from '../exchange/refusal.ts';
import type { UwsExchange } from './uws-exchange.ts';
import type { NativeResponse } from './uws-native.ts';

export class UwsIntake {
  readonly #exchange: UwsExchange<RouteDecision>;
  /** Null when the request is refused already. */
  #reader: BodyReader | null = null;
  #refusedWith = 0;
  #drainedBytes = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(exchange: UwsExchange<RouteDecision>) {
    this.#exchange = exchange;
  }

  /** Gives everything to the reader. */
  read(native: NativeResponse, reader: BodyReader): void {
    this.#reader = reader;
    native.onData((chunk, isLast) => this.#exchange.inHandler(() => this.#take(chunk, isLast)));
  }

  /**
   * Answers with this status and closes, after reading what the client sent: closing on unread bytes is a reset, which takes
   * the answer with it.
   */
  refuse(native: NativeResponse, status: number): void {
    this.#drain(status);
    native.onData((chunk, isLast) => this.#exchange.inHandler(() => this.#take(chunk, isLast)));
  }

  #take(chunk: ArrayBuffer, isLast: boolean): void {
    const reader = this.#reader;
    if (reader === null) {
      this.#drainedBytes += chunk.byteLength;
      if (isLast || this.#drainedBytes > MAX_DRAIN_BYTES) this.#answer();
      return;
    }
    const status = reader.add(new Uint8Array(chunk));
    if (status === 0) {
      if (isLast) reader.end();
      return;
    }
    this.#reader = null;
    // On a connection that stays, the library itself throws away the rest.
    if (!this.#exchange.closesConnection) refusal(this.#exchange, status, false);
    else if (isLast) refusal(this.#exchange, status, true);
    else this.#drain(status);
  }

  #drain(status: number): void {
    this.#refusedWith = status;
    this.#timer = setTimeout(() => this.#answer(), DRAIN_MS).unref();
  }

  #answer(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    refusal(this.#exchange, this.#refusedWith, true);
  }
}
