/** Declarations of PDO's classes, whose constants come from the tables of runtime/php/ext/pdo and its drivers. */

import { PDO_CONSTANTS } from '../../runtime/php/ext/pdo/constants.ts';
import type { Driver } from '../../runtime/php/ext/pdo/driver.ts';
import { registry } from '../../runtime/php/extensions.ts';

const METHODS = `  /**
   * Opens a connection. It is given back at the end of the request, however that comes, and open transactions are rolled back.
   * @param dsn \`mysql:host=…;port=…;dbname=…;charset=…\`, \`mysql:unix_socket=…\` …
   * @param options attributes by number: \`{ [PDO.ATTR_ERRMODE]: PDO.ERRMODE_SILENT }\`
   * @throws PDOException when there is no such driver, no server, or the server refuses
   */
  constructor(dsn: string, username?: string | null, password?: string | null, options?: PDOAttributes | null);
  /** Names of the databases that PDO can talk to. */
  static getAvailableDrivers(): string[];
  /** @returns a statement to be executed, with its parameters as \`?\` or \`:name\`; false in other error modes than exceptions */
  prepare(query: string, options?: PDOAttributes): PDOStatement;
  /** Executes a statement. @param fetchMode with what it needs, as setFetchMode() takes it */
  query(query: string, fetchMode?: number | null, ...fetchModeArgs: unknown[]): PDOStatement;
  /** Executes statements and discards their rows. @returns number of changed rows */
  exec(statement: string): number;
  /** The text between quotes, with what the database needs escaped. Parameters of prepare() are the better way. */
  quote(string: string, type?: number): string;
  /** @throws PDOException when a transaction is open */
  beginTransaction(): boolean;
  /** @throws PDOException when no transaction is open */
  commit(): boolean;
  /** @throws PDOException when no transaction is open */
  rollBack(): boolean;
  inTransaction(): boolean;
  /** Number of the row that was inserted last. @param name of the sequence, where the database has sequences */
  lastInsertId(name?: string | null): string;
  /** SQLSTATE of the last call; null before the first one. */
  errorCode(): string | null;
  /** SQLSTATE, the database's number and text of the last error. */
  errorInfo(): [string, number | null, string | null];
  setAttribute(attribute: number, value: unknown): boolean;
  /** @throws PDOException for an attribute that the driver does not know */
  getAttribute(attribute: number): any;`;

const STATEMENT = `/** A statement and, once it is executed, its rows. \`for (const row of statement)\` fetches them one by one. */
declare class PDOStatement<Row = any> implements Iterable<Row> {
  readonly queryString: string;
  /** @param params a list for \`?\`, an object for \`:name\`; all are taken as text. In their place what was bound */
  execute(params?: readonly unknown[] | Readonly<Record<string, unknown>> | null): boolean;
  /** The next row in the shape of the mode, PDO.FETCH_BOTH unless another one was set; false at the end. */
  fetch(mode?: number, cursorOrientation?: number, cursorOffset?: number): any;
  /** All rows that are left. @param args the column, the class and its constructor's arguments, or the function of the mode */
  fetchAll(mode?: number, ...args: unknown[]): any;
  /** A value of the next row; false at the end. @param column from 0 */
  fetchColumn(column?: number): any;
  /** The next row as an object; false at the end. */
  fetchObject<Made extends object = stdClass>(made?: (new (...args: any[]) => Made) | null, constructorArgs?: readonly unknown[]): Made | false;
  setFetchMode(mode: number, ...args: unknown[]): boolean;
  /** @param param from 1, or a name with or without its colon @param type PDO.PARAM_* */
  bindValue(param: number | string, value: unknown, type?: number): boolean;
  /** Binds \`variable.value\` as it will be at execute(). */
  bindParam(param: number | string, variable: { value: unknown }, type?: number): boolean;
  /** Writes a column of each fetched row into \`variable.value\`. @param column from 1, or a name */
  bindColumn(column: number | string, variable: { value: unknown }, type?: number): boolean;
  /** Rows that were changed, or with MySQL that were found. */
  rowCount(): number;
  columnCount(): number;
  /** What the database tells of a column; false when there is none. @param column from 0 */
  getColumnMeta(column: number): Record<string, any> | false;
  /** Goes on to the rows of the next statement. @returns false when there is none */
  nextRowset(): boolean;
  closeCursor(): boolean;
  errorCode(): string | null;
  errorInfo(): [string, number | null, string | null];
  setAttribute(attribute: number, value: unknown): boolean;
  getAttribute(attribute: number): any;
  /** Outputs the statement and what is bound. */
  debugDumpParams(): null;
  getIterator(): Iterator<Row>;
  [Symbol.iterator](): Iterator<Row>;
}`;

const EXCEPTION = `/** An error of PDO. Its code is the SQLSTATE, of a connection that failed the database's number. */
declare class PDOException extends RuntimeException {
  /** SQLSTATE, the database's number and text; null when it came from elsewhere. */
  errorInfo: [string, (number | null)?, (string | null)?] | null;
}`;

/** The classes, in the order in which they need each other. */
export function pdoDeclarations(): string {
  const drivers = registry.offersTo('PDO') as readonly Driver[];
  const constants = Object.assign({}, PDO_CONSTANTS, ...drivers.map((driver) => driver.constants)) as object;
  const members = Object.entries(constants).map(
    ([name, value]) => `  static readonly ${name}: ${JSON.stringify(value)};`,
  );
  return [
    '// Databases',
    '/** PDO attributes by number. */\ntype PDOAttributes = Readonly<Record<number, unknown>> | ReadonlyMap<number, unknown>;',
    `/** A connection to a database. */\ndeclare class PDO {\n${members.join('\n')}\n${METHODS}\n}`,
    STATEMENT,
    EXCEPTION,
  ].join('\n\n');
}
