/** Decimal digits of pi, which decide MD2's table. */

/** @returns the first digits: 3, 1, 4, 1, 5 … (Machin's formula with ten digits to spare) */
export function piDigits(count: number): number[] {
  const unit = 10n ** BigInt(count + 10);
  const arctanOfInverse = (divisor: bigint): bigint => {
    const square = divisor * divisor;
    let power = unit / divisor;
    let sum = power;
    for (let odd = 3n, sign = -1n; power > 0n; odd += 2n, sign = -sign) {
      power /= square;
      sum += (sign * power) / odd;
    }
    return sum;
  };
  const pi = 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
  return Array.from(String(pi).slice(0, count), Number);
}
