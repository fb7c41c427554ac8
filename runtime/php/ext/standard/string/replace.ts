/** Replacing parts of texts. All text is binary (php/engine/byte-text.ts). */
import { lowerAscii } from '../../../engine/ascii-case.ts';
import { range } from './cut.ts';

/** A text with parts replaced, and how many. */
export interface Replaced {
  readonly text: string;
  readonly count: number;
}

/** str_replace() of one part. */
export function replaceAll(text: string, search: string, replacement: string, ignoresCase: boolean): Replaced {
  if (search === '' || text === '') return { text, count: 0 };
  if (ignoresCase) return replaceIgnoringCase(text, search, replacement);
  const parts = text.split(search);
  return { text: parts.length === 1 ? text : parts.join(replacement), count: parts.length - 1 };
}

function replaceIgnoringCase(text: string, search: string, replacement: string): Replaced {
  const haystack = lowerAscii(text);
  const needle = lowerAscii(search);
  let result = '';
  let count = 0;
  let from = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    result += text.slice(from, at) + replacement;
    from = at + needle.length;
    count++;
  }
  return { text: result + text.slice(from), count };
}

/** strtr() with single characters: each one of `from` becomes the one at its place in `to`. */
export function translateCharacters(text: string, from: string, to: string): string {
  const length = Math.min(from.length, to.length);
  if (length === 0) return text;
  const table = new Map<string, string>();
  for (let at = 0; at < length; at++) table.set(from[at]!, to[at]!);
  let result = '';
  for (const char of text) result += table.get(char) ?? char;
  return result;
}

/** strtr() with pairs: the longest fitting one first, and nothing replaced twice. */
export function translatePairs(text: string, pairs: ReadonlyMap<string, string>): string {
  const lengths = [...new Set(Array.from(pairs.keys(), (key) => key.length))].sort((a, b) => b - a);
  let result = '';
  for (let at = 0; at < text.length; ) {
    const length = lengths.find((size) => at + size <= text.length && pairs.has(text.slice(at, at + size)));
    result += length === undefined ? text[at] : pairs.get(text.slice(at, at + length));
    at += length ?? 1;
  }
  return result;
}

/** substr_replace() of one text. */
export function replaceRange(text: string, replacement: string, offset: number, length: number | null): string {
  const { from, to } = range(text.length, offset, length);
  return text.slice(0, from) + replacement + text.slice(to);
}
