/** Finds a statement's parameters and puts what was bound in their order (https://www.sqlite.org/lang_expr.html#varparam). */
import type { Report } from '../../engine/report.ts';
import type { SqliteParameters, SqliteValue } from '../../sqlite.ts';
import { DriverError, type Parameter } from '../pdo/driver.ts';
import { boundValue } from './values.ts';

/** Texts, names in quotes and comments, which hold none; then `?`, `?5`, `:name`, `@name` and `$name`. */
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|(\?\d*|[:@$][\w$\u0080-\uffff]+)/g;

const OUT_OF_RANGE = 25;

export class ParameterPlaces {
  /** By SQLite's numbers, from 0: the parameter's name, or '' for a plain `?`. */
  readonly #names: string[] = [];
  #hasNames = false;
  /** What is bound stays bound, as SQLite has it. */
  readonly #values: SqliteValue[] = [];

  constructor(sql: string) {
    if (!/[?:@$]/.test(sql)) return;
    for (const [, token] of sql.matchAll(TOKEN)) if (token !== undefined) this.#add(token);
    this.#values = this.#names.map(() => null);
  }

  #add(token: string): void {
    const names = this.#names;
    if (token === '?') {
      names.push('');
      return;
    }
    this.#hasNames = true;
    if (token.startsWith('?')) {
      const index = Number(token.slice(1)) - 1;
      while (names.length <= index) names.push(NOBODY);
      names[index] = token;
    } else if (!names.includes(token)) names.push(token);
  }

  /** Index of a named parameter; -1 when it is not there. */
  indexOf(name: string): number {
    return this.#names.indexOf(`:${name}`);
  }

  /** @throws DriverError for a parameter that is not there */
  values(given: ReadonlyMap<number | string, Parameter>, report: Report): SqliteParameters {
    const values = this.#values;
    for (const [key, parameter] of given) {
      const index = typeof key === 'number' ? key : this.indexOf(key);
      if (index < 0 || index >= values.length)
        throw new DriverError('HY000', OUT_OF_RANGE, 'column index out of range');
      values[index] = boundValue(parameter, report);
    }
    if (!this.#hasNames) return { plain: [...values], named: null };
    const plain: SqliteValue[] = [];
    const named: Record<string, SqliteValue> = {};
    for (const [index, name] of this.#names.entries()) {
      if (name === '') plain.push(values[index]!);
      else if (name !== NOBODY) named[name] = values[index]!;
    }
    return { plain, named };
  }
}

/** A number that `?5` leaves out. */
const NOBODY = '-';
