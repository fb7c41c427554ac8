/** Puts the fields of one packet of the MySQL protocol together. All numbers are little-endian. */
import { encodeText } from '../../engine/bytes.ts';

export class PacketWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(sizeBytes = 64) {
    this.#bytes = new Uint8Array(sizeBytes);
  }

  #room(byteCount: number): number {
    const at = this.#length;
    this.#length = at + byteCount;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, at));
      this.#bytes = larger;
    }
    return at;
  }

  byte(value: number): this {
    this.#bytes[this.#room(1)] = value;
    return this;
  }

  uint(value: number, byteCount: number): this {
    const at = this.#room(byteCount);
    let left = value;
    for (let index = 0; index < byteCount; index++) {
      this.#bytes[at + index] = left % 256;
      left = Math.floor(left / 256);
    }
    return this;
  }

  /** A signed integer of eight bytes. */
  int64(value: bigint): this {
    const at = this.#room(8);
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset).setBigInt64(at, value, true);
    return this;
  }

  double(value: number): this {
    const at = this.#room(8);
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset).setFloat64(at, value, true);
    return this;
  }

  length(value: number): this {
    if (value < 0xfb) return this.byte(value);
    if (value < 0x1_0000) return this.byte(0xfc).uint(value, 2);
    if (value < 0x100_0000) return this.byte(0xfd).uint(value, 3);
    return this.byte(0xfe).uint(value, 8);
  }

  raw(bytes: Uint8Array): this {
    this.#bytes.set(bytes, this.#room(bytes.length));
    return this;
  }

  /** Bytes behind their length. */
  field(bytes: Uint8Array): this {
    return this.length(bytes.length).raw(bytes);
  }

  /** Text and a zero behind it. */
  textToZero(text: string): this {
    return this.raw(encodeText(text)).byte(0);
  }

  zeros(byteCount: number): this {
    this.#room(byteCount);
    return this;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
