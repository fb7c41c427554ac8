/** Whole numbers written in other bases than ten. */

const INT_MAX = 9223372036854775807n;

/** What C's strtol makes of a text in this base, with PHP's prefixes 0x and 0b; held at the ends of 64 bits. */
export function textToInt(text: string, base: number): number | bigint {
  const match = /^[ \t\n\r\v\f]*([+-]?)(?:(0[xX])|(0[bB]))?/.exec(text)!;
  const prefixBase = match[2] ? 16 : match[3] ? 2 : 10;
  const isPrefixed = prefixBase !== 10 && (base === 0 || base === prefixBase);
  const prefix = isPrefixed ? match[0].length : match[0].length - (match[2] ?? match[3] ?? '').length;
  const rest = text.slice(prefix);
  const radix = base !== 0 ? base : isPrefixed ? prefixBase : rest.startsWith('0') ? 8 : 10;
  const value = digitsValue(rest, radix);
  const limited = match[1] === '-' ? -(value > INT_MAX ? INT_MAX + 1n : value) : value > INT_MAX ? INT_MAX : value;
  const number = Number(limited);
  return Number.isSafeInteger(number) ? number : limited;
}

function digitsValue(text: string, radix: number): bigint {
  let value = 0n;
  for (const char of text) {
    const digit = Number.parseInt(char, 36);
    if (Number.isNaN(digit) || digit >= radix) break;
    value = value * BigInt(radix) + BigInt(digit);
  }
  return value;
}
