/**
 * Twins of JavaScript's functions that call what they are given, so that a callback can wait. They stand in for the natives only
 * where a callback has a twin of its own; they do what ECMAScript says the native does, holes and all.
 */
import { replayed } from '../../php/engine/waiting/replay.ts';
import { callWaiting, joinTwin, twinOf } from '../../php/engine/waiting/twins.ts';
import type { Waiting } from '../../php/engine/waiting/wait.ts';

type AnyFunction = (...args: never[]) => unknown;
/** What the array methods find in place of an array. */
type List = ArrayLike<unknown> & object;
type Visit = (value: unknown, index: number, list: List) => Waiting<unknown>;

/** A method with a callback for its first argument: the native one when the callback cannot wait. */
function twinWith(native: AnyFunction, steps: (list: List, visit: Visit, rest: unknown[]) => Waiting<unknown>): void {
  joinTwin(native, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const [callback, ...rest] = args;
    const twin = twinOf(callback);
    if (twin === undefined || this === null || this === undefined) return Reflect.apply(native, this, args);
    const [self] = rest;
    const visit: Visit = (value, index, list) => Reflect.apply(twin, self, [value, index, list] as never[]);
    return yield* steps(Object(this) as List, visit, rest);
  });
}

/** As ECMAScript's LengthOfArrayLike. */
function lengthOf(list: List): number {
  const length = Math.trunc(Number(list.length));
  return length > 0 ? Math.min(length, Number.MAX_SAFE_INTEGER) : 0;
}

/** Calls for each element that is there; stops when `each` gives true. */
function* forPresent(list: List, visit: Visit, each: (answer: unknown, index: number, value: unknown) => unknown) {
  const length = lengthOf(list);
  for (let index = 0; index < length; index++) {
    if (!(index in list)) continue;
    const value = list[index];
    if (each(yield* visit(value, index, list), index, value) === true) return true;
  }
  return false;
}

/** Calls for each index, holes included, in either direction; gives the first index whose answer is true, or -1. */
function* firstIndex(list: List, visit: Visit, isBackwards: boolean): Waiting<number> {
  const length = lengthOf(list);
  for (let step = 0; step < length; step++) {
    const index = isBackwards ? length - 1 - step : step;
    if (yield* visit(list[index], index, list)) return index;
  }
  return -1;
}

/** An array of the kind that the list is, as ECMAScript's ArraySpeciesCreate. */
function speciesOf(list: List, length: number): unknown[] {
  if (!Array.isArray(list)) return new Array(length);
  const made = (list as unknown as { constructor?: { [Symbol.species]?: new (length: number) => unknown[] } })
    .constructor;
  const species = made === undefined ? Array : (made?.[Symbol.species] ?? Array);
  return new species(length);
}

function define(array: unknown[], index: number, value: unknown): void {
  Object.defineProperty(array, index, { value, writable: true, enumerable: true, configurable: true });
}

function* reduced(list: List, call: AnyFunction, start: unknown[], isBackwards: boolean): Waiting<unknown> {
  const length = lengthOf(list);
  let has = start.length > 0;
  let value = start[0];
  for (let step = 0; step < length; step++) {
    const index = isBackwards ? length - 1 - step : step;
    if (!(index in list)) continue;
    value = has ? yield* callWaiting(call, [value, list[index], index, list]) : list[index];
    has = true;
  }
  if (!has) throw new TypeError('Reduce of empty array with no initial value');
  return value;
}

function joinReduce(native: AnyFunction, isBackwards: boolean): void {
  joinTwin(native, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const [callback, ...start] = args;
    if (twinOf(callback) === undefined || this === null || this === undefined) return Reflect.apply(native, this, args);
    return yield* reduced(Object(this) as List, callback as AnyFunction, start, isBackwards);
  });
}

function joinArrayMethods(): void {
  const array = Array.prototype as unknown as Record<string, AnyFunction>;
  twinWith(array.map!, function* (list, visit) {
    const mapped = speciesOf(list, lengthOf(list));
    yield* forPresent(list, visit, (answer, index) => define(mapped, index, answer));
    return mapped;
  });
  twinWith(array.flatMap!, function* (list, visit) {
    const flat = speciesOf(list, 0);
    yield* forPresent(list, visit, (answer) => {
      for (const value of Array.isArray(answer) ? Object.values(answer) : [answer]) define(flat, flat.length, value);
    });
    return flat;
  });
  twinWith(array.filter!, function* (list, visit) {
    const kept = speciesOf(list, 0);
    yield* forPresent(list, visit, (answer, _index, value) => {
      if (answer) define(kept, kept.length, value);
    });
    return kept;
  });
  joinReduce(array.reduce!, false);
  joinReduce(array.reduceRight!, true);
}

function joinSearches(): void {
  const array = Array.prototype as unknown as Record<string, AnyFunction>;
  twinWith(array.forEach!, function* (list, visit) {
    yield* forPresent(list, visit, () => false);
  });
  twinWith(array.some!, function* (list, visit) {
    return yield* forPresent(list, visit, Boolean);
  });
  twinWith(array.every!, function* (list, visit) {
    return !(yield* forPresent(list, visit, (answer) => !answer));
  });
  for (const [name, isBackwards] of [
    ['find', false],
    ['findLast', true],
  ] as const) {
    twinWith(array[name]!, function* (list, visit) {
      const length = lengthOf(list);
      for (let step = 0; step < length; step++) {
        const index = isBackwards ? length - 1 - step : step;
        const value = list[index];
        if (yield* visit(value, index, list)) return value;
      }
    });
  }
  twinWith(array.findIndex!, (list, visit) => firstIndex(list, visit, false));
  twinWith(array.findLastIndex!, (list, visit) => firstIndex(list, visit, true));
}

function joinFunctionMethods(): void {
  const { call, apply, bind } = Function.prototype;
  joinTwin(call, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const twin = twinOf(this);
    if (twin === undefined) return Reflect.apply(call, this as never, args);
    return yield* Reflect.apply(twin, args[0], args.slice(1) as never[]);
  });
  joinTwin(apply, function* (this: unknown, self?: unknown, args?: unknown): Waiting<unknown> {
    const twin = twinOf(this);
    if (twin === undefined) return Reflect.apply(apply, this as never, [self, args]);
    return yield* Reflect.apply(twin, self, (args ?? []) as never[]);
  });
  joinTwin(Reflect.apply, function* (target: unknown, self: unknown, args: never[]): Waiting<unknown> {
    const twin = twinOf(target);
    return twin === undefined ? Reflect.apply(target as never, self, args) : yield* Reflect.apply(twin, self, args);
  });
  // It does not wait itself: what it makes keeps the twin.
  // biome-ignore lint/correctness/useYield: see above
  joinTwin(bind, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const bound = Reflect.apply(bind, this as never, args) as AnyFunction;
    const twin = twinOf(this);
    return twin === undefined ? bound : joinTwin(bound, Reflect.apply(bind, twin, args as never) as AnyFunction);
  });
}

function joinCollections(): void {
  for (const { forEach } of [Map.prototype, Set.prototype] as { forEach: AnyFunction }[]) {
    joinTwin(forEach, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
      const [callback, self] = args;
      const twin = twinOf(callback);
      const isMap = this instanceof Map;
      if (twin === undefined || !(isMap || this instanceof Set)) return Reflect.apply(forEach, this, args as never);
      for (const [key, value] of (this as Map<unknown, unknown>).entries())
        yield* Reflect.apply(twin, self, [value, key, this] as never[]);
    });
  }
}

/** Puts a list's elements, and its holes, where those of the other are. */
function assignAll(list: unknown[], from: readonly unknown[]): void {
  for (let index = 0; index < from.length; index++) {
    if (index in from) list[index] = from[index];
    else delete list[index];
  }
}

/** Sorts a copy, so that what a comparison changes meanwhile does not lead it astray. */
function joinSorts(): void {
  const { sort, toSorted } = Array.prototype as unknown as Record<'sort' | 'toSorted', AnyFunction>;
  joinTwin(sort, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const [order] = args;
    if (twinOf(order) === undefined || !Array.isArray(this)) return Reflect.apply(sort, this, args as never[]);
    const copy = this.slice();
    assignAll(this, yield* replayed((through) => copy.slice().sort(through(order as () => number))));
    return this;
  });
  if (toSorted === undefined) return;
  joinTwin(toSorted, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const [order] = args;
    if (twinOf(order) === undefined || !Array.isArray(this)) return Reflect.apply(toSorted, this, args as never[]);
    const copy = [...this];
    return yield* replayed((through) => copy.slice().sort(through(order as () => number)));
  });
}

/** The engine finds all matches before it asks for the first replacement, each time the same ones. */
function joinReplacements(): void {
  const { replace, replaceAll } = String.prototype as unknown as Record<'replace' | 'replaceAll', AnyFunction>;
  for (const native of [replace, replaceAll]) {
    joinTwin(native, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
      const [pattern, replacement] = args;
      const isPlain = typeof this === 'string' && (typeof pattern === 'string' || isPlainRegExp(pattern));
      if (twinOf(replacement) === undefined || !isPlain) return Reflect.apply(native, this, args as never[]);
      const start = pattern instanceof RegExp ? pattern.lastIndex : 0;
      return yield* replayed((through) => {
        if (pattern instanceof RegExp) pattern.lastIndex = start;
        return Reflect.apply(native, this, [pattern, through(replacement as AnyFunction)] as never[]);
      });
    });
  }
}

/** Nothing of it is the script's own. */
function isPlainRegExp(value: unknown): boolean {
  return value instanceof RegExp && Object.getPrototypeOf(value) === RegExp.prototype && !Object.hasOwn(value, 'exec');
}

function joinFrom(): void {
  const { from } = Array as unknown as { from: AnyFunction };
  joinTwin(from, function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    const [items, callback, self] = args;
    const twin = twinOf(callback);
    if (twin === undefined || this !== Array || items === null || items === undefined)
      return Reflect.apply(from, this as never, args as never[]);
    const made: unknown[] = [];
    const isIterable = (items as Partial<Iterable<unknown>>)[Symbol.iterator] !== undefined;
    if (!isIterable) made.length = lengthOf(Object(items) as List);
    let index = 0;
    for (const value of isIterable ? (items as Iterable<unknown>) : indexed(Object(items) as List)) {
      define(made, index, yield* Reflect.apply(twin, self, [value, index] as never[]));
      index++;
    }
    return made;
  });
}

function* indexed(list: List): Generator<unknown> {
  const length = lengthOf(list);
  for (let index = 0; index < length; index++) yield list[index];
}

/** To be called once per thread, before any script runs. */
export function giveNativesTwins(): void {
  joinArrayMethods();
  joinSearches();
  joinFunctionMethods();
  joinCollections();
  joinSorts();
  joinReplacements();
  joinFrom();
}
