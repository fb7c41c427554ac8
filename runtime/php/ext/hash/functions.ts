/** Digests: PHP's manual, chapters Hash and Strings. */
import { createHash, createHmac, type Hash, type Hmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { FunctionTable } from '../../calls/function-table.ts';
import { byteLength, decodeBytes, encodeText } from '../../engine/bytes.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { readWhole } from '../standard/streams/whole-files.ts';
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

function written(digest: Uint8Array, binary: boolean): string {
  return binary ? decodeBytes(digest) : Buffer.from(digest).toString('hex');
}

interface FileDigest {
  readonly functionName: string;
  readonly algo: string;
  readonly filename: string;
  readonly binary: boolean;
}

function digestFile(request: Request, { functionName, algo, filename, binary }: FileDigest): string | false {
  const name = algo.toLowerCase();
  const checksum = CHECKSUMS[name];
  if (checksum === undefined && !isDigest(name)) {
    throw new ValueError(`${functionName}(): Argument #1 ($algo) must be a valid hashing algorithm`);
  }
  const bytes = readWhole(request, functionName, filename);
  if (bytes === null) return false;
  const digest =
    checksum === undefined ? digestNamed(name).update(bytes).digest() : Buffer.from(checksum(bytes), 'hex');
  return written(digest, binary);
}

function isDigest(name: string): boolean {
  try {
    digestNamed(name);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error when OpenSSL has no such digest */
function digestNamed(name: string): Hash {
  return createHash(name.replace('/', '-'));
}

/** PHP's HashContext: a digest that is being made. */
export class HashContext {
  readonly #digest: Hash | Hmac;

  /** @param key makes it a keyed digest */
  constructor(algo: string, key: string | null) {
    const name = algo.toLowerCase();
    if (!isDigest(name)) throw new ValueError('hash_init(): Argument #1 ($algo) must be a valid hashing algorithm');
    this.#digest = key === null ? digestNamed(name) : createHmac(name.replace('/', '-'), encodeText(key));
  }

  /** Takes more bytes in. */
  update(bytes: Uint8Array): void {
    this.#digest.update(bytes);
  }

  /** The digest. Nothing can be added afterwards. */
  end(): Uint8Array {
    return this.#digest.digest();
  }
}

const HMAC = 1;

export const hashFunctions = {
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
  /** Digest of a file by name, as hash(). */
  hash_file:
    (request) =>
    (algo: string, filename: string, binary = false, _options: object = {}): string | false =>
      digestFile(request, { functionName: 'hash_file', algo, filename, binary }),
  /** Begins a digest that is made in steps; with HASH_HMAC and a key a keyed one. */
  hash_init:
    () =>
    (algo: string, flags = 0, key = '', _options: object = {}): HashContext =>
      new HashContext(algo, flags === HMAC ? key : null),
  /** Takes more data into a digest. */
  hash_update:
    () =>
    (context: HashContext, data: string): true => {
      context.update(encodeText(data));
      return true;
    },
  /** Ends a digest and gives it. */
  hash_final:
    () =>
    (context: HashContext, binary = false): string =>
      written(context.end(), binary),
} satisfies FunctionTable;

export const hashConstants = { HASH_HMAC: HMAC } as const;
