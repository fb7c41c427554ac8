/** A compiled script as it crosses from the host's compiler to the workers, and what its code calls at run time. */

import { isBuiltin } from 'node:module';

/** Names one version of one script file; a changed file gets a new id. */
export type ScriptId = number & { readonly __brand: 'ScriptId' };

/** Prefix of a local module's path where the module is compiled as a script of its own. */
export const MODULE_PREFIX = 'ts-sapi-module:';

/** How a package is imported by the script; the worker keeps one namespace per specifier and resolving directory. */
export interface PackageImport {
  readonly specifier: string;
  /** Absolute path of the file that imports it; Node resolves from there. */
  readonly importer: string;
  /** True for `require('x')`: the namespace is what createRequire gives, not an ES module namespace. */
  readonly isRequire: boolean;
  /** Names the script imports from it (including `default`), so that a missing one is reported before the script runs. */
  readonly names: readonly string[];
  /** Import attributes (`with { type: 'json' }`); null when there are none. */
  readonly attributes: Readonly<Record<string, string>> | null;
}

/** Structured-cloneable: it is posted to workers. */
export interface CompiledScript {
  readonly id: ScriptId;
  /** Absolute path of the entry `.ts` file. */
  readonly filename: string;
  /**
   * Statements of the function body, without the function around it. The worker wraps them in
   * `(function (...uses, ...boundNames) {"use strict"; code })`, `async function` when `awaits`; `code` must begin a line
   * and that line counts as line 1. The body returns the exports object (`{ default, ...named }`) or undefined when the
   * script exports nothing.
   */
  readonly code: string;
  /** Names the bundle uses without declaring them, in order of first use: PHP's, Node's, and misspelled ones alike. */
  readonly freeNames: readonly string[];
  /** Those free names that are called at every use: functions. */
  readonly calledNames: readonly string[];
  /** Those free names that are only read, like PHP's constants: `__d` looks up those that JavaScript does not have. */
  readonly readNames: readonly string[];
  /** Those of SCRIPT_PARAMETERS that the code refers to, in their order: the parameters of its function. */
  readonly uses: readonly ScriptParameter[];
  readonly packages: readonly PackageImport[];
  /** Absolute paths of local modules that are scripts of their own, shared with other scripts; by index in `__u`. */
  readonly modules: readonly string[];
  /** Changes with the content of any of them; empty when there are none. */
  readonly modulesVersion: string;
  /** Free names of all these modules, and of theirs. */
  readonly moduleNames: readonly string[];
  /** Specifiers of the packages that these modules import. */
  readonly modulePackages: readonly string[];
  /** True for such a module: it returns an object of its exports, getters where they change. */
  readonly isModule: boolean;
  /** True when the top level awaits, so that the body must be an async function. */
  readonly awaits: boolean;
  /**
   * True when the top level may wait: the body is a generator's, and gives its waits and the promises it awaits
   * (php/engine/waiting).
   */
  readonly waits: boolean;
  /** True when anything in the bundle may run after the top level has returned: async functions, await, `.then`, import(). */
  readonly usesAsync: boolean;
  /**
   * The edits that turned the bundle into `code` (wire/edit-list.ts). They map positions in stacks back to the bundle;
   * `callSiteMap` maps those to the original file. The text of functions is restored the same way.
   */
  readonly edits: string;
  /** Source map (JSON, v3) from the bundle to the original files, absolute paths in `sources`; call sites start here. */
  readonly callSiteMap: string;
  /** V8 code cache of the wrapped function, when there is one. */
  readonly cachedData: Uint8Array | null;
}

/**
 * True when a script may be suspended while it waits. A synchronous script expects the state of its packages not to change
 * between two lines: it keeps its thread unless those packages are listed in `suspend.packages`.
 */
export function mayBePutAside(
  { waits, usesAsync, packages, modulePackages }: Putting,
  harmless: ReadonlySet<string>,
): boolean {
  if (!waits || usesAsync) return waits;
  const minds = (specifier: string): boolean => !isBuiltin(specifier) && !harmless.has(packageOf(specifier));
  return !packages.some(({ specifier }) => minds(specifier)) && !modulePackages.some(minds);
}

type Putting = Pick<CompiledScript, 'waits' | 'usesAsync' | 'packages' | 'modulePackages'>;

/** `@scope/name` of `@scope/name/file`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * Parameters of a compiled script, those that it uses, in this order, before the bound names:
 * - `__c` live cell of the slot, `__g` generation: `if(__c[0]!==__g)__k();` at loop back-edges and function entries
 * - `__k` slow path of that check: returns when all is well, throws the halt signal when the script must stop. While a halt
 *   unwinds, the cell must differ from the generation, so that code after a swallowed halt stops at its next check
 * - `__r` the run (ScriptRun below)
 * - `__x` first in each catch: `__x(thrown, epoch)` throws the halt signal (again) when `thrown` is the request's own, or when
 *   `epoch`, read where the try began, is over: code of a dead epoch handles no errors. Gives what the catch is to see:
 *   `thrown`, or a plain Error for the signal of another request
 * - `__w` around awaited and yielded values: `__w(__r.epoch, await x)`; gives the value, or throws the halt signal if the
 *   epoch is over
 * - `__h` around what is given to `.then()`, `.catch()` and `.finally()` and is not written there as a function: native functions
 *   have no guards, so this gives one that throws the halt signal if the epoch is over
 * - `__p` around the last argument of a PHP call whose arguments contain calls: `__p(callSite, value)` sets the call site and
 *   gives the value
 * - `__m` namespaces of `packages`, by index; read through (`__m[0].name`) so that bindings stay live
 * - `__s` superglobals: free names that start with `$_` are compiled to `__s.$_NAME`
 * - `__i` dynamic import: `__i(specifier, importerFilename, options?)`, a promise; `__i.resolver(importerFilename)` is the
 *   importer's `import.meta.resolve`
 * - `__u` namespaces of `modules`, by index; `__o(index)` runs the module if this run of a script has not done so
 * - `__d` constants: `(typeof X==="undefined"?__d("X"):X)` reads what define() made, or throws PHP's `Undefined constant "X"`
 *   (after `typeof`, with true for a second argument, gives undefined); a bare name as a statement (`session_start;`) is `__d("session_start")`
 * - `__y` around esbuild's helper `__using`: gives one that tells the request of each value, since a halt skips `finally`
 * - `__q` require: `__q(specifier, importerFilename)`; with null for the specifier it gives the importer's `require` function
 * - `__z` around the size of `new Array(n)` and its kind: `__z(bytesPerUnit, n)` gives the size, or ends the script when memory_limit
 *   does not allow so much
 * - `__j` in generators, around the callee of a call that may wait: `yield*__j(f,"f")(x)`; gives the callee's twin, or else a function
 *   that calls it and has nothing to wait for
 * - `__v` makes generators to functions and back (worker/waiting/compiled-tools.ts)
 */
export const SCRIPT_PARAMETERS = [
  '__c',
  '__g',
  '__k',
  '__r',
  '__x',
  '__w',
  '__h',
  '__p',
  '__m',
  '__s',
  '__i',
  '__q',
  '__y',
  '__j',
  '__v',
  '__d',
  '__z',
  '__u',
  '__o',
] as const;

export type ScriptParameter = (typeof SCRIPT_PARAMETERS)[number];

/** Names that guards declare in the script's own scopes. */
export const GUARD_NAMES = ['__e', '__l', '__n', '__t'] as const;

/** What compiled code reads and writes on `__r`. */
export interface ScriptRun {
  /**
   * Counts up each time the request halts, before the halt signal is first thrown. What began in an earlier epoch must not
   * go on: awaits throw, `catch` re-throws, and `finally` is skipped (compiled as `if(__t===__r.epoch){…}`), while shutdown
   * functions, which begin in the new epoch, have working ones.
   */
  epoch: number;
  /** True while a halt unwinds. */
  halting: boolean;
  /**
   * Where the PHP call being made stands: `line * 4096 + min(column, 4095)` in the bundle before guards were inserted
   * (1-based line, 0-based column); `callSiteMap` leads to the original file. Written before each call of a free name, and
   * before each await.
   */
  callSite: number;
}
