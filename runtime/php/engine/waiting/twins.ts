/**
 * The two forms of a function that may wait. Scripts see its *face*, an ordinary function that returns when all waits are
 * over. The *twin* is the generator function behind it; callers that are generators themselves call the twin instead.
 */
import type { Waiting } from './wait.ts';

/** On a face: its twin. On a twin: the face it belongs to, since a property is inherited, and seen through a proxy. */
export const TWIN = Symbol('ts-sapi.twin');
export const FACE = Symbol('ts-sapi.face');
/** On what stands in for the twin of a function that has none (worker/waiting/compiled-calls.ts). */
export const STANDS_IN = Symbol('ts-sapi.standsIn');

type AnyFunction = (...args: never[]) => unknown;
export type Twin = ((...args: never[]) => Waiting<unknown>) & { [FACE]?: unknown; [STANDS_IN]?: true };
type Face = AnyFunction & { [TWIN]?: Twin };

/** Makes the two belong together. Gives the face. */
export function joinTwin<Function extends AnyFunction>(face: Function, twin: AnyFunction): Function {
  // Faster than defining hidden properties; printing a function shows only its name anyway.
  (face as Face)[TWIN] = twin as Twin;
  (twin as Twin)[FACE] = face;
  return face;
}

/** The face that a twin belongs to. */
export function faceOfTwin(twin: unknown): unknown {
  return (twin as { [FACE]?: unknown })[FACE];
}

/** The twin of this very function; undefined for functions that have none. */
export function twinOf(face: unknown): Twin | undefined {
  if (typeof face !== 'function') return undefined;
  const twin = (face as Face)[TWIN];
  return twin !== undefined && twin[FACE] === face && twin[STANDS_IN] === undefined ? twin : undefined;
}

/** Calls a function of the script so that it may wait piece by piece, if it can. */
export function* callWaiting(call: (...args: never[]) => unknown, args: readonly unknown[]): Waiting<unknown> {
  const twin = twinOf(call);
  // Not called as a method: a stack trace would show it under the property's name.
  return twin === undefined ? call(...(args as never[])) : yield* twin(...(args as never[]));
}
