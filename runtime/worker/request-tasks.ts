/** Timers, microtasks and fetches of one request: they run as its code, and none outlives it. */
import { promisify } from 'node:util';

/** How a task's code runs on behalf of its request. */
export interface TaskRunner {
  /** Runs the callback as the request's code; what it throws is the request's to handle. */
  runTask(callback: () => void): void;
  readonly isOver: boolean;
}

type AnyTimer = NodeJS.Timeout | NodeJS.Immediate;
type Callback = (...args: unknown[]) => void;
/** What `util.promisify` makes of a timer function. */
interface Promisified {
  [promisify.custom]?: (...args: never[]) => Promise<unknown>;
}

export class RequestTasks {
  readonly #runner: TaskRunner;
  readonly #timers = new Set<AnyTimer>();
  #abort: AbortController | null = null;

  constructor(runner: TaskRunner) {
    this.#runner = runner;
    this.setTimeout[promisify.custom] = (delayMs?: number, value?: unknown) =>
      new Promise((resolve) => this.setTimeout(resolve, delayMs, value));
    this.setImmediate[promisify.custom] = (value?: unknown) =>
      new Promise((resolve) => this.setImmediate(resolve, value));
  }

  readonly setTimeout: Promisified & ((callback: Callback, delayMs?: number, ...args: unknown[]) => NodeJS.Timeout) = (
    callback,
    delayMs = 0,
    ...args
  ) => {
    if (typeof callback !== 'function') return setTimeout(callback);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(() => callback(...args));
    }, delayMs);
    return this.#own(timer);
  };

  readonly setInterval = (callback: Callback, delayMs = 0, ...args: unknown[]): NodeJS.Timeout => {
    if (typeof callback !== 'function') return setInterval(callback);
    return this.#own(setInterval(() => this.#runner.runTask(() => callback(...args)), delayMs));
  };

  readonly setImmediate: Promisified & ((callback: Callback, ...args: unknown[]) => NodeJS.Immediate) = (
    callback,
    ...args
  ) => {
    if (typeof callback !== 'function') return setImmediate(callback);
    const timer = setImmediate(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(() => callback(...args));
    });
    return this.#own(timer);
  };

  readonly queueMicrotask = (callback: () => void): void => {
    // What is no function is Node's to refuse, here and above.
    queueMicrotask(typeof callback === 'function' ? () => this.#runner.runTask(callback) : callback);
  };

  /** All of Node's clearing functions: they take any timer, its number, and nonsense. */
  readonly clear = (timer: unknown): void => {
    // Node's own queue breaks when clearImmediate() is given what is no immediate.
    if (this.#timers.delete(timer as AnyTimer)) stop(timer as AnyTimer);
    else clearTimeout(timer as NodeJS.Timeout);
  };

  readonly fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    this.#abort ??= new AbortController();
    const ended = this.#abort.signal;
    const own = init.signal ?? (input instanceof Request ? input.signal : null);
    return fetch(input, { ...init, signal: own === null ? ended : AbortSignal.any([ended, own]) });
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
