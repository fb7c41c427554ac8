/**
 * Reads the head of a request strictly (RFC 9112 §2 to §5): no line that ends in LF alone, no folding, no space around a
 * name, no control characters. Anything that two parsers could read differently is refused: a proxy in front may be one of them.
 */
import type { RequestTarget } from '../../wire/request-head.ts';
import { textOfBinary } from '../exchange/byte-text.ts';
import type { HeadReader } from '../exchange/request-checks.ts';

/** Longest head, and most field lines. */
export const MAX_HEAD_BYTES = 65_536;
const MAX_LINES = 1000;

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const REQUEST_LINE = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) ([\x21-\x7e\x80-\xff]+) HTTP\/([0-9])\.([0-9])$/;
const ABSOLUTE_TARGET = /^https?:\/\/([A-Za-z0-9\-._~%!$&'()*+,;=:[\]]+)((?:[/?].*)?)$/i;
/** A control character, CR without LF, or LF without CR; the last may be a CR whose LF is still to come. */
const BROKEN_TEXT = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n|$)|(?<!\r)\n/;
const AROUND = /^[ \t]+|[ \t]+$/g;

/** Of a target in absolute form, path and query are what follows scheme and authority. */
export interface NodeRequestLine extends RequestTarget {
  readonly method: string;
  /** `HTTP/1.1` as it was sent. */
  readonly protocol: string;
  /** Of a target in absolute form, which counts instead of the Host field (RFC 9112 §3.2.2); null otherwise. */
  readonly authority: string | null;
}

/**
 * Reads a request line.
 * @param text without its CRLF, one character per byte
 * @returns the status with which it is refused if it is none of HTTP/1
 */
function readRequestLine(text: string): NodeRequestLine | number {
  const match = REQUEST_LINE.exec(text);
  if (match === null) return 400;
  const [, method, target, major, minor] = match as unknown as [string, string, string, string, string];
  if (major !== '1') return 505;
  const protocol = `HTTP/1.${minor}`;
  const absolute = target.charCodeAt(0) === 0x2f ? null : ABSOLUTE_TARGET.exec(target);
  if (absolute === null) return { method, ...splitTarget(target), protocol, authority: null };
  const [, authority = '', rest = ''] = absolute;
  return { method, ...splitTarget(rest.startsWith('/') ? rest : `/${rest}`), protocol, authority };
}

/** @param target one character per byte */
function splitTarget(target: string): RequestTarget {
  const text = textOfBinary(target);
  const mark = text.indexOf('?');
  return mark < 0 ? { path: text, query: null } : { path: text.slice(0, mark), query: text.slice(mark + 1) };
}

/**
 * Passes the field lines to the reader, in order.
 * @param text all lines, joined by CRLF; one character per byte
 * @param authority replaces the value of Host unless it is null
 * @returns 0, or the status with which the request is refused
 */
export function readFields(text: string, authority: string | null, reader: HeadReader): number {
  let from = 0;
  for (let count = 0; from < text.length; count++) {
    if (count === MAX_LINES) return 431;
    const crlf = text.indexOf('\r\n', from);
    const end = crlf < 0 ? text.length : crlf;
    const colon = text.indexOf(':', from);
    if (colon < 0 || colon > end) return 400;
    const name = text.slice(from, colon);
    if (!TOKEN.test(name)) return 400;
    const value = textOfBinary(text.slice(colon + 1, end).replace(AROUND, ''));
    const lower = name.toLowerCase();
    reader.visit(lower, authority !== null && lower === 'host' ? hostOf(value, authority) : value);
    from = end + 2;
  }
  return 0;
}

/** An empty or invalid Host is refused even with an absolute target. */
function hostOf(value: string, authority: string): string {
  return value === '' ? value : authority;
}

/**
 * Parses a whole head.
 * @param text without the empty line, one character per byte
 * @returns the status with which it is refused when it is none
 */
export function splitHead(text: string): { readonly line: NodeRequestLine; readonly fields: string } | number {
  const end = text.indexOf('\r\n');
  const line = BROKEN_TEXT.test(text) ? 400 : readRequestLine(end < 0 ? text : text.slice(0, end));
  return typeof line === 'number' ? line : { line, fields: end < 0 ? '' : text.slice(end + 2) };
}

/**
 * Refuses bytes that cannot become a head before they are complete.
 * @param seenBytes of it were checked before
 * @returns the status with which it is refused, 0 when it may become one
 */
export function checkUnfinishedHead(bytes: Buffer, seenBytes: number): number {
  // From one byte earlier, for a CR that is followed by something else.
  const news = bytes.toString('latin1', Math.max(0, seenBytes - 1));
  if (BROKEN_TEXT.test(seenBytes === 0 ? news : news.replace(/^\n/, ''))) return 400;
  const end = bytes.indexOf('\r\n', 0, 'latin1');
  if (end < 0) return 0;
  const line = readRequestLine(bytes.toString('latin1', 0, end));
  return typeof line === 'number' ? line : 0;
}
