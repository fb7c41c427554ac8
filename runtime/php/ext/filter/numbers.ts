/** FILTER_VALIDATE_INT, BOOL and FLOAT (ext/filter/logical_filters.c). */
import { ValueError } from '../../engine/throwables.ts';
import { FAILED, type Failed, type FilterCall, hasFlag } from './failure.ts';
import { FilterFlag } from './ids.ts';
import { trimForFilter } from './trim.ts';

const MAX_INT = 2n ** 63n - 1n;
const MIN_INT = -(2n ** 63n);
const MAX_UNSIGNED = 2n ** 64n - 1n;

export function validateInt(text: string, call: FilterCall): number | bigint | Failed {
  const trimmed = trimForFilter(text);
  const value = trimmed === '' ? null : parseInteger(trimmed, call);
  if (value === null || !isInRange(value, call, toInteger)) return FAILED;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function parseInteger(text: string, call: FilterCall): bigint | null {
  if (!text.startsWith('0')) return parseDecimal(text);
  if (hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_HEX) && /^0x/i.test(text)) {
    return /^0x[0-9a-f]+$/i.test(text) ? fromUnsigned(BigInt(text)) : null;
  }
  if (hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_OCTAL)) {
    const digits = /^0(?:o(?=.))?([0-7]*)$/i.exec(text);
    return digits === null ? null : fromUnsigned(BigInt(`0o${digits[1] || '0'}`));
  }
  return text === '0' ? 0n : null;
}

function parseDecimal(text: string): bigint | null {
  if (!/^[+-]?(?:0|[1-9][0-9]{0,19})$/.test(text)) return null;
  const value = BigInt(text.replace('+', ''));
  return value > MAX_INT || value < MIN_INT ? null : value;
}

function fromUnsigned(value: bigint): bigint | null {
  return value > MAX_UNSIGNED ? null : BigInt.asIntN(64, value);
}

function isInRange<T extends number | bigint>(value: T, call: FilterCall, read: (option: unknown) => number): boolean {
  const least = call.options?.get('min_range');
  const most = call.options?.get('max_range');
  return (least === undefined || value >= read(least)) && (most === undefined || value <= read(most));
}

function toInteger(option: unknown): number {
  return Math.trunc(toNumber(option));
}

function toNumber(option: unknown): number {
  if (typeof option === 'string') return Number.parseFloat(option) || 0;
  return Number(option) || 0;
}

const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['on', true],
  ['yes', true],
  ['0', false],
  ['false', false],
  ['off', false],
  ['no', false],
  ['', false],
]);

export function validateBool(text: string): boolean | Failed {
  return BOOLEAN_WORDS.get(trimForFilter(text).toLowerCase()) ?? FAILED;
}

export function validateFloat(text: string, call: FilterCall): number | Failed {
  const decimal = stringOption(call, 'decimal') ?? '.';
  if (decimal.length !== 1) {
    throw new ValueError(`${call.functionName}(): "decimal" option must be one character long`);
  }
  const thousand = stringOption(call, 'thousand') ?? "',.";
  if (thousand === '') throw new ValueError(`${call.functionName}(): "thousand" option cannot be empty`);
  const allowsThousand = hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_THOUSAND);
  const plain = plainFloat(trimForFilter(text), decimal, allowsThousand ? thousand : '');
  if (plain === null) return FAILED;
  const value = Number(plain);
  const isUnderflow = value === 0 && /[1-9]/.test(plain);
  return Number.isFinite(value) && !isUnderflow && isInRange(value, call, toNumber) ? value : FAILED;
}

function stringOption(call: FilterCall, name: string): string | null {
  const option = call.options?.get(name);
  return typeof option === 'string' ? option : null;
}

/** The number with `.` and without thousands separators; null when it is none. */
function plainFloat(text: string, decimal: string, thousand: string): string | null {
  const whole = /^[+-]?/.exec(text)![0];
  let digits = '';
  let at = whole.length;
  for (let isFirst = true; ; isFirst = false) {
    const group = /^[0-9]*/.exec(text.slice(at))![0];
    digits += group;
    at += group.length;
    const next = text[at];
    const ends = next === undefined || next === decimal || next === 'e' || next === 'E';
    if (!ends && !thousand.includes(next)) return null;
    const isSound = isFirst ? ends || (group.length >= 1 && group.length <= 3) : group.length === 3;
    if (!isSound) return null;
    if (ends) break;
    at++;
  }
  const rest = text.slice(at).replace(decimal, '.');
  const isNumber = /^(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/.test(rest) && /[0-9]/.test(digits + rest.split(/e/i, 1)[0]!);
  return isNumber ? whole + digits + rest : null;
}
