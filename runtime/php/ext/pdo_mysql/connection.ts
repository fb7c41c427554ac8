/** A connection of PDO to MySQL or MariaDB (ext/pdo_mysql/mysql_driver.c). */

import { encodeText } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { PHP_VERSION } from '../../main/php-version.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient, Reply } from '../mysqlnd/client.ts';
import { escaped } from '../mysqlnd/escape.ts';
import type { SessionOptions } from '../mysqlnd/handshake.ts';
import { keepSession } from '../mysqlnd/kept-sessions.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { ServerStatus } from '../mysqlnd/protocol.ts';
import { Attribute, Param } from '../pdo/constants.ts';
import { type DriverConnection, DriverError, type DriverStatement } from '../pdo/driver.ts';
import { MysqlAttribute } from './constants.ts';
import { DirectStatement, PreparedStatement } from './statement.ts';

/** PDO::PARAM_STR_NATL */
const NATIONAL = 0x4000_0000;
const BUSY =
  'Cannot execute queries while other unbuffered queries are active.  Consider using PDOStatement::fetchAll().  Alternatively, if your code is only ever going to run against mysql, you may enable query buffering by setting the PDO::MYSQL_ATTR_USE_BUFFERED_QUERY attribute.';

export class MysqlConnection implements DriverConnection {
  readonly placeholders = 'positional';
  readonly emulatesByDefault = true;
  readonly client: MysqlClient;
  readonly #request: Request;
  readonly #options: SessionOptions;
  #lastInsertId: number | bigint = 0;
  isBuffered = true;
  #isReleased = false;

  constructor(request: Request, client: MysqlClient, options: SessionOptions) {
    this.#request = request;
    this.client = client;
    this.#options = options;
  }

  /** What the constructor's attributes ask of a new session. @throws MysqlError */
  *prepareSession(attributes: ReadonlyMap<number, unknown>): Waiting<void> {
    const buffered = attributes.get(MysqlAttribute.useBufferedQuery);
    if (buffered !== undefined) this.isBuffered = Boolean(buffered);
    const first = attributes.get(MysqlAttribute.initCommand);
    if (typeof first === 'string' && first !== '') yield* this.client.query(encodeText(first));
    if (attributes.get(Attribute.autocommit) === false) yield* this.client.query(encodeText('SET AUTOCOMMIT=0'));
  }

  /** Runs one command, whose errors become PDO's. */
  *run<Result>(command: () => Waiting<Result>): Waiting<Result> {
    if (this.#isReleased) throw new DriverError('HY000', 2006, 'MySQL server has gone away');
    if (!this.client.isReady) throw new DriverError('HY000', 2014, BUSY);
    return yield* this.told(command());
  }

  *told<Result>(waiting: Waiting<Result>): Waiting<Result> {
    try {
      return yield* waiting;
    } catch (thrown) {
      if (!(thrown instanceof MysqlError)) throw thrown;
      throw new DriverError(thrown.sqlState, thrown.code, thrown.message);
    }
  }

  /** Notes what a statement has done. */
  taken(reply: Reply): void {
    this.#lastInsertId = reply.kind === 'done' ? reply.insertId : 0;
  }

  quote(text: string, type: number): string {
    const inner = escaped(text, (this.client.status & ServerStatus.noBackslashEscapes) !== 0);
    const prefix = (type & NATIONAL) !== 0 ? 'N' : (type & 0xff) === Param.lob ? '_binary' : '';
    return `${prefix}'${inner}'`;
  }

  *exec(sql: string): Waiting<number> {
    const { client } = this;
    const reply = yield* this.run(() => client.query(encodeText(sql)));
    this.taken(reply);
    let changed = reply.kind === 'done' ? Number(reply.affectedRows) : 0;
    // Rows are discarded; an error of a later statement is raised.
    yield* this.told(client.drop());
    if (reply.kind === 'rows') changed = 0;
    return changed;
  }

  *#command(sql: string): Waiting<void> {
    this.taken(yield* this.run(() => this.client.query(encodeText(sql))));
  }

  direct(sql: string, attributes: ReadonlyMap<number, unknown>): DriverStatement {
    return new DirectStatement(this, this.#buffers(attributes), sql);
  }

  *prepare(sql: string, attributes: ReadonlyMap<number, unknown>): Waiting<DriverStatement> {
    const prepared = yield* this.run(() => this.client.prepare(encodeText(sql)));
    return new PreparedStatement(this, this.#buffers(attributes), prepared);
  }

  #buffers(attributes: ReadonlyMap<number, unknown>): boolean {
    const own = attributes.get(MysqlAttribute.useBufferedQuery);
    return own === undefined ? this.isBuffered : Boolean(own);
  }

  get isInTransaction(): boolean {
    return this.client.isInTransaction;
  }

  *begin(): Waiting<void> {
    yield* this.#command('START TRANSACTION');
  }

  *commit(): Waiting<void> {
    yield* this.#command('COMMIT');
  }

  *rollBack(): Waiting<void> {
    yield* this.#command('ROLLBACK');
  }

  // biome-ignore lint/correctness/useYield: other databases have to ask
  *lastInsertId(): Waiting<string> {
    return String(this.#lastInsertId);
  }

  *setAttribute(attribute: number, value: unknown): Waiting<boolean> {
    switch (attribute) {
      case Attribute.autocommit:
        yield* this.#command(`SET AUTOCOMMIT=${value ? 1 : 0}`);
        return true;
      case MysqlAttribute.useBufferedQuery:
        this.isBuffered = Boolean(value);
        return true;
      case Attribute.defaultStrParam:
        return true;
      default:
        return false;
    }
  }

  *getAttribute(attribute: number): Waiting<unknown> {
    const { greeting } = this.client;
    switch (attribute) {
      case Attribute.clientVersion:
        return `mysqlnd ${PHP_VERSION}`;
      case Attribute.serverVersion:
        return greeting.version;
      case Attribute.connectionStatus: {
        const { host, socket } = this.#options;
        return socket === null ? `${host} via TCP/IP` : `Localhost via UNIX socket`;
      }
      case Attribute.serverInfo:
        return yield* this.run(() => this.client.statistics());
      case Attribute.autocommit:
        return (this.client.status & ServerStatus.autocommit) === 0 ? 0 : 1;
      case MysqlAttribute.useBufferedQuery:
        return this.isBuffered ? 1 : 0;
      case MysqlAttribute.localInfile:
        return 0;
      default:
        return undefined;
    }
  }

  *release(): Waiting<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    yield* keepSession(this.#request.sapi.io, this.#options, this.client);
  }
}
