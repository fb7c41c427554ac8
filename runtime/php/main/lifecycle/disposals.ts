/**
 * Values that a request disposes of at its end, however it ends: those of `using` whose blocks were left by a halt, and
 * those registered with onRequestEnd(). PHP's counterpart are destructors.
 */

/** One value to dispose of. */
export interface Disposal {
  /** Returns a promise when it is asynchronous. */
  readonly dispose: () => unknown;
  /** Called when it failed or took too long. */
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

  /** Registers the list of a block that has just got a value. */
  track(block: UsedValues): void {
    if (block.length !== 1) return;
    this.#blocks.push(block);
    if (this.#blocks.length < this.#nextSorting) return;
    // The lists of blocks that ended normally are empty.
    this.#blocks = this.#blocks.filter(({ length }) => length > 0);
    this.#nextSorting = Math.max(FIRST_SORTING, this.#blocks.length * 2);
  }

  /** Removes and returns the last remaining value of `using`; null when there is none. */
  nextUsed(): Disposal | null {
    for (let block = this.#blocks.at(-1); block !== undefined; block = this.#blocks.at(-1)) {
      const entry = block.pop();
      if (entry === undefined) this.#blocks.pop();
      else if (entry[1] !== undefined) return usedValue(entry[1], entry[2]);
    }
    return null;
  }

  /** Removes and returns the value registered last; null when there is none. */
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
