/** PHP's manual, chapter Math. */
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { RoundingMode, roundTo } from '../../../engine/rounding.ts';
import { ArithmeticError, DivisionByZeroError, ValueError } from '../../../engine/throwables.ts';
import { floatToBase, fromBase, toBase } from './number-bases.ts';

function intdiv(left: number | bigint, right: number | bigint): number {
  if (typeof left === 'bigint' || typeof right === 'bigint') return divideLarge(BigInt(left), BigInt(right));
  if (right === 0) throw new DivisionByZeroError('Division by zero');
  if (left === -(2 ** 63) && right === -1) {
    throw new ArithmeticError('Division of PHP_INT_MIN by -1 is not an integer');
  }
  return Math.trunc(left / right) + 0;
}

/** Ints that no number holds stay bigints. */
function divideLarge(left: bigint, right: bigint): number {
  if (right === 0n) throw new DivisionByZeroError('Division by zero');
  const quotient = left / right;
  if (quotient > 2n ** 63n - 1n) {
    throw new ArithmeticError('Division of PHP_INT_MIN by -1 is not an integer');
  }
  return (BigInt.asIntN(53, quotient) === quotient ? Number(quotient) : quotient) as number;
}

function logarithm(value: number, base: number | null): number {
  if (base === null) return Math.log(value);
  if (base === 2) return Math.log2(value);
  if (base === 10) return Math.log10(value);
  if (base === 1) return Number.NaN;
  if (base <= 0) throw new ValueError('log(): Argument #2 ($base) must be greater than 0');
  return Math.log(value) / Math.log(base);
}

function power(base: number, exponent: number): number {
  // C's pow() has no objection to 1 to the power of anything.
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  return base ** exponent;
}

function absolute(value: number | bigint): number | bigint {
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  return Math.abs(value);
}

function checkBase(base: number, argument: 2 | 3, name: string): void {
  if (base >= 2 && base <= 36) return;
  throw new ValueError(`base_convert(): Argument #${argument} ($${name}) must be between 2 and 36 (inclusive)`);
}

export const mathFunctions = {
  /** Absolute value. */
  abs: () => absolute as <T extends number | bigint>(num: T) => T,
  /** Rounds up to the next whole number. */
  ceil: () => Math.ceil as (num: number) => number,
  /** Rounds down to the next whole number. */
  floor: () => Math.floor as (num: number) => number,
  /**
   * Rounds to `precision` decimal places (default 0, negative ones to the left of the point), halves away from zero
   * unless `mode` says otherwise.
   */
  round:
    () =>
    (num: number, precision = 0, mode: number = RoundingMode.halfUp): number =>
      roundTo(num, precision, mode),
  /** Remainder of a floating-point division, with the sign of `num1`. NAN when `num2` is 0. */
  fmod:
    () =>
    (num1: number, num2: number): number =>
      num1 % num2,
  /** Integer quotient. Throws a DivisionByZeroError when the divisor is 0. */
  intdiv: () => intdiv,
  /** Quotient; INF, -INF or NAN when the divisor is 0. */
  fdiv:
    () =>
    (num1: number, num2: number): number =>
      num1 / num2,
  /** `base` to the power of `exponent`. */
  pow: () => power,
  /** Square root. */
  sqrt: () => Math.sqrt as (num: number) => number,
  /** e to the power of `num`. */
  exp: () => Math.exp as (num: number) => number,
  /** exp(num) - 1, accurate for small numbers. */
  expm1: () => Math.expm1 as (num: number) => number,
  /** Natural logarithm, or logarithm to `base`. Throws a ValueError for a base of 0 or less. */
  log:
    () =>
    (num: number, base: number | null = null): number =>
      logarithm(num, base),
  /** Logarithm to base 10. */
  log10: () => Math.log10 as (num: number) => number,
  /** Natural logarithm of 1 + num, accurate for small numbers. */
  log1p: () => Math.log1p as (num: number) => number,
  sin: () => Math.sin as (num: number) => number,
  cos: () => Math.cos as (num: number) => number,
  tan: () => Math.tan as (num: number) => number,
  asin: () => Math.asin as (num: number) => number,
  acos: () => Math.acos as (num: number) => number,
  atan: () => Math.atan as (num: number) => number,
  atan2: () => Math.atan2 as (y: number, x: number) => number,
  sinh: () => Math.sinh as (num: number) => number,
  cosh: () => Math.cosh as (num: number) => number,
  tanh: () => Math.tanh as (num: number) => number,
  asinh: () => Math.asinh as (num: number) => number,
  acosh: () => Math.acosh as (num: number) => number,
  atanh: () => Math.atanh as (num: number) => number,
  /** The number π, 3.1415926535898. */
  pi: () => (): number => Math.PI,
  /** Length of the hypotenuse: the square root of x² + y². */
  hypot:
    () =>
    (x: number, y: number): number =>
      Math.hypot(x, y),
  /** Converts degrees to radians. */
  deg2rad:
    () =>
    (num: number): number =>
      (num / 180) * Math.PI,
  /** Converts radians to degrees. */
  rad2deg:
    () =>
    (num: number): number =>
      (num / Math.PI) * 180,
  /** True for NAN. */
  is_nan:
    () =>
    (num: number): boolean =>
      Number.isNaN(num),
  /** True for a number that is neither infinite nor NAN. */
  is_finite:
    () =>
    (num: number): boolean =>
      Number.isFinite(num),
  /** True for INF and -INF. */
  is_infinite:
    () =>
    (num: number): boolean =>
      Math.abs(num) === Infinity,
  /**
   * Number of a string of binary digits; other characters are ignored, with a deprecation. A bigint above
   * PHP_INT_MAX.
   */
  bindec:
    (request) =>
    (binaryString: string): number | bigint =>
      fromBase(binaryString, 2, request.diagnostics),
  /**
   * Number of a string of octal digits; other characters are ignored, with a deprecation. A bigint above PHP_INT_MAX.
   */
  octdec:
    (request) =>
    (octalString: string): number | bigint =>
      fromBase(octalString, 8, request.diagnostics),
  /**
   * Number of a string of hexadecimal digits; other characters are ignored, with a deprecation. A bigint above
   * PHP_INT_MAX.
   */
  hexdec:
    (request) =>
    (hexString: string): number | bigint =>
      fromBase(hexString, 16, request.diagnostics),
  /** An integer in binary; negative ones as 64 bits. */
  decbin:
    () =>
    (num: number | bigint): string =>
      toBase(num, 2),
  /** An integer in octal; negative ones as 64 bits. */
  decoct:
    () =>
    (num: number | bigint): string =>
      toBase(num, 8),
  /** An integer in hexadecimal; negative ones as 64 bits. */
  dechex:
    () =>
    (num: number | bigint): string =>
      toBase(num, 16),
  /** Converts digits from one base to another, 2 to 36. Throws a ValueError for other bases. */
  base_convert:
    (request) =>
    (num: string, fromBase_: number, toBase_: number): string => {
      checkBase(fromBase_, 2, 'from_base');
      checkBase(toBase_, 3, 'to_base');
      return floatToBase(fromBase(num, fromBase_, request.diagnostics), toBase_);
    },
} satisfies FunctionTable;

export const mathConstants = {
  M_E: Math.E,
  M_LOG2E: Math.LOG2E,
  M_LOG10E: Math.LOG10E,
  M_LN2: Math.LN2,
  M_LN10: Math.LN10,
  M_PI: Math.PI,
  M_PI_2: Math.PI / 2,
  M_PI_4: Math.PI / 4,
  M_1_PI: 1 / Math.PI,
  M_2_PI: 2 / Math.PI,
  M_SQRTPI: Math.sqrt(Math.PI),
  M_2_SQRTPI: 2 / Math.sqrt(Math.PI),
  M_LNPI: Math.log(Math.PI),
  M_EULER: 0.5772156649015329,
  M_SQRT2: Math.SQRT2,
  M_SQRT1_2: Math.SQRT1_2,
  M_SQRT3: Math.sqrt(3),
  PHP_ROUND_HALF_UP: RoundingMode.halfUp,
  PHP_ROUND_HALF_DOWN: RoundingMode.halfDown,
  PHP_ROUND_HALF_EVEN: RoundingMode.halfEven,
  PHP_ROUND_HALF_ODD: RoundingMode.halfOdd,
  INF: Infinity,
  NAN: Number.NaN,
} as const satisfies ConstantTable;
