/**
 * What a client is to see of PHP's status and header list: the head as nginx gives it on behalf of PHP-FPM.
 * Only finished lists come here; framing headers are left to the transport.
 */
import type { ResponseHead } from '../../sapi.ts';
import { statusReason } from './status-reasons.ts';

/** PHP's side of a head when it leaves. */
export interface SentHead {
  /** What http_response_code() answers. */
  readonly code: number;
  /** The last `HTTP/…` line given to header(); null when there was none. */
  readonly statusLine: string | null;
  readonly lines: readonly string[];
}

/** Headers by which scripts talk to the proxy; nginx passes none of them on. */
const PROXY_HEADER = /^(?:status|x-accel-(?:expires|redirect|limit-rate|buffering|charset)):/i;
const STATUS_HEADER = /^status:/i;
const LOCATION_HEADER = /^location:/i;
const CONTENT_TYPE_HEADER = /^content-type:/i;
/** A line whose name has white space or control characters, or is empty. */
const BAD_NAME = /^[^:]*[\0-\x20\x7f][^:]*(?::|$)|^:/;

/** Status and lines for the client; null when no proxy would take them (nginx answers 502). */
export function responseHead(sent: SentHead): ResponseHead | null {
  const lines = sent.lines.filter((line) => line !== '');
  if (lines.some((line) => BAD_NAME.test(line))) return null;
  const [, digits, rest] = /^([0-9]{3,})(.*)$/.exec(statusText(sent, lines)) ?? [];
  if (digits === undefined) return null;
  const statusCode = Number(digits);
  const kept = lines.filter((line) => !PROXY_HEADER.test(line)).map(withColon);
  return { statusCode, reason: rest!.replace(/^ /, ''), lines: contentTypeFirst(kept, statusCode) };
}

/** `404 Not Found`: what PHP-FPM and nginx make of code, status line, Status header and Location together. */
function statusText(sent: SentHead, lines: readonly string[]): string {
  // PHP-FPM names a status only when it is not 200, and then prefers the line to the header.
  if (sent.code !== 200) {
    const space = sent.statusLine?.indexOf(' ') ?? -1;
    if (space >= 5) return sent.statusLine!.slice(space).trim();
  }
  const header = lines.find((line) => STATUS_HEADER.test(line) && line.length > 'Status:'.length);
  if (header !== undefined) return header.slice('Status:'.length).trim();
  if (sent.code !== 200) return `${sent.code} ${statusReason(sent.code)}`;
  // nginx takes a Location without a status for a redirect.
  return lines.some((line) => LOCATION_HEADER.test(line)) ? '302 Moved Temporarily' : '200 OK';
}

function withColon(line: string): string {
  return line.includes(':') ? line : `${line}: `;
}

/** Servers put the type before a script's own headers; a 304 has none. */
function contentTypeFirst(lines: readonly string[], statusCode: number): readonly string[] {
  const types = lines.filter((line) => CONTENT_TYPE_HEADER.test(line));
  if (types.length === 0) return lines;
  const others = lines.filter((line) => !CONTENT_TYPE_HEADER.test(line));
  const value = types[types.length - 1]!.slice('Content-Type:'.length).trim();
  return value === '' || statusCode === 304 ? others : [`Content-Type: ${value}`, ...others];
}
