/**
 * What PDO asks of a database (PHP: ext/pdo/php_pdo_driver.h). Whatever may wait is a generator of waits. Statements are text of this
 * product (bytes that are no UTF-8 as lone surrogates), values are PHP's.
 */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';

/** An error of the database, or of the connection to it. */
export class DriverError extends globalThis.Error {
  /** SQLSTATE: five characters. */
  readonly state: string;
  /** The database's own number. */
  readonly code: number;

  constructor(state: string, code: number, message: string) {
    super(message);
    this.state = state;
    this.code = code;
  }
}

/** An error that PDO raises itself, without the database. */
export class PdoUseError extends globalThis.Error {
  readonly state: string;
  /** Text after the SQLSTATE's meaning; null for none. */
  readonly detail: string | null;

  constructor(state: string, detail: string | null = null) {
    super(detail ?? state);
    this.state = state;
    this.detail = detail;
  }
}

/** The driver's library is missing: PDO throws `could not find driver`. */
export class DriverMissing extends globalThis.Error {}

/** How a connection is asked for. */
export interface ConnectParts {
  /** Behind `driver:`. */
  readonly source: string;
  readonly user: string | null;
  readonly password: string | null;
  /** By PDO::ATTR_* and the driver's own numbers. */
  readonly attributes: ReadonlyMap<number, unknown>;
}

export interface Driver {
  /** `mysql`: what a DSN begins with, and PDO::ATTR_DRIVER_NAME gives. */
  readonly name: string;
  /** Class constants of PDO that it brings. */
  readonly constants: Readonly<Record<string, number | string>>;
  /** Names of further methods of PDO that its connections bring, such as sqliteCreateFunction. */
  readonly methods?: readonly string[];
  /** @throws DriverError */
  connect(request: Request, parts: ConnectParts): Waiting<DriverConnection>;
}

/** A value bound to a statement. */
export interface Parameter {
  readonly value: unknown;
  /** PDO::PARAM_* without flags. */
  readonly type: number;
}

/** `getColumnMeta()`, but for `name`, `len` and `precision`, which have their own place. */
export interface ColumnInfo {
  readonly name: string;
  readonly length: number;
  readonly precision: number;
  /** PDO::PARAM_* */
  readonly pdoType: number;
  /** What only this driver tells: native_type, flags, table … in its order. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export type Row = unknown[];

export interface DriverConnection {
  /**
   * How its own prepared statements name parameters: `positional` takes `?`, `named` takes `:name`; PDO rewrites the others. `any` finds
   * them itself in the statement as it is. Null when PDO has to put the values into the statement.
   */
  readonly placeholders: 'positional' | 'named' | 'any' | null;
  /** Whether PDO puts values into statements where PDO::ATTR_EMULATE_PREPARES was not set. */
  readonly emulatesByDefault: boolean;
  /** In `'…'`, with what the database's text needs escaped; null when it cannot be. */
  quote(text: string, type: number): string | null;
  /** Runs statements and discards their rows. @returns number of changed rows @throws DriverError */
  exec(sql: string): Waiting<number>;
  /** A whole statement, ready to be executed. */
  direct(sql: string, attributes: ReadonlyMap<number, unknown>): DriverStatement;
  /** One that the database prepares. Only when `placeholders` is not null. @throws DriverError */
  prepare(sql: string, attributes: ReadonlyMap<number, unknown>): Waiting<DriverStatement>;
  readonly isInTransaction: boolean;
  begin(): Waiting<void>;
  commit(): Waiting<void>;
  rollBack(): Waiting<void>;
  lastInsertId(sequence: string | null): Waiting<string>;
  /** @returns false for an attribute that it does not know */
  setAttribute(attribute: number, value: unknown): Waiting<boolean>;
  /** @returns undefined for an attribute that it does not know */
  getAttribute(attribute: number): Waiting<unknown>;
  /** By the names that the driver gives. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Gives the connection back; an open transaction is rolled back. Never throws. */
  release(): Waiting<void>;
}

export interface DriverStatement {
  /** @param parameters for a prepared one: by index from 0, or by name without the colon @throws DriverError */
  execute(parameters: ReadonlyMap<number | string, Parameter>): Waiting<void>;
  /** Of the rows that follow; empty when none do. */
  readonly columns: readonly ColumnInfo[];
  /** Their names, where these cost less than all that there is to know. */
  readonly columnNames?: readonly string[];
  /** Rows that were changed, or that were found. */
  readonly rowCount: number;
  /** The next row; null at the end. The row is the caller's. @throws DriverError */
  fetch(): Waiting<Row | null>;
  /** The same when it needs no wait: undefined when it may need one. */
  fetchNow(): Row | null | undefined;
  /** Goes on to the next result. @returns false when there is none */
  nextRowset(): Waiting<boolean>;
  /** Discards rows that were not fetched. */
  closeCursor(): Waiting<void>;
  setAttribute(attribute: number, value: unknown): boolean;
  /** @returns undefined for an attribute that it does not know */
  getAttribute(attribute: number): unknown;
  /** False, or absent, when it knows no attribute at all, which PDO tells in other words. */
  readonly hasAttributes?: boolean;
  /** Index from 0 of a named parameter, where the database numbers them; -1 when it is not there. */
  placeOf?(name: string): number;
  /** Frees the statement. Never throws. */
  release(): Waiting<void>;
}
