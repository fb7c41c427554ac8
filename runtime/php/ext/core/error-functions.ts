/** PHP's manual, chapter Error handling. */

import { type ConstantTable, type FunctionTable, foreign } from '../../calls/function-table.ts';
import { resolveCallable } from '../../engine/callables.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { joinTwin } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { ErrorHandler, ExceptionHandler } from '../../main/errors/handler-stack.ts';
import { backtraceText, type Trace, type TraceStep, traceSteps } from '../../main/errors/trace.ts';
import type { Request } from '../../main/request.ts';

const USER_LEVELS: readonly number[] = [
  ErrorLevel.E_USER_ERROR,
  ErrorLevel.E_USER_WARNING,
  ErrorLevel.E_USER_NOTICE,
  ErrorLevel.E_USER_DEPRECATED,
];

function trigger(request: Request, functionName: string, message: string, level: number): boolean {
  if (!USER_LEVELS.includes(level)) {
    const words = 'must be one of E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE, or E_USER_DEPRECATED';
    throw new ValueError(`${functionName}(): Argument #2 ($error_level) ${words}`);
  }
  request.diagnostics.trigger(level as ErrorLevel, message);
  return true;
}

/** The function behind a callable that has been checked. */
function handlerOf<Handler>(request: Request, callback: unknown): Handler | null {
  const resolved = callback === null ? '' : resolveCallable(callback, request.findFunction);
  return typeof resolved === 'string' ? null : (resolved.call as Handler);
}

const Backtrace = { DEBUG_BACKTRACE_PROVIDE_OBJECT: 1, DEBUG_BACKTRACE_IGNORE_ARGS: 2 } as const;

/** The current calls, as if an error was created here. */
function backtrace(request: Request): [Error, Trace] {
  const place = request.diagnostics.location();
  return [new Error(), { framesOf: (error) => request.sapi.frames(error), place, entryArgs: [] }];
}

function silencer(request: Request): <T>(call: () => T) => T {
  return joinTwin(
    <T>(call: () => T): T => request.diagnostics.silence(call),
    (call: () => unknown): Waiting<unknown> => request.diagnostics.silenceWaiting(call),
  );
}

export const errorFunctions = {
  /** Returns the reported E_* levels as a bit mask; with an argument sets them and returns the previous mask. */
  error_reporting:
    (request) =>
    (error_level?: number | null): number => {
      const before = request.diagnostics.errorLevel;
      if (error_level !== undefined && error_level !== null) request.diagnostics.setErrorLevel(error_level);
      return before;
    },
  /**
   * Raises an error of level E_USER_NOTICE (default), E_USER_WARNING, E_USER_DEPRECATED or E_USER_ERROR. E_USER_ERROR
   * ends the script unless an error handler takes it. Throws a ValueError for any other level.
   */
  trigger_error:
    (request) =>
    (message: string, error_level: number = ErrorLevel.E_USER_NOTICE): boolean =>
      trigger(request, 'trigger_error', message, error_level),
  /** Alias of trigger_error(): raises an error of an E_USER_* level, E_USER_NOTICE by default. */
  user_error:
    (request) =>
    (message: string, error_level: number = ErrorLevel.E_USER_NOTICE): boolean =>
      trigger(request, 'user_error', message, error_level),
  /**
   * Sets the function that receives errors: `callback(errno, errstr, errfile, errline)`. When it returns false the
   * error is reported as usual. `error_levels` limits it to some E_* levels (default all). Returns the previous
   * handler, null if there was none.
   */
  set_error_handler:
    (request) =>
    (callback: ErrorHandler | null, error_levels: number = ErrorLevel.E_ALL): ErrorHandler | null => {
      const handler = handlerOf<ErrorHandler>(request, callback);
      return request.diagnostics.setErrorHandler(handler, error_levels, callback) as ErrorHandler | null;
    },
  /** Restores the error handler that was active before the last set_error_handler(). */
  restore_error_handler: (request) => (): true => {
    request.diagnostics.restoreErrorHandler();
    return true;
  },
  /**
   * Sets the function that receives exceptions nobody catches; the script ends after it. Null restores the default.
   * Returns the previous handler, null if there was none.
   */
  set_exception_handler:
    (request) =>
    (callback: ExceptionHandler | null): ExceptionHandler | null => {
      const handler = handlerOf<ExceptionHandler>(request, callback);
      return request.diagnostics.setExceptionHandler(handler, callback) as ExceptionHandler | null;
    },
  /** Restores the exception handler that was active before the last set_exception_handler(). */
  restore_exception_handler: (request) => (): true => {
    request.diagnostics.restoreExceptionHandler();
    return true;
  },
  /**
   * The calls that led here, innermost first. Arguments are known for PHP's functions only. `limit` is the number of
   * calls, 0 (default) for all.
   */
  debug_backtrace:
    (request) =>
    (_options: number = Backtrace.DEBUG_BACKTRACE_PROVIDE_OBJECT, limit = 0): TraceStep[] => {
      const steps = traceSteps(...backtrace(request));
      return limit > 0 ? steps.slice(0, limit) : steps;
    },
  /** Prints the calls that led here, innermost first, one per line. */
  debug_print_backtrace:
    (request) =>
    (_options = 0, limit = 0): void =>
      request.output.write(backtraceText(...backtrace(request), limit)),
  /** PHP's `@`: runs `call` without reporting its warnings and notices, and returns its result. */
  silence: foreign(silencer),
} satisfies FunctionTable;

export const errorConstants = { ...ErrorLevel, ...Backtrace } satisfies ConstantTable;
