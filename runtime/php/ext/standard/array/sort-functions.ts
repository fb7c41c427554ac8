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
import { type Order, orderOf, SortFlag, sortByKey, sortByValue, type UserOrder, userOrder } from './sorting.ts';

type ListSort = <T>(array: MutableArray<T>, flags?: number) => true;
type KeptSort = <T>(array: MutableArray<T>, flags?: number) => ArrayResult<T>;

function reversed(order: Order): Order {
  return (left, right) => -order(left, right);
}

function sortList<T>(array: MutableArray<T>, order: Order): true {
  const sorted = sortByValue(entriesOf(array), order);
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
    (array, flags = SortFlag.regular) =>
      sortList(array, turn(orderOf(flags, request.diagnostics)));
}

function valueSorter(turn: (order: Order) => Order): (request: Request) => KeptSort {
  return (request) =>
    (array, flags = SortFlag.regular) =>
      keep(array, sortByValue(entriesOf(array), turn(orderOf(flags, request.diagnostics))));
}

function keySorter(turn: (order: Order) => Order): (request: Request) => KeptSort {
  return (request) =>
    (array, flags = SortFlag.regular) =>
      keep(array, sortByKey(entriesOf(array), turn(orderOf(flags, request.diagnostics))));
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
  /** Sorts the values in place and numbers them anew. */
  sort: listSorter(same),
  /** sort() in reverse. */
  rsort: listSorter(reversed),
  /** sort() by a function that gives a negative number, 0 or a positive one. */
  usort: callsBack(
    (request, through) =>
      <T>(array: MutableArray<T>, callback: UserOrder<T> | string): true =>
        sortList(array, userOrder(through(callback as UserOrder<never>), 'usort', request.diagnostics)),
  ) as (request: Request) => UserSort,
  /**
   * Sorts by value and keeps the keys. Sorts objects and Maps in place; returns the sorted array, which for a list is the
   * only way to have it: `list = asort(list)`.
   */
  asort: valueSorter(same),
  /** asort() in reverse. */
  arsort: valueSorter(reversed),
  /** asort() by a function. */
  uasort: keptUserSort('uasort', sortByValue) as (request: Request) => KeptUserSort,
  /** Sorts by key. In place and as a result, as asort(). */
  ksort: keySorter(same),
  /** ksort() in reverse. */
  krsort: keySorter(reversed),
  /** ksort() by a function. */
  uksort: keptUserSort('uksort', sortByKey) as (request: Request) => KeptKeySort,
  /** asort() in the order a person would give: `img2` before `img10`. */
  natsort:
    (request) =>
    <T>(array: MutableArray<T>): ArrayResult<T> =>
      keep(array, sortByValue(entriesOf(array), orderOf(SortFlag.natural, request.diagnostics))),
  /** natsort() without regard to the case of ASCII letters. */
  natcasesort:
    (request) =>
    <T>(array: MutableArray<T>): ArrayResult<T> =>
      keep(array, sortByValue(entriesOf(array), orderOf(SortFlag.natural | SortFlag.foldCase, request.diagnostics))),
  /**
   * Sorts arrays together, in place: by the first, where it has equals by the second, and so on. Each may be followed by
   * SORT_ASC or SORT_DESC and a SORT_* flag.
   */
  array_multisort:
    (request) =>
    (array: MutableArray, ...rest: (MutableArray | number)[]): true => {
      sortColumns([array, ...rest], request.diagnostics);
      return true;
    },
  /** The array without repeated values; the first of each stays, with its key. */
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
