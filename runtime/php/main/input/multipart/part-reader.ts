/**
 * Reads a multipart body part by part with constant memory (main/rfc1867.c, multipart_buffer_*). PHP's buffer is 5 KiB
 * and a longer line comes in pieces of that size; the same limit is kept here, though more is read at a time.
 */

import { decodeBytes } from '../../../engine/bytes.ts';
import type { BodySource } from '../body-source.ts';

const WINDOW_BYTES = 64 * 1024;
const MAX_LINE = 5 * 1024;
const LF = 10;
const CR = 13;
const SPACE_AT_START = /^[ \t\n\v\f\r]/;

/** Headers of a part: lower-case name to value, the first of equal names. */
export type PartHeaders = ReadonlyMap<string, string>;

export class PartReader {
  readonly #source: BodySource;
  readonly #boundary: string;
  readonly #delimiter: Buffer;
  /** A part of the body, or all of it when it is in memory. */
  readonly #window: Buffer;
  #start = 0;
  #end = 0;
  #sourceEnded = false;

  constructor(source: BodySource, boundary: Uint8Array) {
    this.#source = source;
    this.#boundary = `--${Buffer.from(boundary).toString('latin1')}`;
    this.#delimiter = Buffer.from(`\n${this.#boundary}`, 'latin1');
    const { bytes } = source;
    if (bytes === null) {
      this.#window = Buffer.allocUnsafe(WINDOW_BYTES);
      return;
    }
    this.#window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#end = bytes.length;
    this.#sourceEnded = true;
  }

  /** True when nothing is left to read. */
  atEnd(): boolean {
    if (this.#start === this.#end) this.#fill();
    return this.#start === this.#end;
  }

  /** Goes to the next part and reads its headers; null when there is none. */
  nextHeaders(): PartHeaders | null {
    if (!this.#skipToBoundary()) return null;
    const headers = new Map<string, string>();
    let name = '';
    let value: string | null = null;
    for (let line = this.#headerLine(); line !== null && line !== ''; line = this.#headerLine()) {
      const colon = SPACE_AT_START.test(line) ? -1 : line.indexOf(':');
      if (colon !== -1) {
        addHeader(headers, name, value);
        name = line.slice(0, colon).toLowerCase();
        value = line.slice(colon + 1).replace(/^[ \t\n\v\f\r]+/, '');
      } else if (value !== null) value += line;
    }
    addHeader(headers, name, value);
    return headers;
  }

  /**
   * The next bytes of the part, valid until the next call; empty at its end.
   * @returns isLast when the part's end was in sight: a part without a boundary after it was cut short.
   */
  readBody(): { readonly bytes: Uint8Array; readonly isLast: boolean } {
    if (this.#end - this.#start < this.#window.length / 2) this.#fill();
    const available = this.#window.subarray(this.#start, this.#end);
    const found = available.indexOf(this.#delimiter);
    const stop = found === -1 ? this.#partialDelimiter(available) : found;
    let length = stop === -1 ? available.length : stop;
    // A CR at the window's end may belong to the delimiter that comes next.
    if (length > 0 && available[length - 1] === CR && (stop !== -1 || !this.#sourceEnded)) length--;
    this.#start += length;
    return { bytes: available.subarray(0, length), isLast: found !== -1 };
  }

  #skipToBoundary(): boolean {
    for (let line = this.#line(); line !== null; line = this.#line()) {
      if (line.length === this.#boundary.length && line.toString('latin1') === this.#boundary) return true;
    }
    return false;
  }

  /** PHP's lines are C strings: a NUL ends them. */
  #headerLine(): string | null {
    const line = this.#line();
    return line === null ? null : decodeBytes(line);
  }

  /** The next line without its end, up to a NUL; at most one of PHP's buffers long; null when no whole line is left. */
  #line(): Buffer | null {
    if (this.#end - this.#start < MAX_LINE) this.#fill();
    const limit = Math.min(this.#end, this.#start + MAX_LINE);
    const available = this.#window.subarray(this.#start, limit);
    const feed = available.indexOf(LF);
    if (feed === -1 && available.length < MAX_LINE) return null;
    const length = feed === -1 ? available.length : feed;
    this.#start += feed === -1 ? length : length + 1;
    const line = available.subarray(0, feed > 0 && available[feed - 1] === CR ? feed - 1 : length);
    const nul = line.indexOf(0);
    return nul === -1 ? line : line.subarray(0, nul);
  }

  /** Where a delimiter begins that the end of the window cuts off; -1 when none does. */
  #partialDelimiter(available: Buffer): number {
    const longest = Math.min(available.length, this.#delimiter.length - 1);
    for (let at = available.length - longest; at < available.length; at++) {
      if (available[at] !== LF) continue;
      if (this.#delimiter.compare(available, at, available.length, 0, available.length - at) === 0) return at;
    }
    return -1;
  }

  #fill(): void {
    if (this.#sourceEnded) return;
    if (this.#start > 0) {
      this.#window.copy(this.#window, 0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    while (this.#end < this.#window.length && !this.#sourceEnded) {
      const length = this.#source.read(this.#window.subarray(this.#end));
      this.#end += length;
      this.#sourceEnded = length === 0;
    }
  }
}

function addHeader(headers: Map<string, string>, name: string, value: string | null): void {
  if (value !== null && !headers.has(name)) headers.set(name, value);
}
