/** Functions and methods that may wait: written as generators, offered as plain functions with a twin. */
import { waitInPlace } from '../engine/waiting/blocking.ts';
import { replayed } from '../engine/waiting/replay.ts';
import { joinTwin } from '../engine/waiting/twins.ts';
import type { Waiting } from '../engine/waiting/wait.ts';
import type { Request } from '../main/request.ts';

/** The plain function that runs a generator function to its end in place, joined with it. */
export function faceOf<Args extends unknown[], Result>(
  twin: (...args: Args) => Waiting<Result>,
  request: Request,
): (...args: Args) => Result {
  return joinTwin((...args: Args): Result => waitInPlace(twin(...args), request.sapi), twin);
}

/** Makes a function table's entry of a binder that gives a generator function. */
export function waits<Args extends unknown[], Result>(
  binder: (request: Request) => (...args: Args) => Waiting<Result>,
): (request: Request) => (...args: Args) => Result {
  return (request) => faceOf(binder(request), request);
}

/** Stands for a callback where it is called: the callback itself, or what lets it wait. */
export type Through = <Callback extends (...args: never[]) => unknown>(callback: Callback) => Callback;

const itself: Through = (callback) => callback;

/**
 * Makes a function table's entry of a binder for a function that calls a script's functions in the middle of its work, e.g. to
 * compare. It passes them to `through` first, and changes nothing that shows before its last call of them.
 */
export function callsBack<Args extends unknown[], Result>(
  binder: (request: Request, through: Through) => (...args: Args) => Result,
): (request: Request) => (...args: Args) => Result {
  return (request) => {
    const { diagnostics } = request;
    const repeats = (isRepeating: boolean): void => {
      diagnostics.isRepeating = isRepeating;
    };
    return joinTwin(binder(request, itself), (...args: Args) =>
      replayed((through) => binder(request, through)(...args), repeats),
    );
  };
}

type WaitingMethod = (...args: unknown[]) => Waiting<unknown>;

/** The plain method of a generator method, under its name and with its `this`: a script's class may call it as `super.read(id)`. */
export function methodFace(name: string, twin: WaitingMethod, { sapi }: Request): (...args: unknown[]) => unknown {
  const { [name]: face } = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return waitInPlace(Reflect.apply(twin, this, args) as Waiting<unknown>, sapi);
    },
  };
  return joinTwin(face!, twin);
}

const GeneratorFunction = Object.getPrototypeOf(function* () {}) as object;

/** True for a method that is written as a generator. */
export function isWaitingMethod(method: unknown): method is WaitingMethod {
  return typeof method === 'function' && Object.getPrototypeOf(method) === GeneratorFunction;
}

/** Puts plain methods into the place of those that wait, which become their twins. */
export function offerFaces(prototype: object, request: Request): void {
  const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (isWaitingMethod(method)) methods[name] = methodFace(name, method, request);
  }
}
