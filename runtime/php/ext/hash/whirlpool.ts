/** Whirlpool (Barreto and Rijmen, ISO/IEC 10118-3:2004). State and tables are pairs of 32-bit words. */
import { lazy } from '../../engine/lazy.ts';
import { padded } from './padding.ts';

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 32;
const ROUNDS = 10;
const POLYNOMIAL = 0x11d;
const E_BOX = [1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0];
const R_BOX = [7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0];
/** First row of the circulant matrix. */
const DIFFUSION = [1, 1, 4, 1, 8, 5, 2, 9];

function substitute(byte: number): number {
  const upper = E_BOX[byte >> 4]!;
  const lower = E_BOX.indexOf(byte & 15);
  const middle = R_BOX[upper ^ lower]!;
  return (E_BOX[upper ^ middle]! << 4) | E_BOX.indexOf(lower ^ middle);
}

function multiply(left: number, right: number): number {
  let product = 0;
  let factor = left;
  for (let bits = right; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= factor;
    factor <<= 1;
    if (factor & 0x100) factor ^= POLYNOMIAL;
  }
  return product;
}

/** What a byte in each of the eight columns adds to a row: high and low words by 512 × column + 2 × byte. */
const tables = lazy((): Int32Array => {
  const made = new Int32Array(8 * 512);
  for (let byte = 0; byte < 256; byte++) {
    const row = DIFFUSION.map((factor) => multiply(substitute(byte), factor));
    for (let column = 0; column < 8; column++) {
      for (let at = 0; at < 8; at++) {
        const value = row[(at - column + 8) & 7]!;
        made[column * 512 + byte * 2 + (at >> 2)]! |= value << (24 - 8 * (at & 3));
      }
    }
  }
  return made;
});

/** Substitution, shift of columns and diffusion of one state into another. */
function transform(from: Int32Array, to: Int32Array, table: ArrayLike<number>): void {
  for (let row = 0; row < 8; row++) {
    let high = 0;
    let low = 0;
    for (let column = 0; column < 8; column++) {
      const word = from[2 * ((row - column + 8) & 7) + (column >> 2)]!;
      const entry = column * 512 + 2 * ((word >>> (24 - 8 * (column & 3))) & 255);
      high ^= table[entry]!;
      low ^= table[entry + 1]!;
    }
    to[2 * row] = high;
    to[2 * row + 1] = low;
  }
}

/** The first row of each round's constant: the substitution of the next eight numbers. */
const roundConstants = lazy((): Int32Array => {
  const words = new Int32Array(2 * ROUNDS);
  for (let at = 0; at < 8 * ROUNDS; at++) words[at >> 2]! |= substitute(at) << (24 - 8 * (at & 3));
  return words;
});

export function whirlpool(bytes: Uint8Array): Uint8Array {
  const table = tables();
  const constants = roundConstants();
  const data = padded(bytes, BLOCK_BYTES, LENGTH_BYTES, 0x80);
  data.writeBigUInt64BE(BigInt(bytes.length) * 8n, data.length - 8);
  const hash = new Int32Array(16);
  let key = new Int32Array(16);
  let state = new Int32Array(16);
  let next = new Int32Array(16);
  for (let from = 0; from < data.length; from += BLOCK_BYTES) {
    key.set(hash);
    for (let at = 0; at < 16; at++) {
      const word = data.readInt32BE(from + 4 * at);
      state[at] = word ^ hash[at]!;
      hash[at]! ^= word;
    }
    for (let round = 0; round < ROUNDS; round++) {
      transform(key, next, table);
      next[0]! ^= constants[2 * round]!;
      next[1]! ^= constants[2 * round + 1]!;
      [key, next] = [next, key];
      transform(state, next, table);
      for (let at = 0; at < 16; at++) next[at]! ^= key[at]!;
      [state, next] = [next, state];
    }
    for (let at = 0; at < 16; at++) hash[at]! ^= state[at]!;
  }
  const digest = Buffer.alloc(BLOCK_BYTES);
  for (let at = 0; at < 16; at++) digest.writeInt32BE(hash[at]!, 4 * at);
  return digest;
}
