/**
 * What a request gives back at its end, however it ends: values of `using` whose blocks were left by a halt, and what was
 * registered with onRequestEnd(). PHP's counterpart are destructors.
 */

/** One thing to give back. */
export interface Disposal {
  /** Gives a promise when it takes time. */
  readonly dispose: () => unknown;
  /** It failed, or was not done in time. */
  readonly abandon?: () => void;
}

/** What esbuild's `__using` keeps of a block: whether to await, what to call, and on what; in order of declaration. */
export type UsedValues = (readonly [isAsync: boolean, dispose?: () => unknown, value?: unknown])[];

/** Blocks that are tracked before those that have ended are sorted out. */
const FIRST_SORTING = 64;

export class Disposals {
  readonly #registered: Disposal[] = [];
  #blocks: UsedValues[] = [];
  #nextSorting = FIRST_SORTING;

  register(disposal: Disposal): void {
    this.#registered.push(disposal);
  }

  /** Values of a block that has just got one. */
  track(block: UsedValues): void {
    if (block.length !== 1) return;
    this.#blocks.push(block);
    if (this.#blocks.length < this.#nextSorting) return;
    // Blocks that have ended by themselves are empty.
    this.#blocks = this.#blocks.filter(({ length }) => length > 0);
    this.#nextSorting = Math.max(FIRST_SORTING, this.#blocks.length * 2);
  }

  /** The last value of `using` that is left, or null. It is taken out. */
  nextUsed(): Disposal | null {
    for (let block = this.#blocks.at(-1); block !== undefined; block = this.#blocks.at(-1)) {
      const entry = block.pop();
      if (entry === undefined) this.#blocks.pop();
      else if (entry[1] !== undefined) return usedValue(entry[1], entry[2]);
    }
    return null;
  }

  /** What is to be given back next, the last taken first, or null. It is taken out. */
  next(): Disposal | null {
    return this.nextUsed() ?? this.#registered.pop() ?? null;
  }

  get isEmpty(): boolean {
    return this.#registered.length === 0 && this.#blocks.every(({ length }) => length === 0);
  }
}

function usedValue(dispose: () => unknown, value: unknown): Disposal {
  return { dispose: () => dispose.call(value) };
}
