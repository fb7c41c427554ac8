/** The text of Set-Cookie headers, and what PHP refuses to put into one (ext/standard/head.c). */
import { toPhpString } from '../../engine/conversion.ts';
import { toPhpBool, toPhpInt } from '../../engine/numeric-text.ts';
import { type ArrayInput, entriesOf } from '../../engine/php-array.ts';
import type { Report } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { rawUrlEncode } from '../../engine/url-text.ts';

/** Attributes of a cookie, as PHP's options have them by default. */
export interface CookieAttributes {
  /** Unix time in seconds; 0 or less for a cookie that ends with the browser session. */
  expires: number;
  path: string;
  domain: string;
  secure: boolean;
  httponly: boolean;
  samesite: string;
  /** CHIPS, as PHP 8.5 has it; wants `secure`. */
  partitioned: boolean;
}

export interface Cookie extends CookieAttributes {
  readonly name: string;
  /** '' deletes the cookie. */
  readonly value: string;
  /** True when the value is to stand as it is, as setrawcookie() wants it. */
  readonly isRaw: boolean;
}

/** Characters that a header line cannot contain, as PHP lists them. */
const ILLEGAL_WORDS = String.raw`",", ";", " ", "\t", "\r", "\n", "\013", or "\014"`;
const ILLEGAL = /[,; \t\r\n\v\f]/;
const ILLEGAL_IN_NAME = /[=,; \t\r\n\v\f]/;
/** First second of the year 10000. */
const EXPIRES_LIMIT = 253_402_300_800;

export function defaultAttributes(): CookieAttributes {
  return { expires: 0, path: '', domain: '', secure: false, httponly: false, samesite: '', partitioned: false };
}

/**
 * Attributes from an options array; its keys in any case.
 * @param caller name of the PHP function, as in `setcookie()`
 * @throws ValueError for keys that are no option
 */
export function attributesFrom(options: ArrayInput, caller: string, report: Report): CookieAttributes {
  const attributes = defaultAttributes();
  for (const [key, value] of entriesOf(options)) {
    if (typeof key === 'number') throw new ValueError(`${caller}: option array cannot have numeric keys`);
    if (!setAttribute(attributes, key.toLowerCase(), value, report)) {
      throw new ValueError(`${caller}: option "${key}" is invalid`);
    }
  }
  return attributes;
}

/** @returns false when there is no such attribute. */
function setAttribute(attributes: CookieAttributes, name: string, value: unknown, report: Report): boolean {
  switch (name) {
    case 'expires':
      attributes.expires = Number(toPhpInt(value, report));
      return true;
    case 'path':
    case 'domain':
    case 'samesite':
      attributes[name] = toPhpString(value, report);
      return true;
    case 'secure':
    case 'httponly':
    case 'partitioned':
      attributes[name] = toPhpBool(value);
      return true;
    default:
      return false;
  }
}

/** @throws ValueError for what PHP refuses */
function checkCookie(cookie: Cookie, caller: string): void {
  const { name, value, path, domain } = cookie;
  if (name === '') throw new ValueError(`${caller}: Argument #1 ($name) cannot be empty`);
  if (ILLEGAL_IN_NAME.test(name)) {
    throw new ValueError(`${caller}: Argument #1 ($name) cannot contain "=", ${ILLEGAL_WORDS}`);
  }
  if (cookie.isRaw && ILLEGAL.test(value)) {
    throw new ValueError(`${caller}: Argument #2 ($value) cannot contain ${ILLEGAL_WORDS}`);
  }
  if (ILLEGAL.test(path)) throw new ValueError(`${caller}: "path" option cannot contain ${ILLEGAL_WORDS}`);
  if (ILLEGAL.test(domain)) throw new ValueError(`${caller}: "domain" option cannot contain ${ILLEGAL_WORDS}`);
  if (cookie.partitioned && !cookie.secure) {
    throw new ValueError(`${caller}: "partitioned" option cannot be used without "secure" option`);
  }
  if (value !== '' && cookie.expires >= EXPIRES_LIMIT) {
    throw new ValueError(`${caller}: "expires" option cannot have a year greater than 9999`);
  }
}

/**
 * The header line of a cookie.
 * @param nowSeconds Unix time, for Max-Age
 * @throws ValueError for what PHP refuses
 */
export function cookieLine(cookie: Cookie, caller: string, nowSeconds: number): string {
  checkCookie(cookie, caller);
  const parts = [`Set-Cookie: ${cookie.name}=${valueText(cookie)}`];
  if (cookie.value === '') parts.push(expiry(1, 0));
  else if (cookie.expires > 0) parts.push(expiry(cookie.expires, Math.max(0, cookie.expires - nowSeconds)));
  if (cookie.path !== '') parts.push(`path=${cookie.path}`);
  if (cookie.domain !== '') parts.push(`domain=${cookie.domain}`);
  if (cookie.secure) parts.push('secure');
  if (cookie.httponly) parts.push('HttpOnly');
  if (cookie.samesite !== '') parts.push(`SameSite=${cookie.samesite}`);
  if (cookie.partitioned) parts.push('Partitioned');
  return parts.join('; ');
}

/** Browsers differ in how they treat an empty value, so PHP deletes a cookie with the value `deleted` and a past date. */
function valueText(cookie: Cookie): string {
  if (cookie.value === '') return 'deleted';
  return cookie.isRaw ? cookie.value : rawUrlEncode(cookie.value);
}

function expiry(expires: number, maxAge: number): string {
  return `expires=${new Date(expires * 1000).toUTCString()}; Max-Age=${maxAge}`;
}
