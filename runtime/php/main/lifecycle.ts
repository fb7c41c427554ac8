/**
 * The life of one request, from its script to its last cleanup, in PHP's order (main/main.c php_request_shutdown).
 * Synchronous as long as the script is: a promise appears only when the script or a shutdown function gives one.
 */
import { foreignHalt, isHalt } from '../engine/halt.ts';
import { callWaiting } from '../engine/waiting/twins.ts';
import type { Pausing, Waiting } from '../engine/waiting/wait.ts';
import type { Disposal, Disposals } from './lifecycle/disposals.ts';
import { openConfiguredBuffers } from './output-opening.ts';
import type { Request, RequestHook } from './request.ts';

/** A script's top level. */
export type TopLevel =
  /** Returns when it has ended; gives a promise when it awaits. */
  | { readonly isPausing: false; run(): unknown }
  /** Gives its waits one by one. */
  | { readonly isPausing: true; run(): Pausing<unknown> };

/** What came of a promise of the script. */
type Outcome = { readonly thrown: unknown } | 'done' | 'halted';

/**
 * Runs the script's top level and everything that follows. Never throws and never rejects because of the script. What it waits
 * for is waited for in place.
 * @param script runs the top level; a promise when it awaits
 * @returns a promise when something had to be awaited
 */
export function runRequest(request: Request, script: () => unknown): void | Promise<void> {
  return runInPlace(request, { run: script, isPausing: false });
}

/** The same for a top level of either kind. */
export function runInPlace(request: Request, script: TopLevel): void | Promise<void> {
  return goOn(request, lifeOf(request, script), undefined);
}

function goOn(request: Request, life: Pausing<void>, value: unknown): void | Promise<void> {
  let step = life.next(value);
  while (!step.done) {
    if ('promise' in step.value)
      return (step.value.promise as Promise<unknown>).then((next) => goOn(request, life, next));
    request.sapi.wait(step.value);
    step = life.next();
  }
}

/**
 * The whole life of a request, as its driver goes through it: the script's top level and everything that follows. Its promises
 * are never rejected; it throws nothing that is the script's fault.
 */
export function* lifeOf(request: Request, script: TopLevel): Pausing<void> {
  request.timeLimit.restart();
  try {
    request.superglobals.refuseLargeBody();
    openConfiguredBuffers(request);
    if (request.superglobals.readBody()) request.timeLimit.inputIsRead();
    request.superglobals.readLargeQuery();
    for (const start of request.registry.requestStarts) {
      const waiting = start(request);
      if (waiting !== null) yield* waiting;
    }
    const result = script.isPausing ? yield* script.run() : script.run();
    if (isPromise(result)) yield* awaitScript(request, result);
  } catch (thrown) {
    yield* handleThrown(request, thrown);
  }
  request.ending.resume();
  // 0. Values of `using` in blocks that a halt has left, as PHP destroys the variables of functions that exit() leaves
  if (request.knownDisposals !== null) yield* disposeUsed(request, request.knownDisposals);
  // 1. Shutdown functions
  if (!request.shutdown.isEmpty) yield* runShutdownFunctions(request);
  // 2. The steps that run no matter how the ones before them went
  endOutput(request);
  // 5. What extensions have to end: sessions are written
  for (const end of request.registry.shutdowns) {
    const waiting = beginShutdown(request, end);
    if (waiting !== null) yield* endShutdown(request, waiting);
  }
  endResponse(request);
  // 7. What is given back, whatever came before: the client has its response
  if (request.knownDisposals !== null) yield* giveBack(request, request.knownDisposals);
  // 8. Uploads and other leftovers
  if (request.cleanups !== null) for (const cleanup of request.cleanups) guarded(request, cleanup);
}

function* awaitScript(request: Request, result: PromiseLike<unknown>): Pausing<void> {
  if (request.ending.isHalting) {
    result.then(undefined, ignore);
    return;
  }
  const outcome = yield* settled(request, result);
  if (typeof outcome === 'object') throw outcome.thrown;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}

function ignore(): void {}

/**
 * Goes on when the promise has settled or the request halts, whichever comes first: after die() in a branch nobody
 * awaits the top level may wait for ever.
 */
function* settled(request: Request, promise: PromiseLike<unknown>): Pausing<Outcome> {
  const { run, ending } = request;
  const { epoch } = run;
  const first = new Promise<Outcome>((resolve) => {
    ending.listen(() => resolve('halted'));
    const settle = (outcome: Outcome): void => {
      if (run.epoch !== epoch) return;
      ending.unlisten();
      resolve(outcome);
    };
    promise.then(
      () => settle('done'),
      (thrown: unknown) => settle({ thrown }),
    );
  });
  return (yield { promise: first }) as Outcome;
}

/** What the top level threw: the halt signal is no error, everything else is uncaught. */
function* handleThrown(request: Request, signal: unknown): Pausing<void> {
  const thrown = ownError(request, signal);
  if (thrown === null) return;
  let handling: unknown;
  contained(request, () => {
    handling = request.diagnostics.uncaught(thrown.error);
  });
  if (!isPromise(handling)) return;
  const outcome = yield* settled(request, handling);
  const next = typeof outcome === 'object' ? ownError(request, outcome.thrown) : null;
  if (next !== null) contained(request, () => request.diagnostics.reportUncaught(next.error, [thrown.error]));
}

/** What was thrown, as an error of this request; null when it is the signal of its own halt. */
function ownError({ ending }: Request, thrown: unknown): { readonly error: unknown } | null {
  if (!isHalt(thrown)) return { error: thrown };
  return ending.isHalting ? null : { error: foreignHalt() };
}

/** Runs a step of ours; the end of a request goes on whatever comes out of it. */
function contained(request: Request, step: () => void): void {
  try {
    step();
  } catch (thrown) {
    failed(request, thrown);
  }
}

function failed(request: Request, thrown: unknown): void {
  request.ending.resume();
  if (!isHalt(thrown)) request.sapi.log(`The end of the request failed: ${stackOf(thrown)}`);
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function* runShutdownFunctions(request: Request): Pausing<void> {
  while (!request.ending.isTerminated) {
    const call = request.shutdown.next();
    if (call === null) return;
    const { epoch } = request.run;
    try {
      const result = yield* callWaiting(call.callback, call.args);
      if (request.run.epoch !== epoch) return;
      if (!isPromise(result)) continue;
      const outcome = yield* settled(request, result);
      if (typeof outcome === 'object') throw outcome.thrown;
    } catch (thrown) {
      failShutdown(request, thrown, call.args);
      return;
    }
    if (request.run.epoch !== epoch) return;
  }
}

/** exit(), a time limit, an error in a shutdown function: the rest of the list is skipped. */
function failShutdown(request: Request, thrown: unknown, args: readonly unknown[]): void {
  const failure = ownError(request, thrown);
  request.run.epoch++;
  // PHP shows no user handler what a shutdown function threw.
  if (failure !== null) contained(request, () => request.diagnostics.reportUncaught(failure.error, args));
}

function endOutput(request: Request): void {
  const { output, timeLimit, ending } = request;
  ending.resume();
  if (ending.isTerminated) return;
  // 3. Flush all output buffers, innermost first, through their callbacks
  guarded(request, () => output.endAll());
  // 4. No time limit from here on
  timeLimit.stop();
}

/** Begins what an extension has to end; the rest of it when that has to wait. */
function beginShutdown(request: Request, end: RequestHook): Waiting<unknown> | null {
  try {
    return request.ending.isTerminated ? null : end(request);
  } catch (thrown) {
    tell(request, thrown);
    return null;
  }
}

function* endShutdown(request: Request, waiting: Waiting<unknown>): Waiting<void> {
  try {
    yield* waiting;
  } catch (thrown) {
    tell(request, thrown);
  }
}

function endResponse(request: Request): void {
  const { output, connection, ending, knownDisposals, sapi } = request;
  if (!ending.isTerminated) {
    // 6. Headers, if no output has sent them
    guarded(request, () => output.close());
    if (!connection.isFinished) sapi.finish(knownDisposals !== null && !knownDisposals.isEmpty);
  }
}

function* disposeUsed(request: Request, disposals: Disposals): Pausing<void> {
  if (request.ending.isTerminated) return;
  for (let next = disposals.nextUsed(); next !== null; next = disposals.nextUsed()) yield* disposeOne(request, next);
  request.ending.resume();
}

/** Each has hard_timeout for it; what goes wrong with one is logged and keeps no other from being given back. */
function* giveBack(request: Request, disposals: Disposals): Pausing<void> {
  for (let next = disposals.next(); next !== null; next = disposals.next()) {
    request.timeLimit.grantRest();
    yield* disposeOne(request, next);
  }
  request.ending.resume();
  request.timeLimit.stop();
}

function* disposeOne(request: Request, disposal: Disposal): Pausing<void> {
  request.ending.resume();
  try {
    const result = yield* callWaiting(disposal.dispose, []);
    const outcome = isPromise(result) ? yield* settled(request, result) : 'done';
    if (typeof outcome === 'object') throw outcome.thrown;
    if (outcome === 'halted') giveUp(request, disposal, 'it was ended before it was done');
  } catch (thrown) {
    const failure = ownError(request, thrown);
    const problem = failure === null ? 'it was ended' : request.diagnostics.describe(failure.error).text;
    giveUp(request, disposal, problem);
  }
}

function giveUp(request: Request, disposal: Disposal, problem: string): void {
  request.ending.resume();
  contained(request, () => {
    request.diagnostics.log(`PHP Warning:  Giving back at the end of the request failed: ${problem}`);
    disposal.abandon?.();
  });
}

/** A step that fails does not keep the next ones from running; what the script threw in it is reported. */
function guarded(request: Request, step: () => void): void {
  try {
    step();
  } catch (thrown) {
    tell(request, thrown);
  }
}

function tell(request: Request, thrown: unknown): void {
  request.ending.resume();
  if (!isHalt(thrown)) contained(request, () => request.diagnostics.reportUncaught(thrown));
}
