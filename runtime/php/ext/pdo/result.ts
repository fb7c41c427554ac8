/** The rows of an executed statement, one by one or all, in the shape that a fetch mode asks for. */
import { orderedArray } from '../../engine/ordered-array.ts';
import { arrayKeyOf } from '../../engine/php-array.ts';
import type { Report } from '../../engine/report.ts';
import { stdClass } from '../../engine/std-class.ts';
import { ValueError } from '../../engine/throwables.ts';
import { callWaiting } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { columnValue, type Reference } from './bindings.ts';
import { Fetch, FetchFlag } from './constants.ts';
import { type DriverStatement, PdoUseError, type Row } from './driver.ts';
import type { FetchPlan } from './fetch-plan.ts';
import type { PdoHandle } from './pdo-handle.ts';
import { RowShape } from './rows.ts';

type AnyFunction = (...args: never[]) => unknown;

/** A column whose values are written into a variable of the script. */
export interface BoundColumn {
  /** Index from 0, or name. */
  readonly column: number | string;
  readonly reference: Reference;
  /** PDO::PARAM_*, into which values are turned. */
  readonly type: number;
}

export class Result {
  readonly #statement: DriverStatement;
  readonly shape: RowShape;
  readonly #bound: readonly BoundColumn[];
  readonly #report: Report;

  constructor(statement: DriverStatement, handle: PdoHandle, bound: readonly BoundColumn[]) {
    this.#statement = statement;
    this.shape = new RowShape(statement.columnNames ?? statement.columns, handle);
    this.#bound = bound;
    this.#report = handle.request.diagnostics;
  }

  /** The next row's values, written into bound columns, too; null at the end. */
  *next(): Waiting<Row | null> {
    let row = this.#statement.fetchNow();
    if (row === undefined) row = yield* this.#statement.fetch();
    return row === null ? null : this.#taken(row);
  }

  /** The same when it needs no wait; undefined when it may need one. */
  nextNow(): Row | null | undefined {
    const row = this.#statement.fetchNow();
    return row ? this.#taken(row) : row;
  }

  #taken(row: Row): Row {
    const values = this.shape.values(row);
    for (const { column, reference, type } of this.#bound) {
      const index = typeof column === 'number' ? column : this.shape.names.indexOf(column);
      if (index >= 0 && index < values.length) reference.value = columnValue(values[index], type, this.#report);
    }
    return values;
  }

  /** @param from index of the first column that counts, for what is grouped by the first */
  *shaped(row: Row, plan: FetchPlan, from = 0): Waiting<unknown> {
    const quick = from === 0 ? this.#quick(row, plan) : undefined;
    if (quick !== undefined) return quick;
    switch (plan.mode) {
      case Fetch.assoc:
        return this.#cut(from).assoc(from === 0 ? row : row.slice(from));
      case Fetch.num:
        return from === 0 ? row : row.slice(from);
      case Fetch.both:
        return this.#cut(from).both(from === 0 ? row : row.slice(from));
      case Fetch.named:
        return this.#cut(from).named(from === 0 ? row : row.slice(from));
      case Fetch.obj:
        return this.shape.into(new stdClass(), row, from);
      case Fetch.lazy:
        return this.shape.into(plan.into!, row, from);
      case Fetch.bound:
        return true;
      case Fetch.column:
        return columnOf(row, plan.column < 0 ? from : plan.column);
      case Fetch.class:
        return this.#instance(row, plan, from);
      case Fetch.into:
        if (plan.into === null) throw new PdoUseError('HY000', 'No fetch-into object specified.');
        return this.shape.into(plan.into, row, from);
      case Fetch.func:
        return yield* callWaiting(plan.function as AnyFunction, from === 0 ? row : row.slice(from));
      case Fetch.keyPair:
        this.#checkPair();
        return orderedArray([[arrayKeyOf(row[0]), row[1]]]);
      default:
        throw new ValueError('Fetch mode must be a bitmask of PDO::FETCH_* constants');
    }
  }

  #cut(from: number): RowShape {
    return from === 0 ? this.shape : this.shape.behindFirst;
  }

  /**
   * PHP sets the members before it calls the constructor, unless PDO::FETCH_PROPS_LATE is given; JavaScript's classes give members their
   * first values when they are constructed, so that here it is always late.
   */
  #instance(row: Row, plan: FetchPlan, from: number): object {
    const made = plan.class ?? stdClass;
    const object = Reflect.construct(made, plan.constructorArgs) as object;
    return this.shape.into(object, row, from);
  }

  /** fetchAll() */
  *all(plan: FetchPlan): Waiting<unknown> {
    if ((plan.flags & FetchFlag.group) !== 0) return yield* this.#grouped(plan);
    if (plan.mode === Fetch.keyPair) return yield* this.#pairs();
    const rows: unknown[] = [];
    for (;;) {
      let row = this.nextNow();
      if (row === undefined) row = yield* this.next();
      if (row === null) return rows;
      rows.push(this.#quick(row, plan) ?? (yield* this.shaped(row, plan)));
    }
  }

  /** The modes that most use, without a generator for each row. */
  #quick(row: Row, { mode, column }: FetchPlan): unknown {
    if (mode === Fetch.assoc) return this.shape.assoc(row);
    if (mode === Fetch.num) return row;
    if (mode === Fetch.column && column < 0) return undefined;
    if (mode === Fetch.both) return this.shape.both(row);
    return mode === Fetch.obj ? this.shape.object(row) : undefined;
  }

  #checkPair(): void {
    if (this.shape.names.length === 2) return;
    const text = 'PDO::FETCH_KEY_PAIR fetch mode requires the result set to contain exactly 2 columns.';
    throw new PdoUseError('HY000', text);
  }

  *#pairs(): Waiting<unknown> {
    this.#checkPair();
    const pairs = new Map<number | string, unknown>();
    for (let row = yield* this.next(); row !== null; row = yield* this.next()) pairs.set(arrayKeyOf(row[0]), row[1]);
    return arrayOf(pairs);
  }

  /** By the first column: lists, or with PDO::FETCH_UNIQUE the last row of each. */
  *#grouped(plan: FetchPlan): Waiting<unknown> {
    const isUnique = (plan.flags & FetchFlag.unique) === FetchFlag.unique;
    const groups = new Map<number | string, unknown>();
    // A column that is asked for is the key, and the value is that of the first one.
    const from = 1;
    const { mode, column } = plan;
    const keyColumn = mode === Fetch.column && column >= 0 ? column : 0;
    for (let row = yield* this.next(); row !== null; row = yield* this.next()) {
      const key = arrayKeyOf(columnOf(row, keyColumn));
      const value =
        mode === Fetch.column && column >= 0 ? row[isUnique ? column : 0] : yield* this.shaped(row, plan, from);
      if (isUnique) groups.set(key, value);
      else if (groups.has(key)) (groups.get(key) as unknown[]).push(value);
      else groups.set(key, [value]);
    }
    return arrayOf(groups);
  }
}

function columnOf(row: Row, column: number): unknown {
  if (column >= row.length) throw new ValueError('Invalid column index');
  return row[column];
}

function arrayOf(entries: Map<number | string, unknown>): unknown {
  let next = 0;
  for (const key of entries.keys()) if (key !== next++) return orderedArray([...entries]);
  return [...entries.values()];
}
