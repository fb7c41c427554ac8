/**
 * Decodes a chunked body strictly (RFC 9112 §7.1): sizes in hexadecimal digits only, every line ends with CRLF, every chunk
 * has exactly its size. Extensions and trailers are skipped, up to a limit.
 */

/** Bytes of all extensions and trailers of one body. */
const MAX_EXTRA_BYTES = 16_384;
const LONGEST_SIZE_LINE = 4096;
const SIZE_LINE = /^([0-9A-Fa-f]{1,13})(?:[ \t]*;[\t\x20-\x7e\x80-\xff]*)?$/;
const TRAILER_LINE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*$/;

type Part = 'size' | 'data' | 'dataEnd' | 'trailer' | 'done';

export class ChunkedBody {
  #part: Part = 'size';
  /** Bytes of the current chunk that are still to come. */
  #leftBytes = 0;
  #extraBytes = 0;
  /** Start of an incomplete line; one character per byte. */
  #line = '';

  get isDone(): boolean {
    return this.#part === 'done';
  }

  /**
   * Takes bytes; after the end of the body nothing more is taken.
   * @param take gets the bytes of the body; a status other than 0 ends the reading
   * @returns how many bytes belonged to the body, or the negative status with which the request is refused
   */
  feed(bytes: Buffer, take: (chunk: Buffer) => number): number {
    let at = 0;
    while (at < bytes.length && this.#part !== 'done') {
      if (this.#part === 'data') {
        const chunk = bytes.subarray(at, at + this.#leftBytes);
        const status = take(chunk);
        if (status !== 0) return -status;
        at += chunk.length;
        this.#leftBytes -= chunk.length;
        if (this.#leftBytes === 0) this.#part = 'dataEnd';
        continue;
      }
      const taken = this.#feedLine(bytes, at);
      if (taken < 0) return taken;
      at += taken;
    }
    return at;
  }

  /** @returns bytes that belonged to the line, or a negative status */
  #feedLine(bytes: Buffer, from: number): number {
    const lf = bytes.indexOf(0x0a, from);
    const end = lf < 0 ? bytes.length : lf + 1;
    if (this.#line.length + end - from > LONGEST_SIZE_LINE) return -400;
    this.#line += bytes.toString('latin1', from, end);
    if (lf < 0) return this.#mayBecomeLine() ? end - from : -400;
    if (!this.#line.endsWith('\r\n')) return -400;
    const line = this.#line.slice(0, -2);
    this.#line = '';
    const status = this.#endLine(line);
    return status === 0 ? end - from : -status;
  }

  /** Refuses garbage immediately, not only at the end of its line. */
  #mayBecomeLine(): boolean {
    if (this.#part === 'dataEnd') return this.#line === '\r';
    const text = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
    return this.#part === 'size' ? SIZE_LINE.test(text) || /^[0-9A-Fa-f]*[ \t]*$/.test(text) : !/[\0\r]/.test(text);
  }

  #endLine(line: string): number {
    if (this.#part === 'dataEnd') {
      this.#part = 'size';
      return line === '' ? 0 : 400;
    }
    return this.#part === 'size' ? this.#endSize(line) : this.#endTrailer(line);
  }

  #endSize(line: string): number {
    const digits = SIZE_LINE.exec(line)?.[1];
    if (digits === undefined) return 400;
    this.#extraBytes += line.length - digits.length;
    if (this.#extraBytes > MAX_EXTRA_BYTES) return 400;
    this.#leftBytes = Number.parseInt(digits, 16);
    this.#part = this.#leftBytes === 0 ? 'trailer' : 'data';
    return 0;
  }

  #endTrailer(line: string): number {
    if (line === '') {
      this.#part = 'done';
      return 0;
    }
    this.#extraBytes += line.length;
    if (this.#extraBytes > MAX_EXTRA_BYTES) return 431;
    return TRAILER_LINE.test(line) ? 0 : 400;
  }
}
