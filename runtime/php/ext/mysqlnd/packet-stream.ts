/**
 * Packets over a connection. Each has a header of four bytes: its length and its number, which starts anew with each command.
 * What is longer than 16 MB travels in several.
 */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Connection } from '../../io.ts';
import { goneAway, type MysqlError } from './mysql-error.ts';
import { PacketReader } from './packet-reader.ts';

const HEADER_BYTES = 4;
const MAX_PAYLOAD_BYTES = 0xff_ffff;
/** Bytes that may wait to be sent before more are made. */
const MAX_UNSENT_BYTES = 1_048_576;

export class PacketStream {
  readonly connection: Connection;
  /** Longest wait for the server in milliseconds (mysqlnd.net_read_timeout). */
  timeoutMs: number;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #number = 0;
  /** Bytes that have to come, at least, before the next packet can be complete. */
  #missing = 1;

  constructor(connection: Connection, timeoutMs: number) {
    this.connection = connection;
    this.timeoutMs = timeoutMs;
  }

  /** True when nothing has come that was not asked for. */
  get isQuiet(): boolean {
    return this.#at === this.#bytes.length && !this.connection.isClosed;
  }

  /** Begins a command. */
  startCommand(): void {
    this.#number = 0;
  }

  *send(payload: Uint8Array): Waiting<void> {
    for (let from = 0; from <= payload.length; from += MAX_PAYLOAD_BYTES) {
      const part = payload.subarray(from, from + MAX_PAYLOAD_BYTES);
      const packet = new Uint8Array(HEADER_BYTES + part.length);
      packet[0] = part.length;
      packet[1] = part.length >> 8;
      packet[2] = part.length >> 16;
      packet[3] = this.#number++;
      packet.set(part, HEADER_BYTES);
      this.connection.write(packet);
      if (this.connection.unsentBytes > MAX_UNSENT_BYTES)
        yield this.connection.drained(this.timeoutMs, MAX_UNSENT_BYTES);
      if (part.length < MAX_PAYLOAD_BYTES) return;
    }
  }

  /** The next packet. @throws MysqlError when the server is gone */
  *next(): Waiting<PacketReader> {
    for (;;) {
      const packet = this.nextNow();
      if (packet !== null) return packet;
      yield* this.more();
    }
  }

  /** The next packet when all of it is there; null when more has to come. */
  nextNow(): PacketReader | null {
    const bytes = this.#bytes;
    let at = this.#at;
    if (!this.#has(at + HEADER_BYTES)) return null;
    let length = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    if (!this.#has(at + HEADER_BYTES + length)) return null;
    this.#number = (bytes[at + 3]! + 1) & 0xff;
    at += HEADER_BYTES;
    if (length < MAX_PAYLOAD_BYTES) {
      this.#at = at + length;
      return new PacketReader(bytes, at, at + length);
    }
    const parts: Uint8Array[] = [bytes.subarray(at, at + length)];
    for (at += length; length === MAX_PAYLOAD_BYTES; at += length) {
      if (!this.#has(at + HEADER_BYTES)) return null;
      length = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
      if (!this.#has(at + HEADER_BYTES + length)) return null;
      this.#number = (bytes[at + 3]! + 1) & 0xff;
      at += HEADER_BYTES;
      parts.push(bytes.subarray(at, at + length));
    }
    this.#at = at;
    return new PacketReader(joined(parts));
  }

  #has(end: number): boolean {
    this.#missing = Math.max(1, end - this.#bytes.length);
    return end <= this.#bytes.length;
  }

  /** Waits until the next packet may be complete: a long one is put together once. @throws MysqlError when nothing comes any more */
  *more(): Waiting<void> {
    const parts = [this.#bytes.subarray(this.#at)];
    for (let left = this.#missing; left > 0; ) {
      const come = yield* this.#come();
      parts.push(come);
      left -= come.length;
    }
    this.#bytes = parts[0]!.length === 0 && parts.length === 2 ? parts[1]! : joined(parts);
    this.#at = 0;
  }

  *#come(): Waiting<Uint8Array> {
    let come = this.connection.take();
    if (come.length === 0) {
      if (!this.connection.isClosed) yield this.connection.readable(this.timeoutMs);
      come = this.connection.take();
      if (come.length === 0) throw this.#lost();
    }
    return come;
  }

  #lost(): MysqlError {
    this.connection.destroy();
    return goneAway();
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
