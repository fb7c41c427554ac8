/**
 * Reads the body of one request on uWebSockets.js, and the rest of one that is refused. The library cuts a body that
 * brings less than 16 KB/s or pauses for 10 s; telling it to resume sets its clock back, so that ours decides alone.
 */
import type { BodyReader } from '../bodies/body.ts';
import type { BodyClock, PacedBody } from '../bodies/body-clock.ts';
import type { Flow } from '../bodies/spool-file.ts';
import type { RouteDecision } from '../exchange/listener.ts';
import { DRAIN_MS, MAX_DRAIN_BYTES, refusal } from '../exchange/refusal.ts';
import type { UwsExchange } from './uws-exchange.ts';
import type { NativeResponse } from './uws-native.ts';

export class UwsIntake implements PacedBody, Flow {
  readonly #exchange: UwsExchange<RouteDecision>;
  readonly #native: NativeResponse;
  readonly #clock: BodyClock;
  /** Null when the request has been refused. */
  #reader: BodyReader | null = null;
  #refusedWith = 0;
  #drainedBytes = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(exchange: UwsExchange<RouteDecision>, native: NativeResponse, clock: BodyClock) {
    this.#exchange = exchange;
    this.#native = native;
    this.#clock = clock;
  }

  /** Stops reading while the disk is behind; a socket that is gone needs no pause. */
  pause(): void {
    this.#clock.paused(this, true);
    if (this.#exchange.isOpen) this.#native.pause();
  }

  resume(): void {
    this.#clock.paused(this, false);
    if (this.#exchange.isOpen) this.#native.resume();
  }

  waiting(): void {
    if (!this.#exchange.isOpen) return;
    // Both: to resume a socket that is not paused stops its reading.
    this.#native.pause();
    this.#native.resume();
  }

  late(): void {
    this.#reader = null;
    refusal(this.#exchange, 408, true);
  }

  /** The client disconnected. */
  lost(): void {
    this.#clock.end(this);
  }

  /** Gives everything to the reader. */
  read(reader: BodyReader): void {
    this.#reader = reader;
    this.#clock.begin(this);
    this.#native.onData((chunk, isLast) => this.#exchange.inHandler(() => this.#take(chunk, isLast)));
  }

  /**
   * Answers with this status and closes, after reading what the client sent: closing on unread bytes is a reset, which takes
   * the answer with it.
   */
  refuse(status: number): void {
    this.#drain(status);
    this.#native.onData((chunk, isLast) => this.#exchange.inHandler(() => this.#take(chunk, isLast)));
  }

  #take(chunk: ArrayBuffer, isLast: boolean): void {
    const reader = this.#reader;
    if (reader === null) {
      this.#drainedBytes += chunk.byteLength;
      if (isLast || this.#drainedBytes > MAX_DRAIN_BYTES) this.#answer();
      return;
    }
    this.#clock.received(this, chunk.byteLength);
    const status = reader.add(new Uint8Array(chunk));
    if (isLast || status !== 0) this.#clock.end(this);
    if (status === 0) {
      if (isLast) reader.end();
      return;
    }
    this.#reader = null;
    // On a connection that is kept, the library itself discards the rest.
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
