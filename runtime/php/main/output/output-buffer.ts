/**
 * One level of output buffering: what was written into it and the handler its contents will pass through
 * (php_output_handler in main/output.c).
 */
import { byteLength, decodeBytes, encodeText } from '../../engine/bytes.ts';
import { HandlerFlag } from './output-phases.ts';

/** Output: text, or bytes where a script wrote bytes. */
export type Content = string | Uint8Array;

/** Processes contents when a buffer is flushed, cleaned or ended. */
export interface OutputHandler {
  /** Name in ob_list_handlers(). */
  readonly name: string;
  /** True for a callback of the script, false for a handler of the runtime. */
  readonly isUser: boolean;
  /**
   * @param phase Phase bits
   * @returns what is passed to the next level; null when the handler fails: it is disabled and the contents pass unchanged
   */
  run(content: Content, phase: number, buffer: OutputBuffer): Content | null;
}

/** PHP's sizes of a buffer's memory, which ob_get_status() shows: buffers grow by whole pages. */
const PAGE_BYTES = 0x1000;
const DEFAULT_BYTES = 0x4000;

function roundUpBytes(bytes: number): number {
  return bytes > 1 ? bytes + PAGE_BYTES - (bytes % PAGE_BYTES) : DEFAULT_BYTES;
}

/** How a buffer is to be opened. */
export interface Opening {
  /** A callable, the name of one of PHP's handlers, or null for a buffer that changes nothing. */
  readonly callback: unknown;
  /** Bytes from which a write passes the contents on; 0 for never. */
  readonly chunkSize: number;
  /** HandlerFlag bits: what may be done with the buffer. */
  readonly abilities: number;
  /** The calling PHP function, such as `ob_start()`. */
  readonly caller: string;
}

export class OutputBuffer {
  /** Null for the default handler, which changes nothing. */
  readonly handler: OutputHandler | null;
  /** 0 for the outermost. */
  readonly level: number;
  /** Bytes from which a write passes the contents on; 0 for never. */
  readonly chunkSize: number;
  /** HandlerFlag bits. */
  flags: number;
  #pieces: Content[] = [];
  /** The joined pieces, cached until the next write; null otherwise. */
  #joined: Content | null = null;
  /** Length of the pieces in their own units; no unit has more than three bytes. */
  #units = 0;
  #countedPieces = 0;
  #countedBytes = 0;
  #capacityBytes: number;

  constructor(handler: OutputHandler | null, level: number, chunkSize: number, abilities: number) {
    this.handler = handler;
    this.level = level;
    this.chunkSize = chunkSize;
    this.flags = (abilities & ~0xf) | (handler?.isUser ? HandlerFlag.user : 0);
    this.#capacityBytes = roundUpBytes(chunkSize);
  }

  get name(): string {
    return this.handler === null ? 'default output handler' : this.handler.name;
  }

  has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }

  /** @returns true when the contents have reached the chunk size and must go on. */
  append(data: Content): boolean {
    this.#pieces.push(data);
    this.#joined = null;
    this.#units += data.length;
    if (this.chunkSize === 0) return false;
    return this.#units * 3 >= this.chunkSize && this.usedBytes >= this.chunkSize;
  }

  /** Bytes that wait in the buffer. */
  get usedBytes(): number {
    this.#count();
    return this.#countedBytes;
  }

  /** Memory PHP would have taken for the buffer: ob_get_status()['buffer_size']. */
  get capacityBytes(): number {
    this.#count();
    return this.#capacityBytes;
  }

  /** Counts the writes since the last count one by one, since memory grows per write. */
  #count(): void {
    const pieces = this.#pieces;
    for (; this.#countedPieces < pieces.length; this.#countedPieces++) {
      const bytes = this.#bytesOfPiece(this.#countedPieces);
      const free = this.#capacityBytes - this.#countedBytes;
      if (free <= bytes) this.#capacityBytes += Math.max(roundUpBytes(this.chunkSize), roundUpBytes(bytes - free));
      this.#countedBytes += bytes;
    }
  }

  #bytesOfPiece(index: number): number {
    const piece = this.#pieces[index]!;
    if (typeof piece !== 'string') return piece.length;
    const bytes = byteLength(piece);
    const before = this.#pieces[index - 1];
    // A character cut in two halves: each alone counts three bytes, both together four.
    return typeof before === 'string' && endsWithHigh(before) && startsWithLow(piece) ? bytes - 2 : bytes;
  }

  /** The whole contents as one piece. */
  get content(): Content {
    if (this.#pieces.length <= 1) return this.#pieces[0] ?? '';
    // The pieces stay: how the memory grew is told by the single writes, and seldom asked for.
    this.#joined ??= join(this.#pieces);
    return this.#joined;
  }

  /** False when the contents can be told to fit into the memory there is without counting write by write. */
  get #mayHaveGrown(): boolean {
    if (this.#units * 3 < this.#capacityBytes) return false;
    const { content } = this;
    const bytes = typeof content === 'string' ? byteLength(content) : content.length;
    return bytes >= this.#capacityBytes;
  }

  /** Empties the buffer. */
  clear(): void {
    // What the contents made the memory grow to stays; most contents are too small for that to be counted.
    if (this.#mayHaveGrown) this.#count();
    this.#pieces = [];
    this.#joined = null;
    this.#units = 0;
    this.#countedPieces = 0;
    this.#countedBytes = 0;
  }

  /** A failing handler releases its memory with the contents. */
  release(): void {
    this.clear();
    this.#capacityBytes = 0;
  }
}

function endsWithHigh(text: string): boolean {
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;
}

function startsWithLow(text: string): boolean {
  return (text.charCodeAt(0) & 0xfc00) === 0xdc00;
}

function join(pieces: readonly Content[]): Content {
  const bytes: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      // Halves of one character may come in two pieces: text is encoded only where bytes begin.
      text += piece;
      continue;
    }
    if (text !== '') bytes.push(encodeText(text));
    text = '';
    bytes.push(piece);
  }
  if (bytes.length === 0) return text;
  if (text !== '') bytes.push(encodeText(text));
  return Buffer.concat(bytes);
}

/** The contents as a script's string: text, with escapes for bytes that are none. */
export function contentText(content: Content): string {
  if (typeof content !== 'string') return decodeBytes(content);
  // Bytes of one character may have been written one by one.
  return content.isWellFormed() ? content : decodeBytes(encodeText(content));
}

/** Bytes for a callback: in a text, as in `'<' + content + '>'`, they stand as escapes, so that none is lost. */
class ContentBytes extends Uint8Array {
  override toString(): string {
    return decodeBytes(this);
  }
}

/** The contents as callbacks get them: text when they are text, otherwise bytes. */
export function contentForCallback(content: Content): Content {
  const text = contentText(content);
  if (text.isWellFormed()) return text;
  const bytes = typeof content === 'string' ? encodeText(content) : content;
  return new ContentBytes(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}
