/**
 * Carries bytes from the I/O thread to a worker: a ring buffer in shared memory with one writer and one reader. Waiting itself
 * is done on the slot (wire/cells.ts); the ring only records that its reader waits.
 */

const Word = {
  /** Bytes written and read since the start, modulo 2^32. */
  written: 0,
  read: 1,
  /** What the reader waits for: bits of Awaited. */
  awaited: 2,
  /** 1 while the writer holds bytes back because the ring is full. */
  isFull: 3,
  /** ConnectionState. */
  state: 4,
  /** Bytes sent in the other direction, modulo 2^32. */
  sent: 5,
} as const;

const WORDS = 8;

/** State of a connection. */
export const ConnectionState = { opening: 0, open: 1, closed: 2 } as const;
export type ConnectionState = (typeof ConnectionState)[keyof typeof ConnectionState];

/** What the reader waits for. */
export const Awaited = {
  /** Bytes, or a change of state. */
  arrival: 1,
  /** Progress in the other direction. */
  departure: 2,
} as const;

/** Bytes that a connection may be ahead of its reader. A power of two. */
const RING_BYTES = 131_072;

export class ByteRing {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;

  /** @param buffer of the other side; a new one when absent */
  constructor(buffer = new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT + RING_BYTES)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, WORDS);
    this.#bytes = new Uint8Array(buffer, WORDS * Int32Array.BYTES_PER_ELEMENT);
  }

  get state(): ConnectionState {
    return Atomics.load(this.#words, Word.state) as ConnectionState;
  }

  set state(state: ConnectionState) {
    Atomics.store(this.#words, Word.state, state);
  }

  /** Bytes that can be read. */
  get length(): number {
    return (Atomics.load(this.#words, Word.written) - Atomics.load(this.#words, Word.read)) >>> 0;
  }

  /** Writer: stores as many bytes as there is space for. @returns how many */
  write(bytes: Uint8Array): number {
    const written = Atomics.load(this.#words, Word.written);
    const count = Math.min(bytes.length, RING_BYTES - this.length);
    const at = (written >>> 0) % RING_BYTES;
    const first = Math.min(count, RING_BYTES - at);
    this.#bytes.set(bytes.subarray(0, first), at);
    this.#bytes.set(bytes.subarray(first, count), 0);
    Atomics.store(this.#words, Word.written, (written + count) | 0);
    return count;
  }

  /** Reader: takes all available bytes. */
  take(): Uint8Array {
    const count = this.length;
    const read = Atomics.load(this.#words, Word.read);
    const at = (read >>> 0) % RING_BYTES;
    const first = Math.min(count, RING_BYTES - at);
    const taken = new Uint8Array(count);
    taken.set(this.#bytes.subarray(at, at + first));
    taken.set(this.#bytes.subarray(0, count - first), first);
    Atomics.store(this.#words, Word.read, (read + count) | 0);
    return taken;
  }

  /** Writer: records that bytes are held back. */
  markFull(): void {
    Atomics.store(this.#words, Word.isFull, 1);
  }

  /** Reader: true once after bytes were held back. */
  takeFull(): boolean {
    return Atomics.exchange(this.#words, Word.isFull, 0) === 1;
  }

  /** Reader: records what it waits for (Awaited). Must be called before its last check. */
  await(what: number): void {
    Atomics.or(this.#words, Word.awaited, what);
  }

  /** Writer: true once when the reader waits for this. */
  takeAwaited(what: number): boolean {
    return (Atomics.and(this.#words, Word.awaited, ~what) & what) !== 0;
  }

  /** Writer: bytes were sent in the other direction. */
  addSent(bytes: number): void {
    Atomics.add(this.#words, Word.sent, bytes);
  }

  /** How many of this number of bytes given to be sent are still unsent. */
  unsentOf(given: number): number {
    return (given - Atomics.load(this.#words, Word.sent)) >>> 0;
  }
}
