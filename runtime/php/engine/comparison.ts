/** PHP 8's `==`, `===` and `<=>` on JavaScript's values (Zend/zend_operators.c). */

import { toBinary } from './byte-text.ts';
import { decodeBytes } from './bytes.ts';
import { bytesOf, isPhpArray, numberText, ownText, type PhpArray } from './conversion.ts';
import { numericText, toPhpBool } from './numeric-text.ts';
import { viewObject } from './object-members.ts';
import { elementOf, entriesOf, hasKey, sizeOf } from './php-array.ts';

type Scalar = string | number | bigint;

/** Result for values that cannot be compared: neither is less. */
const UNCOMPARABLE = 1;

/** `<=>`: -1, 0 or 1. */
export function compareLoosely(left: unknown, right: unknown): number {
  const a = plain(left);
  const b = plain(right);
  if (isScalar(a) && isScalar(b)) return compareScalars(a, b);
  if (a === null && typeof b === 'string') return b === '' ? 0 : -1;
  if (b === null && typeof a === 'string') return a === '' ? 0 : 1;
  if (isBoolLike(a) || isBoolLike(b)) return Number(toPhpBool(a)) - Number(toPhpBool(b));
  return compareNested(a, b);
}

/** `==` */
export function equalsLoosely(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && left === right) return true;
  return compareLoosely(left, right) === 0;
}

/** `===`, arrays by keys, order and values. */
export function isIdentical(left: unknown, right: unknown): boolean {
  const a = plain(left);
  const b = plain(right);
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return toBinary(a) === toBinary(b);
  if (!isPhpArray(a) || !isPhpArray(b) || sizeOf(a) !== sizeOf(b)) return false;
  const others = entriesOf(b);
  return entriesOf(a).every(([key, value], index) => {
    const [otherKey, other] = others[index]!;
    return key === otherKey && isIdentical(value, other);
  });
}

/** Values of PHP's scalars in their plain form: undefined is null, bytes are text, boxed numbers numbers. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Number) return value.valueOf();
  const bytes = bytesOf(value);
  return bytes === null ? value : decodeBytes(bytes);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
}

function isBoolLike(value: unknown): boolean {
  return value === null || typeof value === 'boolean';
}

function compareScalars(left: Scalar, right: Scalar): number {
  if (typeof left === 'string')
    return typeof right === 'string' ? compareTexts(left, right) : -compareToText(right, left);
  return typeof right === 'string' ? compareToText(left, right) : compareNumbers(left, right);
}

function compareNumbers(left: number | bigint, right: number | bigint): number {
  if (left < right) return -1;
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint equals a number of the same value only so
  return left == right ? 0 : 1;
}

/** Two numeric texts compare as numbers, all others byte by byte. */
function compareTexts(left: string, right: string): number {
  if (startsLikeNumber(left) && startsLikeNumber(right)) {
    const a = numericText(left);
    const b = a && numericText(right);
    // Integers that overflow to the same float are compared by their digits.
    if (a && b && !(a.isFloat && b.isFloat && a.value === b.value && Math.abs(Number(a.value)) >= 2 ** 63)) {
      return compareNumbers(a.value, b.value);
    }
  }
  return compareAsText(left, right);
}

function startsLikeNumber(text: string): boolean {
  return text !== '' && text.charCodeAt(0) <= 57;
}

/** Byte by byte: -1, 0 or 1. */
export function compareAsText(left: string, right: string): number {
  const a = toBinary(left);
  const b = toBinary(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareToText(number: number | bigint, text: string): number {
  const numeric = numericText(text);
  if (numeric !== null) return compareNumbers(number, numeric.value);
  return compareAsText(typeof number === 'bigint' ? String(number) : numberText(number, 17), text);
}

function compareNested(left: unknown, right: unknown): number {
  if (isPhpArray(left)) return isPhpArray(right) ? compareArrays(left, right) : UNCOMPARABLE;
  if (isPhpArray(right)) return -1;
  if (left === right) return 0;
  if (typeof left === 'string' || typeof right === 'string') return compareWithObject(left, right);
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return compareObjectAsNumber(left, right);
  }
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime());
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return UNCOMPARABLE;
  return compareArrays(memberArray(left), memberArray(right));
}

function memberArray(value: object): PhpArray {
  return new Map(viewObject(value).members);
}

function compareArrays(left: PhpArray, right: PhpArray): number {
  const difference = sizeOf(left) - sizeOf(right);
  if (difference !== 0) return Math.sign(difference);
  for (const [key, value] of entriesOf(left)) {
    if (!hasKey(right, key)) return UNCOMPARABLE;
    const order = compareLoosely(value, elementOf(right, key));
    if (order !== 0) return order;
  }
  return 0;
}

function compareWithObject(left: unknown, right: unknown): number {
  if (typeof left === 'string') {
    const text = typeof right === 'object' && right !== null ? ownText(right) : null;
    return text === null ? -1 : compareAsText(left, text);
  }
  return -compareWithObject(right, left);
}

/** An object beside a number counts as 1. */
function compareObjectAsNumber(left: unknown, right: unknown): number {
  const asNumber = (value: unknown) => (typeof value === 'number' || typeof value === 'bigint' ? value : 1);
  return compareNumbers(asNumber(left), asNumber(right));
}
