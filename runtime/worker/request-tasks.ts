/** Timers, microtasks and fetches of one request: they run as its code, and none outlives it. */

/** How a task's code runs on behalf of its request. */
export interface TaskRunner {
  /** Runs the callback as the request's code; what it throws is the request's to handle. */
  runTask(callback: () => void): void;
  readonly isOver: boolean;
}

type AnyTimer = NodeJS.Timeout | NodeJS.Immediate;
type Callback = (...args: unknown[]) => void;

export class RequestTasks {
  readonly #runner: TaskRunner;
  readonly #timers = new Set<AnyTimer>();
  #abort: AbortController | null = null;

  constructor(runner: TaskRunner) {
    this.#runner = runner;
  }

  readonly setTimeout = (callback: Callback, delayMs = 0, ...args: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(() => callback(...args));
    }, delayMs);
    return this.#own(timer);
  };

  readonly setInterval = (callback: Callback, delayMs = 0, ...args: unknown[]): NodeJS.Timeout =>
    this.#own(setInterval(() => this.#runner.runTask(() => callback(...args)), delayMs));

  readonly setImmediate = (callback: Callback, ...args: unknown[]): NodeJS.Immediate => {
    const timer = setImmediate(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(() => callback(...args));
    });
    return this.#own(timer);
  };

  readonly queueMicrotask = (callback: () => void): void => {
    if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function');
    queueMicrotask(() => this.#runner.runTask(callback));
  };

  readonly clear = (timer: AnyTimer | undefined): void => {
    if (timer === undefined || timer === null) return;
    this.#timers.delete(timer);
    stop(timer);
  };

  readonly fetch = (input: string | URL | globalThis.Request, init: RequestInit = {}): Promise<Response> => {
    this.#abort ??= new AbortController();
    const ended = this.#abort.signal;
    const signal = init.signal === undefined || init.signal === null ? ended : AbortSignal.any([ended, init.signal]);
    return fetch(input, { ...init, signal });
  };

  #own<Timer extends AnyTimer>(timer: Timer): Timer {
    if (this.#runner.isOver) stop(timer);
    else this.#timers.add(timer);
    return timer;
  }

  /** Stops everything that is still waiting. */
  endAll(): void {
    for (const timer of this.#timers) stop(timer);
    this.#timers.clear();
    this.#abort?.abort(new DOMException('The request has ended.', 'AbortError'));
  }
}

function stop(timer: AnyTimer): void {
  if ('refresh' in timer) clearTimeout(timer);
  else clearImmediate(timer);
}
