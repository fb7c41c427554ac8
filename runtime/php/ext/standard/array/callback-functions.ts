/** Functions that call a script's function for each element, and functions that change arrays in place: PHP's manual, chapter Arrays. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { type MutableArray, rewrite } from '../../../engine/array-change.ts';
import type {
  ExtremeSignatures,
  FilterSignatures,
  MapSignatures,
  ReduceSignatures,
  SpliceSignatures,
} from '../../../engine/array-types.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { compareLoosely } from '../../../engine/comparison.ts';
import { isPhpArray } from '../../../engine/conversion.ts';
import { numericPrefix, toPhpBool, toPhpFloat } from '../../../engine/numeric-text.ts';
import {
  type ArrayEntry,
  type ArrayInput,
  type ArrayResult,
  arrayFrom,
  entriesOf,
  sizeOf,
  valuesOf,
} from '../../../engine/php-array.ts';
import type { Report } from '../../../engine/report.ts';
import { ArgumentCountError, ValueError } from '../../../engine/throwables.ts';
import { callWaiting, joinTwin, twinOf } from '../../../engine/waiting/twins.ts';
import type { Waiting } from '../../../engine/waiting/wait.ts';
import { range } from '../string/cut.ts';

const USE_KEY = 2;
const USE_BOTH = 1;

/** Any function of a script. */
type Visitor = (...args: never[]) => unknown;

function map(callback: Visitor | null, arrays: readonly ArrayInput[]): ArrayResult {
  const call = callback as ((...args: unknown[]) => unknown) | null;
  const [first] = arrays;
  if (arrays.length === 1) {
    const entries = entriesOf(first!);
    return arrayFrom(call === null ? entries : entries.map(([key, value]) => [key, call(value)]));
  }
  const lists = arrays.map((array) => valuesOf(array));
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, index) => {
    const values = lists.map((list) => list[index] ?? null);
    return call === null ? values : call(...values);
  });
}

function filter<T>(array: ArrayInput<T>, callback: unknown = null, mode = 0): ArrayResult<T> {
  const call = callback as ((...args: unknown[]) => unknown) | null;
  const isKept = ([key, value]: ArrayEntry<T>): boolean => {
    if (call === null) return toPhpBool(value);
    if (mode === USE_KEY) return toPhpBool(call(key));
    return toPhpBool(mode === USE_BOTH ? call(value, key) : call(value));
  };
  return arrayFrom(entriesOf(array).filter(isKept));
}

function mapAll(callback: unknown, ...arrays: ArrayInput[]): ArrayResult {
  return map(callback as Visitor | null, arrays);
}

function reduce(array: ArrayInput, callback: (carry: unknown, item: unknown) => unknown, initial: unknown = null) {
  return valuesOf(array).reduce((carry, item) => callback(carry, item), initial);
}

function walkRecursively(array: ArrayInput, call: (...args: unknown[]) => unknown, extra: readonly unknown[]): void {
  for (const [key, value] of entriesOf(array)) {
    if (isPhpArray(value)) walkRecursively(value as ArrayInput, call, extra);
    else call(value, key, ...extra);
  }
}

function nextKey(array: ArrayInput): number {
  return Math.max(-1, ...entriesOf(array).map(([key]) => (typeof key === 'number' ? key : -1))) + 1;
}

/** Puts values before the elements; integer keys are numbered anew. */
function putInFront<T>(array: MutableArray<T>, values: readonly T[]): number {
  if (Array.isArray(array)) return array.unshift(...values);
  rewrite(array, renumber([...values.map((value): ArrayEntry<T> => [0, value]), ...entriesOf(array)]));
  return sizeOf(array);
}

function renumber<T>(entries: readonly ArrayEntry<T>[]): ArrayEntry<T>[] {
  let next = 0;
  return entries.map(([key, value]) => [typeof key === 'number' ? next++ : key, value]);
}

function takeAt<T>(array: MutableArray<T>, isFirst: boolean): T | null {
  if (Array.isArray(array)) return (isFirst ? array.shift() : array.pop()) ?? null;
  const entries = [...entriesOf(array)];
  const taken = isFirst ? entries.shift() : entries.pop();
  if (taken !== undefined) rewrite(array, isFirst ? renumber(entries) : entries);
  return taken?.[1] ?? null;
}

interface Cut {
  readonly offset: number;
  readonly length: number | null;
  readonly replacement: unknown;
}

function splice<T>(array: MutableArray<T>, { offset, length, replacement }: Cut): ArrayResult<T> {
  const entries = entriesOf(array);
  const { from, to } = range(entries.length, offset, length);
  const put = isPhpArray(replacement) ? valuesOf(replacement as ArrayInput<T>) : [replacement as T];
  const inserted = put.map((value): ArrayEntry<T> => [0, value]);
  rewrite(array, renumber([...entries.slice(0, from), ...inserted, ...entries.slice(to)]));
  return arrayFrom(renumber(entries.slice(from, to)));
}

function extreme(name: 'min' | 'max', values: readonly unknown[]): unknown {
  const [first] = values;
  const isAlone = values.length === 1;
  if (values.length === 0) throw new ArgumentCountError(`${name}() expects at least 1 argument, 0 given`);
  if (isAlone && !isPhpArray(first)) {
    throw new TypeError(`${name}(): Argument #1 ($value) must be of type array, ${typeNameOf(first)} given`);
  }
  const candidates = isAlone ? valuesOf(first as ArrayInput) : values;
  if (candidates.length === 0)
    throw new ValueError(`${name}(): Argument #1 ($value) must contain at least one element`);
  const isBetter = (value: unknown, best: unknown) => {
    if (name === 'max') return compareLoosely(best, value) < 0;
    return isAlone ? compareLoosely(best, value) > 0 : compareLoosely(value, best) < 0;
  };
  return candidates.reduce((best, value) => (isBetter(value, best) ? value : best));
}

function numberOf(value: unknown, report: Report): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string') return numericPrefix(value)?.value ?? 0;
  return toPhpFloat(value, report);
}

function total(array: ArrayInput, report: Report, start: number, add: (left: number, right: number) => number): number {
  let result = start;
  let isInt = true;
  for (const value of valuesOf(array)) {
    if (isPhpArray(value) || typeof value === 'function') continue;
    const number = Number(numberOf(value, report));
    isInt &&= Number.isInteger(number);
    // Ints have no negative zero.
    result = add(result, number) + (isInt ? 0 : -0);
  }
  return result;
}

const arrayMap = joinTwin(mapAll, function* (callback: unknown, ...arrays: ArrayInput[]): Waiting<unknown> {
  if (twinOf(callback) === undefined) return mapAll(callback, ...arrays);
  const call = callback as Visitor;
  if (arrays.length === 1) {
    const results: ArrayEntry[] = [];
    for (const [key, value] of entriesOf(arrays[0]!)) results.push([key, yield* callWaiting(call, [value])]);
    return arrayFrom(results);
  }
  const results: unknown[] = [];
  for (const values of map(null, arrays) as unknown[][]) results.push(yield* callWaiting(call, values));
  return results;
});

const arrayFilter = joinTwin(
  filter,
  function* (array: ArrayInput, callback: unknown = null, mode = 0): Waiting<unknown> {
    if (twinOf(callback) === undefined) return filter(array, callback, mode);
    const kept: ArrayEntry[] = [];
    for (const entry of entriesOf(array)) {
      const [key, value] = entry;
      const args = mode === USE_KEY ? [key] : mode === USE_BOTH ? [value, key] : [value];
      if (toPhpBool(yield* callWaiting(callback as Visitor, args))) kept.push(entry);
    }
    return arrayFrom(kept);
  },
);

const arrayReduce = joinTwin(
  reduce,
  function* (array: ArrayInput, callback: Visitor, initial: unknown = null): Waiting<unknown> {
    let carry = initial;
    for (const item of valuesOf(array)) carry = yield* callWaiting(callback, [carry, item]);
    return carry;
  },
);

function walk(array: ArrayInput | object, callback: Visitor, ...arg: unknown[]): true {
  for (const [key, value] of entriesOf(array as ArrayInput))
    (callback as (...args: unknown[]) => unknown)(value, key, ...arg);
  return true;
}

const arrayWalk = joinTwin(
  walk,
  function* (array: ArrayInput | object, callback: Visitor, ...arg: unknown[]): Waiting<true> {
    for (const [key, value] of entriesOf(array as ArrayInput)) yield* callWaiting(callback, [value, key, ...arg]);
    return true;
  },
);

function walkAll(array: ArrayInput, callback: Visitor, ...arg: unknown[]): true {
  walkRecursively(array, callback as (...args: unknown[]) => unknown, arg);
  return true;
}

const arrayWalkRecursive = joinTwin(
  walkAll,
  function* twin(array: ArrayInput, callback: Visitor, ...arg: unknown[]): Waiting<true> {
    for (const [key, value] of entriesOf(array)) {
      if (isPhpArray(value)) yield* twin(value as ArrayInput, callback, ...arg);
      else yield* callWaiting(callback, [value, key, ...arg]);
    }
    return true;
  },
);

export const callbackFunctions = {
  /**
   * Applies a function to each element and returns the results. With several arrays the function gets one element of
   * each. A null callback combines the arrays' elements.
   */
  array_map: () => arrayMap as MapSignatures,
  /**
   * The elements for which the callback returns true, with their keys. Without a callback, those that PHP takes as
   * true. `mode` is ARRAY_FILTER_USE_KEY or ARRAY_FILTER_USE_BOTH.
   */
  array_filter: () => arrayFilter as FilterSignatures,
  /** Reduces the elements to one value with `callback(carry, element)`, starting from `initial` (default null). */
  array_reduce: () => arrayReduce as ReduceSignatures,
  /**
   * Calls `callback(value, key, arg)` for each element. Assigning to `value` does not change the array: use
   * array_map().
   */
  array_walk: () => arrayWalk,
  /**
   * Calls `callback(value, key, arg)` for each element, including those of nested arrays. Assigning to `value` does
   * not change the array.
   */
  array_walk_recursive: () => arrayWalkRecursive,
  /** Appends values in place; returns the new number of elements. */
  array_push:
    () =>
    <T>(array: MutableArray<T>, ...values: T[]): number => {
      if (Array.isArray(array)) return array.push(...values);
      const first = nextKey(array);
      rewrite(array, [...entriesOf(array), ...values.map((value, index): ArrayEntry<T> => [first + index, value])]);
      return sizeOf(array);
    },
  /** Removes the last element in place and returns it; null when the array is empty. */
  array_pop:
    () =>
    <T>(array: MutableArray<T>): T | null =>
      takeAt(array, false),
  /** Removes the first element in place and returns it; null when the array is empty. Integer keys are renumbered. */
  array_shift:
    () =>
    <T>(array: MutableArray<T>): T | null =>
      takeAt(array, true),
  /** Inserts values at the start, in place; returns the new number of elements. */
  array_unshift:
    () =>
    <T>(array: MutableArray<T>, ...values: T[]): number =>
      putInFront(array, values),
  /**
   * Removes `length` elements from `offset` in place (null: to the end), inserts `replacement`, and returns the
   * removed elements.
   */
  array_splice: () =>
    (<T>(array: MutableArray<T>, offset: number, length: number | null = null, replacement: unknown = []) =>
      splice(array, { offset, length, replacement })) as SpliceSignatures,
  /** Sum of the elements; a string counts as the number it begins with. */
  array_sum:
    (request) =>
    (array: ArrayInput): number =>
      total(array, request.diagnostics, 0, (left, right) => left + right),
  /** Product of the elements; 1 for an empty array. */
  array_product:
    (request) =>
    (array: ArrayInput): number =>
      total(array, request.diagnostics, 1, (left, right) => left * right),
  /**
   * The smallest of the arguments, or of one array's elements, in PHP's order. Throws a ValueError for an empty
   * array.
   */
  min: () => ((...values: unknown[]) => extreme('min', values)) as ExtremeSignatures,
  /**
   * The largest of the arguments, or of one array's elements, in PHP's order. Throws a ValueError for an empty array.
   */
  max: () => ((...values: unknown[]) => extreme('max', values)) as ExtremeSignatures,
} satisfies FunctionTable;
