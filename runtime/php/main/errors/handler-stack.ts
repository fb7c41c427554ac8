/** Error and exception handlers of a script: the current one and those it replaced (Zend/zend_builtin_functions.c). */

/** A set_error_handler() callback: false means that it has not handled the error, any other value that it has. */
export type ErrorHandler = (errno: number, errstr: string, errfile: string, errline: number) => unknown;
export type ExceptionHandler = AnyHandler['handle'];

/** A method, so that handlers may declare a narrower parameter type. */
interface AnyHandler {
  handle(exception: Error): unknown;
}

/** A handler, and the value the script passed, which is returned when the next one is set. */
export interface Handling<Handler> {
  readonly handler: Handler;
  readonly given: unknown;
}

/** An error handler and the E_* levels it wants. */
export interface ErrorHandling extends Handling<ErrorHandler> {
  readonly levels: number;
}

export class HandlerStack<Handler> {
  /** The current handler; null for none. */
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
