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

/** Wraps `target` so that its own keys are listed as `keys` tells. */
export function withOrder<T extends object>(target: T, keys: readonly string[]): T {
  const order = new Set<string | symbol>(keys);
  return new Proxy(target, {
    ownKeys: () => [...order],
    defineProperty(object, key, descriptor) {
      order.add(key);
      return Reflect.defineProperty(object, key, descriptor);
    },
    deleteProperty(object, key) {
      order.delete(key);
      return Reflect.deleteProperty(object, key);
    },
  });
}

/** True when a plain object lists these keys in this very order. */
export function keepsOrder(entries: readonly (readonly [string | number, unknown])[]): boolean {
  let last = -1;
  let onlyIntegers = true;
  for (const [key] of entries) {
    const isIndex = typeof key === 'number' && key >= 0 && key < 2 ** 32 - 1;
    if (!isIndex) onlyIntegers = false;
    else if (!onlyIntegers || key < last) return false;
    else last = key;
  }
  return true;
}
