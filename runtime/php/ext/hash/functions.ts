/** Digests: PHP's manual, chapters Hash and Strings. */
import { createHash, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { FunctionTable } from '../../calls/function-table.ts';
import { byteLength, decodeBytes, encodeText } from '../../engine/bytes.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { CHECKSUMS } from './checksums.ts';

/** OpenSSL's names of PHP's digests. */
const DIGESTS: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  sha224: 'sha224',
  sha256: 'sha256',
  'sha512/224': 'sha512-224',
  'sha512/256': 'sha512-256',
  sha384: 'sha384',
  sha512: 'sha512',
  'sha3-224': 'sha3-224',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512',
  ripemd160: 'ripemd160',
};

function written(digest: Buffer, binary: boolean): string {
  return binary ? decodeBytes(digest) : digest.toString('hex');
}

function digest(algo: string, data: string, binary: boolean): string {
  const name = algo.toLowerCase();
  const bytes = encodeText(data);
  const openssl = DIGESTS[name];
  if (openssl !== undefined) return written(createHash(openssl).update(bytes).digest(), binary);
  const checksum = CHECKSUMS[name];
  if (checksum === undefined) throw new ValueError('hash(): Argument #1 ($algo) must be a valid hashing algorithm');
  return written(Buffer.from(checksum(bytes), 'hex'), binary);
}

/** OpenSSL's name of a digest fit for keys. */
function keyedDigest(functionName: string, algo: string): string {
  const openssl = DIGESTS[algo.toLowerCase()];
  if (openssl !== undefined) return openssl;
  throw new ValueError(`${functionName}(): Argument #1 ($algo) must be a valid cryptographic hashing algorithm`);
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
  const openssl = keyedDigest('hash_pbkdf2', algo);
  if (iterations <= 0) throw new ValueError('hash_pbkdf2(): Argument #4 ($iterations) must be greater than 0');
  if (length < 0) throw new ValueError('hash_pbkdf2(): Argument #5 ($length) must be greater than or equal to 0');
  const whole = createHash(openssl).digest().length;
  const bytes = length === 0 ? whole : binary ? length : Math.ceil(length / 2);
  const key = written(pbkdf2Sync(encodeText(password), encodeText(salt), iterations, bytes, openssl), binary);
  return binary || length === 0 ? key : key.slice(0, length);
}

export const hash = {
  /** MD5 digest, 32 hexadecimal digits. Not for passwords. */
  md5:
    () =>
    (string: string, binary = false): string =>
      digest('md5', string, binary),
  /** SHA-1 digest, 40 hexadecimal digits. Not for passwords. */
  sha1:
    () =>
    (string: string, binary = false): string =>
      digest('sha1', string, binary),
  /** CRC-32 checksum as a whole number. */
  crc32:
    () =>
    (string: string): number =>
      crc32(encodeText(string)),
  /** Digest by name: `sha256`, `crc32b` … (hash_algos() has them all), in hexadecimal digits or bytes. */
  hash:
    () =>
    (algo: string, data: string, binary = false, _options: object = {}): string =>
      digest(algo, data, binary),
  /** Keyed digest. */
  hash_hmac:
    () =>
    (algo: string, data: string, key: string, binary = false): string =>
      written(createHmac(keyedDigest('hash_hmac', algo), encodeText(key)).update(encodeText(data)).digest(), binary),
  /** Names that hash() knows. */
  hash_algos: () => (): string[] => [...Object.keys(DIGESTS), ...Object.keys(CHECKSUMS)],
  /** Names that hash_hmac() knows. */
  hash_hmac_algos: () => (): string[] => Object.keys(DIGESTS),
  /** Compares two texts in a time that tells nothing about them. */
  hash_equals:
    () =>
    (knownString: string, userString: string): boolean =>
      byteLength(knownString) === byteLength(userString) &&
      timingSafeEqual(encodeText(knownString), encodeText(userString)),
  /** A key from a password. */
  hash_pbkdf2:
    () =>
    (algo: string, password: string, salt: string, iterations: number, length = 0, binary = false): string =>
      stretch({ algo, password, salt, iterations, length, binary }),
  /** A key from another key, as bytes (RFC 5869). */
  hash_hkdf:
    () =>
    (algo: string, key: string, length = 0, info = '', salt = ''): string => {
      const openssl = keyedDigest('hash_hkdf', algo);
      const size = length === 0 ? createHash(openssl).digest().length : length;
      const derived = hkdfSync(openssl, encodeText(key), encodeText(salt), encodeText(info), size);
      return decodeBytes(new Uint8Array(derived));
    },
  /** Bytes as hexadecimal digits. */
  bin2hex:
    () =>
    (string: string): string =>
      Buffer.from(encodeText(string)).toString('hex'),
  /** Hexadecimal digits as bytes; false with a warning when they are none. */
  hex2bin:
    (request) =>
    (string: string): string | false => {
      const isOdd = byteLength(string) % 2 === 1;
      if (!isOdd && /^[0-9a-fA-F]*$/.test(string)) return decodeBytes(Buffer.from(string, 'hex'));
      const message = isOdd
        ? 'Hexadecimal input string must have an even length'
        : 'Input string must be hexadecimal string';
      request.diagnostics.raise(ErrorLevel.E_WARNING, `hex2bin(): ${message}`);
      return false;
    },
} satisfies FunctionTable;
