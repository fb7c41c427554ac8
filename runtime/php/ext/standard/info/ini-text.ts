/** Texts in the form of php.ini as data: parse_ini_string() (Zend/zend_ini_parser.y, ext/standard/basic_functions.c). */
import { type IniNames, IniSyntaxError, IniValueParser } from '../../../../config/ini-value-parser.ts';
import { type ArrayKey, arrayFrom, arrayKey } from '../../../engine/php-array.ts';

/** How values are parsed: as in php.ini, unchanged, or as in php.ini with types. */
export const IniScanner = { normal: 0, raw: 1, typed: 2 } as const;
export type IniScanner = (typeof IniScanner)[keyof typeof IniScanner];

type Section = Map<ArrayKey, unknown>;

const KEY = /[^=\n\r;&|^$~(){}!"[\]\0]+/y;
const OFFSET = /\[([^\]\r\n]*)\][ \t]*/y;
/** What a value is made of when nothing in it means anything. */
const PLAIN = /[ \t]*([^\r\n;"'$|&^~!()=]*?)[ \t]*(?=[\r\n;]|$)/y;
const RAW_QUOTED = /[ \t]*"((?:[^"\\]|\\[\s\S])*)"[ \t]*(?=[\r\n;]|$)/y;
const RAW = /[ \t]*([^\r\n;]*?)[ \t]*(?=[\r\n;]|$)/y;
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
const TYPED_WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['true', 'on', 'yes'].map((word) => [word, true] as const),
  ...['false', 'off', 'no', 'none'].map((word) => [word, false] as const),
  ['null', null],
]);

/** PHP's words about a text that is not of this form, and the line. */
interface IniTextProblem {
  readonly problem: string;
  readonly line: number;
}

/**
 * @param withSections whether `[name]` begins an array of its own
 * @param names constants and `${variables}`
 */
export function parseIniText(
  text: string,
  { withSections, scanner, names }: { withSections: boolean; scanner: IniScanner; names: IniNames },
): { readonly array: unknown } | IniTextProblem {
  const reader = new Reader(text, scanner, names);
  try {
    return { array: reader.read(withSections) };
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error;
    return { problem: error.message, line: text.slice(0, reader.at).split('\n').length };
  }
}

class Reader {
  at = 0;
  readonly #text: string;
  readonly #scanner: IniScanner;
  readonly #names: IniNames;
  readonly #top: Section = new Map();
  #section = this.#top;

  constructor(text: string, scanner: IniScanner, names: IniNames) {
    this.#text = text;
    this.#scanner = scanner;
    this.#names = names;
  }

  read(withSections: boolean): unknown {
    while (this.at < this.#text.length) this.#readLine(withSections);
    return toArray(this.#top);
  }

  #readLine(withSections: boolean): void {
    while (/[ \t\r\n]/.test(this.#text[this.at] ?? '')) this.at++;
    const first = this.#text[this.at];
    if (first === undefined) return;
    if (first === '[') this.#readSection(withSections);
    else if (first !== ';') this.#readEntry(first);
    const end = this.#text.indexOf('\n', this.at);
    this.at = end < 0 ? this.#text.length : end + 1;
  }

  #readSection(withSections: boolean): void {
    const end = this.#text.indexOf(']', this.at);
    if (end < 0) throw new IniSyntaxError("syntax error, unexpected end of file, expecting ']'");
    const written = this.#text.slice(this.at + 1, end);
    const name = this.#scanner === IniScanner.raw ? written : unquoted(written);
    this.at = end + 1;
    if (!withSections) return;
    this.#section = new Map();
    this.#top.set(arrayKey(name), this.#section);
  }

  #readEntry(first: string): void {
    const key = this.#take(KEY);
    if (key === null) throw new IniSyntaxError(`syntax error, unexpected '${first}'`);
    const name = arrayKey(key[0].trim());
    const offset = this.#text[this.at] === '[' ? this.#take(OFFSET) : null;
    if (this.#text[this.at] !== '=') return;
    this.at++;
    const value = this.#readValue();
    if (offset === null) this.#section.set(name, value);
    else this.#append(name, unquoted(offset[1]!.trim()), value);
  }

  #append(name: ArrayKey, offset: string, value: unknown): void {
    let list = this.#section.get(name);
    if (!(list instanceof Map)) {
      list = new Map();
      this.#section.set(name, list);
    }
    const members = list as Section;
    members.set(offset === '' ? nextIndex(members) : arrayKey(offset), value);
  }

  #readValue(): unknown {
    if (this.#scanner === IniScanner.raw) return (this.#take(RAW_QUOTED) ?? this.#take(RAW))?.[1] ?? '';
    if (this.#scanner === IniScanner.typed) {
      const start = this.at;
      const typed = typedValue(this.#take(PLAIN)?.[1]);
      if (typed !== undefined) return typed;
      this.at = start;
    }
    const parser = new IniValueParser(this.#text, this.at, this.#names);
    try {
      return parser.parse();
    } finally {
      this.at = parser.position;
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}

/** A number, a truth or null, when it is one and nothing else. */
function typedValue(text: string | undefined): number | boolean | null | undefined {
  if (text === undefined) return undefined;
  if (NUMBER.test(text)) {
    const number = Number(text);
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
  }
  return TYPED_WORDS.get(text.toLowerCase());
}

function nextIndex(members: Section): number {
  let next = 0;
  for (const key of members.keys()) if (typeof key === 'number' && key >= next) next = key + 1;
  return next;
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
}

function toArray(section: Section): unknown {
  return arrayFrom(
    Array.from(section, ([key, value]) => [key, value instanceof Map ? toArray(value as Section) : value] as const),
  );
}
