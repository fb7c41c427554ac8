/** Tiger (Anderson and Biham 1996), three or four passes. Words of 64 bits are pairs: high at even places, low behind it. */
import { lazy } from '../../engine/lazy.ts';
import { padded } from './padding.ts';

const BLOCK_BYTES = 64;
const BOX_ENTRIES = 256;
const INITIAL = [0x01234567, 0x89abcdef, 0xfedcba98, 0x76543210, 0xf096a5b4, 0xc3b2e187];
/** The boxes are made by the digest itself, out of these 64 characters. */
const SEED = 'Tiger - A Fast New Hash Function, by Ross Anderson and Eli Biham';
const BOX_PASSES = 5;
const FACTORS = [5, 7, 9];

/** Pairs of words in Tiger's registers and message. */
type Pairs = Uint32Array;

function add(words: Pairs, at: number, high: number, low: number): void {
  const sum = words[at + 1]! + low;
  words[at] = words[at]! + high + (sum > 0xffffffff ? 1 : 0);
  words[at + 1] = sum;
}

function subtract(words: Pairs, at: number, high: number, low: number): void {
  const borrow = words[at + 1]! < low ? 1 : 0;
  words[at] = words[at]! - high - borrow;
  words[at + 1] = words[at + 1]! - low;
}

function multiply(words: Pairs, at: number, factor: number): void {
  const low = words[at + 1]! * factor;
  words[at] = words[at]! * factor + Math.floor(low / 2 ** 32);
  words[at + 1] = low % 2 ** 32;
}

/** One step: `c` takes a word in, and its bytes choose what changes `a` and `b`. */
function step(
  registers: Pairs,
  order: readonly [number, number, number],
  word: readonly [number, number],
  boxes: Pairs,
) {
  const [a, b, c] = order;
  registers[c]! ^= word[0];
  registers[c + 1]! ^= word[1];
  const high = registers[c]!;
  const low = registers[c + 1]!;
  const entry = (box: number, byte: number): number => 2 * (box * BOX_ENTRIES + byte);
  const even = [entry(0, low & 255), entry(1, (low >>> 16) & 255), entry(2, high & 255), entry(3, (high >>> 16) & 255)];
  const odd = [entry(3, (low >>> 8) & 255), entry(2, low >>> 24), entry(1, (high >>> 8) & 255), entry(0, high >>> 24)];
  const xored = (entries: readonly number[], half: number): number =>
    (boxes[entries[0]! + half]! ^
      boxes[entries[1]! + half]! ^
      boxes[entries[2]! + half]! ^
      boxes[entries[3]! + half]!) >>>
    0;
  subtract(registers, a, xored(even, 0), xored(even, 1));
  add(registers, b, xored(odd, 0), xored(odd, 1));
}

const ORDERS = [
  [0, 2, 4],
  [2, 4, 0],
  [4, 0, 2],
] as const;

function pass(registers: Pairs, message: Pairs, number: number, boxes: Pairs): void {
  for (let at = 0; at < 8; at++) {
    // Each pass begins one register further.
    const order = ORDERS[(at + 2 * number) % 3]!;
    step(registers, order, [message[2 * at]!, message[2 * at + 1]!], boxes);
    multiply(registers, order[1], FACTORS[Math.min(number, 2)]!);
  }
}

/** x[to] op= x[from], shifted and turned over where wanted. */
function keySchedule(x: Pairs): void {
  const xor = (to: number, from: number): void => {
    x[2 * to]! ^= x[2 * from]!;
    x[2 * to + 1]! ^= x[2 * from + 1]!;
  };
  const plus = (to: number, from: number): void => add(x, 2 * to, x[2 * from]!, x[2 * from + 1]!);
  const minus = (to: number, high: number, low: number): void => subtract(x, 2 * to, high, low);
  /** x[to] -= x[from] ^ (~x[turned] shifted by bits, to the left when positive) */
  const minusTurned = (to: number, from: number, turned: number, bits: number): void => {
    const [high, low] = shifted(~x[2 * turned]! >>> 0, ~x[2 * turned + 1]! >>> 0, bits);
    minus(to, (x[2 * from]! ^ high) >>> 0, (x[2 * from + 1]! ^ low) >>> 0);
  };
  minus(0, (x[14]! ^ 0xa5a5a5a5) >>> 0, (x[15]! ^ 0xa5a5a5a5) >>> 0);
  xor(1, 0);
  plus(2, 1);
  minusTurned(3, 2, 1, 19);
  xor(4, 3);
  plus(5, 4);
  minusTurned(6, 5, 4, -23);
  xor(7, 6);
  plus(0, 7);
  minusTurned(1, 0, 7, 19);
  xor(2, 1);
  plus(3, 2);
  minusTurned(4, 3, 2, -23);
  xor(5, 4);
  plus(6, 5);
  minus(7, (x[12]! ^ 0x01234567) >>> 0, (x[13]! ^ 0x89abcdef) >>> 0);
}

function shifted(high: number, low: number, bits: number): readonly [number, number] {
  if (bits > 0) return [((high << bits) | (low >>> (32 - bits))) >>> 0, (low << bits) >>> 0];
  return [high >>> -bits, ((low >>> -bits) | (high << (32 + bits))) >>> 0];
}

function compress(state: Pairs, message: Pairs, passes: number, boxes: Pairs): void {
  const registers = state.slice();
  const words = message.slice();
  for (let number = 0; number < passes; number++) {
    if (number > 0) keySchedule(words);
    pass(registers, words, number, boxes);
    if (number >= 3) turn(registers);
  }
  for (const at of [0, 1]) registers[at]! ^= state[at]!;
  subtract(registers, 2, state[2]!, state[3]!);
  add(registers, 4, state[4]!, state[5]!);
  state.set(registers);
}

/** Each pass beyond the third moves the registers on by one. */
function turn(registers: Pairs): void {
  const [high, low] = [registers[4]!, registers[5]!];
  registers.copyWithin(2, 0, 4);
  registers[0] = high;
  registers[1] = low;
}

function messageOf(data: Buffer, from: number, message: Pairs): void {
  for (let at = 0; at < 8; at++) {
    message[2 * at] = data.readUInt32LE(from + 8 * at + 4);
    message[2 * at + 1] = data.readUInt32LE(from + 8 * at);
  }
}

/** Byte `column` (0 the lowest) of an entry. */
function byteAt(words: Pairs, entry: number, column: number): number {
  return (words[2 * entry + (column < 4 ? 1 : 0)]! >>> (8 * (column & 3))) & 255;
}

function swapBytes(boxes: Pairs, left: number, right: number, column: number): void {
  const half = column < 4 ? 1 : 0;
  const shift = 8 * (column & 3);
  const difference = (byteAt(boxes, left, column) ^ byteAt(boxes, right, column)) << shift;
  boxes[2 * left + half]! ^= difference;
  boxes[2 * right + half]! ^= difference;
}

/** The four boxes, by Tiger's own generator: each column's bytes are swapped as a running digest of the seed says. */
const tigerBoxes = lazy((): Pairs => {
  const boxes = Uint32Array.from({ length: 8 * BOX_ENTRIES }, (_, at) => ((at >> 1) & 255) * 0x01010101);
  const state = Uint32Array.from(INITIAL);
  const message = new Uint32Array(16);
  messageOf(Buffer.from(SEED), 0, message);
  let register = 2;
  for (let round = 0; round < BOX_PASSES; round++) {
    for (let index = 0; index < BOX_ENTRIES; index++) {
      for (let box = 0; box < 4 * BOX_ENTRIES; box += BOX_ENTRIES) {
        register++;
        if (register === 3) {
          register = 0;
          compress(state, message, 3, boxes);
        }
        for (let column = 0; column < 8; column++) {
          swapBytes(boxes, box + index, box + byteAt(state, register, column), column);
        }
      }
    }
  }
  return boxes;
});

/** @param length of the digest in bytes: 16, 20 or 24 */
export function tiger(bytes: Uint8Array, passes: number, length: number): Uint8Array {
  const boxes = tigerBoxes();
  const data = padded(bytes, BLOCK_BYTES, 8, 0x01);
  data.writeBigUInt64LE(BigInt(bytes.length) * 8n, data.length - 8);
  const state = Uint32Array.from(INITIAL);
  const message = new Uint32Array(16);
  for (let from = 0; from < data.length; from += BLOCK_BYTES) {
    messageOf(data, from, message);
    compress(state, message, passes, boxes);
  }
  const digest = Buffer.alloc(24);
  for (let at = 0; at < 3; at++) {
    digest.writeUInt32LE(state[2 * at + 1]!, 8 * at);
    digest.writeUInt32LE(state[2 * at]!, 8 * at + 4);
  }
  return digest.subarray(0, length);
}
