/**
 * PHP's callables as scripts pass them: functions, names of PHP functions, `[object, 'method']`, objects with `__invoke`.
 * PHP: zend_is_callable_ex in Zend/zend_API.c.
 */
import { isPhpArray, type PhpArray } from './conversion.ts';
import { entriesOf } from './php-array.ts';
import { joinTwin, twinOf } from './waiting/twins.ts';
import type { Waiting } from './waiting/wait.ts';

export type Callback = (...args: unknown[]) => unknown;

/** A callable that can be called, under the name PHP shows for it. */
export interface ResolvedCallable {
  readonly call: Callback;
  readonly name: string;
}

/** Gives the PHP function of a name, or null when there is none. */
export type FunctionLookup = (name: string) => ((...args: never[]) => unknown) | null;

/** @returns the callable, or PHP's message why it is not one */
export function resolveCallable(value: unknown, lookup: FunctionLookup): ResolvedCallable | string {
  if (typeof value === 'function')
    return { call: value as Callback, name: nameOfFunction(value as (...args: never[]) => unknown) };
  if (typeof value === 'string') return resolveName(value, lookup);
  if (typeof value === 'object' && value !== null && hasMethod(value, '__invoke')) return bound(value, '__invoke');
  if (isPhpArray(value)) return resolvePair(value);
  return 'no array or string given';
}

function resolveName(name: string, lookup: FunctionLookup): ResolvedCallable | string {
  const found = lookup(name);
  const classEnd = name.indexOf('::');
  // A script's classes have no global names: `A::m` never leads to one.
  if (classEnd > 0) return `class "${name.slice(0, classEnd)}" not found`;
  const pair = /^(.+)::(.+)$/.exec(name);
  if (pair !== null) return `class "${pair[1]}" not found`;
  if (found === null) return `function "${name}" not found or invalid function name`;
  return { call: found as Callback, name };
}

function resolvePair(pair: PhpArray): ResolvedCallable | string {
  const members = new Map<unknown, unknown>(entriesOf(pair));
  if (members.size !== 2) return 'array callback must have exactly two members';
  if (!members.has(0) || !members.has(1)) return 'array callback has to contain indices 0 and 1';
  const [target, method] = [members.get(0), members.get(1)];
  const isTarget = typeof target === 'function' || (typeof target === 'object' && target !== null);
  if (!isTarget && typeof target !== 'string') return 'first array member is not a valid class name or object';
  if (typeof method !== 'string') return 'second array member is not a valid method';
  if (typeof target === 'string') return `class "${target}" not found`;
  if (hasMethod(target, method)) return bound(target, method);
  return `class ${classNameOf(target)} does not have a method "${method}"`;
}

function hasMethod(target: object, method: string): boolean {
  return typeof (target as Record<string, unknown>)[method] === 'function';
}

function bound(target: object, method: string): ResolvedCallable {
  return { call: methodOf(target, method), name: `${classNameOf(target)}::${method}` };
}

/** A method as a function, looked up at each call. */
export function methodOf(target: object, method: string): Callback {
  const methods = target as Record<string, Callback>;
  const call: Callback = (...args) => methods[method]!(...args);
  return joinTwin(call, function* (...args: never[]): Waiting<unknown> {
    const twin = twinOf(methods[method]);
    return twin === undefined ? call(...args) : yield* Reflect.apply(twin, target, args);
  });
}

/** Class of an object, or the class itself where a static method is meant. */
function classNameOf(target: object): string {
  return typeof target === 'function' ? target.name : (target.constructor?.name ?? 'stdClass');
}

/**
 * Arrow functions and functions without a name are PHP's closures, also those that JavaScript names after their variable;
 * only declared functions have a name to show.
 */
function nameOfFunction(value: (...args: never[]) => unknown): string {
  const hasName = value.name !== '' && Object.hasOwn(value, 'prototype');
  return hasName && DECLARED.test(value.toString()) ? value.name : 'Closure::__invoke';
}

const DECLARED = /^(?:async\s+)?(?:function\s*\*?\s*[\w$]|class\b)/;
