/**
 * PHP's types seen in JavaScript's values, and PHP's text of them.
 *
 * JavaScript has one number type. A number that is a safe integer is a PHP int, every other number (and -0) a PHP float;
 * a boxed number (`Object(1)`, `new Number(1)`) is a PHP float always, for the places where PHP tells 1 from 1.0.
 * A bigint is a PHP int.
 */
import { decodeBytes } from './bytes.ts';
import { floatText } from './float-text.ts';
import { ErrorLevel, type Report } from './report.ts';

/** True when PHP would hold this number as an int. */
export function isPhpInt(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/**
 * Text of a value where PHP wants a string: echo, string functions, `.`.
 * Arrays become `Array` with PHP's warning.
 * @param precision digits of floats, as the ini directive `precision`
 * @throws Error `Object of class X could not be converted to string` for objects without a text of their own
 */
export function toPhpString(value: unknown, report: Report, precision = 14): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value, precision);
    case 'boolean':
      return value ? '1' : '';
    case 'undefined':
      return '';
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null ? '' : objectToString(value, report, precision);
    default:
      throw noTextError(value);
  }
}

/** Text of a number: ints in full, floats by `precision`. */
export function numberText(value: number, precision = 14): string {
  return isPhpInt(value) ? String(value) : floatText(value, precision);
}

function objectToString(value: object, report: Report, precision: number): string {
  if (isPhpArray(value)) {
    report.raise(ErrorLevel.E_WARNING, 'Array to string conversion');
    return 'Array';
  }
  const bytes = bytesOf(value);
  if (bytes !== null) return decodeBytes(bytes);
  if (value instanceof Number) return floatText(value.valueOf(), precision);
  const text = ownText(value);
  if (text === null) throw noTextError(value);
  return text;
}

/** The bytes of a Uint8Array (a Buffer too) or ArrayBuffer: PHP strings in JavaScript's dress. Otherwise null. */
export function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : null;
}

/** Text an object gives of itself by `__toString()`, or by a `toString()` that is not Object's; null when it has none. */
export function ownText(value: object): string | null {
  const methods = value as { __toString?: unknown; toString?: unknown };
  if (typeof methods.__toString === 'function' && !hasOnlyToString(value)) return String(methods.__toString());
  if (typeof methods.toString === 'function' && methods.toString !== Object.prototype.toString) {
    return String(methods.toString());
  }
  return null;
}

/** An exception class of the script that has a `toString()` and no `__toString()` of its own. */
function hasOnlyToString(value: object): boolean {
  if (!(value instanceof Error) || value.toString === Error.prototype.toString) return false;
  const { __toString: standard } = Error.prototype as { __toString?: unknown };
  return (value as { __toString?: unknown }).__toString === standard;
}

function noTextError(value: unknown): Error {
  return new Error(`Object of class ${className(value)} could not be converted to string`);
}

/** A JS array, Map, or object without a class: what PHP calls an array. */
export type PhpArray = readonly unknown[] | Readonly<Record<string, unknown>> | ReadonlyMap<unknown, unknown>;

/** True for JS arrays, Maps, plain objects and objects without prototype. Class instances are PHP objects. */
export function isPhpArray(value: unknown): value is PhpArray {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) || value instanceof Map) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Name of the class PHP would report for an object: functions are `Closure`, nameless classes `class@anonymous`. */
export function className(value: unknown): string {
  if (typeof value === 'function') return 'Closure';
  if (typeof value === 'symbol') return 'Symbol';
  const maker = (value as { constructor?: unknown }).constructor;
  if (typeof maker === 'function') return maker.name || 'class@anonymous';
  return 'stdClass';
}
