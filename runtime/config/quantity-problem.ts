/** PHP's warning for an invalid quantity such as `128Q` (Zend/zend_ini.c zend_ini_parse_quantity_internal). Pure. */

const SPACE = /[ \t\n\r\v\f]/;
const PREFIXED: Readonly<Record<string, RegExp>> = { x: /[0-9a-f]*/iy, o: /[0-7]*/y, b: /[01]*/y };
const MAX = 2n ** 63n - 1n;
const FACTOR_BITS: Readonly<Record<string, bigint>> = { k: 10n, m: 20n, g: 30n };

/** Position of a quantity's digits, [from, to), and their value. */
interface Digits {
  readonly to: number;
  readonly value: bigint;
  readonly isEmpty: boolean;
}

/** @returns PHP's text about a quantity that is not well-formed, or null. The text names what is taken instead. */
export function quantityProblem(text: string): string | null {
  let end = text.length;
  while (end > 0 && SPACE.test(text[end - 1]!)) end--;
  let at = 0;
  while (at < end && SPACE.test(text[at]!)) at++;
  if (at === end) return null;
  const isNegative = text[at] === '-';
  if (isNegative || text[at] === '+') at++;
  const prefix = at < end && text[at] === '0' ? PREFIXED[(text[at + 1] ?? '').toLowerCase()] : undefined;
  if (prefix !== undefined && at + 2 === end) {
    return `Invalid quantity "${escaped(text)}": no digits after base prefix, ${instead('0')}`;
  }
  const { to, value, isEmpty } = digitsAt(text, at, prefix);
  if (isEmpty) return `Invalid quantity "${escaped(text)}": no valid leading digits, ${instead('0')}`;
  return multiplierProblem(text, { to, end }) ?? (isTooLarge(text[end - 1]!, value) ? outOfRange(text) : null);
}

function digitsAt(text: string, at: number, prefix: RegExp | undefined): Digits {
  const isOctal = prefix === undefined && text[at] === '0';
  const pattern = prefix ?? (isOctal ? /[0-7]+/y : /[0-9]*/y);
  const from = prefix === undefined ? at : at + 2;
  pattern.lastIndex = from;
  const digits = pattern.exec(text)?.[0] ?? '';
  const to = from + digits.length;
  const literal = isOctal ? `0o${digits}` : text.slice(at, to);
  return { to, value: digits === '' ? 0n : BigInt(literal.toLowerCase()), isEmpty: digits === '' };
}

/** @param end of the text without the space behind it */
function multiplierProblem(text: string, { to, end }: { readonly to: number; readonly end: number }): string | null {
  let at = to;
  while (at < end && SPACE.test(text[at]!)) at++;
  if (at === end) return null;
  // The space after the digits has been read by now.
  const taken = text.slice(0, at);
  const multiplier = text[end - 1]!;
  if (FACTOR_BITS[multiplier.toLowerCase()] === undefined) {
    const problem = `unknown multiplier "${escapedBytes(encoder.encode(multiplier).subarray(-1))}"`;
    return `Invalid quantity "${escaped(text)}": ${problem}, ${instead(escaped(taken))}`;
  }
  if (at === end - 1) return null;
  return `Invalid quantity "${escaped(text)}", ${instead(escaped(taken + multiplier))}`;
}

function isTooLarge(last: string, value: bigint): boolean {
  return value << (FACTOR_BITS[last.toLowerCase()] ?? 0n) > MAX;
}

function outOfRange(text: string): string {
  return `Invalid quantity "${escaped(text)}": value is out of range, using overflow result for backwards compatibility`;
}

function instead(taken: string): string {
  return `interpreting as "${taken}" for backwards compatibility`;
}

const encoder = new TextEncoder();
const UNPRINTABLE = /[^\x20-\x7e]|\\/g;
const NAMED: Readonly<Record<number, string>> = { 9: 't', 10: 'n', 11: 'v', 12: 'f', 13: 'r', 27: 'e', 92: '\\' };

/** smart_str_append_escaped: everything but printable ASCII as PHP would write it in a string literal. */
function escaped(text: string): string {
  return escapedBytes(encoder.encode(text));
}

function escapedBytes(bytes: Uint8Array): string {
  const binary = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return binary.replace(UNPRINTABLE, (char) => {
    const byte = char.charCodeAt(0);
    return NAMED[byte] === undefined ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}` : `\\${NAMED[byte]}`;
  });
}
