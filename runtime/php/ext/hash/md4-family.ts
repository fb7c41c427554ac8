/** MD4 (RFC 1320) and RIPEMD-128, -256 and -320 (Dobbertin, Bosselaers, Preneel 1996): digests that OpenSSL no longer has. */

const BLOCK_BYTES = 64;
const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const SECOND_INITIAL = [0x76543210, 0xfedcba98, 0x89abcdef, 0x01234567, 0x3c2d1e0f];

type Words = Int32Array;

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Blocks of sixteen little-endian words: the bytes, a one bit, zeros, the length in bits. */
function* blocksOf(bytes: Uint8Array): Generator<Words> {
  const padded = Buffer.alloc(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(bytes.length) * 8n, padded.length - 8);
  for (let at = 0; at < padded.length; at += BLOCK_BYTES) {
    yield Int32Array.from({ length: 16 }, (_, index) => padded.readInt32LE(at + 4 * index));
  }
}

function written(words: Words): Uint8Array {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => {
    bytes.writeInt32LE(word, index * 4);
  });
  return bytes;
}

const MD4_SHIFTS = [
  [3, 7, 11, 19],
  [3, 5, 9, 13],
  [3, 9, 11, 15],
];
const MD4_ADDED = [0, 0x5a827999, 0x6ed9eba1];
const MD4_ORDER = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
  [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
];

function md4Mix(round: number, x: number, y: number, z: number): number {
  if (round === 0) return (x & y) | (~x & z);
  return round === 1 ? (x & y) | (x & z) | (y & z) : x ^ y ^ z;
}

export function md4(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(INITIAL.slice(0, 4));
  for (const block of blocksOf(bytes)) {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let step = 0; step < 48; step++) {
      const round = step >> 4;
      const sum = (a + md4Mix(round, b, c, d) + block[MD4_ORDER[round]![step & 15]!]! + MD4_ADDED[round]!) | 0;
      [a, b, c, d] = [d, rotate(sum, MD4_SHIFTS[round]![step & 3]!), b, c];
    }
    [a, b, c, d].forEach((word, index) => {
      state[index]! += word;
    });
  }
  return written(state);
}

/** Which word each step takes, and by how many bits it turns: both lines of RIPEMD. */
const RHO = [7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8];
const SHIFTS = [
  [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
  [12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7],
  [13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9],
  [14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6],
  [15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5],
];
const LEFT_ADDED = [0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e];
const RIGHT_ADDED = [0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0];

/** The order of words in each round: rho of the one before. */
function ordersFrom(first: readonly number[]): number[][] {
  const orders = [[...first]];
  while (orders.length < 5) orders.push(orders.at(-1)!.map((word) => RHO[word]!));
  return orders;
}

const LEFT_ORDERS = ordersFrom([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
const RIGHT_ORDERS = ordersFrom([5, 14, 7, 0, 9, 2, 11, 4, 13, 6, 15, 8, 1, 10, 3, 12]);

function ripemdMix(kind: number, x: number, y: number, z: number): number {
  if (kind === 0) return x ^ y ^ z;
  if (kind === 1) return (x & y) | (~x & z);
  if (kind === 2) return (x | ~y) ^ z;
  return kind === 3 ? (x & z) | (y & ~z) : x ^ (y | ~z);
}

interface Line {
  readonly orders: readonly (readonly number[])[];
  readonly added: readonly number[];
  /** True when the mixing functions come in reverse order. */
  readonly isReversed: boolean;
}

const LEFT: Line = { orders: LEFT_ORDERS, added: LEFT_ADDED, isReversed: false };

/** One step of RIPEMD-128 and -256 (four words, four rounds) or -320 (five words, five rounds), in place. */
function ripemdStep(state: number[], block: Words, line: Line, place: { round: number; step: number }): void {
  const { round, step } = place;
  const rounds = state.length;
  const kind = line.isReversed ? rounds - 1 - round : round;
  const [a, b, c, d] = state as [number, number, number, number];
  const word = line.orders[round]![step]!;
  const sum = (a + ripemdMix(kind, b, c, d) + block[word]! + line.added[round]!) | 0;
  const turned = rotate(sum, SHIFTS[round]![word]!);
  if (rounds === 4) state.splice(0, 4, d, turned, b, c);
  else state.splice(0, 5, state[4]!, (turned + state[4]!) | 0, b, rotate(c, 10), d);
}

function ripemd(bytes: Uint8Array, width: 4 | 5, isDouble: boolean): Uint8Array {
  const right: Line = {
    orders: RIGHT_ORDERS,
    added: width === 4 ? [...RIGHT_ADDED.slice(0, 3), 0] : RIGHT_ADDED,
    isReversed: true,
  };
  const state = Int32Array.from([...INITIAL.slice(0, width), ...(isDouble ? SECOND_INITIAL.slice(0, width) : [])]);
  for (const block of blocksOf(bytes)) {
    const left = [...state.subarray(0, width)];
    const other = [...state.subarray(isDouble ? width : 0, isDouble ? 2 * width : width)];
    for (let round = 0; round < width; round++) {
      for (let step = 0; step < 16; step++) {
        ripemdStep(left, block, LEFT, { round, step });
        ripemdStep(other, block, right, { round, step });
      }
      if (isDouble) exchange(left, other, width === 4 ? round : EXCHANGED[round]!);
    }
    if (isDouble) addAll(state, [...left, ...other]);
    else crossAdd(state, left, other);
  }
  return written(state);
}

/** The word that both lines of RIPEMD-320 exchange after each round. */
const EXCHANGED = [1, 3, 0, 2, 4];

function exchange(left: number[], right: number[], index: number): void {
  [left[index], right[index]] = [right[index]!, left[index]!];
}

function addAll(state: Words, words: readonly number[]): void {
  words.forEach((word, index) => {
    state[index]! += word;
  });
}

function crossAdd(state: Words, left: readonly number[], right: readonly number[]): void {
  const [a, b, c, d] = state as unknown as [number, number, number, number];
  state.set([b + left[2]! + right[3]!, c + left[3]! + right[0]!, d + left[0]! + right[1]!, a + left[1]! + right[2]!]);
}

export const ripemd128 = (bytes: Uint8Array): Uint8Array => ripemd(bytes, 4, false);
export const ripemd256 = (bytes: Uint8Array): Uint8Array => ripemd(bytes, 4, true);
export const ripemd320 = (bytes: Uint8Array): Uint8Array => ripemd(bytes, 5, true);
