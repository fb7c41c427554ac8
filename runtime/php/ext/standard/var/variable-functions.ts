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
  /** Type of a value: `boolean`, `integer`, `double`, `string`, `array`, `object` or `NULL`. */
  gettype:
    () =>
    (value: unknown): string =>
      typeNames(value)[0],
  /** Type of a value as PHP declares types: `bool`, `int`, `float`, `string`, `array`, `null` or the class. */
  get_debug_type:
    () =>
    (value: unknown): string =>
      typeNames(value)[1],
  /** True for an array: a JS array, a Map or an object without a class. */
  is_array:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value),
  /** True for true and false. */
  is_bool:
    () =>
    (value: unknown): boolean =>
      typeof value === 'boolean',
  /** True for a whole number (JavaScript cannot tell 1.0 from 1). */
  is_int: () => isInt,
  /** is_int() */
  is_integer: () => isInt,
  /** is_int() */
  is_long: () => isInt,
  /** True for a number that is not whole, INF, NAN and -0. */
  is_float: () => isFloat,
  /** is_float() */
  is_double: () => isFloat,
  /** True for a text. */
  is_string:
    () =>
    (value: unknown): boolean =>
      isString(value),
  /** True for null and undefined. */
  is_null: () => isNull,
  /** True for instances of classes and functions. */
  is_object:
    () =>
    (value: unknown): boolean =>
      isPhpObject(value),
  /** True for numbers and texts that are numbers. */
  is_numeric:
    () =>
    (value: unknown): boolean =>
      isInt(value) || isFloat(value) || (typeof value === 'string' && numericText(value) !== null),
  /** True for numbers, texts and booleans. */
  is_scalar:
    () =>
    (value: unknown): boolean =>
      isInt(value) || isFloat(value) || isString(value) || typeof value === 'boolean',
  /** True for arrays and iterable objects. */
  is_iterable:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value) || (isPhpObject(value) && Symbol.iterator in value),
  /** True for arrays, Sets and objects with a `count()`. */
  is_countable:
    () =>
    (value: unknown): boolean =>
      isPhpArray(value) || value instanceof Set || (isPhpObject(value) && 'count' in value),
  /** The value as a whole number; a text by its digits in `base` (0 looks at its prefix). A bigint beyond 2^53. */
  intval:
    (request) =>
    (value: unknown, base = 10): number =>
      // A bigint only for what no number can hold; arithmetic with it is the exception.
      intval(request, value, base) as number,
  /** The value as a number. */
  floatval:
    (request) =>
    (value: unknown): number =>
      toPhpFloat(value, request.diagnostics),
  /** floatval() */
  doubleval:
    (request) =>
    (value: unknown): number =>
      toPhpFloat(value, request.diagnostics),
  /** PHP's truth of a value: '', '0', 0, null and empty arrays are false. */
  boolval: () => toPhpBool,
  /** The value as PHP would print it. */
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
