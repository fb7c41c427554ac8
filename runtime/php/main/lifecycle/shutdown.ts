/** register_shutdown_function()'s list: first in, first run; functions registered while it runs are appended. */
export type ShutdownFunction = (...args: never[]) => unknown;

interface ShutdownCall {
  readonly callback: ShutdownFunction;
  readonly args: readonly unknown[];
}

export class ShutdownList {
  #calls: ShutdownCall[] | null = null;
  #next = 0;

  register(callback: ShutdownFunction, args: readonly unknown[]): void {
    this.#calls ??= [];
    this.#calls.push({ callback, args });
  }

  get isEmpty(): boolean {
    return this.#calls === null;
  }

  /** The next call to be made, or null when all have been. */
  next(): ShutdownCall | null {
    return this.#calls?.[this.#next++] ?? null;
  }
}
