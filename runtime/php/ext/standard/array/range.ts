/** range() (ext/standard/array.c, PHP 8.2). */
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { numericPrefix, numericText } from '../../../engine/numeric-text.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { reserveList } from '../../../main/memory-limit.ts';
import type { Request } from '../../../main/request.ts';

/** Numbers or letters from `start` to `end`. Two texts that are not numeric stand for their first bytes. */
export function valueRange(request: Request, [start, end, step]: readonly unknown[]): (number | string)[] {
  const size = Math.abs(toNumber(step));
  const isFloatStep = isFloat(step);
  const areTexts = typeof start === 'string' && typeof end === 'string' && start !== '' && end !== '';
  if (areTexts) {
    const kinds = [numericText(start), numericText(end)];
    if (kinds.some((kind) => kind?.isFloat) || isFloatStep)
      return floats(request, [toNumber(start), toNumber(end), size]);
    if (kinds.every((kind) => kind === null)) return letters(request, start, end, size);
  } else if (isFloat(start) || isFloat(end) || isFloatStep) {
    return floats(request, [toNumber(start), toNumber(end), size]);
  }
  return ints(request, [Math.trunc(toNumber(start)), Math.trunc(toNumber(end)), Math.trunc(size)]);
}

/** Start, end and the size of a step. */
type Bounds = readonly [from: number, to: number, step: number];

function isFloat(value: unknown): boolean {
  return value instanceof Number || (typeof value === 'number' && !Number.isSafeInteger(value));
}

function toNumber(value: unknown): number {
  return typeof value === 'string' ? Number(numericPrefix(value)?.text ?? 0) : Number(value ?? 0);
}

function tooFar(): ValueError {
  return new ValueError('range(): Argument #3 ($step) must not exceed the specified range');
}

function letters(request: Request, start: string, end: string, step: number): string[] {
  const codes = ints(request, [toBinary(start).charCodeAt(0), toBinary(end).charCodeAt(0), Math.trunc(step)]);
  return codes.map((code) => fromBinary(String.fromCharCode(code)));
}

function ints(request: Request, [from, to, step]: Bounds): number[] {
  const distance = Math.abs(to - from);
  if (step <= 0 || (distance !== 0 && distance < step)) throw tooFar();
  const length = checkedLength(request, Math.floor(distance / step) + 1, [from, to]);
  return steps(from, to > from ? step : -step, length);
}

function floats(request: Request, [from, to, step]: Bounds): number[] {
  const distance = Math.abs(to - from);
  if (distance === Infinity) {
    throw new ValueError(`Invalid range supplied: start=${floatName(from)} end=${floatName(to)}`);
  }
  if (distance === 0) return [from];
  if (distance < step || step <= 0) throw tooFar();
  const length = checkedLength(request, Math.floor(distance / step + 1), [from, to]);
  return steps(from, to > from ? step : -step, length);
}

/** Zend's HT_MAX_SIZE less one. */
const GREATEST_LENGTH = 2 ** 30 - 1;

function checkedLength(request: Request, length: number, bounds: readonly [number, number]): number {
  if (length >= GREATEST_LENGTH) {
    const [start, end] = [Math.min(...bounds), Math.max(...bounds)].map(wholeText);
    throw new ValueError(`The supplied range exceeds the maximum array size: start=${start} end=${end}`);
  }
  reserveList(request, length);
  return length;
}

/** All digits of the number without its fraction; PHP's greatest int is not a JavaScript number. */
function wholeText(value: number): string {
  if (!Number.isFinite(value)) return floatName(value);
  return value === 2 ** 63 ? '9223372036854775807' : String(BigInt(Math.trunc(value)));
}

function floatName(value: number): string {
  return Number.isFinite(value) ? value.toFixed(0) : value > 0 ? 'inf' : '-inf';
}

function steps(from: number, step: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index * step);
}
