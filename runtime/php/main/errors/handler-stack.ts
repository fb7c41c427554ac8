/** Handlers of errors and exceptions that a script has set: the one in force, and those it replaced (Zend/zend_builtin_functions.c). */

/** A set_error_handler() callback; anything but false means the error is dealt with. */
export type ErrorHandler = (errno: number, errstr: string, errfile: string, errline: number) => unknown;
export type ExceptionHandler = AnyHandler['handle'];

/** A method, for those may want a class of their own choice where a function type would not let them. */
interface AnyHandler {
  handle(exception: Error): unknown;
}

/** A handler, and what the script has set as one: setting the next one gives that back. */
export interface Handling<Handler> {
  readonly handler: Handler;
  readonly given: unknown;
}

/** An error handler and the E_* levels it wants. */
export interface ErrorHandling extends Handling<ErrorHandler> {
  readonly levels: number;
}

export class HandlerStack<Handler> {
  /** The one in force; null for none. */
  current: Handler | null = null;
  #replaced: (Handler | null)[] | null = null;

  /** @returns the one before, null for none. */
  set(handler: Handler | null): Handler | null {
    const before = this.current;
    this.#replaced ??= [];
    this.#replaced.push(before);
    this.current = handler;
    return before;
  }

  restore(): void {
    this.current = this.#replaced?.pop() ?? null;
  }
}
