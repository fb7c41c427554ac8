/**
 * Which slots have changed since the host last looked: one bit per slot, and one per 1,024 of them so that looking costs one
 * load while nothing has changed. Workers set bits, the host takes them.
 */

const BITS = 32;
/** One word tells which groups of 32 words have bits. */
const MAX_SLOTS = BITS * BITS * BITS;

/** 32-bit words for `slots` slots. */
export function changedSlotsWords(slots: number): number {
  return 1 + Math.ceil(slots / BITS);
}

export class ChangedSlots {
  /** The word that tells of groups, then one bit per slot. */
  readonly #words: Int32Array;

  /** @param words shared by all threads, of `changedSlotsWords(slots)` elements */
  constructor(words: Int32Array) {
    if ((words.length - 1) * BITS > MAX_SLOTS) throw new RangeError(`at most ${MAX_SLOTS} slots`);
    this.#words = words;
  }

  /** Any thread: the host should look at this slot. */
  add(slot: number): void {
    const word = slot >>> 5;
    Atomics.or(this.#words, 1 + word, 1 << (slot & 31));
    // After the bit itself: whoever takes the group sees it.
    Atomics.or(this.#words, 0, 1 << (word >>> 5));
  }

  /** Host: calls back with every slot added since the last time. */
  take(visit: (slot: number) => void): void {
    if (Atomics.load(this.#words, 0) === 0) return;
    for (let groups = Atomics.exchange(this.#words, 0, 0); groups !== 0; groups &= groups - 1) {
      const first = lowestBit(groups) * BITS;
      const end = Math.min(first + BITS, this.#words.length - 1);
      for (let word = first; word < end; word++) this.#takeWord(word, visit);
    }
  }

  #takeWord(word: number, visit: (slot: number) => void): void {
    if (Atomics.load(this.#words, 1 + word) === 0) return;
    for (let bits = Atomics.exchange(this.#words, 1 + word, 0); bits !== 0; bits &= bits - 1) {
      visit(word * BITS + lowestBit(bits));
    }
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
