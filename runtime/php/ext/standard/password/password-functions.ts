/** Hashes of passwords: PHP's manual, chapter Password Hashing. bcrypt only; Argon2 is not supported. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { encodeText } from '../../../engine/bytes.ts';
import { type ArrayInput, elementOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';
import { bcrypt, decodeSalt } from './bcrypt.ts';

const DEFAULT_COST = 10;
const HASH = /^\$2([abxy])\$(\d\d)\$([./A-Za-z0-9]{22})[./A-Za-z0-9]{31}$/;

function costOf(options: ArrayInput): number {
  const cost = elementOf(options, 'cost');
  return cost === undefined || cost === null ? DEFAULT_COST : Math.trunc(Number(cost));
}

function isBcrypt(algo: string | number | null): boolean {
  return algo === null || algo === '2y' || algo === 1;
}

function hash(request: Request, password: string, algo: string | number | null, options: ArrayInput): string {
  if (!isBcrypt(algo)) {
    throw new ValueError('password_hash(): Argument #2 ($algo) must be a valid password hashing algorithm');
  }
  if (password.includes('\0')) throw new ValueError('Bcrypt password must not contain null character');
  const cost = costOf(options);
  if (cost < 4 || cost > 31) throw new ValueError(`Invalid bcrypt cost parameter specified: ${cost}`);
  if (elementOf(options, 'salt') !== undefined) {
    const words = 'The "salt" option has been ignored, since providing a custom salt is no longer supported';
    request.diagnostics.raise(ErrorLevel.E_WARNING, `password_hash(): ${words}`);
  }
  return bcrypt(encodeText(password), cost, randomBytes(16));
}

function verify(password: string, known: string): boolean {
  const parts = HASH.exec(known);
  const salt = parts === null ? null : decodeSalt(parts[3]!);
  const cost = Number(parts?.[2]);
  if (parts === null || salt === null || cost < 4 || cost > 31) return false;
  // As crypt(3), which sees no further than a NUL.
  const [text = ''] = password.split('\0');
  const made = bcrypt(encodeText(text), cost, salt);
  return timingSafeEqual(Buffer.from(made.slice(4)), Buffer.from(known.slice(4)));
}

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
    () =>
    (password: string, hash_: string): boolean =>
      verify(password, hash_),
  /** How a hash was made: `algo`, `algoName` and `options`. */
  password_get_info:
    () =>
    (hash_: string): PasswordInfo =>
      infoOf(hash_),
  /** True when the hash was not made with this algorithm and these options. */
  password_needs_rehash:
    () =>
    (hash_: string, algo: string | number | null, options: ArrayInput = {}): boolean => {
      const info = infoOf(hash_);
      if (!isBcrypt(algo)) return true;
      return info.algo !== '2y' || (info.options as Record<string, number>).cost !== costOf(options);
    },
  /** Ids of the available algorithms: bcrypt's, `2y`. */
  password_algos: () => (): string[] => ['2y'],
} satisfies FunctionTable;

export const passwordConstants = {
  PASSWORD_DEFAULT: '2y',
  PASSWORD_BCRYPT: '2y',
  PASSWORD_BCRYPT_DEFAULT_COST: DEFAULT_COST,
} satisfies ConstantTable;
