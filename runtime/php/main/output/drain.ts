/** The result of flush(): can be awaited, and costs nothing when it is not. */
import type { Sapi } from '../../sapi.ts';

/** Resolves when everything sent has been acknowledged; the Sapi is only asked when it is awaited. */
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
