/**
 * Detects changes to the built-in objects of JavaScript, Node and PHP, which all requests of a thread share. A check takes a
 * fraction of a millisecond, so it is done periodically (directive watch_prototypes).
 */
import { isBuiltin } from 'node:module';
import { addClass, addModule, LATE_CLASSES, watchedObjects } from './watched-objects.ts';

/** Values by key, without a prototype. */
type Values = Record<PropertyKey, unknown>;

/** Snapshot of an object: its keys in order, their values or getters, and which are getters. */
interface Members {
  readonly keys: readonly PropertyKey[];
  readonly values: Values;
  readonly accessors: Values;
}

// The watch must not rely on the objects it watches: from here on only own functions, indexes and loops are used.
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, isExtensible } = Reflect;
const create = Object.create;
/** `Number.NaN` is never equal to itself. */
const isNaNumber = Number.isNaN;

export class PrototypeWatch {
  readonly #intervalMs: number;
  readonly #watched = watchedObjects();
  #names = Object.keys(this.#watched);
  #seen: Record<string, Members> = create(null) as Record<string, Members>;
  #nextMs = 0;
  readonly #modules = new Set<string>();

  /** @param intervalMs between two checks */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
    this.accept();
  }

  /** Also watches the classes among these names of a script, which Node creates when they are first used. */
  include(names: readonly string[]): void {
    const added = names.filter((name) => LATE_CLASSES.has(name) && !(name in this.#watched));
    if (added.length === 0) return;
    for (const name of added) addClass(this.#watched, name, Reflect.get(globalThis, name));
    this.#seeNew();
  }

  /** A script imports these modules of Node. */
  includeModules(specifiers: readonly string[]): void {
    const added = specifiers.map(moduleName).filter((name) => name !== '' && !this.#modules.has(name));
    if (added.length === 0) return;
    for (const name of added) {
      this.#modules.add(name);
      addModule(this.#watched, name);
    }
    this.#seeNew();
  }

  #seeNew(): void {
    for (const name of Object.keys(this.#watched)) {
      if (!(name in this.#seen)) this.#seen[name] = membersOf(this.#watched[name]!);
    }
    this.#names = Object.keys(this.#watched);
  }

  /** True when a check is due at this time in milliseconds; the check then counts as done. */
  isDue(nowMs: number): boolean {
    if (nowMs < this.#nextMs) return false;
    this.#nextMs = nowMs + this.#intervalMs;
    return true;
  }

  /** Accepts the present state: a package that was just loaded may change objects on purpose. */
  accept(): void {
    const seen = create(null) as Record<string, Members>;
    for (let at = 0; at < this.#names.length; at++)
      seen[this.#names[at]!] = membersOf(this.#watched[this.#names[at]!]!);
    this.#seen = seen;
  }

  /** Changes since the last check, such as `Object.prototype.name, Math.max`; '' when there are none. */
  changes(): string {
    let changed = '';
    for (let at = 0; at < this.#names.length; at++) {
      const name = this.#names[at]!;
      const object = this.#watched[name]!;
      const before = this.#seen[name]!;
      if (isSame(object, before)) continue;
      const now = membersOf(object);
      this.#seen[name] = now;
      const names = differences(before.values, now.values, name);
      if (names !== '') changed += changed === '' ? names : `, ${names}`;
    }
    return changed;
  }
}

/** Fast path: needs no descriptors and no copies where there are only values. */
function isSame(object: object, { keys, values, accessors }: Members): boolean {
  const now = ownKeys(object);
  if (now.length !== keys.length) return false;
  try {
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      if (now[at] !== key) return false;
      if (key in accessors) {
        if (getOwnPropertyDescriptor(object, key)?.get !== values[key]) return false;
      } else if ((object as Values)[key] !== values[key] && !isNaNumber(values[key])) return false;
    }
  } catch {
    // A value has become an accessor, which throws.
    return false;
  }
  return values['[[Prototype]]'] === getPrototypeOf(object) && values['[[Extensible]]'] === isExtensible(object);
}

/** `fs/promises` of `node:fs/promises`; '' for what is none of Node's. */
function moduleName(specifier: string): string {
  return isBuiltin(specifier) ? specifier.replace(/^node:/, '') : '';
}

function differences(before: Values, now: Values, name: string): string {
  let text = '';
  const look = (members: Values, other: Values, isSecond: boolean): void => {
    const keys = ownKeys(members);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      const isDifferent = isSecond ? !(key in other) : members[key] !== other[key] || !(key in other);
      if (isDifferent) text += `${text === '' ? '' : ', '}${name}.${String(key)}`;
    }
  };
  look(before, now, false);
  look(now, before, true);
  return text;
}

/** Values, or getters where there are any, which are not called. */
function membersOf(object: object): Members {
  const values = create(null) as Values;
  const accessors = create(null) as Values;
  const keys = ownKeys(object);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor?.get !== undefined) accessors[key] = true;
    values[key] = descriptor?.get ?? descriptor?.value;
  }
  values['[[Prototype]]'] = getPrototypeOf(object);
  values['[[Extensible]]'] = isExtensible(object);
  return { keys, values, accessors };
}
