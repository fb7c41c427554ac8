/** Differences and intersections of arrays. */
import {
  type ArrayInput,
  type ArrayKey,
  ArrayMaker,
  type ArrayResult,
  eachEntry,
  elementOf,
  entriesOf,
  hasKey,
} from '../../../engine/php-array.ts';

/** When two elements count as the same; a part that is null does not matter. */
export interface Sameness {
  /** `same` looks the key up in the other array, whatever its size. */
  readonly keys: 'same' | ((left: ArrayKey, right: ArrayKey) => boolean) | null;
  readonly values: ((left: unknown, right: unknown) => boolean) | null;
}

type IsIn = (key: ArrayKey, value: unknown) => boolean;

/** Tells whether an element is in the array. */
function membership(array: ArrayInput, { keys, values }: Sameness): IsIn {
  if (keys === 'same') {
    return (key, value) => hasKey(array, key) && (values === null || values(value, elementOf(array, key)));
  }
  const entries = entriesOf(array);
  return (key, value) =>
    entries.some((other) => (keys === null || keys(key, other[0])) && (values === null || values(value, other[1])));
}

/** Elements of the first array that are in none of the others. */
export function difference<T>(array: ArrayInput<T>, others: readonly ArrayInput[], same: Sameness): ArrayResult<T> {
  const tests = others.map((other) => membership(other, same));
  return chosen(array, (key, value) => !tests.some((isIn) => isIn(key, value)));
}

/** Elements of the first array that are in all of the others. */
export function intersection<T>(array: ArrayInput<T>, others: readonly ArrayInput[], same: Sameness): ArrayResult<T> {
  const tests = others.map((other) => membership(other, same));
  return chosen(array, (key, value) => tests.every((isIn) => isIn(key, value)));
}

/** Elements that pass the test. */
export function chosen<T>(array: ArrayInput<T>, passes: (key: ArrayKey, value: T) => boolean): ArrayResult<T> {
  const kept = new ArrayMaker<T>();
  eachEntry(array, (key, value) => {
    if (passes(key, value)) kept.put(key, value);
  });
  return kept.array();
}
