/** pack() and unpack(): numbers and texts as bytes (ext/standard/pack.c). Works on binary text (byte-text.ts). */
import { numericPrefix } from '../../../engine/numeric-text.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';

/** Bytes, and whether the low ones come first, of each integer code. Ints of this machine are little-endian. */
const INTEGERS: Readonly<Record<string, readonly [size: number, isLittle: boolean, isSigned: boolean]>> = {
  c: [1, true, true],
  C: [1, true, false],
  s: [2, true, true],
  S: [2, true, false],
  n: [2, false, false],
  v: [2, true, false],
  i: [4, true, true],
  I: [4, true, false],
  l: [4, true, true],
  L: [4, true, false],
  N: [4, false, false],
  V: [4, true, false],
  q: [8, true, true],
  Q: [8, true, true],
  J: [8, false, true],
  P: [8, true, true],
};
const FLOATS: Readonly<Record<string, readonly [size: number, isLittle: boolean]>> = {
  f: [4, true],
  g: [4, true],
  G: [4, false],
  d: [8, true],
  e: [8, true],
  E: [8, false],
};
const TEXTS: Readonly<Record<string, string>> = { a: '\0', A: ' ', Z: '\0' };

interface Step {
  readonly code: string;
  /** Null for `*`. */
  readonly count: number | null;
  readonly isCounted: boolean;
  readonly name: string;
}

/** Step by step: what is wrong at the end of a format shows after what is wrong before. */
function* stepsOf(functionName: string, format: string): Generator<Step> {
  const pattern = functionName === 'pack' ? /(.)(\*|\d*)()/gs : /(.)(\*|\d*)([^/]*)(?:\/|$)/gs;
  for (const [, code = '', count = '', name = ''] of format.matchAll(pattern)) {
    if (!/[aAZhHcCsSnviIlLNVqQJPfgGdeExX@]/.test(code)) {
      throw new ValueError(
        functionName === 'pack' ? `Type ${code}: unknown format code` : `Invalid format type ${code}`,
      );
    }
    yield { code, count: count === '*' ? null : Number(count || 1), isCounted: count !== '', name };
  }
}

/** @param text converts a value as PHP does */
export function packValues(
  format: string,
  values: readonly unknown[],
  text: (value: unknown) => string,
  report: Report,
): string {
  let packed = '';
  let next = 0;
  for (const { code, count } of stepsOf('pack', format)) {
    if ('xX@'.includes(code)) {
      packed = moved(packed, code, count);
      continue;
    }
    const isText = code in TEXTS || code === 'h' || code === 'H';
    const wanted = isText ? 1 : (count ?? values.length - next);
    if (next + wanted > values.length) {
      const what = isText ? 'not enough arguments' : 'too few arguments';
      throw new ValueError(`Type ${code}: ${what}`);
    }
    if (code === 'h' || code === 'H') packed += packDigits(code, count, text(values[next]), report);
    else if (isText) packed += packText(code, count, text(values[next]));
    else for (const value of values.slice(next, next + wanted)) packed += packNumber(code, value);
    next += wanted;
  }
  if (next < values.length) report.raise(ErrorLevel.E_WARNING, `pack(): ${values.length - next} arguments unused`);
  return packed;
}

function moved(packed: string, code: string, count: number | null): string {
  if (code === 'X') return packed.slice(0, Math.max(0, packed.length - (count ?? 0)));
  if (code === 'x') return packed + '\0'.repeat(count ?? 0);
  return packed.slice(0, count ?? 0).padEnd(count ?? 0, '\0');
}

function packText(code: string, count: number | null, value: string): string {
  if (code === 'Z') return count === null ? `${value}\0` : `${value.slice(0, count - 1).padEnd(count, '\0')}`;
  return count === null ? value : value.slice(0, count).padEnd(count, TEXTS[code]!);
}

function packDigits(code: string, count: number | null, value: string, report: Report): string {
  const warn = (words: string): void => report.raise(ErrorLevel.E_WARNING, `pack(): Type ${code}: ${words}`);
  if (count !== null && count > value.length) warn('not enough characters in string');
  const digits = value.slice(0, count ?? value.length).replace(/[^0-9a-f]/gi, (digit) => {
    warn(`illegal hex digit ${digit}`);
    return '0';
  });
  const pairs = (digits.length % 2 === 1 ? `${digits}0` : digits).match(/../g) ?? [];
  const ordered = pairs.map((pair) => (code === 'H' ? pair : pair[1]! + pair[0]!));
  return Buffer.from(ordered.join(''), 'hex').toString('latin1');
}

function packNumber(code: string, value: unknown): string {
  const number =
    typeof value === 'bigint' ? value : Number(numericPrefix(String(value === true ? 1 : (value ?? 0)))?.value ?? 0);
  const float = FLOATS[code];
  if (float !== undefined) {
    const view = new DataView(new ArrayBuffer(float[0]));
    if (float[0] === 4) view.setFloat32(0, Number(number), float[1]);
    else view.setFloat64(0, Number(number), float[1]);
    return Buffer.from(view.buffer).toString('latin1');
  }
  const [size, isLittle] = INTEGERS[code]!;
  const bytes = Buffer.alloc(8);
  const whole = typeof number === 'bigint' ? number : BigInt(Number.isFinite(number) ? Math.trunc(number) : 0);
  bytes.writeBigInt64LE(BigInt.asIntN(64, whole));
  const low = bytes.subarray(0, size);
  return (isLittle ? low : low.reverse()).toString('latin1');
}

/** @returns null, after a warning, when the data is too short */
export function unpackValues(format: string, data: string, report: Report): Map<string | number, unknown> | null {
  const found = new Map<string | number, unknown>();
  let at = 0;
  for (const { code, count, isCounted, name } of stepsOf('unpack', format)) {
    if ('xX@'.includes(code)) {
      at = code === '@' ? (count ?? 0) : at + (code === 'x' ? 1 : -1) * (count ?? 0);
      continue;
    }
    if (code in TEXTS || code === 'h' || code === 'H') {
      const size = sizeOfText(code, count, data.length - at);
      if (at + size > data.length) return tooShort(report, code, size, data.length - at);
      found.set(name === '' ? 1 : keyOf(name), unpackText(code, data.slice(at, at + size), count));
      at += size;
      continue;
    }
    const size = (INTEGERS[code] ?? FLOATS[code])![0];
    const times = count ?? Math.floor((data.length - at) / size);
    for (let index = 1; index <= times; index++) {
      if (at + size > data.length) return tooShort(report, code, size, data.length - at);
      const key = name === '' ? index : isCounted ? `${name}${index}` : keyOf(name);
      found.set(key, unpackNumber(code, Buffer.from(data.slice(at, at + size), 'latin1')));
      at += size;
    }
  }
  return found;
}

function keyOf(name: string): string | number {
  return /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : name;
}

function tooShort(report: Report, code: string, size: number, rest: number): null {
  report.raise(
    ErrorLevel.E_WARNING,
    `unpack(): Type ${code}: not enough input, need ${size}, have ${Math.max(0, rest)}`,
  );
  return null;
}

function sizeOfText(code: string, count: number | null, rest: number): number {
  if (count === null) return rest;
  return code === 'h' || code === 'H' ? Math.ceil(count / 2) : count;
}

function unpackText(code: string, bytes: string, count: number | null): string {
  if (code === 'a') return bytes;
  if (code === 'A') return bytes.replace(/[\0 \t\r\n]+$/, '');
  if (code === 'Z') return bytes.split('\0', 1)[0]!;
  const digits = Buffer.from(bytes, 'latin1').toString('hex');
  const ordered = code === 'H' ? digits : digits.replace(/(.)(.)/g, '$2$1');
  return count === null ? ordered : ordered.slice(0, count);
}

function unpackNumber(code: string, bytes: Buffer): number | bigint {
  const float = FLOATS[code];
  if (float !== undefined) {
    const ordered = float[1] ? bytes : bytes.reverse();
    return float[0] === 4 ? ordered.readFloatLE() : ordered.readDoubleLE();
  }
  const [size, isLittle, isSigned] = INTEGERS[code]!;
  const ordered = isLittle ? bytes : bytes.reverse();
  if (size === 8) {
    const value = ordered.readBigInt64LE();
    return BigInt.asIntN(53, value) === value ? Number(value) : value;
  }
  return isSigned ? ordered.readIntLE(0, size) : ordered.readUIntLE(0, size);
}
