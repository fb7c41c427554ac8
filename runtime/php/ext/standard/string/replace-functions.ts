/** Replacing parts of texts: PHP's manual, chapter Strings. Positions and lengths count bytes. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, onBinary, toBinary } from '../../../engine/byte-text.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { type ArrayInput, type ArrayResult, arrayFrom, entriesOf, valuesOf } from '../../../engine/php-array.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';
import type { Request } from '../../../main/request.ts';
import { replaceAll, replaceRange, translateCharacters, translatePairs } from './replace.ts';

/** A string, or an array of strings. */
export type TextOrTexts = string | ArrayInput;

/** Replacements between two looks at the request's limits. */
const SEARCHES_PER_LOOK = 128;

class Replacer {
  readonly #request: Request;
  readonly #report: Report;
  readonly #searches: readonly string[];
  readonly #replacements: readonly string[] | string;
  readonly #ignoresCase: boolean;
  count = 0;

  constructor(request: Request, search: TextOrTexts, replace: TextOrTexts, ignoresCase: boolean) {
    this.#request = request;
    this.#report = request.diagnostics;
    this.#ignoresCase = ignoresCase;
    this.#searches = typeof search === 'string' ? [toBinary(search)] : this.#texts(search);
    this.#replacements = typeof replace === 'string' ? toBinary(replace) : this.#texts(replace);
  }

  #texts(array: ArrayInput): string[] {
    return valuesOf(array).map((value) => toBinary(toPhpString(value, this.#report)));
  }

  replace(subject: string): string {
    let text = toBinary(subject);
    for (const [index, search] of this.#searches.entries()) {
      if (index % SEARCHES_PER_LOOK === SEARCHES_PER_LOOK - 1) this.#request.goOn();
      const replaced = replaceAll(text, search, this.#replacementFor(index), this.#ignoresCase);
      text = replaced.text;
      this.count += replaced.count;
    }
    return fromBinary(text);
  }

  #replacementFor(index: number): string {
    return typeof this.#replacements === 'string' ? this.#replacements : (this.#replacements[index] ?? '');
  }

  replaceIn(subject: TextOrTexts): string | ArrayResult {
    if (typeof subject === 'string') return this.replace(subject);
    return arrayFrom(entriesOf(subject).map(([key, value]) => [key, this.replace(toPhpString(value, this.#report))]));
  }
}

interface Replace {
  (search: TextOrTexts, replace: TextOrTexts, subject: string, out?: { count?: number }): string;
  (search: TextOrTexts, replace: TextOrTexts, subject: ArrayInput, out?: { count?: number }): ArrayResult<string>;
}

function replacing(ignoresCase: boolean): (request: Request) => Replace {
  return (request) =>
    ((search: TextOrTexts, replace: TextOrTexts, subject: TextOrTexts, out?: { count?: number }) => {
      if (typeof search === 'string' && typeof replace !== 'string') {
        const where = `${ignoresCase ? 'str_ireplace' : 'str_replace'}(): Argument #2 ($replace)`;
        throw new TypeError(`${where} must be of type string when argument #1 ($search) is a string`);
      }
      if (subject === '') {
        if (out) out.count = 0;
        return '';
      }
      const replacer = new Replacer(request, search, replace, ignoresCase);
      const result = replacer.replaceIn(subject);
      if (out) out.count = replacer.count;
      return result;
    }) as Replace;
}

function translate(request: Request, text: string, from: string | ArrayInput, to: string | null): string {
  if (typeof from === 'string' && to === null) {
    throw new TypeError('strtr(): Argument #2 ($from) must be of type array, string given');
  }
  if (typeof from !== 'string' && to !== null) {
    throw new TypeError('strtr(): Argument #2 ($from) must be of type string, array given');
  }
  if (text === '') return '';
  if (typeof from === 'string')
    return onBinary(text, (bytes) => translateCharacters(bytes, toBinary(from), toBinary(to ?? '')));
  const pairs = new Map<string, string>();
  for (const [key, value] of entriesOf(from)) {
    if (key === '') request.diagnostics.raise(ErrorLevel.E_WARNING, 'strtr(): Ignoring replacement of empty string');
    else pairs.set(toBinary(String(key)), toBinary(toPhpString(value, request.diagnostics)));
  }
  return onBinary(text, (bytes) => translatePairs(bytes, pairs));
}

type Offset = number | ArrayInput<number>;

function refuseArrays(offset: Offset, length: Offset | null): void {
  const words = 'cannot be an array when working on a single string';
  if (typeof offset !== 'number') throw new TypeError(`substr_replace(): Argument #3 ($offset) ${words}`);
  if (length !== null && typeof length !== 'number') {
    throw new TypeError(`substr_replace(): Argument #4 ($length) ${words}`);
  }
}

function substrReplace(
  request: Request,
  string: TextOrTexts,
  replace: TextOrTexts,
  offset: Offset,
  length: Offset | null,
) {
  const texts = (value: TextOrTexts) =>
    typeof value === 'string' ? null : valuesOf(value).map((text) => toPhpString(text, request.diagnostics));
  const numbers = (value: Offset | null) => (value === null || typeof value === 'number' ? null : valuesOf(value));
  if (typeof string === 'string') refuseArrays(offset, length);
  const replacements = texts(replace);
  if (typeof string === 'string') {
    const replacement = replacements === null ? (replace as string) : (replacements[0] ?? '');
    const cut = (text: string) => replaceRange(text, toBinary(replacement), offset as number, length as number | null);
    return onBinary(string, cut);
  }
  const offsets = numbers(offset);
  const lengths = numbers(length);
  return arrayFrom(
    entriesOf(string).map(([key, value], index) => {
      const text = toBinary(toPhpString(value, request.diagnostics));
      const replacement = replacements === null ? (replace as string) : (replacements[index] ?? '');
      const from = offsets === null ? (offset as number) : (offsets[index] ?? 0);
      const size = lengths === null ? ((length ?? text.length) as number) : (lengths[index] ?? text.length);
      return [key, fromBinary(replaceRange(text, toBinary(replacement), from, size))];
    }),
  );
}

export const replaceFunctions = {
  /**
   * Replaces all occurrences of a string. Search, replacement and subject may be arrays. `out.count` gets the number
   * of replacements.
   */
  str_replace: replacing(false),
  /**
   * Replaces all occurrences of a string, ignoring the case of ASCII letters. Search, replacement and subject may be
   * arrays. `out.count` gets the number of replacements.
   */
  str_ireplace: replacing(true),
  /**
   * Replaces the part from byte `offset`, `length` bytes long (null: to the end). Negative numbers count from the
   * end. All arguments may be arrays.
   */
  substr_replace:
    (request) =>
    (
      string: TextOrTexts,
      replace: TextOrTexts,
      offset: Offset,
      length: Offset | null = null,
    ): string | ArrayResult<string> =>
      substrReplace(request, string, replace, offset, length),
  /** Translates characters one by one, or replaces strings by pairs `{ from: to }`, the longest match first. */
  strtr:
    (request) =>
    (string: string, from: string | ArrayInput, to: string | null = null): string =>
      translate(request, string, from, to),
} satisfies FunctionTable;
