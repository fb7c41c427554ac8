/**
 * Methods of PHP's own classes: arguments are checked as those of functions are, errors know the call for PHP's stack trace, and
 * what may wait is written as a generator and offered as a plain method with a twin.
 */
import type { Waiting } from '../engine/waiting/wait.ts';
import { markCall } from '../main/errors/error-text.ts';
import type { Request } from '../main/request.ts';
import { methodArguments } from './argument-checks.ts';
import { isWaitingMethod, methodFace } from './waits.ts';

type Method = (...args: unknown[]) => unknown;
type ArgumentReader = ReturnType<typeof methodArguments>;

/** Reads arguments of a class's methods. */
interface MethodReader {
  readonly className: string;
  read(method: string, args: readonly unknown[], request: Request): readonly unknown[];
  has(method: string): boolean;
}

/** Signatures of a class, each read when its method is first called. */
export class MethodSignatures implements MethodReader {
  readonly className: string;
  readonly #signatures: Readonly<Record<string, string>>;
  readonly #readers = new Map<string, ArgumentReader>();

  /** @param signatures by method, in the words of signatures.ts */
  constructor(className: string, signatures: Readonly<Record<string, string>>) {
    this.className = className;
    this.#signatures = signatures;
  }

  /** Arguments of a method as it wants them. @throws PHP's errors for wrong ones */
  read(method: string, args: readonly unknown[], request: Request): readonly unknown[] {
    let reader = this.#readers.get(method);
    if (reader === undefined) {
      reader = methodArguments(`${this.className}::${method}`, this.#signatures[method]!);
      this.#readers.set(method, reader);
    }
    return reader(args, request);
  }

  has(method: string): boolean {
    return Object.hasOwn(this.#signatures, method);
  }
}

/** Puts checked methods into the place of those that have a signature. */
export function checkMethods(prototype: object, signatures: MethodReader, request: Request): void {
  const methods = prototype as Record<string, Method>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name === 'constructor' || !signatures.has(name)) continue;
    const method = methods[name]!;
    methods[name] = isWaitingMethod(method)
      ? waitingMethod(name, method, signatures, request)
      : plainMethod(name, method, signatures, request);
  }
}

function plainMethod(name: string, method: Method, signatures: MethodReader, request: Request): Method {
  const label = `${signatures.className}->${name}`;
  const { diagnostics } = request;
  // Under its own name, and with `this`: a script's class may call it as `super.quote(text)`.
  const { [name]: checked } = {
    [name](this: unknown, ...args: unknown[]): unknown {
      diagnostics.methodDepth++;
      try {
        return Reflect.apply(method, this, signatures.read(name, args, request));
      } catch (thrown) {
        throw markCall(label, args, thrown);
      } finally {
        diagnostics.methodDepth--;
      }
    },
  };
  return checked!;
}

function waitingMethod(
  name: string,
  method: (...args: unknown[]) => Waiting<unknown>,
  signatures: MethodReader,
  request: Request,
): Method {
  const label = `${signatures.className}->${name}`;
  const { diagnostics } = request;
  const twin = function* (this: unknown, ...args: unknown[]): Waiting<unknown> {
    diagnostics.methodDepth++;
    try {
      return yield* Reflect.apply(method, this, signatures.read(name, args, request)) as Waiting<unknown>;
    } catch (thrown) {
      throw markCall(label, args, thrown);
    } finally {
      diagnostics.methodDepth--;
    }
  };
  return methodFace(name, twin, request);
}
