/**
 * Checks of a request head (RFC 9112 §3.2, §6) that uWebSockets.js 20.5x does not do itself (measured). Both listeners use
 * them, so that they refuse the same requests.
 */
import type { RequestTarget } from '../../wire/request-head.ts';

const TOKEN_METHOD = /^[A-Z][A-Z_-]*$/;
const HOST_VALUE = /^[A-Za-z0-9\-._~%!$&'()*+,;=:[\]]+$/;
/** The only control character that uWebSockets.js accepts. */
const DELETE = '\x7f';
const MAX_TARGET_LENGTH = 65_536;
const DECIMAL = /^[0-9]+$/;
const CLOSE_OPTION = /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i;
const KEEP_ALIVE_OPTION = /(?:^|,)[ \t]*keep-alive[ \t]*(?:,|$)/i;

/** Status with which a method or target is refused; 0 when it is fine. nginx refuses the same methods. */
export function checkRequestLine(method: string, { path, query }: RequestTarget): number {
  switch (method) {
    case 'GET':
    case 'POST':
    case 'HEAD':
    case 'PUT':
    case 'DELETE':
    case 'PATCH':
    case 'OPTIONS':
      break;
    case 'CONNECT':
    case 'TRACE':
      return 405;
    default:
      if (!TOKEN_METHOD.test(method)) return 400;
  }
  // Clients never send fragments; one that does means another path than we would read.
  if (path.charCodeAt(0) !== 0x2f || path.includes('#')) return 400;
  const queryLength = query === null ? 0 : query.length;
  if (path.length + queryLength > MAX_TARGET_LENGTH) return 414;
  return path.includes(DELETE) || query?.includes(DELETE) === true ? 400 : 0;
}

/**
 * Reads the header lines of one request after another: `begin`, `visit` for each line in order, `finish`, then the fields.
 * One instance serves a whole listener, since heads are read without interruption.
 */
export class HeadReader {
  /** `name\nvalue\n…` as `Exchange.headerLines`, when asked for. */
  lines = '';
  /** Length announced by Content-Length; -1 when there is none, as in a chunked body. */
  contentLength = -1;
  isChunked = false;
  /** The client wants the connection closed after this response. */
  wantsClose = false;
  /** The client waits for `100 Continue` before it sends its body. */
  awaitsContinue = false;
  /** An HTTP/1.0 client asks to keep the connection. */
  wantsKeepAlive = false;
  /** Length of the first Connection value: uWebSockets.js takes any of five characters for `close`. */
  connectionLength = 0;

  #packs = false;
  #hosts = 0;
  #isBroken = false;
  #hasForeignCoding = false;
  #goodHost = '\0';

  begin(packs: boolean): void {
    this.lines = '';
    this.contentLength = -1;
    this.isChunked = false;
    this.wantsClose = false;
    this.wantsKeepAlive = false;
    this.awaitsContinue = false;
    this.connectionLength = 0;
    this.#packs = packs;
    this.#hosts = 0;
    this.#isBroken = false;
    this.#hasForeignCoding = false;
  }

  /** Takes one line; the name is lower-case. A bound function, so that it can be handed to the transport as it is. */
  readonly visit = (name: string, value: string): void => {
    switch (name.length) {
      case 0:
        this.#isBroken = true;
        break;
      case 4:
        if (name === 'host') this.#readHost(value);
        break;
      case 6:
        if (name === 'expect') this.awaitsContinue = value.toLowerCase() === '100-continue';
        break;
      case 10:
        if (name === 'connection') this.#readConnection(value);
        break;
      case 14:
        if (name === 'content-length') this.#readLength(value);
        break;
      case 17:
        if (name === 'transfer-encoding') this.#readCoding(value);
        break;
    }
    if (this.#packs) this.lines = this.lines === '' ? `${name}\n${value}` : `${this.lines}\n${name}\n${value}`;
  };

  /**
   * @param needsHost false for HTTP/1.0, which has no Host
   * @returns the status with which the request is refused, 0 when its head is fine
   */
  finish(needsHost: boolean): number {
    if (this.lines.includes(DELETE)) return 400;
    if (this.#isBroken || this.#hosts > 1 || (needsHost && this.#hosts === 0)) return 400;
    if (this.isChunked && this.contentLength >= 0) return 400;
    return this.#hasForeignCoding ? 501 : 0;
  }

  /** True when body bytes follow the head. */
  get hasBody(): boolean {
    return this.isChunked || this.contentLength > 0;
  }

  #readHost(value: string): void {
    this.#hosts++;
    if (value === this.#goodHost) return;
    if (HOST_VALUE.test(value)) this.#goodHost = value;
    else this.#isBroken = true;
  }

  #readConnection(value: string): void {
    if (this.connectionLength === 0) this.connectionLength = value.length;
    if (value === 'keep-alive') this.wantsKeepAlive = true;
    else if (CLOSE_OPTION.test(value)) this.wantsClose = true;
    else if (KEEP_ALIVE_OPTION.test(value)) this.wantsKeepAlive = true;
  }

  #readLength(value: string): void {
    const length = DECIMAL.test(value) ? Number(value) : Number.NaN;
    // Even two equal lengths: a proxy in between may have used another one.
    if (this.contentLength >= 0 || !Number.isSafeInteger(length)) this.#isBroken = true;
    else this.contentLength = length;
  }

  #readCoding(value: string): void {
    // Twice: the last coding counts for one reader, the first for another.
    if (this.isChunked) this.#isBroken = true;
    this.isChunked = true;
    if (value.toLowerCase() !== 'chunked') this.#hasForeignCoding = true;
  }
}
