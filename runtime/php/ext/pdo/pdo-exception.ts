/** PDOException, whose code is a SQLSTATE where the database gave one. */
import { defineHidden } from '../../engine/error-parts.ts';
import { RuntimeException } from '../../engine/throwables.ts';

/** SQLSTATE, the database's own number and text; of PDO's own errors the first alone. */
export type ErrorInfo = readonly [state: string, code?: number | null, message?: string | null];

export class PDOException extends RuntimeException {
  /** What errorInfo() of the object says; null when it came from elsewhere. */
  errorInfo: ErrorInfo | null = null;
}

/** @param code SQLSTATE, or a number where a connection failed */
export function pdoException(message: string, code: string | number, errorInfo: ErrorInfo | null): PDOException {
  const exception = new PDOException(message);
  defineHidden(exception, 'code', code);
  exception.errorInfo = errorInfo;
  return exception;
}
