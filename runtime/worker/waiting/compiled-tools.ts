/** `__v` of compiled code: makes functions that may wait from the generators they are compiled to (wire/script.ts). */
import { waitInPlace } from '../../php/engine/waiting/blocking.ts';
import { faceOfTwin, joinTwin, twinOf } from '../../php/engine/waiting/twins.ts';
import type { Pausing, Wait, Waiting } from '../../php/engine/waiting/wait.ts';
import type { RequestDriver } from './request-driver.ts';

/** Whose code it is. */
export interface ToolsOwner {
  readonly driver: RequestDriver;
  /** Blocks the thread. */
  waitInPlace(wait: Wait): void;
}

type AnyFunction = (...args: never[]) => unknown;
type GeneratorFunction = (...args: never[]) => Pausing<unknown>;
type Methods = Record<string, AnyFunction>;

const INITIALISE = Symbol('ts-sapi.initialise');
const MAKE_ONLY = Symbol('ts-sapi.makeOnly');
/** On a class that can be made in two steps: itself, since a child inherits the property. */
const SPLIT = Symbol('ts-sapi.split');

type SplitClass = (new (...args: unknown[]) => object) & { [SPLIT]?: unknown; prototype: { [INITIALISE]?: object } };

export class CompiledTools {
  readonly #owner: ToolsOwner;

  constructor(owner: ToolsOwner) {
    this.#owner = owner;
  }

  /**
   * A function from the generator function it is compiled to.
   * @param length parameters, as in the function's own `length`; its complement for async functions
   */
  readonly f = (generator: GeneratorFunction, length: number, name = generator.name): AnyFunction => {
    const twin = length < 0 ? this.#asyncTwin(generator) : (generator as (...args: never[]) => Waiting<unknown>);
    const { inPlace } = this;
    // The name of a function in a literal is its key.
    const { [name]: face } = {
      [name]: function (this: unknown, ...args: never[]): unknown {
        const result = inPlace(twin.apply(this, args));
        return new.target === undefined || isObject(result) ? result : this;
      },
    };
    if (length < 0) joinTwin(face!, generator);
    return this.#joined(face!, twin, length);
  };

  /** The function of a generator function: what a function expression's own name means inside of it. */
  readonly g = (generator: AnyFunction): unknown => faceOfTwin(generator) ?? generator;

  /** Methods of a class or its prototype: `name, length, name, length, …`. */
  readonly m = (owner: Methods, ...methods: (string | number)[]): void => {
    for (let at = 0; at < methods.length; at += 2)
      this.#method(owner, methods[at] as string, methods[at + 1] as number);
  };

  /** The same for an object, which it gives back. */
  readonly o = (owner: Methods, ...methods: (string | number)[]): Methods => {
    this.m(owner, ...methods);
    return owner;
  };

  #method(owner: Methods, name: string, length: number): void {
    const generator = owner[name] as GeneratorFunction;
    const twin = length < 0 ? this.#asyncTwin(generator) : (generator as (...args: never[]) => Waiting<unknown>);
    const inPlace = this.inPlace;
    const { [name]: face } = {
      [name](this: unknown, ...args: never[]): unknown {
        return inPlace(twin.apply(this, args));
      },
    };
    // The property is there, so that this keeps all else of it.
    owner[name] = this.#joined(face!, twin, length);
  }

  #joined(face: AnyFunction, twin: AnyFunction, length: number): AnyFunction {
    const shown = length < 0 ? ~length : length;
    if (shown !== 0) Object.defineProperty(face, 'length', { value: shown, configurable: true });
    return joinTwin(face, twin);
  }

  /** Key of the generator that initialises an object, and what tells a constructor not to. */
  readonly i = INITIALISE;
  readonly s = MAKE_ONLY;

  /** This class can be made in two steps. */
  readonly c = (made: SplitClass): void => {
    made[SPLIT] = made;
    const initialise: object | undefined = made.prototype[INITIALISE];
    // Stack traces show it as what it was (worker/scripts/stack-traces.ts).
    if (Object.hasOwn(made.prototype, INITIALISE))
      Object.defineProperty(initialise, 'name', { value: `new ${made.name}`, configurable: true });
  };

  /** `new` of a class whose constructor may wait. */
  readonly n = function* (made: SplitClass, ...args: never[]): Waiting<unknown> {
    const twin = twinOf(made);
    if (twin !== undefined) return yield* twin(...args);
    if (made?.[SPLIT] !== made || made === undefined) return Reflect.construct(constructible(made), args);
    const object = Reflect.construct(made, [MAKE_ONLY]) as Record<typeof INITIALISE, GeneratorFunction>;
    const other = yield* object[INITIALISE](...args) as Waiting<unknown>;
    if (other === undefined) return object;
    if (isObject(other)) return other;
    if (Object.getPrototypeOf(made) === Function.prototype) return object;
    throw new TypeError('Derived constructors may only return object or undefined');
  };

  /** Defines a field, without calling a parent's setter of that name. */
  readonly p = (object: object, field: object): void => {
    Object.defineProperties(object, Object.getOwnPropertyDescriptors(field));
  };

  /** A private method, called by code that is no generator. @param isAsync 1 for an async method */
  readonly d = (code: Pausing<unknown>, isAsync?: 1): unknown =>
    this.inPlace(isAsync === 1 ? this.#startAsync(code) : (code as Waiting<unknown>));

  /** What an async function yields in place of an await. */
  readonly w = (value: unknown): { promise: Promise<unknown> } => ({ promise: Promise.resolve(value) });

  /** A call with another `this`, for functions that may have a `call` of their own. */
  readonly k =
    (called: AnyFunction, self: unknown) =>
    (...args: never[]): unknown =>
      Reflect.apply(called, self, args);

  /** Runs a generator of waits to its end and blocks the thread meanwhile. */
  readonly inPlace = <Result>(waiting: Waiting<Result>): Result =>
    waitInPlace(waiting, { wait: (wait) => this.#owner.waitInPlace(wait) });

  #asyncTwin(generator: GeneratorFunction): (...args: never[]) => Waiting<unknown> {
    const start = (code: Pausing<unknown>): Waiting<unknown> => this.#startAsync(code);
    return function* (this: unknown, ...args: never[]): Waiting<unknown> {
      let code: Pausing<unknown>;
      try {
        code = generator.apply(this, args);
      } catch (thrown) {
        return Promise.reject(thrown);
      }
      return yield* start(code);
    };
  }

  /** Up to its first await an async function is its caller's code; then it goes on by itself. Gives its promise. */
  *#startAsync(code: Pausing<unknown>): Waiting<Promise<unknown>> {
    let resume: 'next' | 'throw' = 'next';
    let value: unknown;
    for (;;) {
      let step: IteratorResult<Wait | { readonly promise: PromiseLike<unknown> }, unknown>;
      try {
        step = code[resume](value);
      } catch (thrown) {
        return Promise.reject(thrown);
      }
      // A promise of its own, as an async function gives: one that it returns is waited for.
      if (step.done) return new Promise((resolve) => resolve(step.value));
      if ('promise' in step.value) return this.#goOn(code, step.value);
      try {
        value = yield step.value;
        resume = 'next';
      } catch (thrown) {
        value = thrown;
        resume = 'throw';
      }
    }
  }

  #goOn(code: Pausing<unknown>, pause: { readonly promise: PromiseLike<unknown> }): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#owner.driver.goOnAfter(code, { ended: resolve, failed: reject }, pause);
    });
  }
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** @throws TypeError as JavaScript does for what is no constructor */
function constructible(made: unknown): new (...args: never[]) => object {
  if (typeof made !== 'function') throw new TypeError(`${String(made)} is not a constructor`);
  return made as new (
    ...args: never[]
  ) => object;
}
