/** Changing a script's own array in place, as PHP's by-reference parameters do. */
import type { ArrayEntry, ArrayInput } from './php-array.ts';

/** An array that a function changes in place. */
export type MutableArray<T = unknown> = T[] | Record<string, T> | Map<unknown, T>;

/**
 * Gives the array these entries in this order. A JS array becomes the list of the values; the keys of a plain object are
 * kept in order as far as JavaScript can (integer-like keys come first, ascending).
 */
export function rewrite<T>(array: MutableArray<T> | ArrayInput<T>, entries: readonly ArrayEntry<T>[]): void {
  if (Array.isArray(array)) {
    array.length = 0;
    for (const [, value] of entries) array.push(value);
    return;
  }
  if (array instanceof Map) {
    array.clear();
    for (const [key, value] of entries) array.set(key, value);
    return;
  }
  const record = array as Record<string, T>;
  for (const key of Object.keys(record)) delete record[key];
  for (const [key, value] of entries) record[key] = value;
}

/** The same with the keys 0, 1, 2 … */
export function rewriteList<T>(array: MutableArray<T> | ArrayInput<T>, values: readonly T[]): void {
  rewrite(
    array,
    values.map((value, index) => [index, value]),
  );
}
