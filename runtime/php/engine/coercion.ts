/**
 * PHP's weak mode for scalar parameters of internal functions (Zend/zend_API.c zend_parse_arg_*_weak), seen from
 * JavaScript: values without a PHP type (dates, bytes, functions, promises) are accepted where they make sense.
 */
import { decodeBytes } from './bytes.ts';
import { className, isPhpArray, ownText, toPhpString } from './conversion.ts';
import { floatText } from './float-text.ts';
import { ErrorLevel, type Report } from './report.ts';

/** Returned for a value that does not fit. */
export const MISFIT: unique symbol = Symbol('misfit');

/** PHP's name for the type of a value, as TypeErrors have it. */
export function typeNameOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isSafeInteger(value) ? 'int' : 'float';
    case 'bigint':
      return 'int';
    case 'undefined':
      return 'null';
    default:
      if (value === null) return 'null';
      if (value instanceof Number) return 'float';
      if (value instanceof Uint8Array) return 'string';
      return isPhpArray(value) ? 'array' : className(value);
  }
}

const NUMERIC = /^[ \t\n\r\v\f]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\r\v\f]*$/;

/** The number of a numeric string, or null. */
function numberOf(text: string): number | null {
  return NUMERIC.test(text) ? Number(text.trim()) : null;
}

/** True for texts PHP reads as an int: digits only, within range. */
function isIntText(text: string): boolean {
  return /^[ \t\n\r\v\f]*[+-]?\d+[ \t\n\r\v\f]*$/.test(text);
}

const INT_LIMIT = 2 ** 63;

/** The value as an int parameter takes it. */
export function toInt(value: unknown, report: Report): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isSafeInteger(value) ? value : intOfFloat(value, value, report);
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return BigInt.asIntN(53, value) === value ? Number(value) : value;
    case 'string': {
      const number = numberOf(value);
      if (number === null) return MISFIT;
      return isIntText(value) && Math.abs(number) < INT_LIMIT ? number : intOfFloat(number, value, report);
    }
    default:
      if (value instanceof Number) return intOfFloat(value.valueOf(), value.valueOf(), report);
      return value instanceof Date ? value : MISFIT;
  }
}

function intOfFloat(number: number, given: number | string, report: Report): unknown {
  if (!Number.isFinite(number) || Math.abs(number) >= INT_LIMIT) return MISFIT;
  const whole = Math.trunc(number);
  if (whole !== number) {
    const what = typeof given === 'string' ? `float-string "${given}"` : `float ${floatText(number, -1)}`;
    report.raise(ErrorLevel.E_DEPRECATED, `Implicit conversion from ${what} to int loses precision`);
  }
  return whole === 0 ? 0 : whole;
}

/** The value as a float parameter takes it. */
export function toFloat(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return Number(value);
    case 'string':
      return numberOf(value) ?? MISFIT;
    default:
      return value instanceof Number ? value.valueOf() : MISFIT;
  }
}

/** The value as an `int|float` parameter takes it. */
export function toNumber(value: unknown): unknown {
  return typeof value === 'bigint' || value instanceof Number ? value : toFloat(value);
}

/** The value as a string parameter takes it; bytes become the text that stands for them (bytes.ts). */
export function toText(value: unknown, report: Report, precision: number): unknown {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return decodeBytes(value);
  if (typeof value !== 'object') return isScalar(value) ? toPhpString(value, report, precision) : MISFIT;
  if (value === null || isPhpArray(value)) return MISFIT;
  if (value instanceof Number) return toPhpString(value, report, precision);
  return ownText(value) ?? MISFIT;
}

/** The value as a bool parameter takes it: PHP's truth, where '0' is false. */
export function toBool(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  if (value instanceof Number) return value.valueOf() !== 0;
  if (!isScalar(value)) return MISFIT;
  return value !== '' && value !== '0' && value !== 0 && value !== 0n;
}

export function isScalar(value: unknown): boolean {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'bigint';
}
