/** sscanf(): a text read by a format (ext/standard/scanf.c). Works on binary text (byte-text.ts). */
import { ValueError } from '../../../engine/throwables.ts';

const SPACE = /[ \t\n\r\v\f]/;
const CONVERSION = /^%(?:(\d+)\$)?(\*)?(\d+)?[hlL]?(\[\^?\]?[^\]]*\]|.)/s;

/** What is left to read, and what has been found. */
interface Scan {
  readonly text: string;
  at: number;
  readonly values: (string | number | null)[];
}

interface Conversion {
  readonly kind: string;
  readonly width: number;
}

/** @returns the values in order, null for those not reached; null when the text ended before the first of them */
export function scanText(text: string, format: string): (string | number | null)[] | null {
  const scan: Scan = { text, at: 0, values: Array(countValues(format)).fill(null) };
  let next = 0;
  let found = 0;
  let wasEmpty = false;
  for (let at = 0; at < format.length; ) {
    if (SPACE.test(format[at]!)) {
      at++;
      skipSpace(scan);
      continue;
    }
    const match = format[at] === '%' && format[at + 1] !== '%' ? CONVERSION.exec(format.slice(at)) : null;
    if (match === null) {
      at += format[at] === '%' ? 2 : 1;
      if (scan.text[scan.at] !== format[at - 1]) break;
      scan.at++;
      continue;
    }
    at += match[0].length;
    const kind = match[4]!;
    wasEmpty ||= kind !== 'n' && scan.at >= text.length && found === 0;
    const value = readValue(scan, { kind, width: Number(match[3] ?? 0) || Number.POSITIVE_INFINITY });
    if (value === null) break;
    found++;
    if (match[2] === undefined) scan.values[match[1] === undefined ? next++ : Number(match[1]) - 1] = value;
  }
  return wasEmpty ? null : scan.values;
}

/** Positions go no further (SCAN_MAX_ARGS). */
const LAST_POSITION = 255;

/** Checks the whole format first, as PHP does. @returns how many values it asks for */
function countValues(format: string): number {
  const positions = new Set<number>();
  let count = 0;
  let inOrder = 0;
  for (const match of format.matchAll(new RegExp(`%%|${CONVERSION.source.slice(1)}`, 'gs'))) {
    if (match[0] === '%%') continue;
    if (!'diouxXfeEgscn['.includes(match[4]![0]!)) throw new ValueError(`Bad scan conversion character "${match[4]}"`);
    if (match[2] !== undefined) continue;
    if (match[1] === undefined) inOrder++;
    else count = Math.max(count, checkedPosition(Number(match[1]), positions));
    if (inOrder > 0 && positions.size > 0) {
      throw new ValueError('cannot mix "%" and "%n$" conversion specifiers');
    }
  }
  return Math.max(count, inOrder);
}

function checkedPosition(position: number, taken: Set<number>): number {
  if (position < 1 || position > LAST_POSITION) throw new ValueError('"%n$" argument index out of range');
  if (taken.has(position)) {
    throw new ValueError('Variable is assigned by multiple "%n$" conversion specifiers');
  }
  taken.add(position);
  return position;
}

function skipSpace(scan: Scan): void {
  while (scan.at < scan.text.length && SPACE.test(scan.text[scan.at]!)) scan.at++;
}

function readValue(scan: Scan, { kind, width }: Conversion): string | number | null {
  if (kind === 'n') return scan.at;
  if (kind !== 'c' && kind[0] !== '[') skipSpace(scan);
  const rest = scan.text.slice(scan.at, scan.at + (kind === 'c' && width === Number.POSITIVE_INFINITY ? 1 : width));
  const found = patternOf(kind).exec(rest)?.[0] ?? '';
  if (found === '') return null;
  scan.at += found.length;
  if ('diu'.includes(kind)) return Number.parseInt(found, kind === 'i' && /^[+-]?0[xX]/.test(found) ? 16 : 10);
  if (kind === 'x' || kind === 'X') return Number.parseInt(found, 16);
  if (kind === 'o') return Number.parseInt(found, 8);
  return 'feEg'.includes(kind) ? Number(found) : found;
}

function patternOf(kind: string): RegExp {
  switch (kind[0]) {
    case 'd':
    case 'u':
      return /^[+-]?\d+/;
    case 'i':
      return /^[+-]?(?:0[xX][0-9a-fA-F]+|\d+)/;
    case 'x':
    case 'X':
      return /^[+-]?(?:0[xX])?[0-9a-fA-F]+/;
    case 'o':
      return /^[+-]?[0-7]+/;
    case 's':
      return /^[^ \t\n\r\v\f]+/;
    case 'c':
      return /^.+/s;
    case '[':
      return setPattern(kind);
    default:
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
  }
}

/** `[^a-z]` of a format as an expression. */
function setPattern(set: string): RegExp {
  const isNegated = set[1] === '^';
  const members = set.slice(isNegated ? 2 : 1, -1).replace(/[\\\]^]/g, '\\$&');
  return new RegExp(`^[${isNegated ? '^' : ''}${members}]+`);
}
