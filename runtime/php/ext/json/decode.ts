/** json_decode(): a parser that finds the errors PHP's finds, in PHP's order. */
import { normalText } from '../../engine/invalid-utf8.ts';
import { keepsOrder, withOrder } from '../../engine/ordered-array.ts';
import { type ArrayKey, arrayFrom, arrayKey } from '../../engine/php-array.ts';
import { stdClass } from '../../engine/std-class.ts';
import { JsonError } from './errors.ts';
import { JsonDecodeFlag, JsonFlag } from './flags.ts';
import { JsonScanner, Token } from './scanner.ts';

export interface JsonDecoding {
  readonly value: unknown;
  /** One of JsonError. */
  readonly error: number;
}

export interface JsonDecodeOptions {
  /** Objects become arrays instead of stdClass objects. */
  readonly asArrays: boolean;
  /** Levels of nesting allowed, the value itself included. */
  readonly depth: number;
  readonly flags: number;
}

/** Value of a JSON text; null with an error when it is none. Integers beyond JavaScript's safe ones become bigints. */
export function decodeJson(text: string, options: JsonDecodeOptions): JsonDecoding {
  const parser = new Parser(normalText(text), options);
  try {
    return { value: parser.document(), error: JsonError.none };
  } catch (thrown) {
    if (!(thrown instanceof Malformed)) throw thrown;
    return { value: null, error: thrown.code };
  }
}

/** Thrown to leave the recursion at the first error. */
class Malformed {
  readonly code: number;

  constructor(code: number) {
    this.code = code;
  }
}

const MAX_INT = 9223372036854775807n;
const MIN_INT = -9223372036854775808n;

class Parser {
  readonly #scanner: JsonScanner;
  readonly #options: JsonDecodeOptions;
  #token: number;
  #depth = 1;

  constructor(text: string, options: JsonDecodeOptions) {
    const { flags } = options;
    const substitute = flags & JsonFlag.invalidUtf8Substitute ? '\ufffd' : null;
    this.#scanner = new JsonScanner(text, flags & JsonFlag.invalidUtf8Ignore ? '' : substitute);
    this.#options = options;
    this.#token = this.#scanner.next();
  }

  document(): unknown {
    const value = this.#value();
    if (this.#token !== Token.end) throw this.#unexpected();
    return value;
  }

  #unexpected(): Malformed {
    return new Malformed(this.#token === Token.error ? this.#scanner.error : JsonError.syntax);
  }

  #advance(): void {
    this.#token = this.#scanner.next();
  }

  #value(): unknown {
    const value = this.#literal();
    if (value !== undefined) {
      this.#advance();
      return value;
    }
    if (this.#token === Token.openBracket) return this.#list();
    if (this.#token === Token.openBrace) return this.#members();
    throw this.#unexpected();
  }

  #literal(): unknown {
    switch (this.#token) {
      case Token.string:
        return this.#scanner.text;
      case Token.int:
        return this.#integer();
      case Token.float:
        return Number(this.#scanner.text);
      case Token.true:
        return true;
      case Token.false:
        return false;
      case Token.null:
        return null;
      default:
        return undefined;
    }
  }

  #integer(): unknown {
    const { text } = this.#scanner;
    const value = Number(text);
    if (Number.isSafeInteger(value)) return value + 0;
    const exact = BigInt(text);
    if (exact >= MIN_INT && exact <= MAX_INT) return exact;
    return this.#options.flags & JsonDecodeFlag.bigintAsString ? text : value;
  }

  #enter(): void {
    if (++this.#depth > this.#options.depth) throw new Malformed(JsonError.depth);
    this.#advance();
  }

  #closes(): boolean {
    return this.#token === Token.closeBracket || this.#token === Token.closeBrace;
  }

  #leave(closing: number, other: number): void {
    if (this.#token === other) throw new Malformed(JsonError.stateMismatch);
    if (this.#token !== closing) throw this.#unexpected();
    this.#depth--;
    this.#advance();
  }

  #list(): unknown[] {
    const elements: unknown[] = [];
    this.#enter();
    if (!this.#closes()) {
      elements.push(this.#value());
      while (this.#token === Token.comma) {
        this.#advance();
        elements.push(this.#value());
      }
    }
    this.#leave(Token.closeBracket, Token.closeBrace);
    return elements;
  }

  #members(): unknown {
    const members = new Map<string, unknown>();
    this.#enter();
    if (!this.#closes()) {
      this.#member(members);
      while (this.#token === Token.comma) {
        this.#advance();
        this.#member(members);
      }
    }
    this.#leave(Token.closeBrace, Token.closeBracket);
    return this.#options.asArrays ? arrayFrom(keyed(members)) : objectFrom(members);
  }

  #expectColon(): void {
    this.#advance();
    if (this.#token !== Token.colon) throw this.#unexpected();
    this.#advance();
  }

  #member(members: Map<string, unknown>): void {
    if (this.#token !== Token.string) throw this.#unexpected();
    const name = this.#scanner.text;
    this.#expectColon();
    members.set(name, this.#value());
    if (!this.#options.asArrays && name.startsWith('\0')) throw new Malformed(JsonError.invalidPropertyName);
  }
}

function keyed(members: ReadonlyMap<string, unknown>): [ArrayKey, unknown][] {
  return Array.from(members, ([name, value]) => [arrayKey(name), value]);
}

function objectFrom(members: ReadonlyMap<string, unknown>): stdClass {
  const object = new stdClass();
  for (const [name, value] of members) object[name] = value;
  return keepsOrder(keyed(members)) ? object : withOrder(object, [...members.keys()]);
}
