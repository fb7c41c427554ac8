/** What PDO objects and their statements share: the connection, its attributes, and how rows are to look. */
import type { Request } from '../../main/request.ts';
import { Attribute, ErrorMode, Fetch } from './constants.ts';
import type { DriverConnection } from './driver.ts';
import { ErrorState } from './error-state.ts';

export const Case = { natural: 0, upper: 1, lower: 2 } as const;
export const Nulls = { natural: 0, emptyString: 1, toString: 2 } as const;

type AnyClass = abstract new (...args: never[]) => unknown;

export class PdoHandle {
  readonly request: Request;
  readonly connection: DriverConnection;
  readonly driverName: string;
  readonly error: ErrorState;
  errorMode: number = ErrorMode.exception;
  case: number = Case.natural;
  nulls: number = Nulls.natural;
  stringifies = false;
  defaultFetchMode: number = Fetch.both;
  /** Undefined: as the driver would have it. */
  emulates: boolean | undefined;
  statementClass: readonly [AnyClass, (readonly unknown[])?] | null = null;
  isPersistent = false;

  constructor(request: Request, connection: DriverConnection, driverName: string) {
    this.request = request;
    this.connection = connection;
    this.driverName = driverName;
    this.error = new ErrorState(this);
  }

  /** True when values are put into the text of a statement. @param attributes of the statement */
  emulatesFor(attributes: ReadonlyMap<number, unknown>): boolean {
    const { placeholders } = this.connection;
    if (placeholders === null || placeholders === 'any') return placeholders === null;
    const own = attributes.get(Attribute.emulatePrepares);
    return own === undefined ? (this.emulates ?? this.connection.emulatesByDefault) : Boolean(own);
  }
}
