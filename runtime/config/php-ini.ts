/**
 * php.ini files as PHP reads them (main/php_ini.c, Zend/zend_ini_scanner.l), .user.ini files, and `-d name=value`.
 */
import { errorLevels } from './error-levels.ts';
import { type IniLookup, IniSyntaxError, IniValueParser } from './ini-value-parser.ts';

/** Value per directive. A directive written as `name[]=` is a list or map of strings, which no setting of ours is. */
export type IniTexts = Record<string, string>;

/** Directives for some scripts or hosts only. They override all others, and scripts cannot change them. */
export interface IniSections {
  /** Directives of `[PATH=/dir]` sections: for scripts in that directory and below it. */
  readonly paths: ReadonlyMap<string, IniTexts>;
  /** Directives of `[HOST=name]` sections, host names in lower case. */
  readonly hosts: ReadonlyMap<string, IniTexts>;
}

export interface ParsedIni extends IniSections {
  /** Directives for all requests. */
  readonly global: IniTexts;
  /** PHP's message for the syntax error that stopped the parser, with its line; null when the whole file was read. */
  readonly problem: string | null;
}

function constantText(name: string): string | null {
  return Object.hasOwn(errorLevels, name) ? String(errorLevels[name as keyof typeof errorLevels]) : null;
}

function texts(): IniTexts {
  return Object.create(null) as IniTexts;
}

/**
 * Reads the text of an ini file. Like PHP, keeps what stands before a mistake and says what it was.
 * @param environment gives the variables for `${NAME}`
 */
export function parseIni(text: string, environment: IniLookup = () => null): ParsedIni {
  const reader = new IniReader(text, environment);
  const problem = reader.read();
  return { global: reader.global, paths: reader.paths, hosts: reader.hosts, problem };
}

const KEY = /[^=\n\r;&|^$~(){}!"[\]\0]+/y;

class IniReader {
  readonly global = texts();
  readonly paths = new Map<string, IniTexts>();
  readonly hosts = new Map<string, IniTexts>();
  readonly #text: string;
  readonly #environment: IniLookup;
  #position = 0;
  #section = this.global;

  constructor(text: string, environment: IniLookup) {
    this.#text = text.replace(/^\uFEFF/, '');
    this.#environment = environment;
  }

  /** @returns the problem that stopped it. */
  read(): string | null {
    try {
      while (this.#position < this.#text.length) this.#readLine();
      return null;
    } catch (error) {
      if (!(error instanceof IniSyntaxError)) throw error;
      const line = this.#text.slice(0, this.#position).split('\n').length;
      return `${error.message} on line ${line}`;
    }
  }

  #readLine(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#position] ?? '')) this.#position++;
    const first = this.#text[this.#position];
    if (first === undefined) return;
    if (first === '[') this.#readSection();
    else if (first !== ';') this.#readEntry(first);
    const end = this.#text.indexOf('\n', this.#position);
    this.#position = end < 0 ? this.#text.length : end + 1;
  }

  #readSection(): void {
    const end = this.#text.indexOf(']', this.#position);
    if (end < 0) throw new IniSyntaxError("syntax error, unexpected end of file, expecting ']'");
    const name = this.#text.slice(this.#position + 1, end).replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
    this.#position = end + 1;
    const path = /^PATH=(.*)$/i.exec(name)?.[1];
    const host = /^HOST=(.*)$/i.exec(name)?.[1];
    if (path !== undefined) this.#section = textsOf(this.paths, path.replace(/(.)\/+$/, '$1'));
    else if (host !== undefined) this.#section = textsOf(this.hosts, host.toLowerCase());
    // Any other section is a heading for the reader of the file, even after [PATH=] (php_ini_parser_cb).
    else this.#section = this.global;
  }

  #readEntry(first: string): void {
    KEY.lastIndex = this.#position;
    const key = KEY.exec(this.#text)?.[0];
    if (key === undefined) throw new IniSyntaxError(`syntax error, unexpected '${first}'`);
    this.#position += key.length;
    const isList = this.#skipOffset();
    if (this.#text[this.#position] !== '=') return;
    this.#position++;
    const value = this.#readValue();
    if (!isList) this.#section[key.trim()] = value;
  }

  /** `[…]` behind the key; true when there is one. */
  #skipOffset(): boolean {
    if (this.#text[this.#position] !== '[') return false;
    const offset = /\[[^\]\r\n]*\][ \t]*/y;
    offset.lastIndex = this.#position;
    const found = offset.exec(this.#text);
    if (found === null) throw new IniSyntaxError("syntax error, unexpected end of file, expecting ']'");
    this.#position += found[0].length;
    return true;
  }

  #readValue(): string {
    const names = { constant: constantText, variable: (name: string) => this.#variable(name) };
    const parser = new IniValueParser(this.#text, this.#position, names);
    try {
      return parser.parse();
    } finally {
      this.#position = parser.position;
    }
  }

  #variable(name: string): string | null {
    return Object.hasOwn(this.global, name) ? this.global[name]! : this.#environment(name);
  }
}

function textsOf(sections: Map<string, IniTexts>, name: string): IniTexts {
  let section = sections.get(name);
  if (section === undefined) {
    section = texts();
    sections.set(name, section);
  }
  return section;
}

/**
 * Directives of sections for one request: its host's, then those of the script's directories from the root down
 * (sapi/fpm/fpm/fpm_main.c sapi_cgi_activate).
 * @param host name without port
 */
export function sectionDirectives(sections: IniSections, scriptFilename: string, host: string): IniTexts {
  const result = Object.assign(texts(), sections.hosts.get(host.toLowerCase()));
  for (const path of [...sections.paths.keys()].sort((one, other) => one.length - other.length)) {
    const isInside = path === '/' || scriptFilename.startsWith(`${path}/`);
    if (isInside) Object.assign(result, sections.paths.get(path));
  }
  return result;
}

/**
 * Reads `-d name=value` as php-cli does: `-d name` is `name=1`, and a value that is not plain counts as quoted.
 * @throws IniSyntaxError when it is no definition
 */
export function parseDefinition(definition: string, environment: IniLookup = () => null): IniTexts {
  const equals = definition.indexOf('=');
  if (equals < 0) return parseLine(`${definition}=1`, environment);
  const value = definition.slice(equals + 1);
  const isPlain = value === '' || /^[A-Za-z0-9"']/.test(value);
  return parseLine(isPlain ? definition : `${definition.slice(0, equals)}="${value}"`, environment);
}

function parseLine(line: string, environment: IniLookup): IniTexts {
  const { global, problem } = parseIni(line, environment);
  if (problem !== null) throw new IniSyntaxError(problem);
  return global;
}
