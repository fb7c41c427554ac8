/** Limits an amount that is held at the same time. */
export interface Budget {
  readonly used: number;
  /** Adds to the amount, or subtracts; false without a change when the limit would be exceeded. */
  change(amount: number): boolean;
}

/** A budget of this thread alone. */
export class OwnBudget implements Budget {
  readonly #limit: number;
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  change(amount: number): boolean {
    if (amount > 0 && this.#used + amount > this.#limit) return false;
    this.#used += amount;
    return true;
  }
}
