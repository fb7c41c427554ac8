/** Hashes that take a seed: MurmurHash3 (Appleby) and xxHash (Collet), 32 and 64 bits. Not for security purposes. */

const MASK = 0xffffffffffffffffn;
const u64 = (value: bigint): bigint => value & MASK;
const rotate64 = (value: bigint, bits: bigint): bigint => u64((value << bits) | (value >> (64n - bits)));
const rotate32 = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

function big32(...words: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, index * 4);
  return bytes;
}

function big64(...words: readonly bigint[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 8);
  for (const [index, word] of words.entries()) bytes.writeBigUInt64BE(word, index * 8);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function finish32(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Up to four bytes as a little-endian word. */
function partWord(bytes: Uint8Array, from: number, to: number): number {
  let word = 0;
  for (let at = Math.min(to, bytes.length) - 1; at >= from; at--) word = (word << 8) | bytes[at]!;
  return word;
}

export function murmur3a(bytes: Uint8Array, seed: number): Uint8Array {
  const mix = (word: number): number => Math.imul(rotate32(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  const view = viewOf(bytes);
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let at = 0; at < whole; at += 4) {
    hash = (Math.imul(rotate32(hash ^ mix(view.getInt32(at, true)), 13), 5) + 0xe6546b64) | 0;
  }
  if (whole < bytes.length) hash ^= mix(partWord(bytes, whole, bytes.length));
  return big32(finish32(hash ^ bytes.length));
}

const C_FACTORS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
const C_ADDED = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17];
const C_TURNS = [19, 17, 15, 13];
const C_KEY_TURNS = [15, 16, 17, 18];

export function murmur3c(bytes: Uint8Array, seed: number): Uint8Array {
  const view = viewOf(bytes);
  const hash = [seed | 0, seed | 0, seed | 0, seed | 0];
  const keyed = (word: number, lane: number): number =>
    Math.imul(rotate32(Math.imul(word, C_FACTORS[lane]!), C_KEY_TURNS[lane]!), C_FACTORS[(lane + 1) & 3]!);
  const whole = bytes.length & ~15;
  for (let at = 0; at < whole; at += 16) {
    for (let lane = 0; lane < 4; lane++) {
      const mixed = hash[lane]! ^ keyed(view.getInt32(at + 4 * lane, true), lane);
      const turned = (rotate32(mixed, C_TURNS[lane]!) + hash[(lane + 1) & 3]!) | 0;
      hash[lane] = (Math.imul(turned, 5) + C_ADDED[lane]!) | 0;
    }
  }
  for (let lane = 3; lane >= 0; lane--) {
    const from = whole + 4 * lane;
    if (from < bytes.length) hash[lane]! ^= keyed(partWord(bytes, from, from + 4), lane);
  }
  const spread = (words: number[]): number[] => {
    const first = words.reduce((sum, word) => (sum + word) | 0, 0);
    return [first, ...words.slice(1).map((word) => (word + first) | 0)];
  };
  return big32(...spread(spread(hash.map((word) => word ^ bytes.length)).map(finish32)));
}

const F_FIRST = 0x87c37b91114253d5n;
const F_SECOND = 0x4cf5ad432745937fn;

function finish64(hash: bigint): bigint {
  let mixed = hash ^ (hash >> 33n);
  mixed = u64(mixed * 0xff51afd7ed558ccdn);
  mixed = u64((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

/** Up to eight bytes as a little-endian word. */
function partWord64(bytes: Uint8Array, from: number): bigint {
  let word = 0n;
  for (let at = Math.min(from + 8, bytes.length) - 1; at >= from; at--) word = (word << 8n) | BigInt(bytes[at]!);
  return word;
}

export function murmur3f(bytes: Uint8Array, seed: number): Uint8Array {
  const first = (word: bigint): bigint => u64(rotate64(u64(word * F_FIRST), 31n) * F_SECOND);
  const second = (word: bigint): bigint => u64(rotate64(u64(word * F_SECOND), 33n) * F_FIRST);
  const view = viewOf(bytes);
  const whole = bytes.length & ~15;
  let low = u64(BigInt(seed));
  let high = low;
  for (let at = 0; at < whole; at += 16) {
    low = u64((rotate64(low ^ first(view.getBigUint64(at, true)), 27n) + high) * 5n + 0x52dce729n);
    high = u64((rotate64(high ^ second(view.getBigUint64(at + 8, true)), 31n) + low) * 5n + 0x38495ab5n);
  }
  high ^= second(partWord64(bytes, whole + 8));
  low ^= first(partWord64(bytes, whole));
  const length = BigInt(bytes.length);
  low = u64((low ^ length) + (high ^ length));
  high = u64((high ^ length) + low);
  const [lowEnd, highEnd] = [finish64(low), finish64(high)];
  const sum = u64(lowEnd + highEnd);
  return big64(sum, u64(highEnd + sum));
}

const X32 = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;

export function xxh32(bytes: Uint8Array, seed: number): Uint8Array {
  const view = viewOf(bytes);
  const round = (lane: number, word: number): number =>
    Math.imul(rotate32((lane + Math.imul(word, X32[1])) | 0, 13), X32[0]);
  const lanes = [seed + X32[0] + X32[1], seed + X32[1], seed, seed - X32[0]].map((lane) => lane | 0);
  let at = 0;
  for (; at + 16 <= bytes.length; at += 16) {
    for (let lane = 0; lane < 4; lane++) lanes[lane] = round(lanes[lane]!, view.getInt32(at + 4 * lane, true));
  }
  const [a, b, c, d] = lanes as [number, number, number, number];
  let hash = bytes.length >= 16 ? rotate32(a, 1) + rotate32(b, 7) + rotate32(c, 12) + rotate32(d, 18) : seed + X32[4];
  hash = (hash + bytes.length) | 0;
  for (; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(rotate32((hash + Math.imul(view.getInt32(at, true), X32[2])) | 0, 17), X32[3]);
  }
  for (; at < bytes.length; at++) hash = Math.imul(rotate32((hash + Math.imul(bytes[at]!, X32[4])) | 0, 11), X32[0]);
  hash = Math.imul(hash ^ (hash >>> 15), X32[1]);
  hash = Math.imul(hash ^ (hash >>> 13), X32[2]);
  return big32(hash ^ (hash >>> 16));
}

const X64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;

function round64(lane: bigint, word: bigint): bigint {
  return u64(rotate64(u64(lane + word * X64[1]), 31n) * X64[0]);
}

function lanes64(bytes: Uint8Array, seed: bigint): bigint {
  const view = viewOf(bytes);
  const lanes = [seed + X64[0] + X64[1], seed + X64[1], seed, seed - X64[0]].map((lane) => BigInt.asUintN(64, lane));
  for (let at = 0; at + 32 <= bytes.length; at += 32) {
    for (let lane = 0; lane < 4; lane++) lanes[lane] = round64(lanes[lane]!, view.getBigUint64(at + 8 * lane, true));
  }
  const turns = [1n, 7n, 12n, 18n];
  let hash = u64(lanes.reduce((sum, lane, index) => sum + rotate64(lane, turns[index]!), 0n));
  for (const lane of lanes) hash = u64((hash ^ round64(0n, lane)) * X64[0] + X64[3]);
  return hash;
}

export function xxh64(bytes: Uint8Array, seed: number): Uint8Array {
  const view = viewOf(bytes);
  const start = BigInt.asUintN(64, BigInt(seed));
  let hash = bytes.length >= 32 ? lanes64(bytes, start) : u64(start + X64[4]);
  hash = u64(hash + BigInt(bytes.length));
  let at = bytes.length & ~31;
  for (; at + 8 <= bytes.length; at += 8) {
    hash = u64(rotate64(hash ^ round64(0n, view.getBigUint64(at, true)), 27n) * X64[0] + X64[3]);
  }
  if (at + 4 <= bytes.length) {
    hash = u64(rotate64(hash ^ u64(BigInt(view.getUint32(at, true)) * X64[0]), 23n) * X64[1] + X64[2]);
    at += 4;
  }
  for (; at < bytes.length; at++) hash = u64(rotate64(hash ^ u64(BigInt(bytes[at]!) * X64[4]), 11n) * X64[0]);
  hash = u64((hash ^ (hash >> 33n)) * X64[1]);
  hash = u64((hash ^ (hash >> 29n)) * X64[2]);
  return big64(hash ^ (hash >> 32n));
}
