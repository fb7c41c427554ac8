/** Snefru (Merkle 1990), eight passes, 256 bits: what PHP calls snefru and snefru256. */
import { snefruBoxes } from './snefru-boxes.ts';

const PASSES = 8;
const WORDS = 16;
const DATA_BYTES = 32;
const TURNS = [16, 8, 16, 24];
const BOX_WORDS = 256;

/** Stirs sixteen words, then folds the last eight back into the first. */
function stir(words: Uint32Array, boxes: Uint32Array): void {
  const before = words.slice(0, 8);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const turn of TURNS) {
      for (let at = 0; at < WORDS; at++) {
        // Two words by the first box of the pass, two by the second.
        const box = (2 * pass + ((at >> 1) & 1)) * BOX_WORDS;
        const entry = boxes[box + (words[at]! & 255)]!;
        words[(at + 1) & 15]! ^= entry;
        words[(at + 15) & 15]! ^= entry;
      }
      for (let at = 0; at < WORDS; at++) words[at] = (words[at]! >>> turn) | (words[at]! << (32 - turn));
    }
  }
  for (let at = 0; at < 8; at++) words[at] = before[at]! ^ words[15 - at]!;
  words.fill(0, 8);
}

export function snefru(bytes: Uint8Array): Uint8Array {
  const boxes = snefruBoxes();
  const words = new Uint32Array(WORDS);
  const blocks = Math.ceil(bytes.length / DATA_BYTES);
  const data = Buffer.alloc(blocks * DATA_BYTES);
  data.set(bytes);
  for (let from = 0; from < data.length; from += DATA_BYTES) {
    for (let at = 0; at < 8; at++) words[8 + at] = data.readUInt32BE(from + 4 * at);
    stir(words, boxes);
  }
  // The last block holds nothing but the length in bits.
  words[14] = Math.floor(bytes.length / 2 ** 29);
  words[15] = (bytes.length * 8) >>> 0;
  stir(words, boxes);
  const digest = Buffer.alloc(DATA_BYTES);
  for (let at = 0; at < 8; at++) digest.writeUInt32BE(words[at]!, 4 * at);
  return digest;
}
