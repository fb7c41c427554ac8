/** All digests by PHP's names, with one interface: update with bytes, copy, finish. */
import { createHash, type Hash, hash as hashAtOnce } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { CHECKSUMS } from './checksums.ts';
import { gost } from './gost.ts';
import { haval } from './haval.ts';
import { md2 } from './md2.ts';
import { md4, ripemd128, ripemd256, ripemd320 } from './md4-family.ts';
import { murmur3a, murmur3c, murmur3f, xxh32, xxh64 } from './seeded.ts';
import { snefru } from './snefru.ts';
import { tiger } from './tiger.ts';
import { whirlpool } from './whirlpool.ts';
import { type Key, LEAST_SECRET_BYTES, xxh3, xxh128 } from './xxh3.ts';

/** An incremental digest. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** Returns the digest; it cannot be updated any more. */
  end(): Uint8Array;
  copy(): Digest;
}

/** What decides a digest beside the bytes. */
export interface HashOptions {
  readonly seed: number;
  readonly secret: Uint8Array | null;
}

export const NO_OPTIONS: HashOptions = { seed: 0, secret: null };

export interface Algorithm {
  /** @throws Error in PHP's words when it cannot be made with these options */
  begin(options: HashOptions): Digest;
  /** The whole digest of a text in hexadecimal digits, where V8 or Node have it ready; null where they have not. */
  readonly hexOf: ((data: string | Uint8Array) => string) | null;
  /** Bytes of a block, which keyed digests need; 0 for checksums, which are not fit for keys. */
  readonly blockBytes: number;
}

class OpenSslDigest implements Digest {
  readonly #hash: Hash;

  constructor(hash: Hash) {
    this.#hash = hash;
  }
  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }
  end(): Uint8Array {
    return this.#hash.digest();
  }
  copy(): Digest {
    return new OpenSslDigest(this.#hash.copy());
  }
}

type WholeDigest = (bytes: Uint8Array, options: HashOptions) => Uint8Array;

/** Keeps the bytes until the end. */
class KeptDigest implements Digest {
  readonly #make: WholeDigest;
  readonly #options: HashOptions;
  readonly #pieces: Uint8Array[];

  constructor(make: WholeDigest, options: HashOptions, pieces: readonly Uint8Array[] = []) {
    this.#make = make;
    this.#options = options;
    this.#pieces = [...pieces];
  }
  update(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }
  end(): Uint8Array {
    return this.#make(this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces), this.#options);
  }
  copy(): Digest {
    return new KeptDigest(this.#make, this.#options, this.#pieces);
  }
}

const openSsl = (name: string, blockBytes: number): Algorithm => ({
  begin: () => new OpenSslDigest(createHash(name)),
  hexOf: (data) => hashAtOnce(name, data, 'hex'),
  blockBytes,
});
const kept = (make: WholeDigest, blockBytes = 0): Algorithm => ({
  begin: (options) => new KeptDigest(make, options),
  hexOf: null,
  blockBytes,
});
const seeded = (make: (bytes: Uint8Array, seed: number) => Uint8Array): Algorithm =>
  kept((bytes, { seed }) => make(bytes, seed));
const checksum = (name: string): Algorithm => ({
  ...kept((bytes) => Buffer.from(CHECKSUMS[name]!(bytes), 'hex')),
  hexOf: name === 'crc32b' ? (data) => crc32(data).toString(16).padStart(8, '0') : null,
});

/** XXH3 takes a seed or a secret. */
function withSecret(name: string, make: (bytes: Uint8Array, key: Key) => Uint8Array): Algorithm {
  const algorithm = kept((bytes, { seed, secret }) => make(bytes, { seed: BigInt.asUintN(64, BigInt(seed)), secret }));
  return {
    ...algorithm,
    begin: (options) => {
      const { seed, secret } = options;
      if (secret === null) return algorithm.begin(options);
      if (seed !== 0) throw new Error(`${name}: Only one of seed or secret is to be passed for initialization`);
      if (secret.length >= LEAST_SECRET_BYTES) return algorithm.begin(options);
      const words = `Secret length must be >= ${LEAST_SECRET_BYTES} bytes, ${secret.length} bytes passed`;
      throw new Error(`${name}: ${words}`);
    },
  };
}

function tigers(): Record<string, Algorithm> {
  const forms = [3, 4].flatMap((passes) => [128, 160, 192].map((bits) => ({ passes, bits })));
  return Object.fromEntries(
    forms.map(({ passes, bits }) => [`tiger${bits},${passes}`, kept((bytes) => tiger(bytes, passes, bits / 8), 64)]),
  );
}

function havals(): Record<string, Algorithm> {
  const forms = [3, 4, 5].flatMap((passes) => [128, 160, 192, 224, 256].map((bits) => ({ passes, bits })));
  return Object.fromEntries(
    forms.map(({ passes, bits }) => [`haval${bits},${passes}`, kept((bytes) => haval(bytes, passes, bits / 8), 128)]),
  );
}

/** In the order of PHP's hash_algos(). */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md2: kept(md2, 16),
  md4: kept(md4, 64),
  md5: openSsl('md5', 64),
  sha1: openSsl('sha1', 64),
  sha224: openSsl('sha224', 64),
  sha256: openSsl('sha256', 64),
  sha384: openSsl('sha384', 128),
  'sha512/224': openSsl('sha512-224', 128),
  'sha512/256': openSsl('sha512-256', 128),
  sha512: openSsl('sha512', 128),
  'sha3-224': openSsl('sha3-224', 144),
  'sha3-256': openSsl('sha3-256', 136),
  'sha3-384': openSsl('sha3-384', 104),
  'sha3-512': openSsl('sha3-512', 72),
  ripemd128: kept(ripemd128, 64),
  ripemd160: openSsl('ripemd160', 64),
  ripemd256: kept(ripemd256, 64),
  ripemd320: kept(ripemd320, 64),
  whirlpool: kept(whirlpool, 64),
  ...tigers(),
  snefru: kept(snefru, 32),
  snefru256: kept(snefru, 32),
  gost: kept((bytes) => gost(bytes, 'gost'), 32),
  'gost-crypto': kept((bytes) => gost(bytes, 'gost-crypto'), 32),
  ...Object.fromEntries(Object.keys(CHECKSUMS).map((name) => [name, checksum(name)])),
  murmur3a: seeded(murmur3a),
  murmur3c: seeded(murmur3c),
  murmur3f: seeded(murmur3f),
  xxh32: seeded(xxh32),
  xxh64: seeded(xxh64),
  xxh3: withSecret('xxh3', xxh3),
  xxh128: withSecret('xxh128', xxh128),
  ...havals(),
};

/** Names in order. */
export function algorithmNames(onlyForKeys = false): string[] {
  return Object.keys(ALGORITHMS).filter((name) => !onlyForKeys || ALGORITHMS[name]!.blockBytes > 0);
}

/** The algorithm of a name in any case; null when there is none. */
export function algorithmOf(name: string): Algorithm | null {
  const lower = name.toLowerCase();
  return Object.hasOwn(ALGORITHMS, lower) ? ALGORITHMS[lower]! : null;
}

export function digestOf(algorithm: Algorithm, bytes: Uint8Array, options = NO_OPTIONS): Uint8Array {
  const digest = algorithm.begin(options);
  digest.update(bytes);
  return digest.end();
}

/** A keyed digest (RFC 2104). */
export function beginKeyed(algorithm: Algorithm, key: Uint8Array): Digest {
  const block = new Uint8Array(algorithm.blockBytes);
  block.set(key.length > block.length ? digestOf(algorithm, key) : key);
  const inner = algorithm.begin(NO_OPTIONS);
  inner.update(block.map((byte) => byte ^ 0x36));
  const outer = algorithm.begin(NO_OPTIONS);
  outer.update(block.map((byte) => byte ^ 0x5c));
  return new KeyedDigest(inner, outer);
}

class KeyedDigest implements Digest {
  readonly #inner: Digest;
  readonly #outer: Digest;

  constructor(inner: Digest, outer: Digest) {
    this.#inner = inner;
    this.#outer = outer;
  }
  update(bytes: Uint8Array): void {
    this.#inner.update(bytes);
  }
  end(): Uint8Array {
    this.#outer.update(this.#inner.end());
    return this.#outer.end();
  }
  copy(): Digest {
    return new KeyedDigest(this.#inner.copy(), this.#outer.copy());
  }
}
