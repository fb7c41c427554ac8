/** Arrays in random order: PHP's manual, chapter Arrays. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { type MutableArray, rewriteList } from '../../../engine/array-change.ts';
import { type ArrayInput, type ArrayKey, keysOf, valuesOf } from '../../../engine/php-array.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';
import { twister } from '../../random/functions.ts';

function randomKeys(request: Request, array: ArrayInput, count: number): ArrayKey | ArrayKey[] {
  const keys = keysOf(array);
  const random = twister(request);
  if (keys.length === 0) throw new ValueError('array_rand(): Argument #1 ($array) cannot be empty');
  if (count === 1) return keys[random.between(0, keys.length - 1)]!;
  if (count < 1 || count > keys.length) {
    const message = 'must be between 1 and the number of elements in argument #1 ($array)';
    throw new ValueError(`array_rand(): Argument #2 ($num) ${message}`);
  }
  // PHP draws those to leave out when they are fewer.
  const drawsOmitted = count > keys.length >> 1;
  const drawn = new Set<number>();
  const wanted = drawsOmitted ? keys.length - count : count;
  while (drawn.size < wanted) drawn.add(random.between(0, keys.length - 1));
  return keys.filter((_, index) => drawn.has(index) !== drawsOmitted);
}

export const randomFunctions = {
  /** Puts the values into random order, in place, and renumbers them. Not for secrets. */
  shuffle:
    (request) =>
    (array: MutableArray): true => {
      rewriteList(array, twister(request).shuffle(valuesOf(array)));
      return true;
    },
  /** A random key; with `num` above 1 that many keys in the array's order. Throws a ValueError for an empty array. */
  array_rand:
    (request) =>
    (array: ArrayInput, num = 1): ArrayKey | ArrayKey[] =>
      randomKeys(request, array, num),
} satisfies FunctionTable;
