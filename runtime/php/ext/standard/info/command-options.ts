/** Options of a command line as PHP reads them (main/getopt.c, ext/standard/basic_functions.c). */

/** What follows an option's name: nothing, a value, or an optional value. */
type Following = 'nothing' | 'value' | 'optional';

export interface CommandOptions {
  /** Name and value of each option in order; false without a value. */
  readonly found: readonly (readonly [name: string, value: string | false])[];
  /** Index of the first argument that is no option. */
  readonly restIndex: number;
}

function followingOf(colons: string): Following {
  if (colons === '') return 'nothing';
  return colons.length === 1 ? 'value' : 'optional';
}

/** `ab:c::` */
function shortOptions(text: string): Map<string, Following> {
  const options = new Map<string, Following>();
  for (const [, name, colons] of text.matchAll(/([A-Za-z0-9])(:{0,2})/g)) options.set(name!, followingOf(colons!));
  return options;
}

/** `name`, `name:`, `name::` */
function longOptions(texts: readonly string[]): Map<string, Following> {
  const options = new Map<string, Following>();
  for (const text of texts) {
    const colons = /:{0,2}$/.exec(text)![0];
    options.set(text.slice(0, text.length - colons.length), followingOf(colons));
  }
  return options;
}

/** @param args the script's name first, as in `$argv` */
export function readCommandOptions(args: readonly string[], short: string, long: readonly string[]): CommandOptions {
  const reader = new Reader(args, shortOptions(short), longOptions(long));
  reader.read();
  return reader;
}

class Reader implements CommandOptions {
  readonly found: [string, string | false][] = [];
  restIndex = 1;
  readonly #args: readonly string[];
  readonly #short: ReadonlyMap<string, Following>;
  readonly #long: ReadonlyMap<string, Following>;

  constructor(args: readonly string[], short: ReadonlyMap<string, Following>, long: ReadonlyMap<string, Following>) {
    this.#args = args;
    this.#short = short;
    this.#long = long;
  }

  read(): void {
    for (;;) {
      const arg = this.#args[this.restIndex];
      if (arg === undefined || !arg.startsWith('-') || arg === '-') return;
      this.restIndex++;
      if (arg === '--') return;
      if (arg.startsWith('--')) this.#readLong(arg.slice(2));
      else this.#readShort(arg.slice(1));
    }
  }

  #readLong(text: string): void {
    const [, name, value] = /^([^=]*)(?:=(.*))?$/s.exec(text)!;
    const following = this.#long.get(name!);
    if (following === undefined) return;
    if (following === 'nothing') this.found.push([name!, false]);
    else if (value === undefined) this.#takeNext(name!, following);
    else if (value !== '') this.found.push([name!, value]);
  }

  /** Several in one argument: `-abvalue`. Unknown ones are passed over. */
  #readShort(letters: string): void {
    for (let at = 0; at < letters.length; at++) {
      const name = letters[at]!;
      const following = this.#short.get(name);
      if (following === undefined) continue;
      if (following === 'nothing') {
        this.found.push([name, false]);
        continue;
      }
      const rest = letters.slice(at + 1).replace(/^=/, '');
      if (rest === '') this.#takeNext(name, following);
      else this.found.push([name, rest]);
      return;
    }
  }

  /** The value is the next argument, whatever it looks like; an optional one has to be in the same. */
  #takeNext(name: string, following: Following): void {
    if (following === 'optional') {
      this.found.push([name, false]);
      return;
    }
    const value = this.#args[this.restIndex];
    if (value === undefined) return;
    this.restIndex++;
    this.found.push([name, value]);
  }
}
