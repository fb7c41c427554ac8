/** Tokens of a JSON text. */
import { JsonError } from './errors.ts';

export const Token = {
  end: 0,
  error: 1,
  openBrace: 2,
  closeBrace: 3,
  openBracket: 4,
  closeBracket: 5,
  comma: 6,
  colon: 7,
  string: 8,
  int: 9,
  float: 10,
  true: 11,
  false: 12,
  null: 13,
} as const;
export type Token = (typeof Token)[keyof typeof Token];

const PUNCTUATION: Readonly<Record<string, Token>> = {
  '{': Token.openBrace,
  '}': Token.closeBrace,
  '[': Token.openBracket,
  ']': Token.closeBracket,
  ',': Token.comma,
  ':': Token.colon,
};
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const HEX4 = /[0-9a-fA-F]{4}/y;

export class JsonScanner {
  /** Text of the last string or number. */
  text = '';
  /** One of JsonError: why the last token is an error. */
  error: number = JsonError.none;
  readonly #json: string;
  readonly #invalidByte: string | null;
  readonly #number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
  readonly #plain = /[ !#-[\]-\ud7ff\ue000-\uffff]*/y;
  #at = 0;

  /** @param invalidByte replaces bytes that are not UTF-8; null when they are an error */
  constructor(json: string, invalidByte: string | null) {
    this.#json = json;
    this.#invalidByte = invalidByte;
  }

  next(): Token {
    const char = this.#skipSpace();
    if (char === undefined) return Token.end;
    if (char === '"') return this.#string();
    const punctuation = PUNCTUATION[char];
    if (punctuation !== undefined) {
      this.#at++;
      return punctuation;
    }
    if (char === '-' || (char >= '0' && char <= '9')) return this.#numeric();
    if (char === 't') return this.#word('true', Token.true);
    if (char === 'f') return this.#word('false', Token.false);
    if (char === 'n') return this.#word('null', Token.null);
    return this.#stray(char);
  }

  #skipSpace(): string | undefined {
    const json = this.#json;
    for (;;) {
      const char = json[this.#at];
      if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return char;
      this.#at++;
    }
  }

  #fail(error: number): Token {
    this.error = error;
    return Token.error;
  }

  #stray(char: string): Token {
    if (char < ' ') return this.#fail(JsonError.controlCharacter);
    return this.#fail(isInvalidByte(this.#json, this.#at) ? JsonError.utf8 : JsonError.syntax);
  }

  #word(word: string, token: Token): Token {
    if (!this.#json.startsWith(word, this.#at)) return this.#fail(JsonError.syntax);
    this.#at += word.length;
    return token;
  }

  #numeric(): Token {
    this.#number.lastIndex = this.#at;
    const match = this.#number.exec(this.#json);
    if (match === null) return this.#fail(JsonError.syntax);
    this.#at = this.#number.lastIndex;
    this.text = match[0];
    return match[1] === undefined && match[2] === undefined ? Token.int : Token.float;
  }

  #string(): Token {
    const json = this.#json;
    let text = '';
    this.#at++;
    for (;;) {
      const from = this.#at;
      this.#plain.lastIndex = from;
      this.#plain.test(json);
      this.#at = this.#plain.lastIndex;
      text += json.slice(from, this.#at);
      const char = json[this.#at];
      if (char === '"') {
        this.#at++;
        this.text = text;
        return Token.string;
      }
      const piece = this.#special(char);
      if (piece === null) return Token.error;
      text += piece;
    }
  }

  /** The character of an escape or surrogate pair; null for an error. */
  #special(char: string | undefined): string | null {
    if (char === '\\') return this.#escape();
    if (char === undefined || char < ' ') {
      this.#fail(JsonError.controlCharacter);
      return null;
    }
    if (!isInvalidByte(this.#json, this.#at)) {
      const length = this.#json.codePointAt(this.#at)! > 0xffff ? 2 : 1;
      this.#at += length;
      return this.#json.slice(this.#at - length, this.#at);
    }
    if (this.#invalidByte === null) this.#fail(JsonError.utf8);
    this.#at++;
    return this.#invalidByte;
  }

  #escape(): string | null {
    const letter = this.#json[this.#at + 1];
    if (letter === 'u') return this.#unicodeEscape();
    const char = letter === undefined ? undefined : SHORT_ESCAPES[letter];
    if (char === undefined) {
      this.#fail(JsonError.syntax);
      return null;
    }
    this.#at += 2;
    return char;
  }

  #unicodeEscape(): string | null {
    const code = this.#hex4(this.#at + 2);
    if (code === null) {
      this.#fail(JsonError.syntax);
      return null;
    }
    if (code < 0xd800 || code > 0xdfff) {
      this.#at += 6;
      return String.fromCharCode(code);
    }
    const low = this.#json.startsWith('\\u', this.#at + 6) ? this.#hex4(this.#at + 8) : null;
    if (code >= 0xdc00 || low === null || low < 0xdc00 || low > 0xdfff) {
      this.#fail(JsonError.utf16);
      return null;
    }
    this.#at += 12;
    return String.fromCharCode(code, low);
  }

  #hex4(at: number): number | null {
    HEX4.lastIndex = at;
    const match = HEX4.exec(this.#json);
    return match === null ? null : Number.parseInt(match[0], 16);
  }
}

/** True for a lone surrogate: a byte that is not UTF-8 (php/engine/bytes.ts). */
function isInvalidByte(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return false;
  return code >= 0xdc00 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00;
}
