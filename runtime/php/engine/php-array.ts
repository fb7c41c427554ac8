/**
 * PHP arrays as scripts hold them: JS arrays for lists, objects without a class and Maps for everything else. Keys are
 * PHP's: decimal integers are numbers, all others strings.
 */
import type { PhpArray } from './conversion.ts';
import { continuedArray } from './ordered-array.ts';

export type ArrayKey = string | number;
export type ArrayEntry<T = unknown> = readonly [key: ArrayKey, value: T];

/** An array argument: a JS array, a plain object or a Map. */
export type ArrayInput<T = unknown> = readonly T[] | Readonly<Record<string, T>> | ReadonlyMap<unknown, T>;
/** An array returned by a PHP function: a JS array when the keys are 0, 1, 2 …, otherwise an object without prototype. */
export type ArrayResult<T = unknown> = T[] | Record<string, T>;

const INTEGER_KEY = /^(?:0|-?[1-9][0-9]{0,15})$/;

/** The key PHP makes of a text: `'5'` is 5, `'05'`, `'1.5'` and `'-0'` stay text. */
export function arrayKey(text: string): ArrayKey {
  const first = text.charCodeAt(0);
  if (first > 57 || text.length > 17 || !INTEGER_KEY.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

/** The key PHP makes of any value used as one: true is 1, null is '', floats are cut. */
export function arrayKeyOf(value: unknown): ArrayKey {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) + 0 : 0;
  if (typeof value === 'string') return arrayKey(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null || value === undefined ? '' : arrayKey(String(value));
}

/** Keys in order. */
export function keysOf(array: PhpArray): ArrayKey[] {
  if (Array.isArray(array)) return Array.from({ length: array.length }, (_, index) => index);
  if (array instanceof Map) return Array.from(array.keys(), arrayKeyOf);
  return Object.keys(array).map(arrayKey);
}

/** Values in order; holes and undefined members stay undefined, which is PHP's null. */
export function valuesOf<T>(array: ArrayInput<T>): T[] {
  if (Array.isArray(array)) return array.slice();
  if (array instanceof Map) return [...array.values()];
  return Object.values(array as Record<string, T>);
}

/** Keys with their values, in order. */
export function entriesOf<T>(array: ArrayInput<T>): ArrayEntry<T>[] {
  if (Array.isArray(array)) return Array.from(array as readonly T[], (value, index) => [index, value]);
  if (array instanceof Map) return Array.from(array as Map<unknown, T>, ([key, value]) => [arrayKeyOf(key), value]);
  const record = array as Readonly<Record<string, T>>;
  return Object.keys(record).map((key) => [arrayKey(key), record[key] as T]);
}

/** Number of elements. */
export function sizeOf(array: PhpArray): number {
  if (Array.isArray(array)) return array.length;
  return array instanceof Map ? array.size : Object.keys(array).length;
}

/** The element under a key, undefined when there is none. */
export function elementOf(array: PhpArray, key: ArrayKey): unknown {
  if (array instanceof Map) return array.has(key) ? array.get(key) : array.get(String(key));
  return Object.hasOwn(array, key) ? (array as Record<ArrayKey, unknown>)[key] : undefined;
}

/** True when the array has this key, whatever its value. */
export function hasKey(array: PhpArray, key: ArrayKey): boolean {
  if (array instanceof Map) return array.has(key) || array.has(String(key));
  if (Array.isArray(array)) return typeof key === 'number' && key >= 0 && key < array.length;
  return Object.hasOwn(array, key);
}

/**
 * The array with these entries: a later entry replaces the value of an earlier one of the same key. Order is kept even
 * where a plain object would sort integer keys first (ordered-array.ts).
 */
export function arrayFrom<T>(entries: Iterable<ArrayEntry<T>>): ArrayResult<T> {
  const maker = new ArrayMaker<T>();
  for (const [key, value] of entries) maker.put(key, value);
  return maker.array();
}

/** An array put together element by element, under the same rules: nothing is allocated for keys that count up from 0. */
export class ArrayMaker<T> {
  readonly #list: T[] = [];
  #rest: Map<ArrayKey, T> | null = null;

  put(key: ArrayKey, value: T): void {
    const list = this.#list;
    if (typeof key === 'number' && key >= 0) {
      if (key < list.length) {
        list[key] = value;
        return;
      }
      if (key === list.length && this.#rest === null) {
        list.push(value);
        return;
      }
    }
    this.#rest ??= new Map();
    this.#rest.set(key, value);
  }

  array(): ArrayResult<T> {
    return this.#rest === null ? this.#list : continuedArray(this.#list, this.#rest);
  }
}

/** Visits keys and values in order, without making pairs of them. */
export function eachEntry<T>(array: ArrayInput<T>, visit: (key: ArrayKey, value: T) => void): void {
  if (Array.isArray(array)) {
    const list = array as readonly T[];
    for (let index = 0; index < list.length; index++) visit(index, list[index]!);
  } else if (array instanceof Map) {
    for (const [key, value] of array as Map<unknown, T>) visit(arrayKeyOf(key), value);
  } else {
    const record = array as Readonly<Record<string, T>>;
    for (const key of Object.keys(record)) visit(arrayKey(key), record[key]!);
  }
}

/** True when keys are 0, 1, 2 … in order: array_is_list(). */
export function isList(array: PhpArray): boolean {
  if (Array.isArray(array)) return true;
  return keysOf(array).every((key, index) => key === index);
}
