/**
 * The last look at a response head before it becomes bytes. Workers send clean heads; a worker with a bug must still not
 * be able to split a response or to announce a second framing.
 */
import type { ReplyHead } from '../../wire/messages.ts';

const LINE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*$/;
const CLEAN_BLOCK = /^(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*(?:\r\n(?!$)|$))*$/;
const FRAMING = /(?:^|\n)(?:content-length|transfer-encoding|connection|keep-alive|date|trailer|upgrade):/i;
const CLEAN_STATUS = /^[1-9][0-9]{2,}(?: [^\0\r\n]*)?$/;
const FALLBACK_STATUS = '500 Internal Server Error';

/** The block without lines that are no header lines and without the transport's own headers; itself when it is clean. */
export function cleanBlock(block: string): string {
  if (CLEAN_BLOCK.test(block) && !FRAMING.test(block)) return block;
  return block
    .split('\r\n')
    .filter((line) => LINE.test(line) && !FRAMING.test(line))
    .join('\r\n');
}

/** A status that can stand in a status line: with its space even when it has no reason phrase (RFC 9112 §4). */
export function cleanStatus(status: string): string {
  if (!CLEAN_STATUS.test(status)) return FALLBACK_STATUS;
  return status.includes(' ') ? status : `${status} `;
}

/** Code of a status as it will stand in the status line. */
export function statusCodeOf(status: string | Uint8Array): number {
  return status === '200 OK' ? 200 : Number.parseInt(cleanStatus(byteText(status)), 10);
}

/** True for responses that have no body whatever the script wrote (RFC 9110 §6.4.1). */
export function forbidsBody(statusCode: number): boolean {
  return statusCode < 200 || statusCode === 204 || statusCode === 304;
}

/** True when a response without a body may name this length: with 204 only 0, as nginx has it. */
export function mayNameLength(statusCode: number, length: number): boolean {
  return statusCode === 204 ? length === 0 : statusCode >= 200 && length >= 0;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Makes status and header lines into one piece of text, remembering the last one: most responses of a site are alike. */
export class HeadText {
  #status = '200 OK';
  #block = '';
  #text = '200 OK';

  /** `status CRLF line CRLF line`, without a CRLF at the end; bytes when a part came as bytes. */
  of(head: ReplyHead): string | Uint8Array {
    const { status, block } = head;
    if (typeof status !== 'string' || typeof block !== 'string') return headBytes(status, block);
    if (status === this.#status && block === this.#block) return this.#text;
    const clean = cleanBlock(block);
    this.#text = clean === '' ? cleanStatus(status) : `${cleanStatus(status)}\r\n${clean}`;
    this.#status = status;
    this.#block = block;
    return this.#text;
  }
}

function headBytes(status: string | Uint8Array, block: string | Uint8Array): Uint8Array {
  const statusText = cleanStatus(byteText(status));
  const blockText = cleanBlock(byteText(block));
  return Buffer.from(blockText === '' ? statusText : `${statusText}\r\n${blockText}`, 'latin1');
}

/** One character per byte of what goes on the wire. */
function byteText(value: string | Uint8Array): string {
  return latin1(typeof value === 'string' ? Buffer.from(value) : value);
}

/** Reason phrase of a status, one character per byte. */
export function reasonOf(status: string | Uint8Array): string {
  const text = cleanStatus(byteText(status));
  return text.slice(text.indexOf(' ') + 1);
}

/** Names and values in turn, one character per byte; without lines that node:http would refuse (control characters). */
export function headerPairs(block: string | Uint8Array): string[] {
  const pairs: string[] = [];
  const text = cleanBlock(byteText(block));
  for (const line of text === '' ? [] : text.split('\r\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^[ \t]+/, '');
    if (!/[\x00-\x08\x0b-\x1f\x7f]/.test(value)) pairs.push(line.slice(0, colon), value);
  }
  return pairs;
}
