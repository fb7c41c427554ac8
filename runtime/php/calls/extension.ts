/**
 * What a PHP extension registers: names, and the moments of a request at which it has something to do. PHP: MINIT, RINIT and
 * RSHUTDOWN of a `zend_module_entry`. docs/extensions.md walks through one.
 */
import type { IniHandler, OutputHandlerOpener, Request, RequestHook } from '../main/request.ts';
import type { ConstantTable, FunctionTable } from './function-table.ts';

type AnyClass = abstract new (...args: never[]) => unknown;

/** A class that each request has of its own. */
export interface BoundClass {
  readonly bind: (request: Request) => unknown;
}

/** A class that is the same for all requests (what stands at the right of `instanceof` is enough), or one of the request's own. */
export type ClassEntry = AnyClass | { [Symbol.hasInstance](value: unknown): boolean } | BoundClass;

export interface Extension {
  /** As PHP spells it: extension_loaded() and the like ignore case. */
  readonly name: string;
  /** The only SAPI that loads it, such as `fpm-fcgi`; all when it is left out. */
  readonly sapi?: string;
  readonly functions: readonly FunctionTable[];
  readonly constants: readonly ConstantTable[];
  readonly classes: Readonly<Record<string, ClassEntry>>;
  /** By directive: what looks at a new value that ini_set() would give it. */
  readonly iniHandlers: Readonly<Record<string, IniHandler>>;
  /** By name: opens the buffer for `ob_start('name')`. */
  readonly outputHandlers: Readonly<Record<string, OutputHandlerOpener>>;
  /** Runs before each script, when its input has been read. Must cost nothing where it has nothing to do. */
  readonly onRequestStart: RequestHook | null;
  /** Runs after each script, when output buffers have ended and headers can still be sent. Must cost nothing, too. */
  readonly onShutdown: RequestHook | null;
}

/** Completes an extension: only its name must be given. */
export function defineExtension(parts: Partial<Extension> & Pick<Extension, 'name'>): Extension {
  return {
    functions: [],
    constants: [],
    classes: {},
    iniHandlers: {},
    outputHandlers: {},
    onRequestStart: null,
    onShutdown: null,
    ...parts,
  };
}
