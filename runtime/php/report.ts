/** How a mechanism tells the script about a problem without knowing who prints, logs or handles it. */
import type { SourceLocation } from './sapi.ts';

/** PHP's E_* levels (Zend/zend_errors.h). */
export const ErrorLevel = {
  E_ERROR: 1,
  E_WARNING: 2,
  E_PARSE: 4,
  E_NOTICE: 8,
  E_CORE_ERROR: 16,
  E_CORE_WARNING: 32,
  E_COMPILE_ERROR: 64,
  E_COMPILE_WARNING: 128,
  E_USER_ERROR: 256,
  E_USER_WARNING: 512,
  E_USER_NOTICE: 1024,
  E_STRICT: 2048,
  E_RECOVERABLE_ERROR: 4096,
  E_DEPRECATED: 8192,
  E_USER_DEPRECATED: 16384,
  E_ALL: 32767,
} as const;
export type ErrorLevel = (typeof ErrorLevel)[keyof typeof ErrorLevel];

export interface Report {
  /** Raises a warning, notice or deprecation at the PHP call being made: handler, display, log, error_get_last(). */
  raise(level: ErrorLevel, message: string): void;
  /** Raises an E_ERROR and ends the script. Never returns. */
  fatal(message: string): never;
  /** Where the PHP call being made stands in the script's source. */
  location(): SourceLocation;
  /** The same place as a number that costs nothing to keep; `Sapi.locate` resolves it. 0 when no script code runs. */
  callSiteNow(): number;
}
