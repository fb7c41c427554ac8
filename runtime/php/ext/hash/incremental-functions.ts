/** Digests of files, and digests made in steps: PHP's manual, chapters Hash and Strings. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { FunctionTable } from '../../calls/function-table.ts';
import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { readWhole } from '../standard/streams/whole-files.ts';
import { CHECKSUMS } from './checksums.ts';

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

export const hashFiles = {
  /** MD5 digest of a file; false with a warning when it cannot be read. */
  md5_file:
    (request) =>
    (filename: string, binary = false): string | false =>
      digestFile(request, { functionName: 'md5_file', algo: 'md5', filename, binary }),
  /** SHA-1 digest of a file; false with a warning when it cannot be read. */
  sha1_file:
    (request) =>
    (filename: string, binary = false): string | false =>
      digestFile(request, { functionName: 'sha1_file', algo: 'sha1', filename, binary }),
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
