/** XXH3 (Collet), 64 and 128 bits, by its published specification. Words are unsigned BigInts of 64 bits. */
import { lazy } from '../../engine/lazy.ts';

const MASK = 0xffffffffffffffffn;
const P32 = [0x9e3779b1n, 0x85ebca77n, 0xc2b2ae3dn] as const;
const P64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;
const MIX_1 = 0x165667919e3779f9n;
const MIX_2 = 0x9fb21c651e98df25n;
const STRIPE_BYTES = 64;
/** PHP and the specification take no shorter secret. */
export const LEAST_SECRET_BYTES = 136;

const DEFAULT_SECRET = `b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221b8084674f743248e
e03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8a8fa763fe39c343ff9dcbbc7c70b4f1d
8a51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc
8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e`;
const defaultSecret = lazy(() => ({ bytes: Buffer.from(DEFAULT_SECRET.replaceAll('\n', ''), 'hex') }));

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const low32 = (value: bigint): bigint => value & 0xffffffffn;
const rotate = (value: bigint, bits: bigint): bigint => u64(value << bits) | (value >> (64n - bits));

/** What a digest is made with: a seed or a secret. */
export interface Key {
  /** 0 to 2^64 - 1 */
  readonly seed: bigint;
  /** At least LEAST_SECRET_BYTES; null for the specification's own. */
  readonly secret: Uint8Array | null;
}

interface Wide {
  low: bigint;
  high: bigint;
}

function product(left: bigint, right: bigint): Wide {
  const whole = left * right;
  return { low: whole & MASK, high: whole >> 64n };
}

function fold(left: bigint, right: bigint): bigint {
  const { low, high } = product(left, right);
  return low ^ high;
}

function avalanche64(hash: bigint): bigint {
  let mixed = u64((hash ^ (hash >> 33n)) * P64[1]);
  mixed = u64((mixed ^ (mixed >> 29n)) * P64[2]);
  return mixed ^ (mixed >> 32n);
}

function avalanche(hash: bigint): bigint {
  const mixed = u64((hash ^ (hash >> 37n)) * MIX_1);
  return mixed ^ (mixed >> 32n);
}

function swap32(value: bigint): bigint {
  const word = Number(value);
  const swapped = ((word & 255) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
  return BigInt(swapped >>> 0);
}

function swap64(value: bigint): bigint {
  return (swap32(low32(value)) << 32n) | swap32(value >> 32n);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The bytes and the secret, read as words. */
class Reader {
  readonly length: number;
  readonly seed: bigint;
  readonly #data: DataView;
  readonly #secret: DataView;

  constructor(bytes: Uint8Array, secret: Uint8Array, seed: bigint) {
    this.length = bytes.length;
    this.seed = seed;
    this.#data = viewOf(bytes);
    this.#secret = viewOf(secret);
  }

  word(at: number): bigint {
    return this.#data.getBigUint64(at, true);
  }
  half(at: number): bigint {
    return BigInt(this.#data.getUint32(at, true));
  }
  byte(at: number): number {
    return this.#data.getUint8(at);
  }
  key(at: number): bigint {
    return this.#secret.getBigUint64(at, true);
  }
  /** Two words of the secret, one behind the other. */
  keys(at: number): bigint {
    return this.key(at) ^ this.key(at + 8);
  }
  halfKeys(at: number): bigint {
    return BigInt((this.#secret.getUint32(at, true) ^ this.#secret.getUint32(at + 4, true)) >>> 0);
  }
  /** Sixteen bytes mixed with sixteen of the secret. */
  mixed(at: number, keyAt: number, seed = this.seed): bigint {
    const low = this.word(at) ^ u64(this.key(keyAt) + seed);
    return fold(low, this.word(at + 8) ^ u64(this.key(keyAt + 8) - seed));
  }
  get secretLength(): number {
    return this.#secret.byteLength;
  }
}

/** One to three bytes as a number. */
function fewBytes(reader: Reader): bigint {
  const { length } = reader;
  const word = (reader.byte(0) << 16) | (reader.byte(length >> 1) << 24) | reader.byte(length - 1) | (length << 8);
  return BigInt(word >>> 0);
}

/** Up to 16 bytes. */
function short64(reader: Reader): bigint {
  const { length, seed } = reader;
  if (length === 0) return avalanche64(seed ^ reader.keys(56));
  if (length <= 3) return avalanche64(fewBytes(reader) ^ u64(reader.halfKeys(0) + seed));
  if (length <= 8) {
    const turned = seed ^ (swap32(low32(seed)) << 32n);
    const value = u64(reader.half(length - 4) + (reader.half(0) << 32n));
    let hash = value ^ u64(reader.keys(8) - turned);
    hash ^= rotate(hash, 49n) ^ rotate(hash, 24n);
    hash = u64(hash * MIX_2);
    hash = u64((hash ^ u64((hash >> 35n) + BigInt(length))) * MIX_2);
    return hash ^ (hash >> 28n);
  }
  const low = reader.word(0) ^ u64(reader.keys(24) + seed);
  const high = reader.word(length - 8) ^ u64(reader.keys(40) - seed);
  return avalanche(u64(BigInt(length) + swap64(low) + high + fold(low, high)));
}

/** 17 to 240 bytes. */
function middle64(reader: Reader): bigint {
  const { length } = reader;
  let sum = u64(BigInt(length) * P64[0]);
  if (length <= 128) {
    for (let pair = Math.floor((length - 1) / 32); pair >= 0; pair--) {
      sum += reader.mixed(16 * pair, 32 * pair) + reader.mixed(length - 16 * (pair + 1), 32 * pair + 16);
    }
    return avalanche(u64(sum));
  }
  for (let at = 0; at < 8; at++) sum += reader.mixed(16 * at, 16 * at);
  sum = avalanche(u64(sum));
  for (let at = 8; at < length >> 4; at++) sum += reader.mixed(16 * at, 16 * (at - 8) + 3);
  return avalanche(u64(sum + reader.mixed(length - 16, LEAST_SECRET_BYTES - 17)));
}

/** More than 240 bytes: eight sums of the whole. */
function sumsOf(reader: Reader): BigUint64Array {
  const { length, secretLength } = reader;
  const sums = BigUint64Array.of(P32[2], P64[0], P64[1], P64[2], P64[3], P32[1], P64[4], P32[0]);
  const perBlock = (secretLength - STRIPE_BYTES) >> 3;
  const stripes = Math.floor((length - 1) / STRIPE_BYTES);
  for (let stripe = 0; stripe < stripes; stripe++) {
    addStripe(reader, sums, stripe * STRIPE_BYTES, 8 * (stripe % perBlock));
    if (stripe % perBlock === perBlock - 1) scramble(reader, sums);
  }
  addStripe(reader, sums, length - STRIPE_BYTES, secretLength - STRIPE_BYTES - 7);
  return sums;
}

function addStripe(reader: Reader, sums: BigUint64Array, from: number, keyFrom: number): void {
  for (let lane = 0; lane < 8; lane++) {
    const value = reader.word(from + 8 * lane);
    const keyed = value ^ reader.key(keyFrom + 8 * lane);
    sums[lane ^ 1]! += value;
    sums[lane]! += low32(keyed) * (keyed >> 32n);
  }
}

function scramble(reader: Reader, sums: BigUint64Array): void {
  const from = reader.secretLength - STRIPE_BYTES;
  for (let lane = 0; lane < 8; lane++) {
    const sum = sums[lane]!;
    sums[lane] = (sum ^ (sum >> 47n) ^ reader.key(from + 8 * lane)) * P32[0];
  }
}

function merged(reader: Reader, sums: BigUint64Array, keyFrom: number, start: bigint): bigint {
  let result = start;
  for (let pair = 0; pair < 4; pair++) {
    const low = sums[2 * pair]! ^ reader.key(keyFrom + 16 * pair);
    result += fold(low, sums[2 * pair + 1]! ^ reader.key(keyFrom + 16 * pair + 8));
  }
  return avalanche(u64(result));
}

/** Up to 16 bytes. */
function short128(reader: Reader): Wide {
  const { length, seed } = reader;
  if (length === 0) return { low: avalanche64(seed ^ reader.keys(64)), high: avalanche64(seed ^ reader.keys(80)) };
  if (length <= 3) {
    const value = fewBytes(reader);
    const swapped = swap32(value);
    const turned = low32((swapped << 13n) | (swapped >> 19n));
    return {
      low: avalanche64(value ^ u64(reader.halfKeys(0) + seed)),
      high: avalanche64(turned ^ u64(reader.halfKeys(8) - seed)),
    };
  }
  return length <= 8 ? eightBytes128(reader) : sixteenBytes128(reader);
}

function eightBytes128(reader: Reader): Wide {
  const { length, seed } = reader;
  const turned = seed ^ (swap32(low32(seed)) << 32n);
  const value = u64(reader.half(0) + (reader.half(length - 4) << 32n));
  const keyed = value ^ u64(reader.keys(16) + turned);
  const { low: first, high: second } = product(keyed, u64(P64[0] + BigInt(length << 2)));
  const high = u64(second + (first << 1n));
  let low = first ^ (high >> 3n);
  low = u64((low ^ (low >> 35n)) * MIX_2);
  return { low: low ^ (low >> 28n), high: avalanche(high) };
}

function sixteenBytes128(reader: Reader): Wide {
  const { length, seed } = reader;
  const last = reader.word(length - 8);
  const first = product(reader.word(0) ^ last ^ u64(reader.keys(32) - seed), P64[0]);
  const low = u64(first.low + (BigInt(length - 1) << 54n));
  const keyed = last ^ u64(reader.keys(48) + seed);
  const high = u64(first.high + keyed + low32(keyed) * (P32[1] - 1n));
  const second = product(low ^ swap64(high), P64[1]);
  return { low: avalanche(second.low), high: avalanche(u64(second.high + high * P64[1])) };
}

/** Two times sixteen bytes into the sums. */
function mixPair(reader: Reader, sums: Wide, one: number, other: number, keyAt: number, seed = reader.seed): void {
  sums.low = u64(sums.low + reader.mixed(one, keyAt, seed)) ^ u64(reader.word(other) + reader.word(other + 8));
  sums.high = u64(sums.high + reader.mixed(other, keyAt + 16, seed)) ^ u64(reader.word(one) + reader.word(one + 8));
}

/** 17 to 240 bytes. */
function middle128(reader: Reader): Wide {
  const { length, seed } = reader;
  const sums: Wide = { low: u64(BigInt(length) * P64[0]), high: 0n };
  if (length <= 128) {
    for (let pair = Math.floor((length - 1) / 32); pair >= 0; pair--) {
      mixPair(reader, sums, 16 * pair, length - 16 * (pair + 1), 32 * pair);
    }
  } else {
    for (let at = 0; at < 128; at += 32) mixPair(reader, sums, at, at + 16, at);
    sums.low = avalanche(sums.low);
    sums.high = avalanche(sums.high);
    for (let at = 160; at <= length; at += 32) mixPair(reader, sums, at - 32, at - 16, at - 157);
    mixPair(reader, sums, length - 16, length - 32, LEAST_SECRET_BYTES - 33, u64(-seed));
  }
  const low = u64(sums.low + sums.high);
  const high = u64(sums.low * P64[0] + sums.high * P64[3] + u64(BigInt(length) - seed) * P64[1]);
  return { low: avalanche(low), high: u64(-avalanche(high)) };
}

/** The secret that a seed makes of the specification's own, for long texts. */
function seededSecret(seed: bigint): Uint8Array {
  const secret = Buffer.from(defaultSecret().bytes);
  for (let at = 0; at < secret.length; at += 16) {
    secret.writeBigUInt64LE(u64(secret.readBigUInt64LE(at) + seed), at);
    secret.writeBigUInt64LE(u64(secret.readBigUInt64LE(at + 8) - seed), at + 8);
  }
  return secret;
}

const LONG_BYTES = 241;

function readerOf(bytes: Uint8Array, { seed, secret }: Key): Reader {
  const isSeeded = secret === null && bytes.length >= LONG_BYTES && seed !== 0n;
  return new Reader(bytes, isSeeded ? seededSecret(seed) : (secret ?? defaultSecret().bytes), seed);
}

function written(...words: readonly bigint[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 8);
  for (const [index, word] of words.entries()) bytes.writeBigUInt64BE(word, index * 8);
  return bytes;
}

export function xxh3(bytes: Uint8Array, key: Key): Uint8Array {
  const reader = readerOf(bytes, key);
  const { length } = bytes;
  if (length <= 16) return written(short64(reader));
  if (length < LONG_BYTES) return written(middle64(reader));
  return written(merged(reader, sumsOf(reader), 11, u64(BigInt(length) * P64[0])));
}

export function xxh128(bytes: Uint8Array, key: Key): Uint8Array {
  const reader = readerOf(bytes, key);
  const { length } = bytes;
  if (length < LONG_BYTES) {
    const { low, high } = length <= 16 ? short128(reader) : middle128(reader);
    return written(high, low);
  }
  const sums = sumsOf(reader);
  const low = merged(reader, sums, 11, u64(BigInt(length) * P64[0]));
  const keyFrom = reader.secretLength - STRIPE_BYTES - 11;
  return written(merged(reader, sums, keyFrom, u64(~(BigInt(length) * P64[1]))), low);
}
