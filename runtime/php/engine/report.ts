/** Reports problems to the script, independently of how they are displayed, logged or handled. */
import { errorLevels } from '../../config/error-levels.ts';
import type { SourceLocation } from './source-location.ts';

/** PHP's E_* levels. */
export const ErrorLevel = errorLevels;
export type ErrorLevel = (typeof ErrorLevel)[keyof typeof ErrorLevel];

export interface Report {
  /** Raises a warning, notice or deprecation at the PHP call being made: handler, display, log, error_get_last(). */
  raise(level: ErrorLevel, message: string): void;
  /** Raises an E_ERROR and ends the script. Never returns. */
  fatal(message: string): never;
  /** Source position of the current PHP call. */
  location(): SourceLocation;
  /** The same place as a number that costs nothing to keep; `Sapi.locate` resolves it. 0 when no script code runs. */
  callSiteNow(): number;
  /** ScriptRun.assertRunning */
  assertRunning(action: string): void;
}
