/** Functions that split, join and query arrays: PHP's manual, chapter Arrays. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import type {
  ChunkSignatures,
  ColumnSignatures,
  KeysSignatures,
  MergeSignatures,
  PadSignatures,
  RangeSignatures,
  ReverseSignatures,
  SliceSignatures,
} from '../../../engine/array-types.ts';
import { lowerAscii, upperAscii } from '../../../engine/ascii-case.ts';
import { equalsLoosely, isIdentical } from '../../../engine/comparison.ts';
import { isPhpArray, type PhpArray, toPhpString } from '../../../engine/conversion.ts';
import {
  type ArrayEntry,
  type ArrayInput,
  type ArrayKey,
  ArrayMaker,
  type ArrayResult,
  arrayFrom,
  arrayKey,
  arrayKeyOf,
  eachEntry,
  entriesOf,
  hasKey,
  isList,
  keysOf,
  sizeOf,
  valuesOf,
} from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { LARGE_BYTES, reserveList } from '../../../main/memory-limit.ts';
import type { Request } from '../../../main/request.ts';
import { range as byteRange } from '../string/cut.ts';
import { column, mergeRecursively, replaceRecursively } from './nesting.ts';
import { valueRange } from './range.ts';

/** Renumbers integer keys from 0 and keeps the others. */
function renumbered<T>(entries: Iterable<ArrayEntry<T>>): ArrayEntry<T>[] {
  let next = 0;
  return Array.from(entries, ([key, value]): ArrayEntry<T> => [typeof key === 'number' ? next++ : key, value]);
}

function countElements(value: PhpArray, isRecursive: boolean): number {
  if (!isRecursive) return sizeOf(value);
  return valuesOf(value as ArrayInput).reduce<number>(
    (total, element) => total + (isPhpArray(element) ? countElements(element, true) : 0),
    sizeOf(value),
  );
}

/** @returns the first key with this value; null when there is none */
function search(needle: unknown, haystack: ArrayInput, strict: boolean): ArrayKey | null {
  const matches = strict ? isIdentical : equalsLoosely;
  if (Array.isArray(haystack)) {
    for (let at = 0; at < haystack.length; at++) if (matches(haystack[at], needle)) return at;
    return null;
  }
  if (haystack instanceof Map) {
    for (const [key, value] of haystack) if (matches(value, needle)) return arrayKeyOf(key);
    return null;
  }
  const record = haystack as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record)) if (matches(record[key], needle)) return arrayKey(key);
  return null;
}

function slice<T>(
  array: ArrayInput<T>,
  offset: number,
  length: number | null = null,
  keepsKeys = false,
): ArrayResult<T> {
  const { from, to } = byteRange(sizeOf(array), offset, length);
  if (Array.isArray(array) && !keepsKeys) return (array as readonly T[]).slice(from, to);
  const part = new ArrayMaker<T>();
  let at = 0;
  let next = 0;
  eachEntry(array, (key, value) => {
    if (at >= from && at < to) part.put(keepsKeys || typeof key === 'string' ? key : next++, value);
    at++;
  });
  return part.array();
}

function chunk<T>(array: ArrayInput<T>, length: number, keepsKeys = false): ArrayResult<T>[] {
  if (length < 1) throw new ValueError('array_chunk(): Argument #2 ($length) must be greater than 0');
  const chunks: ArrayResult<T>[] = [];
  if (!keepsKeys) {
    const values = Array.isArray(array) ? (array as readonly T[]) : valuesOf(array);
    for (let at = 0; at < values.length; at += length) chunks.push(values.slice(at, at + length));
    return chunks;
  }
  let part = new ArrayMaker<T>();
  let size = 0;
  eachEntry(array, (key, value) => {
    part.put(key, value);
    if (++size < length) return;
    chunks.push(part.array());
    part = new ArrayMaker<T>();
    size = 0;
  });
  if (size > 0) chunks.push(part.array());
  return chunks;
}

/** From this number of elements on PHP refuses; from half of it on its memory could not be counted (calls/result-sizes.ts). */
const GREATEST_ARRAY = 2 ** 31;

function pad<T>(array: ArrayInput<T>, length: number, value: T): ArrayResult<T> {
  const entries = entriesOf(array);
  const missing = Math.abs(length) - entries.length;
  if (missing > 1048576)
    throw new ValueError('array_pad(): Argument #2 ($length) must be less than or equal to 1048576');
  if (missing <= 0) return arrayFrom(entries);
  const filler = Array.from({ length: missing }, (): ArrayEntry<T> => [0, value]);
  return arrayFrom(renumbered(length < 0 ? [...filler, ...entries] : [...entries, ...filler]));
}

/** Visits the values that can be keys, as such, with the keys they have. */
function eachKeyValue(
  request: Request,
  array: ArrayInput,
  warning: string,
  visit: (value: ArrayKey, key: ArrayKey) => void,
): void {
  eachEntry(array, (key, value) => {
    if (typeof value === 'string' || Number.isSafeInteger(value)) visit(arrayKeyOf(value), key);
    else request.diagnostics.raise(ErrorLevel.E_WARNING, warning);
  });
}

function flip(request: Request, array: ArrayInput): ArrayResult<ArrayKey> {
  const flipped = new ArrayMaker<ArrayKey>();
  const warning = 'array_flip(): Can only flip string and integer values, entry skipped';
  eachKeyValue(request, array, warning, (value, key) => flipped.put(value, key));
  return flipped.array();
}

function countValues(request: Request, array: ArrayInput): ArrayResult<number> {
  const counts = new Map<ArrayKey, number>();
  const warning = 'array_count_values(): Can only count string and integer values, entry skipped';
  eachKeyValue(request, array, warning, (value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return arrayFrom(counts);
}

function combine<T>(request: Request, keys: ArrayInput, values: ArrayInput<T>): ArrayResult<T> {
  if (sizeOf(keys) !== sizeOf(values)) {
    const message = 'Argument #1 ($keys) and argument #2 ($values) must have the same number of elements';
    throw new ValueError(`array_combine(): ${message}`);
  }
  const elements = Array.isArray(values) ? (values as readonly T[]) : valuesOf(values);
  const combined = new ArrayMaker<T>();
  let at = 0;
  eachEntry(keys, (_key, name) => combined.put(keyFrom(request, name), elements[at++]!));
  return combined.array();
}

/** Keys that values of other types than int and string are written as text for. */
function keyFrom(request: Request, value: unknown): ArrayKey {
  return Number.isSafeInteger(value) ? (value as number) : arrayKeyOf(toPhpString(value, request.diagnostics));
}

function fill<T>(start: number, count: number, value: T): ArrayResult<T> {
  if (count < 0) throw new ValueError('array_fill(): Argument #2 ($count) must be greater than or equal to 0');
  if (count >= GREATEST_ARRAY) throw new ValueError('array_fill(): Argument #2 ($count) is too large');
  const filled = new ArrayMaker<T>();
  for (let at = 0; at < count; at++) filled.put(start + at, value);
  return filled.array();
}

function keys(array: ArrayInput, ...filter: [filterValue?: unknown, strict?: boolean]): ArrayKey[] {
  if (filter.length === 0) return keysOf(array);
  const matches = filter[1] ? isIdentical : equalsLoosely;
  const found: ArrayKey[] = [];
  eachEntry(array, (key, value) => {
    if (matches(value, filter[0])) found.push(key);
  });
  return found;
}

function merge(request: Request, arrays: readonly ArrayInput[]): ArrayResult {
  let length = 0;
  for (const array of arrays) length += sizeOf(array);
  reserveList(request, length);
  if (arrays.every((array) => Array.isArray(array))) return concatenated(arrays as readonly unknown[][], length);
  const merged = new ArrayMaker<unknown>();
  let next = 0;
  for (const array of arrays) {
    eachEntry(array, (key, value) => merged.put(typeof key === 'number' ? next++ : key, value));
  }
  return merged.array();
}

function replace<T>(arrays: readonly ArrayInput<T>[]): ArrayResult<T> {
  const replaced = new ArrayMaker<T>();
  for (const array of arrays) eachEntry(array, (key, value) => replaced.put(key, value));
  return replaced.array();
}

function concatenated(lists: readonly (readonly unknown[])[], length: number): unknown[] {
  if (length < LARGE_BYTES) return ([] as unknown[]).concat(...lists);
  const result: unknown[] = [];
  for (const list of lists) for (const value of list) result.push(value);
  return result;
}

function reverse<T>(array: ArrayInput<T>, keepsKeys = false): ArrayResult<T> {
  if (Array.isArray(array) && !keepsKeys) return (array as readonly T[]).slice().reverse();
  const keys = keysOf(array);
  const values = valuesOf(array);
  const reversed = new ArrayMaker<T>();
  let next = 0;
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at]!;
    reversed.put(keepsKeys || typeof key === 'string' ? key : next++, values[at]!);
  }
  return reversed.array();
}

function firstKey(array: ArrayInput): ArrayKey | null {
  if (Array.isArray(array)) return array.length === 0 ? null : 0;
  if (array instanceof Map) {
    for (const key of array.keys()) return arrayKeyOf(key);
    return null;
  }
  return keysOf(array)[0] ?? null;
}

export const arrayFunctions = {
  /**
   * Number of elements; with COUNT_RECURSIVE including those of nested arrays. Objects are asked for their `count()`.
   */
  count:
    () =>
    (value: ArrayInput | { count(): number }, mode = 0): number =>
      countOf('count', value, mode),
  /** Alias of count(): number of elements; with COUNT_RECURSIVE including those of nested arrays. */
  sizeof:
    () =>
    (value: ArrayInput | { count(): number }, mode = 0): number =>
      countOf('sizeof', value, mode),
  /** True when the array contains the value, compared like PHP's `==`, or like `===` with `strict` true. */
  in_array:
    () =>
    (needle: unknown, haystack: ArrayInput, strict = false): boolean =>
      search(needle, haystack, strict) !== null,
  /**
   * Key of the first element with this value, compared like PHP's `==`, or like `===` with `strict` true; false when
   * there is none.
   */
  array_search:
    () =>
    (needle: unknown, haystack: ArrayInput, strict = false): ArrayKey | false =>
      search(needle, haystack, strict) ?? false,
  /** All keys, or the keys of the elements with the value `filterValue`. */
  array_keys: () => keys as KeysSignatures,
  /** All values, as a list. */
  array_values: () => valuesOf as <T>(array: ArrayInput<T>) => T[],
  /** Joins arrays: integer keys are renumbered, and later elements replace earlier ones with the same string key. */
  array_merge: (request) => ((...arrays: ArrayInput[]) => merge(request, arrays)) as MergeSignatures,
  /** Joins arrays like array_merge(), but elements with the same string key are merged into arrays. */
  array_merge_recursive:
    () =>
    (...arrays: ArrayInput[]): ArrayResult =>
      mergeRecursively(arrays),
  /** The first array, with elements of the others put in under the same keys. Later arrays win. */
  array_replace:
    () =>
    <T>(array: ArrayInput<T>, ...replacements: ArrayInput<T>[]): ArrayResult<T> =>
      replace([array, ...replacements]),
  /** Like array_replace(), but nested arrays are replaced element by element. */
  array_replace_recursive:
    () =>
    (array: ArrayInput, ...replacements: ArrayInput[]): ArrayResult =>
      replacements.reduce<ArrayInput>(replaceRecursively, array) as ArrayResult,
  /**
   * The part from `offset`, `length` elements long (null: to the end). Negative numbers count from the end. Integer
   * keys are renumbered unless `preserveKeys` is true.
   */
  array_slice: () => slice as SliceSignatures,
  /**
   * Splits an array into pieces of `length` elements; the last may be shorter. Throws a ValueError for a length below
   * 1.
   */
  array_chunk: () => chunk as ChunkSignatures,
  /** The array padded with `value` to `length` elements: at the end, or at the start when `length` is negative. */
  array_pad: () => pad as PadSignatures,
  /** The elements in reverse order. Integer keys are renumbered unless `preserveKeys` is true. */
  array_reverse: () => reverse as ReverseSignatures,
  /**
   * One column of an array of rows: the values of `columnKey` (null: whole rows), keyed by the values of `indexKey`
   * if given. Rows without the column are skipped.
   */
  array_column: () =>
    ((array: ArrayInput, columnKey: ArrayKey | null, indexKey: ArrayKey | null = null) =>
      column(array, columnKey, indexKey)) as ColumnSignatures,
  /**
   * An array with the first array's values as keys and the second's as values. Throws a ValueError when their lengths
   * differ.
   */
  array_combine:
    (request) =>
    <T>(keys: ArrayInput, values: ArrayInput<T>): Record<string, T> =>
      combine(request, keys, values) as Record<string, T>,
  /** An array of `count` times the same value, with keys from `startIndex`. */
  array_fill:
    () =>
    <T>(startIndex: number, count: number, value: T): T[] =>
      fill(startIndex, count, value) as T[],
  /** An array with the same value under each of these keys. */
  array_fill_keys:
    (request) =>
    <T>(keys: ArrayInput, value: T): Record<string, T> =>
      arrayFrom(valuesOf(keys).map((key): ArrayEntry<T> => [keyFrom(request, key), value])) as Record<string, T>,
  /** Swaps keys and values. A warning for values that cannot be keys; they are skipped. */
  array_flip:
    (request) =>
    (array: ArrayInput): ArrayResult<ArrayKey> =>
      flip(request, array),
  /**
   * How often each value occurs, keyed by value. A warning for values that are neither strings nor integers; they are
   * skipped.
   */
  array_count_values:
    (request) =>
    (array: ArrayInput): Record<string, number> =>
      countValues(request, array) as Record<string, number>,
  /** True when the array has the key, even if its value is null. */
  array_key_exists:
    () =>
    (key: ArrayKey | boolean | null, array: ArrayInput): boolean =>
      hasKey(array, arrayKeyOf(key)),
  /** Alias of array_key_exists(): true when the array has the key, even if its value is null. */
  key_exists:
    () =>
    (key: ArrayKey | boolean | null, array: ArrayInput): boolean =>
      hasKey(array, arrayKeyOf(key)),
  /** The first key; null for an empty array. */
  array_key_first:
    () =>
    (array: ArrayInput): ArrayKey | null =>
      firstKey(array),
  /** The last key; null for an empty array. */
  array_key_last:
    () =>
    (array: ArrayInput): ArrayKey | null =>
      Array.isArray(array) ? (array.length === 0 ? null : array.length - 1) : (keysOf(array).at(-1) ?? null),
  /** True when the keys are 0, 1, 2 … in order; also for an empty array. */
  array_is_list: () => isList as (array: ArrayInput) => boolean,
  /**
   * The array with the ASCII letters of its keys in lower case (CASE_LOWER, the default) or upper case (CASE_UPPER).
   */
  array_change_key_case:
    () =>
    <T>(array: ArrayInput<T>, case_ = 0): ArrayResult<T> => {
      const change = case_ !== 0 ? upperAscii : lowerAscii;
      return arrayFrom(
        new Map(entriesOf(array).map(([key, value]) => [typeof key === 'number' ? key : change(key), value])),
      );
    },
  /**
   * The numbers, or letters, from `start` to `end`, both included, `step` apart (default 1). Throws a ValueError when
   * the step is larger than the range.
   */
  range: (request) =>
    ((start: string | number, end: string | number, step = 1) =>
      valueRange(request, [start, end, step])) as RangeSignatures,
} satisfies FunctionTable;

function countOf(name: string, value: ArrayInput | { count(): number }, mode: number): number {
  if (mode !== 0 && mode !== 1) {
    throw new ValueError(`${name}(): Argument #2 ($mode) must be either COUNT_NORMAL or COUNT_RECURSIVE`);
  }
  if (isPhpArray(value)) return countElements(value, mode === 1);
  const countable: object = value;
  return countable instanceof Set ? countable.size : (countable as { count(): number }).count();
}

export const arrayConstants = {
  COUNT_NORMAL: 0,
  COUNT_RECURSIVE: 1,
  CASE_LOWER: 0,
  CASE_UPPER: 1,
  ARRAY_FILTER_USE_KEY: 2,
  ARRAY_FILTER_USE_BOTH: 1,
} as const satisfies ConstantTable;
