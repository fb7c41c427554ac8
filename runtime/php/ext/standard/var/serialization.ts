/** serialize() and unserialize() (ext/standard/var.c). Lengths count bytes: the work is done on binary text. */
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, className, isPhpArray, isPhpInt } from '../../../engine/conversion.ts';
import { floatText } from '../../../engine/float-text.ts';
import { viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, type ArrayKey, arrayFrom, entriesOf } from '../../../engine/php-array.ts';
import { stdClass } from '../../../engine/std-class.ts';
import { Exception } from '../../../engine/throwables.ts';

/**
 * Text of a value that unserialize() leads back. Objects are written with their own properties; functions, symbols and
 * circular values cannot be.
 * @param precision digits of floats, as the ini directive `serialize_precision`
 * @throws Exception in PHP's words for functions
 */
export function serializeValue(value: unknown, precision: number): string {
  switch (typeof value) {
    case 'string':
      return serializeText(value);
    case 'number':
      return isPhpInt(value) ? `i:${value};` : `d:${floatText(value, precision)};`;
    case 'bigint':
      return `i:${value};`;
    case 'boolean':
      return `b:${value ? 1 : 0};`;
    case 'function':
    case 'symbol':
      throw new Exception(`Serialization of '${className(value)}' is not allowed`);
    default:
      return value === null || value === undefined ? 'N;' : serializeNested(value, precision);
  }
}

function serializeText(text: string): string {
  return `s:${toBinary(text).length}:"${text}";`;
}

function serializeNested(value: object, precision: number): string {
  const bytes = bytesOf(value);
  if (bytes !== null) return serializeText(decodeBytes(bytes));
  if (value instanceof Number) return `d:${floatText(value.valueOf(), precision)};`;
  if (isPhpArray(value)) return `a:${members(entriesOf(value), precision, false)}`;
  const kept = (value as Kept)[KEPT];
  if (kept?.text !== undefined) return kept.text;
  const view = viewObject(value);
  const name = kept?.className ?? view.className;
  return `O:${toBinary(name).length}:"${name}":${members(view.members, precision, true)}`;
}

function members(entries: readonly ArrayEntry[], precision: number, ofObject: boolean): string {
  const written = entries.map(([key, value]) => {
    const name = ofObject || typeof key === 'string' ? serializeText(String(key)) : `i:${key};`;
    return name + serializeValue(value, precision);
  });
  return `${entries.length}:{${written.join('')}}`;
}

/** A value, or where in the text (in bytes) reading failed, and whether an array ended before all its elements came. */
export type Unserialized =
  | { readonly value: unknown }
  | { readonly failedAt: number; readonly size: number; readonly isCutShort: boolean };

/** Value of a serialized text. Objects of every class become stdClass objects: there is no way from a name to a class. */
export function unserializeText(text: string): Unserialized {
  const reader = new SerializedReader(toBinary(text));
  try {
    return { value: reader.value() };
  } catch (thrown) {
    if (thrown !== BROKEN) throw thrown;
    const binary = toBinary(text);
    return {
      failedAt: reader.start,
      size: binary.length,
      isCutShort: reader.isAtValue && binary[reader.start] === '}',
    };
  }
}

/**
 * What an object of a class that is not here was, so that it is written as it was read (PHP's __PHP_Incomplete_Class): a
 * session is shared with PHP scripts that have the class. An enum's case has no members to change: its whole text.
 */
const KEPT = Symbol('serialized as');
interface Kept {
  [KEPT]?: { readonly className?: string; readonly text?: string };
}

function keep(object: stdClass, what: NonNullable<Kept[typeof KEPT]>): void {
  Object.defineProperty(object, KEPT, { value: what });
}

const BROKEN = new Error('The serialized text is broken.');
const NAMES: Readonly<Record<string, number>> = { INF: Infinity, '-INF': -Infinity, NAN: Number.NaN };

/** Marks a value that is not yet complete: whoever refers to it is part of it. */
const PENDING = Symbol('pending');

/** Reads serialized values one after the other; later ones may refer to earlier ones, of which they are copies. */
export class SerializedReader {
  readonly #text: string;
  /** Where the next value begins. */
  at = 0;
  /** All values but keys, in PHP's numbering (from 1), for `R:` and `r:`. */
  readonly #values: unknown[] = [];
  /** Where the value being read begins. */
  start = 0;
  /** True when reading failed at the start of a value. */
  isAtValue = true;

  /** @param text one character per byte */
  constructor(text: string) {
    this.#text = text;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match === null) throw BROKEN;
    this.at = pattern.lastIndex;
    return match[1] ?? '';
  }

  /** The next value; null when the text is broken there. */
  tryValue(): { readonly value: unknown } | null {
    try {
      return { value: this.value() };
    } catch (thrown) {
      if (thrown !== BROKEN) throw thrown;
      return null;
    }
  }

  /** @throws when the text is broken */
  value(): unknown {
    if (this.#text.startsWith('R:', this.at)) return this.#earlier(/R:(\d+);/y);
    const place = this.#values.push(PENDING) - 1;
    const value = this.#plainValue(place);
    this.#values[place] = value;
    return value;
  }

  #earlier(pattern: RegExp): unknown {
    this.start = this.at;
    const isObject = this.#text[this.at] === 'r';
    const value = this.#values[Number(this.#take(pattern)) - 1];
    if (value === undefined || (isObject && !(value instanceof stdClass))) throw BROKEN;
    return value === PENDING ? null : value;
  }

  #plainValue(place: number): unknown {
    this.start = this.at;
    switch (this.#text.slice(this.at, this.at + 2)) {
      case 'r:':
        return this.#earlier(/r:(\d+);/y);
      case 'N;':
        this.at += 2;
        return null;
      case 'b:':
        return this.#take(/b:([01]);/y) === '1';
      case 'i:':
        return this.#integer();
      case 'd:':
        return this.#float();
      case 's:':
        return this.#string();
      case 'a:':
        return arrayFrom(this.#entries(Number(this.#take(/a:(\d+):\{/y))));
      case 'O:':
        return this.#object(place);
      case 'E:':
        return this.#enumCase();
      default:
        throw BROKEN;
    }
  }

  #failAt(position: number): never {
    this.start = position;
    this.isAtValue = false;
    throw BROKEN;
  }

  #integer(): number | bigint {
    const digits = this.#take(/i:([+-]?\d+);/y);
    const number = Number(digits);
    return Number.isSafeInteger(number) ? number + 0 : BigInt(digits);
  }

  #float(): number {
    const text = this.#take(/d:(-?INF|NAN|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?);/y);
    return NAMES[text] ?? Number(text);
  }

  #string(): string {
    const length = Number(this.#take(/s:(\d+):"/y));
    const end = this.at + length;
    // PHP tells where it missed what: too few bytes, the quote, or what follows it.
    if (end > this.#text.length) this.#failAt(this.start + 2);
    if (this.#text[end] !== '"') this.#failAt(end);
    if (this.#text[end + 1] !== ';') this.#failAt(end + 1);
    const text = this.#text.slice(this.at, end);
    this.at = end + 2;
    return fromBinary(text);
  }

  #entries(count: number): [ArrayKey, unknown][] {
    const entries = new Map<ArrayKey, unknown>();
    for (let left = count; left > 0; left--) {
      const key = this.#plainValue(-1);
      if (typeof key !== 'string' && typeof key !== 'number') throw BROKEN;
      entries.set(key, this.value());
    }
    if (this.#text[this.at] !== '}') this.#failAt(this.at);
    this.at++;
    return [...entries];
  }

  #enumCase(): stdClass {
    const length = Number(this.#take(/E:(\d+):"/y));
    const text = fromBinary(this.#text.slice(this.at, this.at + length));
    this.at += length;
    this.#take(/";/y);
    const object = new stdClass();
    object.name = text.slice(text.indexOf(':') + 1);
    keep(object, { text: `E:${length}:"${text}";` });
    return object;
  }

  #object(place: number): stdClass {
    const length = Number(this.#take(/O:(\d+):"/y));
    const className = fromBinary(this.#text.slice(this.at, this.at + length));
    this.at += length;
    const count = Number(this.#take(/":(\d+):\{/y));
    const object = new stdClass();
    this.#values[place] = object;
    if (className !== 'stdClass') keep(object, { className });
    for (const [name, value] of this.#entries(count)) object[String(name)] = value;
    return object;
  }
}
