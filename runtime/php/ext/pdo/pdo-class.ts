/** PDO (ext/pdo/pdo_dbh.c): a connection to a database. */

import { checkMethods } from '../../calls/checked-methods.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { isPhpArray, toPhpString } from '../../engine/conversion.ts';
import { entriesOf } from '../../engine/php-array.ts';
import { ValueError } from '../../engine/throwables.ts';
import { waitInPlace } from '../../engine/waiting/blocking.ts';
import { joinTwin } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import { markCall } from '../../main/errors/error-text.ts';
import type { Request } from '../../main/request.ts';
import { Attribute, DRIVER_SPECIFIC, Fetch, Param, PDO_CONSTANTS } from './constants.ts';
import { type Driver, DriverError, DriverMissing, PdoUseError } from './driver.ts';
import { nativeSql } from './emulation.ts';
import { type FetchPlan, planFor } from './fetch-plan.ts';
import { pdoException } from './pdo-exception.ts';
import { PdoHandle } from './pdo-handle.ts';
import { pdoSignatures } from './signatures.ts';
import { parseSql, plainSql } from './sql-parser.ts';
import { EXECUTE, makeStatementClass, PARTS, type PdoStatement, PLAN } from './statement-class.ts';

class PdoClasses {
  statement: ReturnType<typeof makeStatementClass> | null = null;
  pdo: unknown = null;
}

/** PDOStatement of this request. */
export function statementClass(request: Request): ReturnType<typeof makeStatementClass> {
  const classes = request.stateOf(PdoClasses);
  classes.statement ??= makeStatementClass(request);
  return classes.statement;
}

/** PDO of this request. */
export function pdoClass(request: Request): unknown {
  const classes = request.stateOf(PdoClasses);
  classes.pdo ??= makePdoClass(request);
  return classes.pdo;
}

const DRIVER_METHOD = Symbol('ts-sapi.pdoDriverMethod');

function driverMethod(name: string) {
  return function (this: { [DRIVER_METHOD](name: string, args: unknown[]): unknown }, ...args: unknown[]): unknown {
    return this[DRIVER_METHOD](name, args);
  };
}

function driversOf(request: Request): readonly Driver[] {
  return request.registry.offersTo('PDO') as readonly Driver[];
}

type AttributeInput = Readonly<Record<number, unknown>> | ReadonlyMap<number, unknown> | readonly unknown[];

function attributesOf(given: AttributeInput | null | undefined): Map<number, unknown> {
  if (given === null || given === undefined) return new Map();
  return new Map(entriesOf(given as Record<string, unknown>).map(([key, value]) => [Number(key), value]));
}

/** Tells the constructor to leave connecting to its twin. */
const UNCONNECTED = Symbol('unconnected');

function makePdoClass(request: Request): unknown {
  class PDO {
    #handle: PdoHandle | null = null;

    static {
      // `new PDO(…)` in code that may wait piece by piece: made first, then connected.
      joinTwin(PDO as never, function* (...args: unknown[]): Waiting<PDO> {
        const pdo = new PDO(UNCONNECTED);
        yield* pdo.#open(args);
        return pdo;
      });
    }

    constructor(...args: unknown[]) {
      if (args[0] !== UNCONNECTED) waitInPlace(this.#open(args), request.sapi);
    }

    *#open(args: unknown[]): Waiting<void> {
      try {
        const [dsn, username = null, password = null, options = null] = pdoSignatures().read(
          '__construct',
          args,
          request,
        ) as [string, (string | null)?, (string | null)?, (AttributeInput | null)?];
        yield* this.#connect(dsn, { username, password, options });
      } catch (thrown) {
        throw markCall('PDO->__construct', args, thrown);
      }
    }

    *#connect(
      dsn: string,
      {
        username,
        password,
        options,
      }: { username: string | null; password: string | null; options: AttributeInput | null },
    ): Waiting<void> {
      const colon = dsn.indexOf(':');
      if (colon < 0) {
        throw pdoException('PDO::__construct(): Argument #1 ($dsn) must be a valid data source name', 0, null);
      }
      const name = dsn.slice(0, colon);
      const driver = driversOf(request).find((one) => one.name === name);
      if (driver === undefined) throw pdoException('could not find driver', 0, null);
      const attributes = attributesOf(options);
      const parts = { source: dsn.slice(colon + 1), user: username, password, attributes };
      try {
        const connection = yield* driver.connect(request, parts);
        request.disposals.register({ dispose: () => waitInPlace(connection.release(), request.sapi) });
        this.#handle = new PdoHandle(request, connection, driver.name);
      } catch (thrown) {
        if (thrown instanceof DriverMissing) throw pdoException('could not find driver', 0, null);
        if (!(thrown instanceof DriverError)) throw thrown;
        const { state, code, message } = thrown;
        throw pdoException(`SQLSTATE[${state}] [${code}] ${message}`, code, [state, code, message]);
      }
      for (const [attribute, value] of attributes) yield* this.#set(attribute, value, true);
    }

    /** A method of the driver that this object is connected with. */
    [DRIVER_METHOD](name: string, args: unknown[]): unknown {
      const method = this.#own.connection.methods?.[name];
      if (method === undefined) throw new Error(`Call to undefined method PDO::${name}()`);
      return method(...(args as never[]));
    }

    get #own(): PdoHandle {
      if (this.#handle === null) throw new Error('PDO object is not initialized, constructor was not called');
      return this.#handle;
    }

    static getAvailableDrivers(): string[] {
      return driversOf(request).map(({ name }) => name);
    }

    *prepare(query: string, options: AttributeInput = []): Waiting<PdoStatement | false> {
      const handle = this.#own;
      if (query === '') throw new ValueError('PDO::prepare(): Argument #1 ($query) cannot be empty');
      handle.error.clear();
      try {
        return yield* this.#statement(query, attributesOf(options));
      } catch (thrown) {
        return handle.error.tell(thrown, 'PDO::prepare');
      }
    }

    *#statement(query: string, attributes: ReadonlyMap<number, unknown>, isDirect = false): Waiting<PdoStatement> {
      const handle = this.#own;
      const isAny = handle.connection.placeholders === 'any';
      const parsed = isDirect || isAny ? plainSql(query) : parseSql(query);
      const isNative = !isDirect && !handle.emulatesFor(attributes);
      let native = null;
      if (isNative) {
        const { sql, places } = nativeSql(parsed, handle.connection.placeholders);
        native = { statement: yield* handle.connection.prepare(sql, attributes), places };
      }
      return this.#make(attributes)[PARTS]({ handle, parsed, attributes, native });
    }

    /** PDO::ATTR_STATEMENT_CLASS: a class of the script, which extends PDOStatement. */
    #make(attributes: ReadonlyMap<number, unknown>): PdoStatement {
      const wanted = (attributes.get(Attribute.statementClass) ?? this.#own.statementClass) as
        | [unknown, unknown[]?]
        | null;
      if (wanted === null || wanted === undefined) return new (statementClass(request))();
      const [made, args = []] = wanted;
      return Reflect.construct(made as new () => object, args) as PdoStatement;
    }

    *query(query: string, mode: number | null = null, ...args: unknown[]): Waiting<PdoStatement | false> {
      const handle = this.#own;
      if (query === '') throw new ValueError('PDO::query(): Argument #1 ($query) cannot be empty');
      const plan: FetchPlan | null = mode === null ? null : planFor(mode, args, { where: 'PDO::query', before: 2 });
      handle.error.clear();
      try {
        const statement = yield* this.#statement(query, new Map(), handle.emulatesFor(new Map()));
        if (plan !== null) statement[PLAN](plan);
        yield* statement[EXECUTE]();
        return statement;
      } catch (thrown) {
        return handle.error.tell(thrown, 'PDO::query');
      }
    }

    *exec(statement: string): Waiting<number | false> {
      const handle = this.#own;
      if (statement === '') throw new ValueError('PDO::exec(): Argument #1 ($statement) cannot be empty');
      handle.error.clear();
      try {
        return yield* handle.connection.exec(statement);
      } catch (thrown) {
        return handle.error.tell(thrown, 'PDO::exec');
      }
    }

    quote(string: string, type: number = Param.str): string | false {
      const handle = this.#own;
      handle.error.clear();
      return handle.connection.quote(toPhpString(string, request.diagnostics), type) ?? false;
    }

    *beginTransaction(): Waiting<boolean> {
      const { connection } = this.#own;
      if (connection.isInTransaction) throw pdoException('There is already an active transaction', 0, null);
      return yield* this.#transact('beginTransaction', connection.begin());
    }

    *commit(): Waiting<boolean> {
      this.#assertTransaction();
      return yield* this.#transact('commit', this.#own.connection.commit());
    }

    *rollBack(): Waiting<boolean> {
      this.#assertTransaction();
      return yield* this.#transact('rollBack', this.#own.connection.rollBack());
    }

    #assertTransaction(): void {
      if (!this.#own.connection.isInTransaction) throw pdoException('There is no active transaction', 0, null);
    }

    *#transact(method: string, waiting: Waiting<void>): Waiting<boolean> {
      const { error } = this.#own;
      error.clear();
      try {
        yield* waiting;
        return true;
      } catch (thrown) {
        return error.tell(thrown, `PDO::${method}`);
      }
    }

    inTransaction(): boolean {
      return this.#own.connection.isInTransaction;
    }

    *lastInsertId(name: string | null = null): Waiting<string | false> {
      const { connection, error } = this.#own;
      error.clear();
      try {
        return yield* connection.lastInsertId(name);
      } catch (thrown) {
        return error.tell(thrown, 'PDO::lastInsertId');
      }
    }

    errorCode(): string | null {
      return this.#own.error.code;
    }

    errorInfo(): unknown[] {
      return this.#own.error.info;
    }

    *setAttribute(attribute: number, value: unknown): Waiting<boolean> {
      this.#own.error.clear();
      try {
        return yield* this.#set(attribute, value);
      } catch (thrown) {
        return this.#own.error.tell(thrown, 'PDO::setAttribute');
      }
    }

    /** @param isOption true for the constructor's, of which those that only a driver understands are not told again */
    *#set(attribute: number, value: unknown, isOption = false): Waiting<boolean> {
      const handle = this.#own;
      const number = (): number => numberOf(value);
      switch (attribute) {
        case Attribute.errmode:
          handle.errorMode = oneOf(number(), 3, 'Error mode must be one of the PDO::ERRMODE_* constants');
          return true;
        case Attribute.case:
          handle.case = oneOf(number(), 3, 'Case folding mode must be one of the PDO::CASE_* constants');
          return true;
        case Attribute.oracleNulls:
          handle.nulls = number();
          return true;
        case Attribute.defaultFetchMode:
          if (number() === Fetch.into || number() === Fetch.class) {
            // Without an object or a class there is nothing to fetch into.
            if (Array.isArray(value))
              throw new ValueError('PDO::FETCH_INTO and PDO::FETCH_CLASS cannot be set as the default fetch mode');
          }
          handle.defaultFetchMode = number();
          return true;
        case Attribute.stringifyFetches:
          handle.stringifies = truthOf(value);
          return true;
        case Attribute.statementClass:
          handle.statementClass = statementClassOf(value, statementClass(request));
          return true;
        case Attribute.persistent:
          handle.isPersistent = Boolean(value);
          return isOption;
        case Attribute.emulatePrepares:
          if (!emulates(handle)) return false;
          handle.emulates = Boolean(value);
          return true;
      }
      return (yield* handle.connection.setAttribute(attribute, value)) || (isOption && attribute >= DRIVER_SPECIFIC);
    }

    *getAttribute(attribute: number): Waiting<unknown> {
      const handle = this.#own;
      handle.error.clear();
      switch (attribute) {
        case Attribute.errmode:
          return handle.errorMode;
        case Attribute.case:
          return handle.case;
        case Attribute.oracleNulls:
          return handle.nulls;
        case Attribute.defaultFetchMode:
          return handle.defaultFetchMode;
        case Attribute.stringifyFetches:
          return handle.stringifies;
        case Attribute.driverName:
          return handle.driverName;
        case Attribute.persistent:
          return handle.isPersistent;
        case Attribute.statementClass:
          return handle.statementClass ?? [statementClass(request)];
        case Attribute.emulatePrepares:
          if (emulates(handle)) return handle.emulates ?? handle.connection.emulatesByDefault;
      }
      try {
        const value = yield* handle.connection.getAttribute(attribute);
        if (value !== undefined) return value;
        throw new PdoUseError('IM001', 'driver does not support that attribute');
      } catch (thrown) {
        return handle.error.tell(thrown, 'PDO::getAttribute');
      }
    }
  }
  const constants = Object.assign({}, PDO_CONSTANTS, ...driversOf(request).map((driver) => driver.constants)) as object;
  for (const [name, value] of Object.entries(constants)) {
    Object.defineProperty(PDO, name, { value, enumerable: true });
  }
  for (const name of driversOf(request).flatMap(({ methods = [] }) => methods)) {
    Object.defineProperty(PDO.prototype, name, { value: driverMethod(name), writable: true, configurable: true });
  }
  checkMethods(PDO.prototype, pdoSignatures(), request);
  return PDO;
}

/** True when the script may choose who puts values into statements. */
function emulates({ connection }: PdoHandle): boolean {
  return connection.placeholders !== null && connection.placeholders !== 'any';
}

function oneOf(value: number, count: number, message: string): number {
  if (value >= 0 && value < count) return value;
  throw new ValueError(message);
}

/** An attribute's value that is a number: a text of digits is one, too. @throws TypeError */
function numberOf(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  throw attributeError('int', value);
}

/** An attribute's value that is true or false. @throws TypeError */
function truthOf(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return Boolean(value);
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value) !== 0;
  throw attributeError('bool', value);
}

function attributeError(type: string, value: unknown): TypeError {
  const text = `Attribute value must be of type ${type} for selected attribute, ${typeNameOf(value)} given`;
  return new TypeError(text);
}

function statementClassOf(
  value: unknown,
  own: abstract new (...args: never[]) => unknown,
): PdoHandle['statementClass'] {
  if (!isPhpArray(value)) {
    throw new TypeError(`PDO::ATTR_STATEMENT_CLASS value must be of type array, ${typeNameOf(value)} given`);
  }
  const [made, args] = value as [unknown, unknown[]?];
  if (made === undefined) {
    throw new ValueError(
      'PDO::ATTR_STATEMENT_CLASS value must be an array with the format array(classname, constructor_args)',
    );
  }
  if (typeof made !== 'function' || !(made === own || made.prototype instanceof own)) {
    throw new TypeError(
      'PDO::ATTR_STATEMENT_CLASS value must be an array with the format array(classname, constructor_args)',
    );
  }
  return [made as new () => unknown, args];
}
