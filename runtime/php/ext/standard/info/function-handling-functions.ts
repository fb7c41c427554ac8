/** PHP's manual, chapter Function handling. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { type Callback, resolveCallable } from '../../../engine/callables.ts';
import { callWaiting, joinTwin } from '../../../engine/waiting/twins.ts';
import type { Waiting } from '../../../engine/waiting/wait.ts';
import type { Request } from '../../../main/request.ts';

/** A callback: a function, the name of a PHP function, `[object, 'method']`, or an object with `__invoke`. */
export type Callable = ((...args: never[]) => unknown) | string | readonly [object, string] | { __invoke: unknown };

function valuesInOrder(args: object): unknown[] {
  if (Array.isArray(args)) return args;
  return args instanceof Map ? [...args.values()] : Object.values(args);
}

function isCallable(request: Request, value: unknown): boolean {
  return typeof resolveCallable(value, request.findFunction) !== 'string';
}

/** A name, or a pair of an object or class name and a name. */
function looksCallable(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [target, method] = value as unknown[];
  return typeof method === 'string' && (typeof target === 'string' || (typeof target === 'object' && target !== null));
}

type Arguments = readonly unknown[] | Readonly<Record<string, unknown>>;

const callUserFunc = joinTwin(
  (callback: Callable, ...args: unknown[]): unknown => (callback as Callback)(...args),
  (callback: Callable, ...args: unknown[]): Waiting<unknown> => callWaiting(callback as Callback, args),
);

const callUserFuncArray = joinTwin(
  (callback: Callable, args: Arguments): unknown => (callback as Callback)(...valuesInOrder(args)),
  (callback: Callable, args: Arguments): Waiting<unknown> => callWaiting(callback as Callback, valuesInOrder(args)),
);

export const functionHandlingFunctions = {
  /** Calls `callback` with the arguments that follow and returns its result. */
  call_user_func: () => callUserFunc,
  /** Calls `callback` with the arguments in an array and returns its result. */
  call_user_func_array: () => callUserFuncArray,
  /**
   * True for functions, names of PHP functions, `[object, 'method']` and objects with `__invoke`. With `syntaxOnly`
   * true anything that could be one.
   */
  is_callable:
    (request) =>
    (value: unknown, syntaxOnly = false): boolean =>
      isCallable(request, value) || (syntaxOnly && looksCallable(value)),
  /**
   * Calls `callback` when the script has ended, however it ended, in order of registration. Output is still possible.
   */
  register_shutdown_function:
    (request) =>
    (callback: Callable, ...args: unknown[]): void => {
      request.assertRunning('register a shutdown function');
      request.shutdown.register(callback as Callback, args);
    },
} satisfies FunctionTable;
