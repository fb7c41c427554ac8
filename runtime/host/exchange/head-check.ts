/**
 * The last check of a response head before it is written. Workers send valid heads; even a worker with a bug must not be
 * able to split a response or to add a second framing.
 */
import type { ReplyHead } from '../../wire/messages.ts';

const LINE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*$/;
const CLEAN_BLOCK = /^(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*(?:\r\n(?!$)|$))*$/;
const FRAMING = /(?:^|\n)(?:content-length|transfer-encoding|connection|keep-alive|trailer|upgrade):/i;
const DATE = /(?:^|\n)date:/i;
const CLEAN_STATUS = /^[1-9][0-9]{2}(?: [^\0\r\n]*)?$/;
const FALLBACK_STATUS = '500 Internal Server Error';

/**
 * Removes invalid lines and the transport's own headers from a head block; returns the same block when it is clean.
 * @param keepsDate true when the first Date of the script goes to the client
 */
export function cleanBlock(block: string, keepsDate = false): string {
  const hasDate = DATE.test(block);
  if (CLEAN_BLOCK.test(block) && !FRAMING.test(block) && !hasDate) return block;
  const lines = block.split('\r\n').filter((line) => LINE.test(line) && !FRAMING.test(line));
  const date = keepsDate ? lines.findIndex((line) => DATE.test(line)) : -1;
  return lines.filter((line, index) => index === date || !DATE.test(line)).join('\r\n');
}

/** A status that can stand in a status line: with its space even when it has no reason phrase (RFC 9112 §4). */
export function cleanStatus(status: string): string {
  if (!CLEAN_STATUS.test(status)) return FALLBACK_STATUS;
  return status.includes(' ') ? status : `${status} `;
}

/** Status code as it will be written. */
export function statusCodeOf(status: string | Uint8Array): number {
  return status === '200 OK' ? 200 : Number.parseInt(cleanStatus(byteText(status)), 10);
}

/** True for responses that never have a body (RFC 9110 §6.4.1). */
export function forbidsBody(statusCode: number): boolean {
  return statusCode < 200 || statusCode === 204 || statusCode === 304;
}

/** True when a response without a body may declare this length: with 204 only 0, as in nginx. */
export function mayNameLength(statusCode: number, length: number): boolean {
  return statusCode === 204 ? length === 0 : statusCode >= 200 && length >= 0;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Joins status and header lines to one string and remembers the last result: most responses of a site are alike. */
export class HeadText {
  /** True when the last result has a Date. */
  hasDate = false;
  readonly #keepsDate: boolean;
  #status = '200 OK';
  #block = '';
  #text = '200 OK';

  /** @param options.keepsDate false when the transport writes a Date that it cannot leave out */
  constructor({ keepsDate }: { readonly keepsDate: boolean }) {
    this.#keepsDate = keepsDate;
  }

  /** `status CRLF line CRLF line`, without a CRLF at the end; bytes when a part came as bytes. */
  of(head: ReplyHead): string | Uint8Array {
    const { status, block } = head;
    if (typeof status !== 'string' || typeof block !== 'string') return this.#bytesOf(status, block);
    if (status === this.#status && block === this.#block) return this.#text;
    const clean = cleanBlock(block, this.#keepsDate);
    this.hasDate = DATE.test(clean);
    this.#text = clean === '' ? cleanStatus(status) : `${cleanStatus(status)}\r\n${clean}`;
    this.#status = status;
    this.#block = block;
    return this.#text;
  }

  #bytesOf(status: string | Uint8Array, block: string | Uint8Array): Uint8Array {
    const statusText = cleanStatus(byteText(status));
    const blockText = cleanBlock(byteText(block), this.#keepsDate);
    this.hasDate = DATE.test(blockText);
    // The remembered head has an older Date.
    this.#status = '';
    return Buffer.from(blockText === '' ? statusText : `${statusText}\r\n${blockText}`, 'latin1');
  }
}

/** One character per byte on the wire. */
function byteText(value: string | Uint8Array): string {
  return latin1(typeof value === 'string' ? Buffer.from(value) : value);
}
