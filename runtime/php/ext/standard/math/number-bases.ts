/** Numbers in other bases (ext/standard/math.c). */
import { floatText } from '../../../engine/float-text.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';

const MAX_INT = 2n ** 63n - 1n;

/** bindec(), octdec() and hexdec(): other characters are skipped, with a deprecation. Floats beyond 64 bits. */
export function fromBase(text: string, base: number, report: Report): number | bigint {
  const prefix = base === 16 ? /^0[xX]/ : base === 8 ? /^0[oO]/ : base === 2 ? /^0[bB]/ : null;
  const digits = prefix === null ? text : text.replace(prefix, '');
  let value: number | bigint = 0n;
  let isClean = true;
  for (const char of digits) {
    const digit = /^[0-9A-Za-z]$/.test(char) ? Number.parseInt(char, 36) : base;
    if (digit < base) value = shifted(value, base, digit);
    else isClean = false;
  }
  if (!isClean) {
    report.raise(
      ErrorLevel.E_DEPRECATED,
      'Invalid characters passed for attempted conversion, these have been ignored',
    );
  }
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** One digit more; a float from the digit on that 64 bits cannot take. */
function shifted(value: number | bigint, base: number, digit: number): number | bigint {
  if (typeof value === 'number') return value * base + digit;
  const next = value * BigInt(base) + BigInt(digit);
  return next <= MAX_INT ? next : Number(value) * base + digit;
}

/** decbin(), decoct() and dechex(): negative numbers as 64 unsigned bits. */
export function toBase(value: number | bigint, base: number): string {
  if (typeof value === 'number' && value >= 0) return Math.trunc(value).toString(base);
  return BigInt.asUintN(64, BigInt(value)).toString(base);
}

/** base_convert()'s second half: floats lose what they cannot hold. */
export function floatToBase(value: number | bigint, base: number): string {
  if (typeof value === 'bigint') return value.toString(base);
  if (!Number.isFinite(value)) return floatText(value);
  let rest = Math.floor(Math.abs(value));
  let text = '';
  do {
    text = Math.trunc(rest % base).toString(base) + text;
    rest /= base;
  } while (rest >= 1);
  return text;
}
