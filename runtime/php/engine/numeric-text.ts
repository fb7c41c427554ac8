/** Numbers in texts, and PHP's conversions of any value to int and float. */

import { decodeBytes } from './bytes.ts';
import { bytesOf, className, isPhpArray } from './conversion.ts';
import { sizeOf } from './php-array.ts';
import { ErrorLevel, type Report } from './report.ts';

/** A number at the start of a text. */
export interface NumericPrefix {
  /** The number as it is written, without white space. */
  readonly text: string;
  readonly value: number | bigint;
  readonly isFloat: boolean;
  /** True when the text holds the number and white space only: what PHP calls a numeric string. */
  readonly isWhole: boolean;
}

const INT_MAX = 9223372036854775807n;
const INT_MIN = -9223372036854775808n;
const NUMBER = /^[ \t\n\r\v\f]*([+-]?(?:\d+(\.\d*)?|(\.\d+))([eE][+-]?\d+)?)([ \t\n\r\v\f]*)/;

/** The number a text begins with; null when it begins with none. Whole numbers beyond 64 bits are floats. */
export function numericPrefix(text: string): NumericPrefix | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const isWhole = match[0].length === text.length;
  const digits = match[1]!;
  if (match[2] === undefined && match[3] === undefined && match[4] === undefined) {
    const value = Number(digits);
    if (Number.isSafeInteger(value)) return { text: digits, value: value + 0, isFloat: false, isWhole };
    const exact = BigInt(digits.replace('+', ''));
    if (exact >= INT_MIN && exact <= INT_MAX) return { text: digits, value: exact, isFloat: false, isWhole };
  }
  return { text: digits, value: Number(digits), isFloat: true, isWhole };
}

/** The number a text is, as PHP's `+` would take it; null when it is not numeric as a whole. */
export function numericText(text: string): NumericPrefix | null {
  const number = numericPrefix(text);
  return number?.isWhole ? number : null;
}

/** PHP's (float) of any value. */
export function toPhpFloat(value: unknown, report: Report): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return Number(numericPrefix(value)?.text ?? 0);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Number) return value.valueOf();
  if (typeof value === 'bigint') return Number(value);
  return Number(scalarOf(value, report, 'float'));
}

/** PHP's (int) of any value: cut towards zero, wrapped to 64 bits. A bigint only beyond JavaScript's safe integers. */
export function toPhpInt(value: unknown, report: Report): number | bigint {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : floatToInt(value);
  if (typeof value === 'string') return textToInt(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return narrow(BigInt.asIntN(64, value));
  if (value instanceof Number) return floatToInt(value.valueOf());
  return scalarOf(value, report, 'int');
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Cut towards zero and wrapped to 64 bits; 0 for INF and NAN (zend_dval_to_lval). */
function floatToInt(value: number): number | bigint {
  if (!Number.isFinite(value)) return 0;
  const whole = Math.trunc(value) + 0;
  return Number.isSafeInteger(whole) ? whole : narrow(BigInt.asIntN(64, BigInt(whole)));
}

function textToInt(text: string): number | bigint {
  const number = numericPrefix(text);
  if (number === null) return 0;
  if (!number.isFloat) return number.value;
  const value = Number(number.value);
  // Texts are held at the ends of the range where floats wrap around (zend_dval_to_lval_cap).
  if (!Number.isFinite(value)) return 0;
  if (value >= 2 ** 63) return INT_MAX;
  return value < -(2 ** 63) ? INT_MIN : floatToInt(value);
}

function scalarOf(value: unknown, report: Report, type: 'int' | 'float'): number | bigint {
  if (value === null || value === undefined) return 0;
  if (isPhpArray(value)) return sizeOf(value) > 0 ? 1 : 0;
  const bytes = bytesOf(value);
  if (bytes !== null) {
    const text = decodeBytes(bytes);
    return type === 'int' ? textToInt(text) : (numericPrefix(text)?.value ?? 0);
  }
  report.raise(ErrorLevel.E_WARNING, `Object of class ${className(value)} could not be converted to ${type}`);
  return 1;
}

/** PHP's (bool) of any value: false for '', '0', 0, -0, null, empty arrays; true for NAN and every object. */
export function toPhpBool(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && value !== '0';
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'object') return Boolean(value);
  if (value === null) return false;
  if (isPhpArray(value)) return sizeOf(value) > 0;
  if (value instanceof Number) return value.valueOf() !== 0;
  const bytes = bytesOf(value);
  return bytes === null || !(bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x30));
}
