/**
 * PHP 8.2's round(): it first rounds to the 15 digits a float holds, so that 1.005 counts as the decimal it is written as
 * (wiki.php.net/rfc/rounding; ext/standard/math.c). PHP 8.4 no longer does.
 */

/** The PHP_ROUND_* modes: where a value half way between two goes. */
export const RoundingMode = { halfUp: 1, halfDown: 2, halfEven: 3, halfOdd: 4 } as const;

const FLOAT_DIGITS = 15;
const EXACT_POWERS = 22;

/** The value rounded to `places` decimal places; negative places round before the point. */
export function roundTo(value: number, places: number, mode: number = RoundingMode.halfUp): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const factor = powerOfTen(Math.abs(places));
  const digitsAfterPoint = FLOAT_DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  let scaled: number;
  if (digitsAfterPoint > places && digitsAfterPoint - FLOAT_DIGITS < places) {
    scaled = preRounded(value, digitsAfterPoint, places, mode);
  } else {
    scaled = places >= 0 ? value * factor : value / factor;
  }
  if (Math.abs(scaled) >= 1e15) return value;
  const rounded = roundHalf(scaled, mode);
  if (Math.abs(places) > EXACT_POWERS) return Number(`${rounded.toFixed(0)}e${-places}`);
  return places > 0 ? rounded / factor : rounded * factor;
}

function preRounded(value: number, digitsAfterPoint: number, places: number, mode: number): number {
  // Beyond 10^22 powers of ten are inexact; PHP takes the way there in two steps.
  const power = Math.max(-4 * FLOAT_DIGITS, Math.min(4 * FLOAT_DIGITS, digitsAfterPoint));
  const moved = power >= 0 ? value * powerOfTen(power) : value / powerOfTen(-power);
  const rounded = roundHalf(moved, mode);
  const back = Math.max(places - power, -4 * FLOAT_DIGITS);
  return rounded / powerOfTen(Math.abs(back));
}

function powerOfTen(power: number): number {
  return power <= EXACT_POWERS ? Number(`1e${power}`) : 10 ** power;
}

function roundHalf(value: number, mode: number): number {
  const magnitude = Math.abs(value);
  const up = Math.floor(magnitude + 0.5);
  const isTie = magnitude - Math.floor(magnitude) === 0.5;
  const down = Math.floor(magnitude);
  const rounded = isTie ? tieOf(down, mode) : up;
  if (isTie && rounded === 0) return 0;
  return value < 0 ? -rounded : rounded;
}

function tieOf(below: number, mode: number): number {
  const isEven = below % 2 === 0;
  if (mode === RoundingMode.halfDown) return below;
  if (mode === RoundingMode.halfEven) return isEven ? below : below + 1;
  if (mode === RoundingMode.halfOdd) return isEven ? below + 1 : below;
  return below + 1;
}
