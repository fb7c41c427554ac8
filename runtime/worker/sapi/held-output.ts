/** Unsent body of one response: one string while all output is text, pieces once there are bytes. */
import { encodeText } from '../../php/engine/bytes.ts';
import type { ReplyBody } from '../../wire/messages.ts';
import { wireText } from './reply-head.ts';

export class HeldOutput {
  #text = '';
  #pieces: Uint8Array[] | null = null;
  /** Rough size: UTF-16 units of text plus bytes. Good for thresholds, not for lengths. */
  size = 0;

  append(data: string | Uint8Array): void {
    this.size += data.length;
    if (typeof data === 'string') {
      this.#text += data;
      return;
    }
    this.#pieces ??= [];
    this.#closeText();
    // A copy: the script may change its array later.
    this.#pieces.push(Uint8Array.prototype.slice.call(data));
  }

  #closeText(): void {
    if (this.#text === '') return;
    this.#pieces!.push(encodeText(this.#text));
    this.#text = '';
  }

  /** Returns the held output and clears it. */
  take(): ReplyBody {
    this.size = 0;
    const pieces = this.#pieces;
    if (pieces === null) {
      const text = this.#text;
      this.#text = '';
      return wireText(text);
    }
    this.#closeText();
    this.#pieces = null;
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }
}

/** Bytes this body has on the wire. */
export function bodyBytes(body: ReplyBody): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}

/** At most `limit` bytes of the body. */
export function clipBody(body: ReplyBody, limit: number): ReplyBody {
  if (bodyBytes(body) <= limit) return body;
  const bytes = typeof body === 'string' ? encodeText(body) : body;
  return bytes.subarray(0, limit);
}
