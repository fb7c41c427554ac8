/** Warnings of input parsers: before the script runs PHP uses another place and prefix than during a call. */

import { ErrorLevel, type Report } from '../../engine/report.ts';
import type { ErrorRecord } from '../errors/error-text.ts';
import type { Ini } from '../ini/ini.ts';

export interface InputReport {
  /** A warning that names what PHP was doing (php_error_docref). */
  warn(message: string): void;
  /** A notice of the same kind. */
  note(message: string): void;
  /** A warning without such a prefix (sapi_module.sapi_error). */
  warnPlainly(message: string): void;
}

/** What warnings before the script need of the request's diagnostics. */
export interface StartupErrors {
  report(error: ErrorRecord, isDisplayed?: boolean): void;
}

/** Warnings about the request itself: no user handler sees them, and display_startup_errors decides on display. */
export class StartupReport implements InputReport {
  readonly #errors: StartupErrors;
  readonly #ini: Ini;
  readonly #beforeDisplay: (() => void) | null;

  /** @param beforeDisplay is called before a warning goes to the client, and with it the headers */
  constructor(errors: StartupErrors, ini: Ini, beforeDisplay: (() => void) | null = null) {
    this.#errors = errors;
    this.#ini = ini;
    this.#beforeDisplay = beforeDisplay;
  }

  warn(message: string): void {
    this.warnPlainly(`PHP Request Startup: ${message}`);
  }

  note(message: string): void {
    this.#raise(ErrorLevel.E_NOTICE, `PHP Request Startup: ${message}`);
  }

  warnPlainly(message: string): void {
    this.#raise(ErrorLevel.E_WARNING, message);
  }

  #raise(type: ErrorLevel, message: string): void {
    const isDisplayed = this.#ini.bool('display_startup_errors');
    if (isDisplayed && this.#ini.bool('display_errors')) this.#beforeDisplay?.();
    this.#errors.report({ type, message, file: 'Unknown', line: 0 }, isDisplayed);
  }
}

/** Warnings of a function a script calls. */
export class CallReport implements InputReport {
  readonly #report: Report;
  readonly #functionName: string;

  constructor(report: Report, functionName: string) {
    this.#report = report;
    this.#functionName = functionName;
  }

  warn(message: string): void {
    this.#report.raise(ErrorLevel.E_WARNING, `${this.#functionName}(): ${message}`);
  }

  note(message: string): void {
    this.#report.raise(ErrorLevel.E_NOTICE, `${this.#functionName}(): ${message}`);
  }

  warnPlainly(message: string): void {
    this.#report.raise(ErrorLevel.E_WARNING, message);
  }
}
