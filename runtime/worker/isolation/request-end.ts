/** onRequestEnd(): what a script has taken from a package is given back, however the request ends. */
import type { Disposals } from '../../php/main/lifecycle/disposals.ts';

type GiveBack = (value: unknown) => unknown;

/** Symbols of explicit resource management: Node 20 has them under names of its own. */
const ASYNC_DISPOSE: symbol = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
const DISPOSE: symbol = Symbol.dispose ?? Symbol.for('Symbol.dispose');

/**
 * @param value what to give back: with `giveBack`, by its method Symbol.asyncDispose or Symbol.dispose, or by calling it
 * @throws TypeError when there is no way to give it back
 */
export function registerForEnd(disposals: Disposals, value: unknown, giveBack?: GiveBack): void {
  if (giveBack !== undefined && typeof giveBack !== 'function') {
    throw new TypeError('onRequestEnd(): Argument #2 ($giveBack) must be a function');
  }
  const dispose = giveBack === undefined ? disposerOf(value) : () => giveBack(value);
  if (dispose === null) {
    throw new TypeError(
      'onRequestEnd(): Argument #1 ($value) must be a function or have a method Symbol.dispose or Symbol.asyncDispose, or say how in argument #2',
    );
  }
  disposals.register({ dispose });
}

/** How a value disposes of itself, or null. */
export function disposerOf(value: unknown): (() => unknown) | null {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return null;
  for (const symbol of [ASYNC_DISPOSE, DISPOSE]) {
    const method: unknown = Reflect.get(value, symbol);
    if (typeof method === 'function') return () => Reflect.apply(method, value, []) as unknown;
  }
  return typeof value === 'function' ? (value as () => unknown) : null;
}
