/** HAVAL (Zheng, Pieprzyk, Seberry 1992): three to five passes, 128 to 256 bits. */
import { lazy } from '../../engine/lazy.ts';
import { piWords } from '../standard/password/pi-words.ts';
import { padded } from './padding.ts';

const BLOCK_BYTES = 128;
const TAIL_BYTES = 10;
const STATE_WORDS = 8;
const PASS_STEPS = 32;
const VERSION = 1;

/** Words of the message in the order in which each pass takes them. */
const ORDERS: readonly (readonly number[])[] = [
  Array.from({ length: PASS_STEPS }, (_, index) => index),
  [
    5, 14, 26, 18, 11, 28, 7, 16, 0, 23, 20, 22, 1, 10, 4, 8, 30, 3, 21, 9, 17, 24, 29, 6, 19, 12, 15, 13, 2, 25, 31,
    27,
  ],
  [
    19, 9, 4, 20, 28, 17, 8, 22, 29, 14, 25, 12, 24, 30, 16, 26, 31, 15, 7, 3, 1, 0, 18, 27, 13, 6, 21, 10, 23, 11, 5,
    2,
  ],
  [
    24, 4, 0, 14, 2, 7, 28, 23, 26, 6, 30, 20, 18, 25, 19, 3, 22, 11, 31, 21, 8, 27, 12, 9, 1, 29, 5, 15, 17, 10, 16,
    13,
  ],
  [
    27, 3, 21, 26, 17, 11, 20, 29, 19, 0, 12, 7, 13, 8, 31, 10, 5, 9, 14, 30, 18, 6, 28, 24, 2, 23, 16, 22, 4, 1, 25,
    15,
  ],
];

/** Which registers are x6 … x0 of each pass's function, by the number of passes. */
const PERMUTATIONS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  3: [
    [1, 0, 3, 5, 6, 2, 4],
    [4, 2, 1, 0, 5, 3, 6],
    [6, 1, 2, 3, 4, 5, 0],
  ],
  4: [
    [2, 6, 1, 4, 5, 3, 0],
    [3, 5, 2, 0, 1, 6, 4],
    [1, 4, 3, 6, 0, 2, 5],
    [6, 4, 0, 5, 2, 1, 3],
  ],
  5: [
    [3, 4, 1, 0, 5, 2, 6],
    [6, 2, 1, 0, 3, 4, 5],
    [2, 6, 0, 4, 3, 1, 5],
    [1, 5, 3, 2, 0, 4, 6],
    [2, 5, 0, 6, 4, 3, 1],
  ],
};

type Mix = (x6: number, x5: number, x4: number, x3: number, x2: number, x1: number, x0: number) => number;

const MIXES: readonly Mix[] = [
  (x6, x5, x4, x3, x2, x1, x0) => (x1 & x4) ^ (x2 & x5) ^ (x3 & x6) ^ (x0 & x1) ^ x0,
  (x6, x5, x4, x3, x2, x1, x0) =>
    (x1 & x2 & x3) ^ (x2 & x4 & x5) ^ (x1 & x2) ^ (x1 & x4) ^ (x2 & x6) ^ (x3 & x5) ^ (x4 & x5) ^ (x0 & x2) ^ x0,
  (x6, x5, x4, x3, x2, x1, x0) => (x1 & x2 & x3) ^ (x1 & x4) ^ (x2 & x5) ^ (x3 & x6) ^ (x0 & x3) ^ x0,
  (x6, x5, x4, x3, x2, x1, x0) =>
    (x1 & x2 & x3) ^
    (x2 & x4 & x5) ^
    (x3 & x4 & x6) ^
    (x1 & x4) ^
    (x2 & x6) ^
    (x3 & x4) ^
    (x3 & x5) ^
    (x3 & x6) ^
    (x4 & x5) ^
    (x4 & x6) ^
    (x0 & x4) ^
    x0,
  (x6, x5, x4, x3, x2, x1, x0) => (x1 & x4) ^ (x2 & x5) ^ (x3 & x6) ^ (x0 & x1 & x2 & x3) ^ (x0 & x5) ^ x0,
];

/** The fraction of pi: eight words of the starting state, then the constants of passes two to five. */
const constants = lazy((): Int32Array => piWords(STATE_WORDS + 4 * PASS_STEPS));

const rotateRight = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

function compress(state: Int32Array, message: Int32Array, passes: number): void {
  const added = constants();
  const x = state.slice();
  for (let pass = 0; pass < passes; pass++) {
    const [a, b, c, d, e, f, g] = PERMUTATIONS[passes]![pass]! as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const mix = MIXES[pass]!;
    for (let step = 0; step < PASS_STEPS; step++) {
      // Instead of moving the registers: the names move.
      const at = (register: number): number => x[(register - step) & 7]!;
      const mixed = mix(at(a), at(b), at(c), at(d), at(e), at(f), at(g));
      const constant = pass === 0 ? 0 : added[STATE_WORDS + (pass - 1) * PASS_STEPS + step]!;
      const last = (7 - step) & 7;
      x[last] = rotateRight(mixed, 7) + rotateRight(x[last]!, 11) + message[ORDERS[pass]![step]!]! + constant;
    }
  }
  for (let index = 0; index < STATE_WORDS; index++) state[index]! += x[index]!;
}

/** A part of the surplus words: [word, mask] … turned right and added to a word of the digest. */
interface Fold {
  readonly turn: number;
  readonly masks: readonly (readonly [word: number, mask: number])[];
}

const FOLDS: Readonly<Record<number, readonly Fold[]>> = {
  16: [
    {
      turn: 8,
      masks: [
        [7, 0xff],
        [6, 0xff000000],
        [5, 0xff0000],
        [4, 0xff00],
      ],
    },
    {
      turn: 16,
      masks: [
        [7, 0xff00],
        [6, 0xff],
        [5, 0xff000000],
        [4, 0xff0000],
      ],
    },
    {
      turn: 24,
      masks: [
        [7, 0xff0000],
        [6, 0xff00],
        [5, 0xff],
        [4, 0xff000000],
      ],
    },
    {
      turn: 0,
      masks: [
        [7, 0xff000000],
        [6, 0xff0000],
        [5, 0xff00],
        [4, 0xff],
      ],
    },
  ],
  20: [
    {
      turn: 19,
      masks: [
        [7, 0x3f],
        [6, 0x7f << 25],
        [5, 0x3f << 19],
      ],
    },
    {
      turn: 25,
      masks: [
        [7, 0x3f << 6],
        [6, 0x3f],
        [5, 0x7f << 25],
      ],
    },
    {
      turn: 0,
      masks: [
        [7, 0x7f << 12],
        [6, 0x3f << 6],
        [5, 0x3f],
      ],
    },
    {
      turn: 6,
      masks: [
        [7, 0x3f << 19],
        [6, 0x7f << 12],
        [5, 0x3f << 6],
      ],
    },
    {
      turn: 12,
      masks: [
        [7, 0x7f << 25],
        [6, 0x3f << 19],
        [5, 0x7f << 12],
      ],
    },
  ],
  24: [
    {
      turn: 26,
      masks: [
        [7, 0x1f],
        [6, 0x3f << 26],
      ],
    },
    {
      turn: 0,
      masks: [
        [7, 0x1f << 5],
        [6, 0x1f],
      ],
    },
    {
      turn: 5,
      masks: [
        [7, 0x3f << 10],
        [6, 0x1f << 5],
      ],
    },
    {
      turn: 10,
      masks: [
        [7, 0x1f << 16],
        [6, 0x3f << 10],
      ],
    },
    {
      turn: 16,
      masks: [
        [7, 0x1f << 21],
        [6, 0x1f << 16],
      ],
    },
    {
      turn: 21,
      masks: [
        [7, 0x3f << 26],
        [6, 0x1f << 21],
      ],
    },
  ],
  28: [
    { turn: 27, masks: [[7, 0x1f << 27]] },
    { turn: 22, masks: [[7, 0x1f << 22]] },
    { turn: 18, masks: [[7, 0xf << 18]] },
    { turn: 13, masks: [[7, 0x1f << 13]] },
    { turn: 9, masks: [[7, 0xf << 9]] },
    { turn: 4, masks: [[7, 0x1f << 4]] },
    { turn: 0, masks: [[7, 0xf]] },
  ],
  32: [],
};

/**
 * @param passes 3, 4 or 5
 * @param length of the digest in bytes: 16, 20, 24, 28 or 32
 */
export function haval(bytes: Uint8Array, passes: number, length: number): Uint8Array {
  const data = padded(bytes, BLOCK_BYTES, TAIL_BYTES, 0x01);
  const bits = length * 8;
  data[data.length - 10] = ((bits & 3) << 6) | (passes << 3) | VERSION;
  data[data.length - 9] = bits >> 2;
  data.writeBigUInt64LE(BigInt(bytes.length) * 8n, data.length - 8);
  const state = constants().slice(0, STATE_WORDS);
  const message = new Int32Array(PASS_STEPS);
  for (let from = 0; from < data.length; from += BLOCK_BYTES) {
    for (let at = 0; at < PASS_STEPS; at++) message[at] = data.readInt32LE(from + 4 * at);
    compress(state, message, passes);
  }
  for (const [index, { turn, masks }] of FOLDS[length]!.entries()) {
    const surplus = masks.reduce((sum, [word, mask]) => sum | (state[word]! & mask), 0);
    state[index]! += turn === 0 ? surplus : rotateRight(surplus, turn);
  }
  const digest = Buffer.alloc(length);
  for (let at = 0; at < length / 4; at++) digest.writeInt32LE(state[at]!, 4 * at);
  return digest;
}
