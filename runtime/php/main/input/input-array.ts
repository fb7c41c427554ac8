/**
 * PHP's ordered array while input is parsed: keys in order of first use, and the next index of `a[]`. Scripts get a copy
 * (`toScriptArray`), so that the parsed input is kept unchanged whatever a script assigns.
 */
import { orderedArray } from '../../engine/ordered-array.ts';

/** A value as PHP parses it; numbers only in $_FILES and $_SERVER. */
export type InputLeaf = string | number;
export type InputNode = InputLeaf | InputArray;

/** A parsed value in the form that scripts get: lists are arrays, everything else objects without prototype. */
export type InputValue = InputLeaf | InputValue[] | { [key: string]: InputValue };
export type InputRecord = Record<string, InputValue>;

const INTEGER_KEY = /^(?:0|-?[1-9][0-9]{0,18})$/;
const MAX_INTEGER = 2n ** 63n - 1n;
const MIN_INTEGER = -(2n ** 63n);
/** Digits up to which a number is exact. */
const EXACT_DIGITS = 15;
const MAX_JS_INDEX = 2 ** 32 - 2;

/** Keys are text; a decimal integer within 64 bits is an integer key, as in PHP's symbol tables. */
export class InputArray {
  readonly entries = new Map<string, InputNode>();
  /** null: no integer key yet, the first index is 0. */
  #next: number | bigint | null = null;
  #hasIntegerKeys = false;

  get(key: string): InputNode | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: InputNode): void {
    const first = key.charCodeAt(0);
    if (first <= 57 && first >= 45 && !this.entries.has(key)) this.#noteIntegerKey(key);
    this.entries.set(key, value);
  }

  /** @returns false when there is no next index (PHP_INT_MAX is taken). */
  append(value: InputNode): boolean {
    const next = this.#next ?? 0;
    if (typeof next === 'bigint' && next > MAX_INTEGER) return false;
    this.#hasIntegerKeys = true;
    this.#next = successor(next);
    this.entries.set(String(next), value);
    return true;
  }

  /** The index `append` would use is not changed by a removal, as in PHP. */
  delete(key: string): void {
    this.entries.delete(key);
  }

  /** A fresh copy for a script: always an object, since superglobals are read by name. */
  toScriptArray(): InputRecord {
    if (!this.#hasIntegerKeys) return this.#plainRecord();
    return orderedArray(this.#scriptEntries());
  }

  /** A fresh copy for a script: a JS array when the keys are 0, 1, 2 … in order. */
  toScriptValue(): InputValue {
    if (this.#hasIntegerKeys && this.#isList()) return Array.from(this.entries.values(), toScriptValue);
    return this.toScriptArray();
  }

  #plainRecord(): InputRecord {
    const record: InputRecord = Object.create(null);
    for (const [key, node] of this.entries) record[key] = toScriptValue(node);
    return record;
  }

  #scriptEntries(): [string | number, InputValue][] {
    return Array.from(this.entries, ([key, node]) => [scriptKey(key), toScriptValue(node)]);
  }

  #isList(): boolean {
    let index = 0;
    for (const key of this.entries.keys()) if (key !== String(index++)) return false;
    return true;
  }

  #noteIntegerKey(key: string): void {
    if (!INTEGER_KEY.test(key)) return;
    const exact = key.length <= EXACT_DIGITS;
    const value = exact ? Number(key) : BigInt(key);
    if (!exact && (value > MAX_INTEGER || value < MIN_INTEGER)) return;
    this.#hasIntegerKeys = true;
    if (this.#next === null || value >= this.#next) this.#next = successor(value);
  }
}

export function toScriptValue(node: InputNode): InputValue {
  return node instanceof InputArray ? node.toScriptValue() : node;
}

function successor(value: number | bigint): number | bigint {
  if (typeof value === 'bigint') return value + 1n;
  return value < 10 ** EXACT_DIGITS ? value + 1 : BigInt(value) + 1n;
}

/** Numbers are what JavaScript sorts; other decimal integers are ordinary names to it. */
function scriptKey(key: string): string | number {
  const number = Number(key);
  return String(number) === key && Number.isInteger(number) && number >= 0 && number <= MAX_JS_INDEX ? number : key;
}

/**
 * Merges arrays as PHP makes $_REQUEST: later values replace earlier ones in place, arrays are merged key by key.
 */
export function mergeInput(target: InputArray, source: InputArray): void {
  for (const [key, value] of source.entries) {
    const present = target.get(key);
    if (value instanceof InputArray && present instanceof InputArray) mergeInput(present, value);
    else target.set(key, value instanceof InputArray ? copyOf(value) : value);
  }
}

function copyOf(source: InputArray): InputArray {
  const copy = new InputArray();
  mergeInput(copy, source);
  return copy;
}
