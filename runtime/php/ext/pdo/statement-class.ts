/** PDOStatement (ext/pdo/pdo_stmt.c). */
import { checkMethods } from '../../calls/checked-methods.ts';
import { entriesOf } from '../../engine/php-array.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { Bindings, isReference, type Reference } from './bindings.ts';
import { FETCH_FLAGS, Fetch, Param } from './constants.ts';
import { type DriverStatement, PdoUseError, type Row } from './driver.ts';
import { withValues } from './emulation.ts';
import { ErrorState } from './error-state.ts';
import { checkMode, type FetchPlan, planFor, planForAll, planOf, type RowClass } from './fetch-plan.ts';
import type { PdoHandle } from './pdo-handle.ts';
import { PDORow } from './pdo-row.ts';
import { type BoundColumn, Result } from './result.ts';
import { statementSignatures } from './signatures.ts';
import type { ParsedSql } from './sql-parser.ts';

/** What PDO makes a statement from. */
export interface StatementParts {
  readonly handle: PdoHandle;
  readonly parsed: ParsedSql;
  /** PDO::ATTR_* given to prepare(). */
  readonly attributes: ReadonlyMap<number, unknown>;
  /** The database's own; null when values are put into the text. */
  readonly native: NativeStatement | null;
}

export interface NativeStatement {
  readonly statement: DriverStatement;
  readonly places: readonly (number | string)[];
}

export type PdoStatement = InstanceType<ReturnType<typeof makeStatementClass>>;

/** Hands the parts to the constructor: a script cannot make a statement by itself. */
export const PARTS = Symbol('ts-sapi.pdoStatement');

export function makeStatementClass(handleRequest: PdoHandle['request']) {
  class PDOStatement {
    queryString!: string;
    #handle!: PdoHandle;
    #parts!: StatementParts;
    #ownError: ErrorState | undefined;
    #lazyRow: PDORow | null = null;
    #statement: DriverStatement | null = null;
    #result: Result | null = null;
    readonly #bindings = new Bindings();
    #boundColumns: BoundColumn[] = [];
    #plan: FetchPlan | null = null;
    /** That of the last fetch() with a mode of its own: it is made once. */
    #lastPlan: FetchPlan | null = null;
    #hasExecuted = false;

    /** @internal */
    [PARTS](parts: StatementParts): this {
      this.#parts = parts;
      this.#handle = parts.handle;
      this.#ownError = new ErrorState(parts.handle);
      this.#statement = parts.native?.statement ?? null;
      this.queryString = parts.parsed.sql;
      return this;
    }

    get #error(): ErrorState {
      if (this.#ownError === undefined) throw new Error('PDO object is uninitialized');
      return this.#ownError;
    }

    /** @internal the first execution, by query(), whose errors are PDO's */
    *[EXECUTE](): Waiting<void> {
      yield* this.#run();
    }

    *execute(params: object | null = null): Waiting<boolean> {
      this.#error.clear();
      try {
        if (params !== null) this.#bindAll(params);
        yield* this.#run();
        return true;
      } catch (thrown) {
        return this.#tell(thrown, 'execute');
      }
    }

    #bindAll(params: object): void {
      this.#bindings.clear();
      for (const [key, value] of entriesOf(params as Record<string, unknown>)) {
        this.#bindings.bind(typeof key === 'number' ? key : key.replace(/^:/, ''), value, Param.str);
      }
    }

    *#run(): Waiting<void> {
      const { handle, parsed, native, attributes } = this.#parts;
      yield* this.#release(native === null);
      if (native === null) {
        // Without values the statement goes out as it is, placeholders too.
        const sql = this.#bindings.size > 0 ? this.#withValues() : parsed.sql;
        this.#statement = handle.connection.direct(sql, attributes);
        yield* this.#statement.execute(new Map());
      } else {
        yield* native.statement.execute(this.#nativeValues(native));
      }
      this.#hasExecuted = true;
      this.#result = new Result(this.#statement!, handle, this.#boundColumns);
    }

    #withValues(): string {
      const { handle, parsed } = this.#parts;
      return withValues(parsed, this.#bindings, handle.connection, handle.request.diagnostics);
    }

    #nativeValues({ places }: NativeStatement) {
      const all = this.#bindings.all(this.#handle.request.diagnostics);
      if (this.#handle.connection.placeholders === 'any') return all;
      return new Map(
        [...all].flatMap(([key, parameter]) => {
          const found = places.flatMap((place, index) => (place === key ? [index] : []));
          if (found.length === 0 && typeof key === 'string')
            throw new PdoUseError('HY093', 'parameter was not defined');
          return found.length === 0 ? [[key, parameter] as const] : found.map((index) => [index, parameter] as const);
        }),
      );
    }

    *#release(isWhole: boolean): Waiting<void> {
      this.#result = null;
      if (this.#statement === null) return;
      if (isWhole) {
        yield* this.#statement.release();
        this.#statement = null;
      } else yield* this.#statement.closeCursor();
    }

    *fetch(mode: number = Fetch.default, _cursorOrientation = 0, _cursorOffset = 0): Waiting<unknown> {
      this.#error.clear();
      checkMode(mode, 'PDOStatement::fetch');
      if (mode === Fetch.func) throw new ValueError('Can only use PDO::FETCH_FUNC in PDOStatement::fetchAll()');
      try {
        return yield* this.#fetchOne(this.#planOf(mode));
      } catch (thrown) {
        return this.#tell(thrown, 'fetch');
      }
    }

    *#fetchOne(plan: FetchPlan): Waiting<unknown> {
      if (plan.mode === Fetch.class && plan.class === null) throw new PdoUseError('HY000', 'No fetch class specified');
      const row = yield* this.#next();
      if (row === null) return false;
      if (plan.mode !== Fetch.lazy) return yield* this.#result!.shaped(row, plan);
      this.#lazyRow ??= new PDORow(this.queryString);
      return yield* this.#result!.shaped(row, { ...plan, into: this.#lazyRow });
    }

    *#next(): Waiting<Row | null> {
      return this.#result === null ? null : yield* this.#result.next();
    }

    /** The mode of a call: the statement's own when none is named, with what was set for it. */
    #planOf(mode: number): FetchPlan {
      const last = this.#lastPlan;
      if (last !== null && last.mode === mode && last.flags === 0 && mode !== Fetch.default) return last;
      const own = this.#plan ?? planOf(this.#handle.defaultFetchMode);
      if (mode === Fetch.default) return own;
      this.#lastPlan = this.#planBeside(own, mode);
      return this.#lastPlan;
    }

    #planBeside(own: FetchPlan, mode: number): FetchPlan {
      return planOf(mode, {
        class: own.class,
        constructorArgs: own.constructorArgs,
        into: own.into,
        column: own.column,
      });
    }

    *fetchAll(mode: number = Fetch.default, ...args: unknown[]): Waiting<unknown> {
      this.#error.clear();
      const plan = this.#planOfAll(mode, args);
      if (this.#result === null) return [];
      try {
        return yield* this.#result.all(plan);
      } catch (thrown) {
        return this.#tell(thrown, 'fetchAll');
      }
    }

    #planOfAll(mode: number, args: readonly unknown[]): FetchPlan {
      const flags = mode & FETCH_FLAGS;
      if (mode !== flags || args.length > 0) {
        return planForAll(mode, args, this.#handle.request.findFunction);
      }
      const own = this.#planOf(Fetch.default);
      return { ...own, flags: own.flags | flags };
    }

    *fetchColumn(column = 0): Waiting<unknown> {
      this.#error.clear();
      try {
        const row = yield* this.#next();
        if (row === null) return false;
        if (column < 0) throw new ValueError('Column index must be greater than or equal to 0');
        if (column >= row.length) throw new ValueError('Invalid column index');
        return row[column];
      } catch (thrown) {
        return this.#tell(thrown, 'fetchColumn');
      }
    }

    *fetchObject(made: RowClass | null = null, constructorArgs: readonly unknown[] = []): Waiting<unknown> {
      this.#error.clear();
      try {
        const plan = made === null ? planOf(Fetch.obj) : planOf(Fetch.class, { class: made, constructorArgs });
        return yield* this.#fetchOne(plan);
      } catch (thrown) {
        return this.#tell(thrown, 'fetchObject');
      }
    }

    setFetchMode(mode: number, ...args: unknown[]): boolean {
      this.#error.clear();
      this.#plan = planFor(mode, args, { where: 'PDOStatement::setFetchMode', before: 1 });
      this.#lastPlan = null;
      return true;
    }

    /** @internal what query() was given beside the statement */
    [PLAN](plan: FetchPlan): void {
      this.#plan = plan;
      this.#lastPlan = null;
    }

    bindValue(param: number | string, value: unknown, type: number = Param.str): boolean {
      return this.#bind('bindValue', param, (key) => this.#bindings.bind(key, value, type & ~FLAGS));
    }

    bindParam(param: number | string, variable: unknown, type: number = Param.str): boolean {
      return this.#bind('bindParam', param, (key) =>
        this.#bindings.bind(key, variable, type & ~FLAGS, isReference(variable)),
      );
    }

    #bind(method: string, param: number | string, bind: (key: number | string) => void): boolean {
      const where = `PDOStatement::${method}(): Argument #1 ($param)`;
      const isPlace = typeof param === 'number' || /^\d+$/.test(param);
      if (isPlace && Number(param) < 1) throw new ValueError(`${where} must be greater than or equal to 1`);
      if (param === '') throw new ValueError(`${where} cannot be empty`);
      this.#error.clear();
      try {
        const key = isPlace ? Number(param) - 1 : String(param).replace(/^:/, '');
        this.#checkPlace(key);
        bind(key);
        return true;
      } catch (thrown) {
        return this.#tell(thrown, method);
      }
    }

    /** A database that prepares statements itself knows which parameters there are. */
    #checkPlace(key: number | string): void {
      const { native, parsed } = this.#parts;
      if (native === null || typeof key === 'number' || !parsed.isNamed) return;
      if (!native.places.includes(key)) throw new PdoUseError('HY093', 'parameter was not defined');
    }

    bindColumn(column: number | string, variable: Reference, type: number = Param.str): boolean {
      this.#error.clear();
      const where = 'PDOStatement::bindColumn(): Argument #1 ($column)';
      if (column === '') throw new ValueError(`${where} cannot be empty`);
      if (typeof column === 'number' && column < 1) throw new ValueError(`${where} must be greater than or equal to 1`);
      const key = typeof column === 'number' ? column - 1 : column;
      this.#boundColumns = [
        ...this.#boundColumns.filter((bound) => bound.column !== key),
        { column: key, reference: variable, type: type & ~FLAGS },
      ];
      if (this.#hasExecuted) this.#result = new Result(this.#statement!, this.#handle, this.#boundColumns);
      return true;
    }

    rowCount(): number {
      return this.#hasExecuted ? (this.#statement?.rowCount ?? 0) : 0;
    }

    columnCount(): number {
      return this.#hasExecuted ? (this.#statement?.columns.length ?? 0) : 0;
    }

    getColumnMeta(column: number): Record<string, unknown> | false {
      if (column < 0) {
        throw new ValueError('PDOStatement::getColumnMeta(): Argument #1 ($column) must be greater than or equal to 0');
      }
      const info = this.#hasExecuted ? this.#statement?.columns[column] : undefined;
      if (info === undefined) return false;
      const { extra, pdoType, length, precision } = info;
      const known = 'pdo_type' in extra ? extra : { ...extra, pdo_type: pdoType };
      return { ...known, name: this.#result!.shape.names[column], len: length, precision };
    }

    *nextRowset(): Waiting<boolean> {
      this.#error.clear();
      try {
        if (this.#statement === null || !(yield* this.#statement.nextRowset())) return false;
        this.#result = new Result(this.#statement, this.#handle, this.#boundColumns);
        return true;
      } catch (thrown) {
        return this.#tell(thrown, 'nextRowset');
      }
    }

    *closeCursor(): Waiting<boolean> {
      this.#error.clear();
      yield* this.#statement?.closeCursor() ?? [];
      this.#result = null;
      this.#hasExecuted = false;
      return true;
    }

    errorCode(): string | null {
      return this.#error.code;
    }

    errorInfo(): unknown[] {
      return this.#error.info;
    }

    setAttribute(attribute: number, value: unknown): boolean {
      if (this.#statement?.setAttribute(attribute, value) === true) return true;
      return this.#tell(new PdoUseError('IM001', "This driver doesn't support setting attributes"), 'setAttribute');
    }

    getAttribute(name: number): unknown {
      const value = this.#statement?.getAttribute(name);
      if (value !== undefined) return value;
      const what = this.#statement?.hasAttributes === true ? 'driver' : 'This driver';
      const which = what === 'driver' ? 'that attribute' : 'attributes';
      return this.#tell(new PdoUseError('IM001', `${what} doesn't support getting ${which}`), 'getAttribute');
    }

    debugDumpParams(): null {
      const { output } = this.#handle.request;
      output.write(`SQL: [${byteCount(this.queryString)}] ${this.queryString}\n`);
      const sent =
        this.#parts.native === null && this.#hasExecuted && this.#bindings.size > 0 ? this.#withValues() : null;
      if (sent !== null) output.write(`Sent SQL: [${byteCount(sent)}] ${sent}\n`);
      output.write(`Params:  ${this.#bindings.size}\n`);
      for (const key of this.#bindings.keys()) output.write(this.#dumpOf(key));
      return null;
    }

    #dumpOf(key: number | string): string {
      const name = typeof key === 'string' ? `:${key}` : '';
      const head = typeof key === 'string' ? `Key: Name: [${name.length}] ${name}` : `Key: Position #${key}:`;
      const found = typeof key === 'string' && this.#hasExecuted ? this.#statement?.placeOf?.(key) : undefined;
      const place = typeof key === 'string' ? (found ?? -1) : key;
      const type = this.#bindings.typeOf(key);
      return `${head}\nparamno=${place}\nname=[${name.length}] "${name}"\nis_param=1\nparam_type=${type}\n`;
    }

    getIterator(): Iterator<unknown> {
      return this[Symbol.iterator]();
    }

    *[Symbol.iterator](): Iterator<unknown> {
      const fetch = (): unknown => (this as unknown as { fetch(): unknown }).fetch();
      for (let row = fetch(); row !== false; row = fetch()) yield row;
    }

    #tell(thrown: unknown, method: string): false {
      return this.#error.tell(thrown, `PDOStatement::${method}`);
    }
  }
  checkMethods(PDOStatement.prototype, statementSignatures(), handleRequest);
  return PDOStatement;
}

/** Keys of what only PDO calls. */
export const EXECUTE = Symbol('ts-sapi.pdoExecute');
export const PLAN = Symbol('ts-sapi.pdoPlan');
/** PDO::PARAM_INPUT_OUTPUT and its kind. */
const FLAGS = 0xe000_0000 | 0;

function byteCount(text: string): number {
  return Buffer.byteLength(text);
}
