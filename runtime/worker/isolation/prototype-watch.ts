/**
 * Notices what scripts add to or take from JavaScript's own objects, which all requests of a thread share. A look at them
 * takes a tenth of a millisecond, so it is taken now and then (directive watch_prototypes).
 */
const WATCHED: Readonly<Record<string, object>> = {
  'Object.prototype': Object.prototype,
  'Function.prototype': Function.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'Symbol.prototype': Symbol.prototype,
  'Date.prototype': Date.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Error.prototype': Error.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Promise.prototype': Promise.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  'TypedArray.prototype': Object.getPrototypeOf(Uint8Array.prototype) as object,
  'Iterator.prototype': Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
  Object,
  Array,
  Date,
  Promise,
  Reflect,
  JSON,
  Math,
};

/** Values by key, without a prototype. */
type Members = Record<PropertyKey, unknown>;

// What is watched must not be used for watching: from here on there are only own functions, indexes and loops.
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, isExtensible } = Reflect;
const NAMES = Object.keys(WATCHED);
const create = Object.create;

export class PrototypeWatch {
  readonly #intervalMs: number;
  #seen: Record<string, Members> = create(null) as Record<string, Members>;
  #nextMs = 0;

  /** @param intervalMs between two looks */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
    this.accept();
  }

  /** True when it is time for a look; to be asked with the time in milliseconds, which then counts as taken. */
  isDue(nowMs: number): boolean {
    if (nowMs < this.#nextMs) return false;
    this.#nextMs = nowMs + this.#intervalMs;
    return true;
  }

  /** Takes everything as it is: a package that has been loaded may have meant it. */
  accept(): void {
    const seen = create(null) as Record<string, Members>;
    for (let at = 0; at < NAMES.length; at++) seen[NAMES[at]!] = membersOf(WATCHED[NAMES[at]!]!);
    this.#seen = seen;
  }

  /** What has changed since the last look, as `Object.prototype.name, Math.max`; '' when nothing has. */
  changes(): string {
    const before = this.#seen;
    this.accept();
    let changed = '';
    for (let at = 0; at < NAMES.length; at++) {
      const name = NAMES[at]!;
      const names = differences(before[name]!, this.#seen[name]!, name);
      if (names !== '') changed += changed === '' ? names : `, ${names}`;
    }
    return changed;
  }
}

function differences(before: Members, now: Members, name: string): string {
  let text = '';
  const look = (members: Members, other: Members, isSecond: boolean): void => {
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
  const members = create(null) as Members;
  const keys = ownKeys(object);
  for (let at = 0; at < keys.length; at++) {
    const descriptor = getOwnPropertyDescriptor(object, keys[at]!);
    members[keys[at]!] = descriptor?.get ?? descriptor?.value;
  }
  members['[[Prototype]]'] = getPrototypeOf(object);
  members['[[Extensible]]'] = isExtensible(object);
  return members;
}
