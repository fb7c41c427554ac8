/**
 * Globals of JavaScript that a script sees as its own: what it assigns to `globalThis` or `process.env` is gone with the
 * request, and what it schedules does not outlive it.
 */
import type { RequestTasks } from './request-tasks.ts';

/** What a script global is made from, per request, when the script uses its name. */
export interface GlobalsOwner {
  readonly tasks: RequestTasks;
  /** Ends the request as PHP's exit() does. */
  exit(status: unknown): never;
  /** One object per request; made on first use. */
  globalObject: object | null;
}

type GlobalBinder = (owner: GlobalsOwner) => unknown;

const BINDERS: ReadonlyMap<string, GlobalBinder> = new Map<string, GlobalBinder>([
  ['globalThis', globalObjectOf],
  ['global', globalObjectOf],
  ['process', (owner) => processOf(owner)],
  ['setTimeout', (owner) => owner.tasks.setTimeout],
  ['setInterval', (owner) => owner.tasks.setInterval],
  ['setImmediate', (owner) => owner.tasks.setImmediate],
  ['clearTimeout', (owner) => owner.tasks.clear],
  ['clearInterval', (owner) => owner.tasks.clear],
  ['clearImmediate', (owner) => owner.tasks.clear],
  ['queueMicrotask', (owner) => owner.tasks.queueMicrotask],
  ['fetch', (owner) => owner.tasks.fetch],
]);

/** The binder of a name that is the request's own, or undefined. */
export function scriptGlobal(name: string): GlobalBinder | undefined {
  return BINDERS.get(name);
}

function globalObjectOf(owner: GlobalsOwner): object {
  if (owner.globalObject !== null) return owner.globalObject;
  const own = new Map<PropertyKey, unknown>();
  const proxy: object = new Proxy(globalThis, {
    // Accessors such as `crypto` insist on the real global as their receiver.
    get: (target, name) => {
      if (own.has(name)) return own.get(name);
      const binder = typeof name === 'string' ? BINDERS.get(name) : undefined;
      if (binder === undefined) return Reflect.get(target, name, target) as unknown;
      const value = name === 'globalThis' || name === 'global' ? proxy : binder(owner);
      own.set(name, value);
      return value;
    },
    set: (_target, name, value) => {
      own.set(name, value);
      return true;
    },
    has: (target, name) => own.has(name) || Reflect.has(target, name),
    deleteProperty: (_target, name) => {
      own.delete(name);
      return true;
    },
    defineProperty: (_target, name, descriptor) => {
      own.set(name, descriptor.get === undefined ? descriptor.value : descriptor.get.call(proxy));
      return true;
    },
    ownKeys: (target) => [...new Set([...Reflect.ownKeys(target), ...own.keys()])] as (string | symbol)[],
    getOwnPropertyDescriptor: (target, name) =>
      own.has(name)
        ? { value: own.get(name), writable: true, enumerable: true, configurable: true }
        : configurable(Reflect.getOwnPropertyDescriptor(target, name)),
  });
  owner.globalObject = proxy;
  return proxy;
}

/** A proxy may not report a property of its own making as fixed. */
function configurable(descriptor: PropertyDescriptor | undefined): PropertyDescriptor | undefined {
  return descriptor === undefined ? undefined : { ...descriptor, configurable: true };
}

function processOf(owner: GlobalsOwner): object {
  let env: Record<string, string | undefined> | null = null;
  const overrides = new Map<PropertyKey, unknown>([
    ['exit', (code?: number) => owner.exit(code ?? 0)],
    ['abort', () => owner.exit(255)],
    ['kill', () => refuse('process.kill')],
    ['chdir', () => refuse('process.chdir')],
    ['on', () => refuse('process.on')],
    ['once', () => refuse('process.once')],
    ['addListener', () => refuse('process.addListener')],
    ['umask', () => refuse('process.umask')],
  ]);
  return new Proxy(process, {
    get: (target, name) => {
      if (name === 'env') {
        env ??= { ...target.env };
        return env;
      }
      if (overrides.has(name)) return overrides.get(name);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set: (_target, name, value) => {
      if (name === 'env') env = value as Record<string, string | undefined>;
      else overrides.set(name, value);
      return true;
    },
  });
}

function refuse(what: string): never {
  throw new Error(`${what}() is not available to a request script: it would touch all other requests`);
}
