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

/** The calls that stand now, as if an error had been made here. */
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
  /** Which E_* levels are reported; with an argument, sets them. Gives the levels before. */
  error_reporting:
    (request) =>
    (error_level?: number | null): number => {
      const before = request.diagnostics.errorLevel;
      if (error_level !== undefined && error_level !== null) request.diagnostics.setErrorLevel(error_level);
      return before;
    },
  /** Raises an error of level E_USER_*; E_USER_ERROR ends the script unless a handler takes it. */
  trigger_error:
    (request) =>
    (message: string, error_level: number = ErrorLevel.E_USER_NOTICE): boolean =>
      trigger(request, 'trigger_error', message, error_level),
  /** The same as trigger_error(). */
  user_error:
    (request) =>
    (message: string, error_level: number = ErrorLevel.E_USER_NOTICE): boolean =>
      trigger(request, 'user_error', message, error_level),
  /** Hands errors of these levels to `callback(errno, errstr, errfile, errline)`; `false` from it means "not mine". */
  set_error_handler:
    (request) =>
    (callback: ErrorHandler | null, error_levels: number = ErrorLevel.E_ALL): ErrorHandler | null => {
      const handler = handlerOf<ErrorHandler>(request, callback);
      return request.diagnostics.setErrorHandler(handler, error_levels, callback) as ErrorHandler | null;
    },
  /** Back to the error handler before the last set_error_handler(). */
  restore_error_handler: (request) => (): true => {
    request.diagnostics.restoreErrorHandler();
    return true;
  },
  /** Hands what nobody catches to `callback`; the script is over then. */
  set_exception_handler:
    (request) =>
    (callback: ExceptionHandler | null): ExceptionHandler | null => {
      const handler = handlerOf<ExceptionHandler>(request, callback);
      return request.diagnostics.setExceptionHandler(handler, callback) as ExceptionHandler | null;
    },
  /** Back to the exception handler before the last set_exception_handler(). */
  restore_exception_handler: (request) => (): true => {
    request.diagnostics.restoreExceptionHandler();
    return true;
  },
  /** Calls that led here, innermost first. Arguments of the script's own functions are not known. */
  debug_backtrace:
    (request) =>
    (_options: number = Backtrace.DEBUG_BACKTRACE_PROVIDE_OBJECT, limit = 0): TraceStep[] => {
      const steps = traceSteps(...backtrace(request));
      return limit > 0 ? steps.slice(0, limit) : steps;
    },
  /** Prints the calls that led here. */
  debug_print_backtrace:
    (request) =>
    (_options = 0, limit = 0): void =>
      request.output.write(backtraceText(...backtrace(request), limit)),
  /** PHP's `@`: calls `call` with warnings and notices kept off the page and the log; gives what it returns. */
  silence: foreign(silencer),
} satisfies FunctionTable;

export const errorConstants = { ...ErrorLevel, ...Backtrace } satisfies ConstantTable;
