/** crypt(3) with DES (FIPS 46-3): the traditional form of two characters of salt, and BSDi's extended one, `_` count salt. */
import { lazy } from '../../../engine/lazy.ts';
import { CRYPT_ALPHABET, cryptNumber } from './crypt-base64.ts';

const FINAL = [
  40, 8, 48, 16, 56, 24, 64, 32, 39, 7, 47, 15, 55, 23, 63, 31, 38, 6, 46, 14, 54, 22, 62, 30, 37, 5, 45, 13, 53, 21,
  61, 29, 36, 4, 44, 12, 52, 20, 60, 28, 35, 3, 43, 11, 51, 19, 59, 27, 34, 2, 42, 10, 50, 18, 58, 26, 33, 1, 41, 9, 49,
  17, 57, 25,
];
const KEY_BITS = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55,
  47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const ROUND_KEY_BITS = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30,
  40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const KEY_TURNS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
const PERMUTATION = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
];
/** Four rows of sixteen half-bytes each. */
const BOXES = [
  'e4d12fb83a6c5907 0f74e2d1a6cb9538 41e8d62bfc973a50 fc8249175b3ea06d',
  'f18e6b34972dc05a 3d47f28ec01a69b5 0e7ba4d158c6932f d8a13f42b67c05e9',
  'a09e63f51dc7b428 d709346a285ecbf1 d6498f30b12c5ae7 1ad069874fe3b52c',
  '7de3069a1285bc4f d8b56f03472c1ae9 a690cb7df13e5284 3f06a1d8945bc72e',
  '2c417ab6853fd0e9 eb2c47d150fa3986 421bad78f9c5630e b8c71e2d6f09a453',
  'c1af92680d34e75b af427c9561de0b38 9ef528c3704a1db6 432c95fabe17608d',
  '4b2ef08d3c975a61 d0b7491ae35c2f86 14bdc37eaf680592 6bd814a7950fe23c',
  'd2846fb1a93e50c7 1fd8a374c56b0e92 7b419ce206adf358 21e74a8dfc90356b',
];

/** Bits of a number of words, as an array of 0 and 1. */
function chosen(bits: readonly number[], places: readonly number[]): number[] {
  return places.map((place) => bits[place - 1]!);
}

function number(bits: readonly number[]): number {
  return bits.reduce((value, bit) => value * 2 + bit, 0);
}

function bitsOf(bytes: Uint8Array): number[] {
  return Array.from(bytes).flatMap((byte) => Array.from({ length: 8 }, (_, at) => (byte >> (7 - at)) & 1));
}

/** What six bits of each S-box become in the output of a round: 64 × box + bits. */
const roundTable = lazy(
  (): Int32Array =>
    Int32Array.from({ length: 8 * 64 }, (_, at) => {
      const box = at >> 6;
      const six = at & 63;
      const row = BOXES[box]!.split(' ')[((six >> 4) & 2) | (six & 1)]!;
      const value = Number.parseInt(row[(six >> 1) & 15]!, 16) << (28 - 4 * box);
      return PERMUTATION.reduce((word, place) => (word << 1) | ((value >>> (32 - place)) & 1), 0);
    }),
);

/** Sixteen pairs of 24 bits. */
function keySchedule(key: Uint8Array): Int32Array {
  const schedule = new Int32Array(32);
  let bits = chosen(bitsOf(key), KEY_BITS);
  for (const [round, turns] of KEY_TURNS.entries()) {
    for (let turn = 0; turn < turns; turn++) {
      bits = [...bits.slice(1, 28), bits[0]!, ...bits.slice(29), bits[28]!];
    }
    const roundKey = chosen(bits, ROUND_KEY_BITS);
    schedule[2 * round] = number(roundKey.slice(0, 24));
    schedule[2 * round + 1] = number(roundKey.slice(24));
  }
  return schedule;
}

interface Cipher {
  readonly schedule: Int32Array;
  /** 24 bits: which bits of the expanded halves change places; the salt's lowest bit is the leftmost. */
  readonly swaps: number;
}

function saltSwaps(salt: number): number {
  let swaps = 0;
  for (let at = 0; at < 24; at++) if ((salt >>> at) & 1) swaps |= 1 << (23 - at);
  return swaps;
}

/** Six bits of a half, the first of them the last of the four before. */
function group(half: number, at: number): number {
  const turn = (4 * at + 31) & 31;
  return ((half << turn) | (half >>> (32 - turn))) >>> 26;
}

function roundOutput(half: number, { schedule, swaps }: Cipher, round: number, table: ArrayLike<number>): number {
  let left = (group(half, 0) << 18) | (group(half, 1) << 12) | (group(half, 2) << 6) | group(half, 3);
  let right = (group(half, 4) << 18) | (group(half, 5) << 12) | (group(half, 6) << 6) | group(half, 7);
  const swapped = (left ^ right) & swaps;
  left ^= swapped ^ schedule[2 * round]!;
  right ^= swapped ^ schedule[2 * round + 1]!;
  return (
    table[(left >> 18) & 63]! |
    table[64 + ((left >> 12) & 63)]! |
    table[128 + ((left >> 6) & 63)]! |
    table[192 + (left & 63)]! |
    table[256 + ((right >> 18) & 63)]! |
    table[320 + ((right >> 12) & 63)]! |
    table[384 + ((right >> 6) & 63)]! |
    table[448 + (right & 63)]!
  );
}

/** Encrypts eight bytes `count` times. */
function encrypted(block: Uint8Array, cipher: Cipher, count: number): Uint8Array {
  const table = roundTable();
  // FINAL is the inverse of the initial permutation.
  const start = Array.from({ length: 64 }, (_, at) => bitsOf(block)[FINAL.indexOf(at + 1)]!);
  let left = number(start.slice(0, 32)) | 0;
  let right = number(start.slice(32)) | 0;
  for (let time = 0; time < count; time++) {
    for (let round = 0; round < 16; round++) {
      const next = left ^ roundOutput(right, cipher, round, table);
      left = right;
      right = next;
    }
    [left, right] = [right, left];
  }
  const bits = bitsOf(Uint8Array.from([left, right].flatMap((half) => [half >>> 24, half >>> 16, half >>> 8, half])));
  const output = chosen(bits, FINAL);
  return Uint8Array.from({ length: 8 }, (_, at) => number(output.slice(8 * at, 8 * at + 8)));
}

/** Eight bytes of a password from a place on, each moved by one bit; NUL behind its end. */
function keyBytes(password: Uint8Array, from: number): Uint8Array {
  return Uint8Array.from({ length: 8 }, (_, at) => (password[from + at] ?? 0) << 1);
}

/** The key of the extended form takes in the whole password. */
function foldedKey(password: Uint8Array): Uint8Array {
  let key = keyBytes(password, 0);
  for (let from = 8; from < password.length; from += 8) {
    const mixed = encrypted(key, { schedule: keySchedule(key), swaps: 0 }, 1);
    const more = keyBytes(password, from);
    key = mixed.map((byte, at) => byte ^ more[at]!);
  }
  return key;
}

/** Sixty-four bits in eleven characters, the highest first. */
function written(block: Uint8Array): string {
  const bits = [...bitsOf(block), 0, 0];
  return Array.from({ length: 11 }, (_, at) => CRYPT_ALPHABET[number(bits.slice(6 * at, 6 * at + 6))]).join('');
}

const TRADITIONAL_COUNT = 25;

/** @returns the hash; null when the setting is none */
export function desCrypt(password: Uint8Array, setting: string): string | null {
  const isExtended = setting.startsWith('_');
  const prefix = setting.slice(0, isExtended ? 9 : 2);
  const count = isExtended ? cryptNumber(prefix.slice(1, 5)) : TRADITIONAL_COUNT;
  const salt = cryptNumber(isExtended ? prefix.slice(5) : prefix);
  if (prefix.length < (isExtended ? 9 : 2) || count < 1 || salt < 0) return null;
  const key = isExtended ? foldedKey(password) : keyBytes(password, 0);
  const cipher = { schedule: keySchedule(key), swaps: saltSwaps(salt) };
  return prefix + written(encrypted(new Uint8Array(8), cipher, count));
}
