/** `__j` of compiled code: how a generator calls what may wait (wire/script.ts). */
import { types } from 'node:util';
import { FACE, STANDS_IN, TWIN } from '../../php/engine/waiting/twins.ts';

type AnyFunction = (...args: unknown[]) => unknown;
type Callable = AnyFunction & { [TWIN]?: Callable; [FACE]?: unknown; [STANDS_IN]?: true };

/**
 * Iterated over by `yield*`: over at once, with the result that was put there last. Nothing of a script runs between a call
 * and its `yield*`, so that one is enough for all.
 */
class Done implements Iterator<never, unknown> {
  readonly result: IteratorResult<never, unknown> = { done: true, value: undefined };
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<never, unknown> {
    return this.result;
  }
}

const done = new Done();

/**
 * What to call in place of a function so that `yield*` gives its result.
 * @param name of the callee in the source, for the error when it is no function
 */
export function callee(called: unknown, name?: string): unknown {
  if (typeof called !== 'function') return notCallable(called, name);
  const twin = (called as Callable)[TWIN];
  return twin !== undefined && twin[FACE] === called ? twin : standIn(called as Callable);
}

/** JavaScript evaluates the arguments before it looks at the callee. */
function notCallable(called: unknown, name: string | undefined): () => never {
  return () => {
    throw new TypeError(`${name ?? describe(called)} is not a function`);
  };
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? '(intermediate value)' : String(value);
}

function standIn(called: Callable): Callable {
  const calling = function (this: unknown, ...args: unknown[]): Done {
    const value = args.length === 1 ? call.call(called, this, args[0]) : apply(called, this, args);
    done.result.value = value;
    return done;
  } as Callable;
  calling[STANDS_IN] = true;
  // A proxy would give it to the function behind it.
  if (!Object.isExtensible(called) || types.isProxy(called)) return calling;
  calling[FACE] = called;
  Object.defineProperty(called, TWIN, { value: calling, writable: true, configurable: true });
  return calling;
}

const { call } = Function.prototype;
const { apply } = Reflect;
