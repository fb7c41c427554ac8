/** Replacing parts of texts. All text is binary (php/engine/byte-text.ts). */
import { lowerAscii } from '../../../engine/ascii-case.ts';
import { TextBuilder } from '../../../engine/text-builder.ts';
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

/** Text of this length is translated through a buffer. */
const LONG_TEXT = 64;

/** strtr() with single characters: each one of `from` becomes the one at its place in `to`. All are ASCII, or the text is binary. */
export function translateCharacters(text: string, from: string, to: string): string {
  const length = Math.min(from.length, to.length);
  if (length === 0) return text;
  const table = new Uint16Array(256);
  for (let code = 0; code < 256; code++) table[code] = code;
  for (let at = 0; at < length; at++) table[from.charCodeAt(at)] = to.charCodeAt(at);
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) {
    const code = text.charCodeAt(at);
    units[at] = code < 256 ? table[code]! : code;
  }
  return textOfUnits(units);
}

function textOfUnits(units: Uint16Array): string {
  if (units.length < LONG_TEXT) return String.fromCharCode(...units);
  return Buffer.from(units.buffer).toString('utf16le');
}

/** strtr() with pairs: the longest fitting one first, and nothing replaced twice. */
export function translatePairs(text: string, pairs: ReadonlyMap<string, string>): string {
  const lengthsByFirst = keyLengths(pairs);
  const result = new TextBuilder();
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const lengths = lengthsByFirst[text.charCodeAt(at)];
    if (lengths === undefined) continue;
    const length = lengths.find((size) => at + size <= text.length && pairs.has(text.slice(at, at + size)));
    if (length === undefined) continue;
    result.add(text.slice(copied, at));
    result.add(pairs.get(text.slice(at, at + length))!);
    copied = at + length;
    at = copied - 1;
  }
  if (copied === 0) return text;
  result.add(text.slice(copied));
  return result.text();
}

/** Lengths of the keys that begin with each character, longest first. */
function keyLengths(pairs: ReadonlyMap<string, string>): (number[] | undefined)[] {
  const found: (Set<number> | undefined)[] = [];
  for (const key of pairs.keys()) {
    const first = key.charCodeAt(0);
    found[first] ??= new Set();
    found[first].add(key.length);
  }
  return found.map((lengths) => lengths && [...lengths].sort((a, b) => b - a));
}

/** substr_replace() of one text. */
export function replaceRange(text: string, replacement: string, offset: number, length: number | null): string {
  const { from, to } = range(text.length, offset, length);
  return text.slice(0, from) + replacement + text.slice(to);
}
