/** How much of something may be held at the same time. */
export interface Budget {
  readonly used: number;
  /** So much more, or less; false, and nothing changed, when there is no room for more. */
  change(amount: number): boolean;
}

/** A budget that nobody shares. */
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
