/** Random numbers and bytes: PHP's manual, chapters Random and CSPRNG. */
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
  /**
   * Random integer from `min` to `max`, both included; without them from 0 to mt_getrandmax(). Not for secrets: see
   * random_int(). Throws a ValueError when `max` is less than `min`.
   */
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
  /**
   * Random integer from `min` to `max`, both included, in either order; without them from 0 to getrandmax(). Not for
   * secrets: see random_int().
   */
  rand:
    (request) =>
    (min?: number, max?: number): number =>
      min !== undefined && max !== undefined && max < min ? draw(request, max, min) : draw(request, min, max),
  /**
   * Seeds mt_rand(): the same seed gives the same numbers as in PHP. Without an argument, or with null, the seed is
   * random.
   */
  mt_srand:
    (request) =>
    (seed: number | null = null): void =>
      seedWith(request, seed),
  /** Alias of mt_srand(): seeds mt_rand() and rand(). Without an argument, or with null, the seed is random. */
  srand:
    (request) =>
    (seed: number | null = null): void =>
      seedWith(request, seed),
  /** Largest number that mt_rand() returns without bounds: 2147483647. */
  mt_getrandmax: () => (): number => RAND_MAX,
  /** Largest number that rand() returns without bounds: 2147483647. */
  getrandmax: () => (): number => RAND_MAX,
  /**
   * Random integer from `min` to `max`, both included, fit for secrets. Throws a ValueError when `max` is less than
   * `min`.
   */
  random_int: () => secureInt,
  /** `length` random bytes, fit for secrets. Throws a ValueError when `length` is less than 1. */
  random_bytes:
    () =>
    (length: number): string => {
      if (length < 1) throw new ValueError('random_bytes(): Argument #1 ($length) must be greater than 0');
      return decodeBytes(randomBytes(length));
    },
  /** Random float from 0 to just below 1. Not for secrets. */
  lcg_value: () => (): number => Math.random(),
} satisfies FunctionTable;

function seedWith(request: Request, seed: number | null): void {
  twister(request).seed(seed ?? randomInt(2 ** 32));
}

export const randomConstants = {
  MT_RAND_MT19937: 0,
  MT_RAND_PHP: 1,
} as const satisfies ConstantTable;
