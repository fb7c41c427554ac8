/** mysqli_stmt: a statement that the server prepares. */
import { offerFaces } from '../../calls/waits.ts';
import { encodeText } from '../../engine/bytes.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { toPhpFloat, toPhpInt } from '../../engine/numeric-text.ts';
import { ArgumentCountError, ValueError } from '../../engine/throwables.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient, Prepared, Reply } from '../mysqlnd/client.ts';
import type { Column } from '../mysqlnd/column.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import type { PacketReader } from '../mysqlnd/packet-reader.ts';
import { executePayload } from '../mysqlnd/statement-values.ts';
import { binaryRows } from '../mysqlnd/values.ts';
import { report } from './reporting.ts';
import { allRows, type MysqliResult, type makeResultClass, RESULT_PARTS } from './result-class.ts';

/** Keys of what only the link calls. */
export const STATEMENT_LINK = Symbol('ts-sapi.mysqliClient');
export const PREPARE = Symbol('ts-sapi.mysqliPrepare');
export const STATEMENT_DONE = Symbol('ts-sapi.mysqliDone');
export const RUN_ONCE = Symbol('ts-sapi.mysqliRunOnce');
export const STATEMENT_CALLED_AS = Symbol('ts-sapi.mysqliStatementFunction');

/** What bind_param() and bind_result() take in place of a variable: an object whose `value` is read or written. */
interface Reference {
  value: unknown;
}

interface Link {
  readonly [STATEMENT_LINK]: MysqlClient;
  [STATEMENT_DONE](affected: number | bigint, insertId: number | bigint): void;
}

/** The rows of an execution. */
interface Rows {
  readonly columns: readonly Column[];
  /** Null while they come one by one. */
  stored: PacketReader[] | null;
  next: number;
}

export type MysqliStatement = InstanceType<ReturnType<typeof makeStatementClass>>;

export function makeStatementClass(request: Request, mysqli_result: ReturnType<typeof makeResultClass>) {
  class mysqli_stmt {
    [STATEMENT_CALLED_AS]: string | null = null;
    readonly #link: Link;
    #prepared: Prepared | null = null;
    #isClosed = false;
    #parameters: { readonly type: string; readonly value: unknown }[] = [];
    #targets: unknown[] = [];
    #rows: Rows | null = null;
    #error: MysqlError | null = null;
    #affected: number | bigint = 0;
    #insertId: number | bigint = 0;
    #seen = 0;
    /** By MYSQLI_STMT_ATTR_*. */
    readonly #attributes = [0, 0, 1];

    constructor(mysql: Link, _query?: string) {
      this.#link = mysql;
    }

    get #client(): MysqlClient {
      if (this.#isClosed) throw new Error('mysqli_stmt object is already closed');
      return this.#link[STATEMENT_LINK];
    }

    get #ready(): Prepared {
      if (this.#isClosed) throw new Error('mysqli_stmt object is already closed');
      if (this.#prepared === null) throw new Error('mysqli_stmt object is not fully initialized');
      return this.#prepared;
    }

    get affected_rows(): number | bigint {
      return this.#affected;
    }
    get insert_id(): number | bigint {
      return this.#insertId;
    }
    get num_rows(): number {
      return this.#rows?.stored?.length ?? this.#seen;
    }
    get param_count(): number {
      return this.#ready.parameterCount;
    }
    get field_count(): number {
      return this.#rows?.columns.length ?? this.#ready.columns.length;
    }
    get errno(): number {
      return this.#error?.code ?? 0;
    }
    get error(): string {
      return this.#error?.message ?? '';
    }
    get error_list(): { errno: number; sqlstate: string; error: string }[] {
      const error = this.#error;
      return error === null ? [] : [{ errno: error.code, sqlstate: error.sqlState, error: error.message }];
    }
    get sqlstate(): string {
      return this.#error?.sqlState ?? '00000';
    }
    get id(): number {
      return this.#ready.id;
    }

    *[PREPARE](query: string): Waiting<true> {
      this.#parameters = [];
      this.#targets = [];
      this.#prepared = yield* this.#client.prepare(encodeText(query));
      return true;
    }

    /** execute_query() of a link. */
    *[RUN_ONCE](query: string, params: readonly unknown[] | null): Waiting<MysqliResult | true> {
      yield* this[PREPARE](query);
      if (params !== null) this.#parameters = this.#given(params, 'mysqli::execute_query', 2);
      yield* this.#run();
      return this.#rows === null ? true : yield* this.#takeResult();
    }

    *#attempt<Result>(method: string, command: () => Waiting<Result>): Waiting<Result | false> {
      this.#error = null;
      try {
        return yield* command();
      } catch (thrown) {
        return this.#fails(method, thrown);
      }
    }

    #fails(method: string, thrown: unknown): false {
      if (thrown instanceof MysqlError) {
        this.#error = thrown;
        this.#affected = -1;
        this.#link[STATEMENT_DONE](-1, 0);
      }
      report(request, thrown, this[STATEMENT_CALLED_AS] ?? `mysqli_stmt::${method}`);
      return false;
    }

    *prepare(query: string): Waiting<boolean> {
      return (yield* this.#attempt('prepare', () => this[PREPARE](query))) !== false;
    }

    bind_param(types: string, ...values: unknown[]): boolean {
      const { parameterCount } = this.#ready;
      const where = this[STATEMENT_CALLED_AS] ?? 'mysqli_stmt::bind_param';
      const position = this[STATEMENT_CALLED_AS] === null ? 1 : 2;
      if (types.length !== values.length) {
        throw new ArgumentCountError(
          'The number of elements in the type definition string must match the number of bind variables',
        );
      }
      if (values.length !== parameterCount) {
        throw new ArgumentCountError(
          'The number of variables must match the number of parameters in the prepared statement',
        );
      }
      if (/[^idsb]/.test(types)) {
        throw new ValueError(
          `${where}(): Argument #${position} ($types) must only contain the "b", "d", "i", "s" type specifiers`,
        );
      }
      this.#parameters = values.map((value, index) => ({ type: types[index]!, value }));
      return true;
    }

    #given(params: readonly unknown[], where: string, position: number): { type: string; value: unknown }[] {
      if (!Array.isArray(params))
        throw new ValueError(`${where}(): Argument #${position} ($params) must be a list array`);
      if (params.length !== this.#ready.parameterCount) {
        const wanted = this.#ready.parameterCount;
        throw new ValueError(
          `${where}(): Argument #${position} ($params) must consist of exactly ${wanted} elements, ${params.length} present`,
        );
      }
      return params.map((value) => ({ type: 's', value }));
    }

    *execute(params: readonly unknown[] | null = null): Waiting<boolean> {
      this.#ready;
      if (params !== null) this.#parameters = this.#given(params, 'mysqli_stmt::execute', 1);
      return (yield* this.#attempt('execute', () => this.#run())) !== false;
    }

    *#run(): Waiting<true> {
      const { id, parameterCount } = this.#ready;
      if (this.#parameters.length !== parameterCount) {
        throw new MysqlError(2031, 'HY000', 'No data supplied for parameters in prepared statement');
      }
      yield* this.#dropRows();
      const values = this.#parameters.map((parameter) => this.#valueOf(parameter));
      this.#take(yield* this.#client.execute(executePayload(id, values)));
      return true;
    }

    #valueOf({ type, value: given }: { readonly type: string; readonly value: unknown }): unknown {
      const { diagnostics } = request;
      const value = isReference(given) ? given.value : given;
      if (value === null || value === undefined) return null;
      if (type === 'i') return toPhpInt(value, diagnostics);
      if (type === 'd') return new Number(toPhpFloat(value, diagnostics)).valueOf();
      return toPhpString(value, diagnostics, 17);
    }

    #take(reply: Reply): void {
      this.#seen = 0;
      if (reply.kind === 'rows') {
        this.#rows = { columns: reply.columns, stored: null, next: 0 };
        this.#affected = -1;
        this.#insertId = 0;
        this.#link[STATEMENT_DONE](-1, 0);
        return;
      }
      this.#rows = null;
      this.#affected = reply.affectedRows;
      this.#insertId = reply.insertId;
      this.#link[STATEMENT_DONE](reply.affectedRows, reply.insertId);
    }

    *#dropRows(): Waiting<void> {
      if (this.#rows !== null && this.#rows.stored === null) while ((yield* this.#client.row()) !== null);
      this.#rows = null;
    }

    *get_result(): Waiting<MysqliResult | false> {
      this.#ready;
      if (this.#rows === null) return false;
      return yield* this.#attempt('get_result', () => this.#takeResult());
    }

    *#takeResult(): Waiting<MysqliResult> {
      const { columns, stored } = this.#rows!;
      const client = this.#client;
      const rows = stored ?? (yield* allRows(client));
      this.#rows = null;
      this.#affected = rows.length;
      return new mysqli_result()[RESULT_PARTS]({ columns, reader: binaryRows(columns, true), rows, client });
    }

    *store_result(): Waiting<boolean> {
      this.#ready;
      const rows = this.#rows;
      if (rows === null) return false;
      return (yield* this.#attempt('store_result', () => this.#store(rows))) !== false;
    }

    *#store(rows: Rows): Waiting<true> {
      rows.stored ??= yield* allRows(this.#client);
      this.#affected = rows.stored.length;
      return true;
    }

    bind_result(...variables: unknown[]): boolean {
      if (variables.length !== this.field_count) {
        throw new ArgumentCountError("Number of bind variables doesn't match number of fields in prepared statement");
      }
      this.#targets = variables;
      return true;
    }

    *fetch(): Waiting<boolean | null> {
      this.#ready;
      const rows = this.#rows;
      if (rows === null) return null;
      const packet = yield* this.#attempt('fetch', () => this.#nextOf(rows));
      if (packet === false || packet === null) return packet;
      this.#seen++;
      const start = packet.at;
      const values = binaryRows(rows.columns, true).read(packet);
      packet.at = start;
      for (const [index, target] of this.#targets.entries()) {
        if (isReference(target)) target.value = values[index];
      }
      return true;
    }

    *#nextOf(rows: Rows): Waiting<PacketReader | null> {
      if (rows.stored === null) return yield* this.#client.row();
      return rows.stored[rows.next++] ?? null;
    }

    data_seek(offset: number): void {
      if (this.#rows?.stored) this.#rows.next = offset;
    }

    result_metadata(): MysqliResult | false {
      const { columns } = this.#ready;
      if (columns.length === 0) return false;
      const parts = { columns, reader: binaryRows(columns, true), rows: [], client: this.#client };
      return new mysqli_result()[RESULT_PARTS](parts);
    }

    more_results(): boolean {
      return this.#client.hasMoreReplies;
    }

    *next_result(): Waiting<boolean> {
      if (!this.#client.hasMoreReplies) return false;
      return (yield* this.#attempt('next_result', () => this.#nextReply())) !== false;
    }

    *#nextReply(): Waiting<true> {
      yield* this.#dropRows();
      this.#take(yield* this.#client.nextReply());
      return true;
    }

    send_long_data(param_num: number, data: string): boolean {
      const known = this.#parameters[param_num];
      if (known === undefined) return false;
      const before = isReference(known.value) || known.value === null ? '' : String(known.value);
      this.#parameters[param_num] = { type: 's', value: before + data };
      return true;
    }

    *free_result(): Waiting<void> {
      this.#ready;
      yield* this.#dropRows();
    }

    *reset(): Waiting<boolean> {
      this.#ready;
      yield* this.#dropRows();
      return true;
    }

    attr_get(attribute: number): number {
      return this.#attributes[this.#attribute('attr_get', attribute)]!;
    }

    attr_set(attribute: number, value: number): boolean {
      const index = this.#attribute('attr_set', attribute);
      // Scrolling, and fetching several rows at a time: the client of PHP does not know them, either.
      const isKnown = index === 0 || value === (index === 1 ? value & 1 : 1);
      if (!isKnown) return this.#fails('attr_set', new MysqlError(2054, 'HY000', 'Not implemented'));
      this.#attributes[index] = value;
      return true;
    }

    #attribute(method: string, attribute: number): number {
      if (attribute >= 0 && attribute < this.#attributes.length) return attribute;
      const where = this[STATEMENT_CALLED_AS] ?? `mysqli_stmt::${method}`;
      const position = this[STATEMENT_CALLED_AS] === null ? 1 : 2;
      const known = 'MYSQLI_STMT_ATTR_UPDATE_MAX_LENGTH, MYSQLI_STMT_ATTR_PREFETCH_ROWS, or STMT_ATTR_CURSOR_TYPE';
      throw new ValueError(`${where}(): Argument #${position} ($attribute) must be one of ${known}`);
    }

    *close(): Waiting<boolean> {
      const { id } = this.#ready;
      yield* this.#dropRows();
      yield* this.#client.closeStatement(id);
      this.#isClosed = true;
      return true;
    }
  }
  offerFaces(mysqli_stmt.prototype, request);
  return mysqli_stmt;
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'value' in value;
}
