/** Open streams, as fopen() returns them (PHP's resources of type stream). */

/** The interface of a kind of stream; positions and lengths are in bytes. */
export interface StreamSource {
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly canSeek: boolean;
  /** True for live streams such as pipes: a short read is not the end, only an empty one is. */
  readonly isLive?: boolean;
  /** True when there are no positions beyond the end: memory, unlike a file, has no holes. */
  readonly endsAtSize?: boolean;
  /** Identifies the underlying file; null or absent when there is none. */
  readonly identity?: string | null;
  /** Bytes from a position; fewer than asked for at the end only. */
  readAt(position: number, length: number): Uint8Array;
  /** Writes at a position, at the end when it is null. */
  writeAt(position: number | null, bytes: Uint8Array): void;
  size(): number;
  truncate(size: number): void;
  close(): void;
}

export const Whence = { SEEK_SET: 0, SEEK_CUR: 1, SEEK_END: 2 } as const;

const LINE_PIECE = 8192;
const LF = 10;

export class Stream {
  readonly id: number;
  readonly uri: string;
  readonly mode: string;
  readonly #source: StreamSource;
  /** Called once, when the stream is closed. */
  onClose: (() => void) | null = null;
  #position = 0;
  /** False after a seek to a place that memory does not have, until one succeeds: ftell() has no answer then. */
  #isPositionKnown = true;
  #isAtEnd = false;
  #isOpen = true;

  constructor(id: number, uri: string, mode: string, source: StreamSource) {
    this.id = id;
    this.uri = uri;
    this.mode = mode;
    this.#source = source;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }
  /** True when a read has reached the end. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }
  /** Identifies the underlying file; null when there is none. */
  get identity(): string | null {
    return this.#source.identity ?? null;
  }
  get position(): number {
    return this.#position;
  }
  get isPositionKnown(): boolean {
    return this.#isPositionKnown;
  }
  get canRead(): boolean {
    return this.#source.canRead;
  }
  get canWrite(): boolean {
    return this.#source.canWrite;
  }
  get canSeek(): boolean {
    return this.#source.canSeek;
  }
  /** True when its bytes are the request's own memory. */
  get isMemory(): boolean {
    return this.#source.endsAtSize === true;
  }
  get size(): number {
    return this.#source.size();
  }

  /** Up to `length` bytes. */
  read(length: number): Uint8Array {
    const bytes = this.#source.readAt(this.#position, length);
    this.#position += bytes.length;
    if (this.#isEnd(bytes, length)) this.#isAtEnd = true;
    return bytes;
  }

  #isEnd(bytes: Uint8Array, wanted: number): boolean {
    return this.#source.isLive === true ? bytes.length === 0 : bytes.length < wanted;
  }

  /** The next line with its line feed, at most `limit` bytes of it; null at the end. */
  readLine(limit: number = Number.POSITIVE_INFINITY): Uint8Array | null {
    const pieces: Uint8Array[] = [];
    let wanted = limit;
    while (wanted > 0) {
      const length = Math.min(LINE_PIECE, wanted);
      const piece = this.#source.readAt(this.#position, length);
      const feed = piece.indexOf(LF);
      const taken = feed === -1 ? piece : piece.subarray(0, feed + 1);
      this.#position += taken.length;
      wanted -= taken.length;
      pieces.push(taken);
      if (feed !== -1) break;
      if (!this.#isEnd(piece, length)) continue;
      this.#isAtEnd = true;
      break;
    }
    const line = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    return line.length === 0 ? null : line;
  }

  /** Everything from here to the end. */
  readRest(): Uint8Array {
    if (this.#source.isLive === true) return this.#readUntilEnd();
    return this.read(Math.max(0, this.#source.size() - this.#position) + 1);
  }

  #readUntilEnd(): Uint8Array {
    const pieces: Uint8Array[] = [];
    while (!this.#isAtEnd) pieces.push(this.read(LINE_PIECE));
    return Buffer.concat(pieces);
  }

  write(data: string | Uint8Array): number {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const appends = this.mode.startsWith('a');
    this.#source.writeAt(appends ? null : this.#position, bytes);
    this.#position = appends ? this.#source.size() : this.#position + bytes.length;
    return bytes.length;
  }

  /** @returns false when there is no such place. */
  seek(offset: number, whence: number): boolean {
    if (!this.#source.canSeek) return false;
    const base = whence === Whence.SEEK_CUR ? this.#position : whence === Whence.SEEK_END ? this.#source.size() : 0;
    const target = base + offset;
    if (this.#source.endsAtSize === true) return this.#seekWithin(target, this.#source.size());
    if (target < 0) return false;
    this.#position = target;
    this.#isAtEnd = false;
    return true;
  }

  /** As main/streams/memory.c: a place that does not exist leads to the nearest one that does, and counts as failed. */
  #seekWithin(target: number, size: number): boolean {
    this.#position = Math.max(0, Math.min(target, size));
    this.#isPositionKnown = target === this.#position;
    if (this.#isPositionKnown) this.#isAtEnd = false;
    return this.#isPositionKnown;
  }

  truncate(size: number): void {
    this.#source.truncate(size);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.onClose?.();
    this.#source.close();
  }

  toString(): string {
    return `Resource id #${this.id}`;
  }
}
