/** PHP's manual, chapter URLs. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import type { Mixed } from '../../../engine/array-types.ts';
import { decodeBytes, encodeText } from '../../../engine/bytes.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { rawUrlDecode, urlDecode } from '../../../engine/url-decoding.ts';
import { rawUrlEncode, splitUrl, type UrlParts, urlEncode } from '../../../engine/url-text.ts';
import { buildQuery } from './query-text.ts';

const COMPONENTS = ['scheme', 'host', 'port', 'user', 'pass', 'path', 'query', 'fragment'] as const;
const RFC3986 = 2;

function parseUrl(url: string, component = -1): UrlParts | string | number | null | false {
  const parts = splitUrl(url);
  if (parts === null) return false;
  if (component < 0) return parts;
  const name = COMPONENTS[component];
  if (name === undefined) {
    const message = 'parse_url(): Argument #2 ($component) must be a valid URL component identifier';
    throw new ValueError(`${message}, ${component} given`);
  }
  return parts[name] ?? null;
}

const NOT_BASE64 = /[^A-Za-z0-9+/]/g;

function decodeBase64(text: string, strict: boolean): string | false {
  if (!strict) return decodeBytes(Buffer.from(beforePadding(text).replace(NOT_BASE64, ''), 'base64'));
  const compact = text.replace(/[ \t\n\r]/g, '');
  const [, digits = '', padding = ''] = /^([A-Za-z0-9+/]*)(=*)$/.exec(compact) ?? [];
  if (digits + padding !== compact || digits.length % 4 === 1) return false;
  if (padding !== '' && (padding.length > 2 || (digits.length + padding.length) % 4 !== 0)) return false;
  return decodeBytes(Buffer.from(digits, 'base64'));
}

/** PHP goes on after `=`, where Buffer would stop. */
function beforePadding(text: string): string {
  return text.replaceAll('=', '');
}

interface ParseUrlSignatures {
  (url: string, component?: -1): UrlParts | false;
  (url: string, component: number): Mixed;
}

export const urlFunctions = {
  /** Encodes a string for a query: letters, digits and `-_.` are kept, a space becomes `+`. */
  urlencode: () => urlEncode,
  /** Inverse of urlencode(): decodes `%XX` and `+`. */
  urldecode: () => urlDecode,
  /** Encodes a string for a path: letters, digits and `-_.~` are kept, a space becomes `%20`. */
  rawurlencode: () => rawUrlEncode,
  /** Inverse of rawurlencode(): decodes `%XX`, and leaves `+` alone. */
  rawurldecode: () => rawUrlDecode,
  /**
   * Parts of a URL, or one of them as PHP_URL_HOST and its kin name it. False for a malformed URL, null for a part it
   * does not have.
   */
  parse_url: () => parseUrl as ParseUrlSignatures,
  /** Encodes an array or object as a query string: `http_build_query({ a: [1, 2] })` is `a%5B0%5D=1&a%5B1%5D=2`. */
  http_build_query:
    (request) =>
    (data: object, numericPrefix = '', argSeparator: string | null = null, encodingType = 1): string =>
      buildQuery(data, {
        numericPrefix,
        separator: argSeparator ?? (request.ini.text('arg_separator.output') || '&'),
        isRfc3986: encodingType === RFC3986,
        precision: request.ini.int('precision'),
      }),
  /** Base64 of a string's bytes. */
  base64_encode:
    () =>
    (string: string): string =>
      Buffer.from(encodeText(string)).toString('base64'),
  /** Bytes of Base64 text. Invalid characters are skipped, or with `strict` true make the result false. */
  base64_decode:
    () =>
    (string: string, strict = false): string | false =>
      decodeBase64(string, strict),
} satisfies FunctionTable;

export const urlConstants = {
  PHP_URL_SCHEME: 0,
  PHP_URL_HOST: 1,
  PHP_URL_PORT: 2,
  PHP_URL_USER: 3,
  PHP_URL_PASS: 4,
  PHP_URL_PATH: 5,
  PHP_URL_QUERY: 6,
  PHP_URL_FRAGMENT: 7,
  PHP_QUERY_RFC1738: 1,
  PHP_QUERY_RFC3986: RFC3986,
} as const satisfies ConstantTable;
