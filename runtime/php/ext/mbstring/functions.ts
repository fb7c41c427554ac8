/** PHP's manual, chapter Multibyte String: texts counted in characters (code points). All text is UTF-8. */

import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { onBinary, toBinary } from '../../engine/byte-text.ts';
import { isPhpArray } from '../../engine/conversion.ts';
import { normalText, replaceMalformed } from '../../engine/invalid-utf8.ts';
import { type ArrayInput, entriesOf } from '../../engine/php-array.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { range } from '../standard/string/cut.ts';
import { checkingEncodings, refuseUnknownEncoding, UTF8 } from './encoding-checks.ts';
import { encodingOf } from './encodings.ts';

const WIDE =
  /[\u1100-\u115f\u231a-\u231b\u2329-\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd-\u25fe\u2614-\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa-\u26ab\u26bd-\u26be\u26c4-\u26c5\u26ce\u26d4\u26ea\u26f2-\u26f3\u26f5\u26fa\u26fd\u2705\u270a-\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b-\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f320}\u{1f32d}-\u{1f335}\u{1f337}-\u{1f37c}\u{1f37e}-\u{1f393}\u{1f3a0}-\u{1f3ca}\u{1f3cf}-\u{1f3d3}\u{1f3e0}-\u{1f3f0}\u{1f3f4}\u{1f3f8}-\u{1f43e}\u{1f440}\u{1f442}-\u{1f4fc}\u{1f4ff}-\u{1f53d}\u{1f54b}-\u{1f54e}\u{1f550}-\u{1f567}\u{1f57a}\u{1f595}-\u{1f596}\u{1f5a4}\u{1f5fb}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cc}\u{1f6d0}-\u{1f6d2}\u{1f6eb}-\u{1f6ec}\u{1f6f4}-\u{1f6fc}\u{1f7e0}-\u{1f7eb}\u{1f90c}-\u{1f93a}\u{1f93c}-\u{1f945}\u{1f947}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/u;

function charactersOf(text: string): string[] {
  return [...normalText(text)];
}

function lengthOf(text: string): number {
  return charactersOf(text).length;
}

function partOf(text: string, start: number, length: number | null): string {
  const characters = charactersOf(text);
  const { from, to } = range(characters.length, start, length);
  return characters.slice(from, to).join('');
}

function startAt(name: string, size: number, offset: number): number {
  const from = offset < 0 ? offset + size : offset;
  if (from < 0 || from > size) {
    throw new ValueError(`${name}(): Argument #3 ($offset) must be contained in argument #1 ($haystack)`);
  }
  return from;
}

type Position = (haystack: string, needle: string, offset?: number, encoding?: string | null) => number | false;

function position(name: string, isLast: boolean, fold: (text: string) => string): () => Position {
  return () =>
    (haystack, needle, offset = 0) => {
      const text = fold(normalText(haystack));
      const characters = [...text];
      const from = startAt(name, characters.length, offset);
      // A position in UTF-16 becomes one in characters by counting those before it.
      const startUnit = characters.slice(0, from).join('').length;
      const wanted = fold(normalText(needle));
      const at = isLast ? lastUnit(text, wanted, startUnit, offset) : text.indexOf(wanted, startUnit);
      return at < 0 ? false : [...text.slice(0, at)].length;
    };
}

function lastUnit(text: string, wanted: string, startUnit: number, offset: number): number {
  const at = text.lastIndexOf(wanted, offset < 0 ? startUnit : text.length);
  return offset >= 0 && at < startUnit ? -1 : at;
}

function same(text: string): string {
  return text;
}

/** PHP 8.2 has no rule for the final sigma. */
function lower(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}

function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu, (word) => {
    const [first = '', ...rest] = word;
    return first.toUpperCase() + lower(rest.join(''));
  });
}

const CASE_MODES = 8;

function convertCase(text: string, mode: number): string {
  if (mode < 0 || mode >= CASE_MODES) {
    throw new ValueError('mb_convert_case(): Argument #2 ($mode) must be one of the MB_CASE_* constants');
  }
  switch (mode & 3) {
    case 0:
      return text.toUpperCase();
    case 1:
      return lower(text);
    case 2:
      return titleCase(text);
    default:
      return lower(text);
  }
}

function split(text: string, length: number): string[] {
  if (length < 1) throw new ValueError('mb_str_split(): Argument #2 ($length) must be greater than 0');
  const characters = charactersOf(text);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += length) pieces.push(characters.slice(at, at + length).join(''));
  return pieces;
}

function widthOf(text: string): number {
  return charactersOf(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

interface Trimming {
  readonly start: number;
  readonly width: number;
  readonly marker: string;
}

function trimWidth(text: string, { start, width, marker }: Trimming): string {
  const total = widthOf(text);
  if (start > total || -start > total) throw new ValueError('mb_strimwidth(): Argument #2 ($start) is out of range');
  const rest = charactersOf(partOf(text, start, null));
  if (widthOf(rest.join('')) <= width) return rest.join('');
  let room = width - widthOf(marker);
  let kept = '';
  for (const character of rest) {
    room -= widthOf(character);
    if (room < 0) break;
    kept += character;
  }
  return kept + marker;
}

function countIn(haystack: string, needle: string): number {
  if (needle === '') throw new ValueError('mb_substr_count(): Argument #2 ($needle) must not be empty');
  return normalText(haystack).split(normalText(needle)).length - 1;
}

/** Arrays with their keys and all they hold. */
function isWellFormed(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (!isPhpArray(value)) return true;
  return entriesOf(value as ArrayInput).every(([key, element]) => test(String(key)) && isWellFormed(element, test));
}

type Part = (haystack: string, needle: string, beforeNeedle?: boolean, encoding?: string | null) => string | false;

function part(find: (haystack: string, needle: string) => number): () => Part {
  return () =>
    (haystack, needle, beforeNeedle = false) => {
      const at = find(haystack, needle);
      if (at < 0) return false;
      return beforeNeedle ? haystack.slice(0, at) : haystack.slice(at);
    };
}

/** Bytes that continue a character of UTF-8. */
function isContinuation(binary: string, at: number): boolean {
  return (binary.charCodeAt(at) & 0xc0) === 0x80;
}

function boundaryBefore(binary: string, position: number): number {
  let at = position;
  while (at > 0 && at < binary.length && isContinuation(binary, at)) at--;
  return at;
}

function cut(binary: string, start: number, length: number | null): string {
  const size = binary.length;
  const wanted = start < 0 ? Math.max(0, size + start) : start;
  if (wanted > size) return '';
  const from = boundaryBefore(binary, wanted);
  if (length === null) return binary.slice(from);
  const taken = length < 0 ? Math.max(0, size - wanted + length) : length;
  return binary.slice(from, boundaryBefore(binary, Math.min(size, from + taken)));
}

export const mbstringFunctions = checkingEncodings({
  /** Number of characters: `mb_strlen('é')` is 1. */
  mb_strlen:
    () =>
    (string: string, _encoding: string | null = null): number =>
      lengthOf(string),
  /**
   * The part from character `start`, `length` characters long (null: to the end). Negative numbers count from the
   * end.
   */
  mb_substr:
    () =>
    (string: string, start: number, length: number | null = null, _encoding: string | null = null): string =>
      partOf(string, start, length),
  /** The string in lower case, with all letters of Unicode. */
  mb_strtolower:
    () =>
    (string: string, _encoding: string | null = null): string =>
      lower(string),
  /** The string in upper case, with all letters of Unicode. */
  mb_strtoupper:
    () =>
    (string: string, _encoding: string | null = null): string =>
      string.toUpperCase(),
  /** The string in another case: MB_CASE_UPPER, MB_CASE_LOWER, MB_CASE_TITLE … */
  mb_convert_case:
    () =>
    (string: string, mode: number, _encoding: string | null = null): string =>
      convertCase(string, mode),
  /** Position in characters of the first occurrence; false when there is none. */
  mb_strpos: position('mb_strpos', false, same),
  /** Position in characters of the last occurrence; false when there is none. */
  mb_strrpos: position('mb_strrpos', true, same),
  /** Position in characters of the first occurrence, ignoring case; false when there is none. */
  mb_stripos: position('mb_stripos', false, lower),
  /** Position in characters of the last occurrence, ignoring case; false when there is none. */
  mb_strripos: position('mb_strripos', true, lower),
  /**
   * The string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
   * there is none.
   */
  mb_strstr:
    () =>
    (haystack: string, needle: string, beforeNeedle = false, _encoding: string | null = null): string | false => {
      const at = haystack.indexOf(needle);
      if (at < 0) return false;
      return beforeNeedle ? haystack.slice(0, at) : haystack.slice(at);
    },
  /** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
  mb_substr_count:
    () =>
    (haystack: string, needle: string, _encoding: string | null = null): number =>
      countIn(haystack, needle),
  /** Splits a string into pieces of `length` characters (default 1). Throws a ValueError for a length below 1. */
  mb_str_split:
    () =>
    (string: string, length = 1, _encoding: string | null = null): string[] =>
      split(string, length),
  /** Width on a terminal: East Asian characters count 2, all others 1. */
  mb_strwidth:
    () =>
    (string: string, _encoding: string | null = null): number =>
      widthOf(string),
  /** The string from character `start`, cut to a width; `trimMarker` is put where it was cut and counts. */
  mb_strimwidth:
    () =>
    (string: string, start: number, width: number, trimMarker = '', _encoding: string | null = null): string =>
      trimWidth(string, { start, width, marker: trimMarker }),
  /** True when a string, or all strings of an array, are valid in an encoding, by default UTF-8. */
  mb_check_encoding:
    (request) =>
    (value: string | ArrayInput | null = null, encoding: string | null = null): boolean => {
      if (encoding !== null && !UTF8.test(encoding)) refuseUnknownEncoding('mb_check_encoding', 1, encoding);
      if (value === null) {
        const words = 'Calling mb_check_encoding() without argument is deprecated';
        request.diagnostics.raise(ErrorLevel.E_DEPRECATED, `mb_check_encoding(): ${words}`);
        return true;
      }
      const isOther = encoding !== null && !UTF8.test(encoding);
      const other = isOther ? encodingOf(encoding) : null;
      return isWellFormed(value, (text) => other?.accepts(toBinary(text)) ?? normalText(text).isWellFormed());
    },
  /** The string with malformed sequences replaced by `?`. */
  mb_scrub:
    () =>
    (string: string, _encoding: string | null = null): string =>
      replaceMalformed(string, '?'),
  /** Default encoding of mb functions: UTF-8. Setting any other fails with a warning. */
  mb_internal_encoding:
    () =>
    (encoding: string | null = null): string | boolean => {
      if (encoding === null) return 'UTF-8';
      if (/^utf-?8$/i.test(encoding)) return true;
      refuseUnknownEncoding('mb_internal_encoding', 0, encoding);
      throw new ValueError('mb_internal_encoding(): Argument #1 ($encoding) must be UTF-8');
    },
  /** Code point of the first character. Throws a ValueError for ''. */
  mb_ord:
    () =>
    (string: string, _encoding: string | null = null): number => {
      if (string === '') throw new ValueError('mb_ord(): Argument #1 ($string) must not be empty');
      return string.codePointAt(0)!;
    },
  /** The character of a code point; false when there is none. */
  mb_chr:
    () =>
    (codepoint: number, _encoding: string | null = null): string | false => {
      const isCharacter = codepoint >= 0 && codepoint <= 0x10ffff && (codepoint < 0xd800 || codepoint > 0xdfff);
      return isCharacter ? String.fromCodePoint(codepoint) : false;
    },
  /**
   * The string from the last occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
   * there is none.
   */
  mb_strrchr: part((haystack, needle) => haystack.lastIndexOf(needle)),
  /**
   * The string from the first occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
   * false when there is none.
   */
  mb_stristr: part((haystack, needle) => haystack.toLowerCase().indexOf(needle.toLowerCase())),
  /**
   * The string from the last occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
   * false when there is none.
   */
  mb_strrichr: part((haystack, needle) => haystack.toLowerCase().lastIndexOf(needle.toLowerCase())),
  /** The part from byte `start`, at most `length` bytes long; no character is cut in two. */
  mb_strcut:
    () =>
    (string: string, start: number, length: number | null = null, _encoding: string | null = null): string =>
      onBinary(string, (binary) => cut(binary, start, length)),
} satisfies FunctionTable);

export const mbstringConstants = {
  MB_CASE_UPPER: 0,
  MB_CASE_LOWER: 1,
  MB_CASE_TITLE: 2,
  MB_CASE_FOLD: 3,
  MB_CASE_UPPER_SIMPLE: 4,
  MB_CASE_LOWER_SIMPLE: 5,
  MB_CASE_TITLE_SIMPLE: 6,
  MB_CASE_FOLD_SIMPLE: 7,
} as const satisfies ConstantTable;
