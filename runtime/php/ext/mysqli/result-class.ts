/** mysqli_result: the rows of a query. */
import { offerFaces } from '../../calls/waits.ts';
import { orderedArray } from '../../engine/ordered-array.ts';
import { arrayKey } from '../../engine/php-array.ts';
import { stdClass } from '../../engine/std-class.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient } from '../mysqlnd/client.ts';
import type { Column } from '../mysqlnd/column.ts';
import type { PacketReader } from '../mysqlnd/packet-reader.ts';
import type { RowReader } from '../mysqlnd/values.ts';
import { fieldOf } from './fields.ts';

export interface ResultParts {
  readonly columns: readonly Column[];
  readonly reader: RowReader;
  /** All rows; null when they come one by one. */
  readonly rows: readonly PacketReader[] | null;
  readonly client: MysqlClient;
}

/** Takes all rows that follow. */
export function* allRows(client: MysqlClient): Waiting<PacketReader[]> {
  const rows: PacketReader[] = [];
  for (;;) {
    const row = client.rowNow();
    if (row === undefined) yield* client.more();
    else if (row === null) return rows;
    else rows.push(row);
  }
}

const Mode = { assoc: 1, num: 2, both: 3 } as const;
export const RESULT_PARTS = Symbol('ts-sapi.mysqliResult');
type AnyClass = new (...args: never[]) => object;

export type MysqliResult = InstanceType<ReturnType<typeof makeResultClass>>;

export function makeResultClass(request: Request) {
  class mysqli_result {
    #parts: ResultParts | null = null;
    #next = 0;
    #field = 0;
    #lengths: number[] | null = null;
    #seen = 0;

    /** @internal */
    [RESULT_PARTS](parts: ResultParts): this {
      this.#parts = parts;
      return this;
    }

    get #open(): ResultParts {
      if (this.#parts === null) throw new Error('mysqli_result object is already closed');
      return this.#parts;
    }

    get num_rows(): number {
      const { rows } = this.#open;
      return rows === null ? this.#seen : rows.length;
    }
    get field_count(): number {
      return this.#open.columns.length;
    }
    get current_field(): number {
      return this.#field;
    }
    get lengths(): number[] | null {
      return this.#lengths;
    }
    /** MYSQLI_STORE_RESULT or MYSQLI_USE_RESULT. */
    get type(): number {
      return this.#open.rows === null ? 1 : 0;
    }

    *#values(): Waiting<unknown[] | null> {
      const { rows, client, reader } = this.#open;
      let packet: PacketReader | null;
      if (rows === null) packet = yield* client.row();
      else packet = rows[this.#next] ?? null;
      if (packet === null) {
        this.#lengths = null;
        return null;
      }
      this.#next++;
      this.#seen++;
      const start = packet.at;
      const values = reader.read(packet);
      packet.at = start;
      this.#lengths = values.map((value) => (value === null ? 0 : Buffer.byteLength(String(value))));
      return values;
    }

    *fetch_row(): Waiting<unknown[] | null> {
      return yield* this.#values();
    }

    *fetch_assoc(): Waiting<Record<string, unknown> | null> {
      const values = yield* this.#values();
      return values === null ? null : this.#assoc(values);
    }

    #assoc(values: readonly unknown[]): Record<string, unknown> {
      const entries = new Map(this.#open.columns.map(({ name }, index) => [arrayKey(name), values[index]]));
      return orderedArray([...entries]);
    }

    *fetch_array(mode: number = Mode.both): Waiting<unknown> {
      if (mode < Mode.assoc || mode > Mode.both) {
        throw new ValueError(
          'mysqli_result::fetch_array(): Argument #1 ($mode) must be one of MYSQLI_NUM, MYSQLI_ASSOC, or MYSQLI_BOTH',
        );
      }
      const values = yield* this.#values();
      return values === null ? null : this.#shaped(values, mode);
    }

    #shaped(values: unknown[], mode: number): unknown {
      if (mode === Mode.num) return values;
      if (mode === Mode.assoc) return this.#assoc(values);
      const entries = new Map<number | string, unknown>();
      for (const [index, { name }] of this.#open.columns.entries()) {
        entries.set(index, values[index]);
        entries.set(arrayKey(name), values[index]);
      }
      return orderedArray([...entries]);
    }

    *fetch_all(mode: number = Mode.num): Waiting<unknown[]> {
      const all: unknown[] = [];
      for (let values = yield* this.#values(); values !== null; values = yield* this.#values()) {
        all.push(this.#shaped(values, mode));
      }
      return all;
    }

    *fetch_object(made: AnyClass | null = null, args: readonly unknown[] = []): Waiting<object | null> {
      const values = yield* this.#values();
      if (values === null) return null;
      return Object.assign(Reflect.construct(made ?? stdClass, args) as object, this.#assoc(values));
    }

    *fetch_column(column = 0): Waiting<unknown> {
      if (column < 0 || column >= this.field_count) {
        const why = column < 0 ? 'greater than or equal to 0' : `less than the number of fields for this result set`;
        throw new ValueError(`mysqli_result::fetch_column(): Argument #1 ($column) must be ${why}`);
      }
      const values = yield* this.#values();
      return values === null ? false : values[column];
    }

    fetch_field(): object | false {
      const column = this.#open.columns[this.#field];
      if (column === undefined) return false;
      this.#field++;
      return fieldOf(column);
    }

    fetch_fields(): object[] {
      return this.#open.columns.map(fieldOf);
    }

    fetch_field_direct(index: number): object | false {
      const column = this.#open.columns[index];
      if (column !== undefined) return fieldOf(column);
      const why = index < 0 ? 'greater than or equal to 0' : 'less than the number of fields for this result set';
      throw new ValueError(`mysqli_result::fetch_field_direct(): Argument #1 ($index) must be ${why}`);
    }

    field_seek(index: number): boolean {
      if (index < 0 || index >= this.field_count) {
        const why = index < 0 ? 'greater than or equal to 0' : 'less than the number of fields for this result set';
        throw new ValueError(`mysqli_result::field_seek(): Argument #1 ($index) must be ${why}`);
      }
      this.#field = index;
      return true;
    }

    data_seek(offset: number): boolean {
      const { rows } = this.#open;
      if (rows === null) throw new Error('mysqli_result::data_seek() cannot be used in MYSQLI_USE_RESULT mode');
      if (offset < 0) {
        throw new ValueError('mysqli_result::data_seek(): Argument #1 ($offset) must be greater than or equal to 0');
      }
      if (offset >= rows.length) return false;
      this.#next = offset;
      return true;
    }

    *#free(): Waiting<void> {
      const { rows, client } = this.#open;
      if (rows === null) while ((yield* client.row()) !== null);
      this.#parts = null;
    }

    *free(): Waiting<void> {
      yield* this.#free();
    }

    *close(): Waiting<void> {
      yield* this.#free();
    }

    *free_result(): Waiting<void> {
      yield* this.#free();
    }

    getIterator(): Iterator<unknown> {
      return this[Symbol.iterator]();
    }

    *[Symbol.iterator](): Iterator<unknown> {
      const { rows } = this.#open;
      if (rows !== null) this.#next = 0;
      const fetch = (): unknown => (this as unknown as { fetch_assoc(): unknown }).fetch_assoc();
      for (let row = fetch(); row !== null; row = fetch()) yield row;
    }
  }
  offerFaces(mysqli_result.prototype, request);
  return mysqli_result;
}
