/**
 * Everything that extensions register, joined once per thread: names in both spellings, handlers and hooks. Functions are
 * wrapped in the checks of their signatures when they are first used, since a script uses only a few.
 */
import type { IniHandler, OutputHandlerOpener, Registry, Request, RequestHook } from '../main/request.ts';
import { withArgumentChecks } from './argument-checks.ts';
import type { BoundClass, ClassEntry, Extension } from './extension.ts';
import type { Binder, BoundConstant, ConstantTable } from './function-table.ts';
import { signatures } from './signatures.ts';

/** Meaning of a name: something that is bound to the request, usually a function, or a value for all requests. */
export type NamedBinding =
  | { readonly kind: 'function'; readonly bind: (request: Request) => unknown }
  | { readonly kind: 'value'; readonly value: unknown };

/** `ob_get_length` becomes `obGetLength`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

interface FunctionEntry {
  readonly binder: Binder;
  readonly extension: Extension;
}

type Constant = ConstantTable[string];

export class ExtensionRegistry implements Registry {
  readonly requestStarts: readonly RequestHook[];
  readonly shutdowns: readonly RequestHook[];
  readonly #extensions: readonly Extension[];
  readonly #functions: ReadonlyMap<string, FunctionEntry>;
  readonly #constants: ReadonlyMap<string, Constant>;
  readonly #classes: ReadonlyMap<string, ClassEntry>;
  readonly #iniHandlers: ReadonlyMap<string, IniHandler>;
  readonly #outputHandlers: ReadonlyMap<string, OutputHandlerOpener>;
  /** PHP's spelling of each name in either spelling. */
  readonly #spellings: ReadonlyMap<string, string>;
  /** Binders with their checks, by PHP's spelling. */
  readonly #checked = new Map<string, Binder>();

  /** @throws Error when two extensions offer the same name. */
  constructor(extensions: readonly Extension[]) {
    this.#extensions = extensions;
    this.#functions = joined(extensions.flatMap(functionEntries));
    this.#constants = joined(extensions.flatMap(({ constants }) => constants.flatMap(Object.entries<Constant>)));
    this.#classes = joined(extensions.flatMap(({ classes }) => Object.entries(classes)));
    this.#iniHandlers = joined(extensions.flatMap(({ iniHandlers }) => Object.entries(iniHandlers)));
    this.#outputHandlers = joined(extensions.flatMap(({ outputHandlers }) => Object.entries(outputHandlers)));
    this.#spellings = spellingsOf(this.#functions.keys());
    this.requestStarts = extensions.flatMap(({ onRequestStart }) => onRequestStart ?? []);
    this.shutdowns = extensions.flatMap(({ onShutdown }) => onShutdown ?? []);
  }

  /** Names of all functions in PHP's spelling, for the tools that record signatures and write types. */
  functionNames(): string[] {
    return [...this.#functions.keys()];
  }

  /**
   * Meaning of a free name of a script; null when it is not PHP's.
   * @param sapi also finds names that only this SAPI has
   */
  bindingOf(name: string, sapi?: string): NamedBinding | null {
    const binder = this.binderOf(name);
    if (binder !== null) return { kind: 'function', bind: binder };
    const constant = this.#constants.get(name);
    if (constant !== undefined) return constantBinding(constant, sapi);
    const entry = this.#classes.get(name);
    if (entry === undefined) return null;
    return isBoundClass(entry) ? { kind: 'function', bind: entry.bind } : { kind: 'value', value: entry };
  }

  /** The binder of a function in either spelling, arguments checked; null when there is none. */
  binderOf(name: string): Binder | null {
    const phpName = this.#spellings.get(name);
    if (phpName === undefined) return null;
    let binder = this.#checked.get(phpName);
    if (binder === undefined) {
      binder = checkedBinder(phpName, this.#functions.get(phpName)!.binder);
      this.#checked.set(phpName, binder);
    }
    return binder;
  }

  functionOf(name: string, request: Request): ReturnType<Registry['functionOf']> {
    const lower = name.replace(/^\\/, '').toLowerCase();
    const phpName = this.#functions.has(lower) ? lower : this.#spellings.get(name);
    if (phpName === undefined || !isVisible(this.#functions.get(phpName)!, request)) return null;
    return this.binderOf(phpName)!(request);
  }

  constantOf(name: string, request: Request): unknown {
    const constant = this.#constants.get(name);
    if (!isBound(constant)) return constant;
    return isOffered(constant, request) ? constant.bind(request) : undefined;
  }

  iniHandlerOf(name: string): IniHandler | undefined {
    return this.#iniHandlers.get(name);
  }

  outputHandlerOf(name: string): OutputHandlerOpener | undefined {
    return this.#outputHandlers.get(name);
  }

  offersTo(extension: string): readonly unknown[] {
    return this.#extensions.flatMap(({ offers }) => offers[extension] ?? []);
  }

  extensionNames(request: Request): string[] {
    return this.#extensions.filter((extension) => isOffered(extension, request)).map(({ name }) => name);
  }

  extensionFunctions(name: string, request: Request): string[] | null {
    const wanted = name.toLowerCase();
    const extension = this.#extensions.find((one) => one.name.toLowerCase() === wanted && isOffered(one, request));
    if (extension === undefined) return null;
    const entries = [...this.#functions].filter(([, entry]) => entry.extension === extension);
    return entries.filter(([, entry]) => isVisible(entry, request)).map(([functionName]) => functionName);
  }
}

function functionEntries(extension: Extension): (readonly [string, FunctionEntry])[] {
  return extension.functions.flatMap((table) =>
    Object.entries(table).map(([name, binder]) => [name, { binder, extension }] as const),
  );
}

/** @throws Error when a name comes twice. */
function joined<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const all = new Map<string, Value>();
  for (const [name, value] of entries) {
    if (all.has(name)) throw new Error(`Two tables offer the name ${name}`);
    all.set(name, value);
  }
  return all;
}

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

function checkedBinder(phpName: string, binder: Binder): Binder {
  const { isConstruct = false, isUnchecked = false } = binder.traits ?? {};
  const signature = isConstruct || isUnchecked ? undefined : signatures[phpName];
  return signature === undefined ? binder : withArgumentChecks(phpName, binder, signature);
}

/** True for what function_exists() and callbacks see. */
function isVisible({ binder, extension }: FunctionEntry, request: Request): boolean {
  const { isConstruct = false, isForeign = false } = binder.traits ?? {};
  return !isConstruct && !isForeign && isOffered(extension, request);
}

function isOffered({ sapi }: { readonly sapi?: string }, request: Request): boolean {
  return sapi === undefined || sapi === request.sapi.name;
}

function isBound(constant: Constant | undefined): constant is BoundConstant {
  return typeof constant === 'object' && constant !== null;
}

/** Functions have a method of this name, too; `Throwable` is neither. */
function isBoundClass(entry: ClassEntry): entry is BoundClass {
  return typeof entry === 'object' && 'bind' in entry;
}

function constantBinding(constant: Constant, sapi: string | undefined): NamedBinding | null {
  if (!isBound(constant)) return { kind: 'value', value: constant };
  if (constant.sapi !== undefined && constant.sapi !== sapi) return null;
  return { kind: 'function', bind: constant.bind };
}
