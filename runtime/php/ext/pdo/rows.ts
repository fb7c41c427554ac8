/** How a row of a database becomes what a script gets: PDO::FETCH_* (do_fetch in ext/pdo/pdo_stmt.c). */
import { toPhpString } from '../../engine/conversion.ts';
import { keepsOrder, orderedArray, withOrder } from '../../engine/ordered-array.ts';
import { arrayKey } from '../../engine/php-array.ts';
import { stdClass } from '../../engine/std-class.ts';
import type { ColumnInfo, Row } from './driver.ts';
import { Case, Nulls, type PdoHandle } from './pdo-handle.ts';

/** What the keys of PDO::FETCH_BOTH are. */
interface BothOrder {
  readonly keys: readonly string[];
  /** By column: its number; less than 0 where a name is that number. */
  readonly ownNumbers: readonly number[];
}

/** The names of a result's columns, and its values as the connection's attributes want them. */
export class RowShape {
  readonly names: readonly string[];
  readonly #handle: PdoHandle;
  readonly #isPlain: boolean;
  readonly #changes: boolean;
  /** Number of the first column, where those before it are taken off. */
  readonly #first: number;

  /** @param columns of the result, or the names that they have for the script */
  constructor(columns: readonly ColumnInfo[] | readonly string[], handle: PdoHandle, first = 0) {
    this.#first = first;
    this.#handle = handle;
    this.names = columns.map((column) => inCase(typeof column === 'string' ? column : column.name, handle.case));
    const keys = this.names.map(arrayKey);
    const isOwn = this.names.every((name) => name !== '__proto__');
    this.#isPlain = isOwn && keepsOrder([...new Set(keys)].map((key) => [key, null]));
    this.#changes = handle.stringifies || handle.nulls !== Nulls.natural;
  }

  #behindFirst: RowShape | null = null;

  /** That of rows whose first column is taken off. */
  get behindFirst(): RowShape {
    this.#behindFirst ??= new RowShape(this.names.slice(1), this.#handle, 1);
    return this.#behindFirst;
  }

  /** The row's values, changed in place. */
  values(row: Row): Row {
    if (!this.#changes) return row;
    for (let index = 0; index < row.length; index++) row[index] = this.#value(row[index]);
    return row;
  }

  #value(value: unknown): unknown {
    const { nulls, stringifies } = this.#handle;
    if (value === '' && nulls === Nulls.emptyString) return null;
    if (value === null) return nulls === Nulls.toString ? '' : null;
    if (stringifies && (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')) {
      return toPhpString(value, this.#handle.request.diagnostics);
    }
    return value;
  }

  /** By name; of several columns with one name the last counts. */
  assoc(row: Row): Record<string, unknown> {
    const { names } = this;
    if (!this.#isPlain) return orderedArray(withoutRepeats(names.map((name, index) => [arrayKey(name), row[index]])));
    const result: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) result[names[index]!] = row[index];
    return result;
  }

  /** By name and by number, in PHP's order. */
  both(row: Row): Record<string, unknown> {
    const { names } = this;
    const { keys, ownNumbers } = this.#bothKeys();
    const result = Object.create(null) as Record<string | number, unknown>;
    for (let place = 0; place < names.length; place++) {
      result[names[place]!] = row[place];
      const number = ownNumbers[place]!;
      if (number >= 0) result[number] = row[place];
    }
    return withOrder(result, keys);
  }

  #bothOrder: BothOrder | null = null;

  /** The same for all rows, so that each costs little. */
  #bothKeys(): BothOrder {
    if (this.#bothOrder !== null) return this.#bothOrder;
    const found = new Set<string>();
    const ownNumbers = this.names.map((name, place) => {
      const number = place + this.#first;
      found.add(name);
      // A name that is this number stays.
      if (found.has(String(number))) return -1;
      found.add(String(number));
      return number;
    });
    this.#bothOrder = { keys: [...found], ownNumbers };
    return this.#bothOrder;
  }

  /** By name; of several columns with one name a list. */
  named(row: Row): Record<string, unknown> {
    const found = new Map<string | number, unknown>();
    const lists = new Set<string | number>();
    for (const [index, name] of this.names.entries()) {
      const key = arrayKey(name);
      if (lists.has(key)) (found.get(key) as unknown[]).push(row[index]);
      else if (found.has(key)) {
        lists.add(key);
        found.set(key, [found.get(key), row[index]]);
      } else found.set(key, row[index]);
    }
    return orderedArray([...found]);
  }

  object(row: Row): object {
    return this.into(new stdClass(), row);
  }

  /** Sets the members of an object. @param from index of the first column that counts */
  into(object: object, row: Row, from = 0): object {
    for (let index = from; index < row.length; index++) {
      const name = this.names[index]!;
      if (name === '__proto__')
        Object.defineProperty(object, name, {
          value: row[index],
          writable: true,
          enumerable: true,
          configurable: true,
        });
      else (object as Record<string, unknown>)[name] = row[index];
    }
    return object;
  }
}

function inCase(name: string, wanted: number): string {
  if (wanted === Case.lower) return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return wanted === Case.upper ? name.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : name;
}

/** Where a key comes twice, its first place and its last value. */
function withoutRepeats(
  entries: readonly (readonly [string | number, unknown])[],
): (readonly [string | number, unknown])[] {
  const found = new Map<string | number, unknown>();
  for (const [key, value] of entries) found.set(key, value);
  return [...found];
}
