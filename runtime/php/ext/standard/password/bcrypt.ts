/** bcrypt: Provos and Mazières, "A Future-Adaptable Password Scheme" (USENIX 1999), as crypt(3) writes it. */
import { lazy } from '../../../engine/lazy.ts';
import { piWords } from './pi-words.ts';

const ROUND_KEYS = 18;
const BOX_WORDS = 1024;
const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const MAGIC = 'OrpheanBeholderScryDoubt';
const MOST_KEY_BYTES = 72;

/** Blowfish's starting state. */
const blowfishStart = lazy(() => piWords(ROUND_KEYS + BOX_WORDS));

/** Blowfish with a key schedule that is expensive on purpose. */
class EksBlowfish {
  readonly #keys: Int32Array;
  readonly #boxes: Int32Array;
  readonly #pair = new Int32Array(2);

  /** @param change of the first word of the starting state */
  constructor(change: number) {
    const start = blowfishStart();
    this.#keys = start.slice(0, ROUND_KEYS);
    this.#keys[0]! ^= change;
    this.#boxes = start.slice(ROUND_KEYS);
  }

  /** Encrypts two words in place. */
  encrypt(words: Int32Array, at: number): void {
    const keys = this.#keys;
    const boxes = this.#boxes;
    let left = words[at]! ^ keys[0]!;
    let right = words[at + 1]!;
    for (let round = 1; round <= 16; round += 2) {
      right ^= mix(boxes, left) ^ keys[round]!;
      left ^= mix(boxes, right) ^ keys[round + 1]!;
    }
    words[at] = right ^ keys[17]!;
    words[at + 1] = left;
  }

  /** Stirs a key in, and a salt between the words of the new state. */
  expand(key: Int32Array, salt: Int32Array | null): void {
    const keys = this.#keys;
    for (let index = 0; index < ROUND_KEYS; index++) keys[index]! ^= key[index]!;
    this.#pair.fill(0);
    let at = 0;
    for (const target of [keys, this.#boxes]) {
      for (let index = 0; index < target.length; index += 2) {
        if (salt !== null) {
          this.#pair[0]! ^= salt[at & 3]!;
          this.#pair[1]! ^= salt[(at + 1) & 3]!;
          at += 2;
        }
        this.encrypt(this.#pair, 0);
        target[index] = this.#pair[0]!;
        target[index + 1] = this.#pair[1]!;
      }
    }
  }
}

function mix(boxes: Int32Array, word: number): number {
  const first = (boxes[word >>> 24]! + boxes[256 + ((word >>> 16) & 255)]!) | 0;
  return ((first ^ boxes[512 + ((word >>> 8) & 255)]!) + boxes[768 + (word & 255)]!) | 0;
}

/** The bytes over and over, as words. */
function cycled(bytes: Uint8Array, count: number): Int32Array {
  let at = 0;
  const next = (): number => bytes[at++ % bytes.length]!;
  return Int32Array.from({ length: count }, () => (next() << 24) | (next() << 16) | (next() << 8) | next());
}

/** `x` is what crypt_blowfish before 1.1 made of bytes above 127, `a` the same with a safeguard against its collisions. */
export type BcryptForm = 'a' | 'b' | 'x' | 'y';

interface Key {
  readonly words: Int32Array;
  /** Changes the starting state of form `a` where the old fault would have hidden bytes of the password. */
  readonly safeguard: number;
}

/** The key's words as the form makes them: the faulty one extends the sign of each byte over those before it. */
function keyOf(bytes: Uint8Array, form: BcryptForm): Key {
  const right = cycled(bytes, ROUND_KEYS);
  const faulty = new Int32Array(ROUND_KEYS);
  let at = 0;
  let sign = 0;
  let difference = 0;
  for (let index = 0; index < ROUND_KEYS; index++) {
    let word = 0;
    for (let place = 0; place < 4; place++) {
      word = (word << 8) | ((bytes[at++ % bytes.length]! << 24) >> 24);
      if (place > 0) sign |= word & 0x80;
    }
    faulty[index] = word;
    difference |= right[index]! ^ word;
  }
  const isHidden = difference === 0 && sign !== 0;
  return { words: form === 'x' ? faulty : right, safeguard: form === 'a' && isHidden ? 0x10000 : 0 };
}

/**
 * The hash as text: `$2y$10$`, 22 characters of salt, 31 of hash.
 * @param password what counts are its first 72 bytes, the NUL behind it included
 * @param cost 4 to 31: the work doubles with each step
 * @param salt 16 bytes
 */
export function bcrypt(password: Uint8Array, cost: number, salt: Uint8Array, form: BcryptForm = 'y'): string {
  const bytes = Buffer.concat([password, Uint8Array.of(0)]).subarray(0, MOST_KEY_BYTES);
  const { words: key, safeguard } = keyOf(bytes, form);
  const saltWords = cycled(salt, ROUND_KEYS);
  const cipher = new EksBlowfish(safeguard);
  cipher.expand(key, saltWords);
  for (let left = 2 ** cost; left > 0; left--) {
    cipher.expand(key, null);
    cipher.expand(saltWords, null);
  }
  const words = cycled(Buffer.from(MAGIC), 6);
  for (let at = 0; at < 6; at += 2) for (let round = 0; round < 64; round++) cipher.encrypt(words, at);
  const hash = Buffer.alloc(24);
  for (let index = 0; index < 6; index++) hash.writeInt32BE(words[index]!, index * 4);
  return `$2${form}$${String(cost).padStart(2, '0')}$${encode(salt)}${encode(hash.subarray(0, 23))}`;
}

/** bcrypt's own base64: another alphabet, no padding. */
function encode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second = 0, third = 0] = bytes.subarray(at, at + 3) as unknown as [number, number?, number?];
    const group = (first << 16) | (second << 8) | third;
    const size = Math.min(3, bytes.length - at) + 1;
    for (let index = 0; index < size; index++) text += ALPHABET[(group >>> (18 - 6 * index)) & 63];
  }
  return text;
}

/** The 16 bytes of 22 characters; null when they are no salt. */
export function decodeSalt(text: string): Uint8Array | null {
  let bits = '';
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    bits += value.toString(2).padStart(6, '0');
  }
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}
