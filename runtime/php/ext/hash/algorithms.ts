/** All digests by PHP's names, each in one form: bytes go in piece by piece, a copy can be taken, a digest comes out. */
import { createHash, type Hash } from 'node:crypto';
import { CHECKSUMS } from './checksums.ts';
import { md4, ripemd128, ripemd256, ripemd320 } from './md4-family.ts';
import { murmur3a, murmur3c, murmur3f, xxh32, xxh64 } from './seeded.ts';

/** A digest that is being made. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** Ends it. */
  end(): Uint8Array;
  copy(): Digest;
}

export interface Algorithm {
  /** @param seed where the bytes alone do not decide */
  begin(seed: number): Digest;
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

type WholeDigest = (bytes: Uint8Array, seed: number) => Uint8Array;

/** Keeps the bytes until the end. */
class KeptDigest implements Digest {
  readonly #make: WholeDigest;
  readonly #seed: number;
  readonly #pieces: Uint8Array[];

  constructor(make: WholeDigest, seed: number, pieces: readonly Uint8Array[] = []) {
    this.#make = make;
    this.#seed = seed;
    this.#pieces = [...pieces];
  }
  update(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }
  end(): Uint8Array {
    return this.#make(this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces), this.#seed);
  }
  copy(): Digest {
    return new KeptDigest(this.#make, this.#seed, this.#pieces);
  }
}

const openSsl = (name: string, blockBytes: number): Algorithm => ({
  begin: () => new OpenSslDigest(createHash(name)),
  blockBytes,
});
const kept = (make: WholeDigest, blockBytes = 0): Algorithm => ({
  begin: (seed) => new KeptDigest(make, seed),
  blockBytes,
});
const checksum = (name: string): Algorithm => kept((bytes) => Buffer.from(CHECKSUMS[name]!(bytes), 'hex'));

/** In the order of PHP's hash_algos(). */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
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
  ...Object.fromEntries(Object.keys(CHECKSUMS).map((name) => [name, checksum(name)])),
  murmur3a: kept(murmur3a),
  murmur3c: kept(murmur3c),
  murmur3f: kept(murmur3f),
  xxh32: kept(xxh32),
  xxh64: kept(xxh64),
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

export function digestOf(algorithm: Algorithm, bytes: Uint8Array, seed = 0): Uint8Array {
  const digest = algorithm.begin(seed);
  digest.update(bytes);
  return digest.end();
}

/** A keyed digest (RFC 2104). */
export function beginKeyed(algorithm: Algorithm, key: Uint8Array): Digest {
  const block = new Uint8Array(algorithm.blockBytes);
  block.set(key.length > block.length ? digestOf(algorithm, key) : key);
  const inner = algorithm.begin(0);
  inner.update(block.map((byte) => byte ^ 0x36));
  const outer = algorithm.begin(0);
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
