/**
 * The life of one request, from its script to its last cleanup, in PHP's order (main/main.c php_request_shutdown).
 * Synchronous as long as the script is: a promise appears only when the script or a shutdown function gives one.
 */
import { foreignHalt, isHalt } from '../engine/halt.ts';
import { callWaiting } from '../engine/waiting/twins.ts';
import type { Pausing, Waiting } from '../engine/waiting/wait.ts';
import type { Disposal, Disposals } from './lifecycle/disposals.ts';
import { untilHalt } from './lifecycle/until-halt.ts';
import { openConfiguredBuffers } from './output-opening.ts';
import type { Request, RequestHook } from './request.ts';

/** A script's top level, or what stands for it. */
export interface TopLevel {
  /** True when it gives its waits one by one: begin() then returns a generator of the `Pausing` kind. */
  readonly isPausing: boolean;
  /** Runs it. @returns a promise when it awaits, and a generator that has still to be run when `isPausing` */
  begin(): unknown;
}

/** What came of a promise of the script. */
type Outcome = { readonly thrown: unknown } | 'done' | 'halted';

/**
 * Runs the script's top level and everything that follows. Never throws and never rejects because of the script. What it waits
 * for is waited for in place.
 * @param script runs the top level; a promise when it awaits
 * @returns a promise when something had to be awaited
 */
export function runRequest(request: Request, script: () => unknown): void | Promise<void> {
  return runInPlace(request, { begin: script, isPausing: false });
}

/** The same for a top level of either kind. */
export function runInPlace(request: Request, script: TopLevel): void | Promise<void> {
  const life = lifeOf(request, script);
  return life === null ? undefined : goOn(request, life, undefined);
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
 * The whole life of a request: the script's top level and everything that follows. Most requests wait for nothing, so a
 * generator is made only where something has to wait, and of what is left then.
 * @returns null when all is done, otherwise the rest. Its promises are never rejected; it throws nothing that is the script's
 *   fault.
 */
export function lifeOf(request: Request, script: TopLevel): Pausing<void> | null {
  request.timeLimit.restart();
  return followed(runScript(request, script), request, endScript);
}

/** The next part of the life, at once when there is nothing left of the one before. */
function followed(
  rest: Pausing<void> | null,
  request: Request,
  next: (request: Request) => Pausing<void> | null,
): Pausing<void> | null {
  return rest === null ? next(request) : followedLater(rest, request, next);
}

function* followedLater(
  rest: Pausing<void>,
  request: Request,
  next: (request: Request) => Pausing<void> | null,
): Pausing<void> {
  yield* rest;
  const after = next(request);
  if (after !== null) yield* after;
}

function runScript(request: Request, script: TopLevel): Pausing<void> | null {
  try {
    request.superglobals.refuseLargeBody();
    openConfiguredBuffers(request);
    if (request.superglobals.readBody()) request.timeLimit.inputIsRead();
    request.superglobals.readLargeQuery();
    const rest = startFrom(request, script, 0);
    return rest === null ? null : runRest(request, rest);
  } catch (thrown) {
    return handleThrown(request, thrown);
  }
}

function* runRest(request: Request, rest: Pausing<void>): Pausing<void> {
  try {
    yield* rest;
  } catch (thrown) {
    const handling = handleThrown(request, thrown);
    if (handling !== null) yield* handling;
  }
}

/** What extensions do at the start, from this one of them on, then the script. */
function startFrom(request: Request, script: TopLevel, from: number): Pausing<void> | null {
  const { requestStarts } = request.registry;
  for (let at = from; at < requestStarts.length; at++) {
    const waiting = requestStarts[at]!(request);
    if (waiting !== null) return startAfter(request, script, waiting, at + 1);
  }
  const result = script.begin();
  if (script.isPausing) return runPausing(request, result as Pausing<unknown>);
  return isPromise(result) ? awaitScript(request, result) : null;
}

function* startAfter(request: Request, script: TopLevel, waiting: Waiting<unknown>, next: number): Pausing<void> {
  yield* waiting;
  const rest = startFrom(request, script, next);
  if (rest !== null) yield* rest;
}

function* runPausing(request: Request, script: Pausing<unknown>): Pausing<void> {
  const result = yield* untilHalt(script, request);
  if (isPromise(result)) yield* awaitScript(request, result);
}

/** 0. Values of `using` in blocks that a halt has left, as PHP destroys the variables of functions that exit() leaves */
function endScript(request: Request): Pausing<void> | null {
  request.ending.resume();
  const used = request.knownDisposals;
  return followed(used === null ? null : disposeUsed(request, used), request, shutDown);
}

/** 1. Shutdown functions */
function shutDown(request: Request): Pausing<void> | null {
  return followed(request.shutdown.isEmpty ? null : runShutdownFunctions(request), request, finishResponse);
}

/** 2. The steps that run no matter how the ones before them went */
function finishResponse(request: Request): Pausing<void> | null {
  endOutput(request);
  return followed(endExtensions(request, 0), request, closeResponse);
}

/** 5. What extensions have to end, from this one of them on: sessions are written */
function endExtensions(request: Request, from: number): Pausing<void> | null {
  const { shutdowns } = request.registry;
  for (let at = from; at < shutdowns.length; at++) {
    const waiting = beginShutdown(request, shutdowns[at]!);
    if (waiting !== null) return endExtensionsAfter(request, waiting, at + 1);
  }
  return null;
}

function* endExtensionsAfter(request: Request, waiting: Waiting<unknown>, next: number): Pausing<void> {
  yield* endShutdown(request, waiting);
  const rest = endExtensions(request, next);
  if (rest !== null) yield* rest;
}

function closeResponse(request: Request): Pausing<void> | null {
  endResponse(request);
  // 7. What is given back, whatever came before: the client has its response
  const disposals = request.knownDisposals;
  return followed(disposals === null ? null : giveBack(request, disposals), request, cleanUp);
}

/** 8. Uploads and other leftovers */
function cleanUp(request: Request): null {
  if (request.cleanups !== null) for (const cleanup of request.cleanups) guarded(request, cleanup);
  return null;
}

function* awaitScript(request: Request, result: PromiseLike<unknown>): Pausing<void> {
  if (request.ending.isHalting) {
    result.then(undefined, ignore);
    return;
  }
  const outcome = yield* settled(request, result);
  // Another branch may have ended the script in the meantime, and what it threw is no news any more.
  if (typeof outcome === 'object' && !request.ending.isHalting) throw outcome.thrown;
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

/** What the top level threw: the halt signal is no error, everything else is uncaught. @returns what of that has to wait */
function handleThrown(request: Request, signal: unknown): Pausing<void> | null {
  const thrown = ownError(request, signal);
  if (thrown === null) return null;
  let handling: unknown;
  contained(request, () => {
    handling = request.diagnostics.uncaught(thrown.error);
  });
  return isPromise(handling) ? awaitHandler(request, handling, thrown.error) : null;
}

function* awaitHandler(request: Request, handling: PromiseLike<unknown>, error: unknown): Pausing<void> {
  const outcome = yield* settled(request, handling);
  const next = typeof outcome === 'object' ? ownError(request, outcome.thrown) : null;
  if (next !== null) contained(request, () => request.diagnostics.reportUncaught(next.error, [error]));
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
  try {
    output.endAll();
  } catch (thrown) {
    tell(request, thrown);
  }
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
  if (ending.isTerminated) return;
  // 6. Headers, if no output has sent them
  try {
    output.close();
  } catch (thrown) {
    tell(request, thrown);
  }
  if (!connection.isFinished) sapi.finish(knownDisposals !== null && !knownDisposals.isEmpty);
}

function* disposeUsed(request: Request, disposals: Disposals): Pausing<void> {
  if (request.ending.isTerminated) return;
  for (let next = disposals.nextUsed(); next !== null; next = disposals.nextUsed()) yield* disposeOne(request, next);
  request.ending.resume();
}

/** Each has hard_timeout for it; what goes wrong with one is logged and keeps no other from being given back. */
function* giveBack(request: Request, disposals: Disposals): Pausing<void> {
  request.timeLimit.seal();
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
