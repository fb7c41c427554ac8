/** mysqli: a connection to MySQL or MariaDB. */

import { offerFaces } from '../../calls/waits.ts';
import { encodeText } from '../../engine/bytes.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { ValueError } from '../../engine/throwables.ts';
import { waitInPlace } from '../../engine/waiting/blocking.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { PHP_VERSION } from '../../main/php-version.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient, Reply } from '../mysqlnd/client.ts';
import { escaped } from '../mysqlnd/escape.ts';
import { keepSession } from '../mysqlnd/kept-sessions.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { charsetNamed, charsetOf, ServerStatus } from '../mysqlnd/protocol.ts';
import { textRows } from '../mysqlnd/values.ts';
import { charsetObject } from './charset-object.ts';
import { type ConnectArgs, type OpenLink, Option, openLink } from './connecting.ts';
import { LastCommand, type ListedError } from './last-command.ts';
import { MysqliReporting, report } from './reporting.ts';
import { allRows, type MysqliResult, makeResultClass, RESULT_PARTS } from './result-class.ts';
import {
  type MysqliStatement,
  makeStatementClass,
  PREPARE,
  RUN_ONCE,
  STATEMENT_DONE,
  STATEMENT_LINK,
} from './statement-class.ts';
import { endTransaction, quotedName, startTransaction } from './transaction-sql.ts';
import { versionNumber } from './version-number.ts';

const USE_RESULT = 1;

/** The name under which a method is called, where a function calls it. */
export const CALLED_AS = Symbol('ts-sapi.mysqliFunction');

export type MysqliLink = InstanceType<ReturnType<typeof makeClasses>['mysqli']>;

export function makeClasses(request: Request) {
  const mysqli_result = makeResultClass(request);
  const mysqli_stmt = makeStatementClass(request, mysqli_result);

  class mysqli {
    [CALLED_AS]: string | null = null;
    #link: OpenLink | null = null;
    #isClosed = false;
    readonly #wanted = new Map<number, unknown>();
    #tls: { key: string; cert: string; ca: string; cipher: string } | null = null;
    readonly #last = new LastCommand();
    /** Reply of real_query() or multi_query() whose rows have not been taken yet. */
    #reply: Reply | null = null;

    constructor(...args: ConnectArgs) {
      if (args.length > 0) waitInPlace(this.#connect(args, 'mysqli::__construct'), request.sapi);
    }

    *#connect(args: ConnectArgs, where: string): Waiting<boolean> {
      try {
        this.#link = yield* openLink(request, args, { options: this.#wanted, tls: this.#tls });
        request.disposals.register({ dispose: () => waitInPlace(this.#release(), request.sapi) });
        return true;
      } catch (thrown) {
        report(request, thrown, this[CALLED_AS] ?? where);
        return false;
      }
    }

    *#release(): Waiting<void> {
      const link = this.#link;
      this.#link = null;
      if (link !== null) yield* keepSession(request.sapi.io, link.options, link.client);
    }

    /** @internal what a statement has done */
    [STATEMENT_DONE](affected: number | bigint, insertId: number | bigint): void {
      this.#last.affectedRows = affected;
      this.#last.insertId = insertId;
    }

    /** @internal for statements */
    get [STATEMENT_LINK](): MysqlClient {
      return this.#open;
    }

    get #opened(): OpenLink {
      if (this.#isClosed) throw new Error('mysqli object is already closed');
      if (this.#link === null) throw new Error('mysqli object is not fully initialized');
      return this.#link;
    }

    get #open(): MysqlClient {
      return this.#opened.client;
    }

    /** @throws Error when there is no connection */
    get #checked(): LastCommand {
      this.#open;
      return this.#last;
    }

    get affected_rows(): number | bigint {
      return this.#checked.affectedRows;
    }
    get insert_id(): number | bigint {
      return this.#checked.insertId;
    }
    get errno(): number {
      return this.#checked.errno;
    }
    get error(): string {
      return this.#checked.error;
    }
    get sqlstate(): string {
      return this.#checked.sqlState;
    }
    get error_list(): ListedError[] {
      return this.#checked.errors;
    }
    get field_count(): number {
      return this.#checked.fieldCount;
    }
    get info(): string | null {
      return this.#checked.info;
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
      const { host, socket } = this.#opened.options;
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
      this.#last.begin();
      try {
        return yield* command(client);
      } catch (thrown) {
        if (thrown instanceof MysqlError) this.#last.failed(thrown);
        report(request, thrown, this[CALLED_AS] ?? `mysqli::${method}`);
        return false;
      }
    }

    *#result(reply: Reply & { kind: 'rows' }, mode: number): Waiting<MysqliResult> {
      const client = this.#open;
      const rows = mode === USE_RESULT ? null : yield* allRows(client);
      if (rows !== null) this.#last.affectedRows = rows.length;
      const reader = textRows(reply.columns, Boolean(this.#wanted.get(Option.native)));
      return new mysqli_result()[RESULT_PARTS]({ columns: reply.columns, reader, rows, client });
    }

    *query(query: string, result_mode = 0): Waiting<MysqliResult | boolean> {
      if (query === '') throw new ValueError(`${this.#where('query', 1)} ($query) cannot be empty`);
      return yield* this.#attempt('query', (client) => this.#query(client, query, result_mode));
    }

    *#query(client: MysqlClient, query: string, mode: number): Waiting<MysqliResult | boolean> {
      const reply = this.#last.done(yield* client.query(encodeText(query)));
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
      this.#reply = this.#last.done(yield* client.query(encodeText(query)));
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
      this.#reply = this.#last.done(yield* client.nextReply());
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
      this[STATEMENT_DONE](statement.affected_rows, statement.insert_id);
      return ran;
    }

    *#command(method: string, sql: string): Waiting<boolean> {
      const done = yield* this.#attempt(method, (client) => client.query(encodeText(sql)));
      if (done !== false) this.#last.done(done);
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
      return (yield* this.#attempt('select_db', (client) => client.useDatabase(database))) !== false;
    }

    #charset: string | null = null;

    *set_charset(charset: string): Waiting<boolean> {
      const set = yield* this.#attempt('set_charset', (client) => {
        if (charsetNamed(charset) !== undefined) return client.query(encodeText(`SET NAMES ${charset}`));
        throw new MysqlError(2019, 'HY000', 'Invalid character set was provided');
      });
      if (set !== false) this.#charset = charset;
      return set !== false;
    }

    character_set_name(): string {
      const { greeting } = this.#open;
      return this.#charset ?? (this.#opened.options.charset || (charsetOf(greeting.charset) ?? ''));
    }

    get_charset(): object {
      return charsetObject(this.character_set_name());
    }

    *ping(): Waiting<boolean> {
      return (yield* this.#attempt('ping', (client) => client.ping())) !== false;
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
      const { options } = this.#opened;
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
