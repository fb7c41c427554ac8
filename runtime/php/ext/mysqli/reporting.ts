/** How mysqli reports errors: mysqli_report() (ext/mysqli/mysqli_report.c). */
import { defineHidden } from '../../engine/error-parts.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { RuntimeException } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';

const REPORT_ERROR = 1;
const REPORT_STRICT = 2;

/** What mysqli functions throw when MYSQLI_REPORT_STRICT is set, as it is from the start. */
export class mysqli_sql_exception extends RuntimeException {
  declare protected sqlstate: string;

  /** Five characters; `00000` where none was told. */
  getSqlState(): string {
    return this.sqlstate ?? '00000';
  }
}

/** One per request. */
export class MysqliReporting {
  mode = REPORT_ERROR | REPORT_STRICT;
  /** Of the last connection that was tried. */
  connectErrno = 0;
  connectError: string | null = null;
}

/** Reports an error according to the mode. Errors that are not the database's are rethrown. @param where `mysqli_query` */
export function report(request: Request, thrown: unknown, where: string): MysqlError {
  if (!(thrown instanceof MysqlError)) throw thrown;
  const { mode } = request.stateOf(MysqliReporting);
  const { code, sqlState, message } = thrown;
  if ((mode & REPORT_ERROR) === 0) return thrown;
  if ((mode & REPORT_STRICT) !== 0) {
    const exception = new mysqli_sql_exception(message, code);
    defineHidden(exception, 'sqlstate', sqlState);
    throw exception;
  }
  request.diagnostics.raise(ErrorLevel.E_WARNING, `${where}(): (${sqlState}/${code}): ${message}`);
  return thrown;
}
