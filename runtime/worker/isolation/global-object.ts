/** `globalThis` of one request: the thread's global object, with the request's own additions and changes. */
import type { GlobalBinder, GlobalsOwner } from './globals-owner.ts';

/** @param binders of the names that are the request's own */
export function makeGlobalObject(owner: GlobalsOwner, binders: ReadonlyMap<string, GlobalBinder>): object {
  const bound = new Map<PropertyKey, unknown>();
  const isBound = (name: PropertyKey): boolean => typeof name === 'string' && binders.has(name);
  const boundValue = (name: PropertyKey): unknown => {
    if (!bound.has(name)) bound.set(name, binders.get(name as string)!(owner));
    return bound.get(name);
  };
  // The target holds the request's properties, so that the proxy invariants hold.
  const own = Object.create(Object.getPrototypeOf(globalThis) as object) as object;
  return new Proxy(own, {
    get: (target, name, receiver) => {
      if (Object.hasOwn(target, name)) return Reflect.get(target, name, receiver) as unknown;
      // Accessors such as `crypto` need the real global object as their receiver.
      return isBound(name) ? boundValue(name) : (Reflect.get(globalThis, name, globalThis) as unknown);
    },
    set: (target, name, value) => {
      if (Object.hasOwn(target, name)) return Reflect.set(target, name, value);
      return Reflect.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
    },
    has: (target, name) => Reflect.has(target, name) || Reflect.has(globalThis, name),
    ownKeys: (target) => [...new Set([...Reflect.ownKeys(globalThis), ...Reflect.ownKeys(target)])],
    getOwnPropertyDescriptor: (target, name) => {
      if (Object.hasOwn(target, name)) return Reflect.getOwnPropertyDescriptor(target, name);
      const real = Reflect.getOwnPropertyDescriptor(globalThis, name);
      if (real === undefined) return undefined;
      // A proxy may not report what its target does not have as fixed.
      if (!isBound(name)) return { ...real, configurable: true };
      return { value: boundValue(name), writable: true, enumerable: real.enumerable, configurable: true };
    },
  });
}
