/** The shape of PHP's function and constant tables: what an extension brings and the registry joins. */
import type { Request } from '../main/request.ts';

/** A PHP function as a script calls it. */
// Parameter types differ per function; `never` accepts them all, and the registry is the only caller.
export type PhpFunction = (...args: never[]) => unknown;

/** Special properties of an entry of a function table. */
export interface FunctionTraits {
  /** A statement of PHP rather than a function: no function to function_exists() and callbacks, and its arguments are not checked. */
  readonly isConstruct?: true;
  /** Its arguments are not checked: it has two forms, or checks them itself. */
  readonly isUnchecked?: true;
  /** Not of PHP-FPM: scripts have it, but it is no function to function_exists() and callbacks. */
  readonly isForeign?: true;
}

/** Returns the function for one request. Functions that need no request return the same function each time. */
export interface Binder {
  (request: Request): PhpFunction;
  readonly traits?: FunctionTraits;
}

/** Keys in PHP's own spelling (`ob_get_length`); camelCase is derived. */
export type FunctionTable = Readonly<Record<string, Binder>>;

/** A constant whose value differs between requests. */
export interface BoundConstant {
  readonly bind: (request: Request) => unknown;
  /** The only SAPI that has it, such as `cli`; default: all. */
  readonly sapi?: string;
}

export type ConstantTable = Readonly<Record<string, string | number | boolean | null | BoundConstant>>;

function withTraits<Marked extends Binder>(binder: Marked, traits: FunctionTraits): Marked {
  return Object.assign(binder, { traits });
}

/** Marks a table's entry as a language construct. */
export function construct<Marked extends Binder>(binder: Marked): Marked {
  return withTraits(binder, { isConstruct: true });
}

/** Marks a table's entry as one whose arguments are passed as they are. */
export function unchecked<Marked extends Binder>(binder: Marked): Marked {
  return withTraits(binder, { isUnchecked: true });
}

/** Marks a table's entry as a function that PHP-FPM does not have. */
export function foreign<Marked extends Binder>(binder: Marked): Marked {
  return withTraits(binder, { isForeign: true });
}
