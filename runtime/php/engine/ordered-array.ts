/**
 * Objects that keep PHP's order of keys. A plain JavaScript object lists integer-like keys first and ascending; where
 * that is not the order an array has, the object is wrapped so that listing it gives PHP's order.
 */

/**
 * An object without prototype that lists its members in the order of `entries`. Keys must differ.
 * Members added later come last.
 */
export function orderedArray<T>(entries: readonly (readonly [string | number, T])[]): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) record[key] = value;
  return keepsOrder(entries)
    ? record
    : withOrder(
        record,
        entries.map(([key]) => String(key)),
      );
}

/** The same of a list and the elements that follow it, whose keys the list has not. */
export function continuedArray<T>(list: readonly T[], rest: ReadonlyMap<string | number, T>): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (let index = 0; index < list.length; index++) record[index] = list[index]!;
  const order = new KeyOrder(list.length - 1);
  for (const key of rest.keys()) order.add(key);
  if (!order.isKept && rest.size > FEW) putIndexes(record, rest);
  for (const [key, value] of rest) record[key] = value;
  if (order.isKept) return record;
  const keys: string[] = [];
  for (let index = 0; index < list.length; index++) keys.push(String(index));
  for (const key of rest.keys()) keys.push(String(key));
  return withOrder(record, keys);
}

const FEW = 64;

/**
 * Puts the elements with small integer keys in ascending order. An object whose first new index lies far behind its last one keeps its
 * elements in a hash table from then on, at several times the memory and time.
 */
function putIndexes<T>(record: Record<string, T>, elements: ReadonlyMap<string | number, T>): void {
  const limit = elements.size * 2;
  const indexes: number[] = [];
  for (const key of elements.keys()) if (typeof key === 'number' && key >= 0 && key < limit) indexes.push(key);
  for (const index of Uint32Array.from(indexes).sort()) record[index] = elements.get(index)!;
}

/** Wraps `target` so that its own keys are listed as `keys` tells. */
export function withOrder<T extends object>(target: T, keys: readonly string[]): T {
  return new Proxy<object>(target, new OwnOrder(keys)) as T;
}

/** The order of one object's keys. The list may be that of many objects: it is copied when this one's changes. */
class OwnOrder implements ProxyHandler<object> {
  readonly #given: readonly string[];
  #changed: Set<string | symbol> | null = null;

  constructor(keys: readonly string[]) {
    this.#given = keys;
  }

  ownKeys(): (string | symbol)[] {
    return [...(this.#changed ?? this.#given)];
  }

  defineProperty(object: object, key: string | symbol, descriptor: PropertyDescriptor): boolean {
    if (!Object.hasOwn(object, key)) this.#own().add(key);
    return Reflect.defineProperty(object, key, descriptor);
  }

  deleteProperty(object: object, key: string | symbol): boolean {
    if (Object.hasOwn(object, key)) this.#own().delete(key);
    return Reflect.deleteProperty(object, key);
  }

  #own(): Set<string | symbol> {
    this.#changed ??= new Set(this.#given);
    return this.#changed;
  }
}

/** True when a plain object lists these keys in this very order. */
export function keepsOrder(entries: readonly (readonly [string | number, unknown])[]): boolean {
  const order = new KeyOrder(-1);
  for (const [key] of entries) {
    order.add(key);
    if (!order.isKept) return false;
  }
  return true;
}

/** Keys in the order in which they come. */
class KeyOrder {
  /** True while a plain object lists them in this order, too. */
  isKept = true;
  #last: number;
  #onlyIntegers = true;

  /** @param last the greatest index before them */
  constructor(last: number) {
    this.#last = last;
  }

  add(key: string | number): void {
    const isIndex = typeof key === 'number' && key >= 0 && key < 2 ** 32 - 1;
    if (!isIndex) this.#onlyIntegers = false;
    else if (!this.#onlyIntegers || key < this.#last) this.isKept = false;
    else this.#last = key;
  }
}
