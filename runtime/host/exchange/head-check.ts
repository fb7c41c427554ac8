/**
 * The last look at a response head before it becomes bytes. Workers send clean heads; a worker with a bug must still not
 * be able to split a response or to announce a second framing.
 */
import type { ReplyHead } from '../../wire/messages.ts';

const LINE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*$/;
const CLEAN_BLOCK = /^(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r\n]*(?:\r\n(?!$)|$))*$/;
const FRAMING = /(?:^|\n)(?:content-length|transfer-encoding|connection|keep-alive|trailer|upgrade):/i;
const DATE = /(?:^|\n)date:/i;
const CLEAN_STATUS = /^[1-9][0-9]{2}(?: [^\0\r\n]*)?$/;
const FALLBACK_STATUS = '500 Internal Server Error';

/**
 * The block without lines that are no header lines and without the transport's own headers; itself when it is clean.
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
  /** True when the text that was made last has a Date. */
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
    // What was kept of the head before has another Date.
    this.#status = '';
    return Buffer.from(blockText === '' ? statusText : `${statusText}\r\n${blockText}`, 'latin1');
  }
}

/** One character per byte of what goes on the wire. */
function byteText(value: string | Uint8Array): string {
  return latin1(typeof value === 'string' ? Buffer.from(value) : value);
}
