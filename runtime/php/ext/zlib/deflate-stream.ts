/**
 * A gzip or zlib stream that is made piece by piece and synchronously, which node:zlib does not offer: each piece is a
 * run of raw deflate blocks of its own that ends on a byte, with what came before as its dictionary. Joined, the pieces
 * are one stream (RFC 1951 has no state between blocks but the window).
 */
import zlib from 'node:zlib';

/** Content codings by their HTTP names: `deflate` means the zlib format there (RFC 9110 8.4.1.2). */
export type Coding = 'gzip' | 'deflate';

const WINDOW_BYTES = 32_768;
const MEMORY_LEVEL = 9;
const GZIP_START = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
const ZLIB_START = Uint8Array.of(0x78, 0x9c);
const NOTHING = new Uint8Array(0);

export class DeflateStream {
  readonly #coding: Coding;
  readonly #level: number;
  #hasStarted = false;
  #window: Uint8Array = new Uint8Array(0);
  #checksum: number;
  #totalBytes = 0;

  /** @param level 0..9, -1 for zlib's default */
  constructor(coding: Coding, level: number) {
    this.#coding = coding;
    this.#level = level;
    this.#checksum = coding === 'gzip' ? 0 : 1;
  }

  /** The stream's own head, which zlib gives away before it has looked at any input; nothing when it has left. */
  head(): Uint8Array {
    if (this.#hasStarted) return NOTHING;
    this.#hasStarted = true;
    return this.#coding === 'gzip' ? GZIP_START : ZLIB_START;
  }

  /** Compresses more input; what it returns can be decompressed at once. */
  flush(input: Uint8Array): Uint8Array {
    return this.#compress(input, zlib.constants.Z_SYNC_FLUSH);
  }

  /** Compresses the last input and ends the stream. */
  finish(input: Uint8Array): Uint8Array {
    if (!this.#hasStarted) return this.#compressWhole(input);
    return Buffer.concat([this.#compress(input, zlib.constants.Z_FINISH), this.#trailer()]);
  }

  #compressWhole(input: Uint8Array): Uint8Array {
    const options = { level: this.#level, memLevel: MEMORY_LEVEL };
    return this.#coding === 'gzip' ? zlib.gzipSync(input, options) : zlib.deflateSync(input, options);
  }

  #compress(input: Uint8Array, finishFlush: number): Uint8Array {
    const dictionary = this.#window.length > 0 ? { dictionary: this.#window } : {};
    const options = { level: this.#level, memLevel: MEMORY_LEVEL, finishFlush, ...dictionary };
    const blocks = zlib.deflateRawSync(input, options);
    this.#account(input);
    return this.#hasStarted ? blocks : Buffer.concat([this.head(), blocks]);
  }

  #account(input: Uint8Array): void {
    // crc32() of no bytes is 0 whatever came before.
    if (input.length === 0) return;
    this.#checksum = this.#coding === 'gzip' ? zlib.crc32(input, this.#checksum) : adler32(input, this.#checksum);
    this.#totalBytes += input.length;
    this.#window = Buffer.concat([this.#window, input]).subarray(-WINDOW_BYTES);
  }

  #trailer(): Uint8Array {
    if (this.#coding === 'deflate') {
      const trailer = Buffer.alloc(4);
      trailer.writeUInt32BE(this.#checksum);
      return trailer;
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#checksum);
    trailer.writeUInt32LE(this.#totalBytes % 2 ** 32, 4);
    return trailer;
  }
}

/** RFC 1950 section 8. */
function adler32(input: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = start >>> 16;
  for (const byte of input) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
