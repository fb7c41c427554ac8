/** SQLite by Node's own module `node:sqlite` (22.16 and later). */
import {
  type SqliteAggregate,
  type SqliteColumn,
  type SqliteDatabase,
  SqliteError,
  type SqliteFunction,
  type SqliteLibrary,
  type SqliteParameters,
  type SqliteStatement,
  type SqliteValue,
} from '../../php/sqlite.ts';
import { firstStatement } from './first-statement.ts';
import { DEFAULTS, withLength } from './native-parts.ts';

interface Statement {
  columns(): readonly { name: string; table: string | null; type: string | null }[];
  setReturnArrays(on: boolean): void;
  setReadBigInts(on: boolean): void;
  iterate(...values: unknown[]): Iterator<SqliteValue[]>;
}

interface Database {
  readonly isTransaction: boolean;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  function(name: string, options: object, call: (...args: never[]) => unknown): void;
  aggregate(name: string, options: object): void;
  close(): void;
}

export interface NodeSqliteModule {
  readonly DatabaseSync: new (path: string, options: object) => Database;
  readonly StatementSync: { readonly prototype: object };
}

export function nodeSqlite({ DatabaseSync }: NodeSqliteModule): SqliteLibrary {
  return {
    version: process.versions.sqlite ?? '',
    open(path, isReadOnly) {
      const options = {
        readOnly: isReadOnly,
        enableForeignKeyConstraints: false,
        // PHP's SQLite takes "text" in double quotes where no column is called so.
        enableDoubleQuotedStringLiterals: true,
        timeout: 0,
      };
      const database = told(() => new DatabaseSync(path, options));
      told(() => database.exec(DEFAULTS));
      return new NodeSqliteDatabase(database);
    },
  };
}

class NodeSqliteDatabase implements SqliteDatabase {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    told(() => this.#database.exec(sql));
  }

  prepare(sql: string): SqliteStatement | null {
    if (firstStatement(sql) === '') return null;
    const statement = told(() => this.#database.prepare(sql));
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    return new NodeSqliteStatement(statement);
  }

  addFunction({ name, argumentCount, isDeterministic }: SqliteFunction, call: (...args: never[]) => unknown): void {
    const options = { varargs: argumentCount < 0, deterministic: isDeterministic, useBigIntArguments: true };
    told(() => this.#database.function(name, options, withLength(call, argumentCount)));
  }

  addAggregate<State>({ name, argumentCount, start, step, result }: SqliteAggregate<State>): void {
    const options = {
      varargs: argumentCount < 0,
      useBigIntArguments: true,
      start,
      // The state is one argument more.
      step: withLength(step, argumentCount + 1),
      result,
    };
    told(() => this.#database.aggregate(name, options));
  }

  close(): void {
    this.#database.close();
  }
}

class NodeSqliteStatement implements SqliteStatement {
  readonly #statement: Statement;
  #columns: readonly SqliteColumn[] | null = null;
  #columnNames: readonly string[] | null = null;

  constructor(statement: Statement) {
    this.#statement = statement;
  }

  get columns(): readonly SqliteColumn[] {
    this.#columns ??= this.#statement.columns().map(({ name, table, type }) => ({ name, table, declaredType: type }));
    return this.#columns;
  }

  get columnNames(): readonly string[] {
    this.#columnNames ??= this.columns.map(({ name }) => name);
    return this.#columnNames;
  }

  run({ plain, named }: SqliteParameters): Iterator<SqliteValue[]> {
    const statement = this.#statement;
    const rows = told(() => (named === null ? statement.iterate(...plain) : statement.iterate(named, ...plain)));
    return { next: () => told(() => rows.next()) };
  }
}

/** Errors of SQLite; those of the script's functions as they are. */
function told<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    const { code, errcode, message } = thrown as { code?: unknown; errcode?: number; message: string };
    if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) throw thrown;
    throw new SqliteError(errcode, message);
  }
}
