/**
 * Turns PHP's status and header list into the head that a client gets from nginx with PHP-FPM, in the form in which it is
 * written. Done once, when the list is complete; framing is added by the transport.
 */
import type { ResponseHead } from '../../sapi.ts';
import { statusReason } from './status-reasons.ts';

/** PHP's side of a head when it is sent. */
export interface SentHead {
  /** The value of http_response_code(). */
  readonly code: number;
  /** The last `HTTP/…` line given to header(); null when there was none. */
  readonly statusLine: string | null;
  readonly lines: readonly string[];
}

/** White space and control characters: nginx takes no head with such a name. */
const BAD_NAME = /[\0-\x20\x7f]/;
const INTERIM_STATUS = /^1[0-9]{2}(?![0-9])/;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const UNSAFE = /[\r\n\0]/;
const DECIMAL = /^[0-9]{1,15}$/;
const CLOSE = /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i;

/** Status, lines and framing for the client; null when no proxy would take them (nginx answers 502). */
export function responseHead(sent: SentHead): ResponseHead | null {
  const lines = new SortedLines();
  for (const line of sent.lines) if (line !== '' && !lines.take(line)) return null;
  // nginx passes on statuses of more digits, which no client can parse (RFC 9112 §4).
  const [, digits, rest = ''] = /^([0-9]{3})(?![0-9])(.*)$/s.exec(finalStatus(statusText(sent, lines))) ?? [];
  if (digits === undefined) return null;
  const statusCode = Number(digits);
  const { contentType, kept, closes, declaredLength } = lines;
  // Servers put the type before a script's own headers; a 304 has none.
  if (contentType !== '' && statusCode !== 304) kept.unshift(`Content-Type: ${contentType}`);
  const status = `${statusCode} ${UNSAFE.test(rest) ? '' : rest.replace(/^ /, '')}`;
  return { status, block: kept.join('\r\n'), closes, declaredLength };
}

/** Header lines by how they are treated. */
class SortedLines {
  /** Those that go to the client as they are. */
  readonly kept: string[] = [];
  /** Value of the last one; empty for none. */
  contentType = '';
  /** Value of the first Status header that has one; null for none. */
  status: string | null = null;
  hasLocation = false;
  closes = false;
  declaredLength = -1;

  /** @returns false for a line that makes the whole head unreadable */
  take(line: string): boolean {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    if (name === '' || BAD_NAME.test(name)) return false;
    const value = colon < 0 ? '' : line.slice(colon + 1);
    if (!TOKEN.test(name) || UNSAFE.test(value)) return true;
    const isKept = colon < 0 ? !isFraming(name.toLowerCase()) : this.#sort(name.toLowerCase(), value);
    if (isKept) this.kept.push(colon < 0 ? `${line}: ` : line);
    return true;
  }

  /** @returns true when the line goes to the client as it is */
  #sort(name: string, value: string): boolean {
    switch (name) {
      case 'content-type':
        this.contentType = value.trim();
        return false;
      case 'content-length':
        if (DECIMAL.test(value.trim())) this.declaredLength = Number(value);
        return false;
      case 'connection':
        this.closes ||= CLOSE.test(value);
        return false;
      case 'status':
        if (value !== '') this.status ??= value.trim();
        return false;
      // Instructions for the proxy, which nginx does not pass on.
      case 'x-accel-expires':
      case 'x-accel-redirect':
      case 'x-accel-limit-rate':
      case 'x-accel-buffering':
      case 'x-accel-charset':
        return false;
      case 'location':
        this.hasLocation = true;
        return true;
    }
    return !isFraming(name);
  }
}

/** Headers that only the transport sets. */
function isFraming(name: string): boolean {
  switch (name) {
    case 'content-type':
    case 'content-length':
    case 'connection':
    case 'transfer-encoding':
    case 'keep-alive':
      return true;
  }
  return false;
}

/** An interim status is not a final response: the client would wait for ever. */
function finalStatus(text: string): string {
  return INTERIM_STATUS.test(text) ? '200 OK' : text;
}

/** `404 Not Found`: what PHP-FPM and nginx make of code, status line, Status header and Location together. */
function statusText(sent: SentHead, { status, hasLocation }: SortedLines): string {
  // PHP-FPM names a status only when it is not 200, and then prefers the line to the header.
  if (sent.code !== 200) {
    const space = sent.statusLine?.indexOf(' ') ?? -1;
    const said = space >= 5 ? sent.statusLine!.slice(space).trim() : null;
    if (said !== null && !INTERIM_STATUS.test(said)) return said;
  }
  if (status !== null) return status;
  if (sent.code !== 200) return `${sent.code} ${statusReason(sent.code)}`;
  // nginx takes a Location without a status for a redirect.
  return hasLocation ? '302 Moved Temporarily' : '200 OK';
}
