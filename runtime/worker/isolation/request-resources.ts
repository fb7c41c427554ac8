/**
 * What a request's script has opened through Node's modules and has to close: PHP closes everything at the end of a
 * request. Streams, sockets, ports, threads; whatever has one of Node's closing methods.
 */
const CLOSING = ['terminate', 'destroy', 'close', 'disconnect'] as const;

type Resource = object & Partial<Record<(typeof CLOSING)[number], () => unknown>>;

export class RequestResources {
  readonly #open = new Set<Resource>();
  readonly #makers = new Map<object, object>();
  readonly #callerResources: () => RequestResources | null;
  #isOver = false;

  /** @param callerResources those of the request that calls this one's code after its end */
  constructor(callerResources: () => RequestResources | null) {
    this.#callerResources = callerResources;
  }

  /** Closes what it is given at the end of the request. Gives it back. */
  readonly adopt = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    // What kept code opens is its caller's.
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
   * The function or class, adopting whatever it makes; it stays the same in all other respects.
   * @param made what is to be closed of what it makes
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

/** A request may run for hours: what the script itself has closed is not kept. */
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
    // It was closed already, or its class was changed by the script: nothing that could still be done.
  }
}
