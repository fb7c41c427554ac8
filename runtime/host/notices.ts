/** Log lines that are written once, although many requests cause them. */

/** Maximum number of keys; beyond it new ones are not logged, so that clients cannot fill memory or log. */
const MAX_KEYS = 1000;

export class Notices {
  readonly #log: (text: string) => void;
  readonly #told = new Set<string>();

  constructor(log: (text: string) => void) {
    this.#log = log;
  }

  /** Writes the line unless one with this key has been written. */
  once(key: string, text: string): void {
    if (this.#told.has(key) || this.#told.size >= MAX_KEYS) return;
    this.#told.add(key);
    this.#log(text);
  }
}
