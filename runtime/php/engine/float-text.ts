/**
 * PHP's text of floats. PHP rounds decimal digits half to even on the exact binary value (zend_dtoa modes 2 and 3), where
 * JavaScript's toPrecision and toFixed round ties up; everything else of the two agrees.
 */

/** A finite, positive value as decimal digits: 0.DIGITS × 10^pointAt. Digits have no trailing zeros; zero is '0' with 1. */
export interface Decimal {
  readonly digits: string;
  readonly pointAt: number;
}

/** `precision` and `serialize_precision` -1: the fewest digits that lead back to the same float. */
const SHORTEST = -1;
const SHORTEST_LIMIT = 17;
const JS_MAX_DIGITS = 100;
/** With fewer significant digits than this the shortest text of a float is also its exact value's beginning. */
const SURE_DIGITS = 15;
/** Below this floats hold fewer than 15 digits. */
const MIN_NORMAL = 2.2250738585072014e-308;

/** Digits of |value|, rounded to `count` significant ones (1..100), or the shortest when `count` is -1. */
function significantDigits(value: number, count: number): Decimal {
  const magnitude = Math.abs(value);
  if (magnitude === 0) return { digits: '0', pointAt: 1 };
  const shortest = parseExponential(magnitude.toExponential());
  if (count === SHORTEST) return shortest;
  // A decimal of at most 15 digits leads to the float and back, so that no further digit can be other than 0.
  if (count < SURE_DIGITS && shortest.digits.length <= count && magnitude >= MIN_NORMAL) return shortest;
  const wanted = Math.min(Math.max(count, 1), JS_MAX_DIGITS);
  const mayBeTie = wanted >= SURE_DIGITS || (shortest.digits.length === wanted + 1 && shortest.digits.endsWith('5'));
  if (mayBeTie) {
    const exact = parseExponential(magnitude.toExponential(JS_MAX_DIGITS));
    if (exact.digits.length === wanted + 1 && exact.digits.endsWith('5')) return roundTieToEven(exact);
  }
  return parseExponential(magnitude.toExponential(wanted - 1));
}

function parseExponential(text: string): Decimal {
  const exponentAt = text.indexOf('e');
  const digits = text.slice(0, exponentAt).replace('.', '').replace(/0+$/, '');
  return { digits, pointAt: Number(text.slice(exponentAt + 1)) + 1 };
}

function roundTieToEven(exact: Decimal): Decimal {
  const kept = BigInt(exact.digits.slice(0, -1));
  const rounded = (kept % 2n === 0n ? kept : kept + 1n).toString();
  const carried = rounded.length - (exact.digits.length - 1);
  return { digits: rounded.replace(/0+$/, '') || '0', pointAt: exact.pointAt + carried };
}

/**
 * Text of a float as `echo` prints it under the ini directive `precision` (php_gcvt, main/snprintf.c).
 * @param precision significant digits; -1 for the shortest text that leads back to the value; 0 counts as 1
 */
export function floatText(value: number, precision = 14): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NAN' : value > 0 ? 'INF' : '-INF';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const limit = precision < 0 ? SHORTEST_LIMIT : Math.max(precision, 1);
  const { digits, pointAt } = significantDigits(value, precision < 0 ? SHORTEST : limit);
  return sign + layOut(digits, pointAt, limit);
}

function layOut(digits: string, pointAt: number, limit: number): string {
  if (pointAt < -3 || pointAt > limit) {
    const exponent = pointAt - 1;
    return `${digits[0]}.${digits.slice(1) || '0'}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (pointAt <= 0) return `0.${'0'.repeat(-pointAt)}${digits}`;
  if (digits.length <= pointAt) return digits + '0'.repeat(pointAt - digits.length);
  return `${digits.slice(0, pointAt)}.${digits.slice(pointAt)}`;
}

/** |value| with exactly `decimals` digits after the point, as C's %.Nf but ties to even. */
export function fixedText(value: number, decimals: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e21 || decimals > JS_MAX_DIGITS) return exactFixed(magnitude, decimals);
  const { digits, pointAt } = significantDigits(magnitude, SHORTEST);
  const isTieDigit = digits.length - pointAt === decimals + 1 && digits.endsWith('5');
  const mayBeTie = isTieDigit || pointAt + decimals >= SURE_DIGITS;
  return mayBeTie ? exactFixed(magnitude, decimals) : magnitude.toFixed(decimals);
}

/** The same from the float's exact value: mantissa × 2^exponent. */
function exactFixed(magnitude: number, decimals: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, magnitude);
  const raw = bits.getBigUint64(0);
  const biased = Number(raw >> 52n);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const exponent = Math.max(biased, 1) - 1075;
  const scaled = mantissa * 10n ** BigInt(decimals);
  const rounded = exponent >= 0 ? scaled << BigInt(exponent) : shiftToEven(scaled, BigInt(-exponent));
  const text = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function shiftToEven(value: bigint, bits: bigint): bigint {
  const kept = value >> bits;
  const rest = value - (kept << bits);
  const half = 1n << (bits - 1n);
  return rest > half || (rest === half && kept % 2n === 1n) ? kept + 1n : kept;
}

/** |value| as PHP's %e: one digit, point, `decimals` digits, exponent without padding. */
export function exponentialText(value: number, decimals: number): string {
  const { digits, pointAt } = significantDigits(value, decimals + 1);
  const exponent = value === 0 ? 0 : pointAt - 1;
  const mantissa = decimals === 0 ? digits[0] : `${digits[0]}.${digits.slice(1).padEnd(decimals, '0')}`;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}
