/**
 * Errors of one request: user handlers, display, log, error_get_last(), the 500 rule (main/main.c php_error_cb,
 * Zend/zend.c zend_error_impl, Zend/zend_exceptions.c).
 */

import { ownText } from '../../engine/conversion.ts';
import { isHalt } from '../../engine/halt.ts';
import { ErrorLevel, type Report } from '../../engine/report.ts';
import type { ScriptRun } from '../../engine/script-run.ts';
import type { SourceLocation } from '../../engine/source-location.ts';
import { Exception, ParseError } from '../../engine/throwables.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Sapi } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import type { Ending } from '../lifecycle/ending.ts';
import { displayMode } from './display-mode.ts';
import { ErrorLevels } from './error-levels.ts';
import { appendToLogFile } from './error-log.ts';
import {
  CALLBACK,
  type ErrorRecord,
  escapeHtml,
  htmlDisplay,
  isFunctionMessage,
  logLine,
  markCall,
  plainDisplay,
  withManualLink,
} from './error-text.ts';
import {
  type ErrorHandler,
  type ErrorHandling,
  type ExceptionHandler,
  HandlerStack,
  type Handling,
} from './handler-stack.ts';
import { type Described, describeThrown } from './uncaught.ts';

/** What error display needs of the output. */
export interface ErrorOutput {
  write(text: string): void;
  /** The script is being unwound: a running output callback will not return. */
  bailOut(): void;
}

/** What the 500 rule needs of the headers. */
export interface ErrorHeaders {
  readonly areSent: boolean;
  readonly status: number;
  setStatusLine(line: string): void;
}

/** Levels no user handler sees (zend_error_impl). */
const ENGINE_LEVELS = 1 | 4 | 16 | 32 | 64 | 128;
/** Levels that end the script. */
const FATAL_LEVELS = 1 | 4 | 16 | 64 | 256 | 4096;
/** PHP's name for a place outside of any script. */
const NOWHERE: SourceLocation = { file: 'Unknown', line: 0 };

export class Diagnostics implements Report {
  readonly #sapi: Sapi;
  readonly #ini: Ini;
  readonly #run: ScriptRun;
  readonly #ending: Ending;
  #output: ErrorOutput | null = null;
  #headers: ErrorHeaders | null = null;
  readonly #levels: ErrorLevels;
  readonly #errorHandlers = new HandlerStack<ErrorHandling>();
  readonly #exceptionHandlers = new HandlerStack<Handling<ExceptionHandler>>();
  #last: ErrorRecord | null = null;
  #hasBailedOut = false;
  /** Zone of the time stamps in a log file, as date_default_timezone_set() chose it; null for that of `date.timezone`. */
  logTimezone: string | null = null;
  /** True while a function does again what it has done before (engine/waiting/replay.ts): it has said all of it already. */
  isRepeating = false;
  /** Calls of methods of PHP's own classes that are running. A compiled script notes where it calls functions, but not methods. */
  methodDepth = 0;

  constructor(sapi: Sapi, ini: Ini, run: ScriptRun, ending: Ending) {
    this.#sapi = sapi;
    this.#ini = ini;
    this.#levels = new ErrorLevels(ini);
    this.#run = run;
    this.#ending = ending;
  }

  /** Connects the two objects that are created after this one and report to it. */
  attach(output: ErrorOutput, headers: ErrorHeaders): void {
    this.#output = output;
    this.#headers = headers;
  }

  location(): SourceLocation {
    if (this.methodDepth > 0) {
      const [frame] = this.#sapi.frames(new Error());
      if (frame !== undefined) return frame;
    }
    const { callSite } = this.#run;
    return callSite === 0 ? NOWHERE : this.#sapi.locate(callSite);
  }

  callSiteNow(): number {
    return this.#run.callSite;
  }

  assertRunning(action: string): void {
    this.#run.assertRunning?.(action);
  }

  raise(level: ErrorLevel, message: string): void {
    if (this.isRepeating) return;
    const isEscaped = this.#ini.bool('html_errors') && isFunctionMessage(message);
    this.#raiseAt(level, isEscaped ? this.#htmlMessage(message) : message, this.location());
  }

  /** Message of a PHP function, with a link to its page in the manual when `docref_root` is set. */
  #htmlMessage(message: string): string {
    const root = this.#ini.text('docref_root');
    const escaped = escapeHtml(message);
    return root === '' ? escaped : withManualLink(escaped, root, this.#ini.text('docref_ext'));
  }

  /** trigger_error(): never escaped; E_USER_ERROR ends the script unless a handler takes it. */
  trigger(level: ErrorLevel, message: string): void {
    this.#raiseAt(level, message, this.location());
  }

  fatal(message: string, { file, line }: SourceLocation = this.location()): never {
    this.report({ type: ErrorLevel.E_ERROR, message, file, line });
    this.#bailOut();
  }

  #raiseAt(level: ErrorLevel, message: string, place: SourceLocation): void {
    if (this.#run.isOver === true) {
      this.#raiseLate(level, message, place);
      return;
    }
    const handlers = this.#errorHandlers;
    const { current } = handlers;
    if (current !== null && (current.levels & level) !== 0 && (level & ENGINE_LEVELS) === 0) {
      const { handler } = current;
      // The handler does not see its own errors, unless it sets a new one.
      handlers.current = null;
      this.#hasBailedOut = false;
      try {
        if (handler(level, message, place.file, place.line) !== false) return;
      } catch (thrown) {
        throw markCall(CALLBACK, [level, message, place.file, place.line], thrown);
      } finally {
        // After a fatal error the handler is not restored.
        if (!this.#hasBailedOut) handlers.current ??= current;
      }
    }
    this.report({ type: level, message, file: place.file, line: place.line });
    if ((level & FATAL_LEVELS) !== 0) this.#bailOut();
  }

  /** Code of a finished request has neither a response nor handlers: its errors are logged. */
  #raiseLate(level: ErrorLevel, message: string, { file, line }: SourceLocation): void {
    if ((level & FATAL_LEVELS) !== 0) this.assertRunning(`end the script (${message})`);
    if ((this.errorLevel & level) !== 0) this.log(logLine({ type: level, message, file, line }));
  }

  #bailOut(): never {
    this.#hasBailedOut = true;
    this.#output?.bailOut();
    this.#ending.halt();
  }

  /**
   * The standard handler: remembers, displays and logs an error; does not end the script.
   * @param isDisplayed false when the error must not reach the client, whatever display_errors says
   */
  report(error: ErrorRecord, isDisplayed = true): void {
    const isRepeated = this.#ini.bool('ignore_repeated_errors') && this.#isRepetition(error);
    if (!isRepeated) this.#last = error;
    if (!isRepeated && (this.errorLevel & error.type) !== 0) {
      if (this.#ini.bool('log_errors')) this.log(logLine(error));
      if (isDisplayed) this.#display(error);
    }
    if ((error.type & FATAL_LEVELS) !== 0) this.#markFailed();
  }

  #isRepetition(error: ErrorRecord): boolean {
    const last = this.#last;
    if (last === null || last.message !== error.message) return false;
    return this.#ini.bool('ignore_repeated_source') || (last.line === error.line && last.file === error.file);
  }

  #display(error: ErrorRecord): void {
    const mode = displayMode(this.#ini.text('display_errors'));
    if (mode === 'off') return;
    if (this.#ini.bool('html_errors')) {
      this.#write(htmlDisplay(error));
    } else if (mode === 'stderr' && this.#sapi.name === 'cli') {
      this.#sapi.log(plainDisplay(error).slice(1, -1));
    } else {
      this.#write(plainDisplay(error));
    }
  }

  #write(text: string): void {
    const before = this.#ini.text('error_prepend_string');
    this.#output?.write(`${before}${text}${this.#ini.text('error_append_string')}`);
  }

  /** A failed request answers 500 when the error was not displayed and no status was set. */
  #markFailed(): void {
    this.#ending.exitStatus = 255;
    const headers = this.#headers;
    if (headers === null || displayMode(this.#ini.text('display_errors')) !== 'off') return;
    if (!headers.areSent && headers.status === 200) headers.setStatusLine('HTTP/1.0 500 Internal Server Error');
  }

  /** One entry of the error log: the file of the directive `error_log`, else the server's log. */
  log(text: string): void {
    const path = this.#ini.text('error_log');
    const timezone = this.logTimezone ?? this.#ini.text('date.timezone');
    if (path !== '' && path !== 'syslog' && appendToLogFile(path, text, timezone)) return;
    this.#sapi.log(text);
  }

  /**
   * Handles an uncaught error: calls the user's exception handler, otherwise reports a fatal error.
   * @returns the handler's result: a promise when it awaits
   */
  uncaught(thrown: unknown): unknown {
    const handling = this.#exceptionHandlers.current;
    if (handling === null) {
      this.reportUncaught(thrown);
      return undefined;
    }
    this.#exceptionHandlers.current = null;
    try {
      // JavaScript can throw any value; a handler with a typed parameter expects errors.
      return handling.handler(thrown as Error);
    } catch (next) {
      if (isHalt(next)) throw next;
      this.reportUncaught(next, [thrown]);
      return undefined;
    }
  }

  /**
   * Reports the fatal error `Uncaught …` even if a handler is set, as PHP does for exceptions of shutdown functions.
   * @param entryArgs arguments of the callback that threw, when PHP called it
   */
  reportUncaught(thrown: unknown, entryArgs: readonly unknown[] = []): void {
    const { text, place } = this.describe(thrown, entryArgs);
    if (thrown instanceof ParseError) this.report({ type: ErrorLevel.E_PARSE, message: thrown.message, ...place });
    else this.report({ type: ErrorLevel.E_ERROR, message: `Uncaught ${text}\n  thrown`, ...place });
  }

  /** PHP's text of a thrown value including the previous ones, and the place where it was made. */
  describe(thrown: unknown, entryArgs: readonly unknown[] = []): Described {
    const described = describeThrown(thrown, {
      framesOf: (error) => this.#sapi.frames(error),
      here: this.location(),
      entryArgs,
    });
    if (!(thrown instanceof Exception)) return described;
    const standard = Exception.prototype;
    const isOwnText = thrown.__toString !== standard.__toString || thrown.toString !== standard.toString;
    return isOwnText ? { text: ownText(thrown) ?? '', place: described.place } : described;
  }

  /** Levels that are currently displayed and logged. */
  get errorLevel(): number {
    return this.#levels.current;
  }

  setErrorLevel(level: number): void {
    this.#levels.set(level);
  }

  /** PHP's `@`. */
  silence<T>(call: () => T): T {
    return this.#levels.silence(call);
  }

  /** The same for a call that may wait piece by piece. */
  silenceWaiting(call: () => unknown): Waiting<unknown> {
    return this.#levels.silenceWaiting(call);
  }

  /**
   * @param given the value the script passed: setting the next handler returns it
   * @returns the previous handler as it was passed, null for none.
   */
  setErrorHandler(handler: ErrorHandler | null, levels: number, given: unknown = handler): unknown {
    return this.#errorHandlers.set(handler === null ? null : { handler, levels, given })?.given ?? null;
  }

  restoreErrorHandler(): void {
    this.#errorHandlers.restore();
  }

  /** The same for exceptions. */
  setExceptionHandler(handler: ExceptionHandler | null, given: unknown = handler): unknown {
    return this.#exceptionHandlers.set(handler === null ? null : { handler, given })?.given ?? null;
  }

  restoreExceptionHandler(): void {
    this.#exceptionHandlers.restore();
  }

  get lastError(): ErrorRecord | null {
    return this.#last;
  }

  clearLastError(): void {
    this.#last = null;
  }
}
