/**
 * Resources that a script has opened through Node's modules. They are closed at the end of the request, as PHP does:
 * streams, sockets, ports, threads, anything with one of Node's closing methods.
 */
const CLOSING = ['terminate', 'destroy', 'close', 'disconnect'] as const;

type Resource = object & Partial<Record<(typeof CLOSING)[number], () => unknown>>;

export class RequestResources {
  readonly #open = new Set<Resource>();
  readonly #makers = new Map<object, object>();
  readonly #callerResources: () => RequestResources | null;
  #isOver = false;

  /** @param callerResources the resources of the request that calls this one's code after its end */
  constructor(callerResources: () => RequestResources | null) {
    this.#callerResources = callerResources;
  }

  /** Registers a value to be closed at the end of the request, and returns it. */
  readonly adopt = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    // Resources opened by kept code belong to its caller.
    if (this.#isOver) {
      const caller = this.#callerResources();
      if (caller !== null) return caller.adopt(value);
      close(value);
      return value;
    }
    this.#open.add(value);
    forgetWhenClosed(value, () => this.#open.delete(value));
    return value;
  };

  /**
   * Wraps a function or class so that its results are adopted.
   * @param made selects what to close of a result
   */
  adopting<Maker extends object>(maker: Maker, made: (value: object) => object = itself): Maker {
    let adopting = this.#makers.get(maker);
    if (adopting === undefined) {
      adopting = this.#adopting(maker, made);
      this.#makers.set(maker, adopting);
    }
    return adopting as Maker;
  }

  #adopting(maker: object, made: (value: object) => object): object {
    const adopt = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) this.adopt(made(value));
      return value;
    };
    return new Proxy(maker, {
      apply: (target, self, args) => adopt(Reflect.apply(target as () => unknown, self, args)),
      construct: (target, args, newTarget) => adopt(Reflect.construct(target as never, args, newTarget)) as object,
    });
  }

  closeAll(): void {
    this.#isOver = true;
    for (const resource of this.#open) close(resource);
    this.#open.clear();
  }
}

function itself(value: object): object {
  return value;
}

/** A request may run for hours: resources that the script has closed are forgotten. */
function forgetWhenClosed(resource: object, forget: () => void): void {
  const { once } = resource as { once?: unknown };
  if (typeof once !== 'function') return;
  const event = typeof (resource as Resource).terminate === 'function' ? 'exit' : 'close';
  (once as (event: string, listener: () => void) => void).call(resource, event, forget);
}

function close(resource: Resource): void {
  const name = CLOSING.find((one) => typeof resource[one] === 'function');
  if (name === undefined) return;
  try {
    const closing: unknown = resource[name]!();
    if (closing instanceof Promise) closing.catch(() => {});
  } catch {
    // It was closed already, or the script has changed its class: nothing more can be done.
  }
}
