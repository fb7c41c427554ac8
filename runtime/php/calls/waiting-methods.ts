/** Classes of PHP whose methods may wait: written as generators, offered as plain methods with a twin. */
import { waitInPlace } from '../engine/waiting/blocking.ts';
import { joinTwin } from '../engine/waiting/twins.ts';
import type { Waiting } from '../engine/waiting/wait.ts';
import type { Request } from '../main/request.ts';

type WaitingMethod = (...args: unknown[]) => Waiting<unknown>;

const GeneratorFunction = Object.getPrototypeOf(function* () {}) as object;

/** Puts plain methods into the place of those that wait, which become their twins. */
export function offerFaces(prototype: object, { sapi }: Request): void {
  const methods = prototype as Record<string, WaitingMethod>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const twin = Object.getOwnPropertyDescriptor(prototype, name)?.value as WaitingMethod | undefined;
    if (twin === undefined || Object.getPrototypeOf(twin) !== GeneratorFunction) continue;
    // Under its own name, and with `this`: a script's class may call it as `super.read(id)`.
    const { [name]: face } = {
      [name](this: unknown, ...args: unknown[]): unknown {
        return waitInPlace(Reflect.apply(twin, this, args) as Waiting<unknown>, sapi);
      },
    };
    methods[name] = joinTwin(face!, twin) as WaitingMethod;
  }
}
