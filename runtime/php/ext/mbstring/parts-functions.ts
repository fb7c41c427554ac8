/** Parts of multi-byte texts around a needle, and cuts by bytes: PHP's manual, chapter Multibyte String. */

import type { FunctionTable } from '../../calls/function-table.ts';
import { onBinary } from '../../engine/byte-text.ts';
import { checkingEncodings } from './encoding-checks.ts';

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

export const multibyteParts = checkingEncodings({
  /** The text from the last occurrence on, or what stands before it. */
  mb_strrchr: part((haystack, needle) => haystack.lastIndexOf(needle)),
  /** mb_strstr() without regard to case. */
  mb_stristr: part((haystack, needle) => haystack.toLowerCase().indexOf(needle.toLowerCase())),
  /** mb_strrchr() without regard to case. */
  mb_strrichr: part((haystack, needle) => haystack.toLowerCase().lastIndexOf(needle.toLowerCase())),
  /** The part from byte `start` on, `length` bytes at most, no character cut in two. */
  mb_strcut:
    () =>
    (string: string, start: number, length: number | null = null, _encoding: string | null = null): string =>
      onBinary(string, (binary) => cut(binary, start, length)),
} satisfies FunctionTable);
