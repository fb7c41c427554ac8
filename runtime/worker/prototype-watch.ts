/**
 * Notices what scripts add to or take from JavaScript's own prototypes, which all requests of a thread share. A look at
 * them takes a tenth of a millisecond: it is for development (directive watch_prototypes). Error is left out: PHP's methods
 * are added to it by the runtime itself.
 */
const WATCHED: Readonly<Record<string, object>> = {
  'Object.prototype': Object.prototype,
  'Function.prototype': Function.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'Date.prototype': Date.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Promise.prototype': Promise.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  Object,
  Array,
  Promise,
  JSON,
  Math,
};

type Members = ReadonlyMap<PropertyKey, unknown>;

export class PrototypeWatch {
  readonly #seen = new Map<string, Members>();

  constructor() {
    for (const [name, object] of Object.entries(WATCHED)) this.#seen.set(name, membersOf(object));
  }

  /** What has changed since the last look, as `Object.prototype.name`. It stays: a package may have meant it. */
  changes(): string[] {
    const changed: string[] = [];
    for (const [name, object] of Object.entries(WATCHED)) {
      const before = this.#seen.get(name)!;
      const now = membersOf(object);
      const keys = new Set([...before.keys(), ...now.keys()]);
      for (const key of keys) if (before.get(key) !== now.get(key)) changed.push(`${name}.${String(key)}`);
      this.#seen.set(name, now);
    }
    return changed;
  }
}

/** Values, or getters where there are any, which are not called. */
function membersOf(object: object): Members {
  const members = new Map<PropertyKey, unknown>();
  for (const key of Reflect.ownKeys(object)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
    members.set(key, descriptor?.get ?? descriptor?.value);
  }
  return members;
}
