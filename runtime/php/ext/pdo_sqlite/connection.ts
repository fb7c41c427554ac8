/** A connection of PDO to a SQLite database (ext/pdo_sqlite/sqlite_driver.c). */

import { ErrorLevel, type Report } from '../../engine/report.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { type SqliteDatabase, SqliteError, type SqliteStatement } from '../../sqlite.ts';
import { Attribute } from '../pdo/constants.ts';
import type { DriverConnection, DriverStatement } from '../pdo/driver.ts';
import { driverError, whileBusy } from './busy.ts';
import { SqliteAttribute } from './constants.ts';
import { type AggregateCall, aggregateOf, callableOf, functionOf } from './script-functions.ts';
import { separated } from './separate.ts';
import { PreparedStatement } from './statement.ts';

const TIMEOUT_MS = 60_000;

export class SqliteConnection implements DriverConnection {
  readonly placeholders = 'any';
  readonly emulatesByDefault = false;
  readonly request: Request;
  readonly #database: SqliteDatabase;
  readonly #version: string;
  readonly #kept = new Map<string, SqliteStatement>();
  timeoutMs = TIMEOUT_MS;
  #isExtended = false;
  #isReleased = false;
  isInTransaction = false;
  /** True from the first statement of a transaction on: waiting for a lock would then be waiting for one another. */
  #holdsLock = false;

  constructor(request: Request, database: SqliteDatabase, version: string) {
    this.request = request;
    this.#database = database;
    this.#version = version;
  }

  get report(): Report {
    return this.request.diagnostics;
  }

  /** Runs something that takes a lock. @throws DriverError */
  *locking<Result>(call: () => Result, isEnding = false): Waiting<Result> {
    const wasOpen = this.#database.isInTransaction;
    try {
      const result = yield* whileBusy(call, this.#holdsLock && !isEnding ? 0 : this.timeoutMs);
      this.#holdsLock = wasOpen && this.#database.isInTransaction;
      return result;
    } catch (thrown) {
      throw this.told(thrown);
    }
  }

  told(thrown: unknown): unknown {
    return thrown instanceof SqliteError ? driverError(thrown, this.#isExtended) : thrown;
  }

  /** A text in quotes; what follows a byte of value 0 is not in it, as in PHP's. */
  quote(text: string): string {
    return `'${text.replace(/\0[\s\S]*/, '').replaceAll("'", "''")}'`;
  }

  *exec(sql: string): Waiting<number> {
    for (const one of separated(sql)) yield* this.locking(() => this.#database.exec(one), ENDING.test(one));
    return this.changes();
  }

  /** Rows that the last statement of its kind has changed. */
  changes(): number {
    return Number(this.#ask('SELECT changes()'));
  }

  #ask(sql: string): unknown {
    let statement = this.#kept.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql)!;
      this.#kept.set(sql, statement);
    }
    const rows = statement.run({ plain: [], named: null });
    const row = rows.next();
    // To its end: an open one would hold its lock.
    while (!rows.next().done);
    return row.done ? null : row.value[0];
  }

  direct(): DriverStatement {
    throw new globalThis.Error('SQLite prepares all statements itself');
  }

  *prepare(sql: string): Waiting<DriverStatement> {
    const statement = yield* this.locking(() => this.#database.prepare(sql));
    return new PreparedStatement(this, statement, sql);
  }

  *begin(): Waiting<void> {
    yield* this.exec('BEGIN');
    this.isInTransaction = true;
  }

  *commit(): Waiting<void> {
    yield* this.exec('COMMIT');
    this.isInTransaction = false;
  }

  *rollBack(): Waiting<void> {
    yield* this.exec('ROLLBACK');
    this.isInTransaction = false;
  }

  // biome-ignore lint/correctness/useYield: other databases have to ask
  *lastInsertId(): Waiting<string> {
    return String(this.#ask('SELECT last_insert_rowid()'));
  }

  // biome-ignore lint/correctness/useYield: other databases have to ask
  *setAttribute(attribute: number, value: unknown): Waiting<boolean> {
    if (attribute === Attribute.timeout) this.timeoutMs = Number(value) * 1000;
    else if (attribute === SqliteAttribute.extendedResultCodes) this.#isExtended = Number(value) !== 0;
    else return false;
    return true;
  }

  // biome-ignore lint/correctness/useYield: other databases have to ask
  *getAttribute(attribute: number): Waiting<unknown> {
    const isVersion = attribute === Attribute.serverVersion || attribute === Attribute.clientVersion;
    return isVersion ? this.#version : undefined;
  }

  readonly methods = {
    sqliteCreateFunction: (name: string, callback: unknown, argumentCount = -1, flags = 0): boolean => {
      const call = callableOf(callback, this.request, CREATE_FUNCTION);
      const { parts, call: wrapped } = functionOf({ name, argumentCount, flags }, call, this.request);
      this.#database.addFunction(parts, wrapped);
      return true;
    },
    sqliteCreateAggregate: (name: string, step: unknown, finish: unknown, argumentCount = -1): boolean => {
      const calls: AggregateCall = {
        step: callableOf(step, this.request, 'PDO::sqliteCreateAggregate(): Argument #2 ($step)'),
        finish: callableOf(finish, this.request, 'PDO::sqliteCreateAggregate(): Argument #3 ($finalize)'),
      };
      this.#database.addAggregate(aggregateOf({ name, argumentCount, flags: 0 }, calls, this.request));
      return true;
    },
    sqliteCreateCollation: (_name: string, callback: unknown): boolean => {
      callableOf(callback, this.request, 'PDO::sqliteCreateCollation(): Argument #2 ($callback)');
      const text = 'PDO::sqliteCreateCollation(): Collations of scripts are not supported';
      this.request.diagnostics.raise(ErrorLevel.E_WARNING, text);
      return false;
    },
  };

  // biome-ignore lint/correctness/useYield: other databases have to say goodbye
  *release(): Waiting<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#database.close();
  }
}

const CREATE_FUNCTION = 'PDO::sqliteCreateFunction(): Argument #2 ($callback)';
/** What ends a transaction waits for readers, whatever lock it holds. */
const ENDING = /^\s*(?:commit|end)\b/i;
