/** Order of texts. All text is binary (php/engine/byte-text.ts). */
import { compareBytes } from '../../../engine/byte-text.ts';

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

const SPACE = /^[ \t\n\r\v\f]$/;

/** strnatcmp(), -1, 0 or 1: numbers in texts by their value, `img2` before `img10` (ext/standard/strnatcmp.c). */
export function compareNaturally(left: string, right: string, ignoresCase: boolean): number {
  if (left === '' || right === '') return Math.sign(left.length - right.length);
  return new NaturalOrder(left, right, ignoresCase).compare();
}

class NaturalOrder {
  readonly #left: string;
  readonly #right: string;
  readonly #ignoresCase: boolean;
  #leftAt: number;
  #rightAt: number;

  constructor(left: string, right: string, ignoresCase: boolean) {
    this.#left = left;
    this.#right = right;
    this.#ignoresCase = ignoresCase;
    this.#leftAt = afterZeros(left);
    this.#rightAt = afterZeros(right);
  }

  compare(): number {
    for (;;) {
      while (SPACE.test(this.#left[this.#leftAt] ?? '')) this.#leftAt++;
      while (SPACE.test(this.#right[this.#rightAt] ?? '')) this.#rightAt++;
      if (isDigit(this.#left[this.#leftAt]) && isDigit(this.#right[this.#rightAt])) {
        const order = this.#compareNumbers() || this.#compareEnds();
        if (order !== null) return order;
      }
      const order = this.#compareCharacters();
      if (order !== 0) return order;
      this.#leftAt++;
      this.#rightAt++;
      const ends = this.#compareEnds();
      if (ends !== null) return ends;
    }
  }

  /** Order of texts of which at least one has ended; null when both go on. */
  #compareEnds(): number | null {
    const leftEnds = this.#leftAt >= this.#left.length;
    const rightEnds = this.#rightAt >= this.#right.length;
    if (leftEnds && rightEnds) return 0;
    if (leftEnds) return -1;
    return rightEnds ? 1 : null;
  }

  #compareCharacters(): number {
    const left = this.#left[this.#leftAt] ?? '\0';
    const right = this.#right[this.#rightAt] ?? '\0';
    return Math.sign(this.#ignoresCase ? compareBytes(upper(left), upper(right)) : compareBytes(left, right));
  }

  /** A number with a leading zero is a fraction: its first different digit decides. Otherwise the longer one is greater. */
  #compareNumbers(): number {
    const isFraction = this.#left[this.#leftAt] === '0' || this.#right[this.#rightAt] === '0';
    let first = 0;
    for (; ; this.#leftAt++, this.#rightAt++) {
      const left = this.#left[this.#leftAt];
      const right = this.#right[this.#rightAt];
      if (!isDigit(left) && !isDigit(right)) return first;
      if (!isDigit(left)) return -1;
      if (!isDigit(right)) return 1;
      if (left === right) continue;
      const order = left! < right! ? -1 : 1;
      if (isFraction) return order;
      if (first === 0) first = order;
    }
  }
}

function upper(char: string): string {
  return char >= 'a' && char <= 'z' ? char.toUpperCase() : char;
}

function afterZeros(text: string): number {
  let at = 0;
  while (text[at] === '0' && isDigit(text[at + 1])) at++;
  return at;
}
