/**
 * Lets a function that cannot be suspended half way (a sort, a regular expression search) call functions that wait. When one
 * of these comes to a wait, the work is left by an exception, the wait takes place, and the work begins anew: calls that were
 * made before get the answers of then. So it costs nothing unless something waits, and the order of calls is unchanged. The function must do the same each time, and nothing that shows before it is done.
 */
import { type Twin, twinOf } from './twins.ts';
import type { Wait, Waiting } from './wait.ts';

type AnyFunction = (...args: never[]) => unknown;

/** What a call came to. */
type Answer = { readonly value: unknown } | { readonly thrown: unknown };

/** Leaves the work. Nothing between the callback and `replayed` may hold it. */
const LEFT = Symbol('ts-sapi.left');

/** A callback that has come to a wait. */
interface Open {
  readonly code: Waiting<unknown>;
  readonly wait: Wait;
}

/** The calls of one piece of work. */
class Calls {
  readonly #answers: Answer[] = [];
  readonly #repeats: (isRepeating: boolean) => void;
  #at = 0;
  open: Open | null = null;

  constructor(repeats: (isRepeating: boolean) => void) {
    this.#repeats = repeats;
  }

  begin(): void {
    this.#at = 0;
    this.open = null;
    if (this.#answers.length > 0) this.#repeats(true);
  }

  add(answer: Answer): void {
    this.#answers.push(answer);
  }

  end(): void {
    this.#repeats(false);
  }

  /** What the work calls in place of the callback. */
  readonly through = <Callback extends AnyFunction>(callback: Callback): Callback => {
    const twin = twinOf(callback);
    if (twin === undefined) return callback;
    const calls = this;
    return function (this: unknown, ...args: never[]): unknown {
      return calls.#at < calls.#answers.length ? calls.#repeated() : calls.#asked(twin, this, args);
    } as Callback;
  };

  #repeated(): unknown {
    const answer = this.#answers[this.#at++]!;
    if (this.#at === this.#answers.length) this.#repeats(false);
    if ('thrown' in answer) throw answer.thrown;
    return answer.value;
  }

  #asked(twin: Twin, self: unknown, args: never[]): unknown {
    const code = Reflect.apply(twin, self, args);
    const step = code.next();
    if (!step.done) {
      this.open = { code, wait: step.value };
      throw LEFT;
    }
    this.#answers.push({ value: step.value });
    this.#at++;
    return step.value;
  }
}

/**
 * @param work is run from its start after each wait; gives its callbacks to `through`, and calls what that gives
 * @param repeats told true while the work does again what it has done before, and false when it is at something new
 */
export function* replayed<Result>(
  work: (through: <Callback extends AnyFunction>(callback: Callback) => Callback) => Result,
  repeats: (isRepeating: boolean) => void = () => {},
): Waiting<Result> {
  const calls = new Calls(repeats);
  for (;;) {
    calls.begin();
    try {
      return work(calls.through);
    } catch (thrown) {
      if (thrown !== LEFT) throw thrown;
    } finally {
      calls.end();
    }
    calls.add(yield* answerOf(calls.open!));
  }
}

function* answerOf({ code, wait }: Open): Waiting<Answer> {
  try {
    return { value: yield* goneOn(code, wait) };
  } catch (thrown) {
    return { thrown };
  }
}

/** Code that has given a wait already. */
function* goneOn(code: Waiting<unknown>, first: Wait): Waiting<unknown> {
  let step: IteratorResult<Wait, unknown> = { done: false, value: first };
  while (!step.done) {
    let answer: unknown;
    try {
      answer = yield step.value;
    } catch (thrown) {
      step = code.throw(thrown);
      continue;
    }
    step = code.next(answer);
  }
  return step.value;
}
