/** The door between PHP's behaviour and SQLite, a library that the thread brings where it has one. All calls return at once. */

/** INTEGER is a bigint, REAL a number, TEXT a string, BLOB bytes. */
export type SqliteValue = null | bigint | number | string | Uint8Array;

/** What SQLite refuses. */
export class SqliteError extends globalThis.Error {
  /** SQLite's extended result code; its lowest eight bits are the plain one. */
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export interface SqliteColumn {
  readonly name: string;
  /** Where the value comes from; null for what was computed. */
  readonly table: string | null;
  /** As the table was declared. */
  readonly declaredType: string | null;
}

/** Values of a statement's parameters: those of plain `?` in order, all others by name with its first character. */
export interface SqliteParameters {
  readonly plain: readonly SqliteValue[];
  readonly named: Readonly<Record<string, SqliteValue>> | null;
}

export interface SqliteStatement {
  readonly columnNames: readonly string[];
  /** Of the rows that it gives; none for one that gives no rows. */
  readonly columns: readonly SqliteColumn[];
  /** Runs it from its start. The rows come as they are asked for, where the library can do that. @throws SqliteError */
  run(parameters: SqliteParameters): Iterator<SqliteValue[]>;
}

/** A function of the script. Arguments and result are SQLite's values. */
export interface SqliteFunction {
  readonly name: string;
  /** How many arguments it takes; less than 0 for any number. */
  readonly argumentCount: number;
  readonly isDeterministic: boolean;
}

export interface SqliteAggregate<State> extends SqliteFunction {
  readonly start: () => State;
  readonly step: (state: State, ...args: SqliteValue[]) => State;
  readonly result: (state: State) => SqliteValue;
}

export interface SqliteDatabase {
  /** True between the begin and the end of a transaction, however it was begun. */
  readonly isInTransaction: boolean;
  /** Runs all statements of the text. @throws SqliteError */
  exec(sql: string): void;
  /** The first statement of the text; null when there is none in it. @throws SqliteError */
  prepare(sql: string): SqliteStatement | null;
  addFunction(parts: SqliteFunction, call: (...args: SqliteValue[]) => SqliteValue): void;
  addAggregate<State>(parts: SqliteAggregate<State>): void;
  /** Open statements end, and an open transaction is rolled back. */
  close(): void;
}

export interface SqliteLibrary {
  /** SQLite's own version. */
  readonly version: string;
  /** @param path of the file, or `:memory:` @throws SqliteError */
  open(path: string, isReadOnly: boolean): SqliteDatabase;
}
