/** Arrays merged, replaced and picked from through their levels. */
import { isPhpArray } from '../../../engine/conversion.ts';
import {
  type ArrayInput,
  type ArrayKey,
  ArrayMaker,
  type ArrayResult,
  arrayFrom,
  arrayKeyOf,
  eachEntry,
  elementOf,
  entriesOf,
  hasKey,
} from '../../../engine/php-array.ts';

/** The elements of all arrays: those of the same text key are merged into one array. */
export function mergeRecursively(arrays: readonly ArrayInput[]): ArrayResult {
  const merged = new Map<ArrayKey, unknown>();
  let next = 0;
  for (const array of arrays) next = mergeInto(merged, array, next);
  return arrayFrom(merged);
}

/** @returns the next free index */
function mergeInto(merged: Map<ArrayKey, unknown>, array: ArrayInput, firstIndex: number): number {
  let next = firstIndex;
  eachEntry(array, (key, value) => {
    if (typeof key === 'number') merged.set(next++, value);
    else merged.set(key, merged.has(key) ? mergedValue(merged.get(key), value) : value);
  });
  return next;
}

function mergedValue(left: unknown, right: unknown): ArrayResult {
  const merged = new Map<ArrayKey, unknown>(isPhpArray(left) ? entriesOf(left as ArrayInput) : [[0, left]]);
  mergeInto(merged, isPhpArray(right) ? (right as ArrayInput) : [right], nextIndex(merged));
  return arrayFrom(merged);
}

function nextIndex(target: ReadonlyMap<ArrayKey, unknown>): number {
  let next = 0;
  for (const key of target.keys()) if (typeof key === 'number' && key >= next) next = key + 1;
  return next;
}

/** The array with elements of the other, level by level. */
export function replaceRecursively(array: ArrayInput, other: ArrayInput): ArrayResult {
  const result = new ArrayMaker<unknown>();
  eachEntry(array, (key, value) => result.put(key, value));
  eachEntry(other, (key, value) => {
    const old = isPhpArray(value) ? elementOf(array, key) : undefined;
    result.put(key, isPhpArray(old) ? replaceRecursively(old as ArrayInput, value as ArrayInput) : value);
  });
  return result.array();
}

/** Member of a row, be it an array or an object. */
function memberOf(row: unknown, key: ArrayKey): { readonly value: unknown } | null {
  if (isPhpArray(row)) return hasKey(row, key) ? { value: elementOf(row, key) } : null;
  if (typeof row !== 'object' || row === null || !(key in row)) return null;
  return { value: (row as Record<ArrayKey, unknown>)[key] };
}

/** array_column(): one member of each row, keyed by another. */
export function column(array: ArrayInput, columnKey: ArrayKey | null, indexKey: ArrayKey | null): ArrayResult {
  const result = new ArrayMaker<unknown>();
  let next = 0;
  eachEntry(array, (_key, row) => {
    const member = columnKey === null ? { value: row } : memberOf(row, arrayKeyOf(columnKey));
    if (member === null) return;
    const index = indexKey === null ? null : memberOf(row, arrayKeyOf(indexKey));
    const resultKey = index === null ? next : arrayKeyOf(index.value);
    if (typeof resultKey === 'number' && resultKey >= next) next = resultKey + 1;
    result.put(resultKey, member.value);
  });
  return result.array();
}
