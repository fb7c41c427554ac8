/** Statements of PDO on MySQL or MariaDB (ext/pdo_mysql/mysql_statement.c). */
import { encodeText } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { MysqlClient, Prepared, Reply } from '../mysqlnd/client.ts';
import type { Column } from '../mysqlnd/column.ts';
import type { PacketReader } from '../mysqlnd/packet-reader.ts';
import { executePayload } from '../mysqlnd/statement-values.ts';
import { binaryRows, type RowReader, textRows } from '../mysqlnd/values.ts';
import {
  type ColumnInfo,
  DriverError,
  type DriverStatement,
  type Parameter,
  PdoUseError,
  type Row,
} from '../pdo/driver.ts';
import { columnInfo } from './columns.ts';
import { MysqlAttribute } from './constants.ts';

/** The connection, as its statements use it. */
interface StatementOwner {
  readonly client: MysqlClient;
  /** Runs one command when no other one is open. @throws DriverError */
  run<Result>(command: () => Waiting<Result>): Waiting<Result>;
  /** Makes the errors of the server PDO's. */
  told<Result>(waiting: Waiting<Result>): Waiting<Result>;
  /** Notes what a statement has done. */
  taken(reply: Reply): void;
}

/** What both kinds do with the replies of the server. */
abstract class MysqlStatement implements DriverStatement {
  readonly connection: StatementOwner;
  readonly #isBuffered: boolean;
  columns: readonly ColumnInfo[] = [];
  rowCount = 0;
  #reader: RowReader | null = null;
  /** Rows that have come; null when they are fetched one by one. */
  #rows: PacketReader[] | null = null;
  #next = 0;
  /** True while replies of this statement's last command are to be taken. */
  #isCurrent = false;

  constructor(connection: StatementOwner, isBuffered: boolean) {
    this.connection = connection;
    this.#isBuffered = isBuffered;
  }

  abstract execute(parameters: ReadonlyMap<number | string, Parameter>): Waiting<void>;
  protected abstract readerOf(columns: readonly Column[]): RowReader;

  protected *take(reply: Reply): Waiting<void> {
    this.connection.taken(reply);
    this.#isCurrent = true;
    this.#next = 0;
    this.#rows = null;
    if (reply.kind === 'done') {
      this.columns = [];
      this.#reader = null;
      this.rowCount = Number(reply.affectedRows);
      return;
    }
    this.columns = reply.columns.map(columnInfo);
    this.#reader = this.readerOf(reply.columns);
    this.rowCount = 0;
    if (this.#isBuffered) yield* this.#takeRows();
  }

  *#takeRows(): Waiting<void> {
    const { client } = this.connection;
    const rows: PacketReader[] = [];
    for (;;) {
      const row = client.rowNow();
      if (row === undefined) yield* client.more();
      else if (row === null) break;
      else rows.push(row);
    }
    this.#rows = rows;
    this.rowCount = rows.length;
  }

  fetchNow(): Row | null | undefined {
    if (this.#reader === null) return null;
    if (this.#rows === null) {
      const row = this.connection.client.rowNow();
      return row ? this.#reader.read(row) : row;
    }
    const row = this.#rows[this.#next];
    if (row === undefined) return null;
    this.#next++;
    return this.#reader.read(row);
  }

  *fetch(): Waiting<Row | null> {
    for (;;) {
      const row = this.fetchNow();
      if (row !== undefined) return row;
      yield* this.connection.told(this.connection.client.more());
    }
  }

  *nextRowset(): Waiting<boolean> {
    const { client } = this.connection;
    if (!this.#isCurrent) return false;
    // What was not fetched of an unbuffered result is dropped.
    if (this.#rows === null && this.#reader !== null) yield* this.#dropRows();
    if (!client.hasMoreReplies) return false;
    const reply = yield* this.connection.told(client.nextReply());
    yield* this.connection.told(this.take(reply));
    return true;
  }

  *#dropRows(): Waiting<void> {
    const { client } = this.connection;
    while ((yield* this.connection.told(client.row())) !== null);
  }

  *closeCursor(): Waiting<void> {
    this.#rows = null;
    this.#reader = null;
    if (!this.#isCurrent) return;
    this.#isCurrent = false;
    const { client } = this.connection;
    if (!client.isReady) yield* this.connection.told(client.drop());
  }

  setAttribute(): boolean {
    return false;
  }

  getAttribute(attribute: number): unknown {
    return attribute === MysqlAttribute.useBufferedQuery ? this.#isBuffered : undefined;
  }

  *release(): Waiting<void> {
    try {
      yield* this.closeCursor();
    } catch (thrown) {
      if (!(thrown instanceof DriverError)) throw thrown;
    }
  }
}

/** One whose values are in its text. */
export class DirectStatement extends MysqlStatement {
  readonly #sql: string;

  constructor(connection: StatementOwner, isBuffered: boolean, sql: string) {
    super(connection, isBuffered);
    this.#sql = sql;
  }

  *execute(): Waiting<void> {
    const { connection } = this;
    const reply = yield* connection.run(() => connection.client.query(encodeText(this.#sql)));
    yield* connection.told(this.take(reply));
  }

  protected readerOf(columns: readonly Column[]): RowReader {
    return textRows(columns, true);
  }
}

/** One that the server has prepared. */
export class PreparedStatement extends MysqlStatement {
  readonly #prepared: Prepared;

  constructor(connection: StatementOwner, isBuffered: boolean, prepared: Prepared) {
    super(connection, isBuffered);
    this.#prepared = prepared;
  }

  *execute(parameters: ReadonlyMap<number | string, Parameter>): Waiting<void> {
    const { connection } = this;
    const { id, parameterCount } = this.#prepared;
    if (parameters.size !== parameterCount) {
      throw new PdoUseError('HY093');
    }
    const values = Array.from({ length: parameterCount }, (_, index) => parameters.get(index)?.value ?? null);
    const reply = yield* connection.run(() => connection.client.execute(executePayload(id, values)));
    yield* connection.told(this.take(reply));
  }

  protected readerOf(columns: readonly Column[]): RowReader {
    return binaryRows(columns, true);
  }

  override *release(): Waiting<void> {
    yield* super.release();
    yield* this.connection.client.closeStatement(this.#prepared.id);
  }
}
