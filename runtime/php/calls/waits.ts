/** Entries of function tables for functions that may wait: written as generators, offered as plain functions with a twin. */
import { waitInPlace } from '../engine/waiting/blocking.ts';
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
