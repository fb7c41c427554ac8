/** Objects of JavaScript, of Node and of this runtime that all requests of a thread share, and that no request may change. */
import { standardThrowables, throwables } from '../../php/engine/throwables.ts';

/** Classes: they and their prototypes are watched. Node makes some of its own when they are first named: those come later. */
const CLASSES = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise'],
  ...[
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'FinalizationRegistry',
    'Proxy',
    'ArrayBuffer',
    'SharedArrayBuffer',
  ],
  ...['DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array'],
  ...['Float64Array', 'Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array', 'Error', 'AggregateError', 'EvalError'],
  ...['RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'Buffer', 'URL', 'URLSearchParams'],
  ...['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'TextEncoder', 'TextDecoder'],
] as const;

/** Node makes these when they are first named, which takes time: they are watched once a script names them. */
export const LATE_CLASSES: ReadonlySet<string> = new Set([
  ...['Response', 'Request', 'Headers', 'FormData', 'Blob', 'File', 'DOMException', 'ReadableStream', 'WritableStream'],
  ...[
    'TransformStream',
    'CompressionStream',
    'DecompressionStream',
    'WebSocket',
    'Crypto',
    'SubtleCrypto',
    'CryptoKey',
  ],
]);

/** Namespaces: only they themselves. */
const NAMESPACES = ['Reflect', 'JSON', 'Math', 'Atomics', 'Intl', 'WebAssembly'] as const;

/** Objects by the names under which the error log tells of them. */
export function watchedObjects(): Record<string, object> {
  const watched: Record<string, object> = {
    'TypedArray.prototype': Object.getPrototypeOf(Uint8Array.prototype) as object,
    'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
  };
  for (const name of CLASSES) addClass(watched, name, Reflect.get(globalThis, name));
  for (const name of NAMESPACES) watched[name] = Reflect.get(globalThis, name) as object;
  for (const name of Object.getOwnPropertyNames(Intl)) addClass(watched, `Intl.${name}`, Reflect.get(Intl, name));
  for (const [name, made] of Object.entries({ ...throwables, ...standardThrowables }))
    addClass(watched, name in watched ? `${name} of PHP` : name, made);
  return watched;
}

/** Changes as modules are loaded, or whenever Node likes. */
const UNSTEADY: ReadonlySet<string> = new Set(['process', 'console', 'module', 'cluster', 'domain', 'repl', 'test']);

/**
 * What a module of Node hands out and all requests share: its classes, and objects such as `http.STATUS_CODES`. The module itself is
 * each request's own (own-modules.ts), unless it is a class.
 */
export function addModule(watched: Record<string, object>, name: string): void {
  if (UNSTEADY.has(name)) return;
  const module: unknown = process.getBuiltinModule(name);
  if (typeof module === 'function') addClass(watched, name, module);
  for (const [key, member] of membersOfModule(module as object)) {
    const called = `${name}.${key}`;
    if (typeof member === 'object') watched[called] = member;
    else if (Object.keys(member).length > 0 || hasMethods(member)) addClass(watched, called, member);
    // util.inspect.colors
    for (const [inner, value] of membersOfModule(member))
      if (typeof value === 'object') watched[`${called}.${inner}`] = value;
  }
}

/** Plain objects, lists and functions; getters are not called. */
function membersOfModule(holder: object): [string, object][] {
  const members: [string, object][] = [];
  for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
    if (key === 'prototype' || key === 'default' || value === holder) continue;
    if (typeof value === 'function' || isPlain(value)) members.push([key, value as object]);
  }
  return members;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}

function hasMethods(made: object): boolean {
  const prototype: unknown = (made as { readonly prototype?: unknown }).prototype;
  return typeof prototype === 'object' && prototype !== null && Object.getOwnPropertyNames(prototype).length > 1;
}

/** The class and its prototype; nothing for what is none. */
export function addClass(watched: Record<string, object>, name: string, made: unknown): void {
  if (typeof made !== 'function') return;
  watched[name] = made;
  const prototype: unknown = made.prototype;
  if (typeof prototype === 'object' && prototype !== null) watched[`${name}.prototype`] = prototype;
}
