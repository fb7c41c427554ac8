/** SQLite by Node's own module `node:sqlite` (22.16 and later). */
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

  addAggregate<State>(parts: SqliteAggregate<State>): void {
    const options = { ...aggregateOptions(parts), useBigIntArguments: true };
    told(() => this.#database.aggregate(parts.name, options));
  }

  close(): void {
    this.#database.close();
  }
}

class NodeSqliteStatement extends NativeStatement implements SqliteStatement {
  readonly #statement: Statement;

  constructor(statement: Statement) {
    super();
    this.#statement = statement;
  }

  protected describe(): ReturnType<Statement['columns']> {
    return this.#statement.columns();
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
