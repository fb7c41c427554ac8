/**
 * The value of one line of an ini file, by the rules of Zend/zend_ini_scanner.l and zend_ini_parser.y: words, quoted and
 * raw strings, `${NAME}`, constants such as E_ALL, and the operators | & ^ ~ ! ( ).
 */
import { leadingInteger } from './ini-values.ts';

/** Gives the text of a constant or a variable; null when there is none. */
export type IniLookup = (name: string) => string | null;

export interface IniNames {
  readonly constant: IniLookup;
  /** For `${NAME}`: directives read so far, then the environment. */
  readonly variable: IniLookup;
}

/** PHP's message for a syntax error in an ini file, without file and line. */
export class IniSyntaxError extends Error {
  override readonly name = 'IniSyntaxError';
}

const WORDS: Readonly<Record<string, string>> = {
  true: '1',
  on: '1',
  yes: '1',
  false: '',
  off: '',
  no: '',
  none: '',
  null: '',
};
/** A run of literal characters; `$` is special only before `{`. */
const RUN = /(?:[^$= \t\r\n;&|^~()!"'\0]|\$(?!\{))+/y;
const BLANKS = /[ \t]*/y;
const CONSTANT = /^[A-Za-z_][A-Za-z0-9_]*$/;

export class IniValueParser {
  readonly #text: string;
  readonly #names: IniNames;
  /** Index of the next character. */
  position: number;

  constructor(text: string, position: number, names: IniNames) {
    this.#text = text;
    this.position = position;
    this.#names = names;
  }

  /** Reads up to the end of the line or a comment. @throws IniSyntaxError */
  parse(): string {
    this.#skipBlanks();
    const word = this.#takeWord();
    const value = word ?? (this.#isAtEnd ? '' : this.#expression());
    this.#skipBlanks();
    if (!this.#isAtEnd) this.#fail();
    return value;
  }

  get #isAtEnd(): boolean {
    const next = this.#text[this.position];
    return next === undefined || next === '\n' || next === '\r' || next === ';';
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.position;
    BLANKS.exec(this.#text);
    this.position = BLANKS.lastIndex;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  /** On, Off, None and similar words, when they are the whole value. */
  #takeWord(): string | null {
    const run = this.#match(RUN);
    const word = WORDS[run.toLowerCase()];
    if (word === undefined || /['"$]/.test(this.#text[this.position + run.length] ?? '')) return null;
    this.position += run.length;
    return word;
  }

  #fail(): never {
    const next = this.#text[this.position];
    if (next === undefined) throw new IniSyntaxError('syntax error, unexpected end of file');
    if (next === '\n' || next === '\r' || next === ';')
      throw new IniSyntaxError('syntax error, unexpected END_OF_LINE');
    const run = this.#match(RUN);
    if (run === '') throw new IniSyntaxError(`syntax error, unexpected '${next}'`);
    const token =
      run.toLowerCase() in WORDS ? wordToken(run.toLowerCase()) : CONSTANT.test(run) ? 'TC_CONSTANT' : 'TC_STRING';
    throw new IniSyntaxError(`syntax error, unexpected ${token}`);
  }

  /** Binary operators all have the same precedence and associate to the left. */
  #expression(): string {
    let left = this.#operand();
    for (;;) {
      this.#skipBlanks();
      const operator = this.#text[this.position];
      if (operator !== '|' && operator !== '&' && operator !== '^') return left;
      this.position++;
      left = String(combine(operator, leadingInteger(left), leadingInteger(this.#operand())));
    }
  }

  #operand(): string {
    this.#skipBlanks();
    switch (this.#text[this.position]) {
      case '~':
        this.position++;
        return String(~leadingInteger(this.#operand()));
      case '!':
        this.position++;
        return leadingInteger(this.#operand()) === 0 ? '1' : '0';
      case '(':
        return this.#parenthesis();
      default:
        return this.#strings();
    }
  }

  #parenthesis(): string {
    this.position++;
    const value = this.#expression();
    this.#skipBlanks();
    if (this.#text[this.position] !== ')') this.#fail();
    this.position++;
    return value;
  }

  /** Words, blanks between them, quoted strings and variables, joined. */
  #strings(): string {
    const start = this.position;
    let value = '';
    for (;;) {
      const blanks = this.#match(BLANKS);
      this.position += blanks.length;
      const piece = this.#piece();
      if (piece === null) break;
      value += piece.isQuoted || value === '' || this.#wasQuoted ? piece.text : blanks + piece.text;
      this.#wasQuoted = piece.isQuoted;
    }
    this.#wasQuoted = false;
    if (this.position === start) this.#fail();
    return value;
  }

  /** Blanks around a double-quoted string are dropped. */
  #wasQuoted = false;

  #piece(): { text: string; isQuoted: boolean } | null {
    const next = this.#text[this.position];
    if (next === '"') return { text: this.#quoted(), isQuoted: true };
    if (next === "'") return { text: this.#raw(), isQuoted: false };
    if (next === '$' && this.#text[this.position + 1] === '{') return { text: this.#variable(), isQuoted: false };
    const run = this.#match(RUN);
    if (run === '') return null;
    if (run.toLowerCase() in WORDS) this.#fail();
    this.position += run.length;
    return { text: (CONSTANT.test(run) ? this.#names.constant(run) : null) ?? run, isQuoted: false };
  }

  #quoted(): string {
    this.position++;
    let value = '';
    for (;;) {
      const next = this.#text[this.position];
      if (next === undefined) {
        const wanted = `expecting TC_DOLLAR_CURLY or TC_QUOTED_STRING or '"'`;
        throw new IniSyntaxError(`syntax error, unexpected end of file, ${wanted}`);
      }
      if (next === '"') break;
      if (next === '$' && this.#text[this.position + 1] === '{') {
        value += this.#variable();
        continue;
      }
      const escaped = next === '\\' ? this.#text[this.position + 1] : undefined;
      const isEscape = escaped !== undefined && '"\\$'.includes(escaped);
      value += isEscape ? escaped : next;
      this.position += isEscape ? 2 : 1;
    }
    this.position++;
    return value;
  }

  #raw(): string {
    const end = this.#text.indexOf("'", this.position + 1);
    if (end < 0) throw new IniSyntaxError("syntax error, unexpected '''");
    const value = this.#text.slice(this.position + 1, end);
    this.position = end + 1;
    return value;
  }

  #variable(): string {
    const end = this.#text.indexOf('}', this.position);
    if (end < 0) throw new IniSyntaxError("syntax error, unexpected end of file, expecting '}'");
    const name = this.#text.slice(this.position + 2, end).trim();
    this.position = end + 1;
    return this.#names.variable(name) ?? '';
  }
}

function wordToken(word: string): string {
  if (word === 'null') return 'NULL_NULL';
  return WORDS[word] === '1' ? 'BOOL_TRUE' : 'BOOL_FALSE';
}

function combine(operator: '|' | '&' | '^', left: number, right: number): number {
  if (operator === '|') return left | right;
  return operator === '&' ? left & right : left ^ right;
}
