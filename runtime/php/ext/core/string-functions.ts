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
  /** Number of bytes: `strlen('é')` is 2. */
  strlen: () => byteLength,
  /** -1, 0 or 1 for the order of two texts, byte by byte. */
  strcmp: comparer(same),
  /** strcmp() of the first `length` bytes. */
  strncmp: startComparer('strncmp', same),
  /** strcmp() without regard to the case of ASCII letters. */
  strcasecmp: comparer(lowerAscii),
  /** strcasecmp() of the first `length` bytes. */
  strncasecmp: startComparer('strncasecmp', lowerAscii),
} satisfies FunctionTable;
