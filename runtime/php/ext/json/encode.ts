/** json_encode(). */
import { decodeBytes } from '../../engine/bytes.ts';
import { bytesOf, isPhpArray, isPhpInt, type PhpArray } from '../../engine/conversion.ts';
import { floatText } from '../../engine/float-text.ts';
import { numericText } from '../../engine/numeric-text.ts';
import { viewObject } from '../../engine/object-members.ts';
import { type ArrayEntry, entriesOf, isList, sizeOf, valuesOf } from '../../engine/php-array.ts';
import { encodeString } from './encode-string.ts';
import { JsonError } from './errors.ts';
import { JsonFlag } from './flags.ts';

export interface JsonEncoding {
  /** Null when it failed and partial output was not asked for. */
  readonly text: string | null;
  /** One of JsonError; not none beside a text means partial output. */
  readonly error: number;
}

/**
 * JSON of a value. Arrays with keys 0, 1, 2 … and Sets are lists, all other arrays and objects are objects. An object may
 * say what to encode in its place by `jsonSerialize()`, or by JavaScript's `toJSON()`.
 * @param depth levels of nesting allowed
 * @param precision digits of floats, as the ini directive `serialize_precision`
 */
export function encodeJson(value: unknown, flags: number, depth: number, precision: number): JsonEncoding {
  const encoder = new Encoder(flags, depth, precision);
  try {
    const text = encoder.encode(value);
    // An infinite float does not stop the encoder, but the result is discarded.
    const isUsable = encoder.error === JsonError.none || (flags & JsonFlag.partialOutputOnError) !== 0;
    return { text: isUsable ? text : null, error: encoder.error };
  } catch (thrown) {
    if (thrown !== STOPPED) throw thrown;
    return { text: null, error: encoder.error };
  }
}

/** Thrown to leave the recursion at the first error. */
const STOPPED = new Error('JSON encoding stopped.');

interface Serializable {
  jsonSerialize?: unknown;
  toJSON?: unknown;
}

class Encoder {
  error: number = JsonError.none;
  readonly #flags: number;
  readonly #maxDepth: number;
  readonly #precision: number;
  readonly #isPretty: boolean;
  /** Arrays and objects being encoded, outermost first. */
  readonly #open = new Set<object>();
  /** Levels of brackets around the value being encoded. */
  #depth = 0;

  constructor(flags: number, maxDepth: number, precision: number) {
    this.#flags = flags;
    this.#maxDepth = maxDepth;
    this.#precision = precision;
    this.#isPretty = (flags & JsonFlag.prettyPrint) !== 0;
  }

  encode(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return this.#string(value);
      case 'number':
        return isPhpInt(value) ? String(value) : this.#float(value);
      case 'boolean':
        return value ? 'true' : 'false';
      case 'bigint':
        return value.toString();
      case 'object':
        return value === null ? 'null' : this.#nested(value);
      case 'function':
        return '{}';
      case 'symbol':
        return this.#fail(JsonError.unsupportedType, 'null');
      default:
        return 'null';
    }
  }

  #fail(error: number, instead: string): string {
    this.error = error;
    if (!(this.#flags & JsonFlag.partialOutputOnError)) throw STOPPED;
    return instead;
  }

  #string(text: string): string {
    if (this.#flags & JsonFlag.numericCheck) {
      const number = numericText(text);
      if (number !== null && Number.isFinite(Number(number.value))) {
        return number.isFloat ? this.#float(Number(number.text)) : String(number.value);
      }
    }
    return encodeString(text, this.#flags) ?? this.#fail(JsonError.utf8, 'null');
  }

  #float(value: number): string {
    if (!Number.isFinite(value)) {
      this.error = JsonError.infOrNan;
      return '0';
    }
    const text = floatText(value, this.#precision).replace('E', 'e');
    return this.#flags & JsonFlag.preserveZeroFraction && !text.includes('.') ? `${text}.0` : text;
  }

  #nested(value: object): string {
    const bytes = bytesOf(value);
    if (bytes !== null) return this.#string(decodeBytes(bytes));
    if (value instanceof Number) return this.#float(value.valueOf());
    if (this.#open.has(value)) return this.#fail(JsonError.recursion, 'null');
    if (isPhpArray(value)) return this.#array(value);
    const { jsonSerialize, toJSON } = value as Serializable;
    if (typeof jsonSerialize === 'function') return this.#replaced(value, jsonSerialize.call(value));
    if (typeof toJSON === 'function') return this.#replaced(value, toJSON.call(value, ''));
    if (value instanceof Set) return this.#list(value, [...value]);
    return this.#object(value, viewObject(value).members);
  }

  #replaced(value: object, replacement: unknown): string {
    if (replacement === value) return this.#object(value, viewObject(value).members);
    this.#open.add(value);
    const text = this.encode(replacement);
    this.#open.delete(value);
    return text;
  }

  #array(value: PhpArray): string {
    const isObject = (this.#flags & JsonFlag.forceObject) !== 0;
    if (Array.isArray(value)) return isObject ? this.#object(value, entriesOf(value)) : this.#list(value, value);
    // What a script writes as `{}` is meant as an object; an empty array of PHP's making has no prototype.
    const isLiteral = Object.getPrototypeOf(value) === Object.prototype && sizeOf(value) === 0;
    if (!isObject && !isLiteral && isList(value)) return this.#list(value, valuesOf(value));
    return this.#object(value, entriesOf(value));
  }

  #list(value: object, elements: readonly unknown[]): string {
    if (elements.length === 0) return this.#empty('[]');
    this.#enter(value);
    const lead = this.#isPretty ? `\n${'    '.repeat(this.#depth)}` : '';
    let text = '[';
    for (let index = 0; index < elements.length; index++) {
      text += (index === 0 ? lead : `,${lead}`) + this.encode(elements[index]);
    }
    return `${text}${this.#leave(value)}]`;
  }

  #object(value: object, entries: readonly ArrayEntry[]): string {
    if (entries.length === 0) return this.#empty('{}');
    this.#enter(value);
    const lead = this.#isPretty ? `\n${'    '.repeat(this.#depth)}` : '';
    const colon = this.#isPretty ? ': ' : ':';
    let text = '{';
    let separator = lead;
    for (const [key, member] of entries) {
      text += separator + this.#name(String(key)) + colon + this.encode(member);
      separator = `,${lead}`;
    }
    return `${text}${this.#leave(value)}}`;
  }

  #empty(text: string): string {
    return this.#depth < this.#maxDepth ? text : this.#fail(JsonError.depth, text);
  }

  /** A bad name is an error, but PHP goes on to the member's value and reports what it finds there. */
  #name(key: string): string {
    const name = encodeString(key, this.#flags);
    if (name === null) this.error = JsonError.utf8;
    return name ?? '""';
  }

  #enter(value: object): void {
    this.#open.add(value);
    this.#depth++;
  }

  /** @returns the text before the closing bracket */
  #leave(value: object): string {
    this.#open.delete(value);
    if (this.#depth > this.#maxDepth) this.#fail(JsonError.depth, '');
    this.#depth--;
    return this.#isPretty ? `\n${'    '.repeat(this.#depth)}` : '';
  }
}
