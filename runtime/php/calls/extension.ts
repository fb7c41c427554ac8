/**
 * What a PHP extension registers: names, and hooks at the start and end of a request. PHP: MINIT, RINIT and
 * RSHUTDOWN of a `zend_module_entry`. docs/extensions.md walks through one.
 */
import type { IniHandler, OutputHandlerOpener, Request, RequestHook } from '../main/request.ts';
import type { ConstantTable, FunctionTable } from './function-table.ts';

type AnyClass = abstract new (...args: never[]) => unknown;

/** A class of which each request has its own instance. */
export interface BoundClass {
  readonly bind: (request: Request) => unknown;
}

/** A class that is the same for all requests (what stands at the right of `instanceof` is enough), or one of the request's own. */
export type ClassEntry = AnyClass | { [Symbol.hasInstance](value: unknown): boolean } | BoundClass;

export interface Extension {
  /** As PHP spells it: extension_loaded() and the like ignore case. */
  readonly name: string;
  /** The only SAPI that loads it, such as `fpm-fcgi`; default: all. */
  readonly sapi?: string;
  readonly functions: readonly FunctionTable[];
  readonly constants: readonly ConstantTable[];
  readonly classes: Readonly<Record<string, ClassEntry>>;
  /** By directive: checks a new value from ini_set(). */
  readonly iniHandlers: Readonly<Record<string, IniHandler>>;
  /** By name: opens the buffer for `ob_start('name')`. */
  readonly outputHandlers: Readonly<Record<string, OutputHandlerOpener>>;
  /** What it brings for another extension, by the name of that one: PDO's drivers bring themselves. */
  readonly offers: Readonly<Record<string, readonly unknown[]>>;
  /** Runs before each script, when its input has been read. Must cost nothing when there is nothing to do. */
  readonly onRequestStart: RequestHook | null;
  /** Runs after each script, when output buffers have ended and headers can still be sent. Must cost nothing, too. */
  readonly onShutdown: RequestHook | null;
}

/** Completes an extension: only its name is required. */
export function defineExtension(parts: Partial<Extension> & Pick<Extension, 'name'>): Extension {
  return {
    functions: [],
    constants: [],
    classes: {},
    iniHandlers: {},
    outputHandlers: {},
    offers: {},
    onRequestStart: null,
    onShutdown: null,
    ...parts,
  };
}
