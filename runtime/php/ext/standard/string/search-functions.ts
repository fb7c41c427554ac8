/** Finding, comparing and replacing: PHP's manual, chapter Strings. Positions and lengths count bytes. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { lowerAscii } from '../../../engine/ascii-case.ts';
import { compareBytes, fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { reserve } from '../../../main/memory-limit.ts';
import type { Request } from '../../../main/request.ts';
import { compareNaturally } from './compare.ts';
import { range } from './cut.ts';
import { editDistance, similarity, soundex } from './distance.ts';
import { countIn, firstPosition, lastPosition } from './search.ts';

type Position = (haystack: string, needle: string, offset?: number) => number | false;
type Find = (haystack: string, needle: string, beforeNeedle?: boolean) => string | false;
function position(name: string, find: typeof firstPosition, fold: (text: string) => string): () => Position {
  return () =>
    (haystack, needle, offset = 0) =>
      find(name, fold(toBinary(haystack)), fold(toBinary(needle)), offset);
}

function finder(fold: (text: string) => string): () => Find {
  return () =>
    (haystack, needle, beforeNeedle = false) => {
      const at = fold(haystack).indexOf(fold(needle));
      if (at < 0) return false;
      return beforeNeedle ? haystack.slice(0, at) : haystack.slice(at);
    };
}

function findLastCharacter(haystack: string, needle: string): string | false {
  const text = toBinary(haystack);
  const at = needle === '' ? text.lastIndexOf('\0') : text.lastIndexOf(toBinary(needle)[0]!);
  return at < 0 ? false : fromBinary(text.slice(at));
}

interface SubstrCompare {
  readonly haystack: string;
  readonly needle: string;
  readonly offset: number;
  readonly length: number | null;
}

function compareSubstr(parts: SubstrCompare, ignoresCase: boolean): number {
  const { haystack, needle, length } = parts;
  if (length === 0) return 0;
  if (length !== null && length < 0) {
    throw new ValueError('substr_compare(): Argument #4 ($length) must be greater than or equal to 0');
  }
  const text = toBinary(haystack);
  const from = parts.offset < 0 ? Math.max(text.length + parts.offset, 0) : parts.offset;
  if (from > text.length) {
    throw new ValueError('substr_compare(): Argument #3 ($offset) must be contained in argument #1 ($haystack)');
  }
  const other = toBinary(needle);
  const size = length ?? Math.max(other.length, text.length - from);
  const fold = ignoresCase ? lowerAscii : same;
  return compareBytes(fold(text.slice(from, from + size)), fold(other.slice(0, size)));
}

function similarText(request: Request, string1: string, string2: string, out?: { percent?: number }): number {
  const left = toBinary(string1);
  const right = toBinary(string2);
  const common = similarity(left, right, () => request.goOn());
  const total = left.length + right.length;
  if (out) out.percent = total === 0 ? 0 : (common * 2 * 100) / total;
  return common;
}

function same(text: string): string {
  return text;
}

/** strcmp() of the parts before the first NUL. */
function compareText(string1: string, string2: string): number {
  const start = (text: string): string => `${toBinary(text).split('\0', 1)[0]}\0`;
  return compareBytes(start(string1), start(string2));
}

export const searchFunctions = {
  /** True when the string contains `needle`; also for ''. */
  str_contains:
    () =>
    (haystack: string, needle: string): boolean =>
      haystack.includes(needle),
  /** True when the string starts with `needle`; also for ''. */
  str_starts_with:
    () =>
    (haystack: string, needle: string): boolean =>
      haystack.startsWith(needle),
  /** True when the string ends with `needle`; also for ''. */
  str_ends_with:
    () =>
    (haystack: string, needle: string): boolean =>
      haystack.endsWith(needle),
  /** Position in bytes of the first occurrence from `offset` on; false when there is none. */
  strpos: position('strpos', firstPosition, same),
  /** Position in bytes of the first occurrence, ignoring the case of ASCII letters; false when there is none. */
  stripos: position('stripos', firstPosition, lowerAscii),
  /**
   * Position in bytes of the last occurrence; false when there is none. A negative `offset` stops the search that far
   * before the end.
   */
  strrpos: position('strrpos', lastPosition, same),
  /** Position in bytes of the last occurrence, ignoring the case of ASCII letters; false when there is none. */
  strripos: position('strripos', lastPosition, lowerAscii),
  /**
   * The string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
   * there is none.
   */
  strstr: finder(same),
  /**
   * Alias of strstr(): the string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes
   * it; false when there is none.
   */
  strchr: finder(same),
  /**
   * The string from the first occurrence of `needle` on, ignoring the case of ASCII letters, or with `beforeNeedle`
   * true what precedes it; false when there is none.
   */
  stristr: finder(lowerAscii),
  /** The string from the last occurrence of the first byte of `needle` on; false when there is none. */
  strrchr: () => findLastCharacter,
  /**
   * The string from the first occurrence of any of these characters on; false when there is none. Throws a ValueError
   * when no characters are given.
   */
  strpbrk:
    () =>
    (string: string, characters: string): string | false => {
      if (characters === '') throw new ValueError('strpbrk(): Argument #2 ($characters) must be a non-empty string');
      const text = toBinary(string);
      const wanted = toBinary(characters);
      const at = [...text].findIndex((char) => wanted.includes(char));
      return at < 0 ? false : fromBinary(text.slice(at));
    },
  /** Length in bytes of the initial part, from `offset`, that consists of these characters only. */
  strspn:
    () =>
    (string: string, characters: string, offset = 0, length: number | null = null): number =>
      span(toBinary(string), toBinary(characters), range(toBinary(string).length, offset, length), true),
  /** Length in bytes of the initial part, from `offset`, that contains none of these characters. */
  strcspn:
    () =>
    (string: string, characters: string, offset = 0, length: number | null = null): number =>
      span(toBinary(string), toBinary(characters) || '\0', range(toBinary(string).length, offset, length), false),
  /** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
  substr_count:
    () =>
    (haystack: string, needle: string, offset = 0, length: number | null = null): number =>
      countIn(toBinary(haystack), toBinary(needle), offset, length),
  /** Compares two strings like strcmp(), up to the first NUL: there are no locales. */
  strcoll: () => compareText,
  /** Compares two strings in natural order, `img2` before `img10`: -1, 0 or 1. */
  strnatcmp:
    () =>
    (string1: string, string2: string): number =>
      compareNaturally(toBinary(string1), toBinary(string2), false),
  /** Compares two strings in natural order, ignoring the case of ASCII letters: -1, 0 or 1. */
  strnatcasecmp:
    () =>
    (string1: string, string2: string): number =>
      compareNaturally(toBinary(string1), toBinary(string2), true),
  /** Compares the part of `haystack` from `offset`, at most `length` bytes, with `needle`: negative, 0 or positive. */
  substr_compare:
    () =>
    (haystack: string, needle: string, offset: number, length: number | null = null, caseInsensitive = false): number =>
      compareSubstr({ haystack, needle, offset, length }, caseInsensitive),
  /** Number of matching bytes of two strings; `out.percent` gets their similarity in per cent. */
  similar_text:
    (request) =>
    (string1: string, string2: string, out?: { percent?: number }): number =>
      similarText(request, string1, string2, out),
  /**
   * Least cost of insertions, replacements and deletions of bytes that turn one string into the other; each costs 1
   * by default.
   */
  levenshtein:
    (request) =>
    (string1: string, string2: string, insertionCost = 1, replacementCost = 1, deletionCost = 1): number => {
      const costs = { insertion: insertionCost, replacement: replacementCost, deletion: deletionCost };
      const right = toBinary(string2);
      // Two rows of numbers.
      reserve(request, (right.length + 1) * 16);
      return editDistance(toBinary(string1), right, costs, () => request.goOn());
    },
  /** How an English word sounds: a letter and three digits; '' for a string without letters. */
  soundex: () => soundex,
} satisfies FunctionTable;

function span(text: string, characters: string, part: { from: number; to: number }, wants: boolean): number {
  let at = part.from;
  while (at < part.to && characters.includes(text[at]!) === wants) at++;
  return at - part.from;
}
