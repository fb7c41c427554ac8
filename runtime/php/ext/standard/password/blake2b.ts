/** BLAKE2b (RFC 7693) of any length up to 64 bytes without a key: Node has the longest only. For short inputs. */
import { createHash } from 'node:crypto';

const BLOCK_BYTES = 128;
const INITIAL = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
] as const;
const ORDER = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
] as const;
/** Places in a square of sixteen words that are mixed together: four columns, four diagonals. */
export const QUARTERS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;
const ROUNDS = 12;

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint): bigint => u64((value >> bits) | (value << (64n - bits)));

function mix(v: bigint[], [a, b, c, d]: (typeof QUARTERS)[number], x: bigint, y: bigint): void {
  v[a] = u64(v[a]! + v[b]! + x);
  v[d] = rotate(v[d]! ^ v[a]!, 32n);
  v[c] = u64(v[c]! + v[d]!);
  v[b] = rotate(v[b]! ^ v[c]!, 24n);
  v[a] = u64(v[a]! + v[b]! + y);
  v[d] = rotate(v[d]! ^ v[a]!, 16n);
  v[c] = u64(v[c]! + v[d]!);
  v[b] = rotate(v[b]! ^ v[c]!, 63n);
}

function compress(state: bigint[], block: Buffer, counted: number, isLast: boolean): void {
  const words = Array.from({ length: 16 }, (_, at) => block.readBigUInt64LE(8 * at));
  const v = [...state, ...INITIAL];
  v[12]! ^= BigInt(counted);
  if (isLast) v[14] = u64(~v[14]!);
  for (let round = 0; round < ROUNDS; round++) {
    const order = ORDER[round % ORDER.length]!;
    for (const [at, quarter] of QUARTERS.entries()) mix(v, quarter, words[order[2 * at]!]!, words[order[2 * at + 1]!]!);
  }
  for (let at = 0; at < 8; at++) state[at]! ^= v[at]! ^ v[at + 8]!;
}

/** @param length of the digest, 1 to 64 bytes */
export function blake2b(bytes: Uint8Array, length: number): Buffer {
  if (length === 64) return createHash('blake2b512').update(bytes).digest();
  const state: bigint[] = [...INITIAL];
  state[0]! ^= 0x01010000n ^ BigInt(length);
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK_BYTES));
  for (let at = 0; at < blocks; at++) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.set(bytes.subarray(at * BLOCK_BYTES, (at + 1) * BLOCK_BYTES));
    const isLast = at === blocks - 1;
    compress(state, block, isLast ? bytes.length : (at + 1) * BLOCK_BYTES, isLast);
  }
  const digest = Buffer.alloc(64);
  for (const [at, word] of state.entries()) digest.writeBigUInt64LE(word, 8 * at);
  return digest.subarray(0, length);
}
