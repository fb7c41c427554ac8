/** Sorting: PHP's manual, chapter Arrays. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { callsBack, type Through } from '../../../calls/waits.ts';
import { type MutableArray, rewrite, rewriteList } from '../../../engine/array-change.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import {
  type ArrayEntry,
  type ArrayInput,
  type ArrayKey,
  type ArrayResult,
  arrayFrom,
  entriesOf,
} from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';
import { sortColumns } from './columns.ts';
import {
  type Order,
  orderFor,
  orderOf,
  SortFlag,
  sortByKey,
  sortByValue,
  sortNaturally,
  type UserOrder,
  userOrder,
} from './sorting.ts';

type ListSort = <T>(array: MutableArray<T>, flags?: number) => true;
type KeptSort = <T>(array: MutableArray<T>, flags?: number) => ArrayResult<T>;

function reversed(order: Order): Order {
  return (left, right) => -order(left, right);
}

/** Numbers alone are sorted by V8 itself, which sorts them as PHP does but for NaN and the order of 0 and -0. */
function sortNumbers(array: MutableArray, isReversed: boolean): boolean {
  if (!Array.isArray(array) || !array.every((value) => typeof value === 'number' && isOrdinary(value))) return false;
  const numbers = Float64Array.from(array as number[]).sort();
  if (isReversed) numbers.reverse();
  for (let at = 0; at < numbers.length; at++) array[at] = numbers[at];
  return true;
}

function isOrdinary(value: number): boolean {
  return !Number.isNaN(value) && !Object.is(value, -0);
}

function sortList<T>(array: MutableArray<T>, entries: ArrayEntry<T>[], order: Order): true {
  const sorted = sortByValue(entries, order);
  rewriteList(
    array,
    sorted.map(([, value]) => value),
  );
  return true;
}

/** A JS array cannot keep its keys in another order: it is left alone, and the sorted array returned. */
function keep<T>(array: MutableArray<T>, sorted: readonly ArrayEntry<T>[]): ArrayResult<T> {
  if (!Array.isArray(array)) rewrite(array, sorted);
  return arrayFrom(sorted);
}

function listSorter(turn: (order: Order) => Order): (request: Request) => ListSort {
  return (request) =>
    (array, flags = SortFlag.regular) => {
      const kind = flags & ~SortFlag.foldCase;
      const comparesNumbers = kind === SortFlag.regular || kind === SortFlag.numeric;
      if (comparesNumbers && sortNumbers(array, turn === reversed)) return true;
      const entries = entriesOf(array);
      return sortList(array, entries, turn(orderFor(entries, 1, flags, request.diagnostics)));
    };
}

function valueSorter(turn: (order: Order) => Order): (request: Request) => KeptSort {
  return (request) =>
    (array, flags = SortFlag.regular) =>
      keepByValue(request, array, flags, turn);
}

function keepByValue<T>(request: Request, array: MutableArray<T>, flags: number, turn: typeof same): ArrayResult<T> {
  const entries = entriesOf(array);
  return keep(array, sortByValue(entries, turn(orderFor(entries, 1, flags, request.diagnostics))));
}

function keySorter(turn: (order: Order) => Order): (request: Request) => KeptSort {
  return (request) =>
    (array, flags = SortFlag.regular) =>
      keepByKey(request, array, flags, turn);
}

function keepByKey<T>(request: Request, array: MutableArray<T>, flags: number, turn: typeof same): ArrayResult<T> {
  const entries = entriesOf(array);
  return keep(array, sortByKey(entries, turn(orderFor(entries, 0, flags, request.diagnostics))));
}

function same(order: Order): Order {
  return order;
}

function unique<T>(request: Request, array: ArrayInput<T>, flags: number): ArrayResult<T> {
  const order = orderOf(flags, request.diagnostics);
  if (flags === SortFlag.string) return arrayFrom(uniqueTexts(request, array));
  const repeated = new Set<ArrayKey>();
  let last: ArrayEntry<T> | null = null;
  for (const entry of sortByValue(entriesOf(array), order)) {
    if (last !== null && order(last[1], entry[1]) === 0) repeated.add(entry[0]);
    else last = entry;
  }
  return arrayFrom(entriesOf(array).filter(([key]) => !repeated.has(key)));
}

function uniqueTexts<T>(request: Request, array: ArrayInput<T>): ArrayEntry<T>[] {
  const seen = new Map<string, true>();
  return entriesOf(array).filter(([, value]) => {
    const text = textOf(request, value);
    if (seen.has(text)) return false;
    seen.set(text, true);
    return true;
  });
}

function textOf(request: Request, value: unknown): string {
  return typeof value === 'string' ? value : toPhpString(value, request.diagnostics);
}

type UserSort = <T>(array: MutableArray<T>, callback: UserOrder<T> | string) => true;
type KeptUserSort = <T>(array: MutableArray<T>, callback: UserOrder<T> | string) => ArrayResult<T>;
type KeptKeySort = <T>(array: MutableArray<T>, callback: UserOrder<string & number> | string) => ArrayResult<T>;

function keptUserSort(name: string, sort: typeof sortByValue): (request: Request) => unknown {
  return callsBack(
    (request: Request, through: Through) => (array: MutableArray<unknown>, callback: UserOrder<never>) =>
      keep(array, sort(entriesOf(array), userOrder(through(callback), name, request.diagnostics))),
  );
}

export const sortFunctions = {
  /**
   * Sorts the values in place, ascending, and renumbers them. `flags`: SORT_REGULAR (default), SORT_NUMERIC,
   * SORT_STRING, SORT_NATURAL, also with SORT_FLAG_CASE.
   */
  sort: listSorter(same),
  /** Sorts the values in place, descending, and renumbers them. `flags` as for sort(). */
  rsort: listSorter(reversed),
  /**
   * Sorts the values in place with a function that returns a negative number, 0 or a positive one, and renumbers
   * them.
   */
  usort: callsBack(
    (request, through) =>
      <T>(array: MutableArray<T>, callback: UserOrder<T> | string): true =>
        sortList(
          array,
          entriesOf(array),
          userOrder(through(callback as UserOrder<never>), 'usort', request.diagnostics),
        ),
  ) as (request: Request) => UserSort,
  /**
   * Sorts by value and keeps the keys. Sorts objects and Maps in place; returns the sorted array, which for a list is the
   * only way to have it: `list = asort(list)`.
   */
  asort: valueSorter(same),
  /**
   * Sorts by value, descending, and keeps the keys. Objects and Maps are sorted in place; a list's sorted array is
   * only returned: `list = arsort(list)`.
   */
  arsort: valueSorter(reversed),
  /**
   * Sorts by value with a function and keeps the keys. Objects and Maps are sorted in place; a list's sorted array is
   * only returned: `list = uasort(list, f)`.
   */
  uasort: keptUserSort('uasort', sortByValue) as (request: Request) => KeptUserSort,
  /** Sorts by key, ascending. Objects and Maps are sorted in place; the sorted array is also returned. */
  ksort: keySorter(same),
  /**
   * Sorts by key, descending. Objects and Maps are sorted in place; a list's sorted array is only returned: `list =
   * krsort(list)`.
   */
  krsort: keySorter(reversed),
  /**
   * Sorts by key with a function. Objects and Maps are sorted in place; a list's sorted array is only returned: `list
   * = uksort(list, f)`.
   */
  uksort: keptUserSort('uksort', sortByKey) as (request: Request) => KeptKeySort,
  /**
   * Sorts by value in natural order (`img2` before `img10`) and keeps the keys. Objects and Maps are sorted in place;
   * a list's sorted array is only returned: `list = natsort(list)`.
   */
  natsort:
    (request) =>
    <T>(array: MutableArray<T>): ArrayResult<T> =>
      keep(array, sortNaturally(entriesOf(array), false, request.diagnostics)),
  /**
   * Sorts by value in natural order, ignoring the case of ASCII letters, and keeps the keys. Objects and Maps are
   * sorted in place; a list's sorted array is only returned: `list = natcasesort(list)`.
   */
  natcasesort:
    (request) =>
    <T>(array: MutableArray<T>): ArrayResult<T> =>
      keep(array, sortNaturally(entriesOf(array), true, request.diagnostics)),
  /**
   * Sorts several arrays together, in place: by the first, among equals by the second, and so on. Each may be
   * followed by SORT_ASC or SORT_DESC and a SORT_* flag. Throws a ValueError when their lengths differ.
   */
  array_multisort:
    (request) =>
    (array: MutableArray, ...rest: (MutableArray | number)[]): true => {
      sortColumns([array, ...rest], request.diagnostics);
      return true;
    },
  /**
   * The array without duplicate values; the first of each is kept, with its key. Compared as strings by default
   * (`flags`: SORT_STRING).
   */
  array_unique:
    (request) =>
    <T>(array: ArrayInput<T>, flags: number = SortFlag.string): ArrayResult<T> =>
      unique(request, array, flags),
} satisfies FunctionTable;

export const sortConstants = {
  SORT_ASC: 4,
  SORT_DESC: 3,
  SORT_REGULAR: SortFlag.regular,
  SORT_NUMERIC: SortFlag.numeric,
  SORT_STRING: SortFlag.string,
  SORT_LOCALE_STRING: SortFlag.localeString,
  SORT_NATURAL: SortFlag.natural,
  SORT_FLAG_CASE: SortFlag.foldCase,
} as const satisfies ConstantTable;
