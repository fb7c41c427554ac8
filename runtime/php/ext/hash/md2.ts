/** MD2 (RFC 1319). */
import { lazy } from '../../engine/lazy.ts';
import { piDigits } from './pi-digits.ts';

const BLOCK_BYTES = 16;

/** The S-box: 0 to 255 in an order that the decimal digits of pi decide. */
const substitution = lazy((): Uint8Array => {
  const digits = piDigits(800);
  let next = 0;
  const below = (limit: number): number => {
    for (;;) {
      let value = digits[next++]!;
      let range = 10;
      while (range < limit) {
        value = value * 10 + digits[next++]!;
        range *= 10;
      }
      if (value < limit * Math.floor(range / limit)) return value % limit;
    }
  };
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let count = 2; count <= 256; count++) {
    const other = below(count);
    const value = box[other]!;
    box[other] = box[count - 1]!;
    box[count - 1] = value;
  }
  return box;
});

export function md2(bytes: Uint8Array): Uint8Array {
  const box = substitution();
  const padding = BLOCK_BYTES - (bytes.length % BLOCK_BYTES);
  const data = Buffer.alloc(bytes.length + padding, padding);
  data.set(bytes);
  const state = new Uint8Array(48);
  const checksum = Buffer.alloc(BLOCK_BYTES);
  for (let from = 0; from < data.length; from += BLOCK_BYTES) {
    const block = data.subarray(from, from + BLOCK_BYTES);
    addToChecksum(checksum, block, box);
    mix(state, block, box);
  }
  mix(state, Buffer.from(checksum), box);
  return state.slice(0, BLOCK_BYTES);
}

function addToChecksum(checksum: Uint8Array, block: Uint8Array, box: Uint8Array): void {
  let last = checksum[15]!;
  for (let at = 0; at < BLOCK_BYTES; at++) {
    last = checksum[at]! ^ box[block[at]! ^ last]!;
    checksum[at] = last;
  }
}

function mix(state: Uint8Array, block: Uint8Array, box: Uint8Array): void {
  for (let at = 0; at < BLOCK_BYTES; at++) {
    state[16 + at] = block[at]!;
    state[32 + at] = block[at]! ^ state[at]!;
  }
  let last = 0;
  for (let round = 0; round < 18; round++) {
    for (let at = 0; at < 48; at++) {
      last = state[at]! ^ box[last]!;
      state[at] = last;
    }
    last = (last + round) & 255;
  }
}
