/** The inner pointer of arrays: PHP's manual, chapter Arrays. Each request has its own for each array it looks at. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { type ArrayInput, type ArrayKey, keysOf, sizeOf, valuesOf } from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';

class Pointers {
  readonly positions = new WeakMap<object, number>();
}

function positionOf(request: Request, array: ArrayInput): number {
  return request.stateOf(Pointers).positions.get(array) ?? 0;
}

/** Moves the pointer, past the end at most. @returns the element there; false when there is none */
function moveTo<T>(request: Request, array: ArrayInput<T>, position: number): T | false {
  const size = sizeOf(array as ArrayInput);
  // A pointer that was moved before the start stays outside of the array, as one beyond the end.
  const moved = position < 0 || position > size ? size : position;
  request.stateOf(Pointers).positions.set(array, moved);
  return at(array, moved);
}

function at<T>(array: ArrayInput<T>, position: number): T | false {
  if (Array.isArray(array)) return position < array.length ? ((array[position] ?? null) as T) : false;
  return position < sizeOf(array as ArrayInput) ? valuesOf(array)[position]! : false;
}

type Look = <T>(array: ArrayInput<T>) => T | false;

function current(request: Request): Look {
  return (array) => at(array, positionOf(request, array));
}

export const pointerFunctions = {
  /** The element at the array's pointer; false when the pointer is beyond the end. */
  current,
  /** Alias of current(): the element at the array's pointer; false when the pointer is beyond the end. */
  pos: current,
  /** The key at the array's pointer; null when the pointer is beyond the end. */
  key:
    (request) =>
    (array: ArrayInput): ArrayKey | null =>
      keysOf(array)[positionOf(request, array)] ?? null,
  /** Advances the array's pointer and returns the element there; false beyond the end. */
  next:
    (request) =>
    <T>(array: ArrayInput<T>): T | false =>
      moveTo(request, array, positionOf(request, array) + 1),
  /** Moves the array's pointer back and returns the element there; false before the start. */
  prev:
    (request) =>
    <T>(array: ArrayInput<T>): T | false => {
      const position = positionOf(request, array);
      return position >= sizeOf(array as ArrayInput) ? false : moveTo(request, array, position - 1);
    },
  /** Moves the array's pointer to the first element and returns it; false for an empty array. */
  reset:
    (request) =>
    <T>(array: ArrayInput<T>): T | false =>
      moveTo(request, array, 0),
  /** Moves the array's pointer to the last element and returns it; false for an empty array. */
  end:
    (request) =>
    <T>(array: ArrayInput<T>): T | false =>
      moveTo(request, array, sizeOf(array as ArrayInput) - 1),
} satisfies FunctionTable;
