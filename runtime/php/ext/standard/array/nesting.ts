/** Arrays merged, replaced and picked from through their levels. */
import { isPhpArray } from '../../../engine/conversion.ts';
import {
  type ArrayInput,
  type ArrayKey,
  type ArrayResult,
  arrayFrom,
  arrayKeyOf,
  elementOf,
  entriesOf,
  hasKey,
  valuesOf,
} from '../../../engine/php-array.ts';

/** Puts the elements of `source` into `target`: those of the same text key are merged into one array. */
export function mergeRecursively(target: Map<ArrayKey, unknown>, source: ArrayInput): Map<ArrayKey, unknown> {
  let next = nextIndex(target);
  for (const [key, value] of entriesOf(source)) {
    if (typeof key === 'number') target.set(next++, value);
    else if (target.has(key)) target.set(key, mergedValue(target.get(key), value));
    else target.set(key, value);
  }
  return target;
}

function nextIndex(target: ReadonlyMap<ArrayKey, unknown>): number {
  let next = 0;
  for (const key of target.keys()) if (typeof key === 'number' && key >= next) next = key + 1;
  return next;
}

function mergedValue(left: unknown, right: unknown): ArrayResult {
  const merged = new Map<ArrayKey, unknown>(isPhpArray(left) ? entriesOf(left as ArrayInput) : [[0, left]]);
  return arrayFrom(mergeRecursively(merged, isPhpArray(right) ? (right as ArrayInput) : [right]));
}

/** The array with elements of the other, level by level. */
export function replaceRecursively(array: ArrayInput, other: ArrayInput): ArrayResult {
  const result = new Map(entriesOf(array));
  for (const [key, value] of entriesOf(other)) {
    const old = result.get(key);
    const isNested = isPhpArray(old) && isPhpArray(value);
    result.set(key, isNested ? replaceRecursively(old as ArrayInput, value as ArrayInput) : value);
  }
  return arrayFrom(result);
}

/** Member of a row, be it an array or an object. */
function memberOf(row: unknown, key: ArrayKey): { readonly value: unknown } | null {
  if (isPhpArray(row)) return hasKey(row, key) ? { value: elementOf(row, key) } : null;
  if (typeof row !== 'object' || row === null || !(key in row)) return null;
  return { value: (row as Record<ArrayKey, unknown>)[key] };
}

/** array_column(): one member of each row, keyed by another. */
export function column(array: ArrayInput, columnKey: ArrayKey | null, indexKey: ArrayKey | null): ArrayResult {
  const result = new Map<ArrayKey, unknown>();
  let next = 0;
  for (const row of valuesOf(array)) {
    const member = columnKey === null ? { value: row } : memberOf(row, arrayKeyOf(columnKey));
    if (member === null) continue;
    const index = indexKey === null ? null : memberOf(row, arrayKeyOf(indexKey));
    const resultKey = index === null ? next : arrayKeyOf(index.value);
    if (typeof resultKey === 'number' && resultKey >= next) next = resultKey + 1;
    result.set(resultKey, member.value);
  }
  return arrayFrom(result);
}
