/** What flush() returns: something to await that costs nothing where nobody does. */
import type { Sapi } from '../../sapi.ts';

/** Resolves when the client has taken what was sent; asks the Sapi only when somebody awaits it. */
export class Drain implements PromiseLike<void> {
  readonly #sapi: Sapi;

  constructor(sapi: Sapi) {
    this.#sapi = sapi;
  }

  // biome-ignore lint/suspicious/noThenProperty: `await flush()` is what this class is for.
  then<T1 = void, T2 = never>(
    onDrained?: ((value: undefined) => T1 | PromiseLike<T1>) | null,
    onFailed?: ((reason: unknown) => T2 | PromiseLike<T2>) | null,
  ): Promise<T1 | T2> {
    return this.#sapi.drained().then(onDrained as (value: unknown) => T1 | PromiseLike<T1>, onFailed);
  }
}
