/**
 * PHP's exception classes. `Error` and `TypeError` are JavaScript's own; everything here is an Error of JavaScript too, so
 * that it has a stack and works with `instanceof Error` and `cause`.
 */
import { traceText } from './error-text.ts';
import { framesOfStack } from './stack-frames.ts';
import { describeThrown, type PlacedError } from './uncaught.ts';

const framesOf = (error: Error) => framesOfStack(error.stack);

/** PHP's Exception: message, code and the exception before it. */
export class Exception extends Error {
  readonly #code: number;
  readonly #previous: unknown;

  /**
   * @param code any number; 0 when left out
   * @param previous what was caught when this one was thrown
   */
  constructor(message = '', code = 0, previous: Error | null = null) {
    super(message, previous === null ? undefined : { cause: previous });
    this.#code = code;
    this.#previous = previous;
    nameAfterClass(this);
  }

  getMessage(): string {
    return this.message;
  }

  getCode(): number {
    return this.#code;
  }

  getPrevious(): Error | null {
    return this.#previous as Error | null;
  }

  /** File of the script that made the exception. */
  getFile(): string {
    return framesOfStack(this.stack)[0]?.file ?? '';
  }

  /** Line in that file, from 1. */
  getLine(): number {
    return framesOfStack(this.stack)[0]?.line ?? 0;
  }

  /** Calls that led to it, innermost first, one per line as in PHP's messages. */
  getTraceAsString(): string {
    return traceText(this, { framesOf, place: { file: this.getFile(), line: this.getLine() }, entryArgs: [] });
  }

  /** The whole story as PHP tells it: class, message, place, trace, and what was before. */
  __toString(): string {
    return describeThrown(this, { framesOf, here: { file: this.getFile(), line: this.getLine() }, entryArgs: [] }).text;
  }
}

/** Gives an error the name of its class, as JavaScript's own errors have theirs. */
function nameAfterClass(error: Error): void {
  Object.defineProperty(error, 'name', { value: error.constructor.name, configurable: true, writable: true });
}

/** A PHP error made into an exception: `set_error_handler(fn => throw new ErrorException(...))`. */
export class ErrorException extends Exception implements PlacedError {
  readonly #severity: number;
  readonly #file: string | null;
  readonly #line: number | null;

  /** Where the error was that it tells of, as far as its maker said. */
  get ownPlace(): PlacedError['ownPlace'] {
    return { file: this.#file ?? undefined, line: this.#line ?? undefined };
  }

  constructor(
    message = '',
    code = 0,
    severity = 1,
    filename: string | null = null,
    line: number | null = null,
    previous: Error | null = null,
  ) {
    super(message, code, previous);
    this.#severity = severity;
    this.#file = filename;
    this.#line = line;
  }

  /** The E_* level of the error. */
  getSeverity(): number {
    return this.#severity;
  }

  override getFile(): string {
    return this.#file ?? super.getFile();
  }

  override getLine(): number {
    return this.#line ?? super.getLine();
  }
}

/** A value of the right type that the function cannot take. */
export class ValueError extends Error {
  override readonly name: string = 'ValueError';
}

/** Too few or too many arguments. */
export class ArgumentCountError extends TypeError {
  override readonly name: string = 'ArgumentCountError';
}

export class ArithmeticError extends Error {
  override readonly name: string = 'ArithmeticError';
}

export class DivisionByZeroError extends ArithmeticError {
  override readonly name: string = 'DivisionByZeroError';
}

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

/** All of them by PHP's name: the classes scripts see. */
export const throwables = {
  Exception,
  ErrorException,
  ValueError,
  ArgumentCountError,
  ArithmeticError,
  DivisionByZeroError,
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

/** A script file that does not compile, included while another one runs. */
export class ParseError extends Error {
  override readonly name: string = 'ParseError';
}
