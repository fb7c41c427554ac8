/** onRequestEnd(): what a script has taken from a package is given back, however the request ends. */
import type { Disposals } from '../../php/main/lifecycle/disposals.ts';

type GiveBack = (value: unknown) => unknown;

/** Symbols of explicit resource management: Node 20 has them under names of its own. */
const ASYNC_DISPOSE: symbol = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
const DISPOSE: symbol = Symbol.dispose ?? Symbol.for('Symbol.dispose');

interface EndingRequest {
  readonly disposals: Disposals;
  readonly isOver: boolean;
  /** Calls a function of a request that has ended. */
  asKept(call: () => unknown): unknown;
}

/**
 * @param value what to give back, or a promise of it: with `giveBack`, by its method Symbol.asyncDispose or Symbol.dispose, or by calling it
 * @throws TypeError when there is no way to give it back
 */
export function registerForEnd(request: EndingRequest, value: unknown, giveBack?: GiveBack): void {
  if (giveBack !== undefined && typeof giveBack !== 'function') {
    throw new TypeError('onRequestEnd(): Argument #2 ($giveBack) must be a function');
  }
  if (isPromise(value)) {
    request.disposals.register({ dispose: () => giveBackLater(request, value, giveBack) });
    return;
  }
  const dispose = giveBack === undefined ? disposerOf(value) : () => giveBack(value);
  if (dispose === null) throw noWay();
  request.disposals.register({ dispose });
}

function noWay(): TypeError {
  return new TypeError(
    'onRequestEnd(): Argument #1 ($value) must be a function or have a method Symbol.dispose or Symbol.asyncDispose, or say how in argument #2',
  );
}

/** What was promised may come when the request does not wait for it any more; it is given back all the same. */
async function giveBackLater(
  request: EndingRequest,
  promise: PromiseLike<unknown>,
  giveBack?: GiveBack,
): Promise<void> {
  let value: unknown;
  try {
    value = await promise;
  } catch {
    // The script has had this error; there is nothing to give back.
    return;
  }
  const dispose = giveBack === undefined ? disposerOf(value) : () => giveBack(value);
  if (dispose === null) throw noWay();
  await (request.isOver ? request.asKept(dispose) : dispose());
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
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
