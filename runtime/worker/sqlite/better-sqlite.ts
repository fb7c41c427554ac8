/** SQLite by the package better-sqlite3, for Node.js without a SQLite of its own. */
import {
  type SqliteAggregate,
  type SqliteDatabase,
  SqliteError,
  type SqliteFunction,
  type SqliteLibrary,
  type SqliteParameters,
  type SqliteStatement,
  type SqliteValue,
} from '../../php/sqlite.ts';
import { firstStatement } from './first-statement.ts';
import { aggregateOptions, DEFAULTS, NativeStatement, withLength } from './native-parts.ts';
import { resultCode } from './result-codes.ts';

interface Statement {
  readonly reader: boolean;
  columns(): readonly { name: string; table: string | null; type: string | null }[];
  raw(on: boolean): Statement;
  safeIntegers(on: boolean): Statement;
  all(...values: unknown[]): SqliteValue[][];
  run(...values: unknown[]): unknown;
}

interface Database {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  function(name: string, options: object, call: (...args: never[]) => unknown): unknown;
  aggregate(name: string, options: object): unknown;
  defaultSafeIntegers(on: boolean): unknown;
  close(): unknown;
}

export type BetterSqliteModule = new (path: string, options: object) => Database;

const CANNOT_OPEN = 14;

/** @throws what the package throws when it does not load here */
export function betterSqlite(Database: BetterSqliteModule): SqliteLibrary {
  const probe = new Database(':memory:', {});
  const version = String(probe.prepare('SELECT sqlite_version()').raw(true).all()[0]![0]);
  probe.close();
  return {
    version,
    open(path, isReadOnly) {
      const database = told(() => openDatabase(Database, path, isReadOnly));
      return new BetterSqliteDatabase(database);
    },
  };
}

function openDatabase(Database: BetterSqliteModule, path: string, isReadOnly: boolean): Database {
  let database: Database;
  try {
    database = new Database(path, { readonly: isReadOnly, fileMustExist: isReadOnly, timeout: 0 });
  } catch (thrown) {
    // The package looks for the folder itself.
    if (thrown instanceof TypeError) throw new SqliteError(CANNOT_OPEN, 'unable to open database file');
    throw thrown;
  }
  database.defaultSafeIntegers(true);
  database.exec(DEFAULTS);
  return database;
}

class BetterSqliteDatabase implements SqliteDatabase {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  exec(sql: string): void {
    told(() => this.#database.exec(sql));
  }

  prepare(sql: string): SqliteStatement | null {
    const first = firstStatement(sql);
    if (first === '') return null;
    const statement = told(() => this.#database.prepare(first));
    return new BetterSqliteStatement(statement);
  }

  addFunction({ name, argumentCount, isDeterministic }: SqliteFunction, call: (...args: never[]) => unknown): void {
    const options = { varargs: argumentCount < 0, deterministic: isDeterministic, safeIntegers: true };
    told(() => this.#database.function(name, options, withLength(call, argumentCount)));
  }

  addAggregate<State>(parts: SqliteAggregate<State>): void {
    const options = { ...aggregateOptions(parts), deterministic: parts.isDeterministic, safeIntegers: true };
    told(() => this.#database.aggregate(parts.name, options));
  }

  close(): void {
    this.#database.close();
  }
}

class BetterSqliteStatement extends NativeStatement implements SqliteStatement {
  readonly #statement: Statement;

  constructor(statement: Statement) {
    super();
    this.#statement = statement.reader ? statement.raw(true) : statement;
  }

  protected describe(): ReturnType<Statement['columns']> {
    return this.#statement.reader ? this.#statement.columns() : [];
  }

  /** All rows at once: while this package gives rows one by one, its connection does nothing else. */
  run({ plain, named }: SqliteParameters): Iterator<SqliteValue[]> {
    // Names without their first character.
    const values =
      named === null
        ? plain
        : [...plain, Object.fromEntries(Object.entries(named).map(([name, value]) => [name.slice(1), value]))];
    const statement = this.#statement;
    const rows = told(() => {
      if (statement.reader) return statement.all(...values);
      statement.run(...values);
      return [];
    });
    return rows.values();
  }
}

/** Errors of the package as SQLite's; those of the script's functions as they are. */
function told<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    const { code, message, name } = thrown as { code?: unknown; message: string; name?: string };
    if (typeof code !== 'string' || name !== 'SqliteError') throw thrown;
    throw new SqliteError(resultCode(code), message);
  }
}
