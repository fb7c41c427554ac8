/** Chance: PHP's manual, chapters Random and CSPRNG. */
import { randomBytes, randomInt } from 'node:crypto';
import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { decodeBytes } from '../../engine/bytes.ts';
import { ArgumentCountError, ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { MersenneTwister } from './mersenne-twister.ts';

const RAND_MAX = 2147483647;
/** randomInt() of node:crypto takes spans below 2^48. */
const MAX_CRYPTO_SPAN = 2 ** 48 - 1;

export function twister(request: Request): MersenneTwister {
  return request.stateOf(MersenneTwister);
}

function draw(request: Request, min?: number, max?: number): number {
  if (min === undefined || max === undefined) return twister(request).next32() >>> 1;
  return twister(request).between(min, max);
}

function secureInt(min: number, max: number): number {
  if (min > max) {
    throw new ValueError('random_int(): Argument #1 ($min) must be less than or equal to argument #2 ($max)');
  }
  const span = max - min;
  if (span < MAX_CRYPTO_SPAN) return min + randomInt(span + 1);
  return min + Number(randomBytes(8).readBigUInt64BE() % (BigInt(span) + 1n));
}

export const randomFunctions = {
  /** A random whole number from `min` to `max`; without them from 0 to mt_getrandmax(). Not for secrets. */
  mt_rand:
    (request) =>
    (min?: number, max?: number): number => {
      if (min !== undefined && max === undefined) {
        throw new ArgumentCountError('mt_rand() expects exactly 2 arguments, 1 given');
      }
      if (min !== undefined && max !== undefined && max < min) {
        throw new ValueError('mt_rand(): Argument #2 ($max) must be greater than or equal to argument #1 ($min)');
      }
      return draw(request, min, max);
    },
  /** mt_rand() that takes its bounds in either order. */
  rand:
    (request) =>
    (min?: number, max?: number): number =>
      min !== undefined && max !== undefined && max < min ? draw(request, max, min) : draw(request, min, max),
  /** Begins the sequence of a seed, PHP's very numbers. */
  mt_srand:
    (request) =>
    (seed: number | null = null): void =>
      seedWith(request, seed),
  /** mt_srand() */
  srand:
    (request) =>
    (seed: number | null = null): void =>
      seedWith(request, seed),
  /** The greatest number mt_rand() gives without bounds. */
  mt_getrandmax: () => (): number => RAND_MAX,
  /** mt_getrandmax() */
  getrandmax: () => (): number => RAND_MAX,
  /** A random whole number from `min` to `max`, fit for secrets. */
  random_int: () => secureInt,
  /** Random bytes, fit for secrets. */
  random_bytes:
    () =>
    (length: number): string => {
      if (length < 1) throw new ValueError('random_bytes(): Argument #1 ($length) must be greater than 0');
      return decodeBytes(randomBytes(length));
    },
  /** A float from 0 to just below 1, from a generator of its own. */
  lcg_value: () => (): number => Math.random(),
} satisfies FunctionTable;

function seedWith(request: Request, seed: number | null): void {
  twister(request).seed(seed ?? randomInt(2 ** 32));
}

export const randomConstants = {
  MT_RAND_MT19937: 0,
  MT_RAND_PHP: 1,
} as const satisfies ConstantTable;
