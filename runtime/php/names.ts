/**
 * All names PHP gives to a script: functions and constants of every chapter, in PHP's spelling and in camelCase, and the
 * exception classes. The tables are joined once per thread; functions are wrapped in the checks of their signatures.
 */
import { withArgumentChecks } from './calls/argument-checks.ts';
import type { Binder, ConstantTable, FunctionTable } from './calls/function-table.ts';
import { signatures } from './calls/signatures.ts';
import { chapters, constantChapters } from './chapters.ts';
import { stdClass } from './engine/std-class.ts';
import { standardThrowables, throwables } from './engine/throwables.ts';
import { sessionHandlerClass } from './ext/session/handler-class.ts';
import type { NameLookup, Request } from './main/request.ts';

/** What a name means: something to be bound to the request, mostly a function, or a value that is the same for all. */
export type NamedBinding =
  | { readonly kind: 'function'; readonly bind: (request: Request) => unknown }
  | { readonly kind: 'value'; readonly value: unknown };

/** Statements of PHP rather than functions, too hot for a check, or with two forms: they take what they get. */
const UNCHECKED = new Set(['echo', 'print', 'die', 'exit', 'session_set_save_handler']);
/** Language constructs are no functions to function_exists() and callbacks. */
const CONSTRUCTS = new Set(['echo', 'print', 'die', 'exit', 'isset', 'empty', 'unset']);
/** Not PHP-FPM's: no function to function_exists() and callbacks. */
const FOREIGN = new Set(['litespeed_finish_request', 'apache_response_headers', 'silence']);

/** `ob_get_length` becomes `obGetLength`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Joins tables. @throws Error when two have the same name. */
function joinTables<Value>(tables: readonly Readonly<Record<string, Value>>[]): ReadonlyMap<string, Value> {
  const joined = new Map<string, Value>();
  for (const table of tables) {
    for (const [name, value] of Object.entries(table)) {
      if (joined.has(name)) throw new Error(`Two tables offer the name ${name}`);
      joined.set(name, value);
    }
  }
  return joined;
}

const functions: ReadonlyMap<string, Binder> = joinTables<Binder>(chapters as readonly FunctionTable[]);
const constants: ReadonlyMap<string, ConstantTable[string]> = joinTables(constantChapters as readonly ConstantTable[]);
const classes: Readonly<Record<string, unknown>> = { ...throwables, ...standardThrowables, stdClass };
/** PHP's spelling of each name in either spelling. */
const spellings: ReadonlyMap<string, string> = spellingsOf(functions.keys());

/** @throws Error when a name in camelCase is the name of another function. */
function spellingsOf(names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    for (const spelling of name.includes('_') ? [name, camelCase(name)] : [name]) {
      if ((found.get(spelling) ?? name) !== name) throw new Error(`Two tables offer the name ${spelling}`);
      found.set(spelling, name);
    }
  }
  return found;
}

/** Names of all functions in PHP's spelling, for the tools that record signatures and write types. */
export function functionNames(): string[] {
  return [...functions.keys()];
}

/** What a free name of a script means; null when it is none of PHP's. */
export function bindingOf(name: string): NamedBinding | null {
  const binder = bindingFor(name);
  if (binder !== null) return { kind: 'function', bind: binder };
  if (name === 'SessionHandler') return { kind: 'function', bind: sessionHandlerClass };
  if (name === 'PHP_SAPI') return { kind: 'function', bind: (request) => request.sapi.name };
  const value = constants.get(name) ?? (Object.hasOwn(classes, name) ? classes[name] : undefined);
  if (value !== undefined) return { kind: 'value', value };
  return constants.has(name) ? { kind: 'value', value: null } : null;
}

/** Binders with their checks, made when first asked for: a script uses a few of the many. */
const checked = new Map<string, Binder>();

function binderFor(phpName: string): Binder {
  const plain = functions.get(phpName)!;
  const signature = UNCHECKED.has(phpName) ? undefined : signatures[phpName];
  return signature === undefined ? plain : withArgumentChecks(phpName, plain, signature);
}

/** The binder of a function in either spelling, arguments checked; null when there is none. */
export function bindingFor(name: string): Binder | null {
  const phpName = spellings.get(name);
  if (phpName === undefined) return null;
  let binder = checked.get(phpName);
  if (binder === undefined) {
    binder = binderFor(phpName);
    checked.set(phpName, binder);
  }
  return binder;
}

/** Value of a constant; undefined when there is none. */
function constantFor(name: string): ConstantTable[string] | undefined {
  return constants.get(name);
}

/** The names as requests look them up while they run. */
export const nameLookup: NameLookup = {
  functionOf(name, request) {
    const lower = name.replace(/^\\/, '').toLowerCase();
    const phpName = functions.has(lower) ? lower : spellings.get(name);
    if (phpName === undefined || CONSTRUCTS.has(phpName) || FOREIGN.has(phpName)) return null;
    // Only of servers that can end a response early.
    if (phpName === 'fastcgi_finish_request' && !request.sapi.canFinish) return null;
    return bindingFor(phpName)!(request);
  },
  constantOf: (name, request) => (name === 'PHP_SAPI' ? request.sapi.name : constantFor(name)),
};
