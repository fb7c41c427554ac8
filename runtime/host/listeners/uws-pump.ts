/** Sends the body of a streamed response on uWebSockets.js as fast as the client accepts it, with bounded memory. */
import { SendQueue } from '../exchange/send-queue.ts';
import type { NativeResponse } from './uws-native.ts';

/** Largest piece handed over while the client may be slow: what cannot be sent of it is copied by the library. */
const PIECE_BYTES = 64 * 1024;

export interface PumpEvents {
  /** Body bytes were sent, or dropped beyond the declared length. */
  acked(bytes: number): void;
  /** The client accepts bytes again: `send` should be called. */
  writable(): void;
}

export class UwsPump {
  sentBytes = 0;
  /** True while the client has to read before more can be sent. */
  isBlocked = false;
  /** True when all declared bytes were taken; the native response is then over. */
  isComplete = false;
  /** Declared length; -1 for a chunked body. */
  readonly #totalBytes: number;
  readonly #events: PumpEvents;
  readonly #queue = new SendQueue();
  /** Bytes given to the library that it could not send at once. */
  #unackedBytes = 0;
  #hasWritableHandler = false;

  constructor(totalBytes: number, events: PumpEvents) {
    this.#totalBytes = totalBytes;
    this.#events = events;
  }

  get isEmpty(): boolean {
    return this.#queue.isEmpty;
  }

  get isChunked(): boolean {
    return this.#totalBytes < 0;
  }

  /** Takes bytes over; those beyond a declared length are dropped. */
  push(bytes: Uint8Array): void {
    const room = this.isChunked ? bytes.length : this.#totalBytes - this.sentBytes - this.#queue.bytes;
    if (room < bytes.length) this.#events.acked(bytes.length - room);
    this.#queue.push(room < bytes.length ? bytes.subarray(0, room) : bytes);
  }

  /** Sends what it can; to be called inside a cork, after the head is written. */
  send(native: NativeResponse): void {
    if (this.isChunked) this.#sendChunked(native);
    else this.#sendDeclared(native);
    if (!this.isBlocked || this.#hasWritableHandler) return;
    this.#hasWritableHandler = true;
    native.onWritable(() => this.#onWritable());
  }

  /** Nothing more is sent: waiting acknowledgements are given. */
  clear(): void {
    this.#queue.clear();
    this.#ackBuffered();
  }

  #ackBuffered(): void {
    const bytes = this.#unackedBytes;
    this.#unackedBytes = 0;
    if (bytes > 0) this.#events.acked(bytes);
  }

  #onWritable(): boolean {
    this.isBlocked = false;
    this.#ackBuffered();
    this.#events.writable();
    return !this.isBlocked;
  }

  #sendDeclared(native: NativeResponse): void {
    while (!this.#queue.isEmpty) {
      const piece = this.#queue.first;
      const [isAccepted, isComplete] = native.tryEnd(piece, this.#totalBytes);
      const taken = isAccepted || isComplete ? piece.length : native.getWriteOffset() - this.sentBytes;
      this.#took(taken);
      this.#events.acked(taken);
      this.isComplete = isComplete;
      this.isBlocked = !isAccepted && !isComplete;
      if (isComplete || this.isBlocked) return;
    }
  }

  #sendChunked(native: NativeResponse): void {
    while (!this.#queue.isEmpty) {
      const piece = this.#queue.first;
      const part = piece.length > PIECE_BYTES ? piece.subarray(0, PIECE_BYTES) : piece;
      const isSent = native.write(part);
      this.#took(part.length);
      if (isSent) {
        this.#events.acked(part.length);
        continue;
      }
      this.#unackedBytes = part.length;
      this.isBlocked = true;
      return;
    }
  }

  #took(bytes: number): void {
    this.#queue.drop(bytes);
    this.sentBytes += bytes;
  }
}
