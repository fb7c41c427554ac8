/** Differences and intersections of arrays. */
import { type ArrayEntry, type ArrayInput, type ArrayResult, arrayFrom, entriesOf } from '../../../engine/php-array.ts';

/** When two entries count as the same; a part that is null does not matter. */
export interface Sameness {
  readonly keys: ((left: string | number, right: string | number) => boolean) | null;
  readonly values: ((left: unknown, right: unknown) => boolean) | null;
}

function isIn(entry: ArrayEntry, others: readonly ArrayEntry[], { keys, values }: Sameness): boolean {
  return others.some(([key, value]) => (!keys || keys(entry[0], key)) && (!values || values(entry[1], value)));
}

/** Entries of the first array that are in none of the others. */
export function difference<T>(array: ArrayInput<T>, others: readonly ArrayInput[], same: Sameness): ArrayResult<T> {
  const lists = others.map((other) => entriesOf(other));
  return arrayFrom(entriesOf(array).filter((entry) => !lists.some((list) => isIn(entry, list, same))));
}

/** Entries of the first array that are in all of the others. */
export function intersection<T>(array: ArrayInput<T>, others: readonly ArrayInput[], same: Sameness): ArrayResult<T> {
  const lists = others.map((other) => entriesOf(other));
  return arrayFrom(entriesOf(array).filter((entry) => lists.every((list) => isIn(entry, list, same))));
}
