/** Reads the fields of one packet of the MySQL protocol, in order. All numbers are little-endian. */
import { decodeBytes } from '../../engine/bytes.ts';

/** First byte of a length that stands for NULL, in rows of text. */
const NULL = 0xfb;

export class PacketReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  /** The next byte, which stays the next one. */
  get first(): number {
    return this.at < this.end ? this.bytes[this.at]! : -1;
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  uint(byteCount: number): number {
    let value = 0;
    for (let index = byteCount - 1; index >= 0; index--) value = value * 256 + this.bytes[this.at + index]!;
    this.at += byteCount;
    return value;
  }

  /** An integer of 1, 3, 4 or 9 bytes; null for NULL. */
  length(): number | null {
    const first = this.byte();
    if (first < NULL) return first;
    if (first === NULL) return null;
    return this.uint(first === 0xfc ? 2 : first === 0xfd ? 3 : 8);
  }

  raw(byteCount: number): Uint8Array {
    const start = this.at;
    this.at = Math.min(this.end, start + byteCount);
    return this.bytes.subarray(start, this.at);
  }

  /** Bytes behind their length; null for NULL. */
  field(): Uint8Array | null {
    const length = this.length();
    return length === null ? null : this.raw(length);
  }

  text(): string {
    return decodeBytes(this.field() ?? NOTHING);
  }

  /** Bytes up to a zero, or to the end. */
  rawToZero(): Uint8Array {
    const zero = this.bytes.indexOf(0, this.at);
    const end = zero < 0 || zero >= this.end ? this.end : zero;
    const found = this.bytes.subarray(this.at, end);
    this.at = Math.min(this.end, end + 1);
    return found;
  }

  textToZero(): string {
    return decodeBytes(this.rawToZero());
  }

  rest(): Uint8Array {
    return this.raw(this.left);
  }
}

export const NOTHING: Uint8Array = new Uint8Array();
