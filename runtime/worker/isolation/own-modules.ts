/**
 * Node's modules as one request sees them: timers are the request's own, `process` ends the request and not the thread,
 * opened resources are closed with the request, and changes that would affect all requests of the thread are refused.
 * Only imports of scripts themselves pass through here: packages belong to the thread and see Node unchanged.
 */

import { isBuiltin } from 'node:module';
import { setImmediate as immediately, setInterval as repeatedly, setTimeout as wait } from 'node:timers/promises';
import type { GlobalsOwner } from './globals-owner.ts';
import { makeProcessObject } from './process-object.ts';
import { compilingWorker } from './script-threads.ts';

/** What replaces a name of a module. */
type Override = (owner: GlobalsOwner, real: unknown) => unknown;
type Overrides = Readonly<Record<string, Override>>;

const closing: Override = (owner, real) => owner.tasks.resources.adopting(real as object);
const refused =
  (name: string): Override =>
  () =>
  () => {
    throw new Error(`${name}() is not available to a request script: it would touch all other requests`);
  };

/** Sets a value of the thread; the previous value is restored at the end of the request. */
function restored(module: string, getter: string): Override {
  return (owner, real) =>
    (...args: unknown[]): unknown => {
      const holder = process.getBuiltinModule(module) as object;
      const before: unknown = Reflect.apply(Reflect.get(holder, getter) as () => unknown, holder, []);
      owner.onRequestEnd(() => Reflect.apply(real as () => unknown, holder, [before]));
      return Reflect.apply(real as () => unknown, holder, args);
    };
}

/** As many parsers as Node keeps; there is no way to ask. */
const IDLE_PARSERS = 1000;

const setIdleParsers: Override =
  (owner, real) =>
  (most: number): void => {
    const set = real as (most: number) => void;
    owner.onRequestEnd(() => set(IDLE_PARSERS));
    set(most);
  };

/** Modules with an agent that all requests share. */
const WITH_AGENT: ReadonlySet<string> = new Set(['http', 'https']);

const resolving: Overrides = {
  setServers: restored('dns', 'getServers'),
  setDefaultResultOrder: restored('dns', 'getDefaultResultOrder'),
};

const NONE: Overrides = {};

/** Closing one port of a channel closes the other. */
export function portOf(channel: object): object {
  return (channel as { readonly port1: object }).port1;
}

function closedAtEnd(...names: readonly string[]): Overrides {
  return Object.fromEntries(names.map((name) => [name, closing]));
}

interface WaitOptions {
  readonly signal?: AbortSignal;
  readonly ref?: boolean;
}

/** node:timers/promises: pending waits are aborted when the request ends. */
const promisedTimers: Overrides = {
  setTimeout:
    ({ tasks }) =>
    (delayMs?: number, value?: unknown, options?: WaitOptions) =>
      wait(delayMs, value, tasks.withEnd(options)),
  setImmediate:
    ({ tasks }) =>
    (value?: unknown, options?: WaitOptions) =>
      immediately(value, tasks.withEnd(options)),
  setInterval:
    ({ tasks }) =>
    (delayMs?: number, value?: unknown, options?: WaitOptions) =>
      repeatedly(delayMs, value, tasks.withEnd(options)),
  scheduler: ({ tasks }) => ({
    wait: (delayMs?: number, options?: WaitOptions) => wait(delayMs, undefined, tasks.withEnd(options)),
    yield: () => immediately(undefined, tasks.withEnd()),
  }),
};

const timers: Overrides = {
  setTimeout: ({ tasks }) => tasks.setTimeout,
  setInterval: ({ tasks }) => tasks.setInterval,
  setImmediate: ({ tasks }) => tasks.setImmediate,
  clearTimeout: ({ tasks }) => tasks.clear,
  clearInterval: ({ tasks }) => tasks.clear,
  clearImmediate: ({ tasks }) => tasks.clear,
  promises: (owner, real) => seenBy(owner, real as object, promisedTimers),
};

const MODULES: Readonly<Record<string, Overrides>> = {
  async_hooks: { createHook: refused('async_hooks.createHook') },
  dns: { ...resolving, promises: (owner, real) => seenBy(owner, real as object, resolving) },
  'dns/promises': resolving,
  dgram: closedAtEnd('createSocket', 'Socket'),
  fs: closedAtEnd('createReadStream', 'createWriteStream', 'ReadStream', 'WriteStream', 'watch'),
  http: { ...closedAtEnd('request', 'get', 'createServer', 'Server'), setMaxIdleHTTPParsers: setIdleParsers },
  https: closedAtEnd('request', 'get', 'createServer', 'Server'),
  http2: closedAtEnd('connect', 'createServer', 'createSecureServer'),
  inspector: { open: refused('inspector.open'), close: refused('inspector.close') },
  module: {
    createRequire: (owner, real) => requireMaker(owner, real as RequireMaker),
    register: refused('module.register'),
    registerHooks: refused('module.registerHooks'),
    setSourceMapsSupport: refused('module.setSourceMapsSupport'),
    syncBuiltinESMExports: refused('module.syncBuiltinESMExports'),
  },
  net: {
    ...closedAtEnd('connect', 'createConnection', 'Socket', 'createServer', 'Server'),
    setDefaultAutoSelectFamily: restored('net', 'getDefaultAutoSelectFamily'),
    setDefaultAutoSelectFamilyAttemptTimeout: restored('net', 'getDefaultAutoSelectFamilyAttemptTimeout'),
  },
  os: { setPriority: refused('os.setPriority') },
  perf_hooks: closedAtEnd('PerformanceObserver'),
  readline: closedAtEnd('createInterface', 'Interface'),
  timers,
  'timers/promises': promisedTimers,
  tls: {
    ...closedAtEnd('connect', 'createServer'),
    setDefaultCACertificates: restored('tls', 'getCACertificates'),
  },
  v8: {
    setFlagsFromString: refused('v8.setFlagsFromString'),
    setHeapSnapshotNearHeapLimit: refused('v8.setHeapSnapshotNearHeapLimit'),
    promiseHooks: (owner, real) =>
      Object.fromEntries(
        Object.keys(real as object).map((name) => [name, refused(`v8.promiseHooks.${name}`)(owner, real)]),
      ),
  },
  worker_threads: {
    ...closedAtEnd('BroadcastChannel'),
    Worker: (owner, real) => owner.tasks.resources.adopting(compilingWorker(owner, real as object)),
    MessageChannel: ({ tasks }, real) => tasks.resources.adopting(real as object, portOf),
    // The thread's own, over which the server talks to it.
    parentPort: () => null,
    workerData: () => null,
    isMainThread: () => true,
    setEnvironmentData: refused('worker_threads.setEnvironmentData'),
  },
};

function nameOf(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
}

/**
 * True for modules of which each request needs its own view: those with replaced members, and those that the script holds as an
 * object, to which it may assign.
 * @param isObject false when the script takes only single names of it
 */
export function isOwnModule(specifier: string, isObject: boolean): boolean {
  const name = nameOf(specifier);
  return name === 'process' || Object.hasOwn(MODULES, name) || (isObject && isBuiltin(specifier));
}

/** This request's view of a module: a namespace, or the result of require(). Other modules are returned unchanged. */
export function ownModule(specifier: string, module: unknown, owner: GlobalsOwner): unknown {
  const name = nameOf(specifier);
  if (name === 'process') return isNamespace(module) ? processNamespace(module, owner) : processOf(owner);
  if (WITH_AGENT.has(name)) owner.watchModule(module as object);
  const overrides = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (overrides !== undefined) return seenBy(owner, module as object, overrides);
  return isBuiltin(specifier) && typeof module === 'object' ? seenBy(owner, module as object, NONE) : module;
}

function isNamespace(module: unknown): module is object {
  return (module as { [Symbol.toStringTag]?: unknown } | null)?.[Symbol.toStringTag] === 'Module';
}

/** The request's process object: one, whoever asks for it. */
export function processOf(owner: GlobalsOwner): object {
  owner.processObject ??= makeProcessObject(owner, (name) => ownModule(name, process.getBuiltinModule(name), owner));
  return owner.processObject;
}

function processNamespace(module: object, owner: GlobalsOwner): object {
  const own = processOf(owner);
  return new Proxy(module, {
    get: (_target, name): unknown => (name === 'default' ? own : Reflect.get(own, name)),
  });
}

function seenBy(owner: GlobalsOwner, module: object, overrides: Overrides): object {
  const made = new Map<PropertyKey, unknown>();
  const ownsDefault = isNamespace(module);
  const touching = (what: string) => (): never => {
    throw new Error(
      `${what} a member of Node's modules is not available to a request script: it would touch all other requests`,
    );
  };
  return new Proxy(module, {
    get: (target, name): unknown => {
      if (made.size > 0 && made.has(name)) return made.get(name);
      const real: unknown = Reflect.get(target, name);
      const isDefault = ownsDefault && name === 'default';
      // Classes that are modules, such as `events`, are themselves for all; what is done to them is seen.
      if (isDefault ? typeof real !== 'object' && overrides === NONE : !Object.hasOwn(overrides, name)) return real;
      if (real === undefined) return real;
      const own = isDefault ? seenBy(owner, real as object, overrides) : overrides[name as string]!(owner, real);
      made.set(name, own);
      return own;
    },
    // An assignment would change the module for all.
    set: (_target, name, value): boolean => {
      made.set(name, value);
      return true;
    },
    has: (target, name) => made.has(name) || Reflect.has(target, name),
    defineProperty: touching('Defining'),
    deleteProperty: touching('Deleting'),
  });
}

type RequireMaker = (importer: string | URL) => NodeJS.Require;

function requireMaker(owner: GlobalsOwner, real: RequireMaker): (importer: string | URL) => object {
  return (importer) => {
    const require = real(importer);
    const own = (specifier: string): unknown => ownModule(String(specifier), require(specifier), owner);
    return Object.assign(own, require);
  };
}
