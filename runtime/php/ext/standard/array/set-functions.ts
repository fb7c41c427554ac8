/** Differences and intersections: PHP's manual, chapter Arrays. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { callsBack, type Through } from '../../../calls/waits.ts';
import { resolveCallable } from '../../../engine/callables.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import {
  type ArrayInput,
  type ArrayResult,
  arrayFrom,
  eachEntry,
  entriesOf,
  sizeOf,
} from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';
import { chosen, difference, intersection, type Sameness } from './sets.ts';
import { type UserOrder, userOrder } from './sorting.ts';

type Operation = typeof difference;
type SetFunction = <T>(array: ArrayInput<T>, ...arrays: ArrayInput[]) => ArrayResult<T>;
/** The last argument, or the last two, are comparison functions. */
type UserSetFunction = <T>(array: ArrayInput<T>, ...rest: (ArrayInput | UserOrder<never>)[]) => ArrayResult<T>;

/** Values are the same when their texts are. */
function sameText(request: Request): (left: unknown, right: unknown) => boolean {
  const text = (value: unknown) => (typeof value === 'string' ? value : toPhpString(value, request.diagnostics));
  return (left, right) => text(left) === text(right);
}

/** The commonest of them by a table of texts instead of comparing each with each. */
function byText(keepsFound: boolean): (request: Request) => SetFunction {
  return (request) =>
    (array, ...arrays) => {
      // PHP does not look at the values then.
      if (!keepsFound && (arrays.length === 0 || sizeOf(array) === 0)) return arrayFrom(entriesOf(array));
      const text = (value: unknown) => (typeof value === 'string' ? value : toPhpString(value, request.diagnostics));
      const sets = arrays.map((other) => {
        const texts = new Set<string>();
        eachEntry(other, (_key, value) => texts.add(text(value)));
        return texts;
      });
      return chosen(array, (_key, value) => {
        const own = text(value);
        return keepsFound ? sets.every((set) => set.has(own)) : !sets.some((set) => set.has(own));
      });
    };
}

function plain(operation: Operation, samenessOf: (request: Request) => Sameness): (request: Request) => SetFunction {
  return (request) =>
    (array, ...arrays) =>
      operation(array, arrays, samenessOf(request));
}

/** The signature has these among the arrays, where it cannot tell that they must be callables. */
function callbackOf(request: Request, name: string, value: unknown, position: number): UserOrder<never> {
  const resolved = resolveCallable(value, request.findFunction);
  if (typeof resolved !== 'string') return resolved.call as UserOrder<never>;
  throw new TypeError(`${name}(): Argument #${position} must be a valid callback, ${resolved}`);
}

interface UserSet {
  readonly name: string;
  readonly operation: Operation;
  /** How keys and values are compared: by the script, by PHP, or not at all; the script's for values comes first. */
  readonly keys: 'user' | 'same' | null;
  readonly values: 'user' | 'same' | null;
}

function withCallbacks({ name, operation, keys, values }: UserSet): (request: Request) => UserSetFunction {
  const count = Number(keys === 'user') + Number(values === 'user');
  const bound =
    (request: Request, through: Through): UserSetFunction =>
    (array, ...rest) => {
      const callbacks = rest.slice(rest.length - count).map((value, index) => {
        return through(callbackOf(request, name, value, rest.length - count + index + 2));
      });
      const take = () => {
        const order = userOrder(callbacks.shift()!, name, request.diagnostics);
        return (left: unknown, right: unknown) => order(left, right) === 0;
      };
      const sameValues = values === 'user' ? take() : values === 'same' ? sameText(request) : null;
      const sameKeys = keys === 'user' ? take() : keys;
      const others = rest.slice(0, rest.length - count) as ArrayInput[];
      return operation(array, others, { keys: sameKeys, values: sameValues });
    };
  return callsBack(bound) as (request: Request) => UserSetFunction;
}

const keysOnly = () => ({ keys: 'same', values: null }) as const;
const keysAndValues = (request: Request) => ({ keys: 'same', values: sameText(request) }) as const;

export const setFunctions = {
  /**
   * The elements of the first array whose values are in none of the others, with their keys. Values are compared as
   * strings.
   */
  array_diff: byText(false),
  /** The elements of the first array whose keys are in none of the others. */
  array_diff_key: plain(difference, keysOnly),
  /** The elements of the first array that no other array has with the same key and value. */
  array_diff_assoc: plain(difference, keysAndValues),
  /**
   * The elements of the first array whose values are in none of the others. The last argument compares two values:
   * negative, 0 or positive.
   */
  array_udiff: withCallbacks({ name: 'array_udiff', operation: difference, keys: null, values: 'user' }),
  /**
   * The elements of the first array that no other array has with the same key and value. The last argument compares
   * two values.
   */
  array_udiff_assoc: withCallbacks({ name: 'array_udiff_assoc', operation: difference, keys: 'same', values: 'user' }),
  /** The elements of the first array whose keys are in none of the others. The last argument compares two keys. */
  array_diff_ukey: withCallbacks({ name: 'array_diff_ukey', operation: difference, keys: 'user', values: null }),
  /**
   * The elements of the first array that no other array has with the same key and value. The last argument compares
   * two keys.
   */
  array_diff_uassoc: withCallbacks({ name: 'array_diff_uassoc', operation: difference, keys: 'user', values: 'same' }),
  /**
   * The elements of the first array that no other array has with the same key and value. The last two arguments
   * compare two values and two keys.
   */
  array_udiff_uassoc: withCallbacks({
    name: 'array_udiff_uassoc',
    operation: difference,
    keys: 'user',
    values: 'user',
  }),
  /**
   * The elements of the first array whose values are in all of the others, with their keys. Values are compared as
   * strings.
   */
  array_intersect: byText(true),
  /** The elements of the first array whose keys are in all of the others. */
  array_intersect_key: plain(intersection, keysOnly),
  /** The elements of the first array that all others have with the same key and value. */
  array_intersect_assoc: plain(intersection, keysAndValues),
  /**
   * The elements of the first array whose values are in all of the others. The last argument compares two values:
   * negative, 0 or positive.
   */
  array_uintersect: withCallbacks({ name: 'array_uintersect', operation: intersection, keys: null, values: 'user' }),
  /**
   * The elements of the first array that all others have with the same key and value. The last argument compares two
   * values.
   */
  array_uintersect_assoc: withCallbacks({
    name: 'array_uintersect_assoc',
    operation: intersection,
    keys: 'same',
    values: 'user',
  }),
  /** The elements of the first array whose keys are in all of the others. The last argument compares two keys. */
  array_intersect_ukey: withCallbacks({
    name: 'array_intersect_ukey',
    operation: intersection,
    keys: 'user',
    values: null,
  }),
  /**
   * The elements of the first array that all others have with the same key and value. The last argument compares two
   * keys.
   */
  array_intersect_uassoc: withCallbacks({
    name: 'array_intersect_uassoc',
    operation: intersection,
    keys: 'user',
    values: 'same',
  }),
  /**
   * The elements of the first array that all others have with the same key and value. The last two arguments compare
   * two values and two keys.
   */
  array_uintersect_uassoc: withCallbacks({
    name: 'array_uintersect_uassoc',
    operation: intersection,
    keys: 'user',
    values: 'user',
  }),
} satisfies FunctionTable;
