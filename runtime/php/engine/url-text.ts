/** Percent encoding, and parsing of URLs (ext/standard/url.c). */
import { encodeText } from './bytes.ts';

const UNRESERVED = /^[A-Za-z0-9\-._]*$/;
const HEX_DIGITS = '0123456789ABCDEF';
const SPACE = 32;
const PLUS = 43;
const PERCENT = 37;
const TILDE = 126;

/** Escapes everything but letters, digits and `-._~` (RFC 3986). */
export function rawUrlEncode(text: string): string {
  return UNRESERVED.test(text) ? text : percentEncode(encodeText(text), false);
}

/** Escapes as forms do: a space is `+`, and `~` is escaped. */
export function urlEncode(text: string): string {
  return UNRESERVED.test(text) ? text : percentEncode(encodeText(text), true);
}

function percentEncode(bytes: Uint8Array, asForm: boolean): string {
  const encoded = Buffer.allocUnsafe(bytes.length * 3);
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isUnreserved(byte) || (byte === TILDE && !asForm)) encoded[end++] = byte;
    else if (byte === SPACE && asForm) encoded[end++] = PLUS;
    else {
      encoded[end++] = PERCENT;
      encoded[end++] = HEX_DIGITS.charCodeAt(byte >> 4);
      encoded[end++] = HEX_DIGITS.charCodeAt(byte & 15);
    }
  }
  return encoded.toString('latin1', 0, end);
}

/** Letters, digits and `-._`. */
function isUnreserved(byte: number): boolean {
  if (byte >= 97) return byte <= 122;
  if (byte >= 65) return byte <= 90 || byte === 95;
  return byte >= 48 ? byte <= 57 : byte === 45 || byte === 46;
}

/** Parts of a URL that it has, in PHP's order. */
export interface UrlParts {
  scheme?: string;
  host?: string;
  port?: number;
  user?: string;
  pass?: string;
  path?: string;
  query?: string;
  fragment?: string;
}

/** Parts of a URL, whole or relative; null when it is seriously malformed. No validation otherwise. */
export function splitUrl(url: string): UrlParts | null {
  const parts: UrlParts = {};
  const start = findStart(url, parts);
  if (start === null) return null;
  let pathAt = start.at;
  if (start.hasHost) {
    const end = splitAuthority(url, start.at, parts);
    if (end === null) return null;
    if (end === url.length) return ordered(parts);
    pathAt = end;
  }
  if (!start.isOnlyScheme) splitPath(url, pathAt, parts);
  return ordered(parts);
}

interface Start {
  readonly at: number;
  readonly hasHost: boolean;
  readonly isOnlyScheme?: boolean;
}

/** Where host or path begin, after scheme and `//`. */
function findStart(url: string, parts: UrlParts): Start | null {
  const colon = url.indexOf(':');
  if (colon < 0) return relative(url);
  if (colon === 0) return afterPort(url, colon, parts);
  if (!/^[A-Za-z0-9+.-]+$/.test(url.slice(0, colon))) {
    const queryAt = url.search(/[?#]/);
    if (colon + 1 < url.length && (queryAt < 0 || colon < queryAt)) return afterPort(url, colon, parts);
    return relative(url);
  }
  return afterScheme(url, colon, parts);
}

function relative(url: string): Start {
  return url.startsWith('//') ? { at: 2, hasHost: true } : { at: 0, hasHost: false };
}

function afterScheme(url: string, colon: number, parts: UrlParts): Start | null {
  const scheme = url.slice(0, colon);
  if (colon + 1 === url.length) {
    parts.scheme = clean(scheme);
    return { at: url.length, hasHost: false, isOnlyScheme: true };
  }
  if (url[colon + 1] !== '/') {
    // `a.com:80` is a host with a port, `mailto:a@b` a scheme.
    if (/^[0-9]{0,5}(?:\/|$)/.test(url.slice(colon + 1, colon + 8))) return afterPort(url, colon, parts);
    parts.scheme = clean(scheme);
    return { at: colon + 1, hasHost: false };
  }
  parts.scheme = clean(scheme);
  if (url[colon + 2] !== '/') return { at: colon + 1, hasHost: false };
  if (scheme.toLowerCase() !== 'file' || url[colon + 3] !== '/') return { at: colon + 3, hasHost: true };
  // file:///c:/x has a drive letter
  return { at: url[colon + 5] === ':' ? colon + 4 : colon + 3, hasHost: false };
}

function afterPort(url: string, colon: number, parts: UrlParts): Start | null {
  const isRelative = url.startsWith('//');
  const digits = /^[0-9]{0,6}/.exec(url.slice(colon + 1))![0];
  const next = url[colon + 1 + digits.length];
  if (digits.length > 0 && digits.length < 6 && (next === undefined || next === '/')) {
    const port = Number(digits);
    if (port > 65535) return null;
    parts.port = port;
    return { at: isRelative ? 2 : 0, hasHost: true };
  }
  if (digits.length === 0 && next === undefined) return null;
  return isRelative ? { at: 2, hasHost: true } : { at: 0, hasHost: false };
}

/** Splits user, password, host and port. @returns where the path begins; null for a malformed authority */
function splitAuthority(url: string, from: number, parts: UrlParts): number | null {
  const length = url.slice(from).search(/[/?#]/);
  const end = length < 0 ? url.length : from + length;
  let at = from;
  const atSign = url.slice(from, end).lastIndexOf('@');
  if (atSign >= 0) {
    const login = url.slice(from, from + atSign);
    const colon = login.indexOf(':');
    parts.user = clean(colon < 0 ? login : login.slice(0, colon));
    if (colon >= 0) parts.pass = clean(login.slice(colon + 1));
    at = from + atSign + 1;
  }
  const host = url.slice(at, end);
  const isIpv6 = host.startsWith('[') && url[end - 1] === ']';
  const colon = isIpv6 ? -1 : host.lastIndexOf(':');
  if (colon >= 0 && !readPort(host.slice(colon + 1), parts)) return null;
  const name = colon < 0 ? host : host.slice(0, colon);
  if (name === '') return null;
  parts.host = clean(name);
  return end;
}

function readPort(text: string, parts: UrlParts): boolean {
  if (parts.port !== undefined) return true;
  if (text.length > 5) return false;
  if (text === '') return true;
  const port = Number(/^[ \t\n\r\v\f]*([+-]?[0-9]+)/.exec(text)?.[1] ?? -1);
  if (port < 0 || port > 65535) return false;
  parts.port = port + 0;
  return true;
}

function splitPath(url: string, from: number, parts: UrlParts): void {
  let rest = url.slice(from);
  const hash = rest.indexOf('#');
  if (hash >= 0) {
    parts.fragment = clean(rest.slice(hash + 1));
    rest = rest.slice(0, hash);
  }
  const question = rest.indexOf('?');
  if (question >= 0) {
    parts.query = clean(rest.slice(question + 1));
    rest = rest.slice(0, question);
  }
  if (rest !== '' || from === url.length) parts.path = clean(rest);
}

/** Control characters become `_`. */
function clean(part: string): string {
  return part.replace(/[\0-\x1f\x7f]/g, '_');
}

function ordered(parts: UrlParts): UrlParts {
  const result: UrlParts = Object.create(null);
  const { scheme, host, port, user, pass, path, query, fragment } = parts;
  const all = { scheme, host, port, user, pass, path, query, fragment };
  for (const [name, part] of Object.entries(all)) {
    if (part !== undefined) Object.assign(result, { [name]: part });
  }
  return result;
}
