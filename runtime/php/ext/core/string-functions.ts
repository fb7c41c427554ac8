/** Length and order of texts, byte by byte: PHP's manual, chapter Strings. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { lowerAscii } from '../../engine/ascii-case.ts';
import { compareBytes, toBinary } from '../../engine/byte-text.ts';
import { byteLength } from '../../engine/bytes.ts';
import { ValueError } from '../../engine/throwables.ts';

type Compare = (string1: string, string2: string) => number;

type CompareStart = (string1: string, string2: string, length: number) => number;

function comparer(fold: (text: string) => string): () => Compare {
  return () => (string1, string2) => compareBytes(fold(toBinary(string1)), fold(toBinary(string2)));
}

function startComparer(name: string, fold: (text: string) => string): () => CompareStart {
  return () => (string1, string2, length) => {
    if (length < 0) throw new ValueError(`${name}(): Argument #3 ($length) must be greater than or equal to 0`);
    return compareBytes(fold(toBinary(string1).slice(0, length)), fold(toBinary(string2).slice(0, length)));
  };
}

function same(text: string): string {
  return text;
}

export const stringFunctions = {
  /** Length in bytes (UTF-8): `strlen('é')` is 2. */
  strlen: () => byteLength,
  /** Compares two strings byte by byte: -1, 0 or 1. */
  strcmp: comparer(same),
  /** Compares the first `length` bytes of two strings: -1, 0 or 1. Throws a ValueError for a negative length. */
  strncmp: startComparer('strncmp', same),
  /** Compares two strings byte by byte, ignoring the case of ASCII letters. Negative, 0 or positive. */
  strcasecmp: comparer(lowerAscii),
  /**
   * Compares the first `length` bytes of two strings, ignoring the case of ASCII letters. Throws a ValueError for a
   * negative length.
   */
  strncasecmp: startComparer('strncasecmp', lowerAscii),
} satisfies FunctionTable;
