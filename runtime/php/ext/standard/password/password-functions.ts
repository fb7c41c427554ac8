/** Password hashing functions and crypt(). */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { encodeText } from '../../../engine/bytes.ts';
import { type ArrayInput, elementOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { reserve } from '../../../main/memory-limit.ts';
import type { Request } from '../../../main/request.ts';
import { type Argon2Options, argon2 } from './argon2.ts';
import { bcrypt } from './bcrypt.ts';
import { crypt } from './crypt.ts';

const DEFAULT_COST = 10;
const ARGON2_DEFAULTS = { memory: 65536, passes: 4, lanes: 1 } as const;
const ARGON2_SALT_BYTES = 16;
const ARGON2_HASH_BYTES = 32;
const GREATEST = 2 ** 32 - 1;
const MOST_LANES = 0xffffff;
const ARGON2_HASH = /^\$(argon2id?)\$(?:v=(\d+)\$)?m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** PHP before 7.4 had numbers for names. */
const NUMBERED: Readonly<Record<string, Algorithm>> = { 1: '2y', 2: 'argon2i', 3: 'argon2id' };
const NAMES = ['2y', 'argon2i', 'argon2id'] as const;
/** crypt() gives nothing shorter but for failures. */
const LEAST_HASH = 13;

type Algorithm = (typeof NAMES)[number];

function numberOf(options: ArrayInput, name: string, byDefault: number): number {
  const value = elementOf(options, name);
  return value === undefined || value === null ? byDefault : Math.trunc(Number(value));
}

function costOf(options: ArrayInput): number {
  return numberOf(options, 'cost', DEFAULT_COST);
}

/** @returns null for a name that is none */
function algorithmOf(algo: string | number | null): Algorithm | null {
  if (algo === null) return '2y';
  if (typeof algo === 'number') return NUMBERED[algo] ?? null;
  return NAMES.find((name) => name === algo) ?? null;
}

function hash(request: Request, password: string, algo: string | number | null, options: ArrayInput): string {
  const algorithm = algorithmOf(algo);
  if (algorithm === null) {
    throw new ValueError('password_hash(): Argument #2 ($algo) must be a valid password hashing algorithm');
  }
  if (elementOf(options, 'salt') !== undefined) {
    const words = 'The "salt" option has been ignored, since providing a custom salt is no longer supported';
    request.diagnostics.raise(ErrorLevel.E_WARNING, `password_hash(): ${words}`);
  }
  if (algorithm !== '2y') return argon2Hash(request, password, argon2Options(algorithm, options));
  if (password.includes('\0')) throw new ValueError('Bcrypt password must not contain null character');
  const cost = costOf(options);
  if (cost < 4 || cost > 31) throw new ValueError(`Invalid bcrypt cost parameter specified: ${cost}`);
  return bcrypt(encodeText(password), cost, randomBytes(16));
}

function argon2Options(kind: Argon2Options['kind'], options: ArrayInput): Argon2Options {
  return {
    kind,
    memory: numberOf(options, 'memory_cost', ARGON2_DEFAULTS.memory),
    passes: numberOf(options, 'time_cost', ARGON2_DEFAULTS.passes),
    lanes: numberOf(options, 'threads', ARGON2_DEFAULTS.lanes),
  };
}

function argon2Hash(request: Request, password: string, options: Argon2Options): string {
  const { kind, memory, passes, lanes } = options;
  if (memory < 8 || memory > GREATEST) throw new ValueError('Memory cost is outside of allowed memory range');
  if (passes < 1 || passes > GREATEST) throw new ValueError('Time cost is outside of allowed time range');
  if (lanes < 1 || lanes > MOST_LANES) throw new ValueError('Invalid number of threads');
  if (memory < 8 * lanes) throw new ValueError('Memory cost is too small');
  const salt = argon2Salt();
  const made = argon2Bytes(request, password, salt, ARGON2_HASH_BYTES, options);
  return `$${kind}$v=19$m=${memory},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(made)}`;
}

/** PHP's salts are text: random bytes in base64, as long as a salt is to be. */
function argon2Salt(): Buffer {
  return Buffer.from(
    randomBytes(ARGON2_SALT_BYTES).toString('base64').slice(0, ARGON2_SALT_BYTES).replaceAll('+', '.'),
  );
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

function argon2Bytes(
  request: Request,
  password: string,
  salt: Uint8Array,
  length: number,
  options: Argon2Options,
): Buffer {
  reserve(request, options.memory * 1024);
  return argon2(encodeText(password), salt, length, options, () => request.goOn());
}

function verify(request: Request, password: string, known: string): boolean {
  const argon = ARGON2_HASH.exec(known);
  if (argon !== null) return verifyArgon2(request, password, argon);
  const made = Buffer.from(crypt(encodeText(password), known));
  const expected = Buffer.from(known);
  return made.length === expected.length && made.length >= LEAST_HASH && timingSafeEqual(made, expected);
}

function verifyArgon2(request: Request, password: string, parts: RegExpExecArray): boolean {
  const [, kind, version, memory, passes, lanes, salt = '', known = ''] = parts;
  const options: Argon2Options = {
    kind: kind as Argon2Options['kind'],
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    version: Number(version ?? OLD_VERSION),
  };
  const expected = Buffer.from(known, 'base64');
  const isSound = options.lanes >= 1 && options.lanes <= MOST_LANES && options.memory >= 8 * options.lanes;
  const isKnownVersion = options.version === OLD_VERSION || options.version === 0x13;
  if (!isSound || !isKnownVersion || options.passes < 1 || expected.length < 4) return false;
  const made = argon2Bytes(request, password, Buffer.from(salt, 'base64'), expected.length, options);
  return timingSafeEqual(made, expected);
}

/** Hashes of the first version do not name it. */
const OLD_VERSION = 0x10;

/** How a hash was made, as password_get_info() describes it. */
interface PasswordInfo {
  algo: string | null;
  algoName: string;
  options: Record<string, number> | [];
}

function infoOf(known: string): PasswordInfo {
  const argon = /^\$(argon2id?)\$v=\d+\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(known);
  if (argon !== null) {
    const [, algo, memory, time, threads] = argon;
    const options = { memory_cost: Number(memory), time_cost: Number(time), threads: Number(threads) };
    return { algo: algo!, algoName: algo!, options };
  }
  if (known.length !== 60 || !known.startsWith('$2y$')) return { algo: null, algoName: 'unknown', options: [] };
  return { algo: '2y', algoName: 'bcrypt', options: { cost: Number(known.slice(4, 6)) } };
}

function needsRehash(info: PasswordInfo, algo: Algorithm, options: ArrayInput): boolean {
  if (info.algo !== algo) return true;
  const known = info.options as Record<string, number>;
  if (algo === '2y') return known.cost !== costOf(options);
  const { memory, passes, lanes } = argon2Options(algo, options);
  return known.memory_cost !== memory || known.time_cost !== passes || known.threads !== lanes;
}

export const passwordFunctions = {
  /**
   * Hash of a password, with a new random salt each time. `options.cost` from 4 to 31, default 10. Throws a
   * ValueError for an unknown algorithm.
   */
  password_hash:
    (request) =>
    (password: string, algo: string | number | null, options: ArrayInput = {}): string =>
      hash(request, password, algo, options),
  /** True when the hash was made from this password. */
  password_verify:
    (request) =>
    (password: string, hash_: string): boolean =>
      verify(request, password, hash_),
  /** How a hash was made: `algo`, `algoName` and `options`. */
  password_get_info:
    () =>
    (hash_: string): PasswordInfo =>
      infoOf(hash_),
  /** True when the hash was not made with this algorithm and these options. */
  password_needs_rehash:
    () =>
    (hash_: string, algo: string | number | null, options: ArrayInput = {}): boolean => {
      const wanted = algorithmOf(algo);
      // An algorithm that is not known cannot be the better one.
      return wanted !== null && needsRehash(infoOf(hash_), wanted, options);
    },
  /** Ids of the available algorithms: `2y` (bcrypt), `argon2i`, `argon2id`. */
  password_algos: () => (): string[] => [...NAMES],
  /**
   * Hash of a string as crypt(3) makes it. `salt` decides the algorithm: `$2y$10$` and 22 characters (bcrypt), `$6$…` (SHA-512),
   * `$5$…` (SHA-256), `$1$…` (MD5), `_` and 8 characters (extended DES), 2 characters (DES). `*0` or `*1` when it is invalid.
   */
  crypt:
    () =>
    (string: string, salt: string): string =>
      fromBinary(crypt(encodeText(string), toBinary(salt))),
} satisfies FunctionTable;

export const passwordConstants = {
  PASSWORD_DEFAULT: '2y',
  PASSWORD_BCRYPT: '2y',
  PASSWORD_BCRYPT_DEFAULT_COST: DEFAULT_COST,
  PASSWORD_ARGON2I: 'argon2i',
  PASSWORD_ARGON2ID: 'argon2id',
  PASSWORD_ARGON2_DEFAULT_MEMORY_COST: ARGON2_DEFAULTS.memory,
  PASSWORD_ARGON2_DEFAULT_TIME_COST: ARGON2_DEFAULTS.passes,
  PASSWORD_ARGON2_DEFAULT_THREADS: ARGON2_DEFAULTS.lanes,
  PASSWORD_ARGON2_PROVIDER: 'standard',
  CRYPT_SALT_LENGTH: 123,
  CRYPT_STD_DES: 1,
  CRYPT_EXT_DES: 1,
  CRYPT_MD5: 1,
  CRYPT_BLOWFISH: 1,
  CRYPT_SHA256: 1,
  CRYPT_SHA512: 1,
} satisfies ConstantTable;
