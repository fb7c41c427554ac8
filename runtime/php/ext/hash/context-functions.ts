/** Digests of files, and digests made in steps: PHP's manual, chapter Hash. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import type { ArrayInput } from '../../engine/php-array.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { readWhole } from '../standard/streams/whole-files.ts';
import { algorithmOf, beginKeyed, type Digest, digestOf, type HashOptions } from './algorithms.ts';
import { hashOptions } from './functions.ts';

function written(digest: Uint8Array, binary: boolean): string {
  return binary ? decodeBytes(digest) : Buffer.from(digest).toString('hex');
}

interface FileDigest {
  readonly functionName: string;
  readonly algo: string;
  readonly filename: string;
  readonly binary: boolean;
  readonly options: HashOptions;
}

function digestFile(request: Request, { functionName, algo, filename, binary, options }: FileDigest): string | false {
  const algorithm = algorithmOf(algo);
  if (algorithm === null) {
    throw new ValueError(`${functionName}(): Argument #1 ($algo) must be a valid hashing algorithm`);
  }
  const bytes = readWhole(request, functionName, filename);
  return bytes === null ? false : written(digestOf(algorithm, bytes, options), binary);
}

/** PHP's HashContext: an incremental digest. */
export class HashContext {
  #digest: Digest | null;

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  /** @throws TypeError when it has been ended */
  open(functionName: string): Digest {
    if (this.#digest !== null) return this.#digest;
    throw new TypeError(`${functionName}(): Argument #1 ($context) must be a valid, non-finalized HashContext`);
  }

  /** Nothing can be added any more. */
  close(): void {
    this.#digest = null;
  }
}

function begin(algo: string, flags: number, key: string, options: ArrayInput): HashContext {
  const algorithm = algorithmOf(algo);
  if (algorithm === null) throw new ValueError('hash_init(): Argument #1 ($algo) must be a valid hashing algorithm');
  if ((flags & HMAC) === 0) return new HashContext(algorithm.begin(hashOptions(options)));
  if (algorithm.blockBytes === 0) {
    const words = 'must be a cryptographic hashing algorithm if HMAC is requested';
    throw new ValueError(`hash_init(): Argument #1 ($algo) ${words}`);
  }
  if (key === '') throw new ValueError('hash_init(): Argument #3 ($key) cannot be empty when HMAC is requested');
  return new HashContext(beginKeyed(algorithm, encodeText(key)));
}

/** The context an argument is. */
function contextOf(functionName: string, context: unknown): HashContext {
  if (context instanceof HashContext) return context;
  const given = typeNameOf(context);
  throw new TypeError(`${functionName}(): Argument #1 ($context) must be of type HashContext, ${given} given`);
}

const HMAC = 1;

export const hashContexts = {
  /**
   * Digest of a file, by the name of an algorithm. Hexadecimal, or raw bytes with `binary` true. False with a warning
   * when the file cannot be read.
   */
  hash_file:
    (request) =>
    (algo: string, filename: string, binary = false, options: ArrayInput = {}): string | false =>
      digestFile(request, { functionName: 'hash_file', algo, filename, binary, options: hashOptions(options) }),
  /**
   * Begins an incremental digest: hash_update() adds data, hash_final() returns the digest. With HASH_HMAC and a key
   * it is a keyed one.
   */
  hash_init:
    () =>
    (algo: string, flags = 0, key = '', options: ArrayInput = {}): HashContext =>
      begin(algo, flags, key, options),
  /** Adds data to an incremental digest. */
  hash_update:
    () =>
    (context: HashContext, data: string): true => {
      contextOf('hash_update', context).open('hash_update').update(encodeText(data));
      return true;
    },
  /** Ends an incremental digest and returns it. Hexadecimal, or raw bytes with `binary` true. */
  hash_final:
    () =>
    (context: HashContext, binary = false): string => {
      const digest = contextOf('hash_final', context).open('hash_final').end();
      context.close();
      return written(digest, binary);
    },
  /** Copies an incremental digest; both go on independently. */
  hash_copy:
    () =>
    (context: HashContext): HashContext =>
      new HashContext(contextOf('hash_copy', context).open('hash_copy').copy()),
} satisfies FunctionTable;

export const hashConstants = { HASH_HMAC: HMAC } as const;
