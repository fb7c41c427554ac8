/**
 * Waiting for promises in code that a halt elsewhere ends: after die() in a branch that nobody awaits, the top level may wait
 * for something that never happens.
 */
import type { ScriptRun } from '../../engine/script-run.ts';
import type { Pausing } from '../../engine/waiting/wait.ts';
import type { Ending } from './ending.ts';

/** What it has to know of a request. */
interface HaltingRequest {
  readonly run: Pick<ScriptRun, 'epoch'>;
  readonly ending: Ending;
}

/** What code that waits for a promise gets when the request halts elsewhere: it does not go on. */
const HALTED = Symbol('halted');

/** The code as it is, but given up where it waits for a promise while the request halts. */
export function* untilHalt(code: Pausing<unknown>, request: HaltingRequest): Pausing<unknown> {
  let step = code.next();
  while (!step.done) {
    const pause = step.value;
    let value: unknown;
    try {
      value = yield 'promise' in pause ? { promise: orHalted(request, pause.promise) } : pause;
    } catch (thrown) {
      step = code.throw(thrown);
      continue;
    }
    if (value === HALTED) return undefined;
    step = code.next(value);
  }
  return step.value;
}

/** Settles as the promise does, not a turn later; or when the request halts, whichever comes first. */
function orHalted(request: HaltingRequest, promise: PromiseLike<unknown>): PromiseLike<unknown> {
  const { run, ending } = request;
  const { epoch } = run;
  const then = (settled: (value: unknown) => unknown, failed: (thrown: unknown) => unknown): void => {
    ending.listen(() => queueMicrotask(() => settled(HALTED)));
    const inTime = (settle: (value: unknown) => unknown) => (value: unknown) => {
      if (run.epoch !== epoch) return;
      ending.unlisten();
      settle(value);
    };
    promise.then(inTime(settled), inTime(failed));
  };
  return { then } as unknown as PromiseLike<unknown>;
}
