/** The generator of mt_rand(): MT19937, scaled as PHP scales it, so that a seed gives the same sequence as in PHP. */
import { randomInt } from 'node:crypto';

const SIZE = 624;
const SHIFT = 397;
const UINT32 = 2 ** 32;

/** One generator per request, seeded at random unless the script seeds it. */
export class MersenneTwister {
  readonly #state = new Uint32Array(SIZE);
  #next = SIZE;

  constructor() {
    this.seed(randomInt(UINT32));
  }

  /** Begins the sequence of this seed, taken modulo 2^32. */
  seed(seed: number): void {
    const state = this.#state;
    state[0] = seed;
    for (let at = 1; at < SIZE; at++) {
      const last = state[at - 1]!;
      state[at] = Math.imul(1812433253, last ^ (last >>> 30)) + at;
    }
    this.#next = SIZE;
  }

  /** The next 32 bits. */
  next32(): number {
    if (this.#next === SIZE) this.#reload();
    let value = this.#state[this.#next++]!;
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9d2c5680;
    value ^= (value << 15) & 0xefc60000;
    return (value ^ (value >>> 18)) >>> 0;
  }

  #reload(): void {
    const state = this.#state;
    for (let at = 0; at < SIZE; at++) {
      const mixed = (state[at]! & 0x80000000) | (state[(at + 1) % SIZE]! & 0x7fffffff);
      state[at] = state[(at + SHIFT) % SIZE]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.#next = 0;
  }

  /** A whole number from `least` to `greatest`, both included. */
  between(least: number, greatest: number): number {
    const span = greatest - least;
    return least + (span < UINT32 ? this.#upTo(span) : this.#upToWide(BigInt(span)));
  }

  #upTo(span: number): number {
    let value = this.next32();
    if (span === UINT32 - 1) return value;
    const count = span + 1;
    if ((count & (count - 1)) === 0 && count < UINT32) return (value & (count - 1)) >>> 0;
    const limit = UINT32 - 1 - ((UINT32 - 1) % count) - 1;
    while (value > limit) value = this.next32();
    return value % count;
  }

  #upToWide(span: bigint): number {
    // The first 32 bits drawn are the lower ones.
    const draw = () => BigInt(this.next32()) | (BigInt(this.next32()) << 32n);
    const most = 2n ** 64n - 1n;
    const count = span + 1n;
    let value = draw();
    if ((count & span) === 0n) return Number(value & span);
    const limit = most - (most % count) - 1n;
    while (value > limit) value = draw();
    return Number(value % count);
  }

  /** Puts a list in random order, in place, and returns it. */
  shuffle<List extends { readonly length: number; [at: number]: unknown }>(values: List): List {
    for (let left = values.length - 1; left > 0; left--) {
      const other = this.between(0, left);
      const value = values[left]!;
      values[left] = values[other]!;
      values[other] = value;
    }
    return values;
  }
}
