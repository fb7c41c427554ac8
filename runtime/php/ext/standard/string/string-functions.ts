/** Making texts from texts: PHP's manual, chapter Strings. Lengths and positions count bytes. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { lowerAscii, lowerFirst, upperAscii, upperFirst, upperWords } from '../../../engine/ascii-case.ts';
import { fromBinary, isAscii, onBinary, toBinary } from '../../../engine/byte-text.ts';
import { byteLength, decodeBytes, encodeText } from '../../../engine/bytes.ts';
import { charMask, trimMask } from '../../../engine/char-mask.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { replaceMalformed } from '../../../engine/invalid-utf8.ts';
import { type ArrayInput, valuesOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';
import { twister } from '../../random/functions.ts';
import { chunked, explode, pad, part, pieces, wordWrap } from './cut.ts';
import { addCSlashes, addSlashes, quoteMeta, stripCSlashes, stripSlashes } from './escape.ts';
import { countBytes, wordsOf } from './words.ts';

const TRIMMED = ' \n\r\t\v\0';
const TRIMMED_MASK: ReadonlySet<string> = new Set(TRIMMED);
const WORD_SEPARATORS = ' \t\r\n\f\v';
const WORD_SEPARATORS_MASK: ReadonlySet<string> = new Set(WORD_SEPARATORS);

type Trim = (string: string, characters?: string) => string;

function trimmer(name: string, left: boolean, right: boolean): (request: Request) => Trim {
  return (request) =>
    (string, characters = TRIMMED) => {
      if (characters === TRIMMED) return trimMask(string, TRIMMED_MASK, left, right);
      const mask = charMask(toBinary(characters), name, request.diagnostics);
      // ASCII characters are never a part of a longer one.
      if (isAscii(characters)) return trimMask(string, mask, left, right);
      return onBinary(string, (text) => trimMask(text, mask, left, right));
    };
}

type Glue = string | ArrayInput;

function implode(request: Request, name: string, separator: Glue, array: ArrayInput | null): string {
  const precision = request.ini.int('precision');
  const elements = array ?? separator;
  if (typeof elements === 'string') {
    throw new TypeError(`${name}(): Argument #1 ($array) must be of type array, string given`);
  }
  if (array !== null && typeof separator !== 'string') {
    throw new TypeError(`${name}(): Argument #1 ($separator) must be of type string, array given`);
  }
  const texts = valuesOf(elements).map((value) => toPhpString(value, request.diagnostics, precision));
  return texts.join(array === null ? '' : (separator as string));
}

function split(text: string, length: number): string[] {
  if (length < 1) throw new ValueError('str_split(): Argument #2 ($length) must be greater than 0');
  return pieces(toBinary(text), length).map(fromBinary);
}

function chunkSplit(text: string, length: number, separator: string): string {
  if (length < 1) throw new ValueError('chunk_split(): Argument #2 ($length) must be greater than 0');
  return text === '' ? separator : fromBinary(chunked(toBinary(text), length, toBinary(separator)));
}

function padText(text: string, length: number, filler: string, side: number): string {
  if (length <= byteLength(text)) return text;
  if (filler === '') throw new ValueError('str_pad(): Argument #3 ($pad_string) must be a non-empty string');
  if (side < 0 || side > 2) {
    const message = 'str_pad(): Argument #4 ($pad_type) must be STR_PAD_LEFT, STR_PAD_RIGHT, or STR_PAD_BOTH';
    throw new ValueError(message);
  }
  return fromBinary(pad(toBinary(text), length, toBinary(filler), side));
}

function wrap(text: string, width: number, separator: string, cutsWords: boolean): string {
  if (text === '') return '';
  if (separator === '') throw new ValueError('wordwrap(): Argument #3 ($break) cannot be empty');
  if (width === 0 && cutsWords) {
    throw new ValueError('wordwrap(): Argument #4 ($cut_long_words) cannot be true when argument #2 ($width) is 0');
  }
  return fromBinary(wordWrap(toBinary(text), width, toBinary(separator), cutsWords));
}

function wordCount(request: Request, text: string, format: number, characters: string | null) {
  const mask = charMask(toBinary(characters ?? ''), 'str_word_count', request.diagnostics);
  if (format < 0 || format > 2) {
    throw new ValueError('str_word_count(): Argument #2 ($format) must be a valid format value');
  }
  const words = wordsOf(toBinary(text), mask);
  if (format === 0) return words.size;
  if (format === 1) return Array.from(words.values(), fromBinary);
  const places: Record<number, string> = Object.create(null);
  for (const [at, word] of words) places[at] = fromBinary(word);
  return words.size === 0 ? [] : words.size === 1 && words.has(0) ? [fromBinary(words.get(0)!)] : places;
}

function countChars(text: string, mode: number): Record<number, number> | number[] | string {
  if (mode < 0 || mode > 4)
    throw new ValueError('count_chars(): Argument #2 ($mode) must be between 0 and 4 (inclusive)');
  const counts = countBytes(toBinary(text));
  if (mode === 0) return counts;
  const isWanted = (count: number) => (mode % 2 === 1 ? count > 0 : count === 0);
  const bytes = counts.flatMap((count, byte) => (isWanted(count) ? [byte] : []));
  if (mode >= 3) return fromBinary(String.fromCharCode(...bytes));
  const result: Record<number, number> = Object.create(null);
  for (const byte of bytes) result[byte] = counts[byte]!;
  return result;
}

function checkedTimes(times: number): number {
  if (times < 0) throw new ValueError('str_repeat(): Argument #2 ($times) must be greater than or equal to 0');
  return times;
}

export const stringFunctions = {
  /** The string with ASCII letters in lower case. */
  strtolower: () => lowerAscii,
  /** The string with ASCII letters in upper case. */
  strtoupper: () => upperAscii,
  /** The string with its first character in upper case, if it is an ASCII letter. */
  ucfirst: () => upperFirst,
  /** The string with its first character in lower case, if it is an ASCII letter. */
  lcfirst: () => lowerFirst,
  /**
   * The string with the first character of each word in upper case, if it is an ASCII letter. Words end at
   * `separators`, by default white space.
   */
  ucwords:
    (request) =>
    (string: string, separators = WORD_SEPARATORS): string => {
      if (separators === WORD_SEPARATORS) return upperWords(string, WORD_SEPARATORS_MASK);
      const mask = charMask(toBinary(separators), 'ucwords', request.diagnostics);
      return isAscii(separators) ? upperWords(string, mask) : onBinary(string, (text) => upperWords(text, mask));
    },
  /** Strips white space and NUL, or the given characters (`a..z` is a range), from both ends. */
  trim: trimmer('trim', true, true),
  /** Strips white space and NUL, or the given characters (`a..z` is a range), from the start. */
  ltrim: trimmer('ltrim', true, false),
  /** Strips white space and NUL, or the given characters (`a..z` is a range), from the end. */
  rtrim: trimmer('rtrim', false, true),
  /** Alias of rtrim(): strips white space and NUL, or the given characters, from the end. */
  chop: trimmer('chop', false, true),
  /** The part from byte `offset`, `length` bytes long (null: to the end). Negative numbers count from the end. */
  substr:
    () =>
    (string: string, offset: number, length: number | null = null): string =>
      isAscii(string) ? part(string, offset, length) : fromBinary(part(toBinary(string), offset, length)),
  /**
   * Splits a string at a separator into at most `limit` pieces; a negative limit drops that many from the end. Throws
   * a ValueError for an empty separator.
   */
  explode:
    () =>
    (separator: string, string: string, limit: number = Number.MAX_SAFE_INTEGER): string[] => {
      if (separator === '') throw new ValueError('explode(): Argument #1 ($separator) cannot be empty');
      return explode(separator, string, limit);
    },
  /** Joins elements to one string, with the separator between them. */
  implode:
    (request) =>
    (separator: string | ArrayInput, array: ArrayInput | null = null): string =>
      implode(request, 'implode', separator, array),
  /** Alias of implode(): joins elements to one string, with the separator between them. */
  join:
    (request) =>
    (separator: string | ArrayInput, array: ArrayInput | null = null): string =>
      implode(request, 'join', separator, array),
  /**
   * Splits a string into pieces of `length` bytes (default 1); the last may be shorter. Throws a ValueError for a
   * length below 1.
   */
  str_split:
    () =>
    (string: string, length = 1): string[] =>
      split(string, length),
  /** Inserts `separator` (default CR LF) after every `length` bytes (default 76) and at the end. */
  chunk_split:
    () =>
    (string: string, length = 76, separator = '\r\n'): string =>
      chunkSplit(string, length, separator),
  /** Pads a string to `length` bytes with `padString`: STR_PAD_RIGHT (default), STR_PAD_LEFT or STR_PAD_BOTH. */
  str_pad:
    () =>
    (string: string, length: number, padString = ' ', padType = 1): string =>
      padText(string, length, padString, padType),
  /** Repeats a string. Throws a ValueError for a negative number. */
  str_repeat:
    () =>
    (string: string, times: number): string =>
      string.repeat(checkedTimes(times)),
  /** The string with its bytes in reverse order. */
  strrev:
    () =>
    (string: string): string =>
      onBinary(string, (text) => [...text].reverse().join('')),
  /**
   * Breaks text into lines of at most `width` bytes (default 75) at spaces; longer words are broken with
   * `cutLongWords` true.
   */
  wordwrap:
    () =>
    (string: string, width = 75, break_ = '\n', cutLongWords = false): string =>
      wrap(string, width, break_, cutLongWords),
  /**
   * Number of words (`format` 0), a list of the words (1), or the words by their position in bytes (2). `characters`
   * also count as letters.
   */
  str_word_count:
    (request) =>
    (string: string, format = 0, characters: string | null = null): number | string[] | Record<number, string> =>
      wordCount(request, string, format, characters),
  /**
   * How often each byte occurs: all bytes (`mode` 0), those that occur (1), those that do not (2); or a string of
   * those that occur (3) or do not (4).
   */
  count_chars:
    () =>
    (string: string, mode = 0): Record<number, number> | number[] | string =>
      countChars(string, mode),
  /** Puts a backslash before quotes, backslashes and NUL. */
  addslashes: () => addSlashes,
  /** Inverse of addslashes(). */
  stripslashes: () => stripSlashes,
  /** Escapes the given characters (`a..z` is a range) with a backslash, in C's style. */
  addcslashes:
    (request) =>
    (string: string, characters: string): string => {
      if (string === '') return '';
      const mask = charMask(toBinary(characters), 'addcslashes', request.diagnostics);
      return onBinary(string, (text) => addCSlashes(text, mask));
    },
  /** Inverse of addcslashes(). */
  stripcslashes:
    () =>
    (string: string): string =>
      onBinary(string, stripCSlashes),
  /** Puts a backslash before `. \ + * ? [ ^ ] $ ( )`. */
  quotemeta: () => quoteMeta,
  /** The byte with this value, taken modulo 256. */
  chr:
    () =>
    (codepoint: number): string =>
      fromBinary(String.fromCharCode(((codepoint % 256) + 256) % 256)),
  /** Value of the first byte, 0 to 255; 0 for ''. */
  ord:
    () =>
    (character: string): number =>
      toBinary(character.slice(0, 2)).charCodeAt(0) || 0,
  /** Converts ISO 8859-1 to UTF-8. */
  utf8_encode:
    (request) =>
    (string: string): string => {
      request.diagnostics.raise(ErrorLevel.E_DEPRECATED, 'Function utf8_encode() is deprecated');
      return toBinary(string);
    },
  /** Converts UTF-8 to ISO 8859-1; characters it does not have become `?`. */
  utf8_decode:
    (request) =>
    (string: string): string => {
      request.diagnostics.raise(ErrorLevel.E_DEPRECATED, 'Function utf8_decode() is deprecated');
      return fromBinary(replaceMalformed(string, '?').replace(/[^\0-\xff]/gu, '?'));
    },
  /** The string with its bytes in random order. Not for secrets. */
  str_shuffle:
    (request) =>
    (string: string): string =>
      decodeBytes(twister(request).shuffle(Uint8Array.from(encodeText(string)))),
  /** The bytes of a string as hexadecimal digits. */
  bin2hex:
    () =>
    (string: string): string =>
      Buffer.from(encodeText(string)).toString('hex'),
  /** The bytes of hexadecimal digits; false with a warning when they are invalid. */
  hex2bin:
    (request) =>
    (string: string): string | false => {
      const isOdd = byteLength(string) % 2 === 1;
      if (!isOdd && /^[0-9a-fA-F]*$/.test(string)) return decodeBytes(Buffer.from(string, 'hex'));
      const message = isOdd
        ? 'Hexadecimal input string must have an even length'
        : 'Input string must be hexadecimal string';
      request.diagnostics.raise(ErrorLevel.E_WARNING, `hex2bin(): ${message}`);
      return false;
    },
} satisfies FunctionTable;

export const stringConstants = {
  STR_PAD_LEFT: 0,
  STR_PAD_RIGHT: 1,
  STR_PAD_BOTH: 2,
} as const satisfies ConstantTable;
