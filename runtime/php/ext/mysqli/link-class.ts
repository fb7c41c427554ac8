/** mysqli: a connection to MySQL or MariaDB. */

import { offerFaces } from '../../calls/waiting-methods.ts';
import { encodeText } from '../../engine/bytes.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { stdClass } from '../../engine/std-class.ts';
import { ValueError } from '../../engine/throwables.ts';
import { waitInPlace } from '../../engine/waiting/blocking.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { PHP_VERSION } from '../../main/php-version.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient, Reply } from '../mysqlnd/client.ts';
import { escaped } from '../mysqlnd/escape.ts';
import { openSession, type SessionOptions } from '../mysqlnd/handshake.ts';
import { keepSession, keptSession } from '../mysqlnd/kept-sessions.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { charsetOf, collationOf, ServerStatus } from '../mysqlnd/protocol.ts';
import { textRows } from '../mysqlnd/values.ts';
import { MysqliReporting, report } from './reporting.ts';
import { allRows, type MysqliResult, makeResultClass, RESULT_PARTS } from './result-class.ts';
import { type ConnectArgs, Option, sessionOptions } from './session-options.ts';
import {
  type MysqliStatement,
  makeStatementClass,
  PREPARE,
  RUN_ONCE,
  STATEMENT_DONE,
  STATEMENT_LINK,
} from './statement-class.ts';
import { endTransaction, quotedName, startTransaction } from './transaction-sql.ts';

const USE_RESULT = 1;

/** The name under which a method is called, where a function calls it. */
export const CALLED_AS = Symbol('ts-sapi.mysqliFunction');

export type MysqliLink = InstanceType<ReturnType<typeof makeClasses>['mysqli']>;

export function makeClasses(request: Request) {
  const mysqli_result = makeResultClass(request);
  const mysqli_stmt = makeStatementClass(request, mysqli_result);

  class mysqli {
    [CALLED_AS]: string | null = null;
    #client: MysqlClient | null = null;
    #options: SessionOptions | null = null;
    #isClosed = false;
    readonly #wanted = new Map<number, unknown>();
    #tls: { key: string; cert: string; ca: string; cipher: string } | null = null;
    #error: MysqlError | null = null;
    #errors: MysqlError[] = [];
    #affected: number | bigint = 0;
    #insertId: number | bigint = 0;
    #info: string | null = null;
    #fieldCount = 0;
    /** Reply of real_query() or multi_query() whose rows have not been taken yet. */
    #reply: Reply | null = null;

    constructor(...args: ConnectArgs) {
      if (args.length > 0) waitInPlace(this.#connect(args, 'mysqli::__construct'), request.sapi);
    }

    *#connect(args: ConnectArgs, where: string): Waiting<boolean> {
      const reporting = request.stateOf(MysqliReporting);
      reporting.connectErrno = 0;
      reporting.connectError = null;
      try {
        const options = sessionOptions(args, { options: this.#wanted, tls: this.#tls }, request.ini);
        const { io } = request.sapi;
        this.#client = (yield* keptSession(io, options)) ?? (yield* openSession(io, options));
        this.#options = options;
        request.disposals.register({ dispose: () => waitInPlace(this.#release(), request.sapi) });
        const first = this.#wanted.get(Option.initCommand);
        if (typeof first === 'string') yield* this.#client.query(encodeText(first));
        return true;
      } catch (thrown) {
        const own = thrown instanceof MysqlError ? new MysqlError(thrown.code, 'HY000', thrown.message) : thrown;
        if (own instanceof MysqlError) {
          reporting.connectErrno = own.code;
          reporting.connectError = own.message;
        }
        report(request, own, this[CALLED_AS] ?? where);
        return false;
      }
    }

    *#release(): Waiting<void> {
      const client = this.#client;
      if (client === null) return;
      this.#client = null;
      yield* keepSession(request.sapi.io, this.#options!, client);
    }

    /** @internal what a statement has done */
    [STATEMENT_DONE](affected: number | bigint, insertId: number | bigint): void {
      this.#affected = affected;
      this.#insertId = insertId;
    }

    /** @internal for statements */
    get [STATEMENT_LINK](): MysqlClient {
      return this.#open;
    }

    get #open(): MysqlClient {
      if (this.#isClosed) throw new Error('mysqli object is already closed');
      if (this.#client === null) throw new Error('mysqli object is not fully initialized');
      return this.#client;
    }

    get affected_rows(): number | bigint {
      return this.#open && this.#affected;
    }
    get insert_id(): number | bigint {
      return this.#open && this.#insertId;
    }
    get errno(): number {
      return this.#open ? (this.#error?.code ?? 0) : 0;
    }
    get error(): string {
      return this.#open ? (this.#error?.message ?? '') : '';
    }
    get sqlstate(): string {
      return this.#open ? (this.#error?.sqlState ?? '00000') : '';
    }
    get error_list(): { errno: number; sqlstate: string; error: string }[] {
      return this.#errors.map(({ code, sqlState, message }) => ({ errno: code, sqlstate: sqlState, error: message }));
    }
    get field_count(): number {
      return this.#open ? this.#fieldCount : 0;
    }
    get info(): string | null {
      return this.#open ? this.#info : null;
    }
    get warning_count(): number {
      return this.#open.warnings;
    }
    get connect_errno(): number {
      return request.stateOf(MysqliReporting).connectErrno;
    }
    get connect_error(): string | null {
      return request.stateOf(MysqliReporting).connectError;
    }
    get client_info(): string {
      return `mysqlnd ${PHP_VERSION}`;
    }
    get client_version(): number {
      return versionNumber(PHP_VERSION);
    }
    get server_info(): string {
      return this.#open.greeting.version;
    }
    get server_version(): number {
      return versionNumber(this.#open.greeting.version);
    }
    get host_info(): string {
      this.#open;
      const { host, socket } = this.#options!;
      return socket === null ? `${host} via TCP/IP` : 'Localhost via UNIX socket';
    }
    get protocol_version(): number {
      return this.#open.greeting.protocol;
    }
    get thread_id(): number {
      return this.#open.greeting.threadId;
    }

    /** Runs a command; an error is reported, and false returned. */
    *#attempt<Result>(method: string, command: (client: MysqlClient) => Waiting<Result>): Waiting<Result | false> {
      const client = this.#open;
      this.#error = null;
      this.#errors = [];
      try {
        return yield* command(client);
      } catch (thrown) {
        if (thrown instanceof MysqlError) {
          this.#error = thrown;
          this.#errors = [thrown];
          this.#affected = -1;
        }
        report(request, thrown, this[CALLED_AS] ?? `mysqli::${method}`);
        return false;
      }
    }

    #note(reply: Reply): Reply {
      this.#insertId = 0;
      this.#info = null;
      this.#fieldCount = 0;
      if (reply.kind === 'rows') {
        this.#affected = -1;
        this.#fieldCount = reply.columns.length;
      } else {
        this.#affected = reply.affectedRows;
        this.#insertId = reply.insertId;
        this.#info = reply.info === '' ? null : reply.info;
      }
      return reply;
    }

    *#result(reply: Reply & { kind: 'rows' }, mode: number): Waiting<MysqliResult> {
      const client = this.#open;
      const rows = mode === USE_RESULT ? null : yield* allRows(client);
      if (rows !== null) this.#affected = rows.length;
      const reader = textRows(reply.columns, Boolean(this.#wanted.get(Option.native)));
      return new mysqli_result()[RESULT_PARTS]({ columns: reply.columns, reader, rows, client });
    }

    *query(query: string, result_mode = 0): Waiting<MysqliResult | boolean> {
      if (query === '') throw new ValueError(`${this.#where('query', 1)} ($query) cannot be empty`);
      return yield* this.#attempt('query', (client) => this.#query(client, query, result_mode));
    }

    *#query(client: MysqlClient, query: string, mode: number): Waiting<MysqliResult | boolean> {
      const reply = this.#note(yield* client.query(encodeText(query)));
      return reply.kind === 'rows' ? yield* this.#result(reply, mode & 1) : true;
    }

    #where(method: string, position: number): string {
      return this[CALLED_AS] === null
        ? `mysqli::${method}(): Argument #${position}`
        : `${this[CALLED_AS]}(): Argument #${position + 1}`;
    }

    *real_query(query: string): Waiting<boolean> {
      return (yield* this.#attempt('real_query', (client) => this.#send(client, query))) !== false;
    }

    *multi_query(query: string): Waiting<boolean> {
      if (query === '') throw new ValueError(`${this.#where('multi_query', 1)} ($query) cannot be empty`);
      return (yield* this.#attempt('multi_query', (client) => this.#send(client, query))) !== false;
    }

    *#send(client: MysqlClient, query: string): Waiting<true> {
      this.#reply = null;
      this.#reply = this.#note(yield* client.query(encodeText(query)));
      return true;
    }

    *store_result(_mode = 0): Waiting<MysqliResult | false> {
      return yield* this.#take('store_result', 0);
    }

    *use_result(): Waiting<MysqliResult | false> {
      return yield* this.#take('use_result', USE_RESULT);
    }

    *#take(method: string, mode: number): Waiting<MysqliResult | false> {
      const reply = this.#reply;
      this.#reply = null;
      if (reply?.kind !== 'rows') return false;
      return yield* this.#attempt(method, () => this.#result(reply, mode));
    }

    more_results(): boolean {
      return this.#open.hasMoreReplies;
    }

    *next_result(): Waiting<boolean> {
      const client = this.#open;
      if (!client.hasMoreReplies) return false;
      const next = yield* this.#attempt('next_result', () => this.#nextReply(client));
      return next !== false;
    }

    *#nextReply(client: MysqlClient): Waiting<true> {
      while ((yield* client.row()) !== null);
      this.#reply = this.#note(yield* client.nextReply());
      return true;
    }

    *prepare(query: string): Waiting<MysqliStatement | false> {
      const statement = new mysqli_stmt(this);
      const prepared = yield* this.#attempt('prepare', () => statement[PREPARE](query));
      return prepared === false ? false : statement;
    }

    stmt_init(): MysqliStatement {
      return new mysqli_stmt(this);
    }

    *execute_query(query: string, params: readonly unknown[] | null = null): Waiting<MysqliResult | boolean> {
      const statement = this.stmt_init();
      const ran = yield* this.#attempt('execute_query', () => statement[RUN_ONCE](query, params));
      if (ran === false) return false;
      this.#affected = statement.affected_rows;
      this.#insertId = statement.insert_id;
      return ran;
    }

    *#command(method: string, sql: string): Waiting<boolean> {
      const done = yield* this.#attempt(method, (client) => client.query(encodeText(sql)));
      if (done !== false) this.#note(done);
      return done !== false;
    }

    *autocommit(enable: boolean): Waiting<boolean> {
      return yield* this.#command('autocommit', `SET AUTOCOMMIT=${enable ? 1 : 0}`);
    }

    *begin_transaction(flags = 0, name: string | null = null): Waiting<boolean> {
      return yield* this.#command('begin_transaction', startTransaction(flags, name));
    }

    *commit(flags = 0, name: string | null = null): Waiting<boolean> {
      return yield* this.#command('commit', endTransaction('COMMIT', flags, name));
    }

    *rollback(flags = 0, name: string | null = null): Waiting<boolean> {
      return yield* this.#command('rollback', endTransaction('ROLLBACK', flags, name));
    }

    *savepoint(name: string): Waiting<boolean> {
      return yield* this.#command('savepoint', `SAVEPOINT ${quotedName(name)}`);
    }

    *release_savepoint(name: string): Waiting<boolean> {
      return yield* this.#command('release_savepoint', `RELEASE SAVEPOINT ${quotedName(name)}`);
    }

    *select_db(database: string): Waiting<boolean> {
      return (yield* this.#attempt('select_db', (client) => done(client.useDatabase(database)))) !== false;
    }

    *set_charset(charset: string): Waiting<boolean> {
      return (
        (yield* this.#attempt('set_charset', (client) => {
          if (collationOf(charset) === undefined)
            throw new MysqlError(2019, 'HY000', 'Invalid characterset or character set not supported');
          return client.query(encodeText(`SET NAMES ${charset}`));
        })) !== false && this.#keepCharset(charset)
      );
    }

    #charset: string | null = null;

    #keepCharset(charset: string): true {
      this.#charset = charset;
      return true;
    }

    character_set_name(): string {
      const { greeting } = this.#open;
      return this.#charset ?? (this.#options!.charset || (charsetOf(greeting.charset) ?? ''));
    }

    get_charset(): object {
      const charset = this.character_set_name();
      const number = collationOf(charset) ?? 0;
      return Object.assign(new stdClass(), { charset, number });
    }

    *ping(): Waiting<boolean> {
      return (yield* this.#attempt('ping', (client) => done(client.ping()))) !== false;
    }

    *stat(): Waiting<string | false> {
      return yield* this.#attempt('stat', (client) => client.statistics());
    }

    *kill(process_id: number): Waiting<boolean> {
      return yield* this.#command('kill', `KILL ${Math.trunc(process_id)}`);
    }

    thread_safe(): boolean {
      return true;
    }

    *change_user(username: string, password: string, database: string | null): Waiting<boolean> {
      const options = this.#options!;
      yield* this.#release();
      return yield* this.#connect(
        [options.host, username, password, database, options.port, options.socket],
        'mysqli::change_user',
      );
    }

    get_client_info(): string {
      return this.client_info;
    }

    get_server_info(): string {
      return this.server_info;
    }

    real_escape_string(string: string): string {
      const text = toPhpString(string, request.diagnostics);
      return escaped(text, (this.#open.status & ServerStatus.noBackslashEscapes) !== 0);
    }

    escape_string(string: string): string {
      return this.real_escape_string(string);
    }

    init(): boolean | null {
      return null;
    }

    options(option: number, value: unknown): boolean {
      this.#wanted.set(option, value);
      return true;
    }

    set_opt(option: number, value: unknown): boolean {
      return this.options(option, value);
    }

    ssl_set(
      key: string | null,
      certificate: string | null,
      ca_certificate: string | null,
      _ca_path: string | null,
      cipher_algos: string | null,
    ): true {
      this.#tls = { key: key ?? '', cert: certificate ?? '', ca: ca_certificate ?? '', cipher: cipher_algos ?? '' };
      return true;
    }

    *real_connect(...args: ConnectArgs): Waiting<boolean> {
      return yield* this.#connect(args, 'mysqli::real_connect');
    }

    *connect(...args: ConnectArgs): Waiting<boolean> {
      return yield* this.#connect(args, 'mysqli::connect');
    }

    *close(): Waiting<boolean> {
      this.#open;
      this.#isClosed = true;
      yield* this.#release();
      return true;
    }
  }
  offerFaces(mysqli.prototype, request);
  return { mysqli, mysqli_result, mysqli_stmt };
}

function* done(waiting: Waiting<void>): Waiting<true> {
  yield* waiting;
  return true;
}

function versionNumber(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return major * 10_000 + minor * 100 + patch;
}
