/** range() (ext/standard/array.c, PHP 8.2). */
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { numericPrefix, numericText } from '../../../engine/numeric-text.ts';
import { ValueError } from '../../../engine/throwables.ts';

/** Numbers or letters from `start` to `end`. Two texts that are not numeric stand for their first bytes. */
export function valueRange(start: unknown, end: unknown, step: unknown): (number | string)[] {
  const size = Math.abs(toNumber(step));
  const isFloatStep = isFloat(step);
  const areTexts = typeof start === 'string' && typeof end === 'string' && start !== '' && end !== '';
  if (areTexts) {
    const kinds = [numericText(start), numericText(end)];
    if (kinds.some((kind) => kind?.isFloat) || isFloatStep) return floats(toNumber(start), toNumber(end), size);
    if (kinds.every((kind) => kind === null)) return letters(start, end, size);
  } else if (isFloat(start) || isFloat(end) || isFloatStep) {
    return floats(toNumber(start), toNumber(end), size);
  }
  return ints(Math.trunc(toNumber(start)), Math.trunc(toNumber(end)), Math.trunc(size));
}

function isFloat(value: unknown): boolean {
  return value instanceof Number || (typeof value === 'number' && !Number.isSafeInteger(value));
}

function toNumber(value: unknown): number {
  return typeof value === 'string' ? Number(numericPrefix(value)?.text ?? 0) : Number(value ?? 0);
}

function tooFar(): ValueError {
  return new ValueError('range(): Argument #3 ($step) must not exceed the specified range');
}

function letters(start: string, end: string, step: number): string[] {
  const codes = ints(toBinary(start).charCodeAt(0), toBinary(end).charCodeAt(0), Math.trunc(step));
  return codes.map((code) => fromBinary(String.fromCharCode(code)));
}

function ints(from: number, to: number, step: number): number[] {
  const distance = Math.abs(to - from);
  if (step <= 0 || (distance !== 0 && distance < step)) throw tooFar();
  return steps(from, to > from ? step : -step, Math.floor(distance / step) + 1);
}

function floats(from: number, to: number, step: number): number[] {
  const distance = Math.abs(to - from);
  if (distance === Infinity) {
    throw new ValueError(`Invalid range supplied: start=${floatName(from)} end=${floatName(to)}`);
  }
  if (distance === 0) return [from];
  if (distance < step || step <= 0) throw tooFar();
  return steps(from, to > from ? step : -step, Math.floor(distance / step + 1));
}

function floatName(value: number): string {
  return Number.isFinite(value) ? value.toFixed(0) : value > 0 ? 'inf' : '-inf';
}

function steps(from: number, step: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index * step);
}
