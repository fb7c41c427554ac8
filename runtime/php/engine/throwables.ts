/**
 * PHP's exception classes. `Error` and `TypeError` are JavaScript's own, with PHP's constructor; everything here is an
 * Error of JavaScript too, so that it has a stack and works with `instanceof Error` and `cause`.
 */
import { ErrorArguments } from './error-arguments.ts';
import { defineHidden, setParts } from './error-parts.ts';

type Previous = Error | null;

const OF_EXCEPTION = new ErrorArguments('Exception');
const OF_ERROR = new ErrorArguments('Error');

/** Gives an error the name of its class, as JavaScript's own errors have theirs. */
function nameAfterClass(error: Error): void {
  defineHidden(error, 'name', error.constructor.name);
}

/** PHP's Exception: message, code and previous exception. */
export class Exception extends Error {
  // Subclasses may give them values of their own, as in PHP.
  declare protected code: number;
  declare protected file: string;
  declare protected line: number;

  /**
   * @param code any number; 0 when left out
   * @param previous the error that caused this one, for getPrevious()
   */
  constructor(message = '', code = 0, previous: Previous = null) {
    super(OF_EXCEPTION.message(message));
    setParts(this, OF_EXCEPTION.code(code), OF_EXCEPTION.previous(previous));
    nameAfterClass(this);
  }
}

/** An exception that represents a PHP error, for use in an error handler: `throw new ErrorException(message, 0, level, file, line)`. */
export class ErrorException extends Exception {
  declare protected severity: number;

  /**
   * @param severity the E_* level of the error
   * @param filename file of the error; default: where this exception is created
   */
  constructor(
    message = '',
    code = 0,
    severity = 1,
    filename: string | null = null,
    line: number | null = null,
    previous: Previous = null,
  ) {
    super(message, code, previous);
    defineHidden(this, 'severity', severity);
    if (filename !== null) defineHidden(this, 'file', filename);
    // A file without a line has none.
    if (line !== null || filename !== null) defineHidden(this, 'line', line ?? 0);
  }

  /** The E_* level of the error. */
  getSeverity(): number {
    return this.severity;
  }
}

/** PHP's internal errors, as opposed to Exception. */
class EngineError extends Error {
  constructor(message = '', code = 0, previous: Previous = null) {
    super(OF_ERROR.message(message));
    setParts(this, OF_ERROR.code(code), OF_ERROR.previous(previous));
    nameAfterClass(this);
  }
}

/** An argument of the right type but with an invalid value. */
export class ValueError extends EngineError {}

/** Too few or too many arguments. */
export class ArgumentCountError extends TypeError {
  constructor(message = '', code = 0, previous: Previous = null) {
    super(OF_ERROR.message(message));
    setParts(this, OF_ERROR.code(code), OF_ERROR.previous(previous));
    nameAfterClass(this);
  }
}

export class ArithmeticError extends EngineError {}

export class DivisionByZeroError extends ArithmeticError {}

export class AssertionError extends EngineError {}

export class UnhandledMatchError extends EngineError {}

export class CompileError extends EngineError {}

/** A script file that does not compile, included while another one runs. */
export class ParseError extends CompileError {}

export class JsonException extends Exception {}

export class LogicException extends Exception {}
export class BadFunctionCallException extends LogicException {}
export class BadMethodCallException extends BadFunctionCallException {}
export class DomainException extends LogicException {}
export class InvalidArgumentException extends LogicException {}
export class LengthException extends LogicException {}
export class OutOfRangeException extends LogicException {}

export class RuntimeException extends Exception {}
export class OutOfBoundsException extends RuntimeException {}
export class OverflowException extends RuntimeException {}
export class RangeException extends RuntimeException {}
export class UnderflowException extends RuntimeException {}
export class UnexpectedValueException extends RuntimeException {}

/** PHP's interface of everything that can be thrown: `error instanceof Throwable` is true for all errors. */
const Throwable = Object.freeze({
  [Symbol.hasInstance]: (value: unknown): boolean => value instanceof Error,
}) as unknown as abstract new () => Error;

/** V8 reads these from its own constructor only. */
const ENGINE_SETTINGS = ['stackTraceLimit', 'prepareStackTrace'] as const;

/** Reading and setting it on the one reads and sets it on the other. */
function forward(from: object, to: object, name: string): void {
  const set = (value: unknown): void => {
    Reflect.set(to, name, value);
  };
  Object.defineProperty(from, name, { get: (): unknown => Reflect.get(to, name), set, configurable: true });
}

/** JavaScript's constructor, which takes PHP's arguments too: `new Error(message, code, previous)`. */
function withPhpArguments<Native extends ErrorConstructor | TypeErrorConstructor>(native: Native): Native {
  function made(message?: string, second?: number | ErrorOptions, previous?: Previous): Error {
    const options = typeof second === 'object' ? second : undefined;
    const error = Reflect.construct(native, [message, options], new.target ?? native) as Error;
    if (typeof second === 'number') setParts(error, second, previous);
    return error;
  }
  // The same prototype: `instanceof` holds for errors that the engine makes.
  Object.defineProperty(made, 'prototype', { value: native.prototype, writable: false });
  Object.defineProperty(made, 'name', { value: native.name });
  for (const name of ENGINE_SETTINGS) forward(made, native, name);
  return Object.setPrototypeOf(made, native) as Native;
}

/** What scripts see under names that JavaScript has, too, and the name of them all. */
export const standardThrowables = {
  Throwable,
  Error: withPhpArguments(Error),
  TypeError: withPhpArguments(TypeError),
} as const;

/** The other ones by PHP's name. */
export const throwables = {
  Exception,
  ErrorException,
  ValueError,
  ArgumentCountError,
  ArithmeticError,
  DivisionByZeroError,
  AssertionError,
  UnhandledMatchError,
  CompileError,
  ParseError,
  JsonException,
  LogicException,
  BadFunctionCallException,
  BadMethodCallException,
  DomainException,
  InvalidArgumentException,
  LengthException,
  OutOfRangeException,
  RuntimeException,
  OutOfBoundsException,
  OverflowException,
  RangeException,
  UnderflowException,
  UnexpectedValueException,
} as const;
