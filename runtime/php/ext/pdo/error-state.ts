/** The last error of a PDO object or a statement, and how it is told. PHP: pdo_raise_impl_error, pdo_handle_error (ext/pdo/pdo_dbh.c). */
import { ErrorLevel } from '../../engine/report.ts';
import type { Request } from '../../main/request.ts';
import { ErrorMode } from './constants.ts';
import { DriverError, PdoUseError } from './driver.ts';
import { type ErrorInfo, pdoException } from './pdo-exception.ts';
import { sqlStateText } from './sql-states.ts';

const NO_ERROR = '00000';

/** How errors are raised: PDO::ATTR_ERRMODE of the connection. */
interface ErrorTeller {
  readonly request: Request;
  errorMode: number;
}

export class ErrorState {
  readonly #teller: ErrorTeller;
  /** Null until something was done. */
  #info: ErrorInfo | null = null;

  constructor(teller: ErrorTeller) {
    this.#teller = teller;
  }

  clear(): void {
    this.#info = [NO_ERROR, null, null];
  }

  get code(): string | null {
    return this.#info?.[0] ?? null;
  }

  /** `errorInfo()` */
  get info(): unknown[] {
    const [state, code = null, message = null] = this.#info ?? [''];
    return [state, code, message];
  }

  /**
   * Raises an error according to the error mode. Errors that are not the database's are rethrown.
   * @param method `PDO::query`, for warnings
   * @returns false, which is what the method returns then
   * @throws PDOException
   */
  tell(thrown: unknown, method: string): false {
    if (!(thrown instanceof DriverError || thrown instanceof PdoUseError)) throw thrown;
    const { request, errorMode } = this.#teller;
    const { state } = thrown;
    let message = `SQLSTATE[${state}]: ${sqlStateText(state)}`;
    if (thrown instanceof DriverError) {
      message += `: ${thrown.code} ${thrown.message}`;
      this.#info = [state, thrown.code, thrown.message];
    } else {
      if (thrown.detail !== null) message += `: ${thrown.detail}`;
      this.#info = [state];
    }
    if (errorMode === ErrorMode.exception)
      throw pdoException(message, state, thrown instanceof DriverError ? this.#info : [state, 0]);
    // PDO's own errors are never silent (pdo_raise_impl_error).
    if (errorMode === ErrorMode.warning || thrown instanceof PdoUseError)
      request.diagnostics.raise(ErrorLevel.E_WARNING, `${method}(): ${message}`);
    return false;
  }
}
