/** Orders of the sort functions, by their flags (ext/standard/array.c). */

import { lowerAscii } from '../../../engine/ascii-case.ts';
import { isAscii, toBinary } from '../../../engine/byte-text.ts';
import { compareAsText, compareLoosely } from '../../../engine/comparison.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { toPhpFloat, toPhpInt } from '../../../engine/numeric-text.ts';
import type { ArrayEntry } from '../../../engine/php-array.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';
import { compareNaturally } from '../string/compare.ts';
import { sortAsPhp } from './small-sort.ts';

export const SortFlag = { regular: 0, numeric: 1, string: 2, localeString: 5, natural: 6, foldCase: 8 } as const;

/** Negative, 0 or positive. */
export type Order = (left: unknown, right: unknown) => number;

/** The order that SORT_* flags mean. */
export function orderOf(flags: number, report: Report): Order {
  const foldsCase = (flags & SortFlag.foldCase) !== 0;
  const text = (value: unknown) => toPhpString(value, report);
  switch (flags & ~SortFlag.foldCase) {
    case SortFlag.numeric:
      return (left, right) => compareNumbers(toPhpFloat(left, report), toPhpFloat(right, report));
    case SortFlag.string:
      if (foldsCase) return (left, right) => compareAsText(lowerAscii(text(left)), lowerAscii(text(right)));
      return (left, right) => compareAsText(text(left), text(right));
    case SortFlag.natural:
      return (left, right) => compareNaturally(toBinary(text(left)), toBinary(text(right)), foldsCase);
    case SortFlag.localeString:
      return (left, right) => compareAsText(text(left), text(right));
    default:
      return compareLoosely;
  }
}

function compareNumbers(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareAsciiTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** From this many values on it pays to look at all of them first. */
const MANY_VALUES = 16;

/**
 * The order for SORT_* flags; fast when all values are numbers, or all are ASCII strings.
 */
export function orderFor(entries: readonly ArrayEntry[], part: 0 | 1, flags: number, report: Report): Order {
  const general = orderOf(flags, report);
  if (entries.length <= MANY_VALUES) return general;
  const kind = flags & ~SortFlag.foldCase;
  const isRegular = kind === SortFlag.regular || !KNOWN_KINDS.has(kind);
  if ((isRegular || kind === SortFlag.numeric) && entries.every((entry) => typeof entry[part] === 'number')) {
    return compareNumbers as Order;
  }
  const comparesTexts = (kind === SortFlag.string && flags === kind) || kind === SortFlag.localeString;
  if ((comparesTexts || isRegular) && entries.every((entry) => isPlainText(entry[part], isRegular))) {
    return compareAsciiTexts as Order;
  }
  return general;
}

const KNOWN_KINDS: ReadonlySet<number> = new Set(Object.values(SortFlag));

/** ASCII, and where numbers in texts count nothing that could begin one. */
function isPlainText(value: unknown, refusesNumbers: boolean): boolean {
  if (typeof value !== 'string' || !isAscii(value)) return false;
  return !refusesNumbers || value.charCodeAt(0) > 57;
}

/** A comparison function: returns a negative number, 0 or a positive one. */
export type UserOrder<T = unknown> = (left: T, right: T) => unknown;

/** A script's comparison function as an order; one that returns booleans causes a deprecation and is called both ways. */
export function userOrder(callback: UserOrder<never>, functionName: string, report: Report): Order {
  const ask = callback as UserOrder;
  let isTold = false;
  return (left, right) => {
    const answer = ask(left, right);
    if (typeof answer !== 'boolean') return Number(toPhpInt(answer, report));
    if (!isTold) {
      isTold = true;
      const message =
        'Returning bool from comparison function is deprecated, return an integer less than, equal to, or greater than zero instead';
      report.raise(ErrorLevel.E_DEPRECATED, `${functionName}(): ${message}`);
    }
    if (answer) return 1;
    return ask(right, left) ? -1 : 0;
  };
}

/** Entries in order of their values; equal ones keep their places. */
export function sortByValue<T>(entries: ArrayEntry<T>[], order: Order): ArrayEntry<T>[] {
  return sortStably(entries, (left, right) => order(left[1], right[1]));
}

/** Entries in order of their keys. */
export function sortByKey<T>(entries: ArrayEntry<T>[], order: Order): ArrayEntry<T>[] {
  return sortStably(entries, (left, right) => order(left[0], right[0]));
}

/** Entries in the natural order of their values: each is made binary text once, not at each comparison. */
export function sortNaturally<T>(entries: ArrayEntry<T>[], foldsCase: boolean, report: Report): ArrayEntry<T>[] {
  const texts = entries.map((entry) => ({ entry, text: toBinary(toPhpString(entry[1], report)) }));
  sortStably(texts, (left, right) => compareNaturally(left.text, right.text, foldsCase));
  return texts.map(({ entry }) => entry);
}

/** Up to this length PHP sorts by insertion (Zend/zend_sort.c). */
const INSERTION_LIMIT = 16;

function sortStably<T>(entries: T[], order: (left: T, right: T) => number): T[] {
  if (entries.length > INSERTION_LIMIT) return entries.sort(order);
  return sortAsPhp(entries, order);
}
