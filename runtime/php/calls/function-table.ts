/** The shape of PHP's function and constant tables: what functions/ exports and names.ts joins. */
import type { Request } from '../main/request.ts';

/** A PHP function as a script calls it. */
// Parameter types differ per function; `never` accepts them all, and names.ts is the only caller.
export type PhpFunction = (...args: never[]) => unknown;

/** Gives the function of one request. Functions that need no request return the same function each time. */
export type Binder = (request: Request) => PhpFunction;

/** Keys in PHP's own spelling (`ob_get_length`); camelCase is derived. */
export type FunctionTable = Readonly<Record<string, Binder>>;

export type ConstantTable = Readonly<Record<string, string | number | boolean | null>>;
