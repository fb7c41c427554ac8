/** The body of one request on node:net: of a known length, or in chunks. */
import type { BodyReader } from '../bodies/body.ts';
import { ChunkedBody } from './node-chunks.ts';

export class NodeBody {
  readonly #reader: BodyReader;
  readonly #chunks: ChunkedBody | null;
  /** Bytes that are still to come when the length is known. */
  #leftBytes: number;

  /** @param announcedBytes Content-Length; -1 for a chunked body */
  constructor(reader: BodyReader, announcedBytes: number) {
    this.#reader = reader;
    this.#chunks = announcedBytes < 0 ? new ChunkedBody() : null;
    this.#leftBytes = announcedBytes;
  }

  get isDone(): boolean {
    return this.#chunks === null ? this.#leftBytes === 0 : this.#chunks.isDone;
  }

  /** @returns how many of the bytes belonged to the body, or the negative status with which the request is refused */
  take(bytes: Buffer): number {
    if (this.#chunks !== null) return this.#chunks.feed(bytes, (chunk) => this.#reader.add(chunk));
    const part = bytes.length > this.#leftBytes ? bytes.subarray(0, this.#leftBytes) : bytes;
    this.#leftBytes -= part.length;
    return -this.#reader.add(part) || part.length;
  }

  /** The body is complete. */
  end(): void {
    this.#reader.end();
  }
}
