/** Texts taken apart by a format: PHP's manual, chapter Strings. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import type { Request } from '../../../main/request.ts';
import { fieldsOfLine } from '../file/csv-parsing.ts';
import { scanText } from './scan.ts';

/** Where strtok() stands in its text. */
class Tokens {
  text = '';
  at = 0;
}

function nextToken(request: Request, string: string, token: string | null): string | false {
  const tokens = request.stateOf(Tokens);
  if (token !== null) {
    tokens.text = toBinary(string);
    tokens.at = 0;
  }
  const { text } = tokens;
  const separators = toBinary(token ?? string);
  while (tokens.at < text.length && separators.includes(text[tokens.at]!)) tokens.at++;
  if (tokens.at >= text.length) return false;
  const start = tokens.at;
  while (tokens.at < text.length && !separators.includes(text[tokens.at]!)) tokens.at++;
  return fromBinary(text.slice(start, tokens.at++));
}

const SOFT_LINE = 76;

/** RFC 2045, 6.7. */
function quotePrintable(text: string): string {
  let quoted = '';
  let lineLength = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\r' && text[at + 1] === '\n') {
      quoted += '\r\n';
      at++;
      lineLength = 0;
      continue;
    }
    const isPlain = char >= ' ' && char <= '~' && char !== '=' && !(char === ' ' && text[at + 1] === '\r');
    const piece = isPlain ? char : `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    if (lineLength + piece.length >= SOFT_LINE) {
      quoted += '=\r\n';
      lineLength = 0;
    }
    quoted += piece;
    lineLength += piece.length;
  }
  return quoted;
}

export const stringScanning = {
  /**
   * Values of a text by a format: `sscanf('age: 25', 'age: %d')` is `[25]`. Values that were not found are null.
   * PHP's by-reference form is the list that is returned.
   */
  sscanf:
    () =>
    (string: string, format: string): (string | number | null)[] | null =>
      scanText(toBinary(string), toBinary(format))?.map((value) =>
        typeof value === 'string' ? fromBinary(value) : value,
      ) ?? null,
  /** The next piece of a text between any of these bytes: first `strtok(text, ' ')`, then `strtok(' ')` until false. */
  strtok:
    (request) =>
    (string: string, token: string | null = null): string | false =>
      nextToken(request, string, token),
  /** The fields of one line of comma separated values. */
  str_getcsv:
    () =>
    (string: string, separator = ',', enclosure = '"', escape_ = '\\'): (string | null)[] => {
      // Only the first byte counts, and nothing is as good as the default.
      const first = (mark: string, standard: string): string => toBinary(mark)[0] ?? standard;
      const marks = { separator: first(separator, ','), enclosure: first(enclosure, '"'), escape: first(escape_, '') };
      return fieldsOfLine(toBinary(string), marks).map((field) => (field === null ? null : fromBinary(field)));
    },
  /** Letters moved by 13 places. */
  str_rot13:
    () =>
    (string: string): string =>
      string.replace(/[a-z]/gi, (letter) => {
        const moves = letter.toLowerCase() < 'n' ? 13 : -13;
        return String.fromCharCode(letter.charCodeAt(0) + moves);
      }),
  /** Text as quoted-printable, for mail. */
  quoted_printable_encode:
    () =>
    (string: string): string =>
      quotePrintable(toBinary(string)),
  /** The inverse of quoted_printable_encode(). */
  quoted_printable_decode:
    () =>
    (string: string): string =>
      fromBinary(
        // PHP's decoder stops at a NUL.
        toBinary(string)
          .split('\0', 1)[0]!
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
  /** An IPv4 address as a number; false when it is none. */
  ip2long:
    () =>
    (ip: string): number | false => {
      const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip)?.slice(1).map(Number);
      if (parts === undefined || parts.some((part) => part > 255)) return false;
      return parts.reduce((address, part) => address * 256 + part, 0);
    },
  /** The IPv4 address of a number. */
  long2ip:
    () =>
    (ip: number): string =>
      [24, 16, 8, 0].map((shift) => (ip >>> shift) & 255).join('.'),
} satisfies FunctionTable;
