/** A statement of PDO on SQLite (ext/pdo_sqlite/sqlite_statement.c). */
import type { Report } from '../../engine/report.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { SqliteColumn, SqliteStatement, SqliteValue } from '../../sqlite.ts';
import { Param } from '../pdo/constants.ts';
import { type ColumnInfo, type DriverStatement, type Parameter, PdoUseError, type Row } from '../pdo/driver.ts';
import { SqliteAttribute } from './constants.ts';
import { ParameterPlaces } from './parameters.ts';
import { phpValue } from './values.ts';

/** What a statement needs of its connection. */
interface StatementConnection {
  readonly report: Report;
  /** Runs something that takes a lock. @throws DriverError */
  locking<Result>(call: () => Result): Waiting<Result>;
  /** An error of SQLite as PDO's; others as they are. */
  told(thrown: unknown): unknown;
  /** Rows that the last statement of its kind has changed. */
  changes(): number;
}

type Step = IteratorResult<SqliteValue[], unknown>;

export class PreparedStatement implements DriverStatement {
  readonly #connection: StatementConnection;
  readonly #statement: SqliteStatement | null;
  readonly #places: ParameterPlaces;
  readonly #isReadOnly: boolean;
  #rows: Iterator<SqliteValue[]> | null = null;
  /** Has come, and was not asked for yet: SQLite takes the first step when it executes. */
  #ahead: Step | null = null;
  #current: readonly SqliteValue[] | null = null;
  rowCount = 0;
  readonly hasAttributes = true;

  /** @param statement null for a text without one, which does nothing */
  constructor(connection: StatementConnection, statement: SqliteStatement | null, sql: string) {
    this.#connection = connection;
    this.#statement = statement;
    this.#places = new ParameterPlaces(sql);
    this.#isReadOnly = READ_ONLY.test(sql);
  }

  *execute(parameters: ReadonlyMap<number | string, Parameter>): Waiting<void> {
    const statement = this.#statement;
    if (statement === null) return;
    const values = this.#places.values(parameters, this.#connection.report);
    this.#drop();
    const rows = yield* this.#connection.locking(() => {
      const started = statement.run(values);
      this.#ahead = started.next();
      return started;
    });
    this.#rows = rows;
    const step = this.#ahead!;
    this.#current = step.done ? null : step.value;
    if (step.done) {
      this.#rows = null;
      this.rowCount = this.#connection.changes();
    }
  }

  get columnNames(): readonly string[] {
    return this.#statement?.columnNames ?? [];
  }

  get columns(): readonly ColumnInfo[] {
    return (this.#statement?.columns ?? []).map((column, index) => infoOf(column, this.#current?.[index]));
  }

  fetchNow(): Row | null {
    const step = this.#ahead ?? this.#step();
    this.#ahead = null;
    if (step === null || step.done) {
      this.#drop();
      return null;
    }
    this.#current = step.value;
    return step.value.map(phpValue);
  }

  #step(): Step | null {
    try {
      return this.#rows?.next() ?? null;
    } catch (thrown) {
      throw this.#connection.told(thrown);
    }
  }

  // biome-ignore lint/correctness/useYield: rows are here
  *fetch(): Waiting<Row | null> {
    return this.fetchNow();
  }

  nextRowset(): Waiting<boolean> {
    throw new PdoUseError('IM001', 'driver does not support multiple rowsets');
  }

  // biome-ignore lint/correctness/useYield: nobody else has to be told
  *closeCursor(): Waiting<void> {
    this.#drop();
  }

  #drop(): void {
    const rows = this.#rows;
    this.#rows = null;
    this.#ahead = null;
    this.#current = null;
    rows?.return?.();
  }

  setAttribute(): boolean {
    return false;
  }

  getAttribute(attribute: number): unknown {
    return attribute === SqliteAttribute.readonlyStatement ? this.#isReadOnly : undefined;
  }

  placeOf(name: string): number {
    return this.#places.indexOf(name);
  }

  // biome-ignore lint/correctness/useYield: nobody else has to be told
  *release(): Waiting<void> {
    this.#drop();
  }
}

/** As `sqlite3_stmt_readonly` has it; a `WITH` that changes something is the exception. */
const READ_ONLY =
  /^[\s;]*(?:select|values|explain|begin|commit|rollback|end|savepoint|release|pragma|with(?![\s\S]*\b(?:insert|update|delete)\b))\b/i;

/** @param value in the current row; undefined when there is none */
function infoOf({ name, table, declaredType }: SqliteColumn, value: SqliteValue | undefined): ColumnInfo {
  const [nativeType, pdoType] = typesOf(value);
  return {
    name,
    length: -1,
    precision: 0,
    pdoType,
    extra: {
      native_type: nativeType,
      pdo_type: pdoType,
      ...(declaredType === null ? {} : { 'sqlite:decl_type': declaredType }),
      ...(table === null ? {} : { table }),
      flags: value instanceof Uint8Array ? ['blob'] : [],
    },
  };
}

function typesOf(value: SqliteValue | undefined): readonly [native: string, pdo: number] {
  if (value === null || value === undefined) return ['null', Param.null];
  if (typeof value === 'bigint') return ['integer', Param.int];
  return [typeof value === 'number' ? 'double' : 'string', Param.str];
}
