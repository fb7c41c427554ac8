/** Types and conversions: PHP's manual, chapter Variable handling. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { bytesOf, className, isPhpArray, isPhpInt, toPhpString } from '../../../engine/conversion.ts';
import { numericText, toPhpBool, toPhpFloat, toPhpInt } from '../../../engine/numeric-text.ts';
import { isPhpObject } from '../../../engine/object-members.ts';
import { textToInt } from '../../../engine/text-to-int.ts';
import type { Request } from '../../../main/request.ts';
import { Stream } from '../streams/stream.ts';

function isString(value: unknown): value is string {
  return typeof value === 'string' || bytesOf(value) !== null;
}

function isInt(value: unknown): boolean {
  return typeof value === 'bigint' || (typeof value === 'number' && isPhpInt(value));
}

function isFloat(value: unknown): boolean {
  return value instanceof Number || (typeof value === 'number' && !isPhpInt(value));
}

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Names of a value's type: gettype()'s and get_debug_type()'s. */
function typeNames(value: unknown): readonly [string, string] {
  if (isNull(value)) return ['NULL', 'null'];
  if (isString(value)) return ['string', 'string'];
  if (isInt(value)) return ['integer', 'int'];
  if (isFloat(value)) return ['double', 'float'];
  if (typeof value === 'boolean') return ['boolean', 'bool'];
  if (isPhpArray(value)) return ['array', 'array'];
  return ['object', className(value)];
}

function intval(request: Request, value: unknown, base: number): number | bigint {
  if (base !== 10 && isString(value)) return textToInt(String(value), base);
  return toPhpInt(value, request.diagnostics);
}

export const variableFunctions = {
  /** Type of a value: `boolean`, `integer`, `double`, `string`, `array`, `object`, `resource` or `NULL`. */
  gettype:
    () =>
    (value: unknown): string =>
      typeNames(value)[0],
  /**
   * Type of a value as PHP declares types: `bool`, `int`, `float`, `string`, `array`, `null` or the name of its
   * class.
   */
  get_debug_type:
    () =>
    (value: unknown): string =>
      typeNames(value)[1],
  /** True for arrays: JS arrays, Maps and plain objects. */
  is_array:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value),
  /** True for true and false. */
  is_bool:
    () =>
    (value: unknown): boolean =>
      typeof value === 'boolean',
  /** True for integers. JavaScript cannot tell 1.0 from 1, so that is one, too. */
  is_int: () => isInt,
  /** Alias of is_int(): true for integers. */
  is_integer: () => isInt,
  /** Alias of is_int(): true for integers. */
  is_long: () => isInt,
  /** True for numbers that are not integers, including INF, NAN and -0. */
  is_float: () => isFloat,
  /** Alias of is_float(): true for numbers that are not integers, including INF, NAN and -0. */
  is_double: () => isFloat,
  /** True for strings. */
  is_string:
    () =>
    (value: unknown): boolean =>
      isString(value),
  /** True for null and undefined. */
  is_null: () => isNull,
  /** True for instances of classes and for functions. */
  is_object:
    () =>
    (value: unknown): boolean =>
      isPhpObject(value),
  /** True for numbers and for strings that are numbers, with white space around them allowed. */
  is_numeric:
    () =>
    (value: unknown): boolean =>
      isInt(value) || isFloat(value) || (typeof value === 'string' && numericText(value) !== null),
  /** True for numbers, strings and booleans. */
  is_scalar:
    () =>
    (value: unknown): boolean =>
      isInt(value) || isFloat(value) || isString(value) || typeof value === 'boolean',
  /** True for arrays and iterable objects. */
  is_iterable:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value) || (isPhpObject(value) && Symbol.iterator in value),
  /** True for arrays, Sets and objects with a `count()` method. */
  is_countable:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value) || value instanceof Set || (isPhpObject(value) && 'count' in value),
  /** The value as an integer; a string is read in `base` (default 10, 0: by its prefix). A bigint beyond 2^53. */
  intval:
    (request) =>
    (value: unknown, base = 10): number =>
      // A bigint only for what no number can hold; arithmetic with it is the exception.
      intval(request, value, base) as number,
  /** The value as a number; a string counts as the number it begins with. */
  floatval:
    (request) =>
    (value: unknown): number =>
      toPhpFloat(value, request.diagnostics),
  /** Alias of floatval(): the value as a number; a string counts as the number it begins with. */
  doubleval:
    (request) =>
    (value: unknown): number =>
      toPhpFloat(value, request.diagnostics),
  /** The value as PHP's boolean: '', '0', 0, null and empty arrays are false. */
  boolval: () => toPhpBool,
  /** The value as a string, converted as PHP converts it. */
  strval:
    (request) =>
    (value: unknown): string =>
      toPhpString(value, request.diagnostics, request.ini.int('precision')),
  /** True for an open stream. */
  is_resource:
    () =>
    (value: unknown): boolean =>
      value instanceof Stream && value.isOpen,
} satisfies FunctionTable;
