/** A request on a memory Sapi, for tests that call PHP's functions without compiling a script. */
import { registry } from '../../runtime/php/extensions.ts';
import { giveErrorsPhpMethods } from '../../runtime/php/main/errors/error-methods.ts';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { Request } from '../../runtime/php/main/request.ts';
import type { RequestInput } from '../../runtime/php/sapi.ts';
import { MemorySapi, type MemorySapiOptions, memoryInput } from './memory-sapi.ts';

export interface MemoryRequestOptions extends MemorySapiOptions {
  /** Directives as a php.ini would set them, on top of PHP's defaults; `html_errors` is off unless named. */
  readonly ini?: Readonly<Record<string, string>>;
  /** Request headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** The request's body; none unless given. */
  readonly body?: string;
}

/** @returns a fresh request and the Sapi that records it. `request.run.callSite` is the line errors name. */
export function memoryRequest(options: MemoryRequestOptions = {}): { request: Request; sapi: MemorySapi } {
  giveErrorsPhpMethods();
  const sapi = new MemorySapi(options);
  const ini = new Ini(new IniSettings({ html_errors: '0', ...options.ini }));
  const { body: text } = options;
  const body: RequestInput['body'] =
    text === undefined ? { kind: 'none' } : { kind: 'memory', bytes: new TextEncoder().encode(text) };
  const input = memoryInput({ method: options.method ?? (text === undefined ? 'GET' : 'POST'), body }, options.headers);
  const request = new Request(sapi, input, ini, { epoch: 0, halting: false, callSite: 1 });
  request.registry = registry;
  return { request, sapi };
}

/** A bound table: PHP's functions as a script of this request calls them, without argument checks. */
export type Bound<T extends Readonly<Record<string, (request: Request) => unknown>>> = {
  readonly [Name in keyof T]: ReturnType<T[Name]>;
};

/** Binds all functions of a table to a request. */
export function bind<T extends Readonly<Record<string, (request: Request) => unknown>>>(
  table: T,
  request: Request,
): Bound<T> {
  return Object.fromEntries(Object.entries(table).map(([name, binder]) => [name, binder(request)])) as Bound<T>;
}
