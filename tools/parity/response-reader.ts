/** Takes response bytes as they arrive and knows status, headers, body, and when each piece of the body came. */

/** Body bytes and when they came, milliseconds after the request was sent. */
export interface Piece {
  readonly atMs: number;
  readonly bytes: Buffer;
}

type Framing = 'none' | 'length' | 'chunked' | 'close';

export class ResponseReader {
  /** When the request was sent (performance.now()). */
  startMs = 0;
  /** The server has closed the connection. */
  closed = false;
  /** Status line; null before the head is complete. */
  statusLine: string | null = null;
  /** Header lines in order. Bytes beyond ASCII are read as Latin-1. */
  headers: string[] = [];
  readonly pieces: Piece[] = [];
  /** When the whole response had arrived; null while it has not. */
  completeAtMs: number | null = null;
  /** Bytes that came after the complete response. */
  extraBytes = 0;

  readonly #method: string;
  #pending: Buffer = Buffer.alloc(0);
  #framing: Framing = 'close';
  #remaining = 0;
  #chunkState: 'size' | 'data' | 'end' = 'size';

  constructor(method: string) {
    this.#method = method;
  }

  get isComplete(): boolean {
    return this.completeAtMs !== null;
  }

  get framing(): Framing {
    return this.#framing;
  }

  /** @param nowMs performance.now() at arrival */
  add(bytes: Buffer, nowMs: number): void {
    const atMs = nowMs - this.startMs;
    if (this.isComplete) {
      this.extraBytes += bytes.length;
      return;
    }
    this.#pending = this.#pending.length ? Buffer.concat([this.#pending, bytes]) : bytes;
    if (this.statusLine === null && !this.#readHead()) return;
    if (this.#framing === 'none') this.#complete(atMs);
    else if (this.#framing === 'chunked') this.#readChunks(atMs);
    else this.#readPlain(atMs);
  }

  #readHead(): boolean {
    const end = this.#pending.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const [status, ...headers] = this.#pending.toString('latin1', 0, end).split('\r\n');
    this.statusLine = status!;
    this.headers = headers;
    this.#pending = this.#pending.subarray(end + 4);
    this.#chooseFraming();
    return true;
  }

  #chooseFraming(): void {
    const code = Number(this.statusLine!.split(' ')[1]);
    const length = this.#header('content-length');
    if (this.#method === 'HEAD' || code === 204 || code === 304) this.#framing = 'none';
    else if (/chunked/i.test(this.#header('transfer-encoding') ?? '')) this.#framing = 'chunked';
    else if (length !== null) {
      this.#framing = 'length';
      this.#remaining = Number(length);
    }
  }

  #header(name: string): string | null {
    const line = this.headers.find((text) => text.toLowerCase().startsWith(`${name}:`));
    return line === undefined ? null : line.slice(name.length + 1).trim();
  }

  #readPlain(atMs: number): void {
    const wanted = this.#framing === 'length' ? Math.min(this.#remaining, this.#pending.length) : this.#pending.length;
    this.#take(wanted, atMs);
    if (this.#framing !== 'length') return;
    this.#remaining -= wanted;
    if (this.#remaining === 0) this.#complete(atMs);
  }

  #readChunks(atMs: number): void {
    while (this.#readChunkPart(atMs));
  }

  #readChunkPart(atMs: number): boolean {
    if (this.isComplete) return false;
    if (this.#chunkState === 'data') return this.#readChunkData(atMs);
    const lineEnd = this.#pending.indexOf('\r\n');
    if (lineEnd < 0) return false;
    const line = this.#pending.toString('latin1', 0, lineEnd);
    this.#pending = this.#pending.subarray(lineEnd + 2);
    if (this.#chunkState === 'end') {
      this.#chunkState = 'size';
      return true;
    }
    this.#remaining = Number.parseInt(line, 16);
    if (this.#remaining === 0) {
      this.#pending = this.#pending.subarray(2);
      this.#complete(atMs);
    }
    this.#chunkState = 'data';
    return true;
  }

  #readChunkData(atMs: number): boolean {
    const taken = Math.min(this.#remaining, this.#pending.length);
    this.#take(taken, atMs);
    this.#remaining -= taken;
    if (this.#remaining === 0) this.#chunkState = 'end';
    return this.#chunkState === 'end';
  }

  #take(length: number, atMs: number): void {
    if (length === 0) return;
    this.pieces.push({ atMs, bytes: Buffer.from(this.#pending.subarray(0, length)) });
    this.#pending = this.#pending.subarray(length);
  }

  #complete(atMs: number): void {
    this.completeAtMs = atMs;
    this.extraBytes += this.#pending.length;
    this.#pending = Buffer.alloc(0);
  }
}
