/** Body bytes that wait until the client accepts them. */
import type { ReplyBody } from '../../wire/messages.ts';

export const emptyBytes = new Uint8Array(0);

/** The body as bytes: text as UTF-8. */
export function toBytes(body: ReplyBody): Uint8Array {
  if (typeof body !== 'string') return body;
  return body === '' ? emptyBytes : Buffer.from(body);
}

/** First in, first out; pieces may be sent in parts. */
export class SendQueue {
  bytes = 0;
  #pieces: Uint8Array[] = [];

  get isEmpty(): boolean {
    return this.bytes === 0;
  }

  /** The next piece; only while the queue is not empty. */
  get first(): Uint8Array {
    return this.#pieces[0]!;
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.bytes += piece.length;
  }

  /** Removes bytes from the first piece. */
  drop(bytes: number): void {
    const piece = this.first;
    if (bytes === piece.length) this.#pieces.shift();
    else this.#pieces[0] = piece.subarray(bytes);
    this.bytes -= bytes;
  }

  clear(): void {
    this.#pieces = [];
    this.bytes = 0;
  }
}
