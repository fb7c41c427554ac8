/** Timers, microtasks, fetches and open resources of one request: they run as its code, and none outlives it. */
import { promisify } from 'node:util';
import { RequestResources } from './request-resources.ts';

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

  readonly fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> =>
    fetch(input, {
      ...init,
      signal: this.#signalWith(init.signal ?? (input instanceof Request ? input.signal : null)),
    });

  /** Options of something that waits, so that it is aborted when the request ends. */
  withEnd<Options extends { readonly signal?: AbortSignal }>(options?: Options): Options & { signal: AbortSignal } {
    return { ...options, signal: this.#signalWith(options?.signal ?? null) } as Options & { signal: AbortSignal };
  }

  #signalWith(own: AbortSignal | null): AbortSignal {
    this.#abort ??= new AbortController();
    // Nobody starts anything after the end but code that no guard reaches.
    if (this.#runner.isOver && !this.#abort.signal.aborted) this.#abort.abort(ended());
    const { signal } = this.#abort;
    return own === null ? signal : AbortSignal.any([signal, own]);
  }

  /** What the request has opened through Node's modules. */
  get resources(): RequestResources {
    this.#resources ??= new RequestResources();
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

  /** Stops everything that is still waiting. */
  endAll(): void {
    for (const timer of this.#timers) stop(timer);
    this.#timers.clear();
    this.#abort?.abort(ended());
    this.#resources?.closeAll();
  }
}

function ended(): DOMException {
  return new DOMException('The request has ended.', 'AbortError');
}

function stop(timer: AnyTimer): void {
  if ('refresh' in timer) clearTimeout(timer);
  else clearImmediate(timer);
}
