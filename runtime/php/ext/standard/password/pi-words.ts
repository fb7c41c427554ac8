/** The hexadecimal digits of pi behind its point: Blowfish starts from them. */

/** arctan(1 / denominator) as an integer, scaled by 2 ** bits. */
function inverseArctangent(denominator: bigint, bits: bigint): bigint {
  const square = denominator * denominator;
  let power = (1n << bits) / denominator;
  let sum = power;
  for (let divisor = 3n, sign = -1n; power > 0n; divisor += 2n, sign = -sign) {
    power /= square;
    sum += (sign * power) / divisor;
  }
  return sum;
}

/** The first 32-bit words of pi's fraction (Machin's formula, with bits to spare for rounding). */
export function piWords(count: number): Int32Array {
  const spare = 64n;
  const bits = BigInt(count * 32) + spare;
  const pi = 16n * inverseArctangent(5n, bits) - 4n * inverseArctangent(239n, bits);
  const digits = ((pi - (3n << bits)) >> spare).toString(16).padStart(count * 8, '0');
  return Int32Array.from(
    { length: count },
    (_, index) => Number.parseInt(digits.slice(index * 8, index * 8 + 8), 16) | 0,
  );
}
