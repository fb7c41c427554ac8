/** Timers, microtasks, fetches and open resources of one request: they run as its code, and none outlives it. */
import { promisify } from 'node:util';
import { RequestResources } from './request-resources.ts';

/** How a task's code runs on behalf of its request. */
export interface TaskRunner {
  /** Runs the callback as the request's code; the request handles its errors. */
  runTask(callback: (...args: unknown[]) => void, ...args: unknown[]): void;
  readonly isOver: boolean;
  /** Tasks of the request that calls this one's code after its end; null outside any request. */
  readonly callerTasks: RequestTasks | null;
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
  #resources: RequestResources | null = null;
  #abortSignal: typeof AbortSignal | null = null;

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
    if (this.#late !== null) return this.#late.setTimeout(callback, delayMs, ...args);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(callback, ...args);
    }, delayMs);
    return this.#own(timer);
  };

  readonly setInterval = (callback: Callback, delayMs = 0, ...args: unknown[]): NodeJS.Timeout => {
    if (typeof callback !== 'function') return setInterval(callback);
    if (this.#late !== null) return this.#late.setInterval(callback, delayMs, ...args);
    return this.#own(setInterval(() => this.#runner.runTask(callback, ...args), delayMs));
  };

  readonly setImmediate: Promisified & ((callback: Callback, ...args: unknown[]) => NodeJS.Immediate) = (
    callback,
    ...args
  ) => {
    if (typeof callback !== 'function') return setImmediate(callback);
    if (this.#late !== null) return this.#late.setImmediate(callback, ...args);
    const timer = setImmediate(() => {
      this.#timers.delete(timer);
      this.#runner.runTask(callback, ...args);
    });
    return this.#own(timer);
  };

  readonly queueMicrotask = (callback: () => void): void => {
    // Node itself refuses values that are not functions, here and above.
    if (this.#late !== null && typeof callback === 'function') this.#late.queueMicrotask(callback);
    else queueMicrotask(typeof callback === 'function' ? () => this.#runner.runTask(callback) : callback);
  };

  /** All of Node's clearing functions: they accept any timer, its number, and invalid values. */
  readonly clear = (timer: unknown): void => {
    // Node's own queue breaks when clearImmediate() is given what is no immediate.
    if (this.#timers.delete(timer as AnyTimer)) stop(timer as AnyTimer);
    else if (this.#late !== null) this.#late.clear(timer);
    else clearTimeout(timer as NodeJS.Timeout);
  };

  readonly fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (this.#late !== null) return this.#late.fetch(input, init);
    const signal = this.#signalWith(init.signal ?? (input instanceof Request ? input.signal : null));
    return fetch(input, { ...init, signal });
  };

  /** Kept code schedules on behalf of its caller; outside any request nothing is scheduled. */
  get #late(): RequestTasks | null {
    return this.#runner.isOver ? this.#runner.callerTasks : null;
  }

  /** Options of something that waits, so that it is aborted when the request ends. */
  withEnd<Options extends { readonly signal?: AbortSignal }>(options?: Options): Options {
    if (this.#late !== null) return this.#late.withEnd(options);
    return { ...options, signal: this.#signalWith(options?.signal ?? null) } as unknown as Options;
  }

  #signalWith(own: AbortSignal | null): AbortSignal {
    this.#abort ??= new AbortController();
    // Only code without guards can start something after the end.
    if (this.#runner.isOver && !this.#abort.signal.aborted) this.#abort.abort(ended());
    const { signal } = this.#abort;
    return own === null ? signal : AbortSignal.any([signal, own]);
  }

  /** Resources that the request has opened through Node's modules. */
  get resources(): RequestResources {
    this.#resources ??= new RequestResources(() => this.#runner.callerTasks?.resources ?? null);
    if (this.#runner.isOver) this.#resources.closeAll();
    return this.#resources;
  }

  /** `AbortSignal`, whose timeouts end with the request: Node keeps one with listeners until its time has come. */
  get abortSignal(): typeof AbortSignal {
    const timeout = (delayMs: number): AbortSignal => this.#timeoutSignal(delayMs);
    this.#abortSignal ??= new Proxy(AbortSignal, {
      get: (target, name): unknown => (name === 'timeout' ? timeout : Reflect.get(target, name)),
    });
    return this.#abortSignal;
  }

  #timeoutSignal(delayMs: number): AbortSignal {
    const aborter = new AbortController();
    const reason = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    this.setTimeout(() => aborter.abort(reason()), delayMs).unref();
    return aborter.signal;
  }

  #own<Timer extends AnyTimer>(timer: Timer): Timer {
    if (this.#runner.isOver) stop(timer);
    else this.#timers.add(timer);
    return timer;
  }

  /** Cancels everything that is pending. */
  endAll(): void {
    for (const timer of this.#timers) stop(timer);
    this.#timers.clear();
    this.#abort?.abort(ended());
    this.#resources?.closeAll();
  }
}

const ENDED = 'The request has ended.';

function ended(): DOMException {
  return new DOMException(ENDED, 'AbortError');
}

/** True for the error of an operation that was aborted because its request ended. */
export function isEndOfRequest(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'AbortError') return false;
  return error.message === ENDED || (error.cause instanceof Error && error.cause.message === ENDED);
}

function stop(timer: AnyTimer): void {
  if ('refresh' in timer) clearTimeout(timer);
  else clearImmediate(timer);
}
