/** onRequestEnd(): disposes of values that a script got from packages, however the request ends. */
import type { Disposals } from '../../php/main/lifecycle/disposals.ts';

type GiveBack = (value: unknown) => unknown;

/** Symbols of explicit resource management; Node 20 has its own symbols for them. */
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
 * @throws TypeError when the value has no way to be disposed of
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

/** A promised value may arrive when the request no longer waits for it; it is disposed of as well. */
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

/** The dispose method of a value, null when it has none. */
export function disposerOf(value: unknown): (() => unknown) | null {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return null;
  for (const symbol of [ASYNC_DISPOSE, DISPOSE]) {
    const method: unknown = Reflect.get(value, symbol);
    if (typeof method === 'function') return () => Reflect.apply(method, value, []) as unknown;
  }
  return typeof value === 'function' ? (value as () => unknown) : null;
}
