/**
 * The life of one request, from its script to its last cleanup, in PHP's order (main/main.c php_request_shutdown).
 * Synchronous as long as the script is: a promise appears only when the script or a shutdown function gives one.
 */
import { isHalt } from './engine/halt.ts';
import { startAutomatically } from './ext/session/of-request.ts';
import { openConfiguredBuffers } from './main/output/opening.ts';
import type { Request } from './main/request.ts';
import { nameLookup } from './names.ts';

/**
 * Runs the script's top level and everything that follows. Never throws and never rejects because of the script.
 * @param script runs the top level; a promise when it awaits
 * @returns a promise when something had to be awaited
 */
export function runRequest(request: Request, script: () => unknown): void | Promise<void> {
  request.names = nameLookup;
  request.timeLimit.restart();
  let result: unknown;
  try {
    request.superglobals.refuseLargeBody();
    openConfiguredBuffers(request);
    if (request.superglobals.readBody()) request.timeLimit.inputIsRead();
    request.superglobals.readLargeQuery();
    if (request.ini.bool('session.auto_start')) startAutomatically(request);
    result = script();
  } catch (thrown) {
    const handling = handleThrown(request, thrown);
    return handling === undefined ? end(request) : handling.then(() => end(request));
  }
  if (!isPromise(result) || request.ending.isHalting) {
    if (isPromise(result)) result.then(undefined, ignore);
    return end(request);
  }
  return settled(request, result, (thrown) => handleThrown(request, thrown)).then(() => end(request));
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}

function ignore(): void {}

/**
 * Resolves when the promise has settled or the request halts, whichever comes first: after die() in a branch nobody
 * awaits the top level may wait for ever.
 */
function settled(
  request: Request,
  promise: PromiseLike<unknown>,
  onThrown: (thrown: unknown) => void | Promise<void>,
): Promise<void> {
  return new Promise((resolve) => {
    const { run, ending } = request;
    const { epoch } = run;
    ending.listen(resolve);
    const settle = (): boolean => {
      if (run.epoch !== epoch) return false;
      ending.unlisten();
      return true;
    };
    promise.then(
      () => {
        if (settle()) resolve();
      },
      (thrown: unknown) => {
        if (!settle()) return;
        resolve(onThrown(thrown));
      },
    );
  });
}

/**
 * What the top level threw: the halt signal is no error, everything else is uncaught.
 * @returns a promise when the script's exception handler gives one
 */
function handleThrown(request: Request, thrown: unknown): void | Promise<void> {
  if (isHalt(thrown)) return;
  let handling: unknown;
  contained(request, () => {
    handling = request.diagnostics.uncaught(thrown);
  });
  if (!isPromise(handling)) return;
  return settled(request, handling, (next) => {
    if (!isHalt(next)) contained(request, () => request.diagnostics.reportUncaught(next, [thrown]));
  });
}

/** Runs a step of ours; the end of a request goes on whatever comes out of it. */
function contained(request: Request, step: () => void): void {
  try {
    step();
  } catch (thrown) {
    request.ending.resume();
    if (!isHalt(thrown)) request.sapi.log(`The end of the request failed: ${stackOf(thrown)}`);
  }
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** Everything after the script. */
function end(request: Request): void | Promise<void> {
  request.ending.resume();
  // 1. Shutdown functions
  if (!request.shutdown.isEmpty) {
    const pending = runShutdownFunctions(request);
    if (pending !== undefined) return pending.then(() => endOutput(request));
  }
  endOutput(request);
}

function runShutdownFunctions(request: Request): void | Promise<void> {
  while (!request.ending.isTerminated) {
    const call = request.shutdown.next();
    if (call === null) return;
    const { callback, args } = call;
    const { epoch } = request.run;
    let result: unknown;
    try {
      // Not called as a method: a stack trace would show it under the property's name.
      result = callback(...(args as never[]));
    } catch (thrown) {
      failShutdown(request, thrown, args);
      return;
    }
    if (request.run.epoch !== epoch) return;
    if (!isPromise(result)) continue;
    return settled(request, result, (thrown) => failShutdown(request, thrown, args)).then(() => {
      if (request.run.epoch === epoch) return runShutdownFunctions(request);
    });
  }
}

/** exit(), a time limit, an error in a shutdown function: the rest of the list is skipped. */
function failShutdown(request: Request, thrown: unknown, args: readonly unknown[]): void {
  request.run.epoch++;
  // PHP shows no user handler what a shutdown function threw.
  if (!isHalt(thrown)) contained(request, () => request.diagnostics.reportUncaught(thrown, args));
}

/** The steps that run no matter how the ones before them went. */
function endOutput(request: Request): void {
  const { output, connection, timeLimit, ending, sapi } = request;
  ending.resume();
  if (!ending.isTerminated) {
    // 3. Flush all output buffers, innermost first, through their callbacks
    guarded(request, () => output.endAll());
    // 4. No time limit from here on
    timeLimit.stop();
    // 5. What modules registered: sessions are written
    if (request.moduleShutdowns !== null) for (const step of request.moduleShutdowns) guarded(request, step);
    // 6. Headers, if no output has sent them
    guarded(request, () => output.close());
    if (!connection.isFinished) sapi.finish();
  }
  // 7. Uploads and other leftovers
  if (request.cleanups !== null) for (const cleanup of request.cleanups) guarded(request, cleanup);
}

/** A step that fails does not keep the next ones from running; what the script threw in it is reported. */
function guarded(request: Request, step: () => void): void {
  try {
    step();
  } catch (thrown) {
    request.ending.resume();
    if (!isHalt(thrown)) contained(request, () => request.diagnostics.reportUncaught(thrown));
  }
}
