/** GOST R 34.11-94 (RFC 5831) with the S-boxes of the standard's example, or CryptoPro's (RFC 4357). */
import { lazy } from '../../engine/lazy.ts';

const BLOCK_BYTES = 32;
const WORDS = 8;

/** Sixteen half-bytes each, the box of the lowest four bits first. */
const BOXES = {
  gost: [
    '4a92d80e6b1c7f53',
    'eb4c6dfa23810759',
    '581da342efc7609b',
    '7da1089fe46cb253',
    '6c715fd84a9e03b2',
    '4ba0721d36859cfe',
    'db413f590ae7682c',
    '1fd057a4923e6b8c',
  ],
  'gost-crypto': [
    'a4568137dce092bf',
    '5f402db91763cea8',
    '7fce94103b526a8d',
    '4a7c0f28e165db93',
    '764b9c2a180efd35',
    '7624d9f0a15b8ec3',
    'de41705a3c8f629b',
    '13a95b4f867ed02c',
  ],
} as const;

export type GostBoxes = keyof typeof BOXES;

/** What each byte of a word becomes, shifted to its place and turned by eleven: 256 × place + byte. */
function tableOf(boxes: readonly string[]): Int32Array {
  return Int32Array.from({ length: 4 * 256 }, (_, at) => {
    const place = at >> 8;
    const low = Number.parseInt(boxes[2 * place]![at & 15]!, 16);
    const high = Number.parseInt(boxes[2 * place + 1]![(at >> 4) & 15]!, 16);
    const word = ((high << 4) | low) << (8 * place);
    return (word << 11) | (word >>> 21);
  });
}

const tables = lazy(() => ({ gost: tableOf(BOXES.gost), 'gost-crypto': tableOf(BOXES['gost-crypto']) }));

type Words = Int32Array;

/** Encrypts two words with a key of eight. */
function encrypt(words: Words, at: number, key: Words, table: ArrayLike<number>): void {
  let right = words[at]!;
  let left = words[at + 1]!;
  for (let round = 0; round < 32; round++) {
    const mixed = (right + key[round < 24 ? round & 7 : 7 - (round & 7)]!) | 0;
    const changed =
      table[mixed & 255]! ^
      table[256 + ((mixed >>> 8) & 255)]! ^
      table[512 + ((mixed >>> 16) & 255)]! ^
      table[768 + (mixed >>> 24)]!;
    [right, left] = [left ^ changed, right];
  }
  words[at] = left;
  words[at + 1] = right;
}

/** Byte i + 4k becomes byte 8i + k. */
function permuted(words: Words): Words {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, BLOCK_BYTES);
  const result = new Uint8Array(BLOCK_BYTES);
  for (let i = 0; i < 4; i++) for (let k = 0; k < 8; k++) result[i + 4 * k] = bytes[8 * i + k]!;
  return new Int32Array(result.buffer);
}

/** y4 y3 y2 y1 becomes (y1 ^ y2) y4 y3 y2, in quarters of two words. */
function moved(words: Words): Words {
  const result = new Int32Array(WORDS);
  result.set(words.subarray(2));
  result[6] = words[0]! ^ words[2]!;
  result[7] = words[1]! ^ words[3]!;
  return result;
}

/** The constant that the third key's mixing takes. */
const THIRD = [0xff00ff00, 0xff00ff00, 0x00ff00ff, 0x00ff00ff, 0x00ffff00, 0xff0000ff, 0x000000ff, 0xff00ffff];

/** Shifts the sixteen half-words by one place, `count` times, with feedback. */
function stirred(words: Words, count: number): Words {
  const units = new Uint16Array(words.buffer.slice(words.byteOffset, words.byteOffset + BLOCK_BYTES));
  for (let turn = 0; turn < count; turn++) {
    const next = units[0]! ^ units[1]! ^ units[2]! ^ units[3]! ^ units[12]! ^ units[15]!;
    units.copyWithin(0, 1);
    units[15] = next;
  }
  return new Int32Array(units.buffer);
}

const xor = (left: Words, right: Words): Words => left.map((word, at) => word ^ right[at]!);

function step(hash: Words, message: Words, table: ArrayLike<number>): Words {
  let u = hash;
  let v = message;
  const encrypted = hash.slice();
  for (let quarter = 0; quarter < 4; quarter++) {
    if (quarter > 0) {
      u = moved(u);
      if (quarter === 2) u = u.map((word, at) => word ^ THIRD[at]!);
      v = moved(moved(v));
    }
    encrypt(encrypted, 2 * quarter, permuted(xor(u, v)), table);
  }
  return stirred(xor(hash, stirred(xor(message, stirred(encrypted, 12)), 1)), 61);
}

function add(sum: Words, message: Words): void {
  let carry = 0;
  for (let at = 0; at < WORDS; at++) {
    const total = (sum[at]! >>> 0) + (message[at]! >>> 0) + carry;
    sum[at] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

export function gost(bytes: Uint8Array, boxes: GostBoxes): Uint8Array {
  const table = tables()[boxes];
  let hash: Words = new Int32Array(WORDS);
  const sum = new Int32Array(WORDS);
  const block = Buffer.alloc(BLOCK_BYTES);
  const message = new Int32Array(WORDS);
  for (let from = 0; from < bytes.length; from += BLOCK_BYTES) {
    block.fill(0);
    block.set(bytes.subarray(from, from + BLOCK_BYTES));
    for (let at = 0; at < WORDS; at++) message[at] = block.readInt32LE(4 * at);
    hash = step(hash, message, table);
    add(sum, message);
  }
  const length = new Int32Array(WORDS);
  length[0] = bytes.length * 8;
  length[1] = Math.floor(bytes.length / 2 ** 29);
  hash = step(step(hash, length, table), sum, table);
  const digest = Buffer.alloc(BLOCK_BYTES);
  for (let at = 0; at < WORDS; at++) digest.writeInt32LE(hash[at]!, 4 * at);
  return digest;
}
