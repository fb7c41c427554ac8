/** Digests: PHP's manual, chapter Hash. */
import { getHashes, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { FunctionTable } from '../../calls/function-table.ts';
import { byteLength, decodeBytes, encodeText } from '../../engine/bytes.ts';
import type { PhpArray } from '../../engine/conversion.ts';
import { type ArrayInput, elementOf } from '../../engine/php-array.ts';
import { ValueError } from '../../engine/throwables.ts';
import {
  type Algorithm,
  algorithmNames,
  algorithmOf,
  beginKeyed,
  digestOf,
  type HashOptions,
  NO_OPTIONS,
} from './algorithms.ts';

function written(digest: Uint8Array, binary: boolean): string {
  return binary ? decodeBytes(digest) : Buffer.from(digest).toString('hex');
}

/** The seed (anything but an int counts as none) and the secret among the options. */
export function hashOptions(options: ArrayInput | undefined): HashOptions {
  if (options === undefined) return NO_OPTIONS;
  const seed = elementOf(options as PhpArray, 'seed');
  const secret = elementOf(options as PhpArray, 'secret');
  return {
    seed: typeof seed === 'number' && Number.isSafeInteger(seed) ? seed : 0,
    secret: secret === undefined || secret === null ? null : encodeText(String(secret)),
  };
}

function digest(algo: string, data: string, binary: boolean, options: HashOptions): string {
  const algorithm = algorithmOf(algo);
  if (algorithm === null) throw new ValueError('hash(): Argument #1 ($algo) must be a valid hashing algorithm');
  // Node writes well-formed text as UTF-8 itself.
  if (algorithm.hexOf !== null && !binary) return algorithm.hexOf(data.isWellFormed() ? data : encodeText(data));
  return written(digestOf(algorithm, encodeText(data), options), binary);
}

/** A digest fit for keys. */
function keyed(functionName: string, algo: string): Algorithm {
  const algorithm = algorithmOf(algo);
  if (algorithm !== null && algorithm.blockBytes > 0) return algorithm;
  throw new ValueError(`${functionName}(): Argument #1 ($algo) must be a valid cryptographic hashing algorithm`);
}

function keyedDigest(algorithm: Algorithm, key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const made = beginKeyed(algorithm, key);
  made.update(bytes);
  return made.end();
}

interface KeyStretching {
  readonly algo: string;
  readonly password: string;
  readonly salt: string;
  readonly iterations: number;
  readonly length: number;
  readonly binary: boolean;
}

function stretch({ algo, password, salt, iterations, length, binary }: KeyStretching): string {
  const algorithm = keyed('hash_pbkdf2', algo);
  if (iterations <= 0) throw new ValueError('hash_pbkdf2(): Argument #4 ($iterations) must be greater than 0');
  if (length < 0) throw new ValueError('hash_pbkdf2(): Argument #5 ($length) must be greater than or equal to 0');
  const whole = digestOf(algorithm, new Uint8Array(0)).length;
  const bytes = length === 0 ? whole : binary ? length : Math.ceil(length / 2);
  const request = { key: encodeText(password), salt: encodeText(salt), iterations, bytes };
  const key = written(isOpenSsl(algo) ? pbkdf2(algo, request) : ownPbkdf2(algorithm, request), binary);
  return binary || length === 0 ? key : key.slice(0, length);
}

interface Stretched {
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly bytes: number;
}

function openSslName(algo: string): string {
  return algo.toLowerCase().replace('/', '-');
}

function isOpenSsl(algo: string): boolean {
  return getHashes().includes(openSslName(algo)) && !algo.toLowerCase().startsWith('md4');
}

function pbkdf2(algo: string, { key, salt, iterations, bytes }: Stretched): Uint8Array {
  return pbkdf2Sync(key, salt, iterations, bytes, openSslName(algo));
}

/** RFC 8018 5.2, for digests that OpenSSL has not. */
function ownPbkdf2(algorithm: Algorithm, { key, salt, iterations, bytes }: Stretched): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let filled = 0, number = 1; filled < bytes; number++) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(number);
    let last = keyedDigest(algorithm, key, Buffer.concat([salt, counter]));
    const block = Uint8Array.from(last);
    for (let round = 1; round < iterations; round++) {
      last = keyedDigest(algorithm, key, last);
      for (let at = 0; at < block.length; at++) block[at]! ^= last[at]!;
    }
    blocks.push(block);
    filled += block.length;
  }
  return Buffer.concat(blocks).subarray(0, bytes);
}

/** RFC 5869. */
function expandKey(algo: string, key: string, length: number, { info, salt }: { info: string; salt: string }): string {
  const algorithm = keyed('hash_hkdf', algo);
  if (key === '') throw new ValueError('hash_hkdf(): Argument #2 ($key) cannot be empty');
  if (length < 0) throw new ValueError('hash_hkdf(): Argument #3 ($length) must be greater than or equal to 0');
  const { length: whole } = digestOf(algorithm, new Uint8Array(0));
  if (length > 255 * whole) {
    throw new ValueError(`hash_hkdf(): Argument #3 ($length) must be less than or equal to ${255 * whole}`);
  }
  const size = length === 0 ? whole : length;
  const extracted = keyedDigest(algorithm, encodeText(salt), encodeText(key));
  const blocks: Uint8Array[] = [];
  for (let number = 1; (number - 1) * whole < size; number++) {
    const before = blocks.at(-1) ?? new Uint8Array(0);
    blocks.push(keyedDigest(algorithm, extracted, Buffer.concat([before, encodeText(info), Uint8Array.of(number)])));
  }
  return decodeBytes(Buffer.concat(blocks).subarray(0, size));
}

export const hashFunctions = {
  /**
   * Digest of a string, by name: `sha256`, `crc32b` … (see hash_algos()). Hexadecimal, or raw bytes with `binary`
   * true. Throws a ValueError for an unknown name.
   */
  hash:
    () =>
    (algo: string, data: string, binary = false, options?: ArrayInput): string =>
      digest(algo, data, binary, hashOptions(options)),
  /**
   * Keyed digest (HMAC) of a string. Hexadecimal, or raw bytes with `binary` true. Throws a ValueError for names that
   * hash_hmac_algos() does not list.
   */
  hash_hmac:
    () =>
    (algo: string, data: string, key: string, binary = false): string =>
      written(keyedDigest(keyed('hash_hmac', algo), encodeText(key), encodeText(data)), binary),
  /** Names of the algorithms of hash(). */
  hash_algos: () => (): string[] => algorithmNames(),
  /** Names of the algorithms of hash_hmac(). */
  hash_hmac_algos: () => (): string[] => algorithmNames(true),
  /**
   * True when both strings are equal. Takes the same time wherever they differ, so that nothing leaks about the known
   * string.
   */
  hash_equals:
    () =>
    (knownString: string, userString: string): boolean =>
      byteLength(knownString) === byteLength(userString) &&
      timingSafeEqual(encodeText(knownString), encodeText(userString)),
  /**
   * Derives a key from a password (PBKDF2). `length` counts characters of the result, 0 (default) for a whole digest.
   * Hexadecimal, or raw bytes with `binary` true.
   */
  hash_pbkdf2:
    () =>
    (algo: string, password: string, salt: string, iterations: number, length = 0, binary = false): string =>
      stretch({ algo, password, salt, iterations, length, binary }),
  /** Derives a key from another key (RFC 5869), as raw bytes. `length` in bytes, 0 (default) for a whole digest. */
  hash_hkdf:
    () =>
    (algo: string, key: string, length = 0, info = '', salt = ''): string =>
      expandKey(algo, key, length, { info, salt }),
} satisfies FunctionTable;
