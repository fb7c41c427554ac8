/** auto_prepend_file and auto_append_file: files that run before and after the script (main/main.c php_execute_script). */

import { isHalt } from '../../php/engine/halt.ts';
import { ErrorLevel } from '../../php/engine/report.ts';
import type { Pausing } from '../../php/engine/waiting/wait.ts';
import type { Diagnostics } from '../../php/main/errors/diagnostics.ts';
import type { TopLevel } from '../../php/main/lifecycle.ts';
import { IncludedFiles } from '../../php/main/paths/included-files.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { LoadedScript } from '../scripts/loaded-script.ts';
import { findIncluded } from './include-path.ts';
import { compileInto, type IncludingRequest, outputFile } from './inclusion.ts';

type Step = () => Pausing<unknown>;

/** True when the directives ask for it. */
export function hasFilesAround({ request: { ini } }: IncludingRequest): boolean {
  return ini.text('auto_prepend_file') !== '' || ini.text('auto_append_file') !== '';
}

/** Runs them around the script. */
export function* runAround(active: IncludingRequest, script: TopLevel): Pausing<void> {
  const { ini } = active.request;
  const files = active.request.stateOf(IncludedFiles);
  // php-cli knows its script before all others (sapi/cli/php_cli.c gives its opened path).
  if (active.request.sapi.name !== 'cli') files.expectScript();
  const start = (): Pausing<unknown> => {
    files.startScript();
    return runTopLevel(script);
  };
  yield* runStep(active, fileStep(active, ini.text('auto_prepend_file')));
  yield* runStep(active, start);
  yield* runStep(active, fileStep(active, ini.text('auto_append_file')));
}

/** The name `none` means no file, so that a directory can disable the directive. */
function fileStep(active: IncludingRequest, path: string): Step | null {
  return path === '' || path === 'none' ? null : () => runFile(active, path);
}

function* runStep(active: IncludingRequest, step: Step | null): Pausing<void> {
  if (step === null) return;
  try {
    yield* step();
  } catch (thrown) {
    goOnAfter(active, thrown);
  }
}

/** Runs a top level to its end, whatever it waits for. */
function* runTopLevel(script: TopLevel): Pausing<unknown> {
  const result = script.isPausing ? yield* script.begin() as Pausing<unknown> : script.begin();
  return result instanceof Promise ? yield { promise: result } : result;
}

/** The next file runs only if the script's own handler has handled the exception. */
function goOnAfter({ request: { diagnostics } }: IncludingRequest, thrown: unknown): void {
  if (isHalt(thrown) || !hasHandler(diagnostics)) throw thrown;
  diagnostics.uncaught(thrown);
}

function hasHandler(diagnostics: Diagnostics): boolean {
  const handler = diagnostics.setExceptionHandler(null);
  diagnostics.restoreExceptionHandler();
  return handler !== null;
}

function* runFile(active: IncludingRequest, path: string): Pausing<unknown> {
  const { request, worker } = active;
  const { diagnostics, ini, input } = request;
  active.run.callSite = 0;
  const from = { callingFile: () => input.scriptFilename, known: worker.found, nowMs: monotonicMs() };
  const found = findIncluded(request, path, from);
  if (found.kind === 'none') {
    diagnostics.raise(ErrorLevel.E_WARNING, `Unknown: Failed to open stream: ${found.reason}`);
    return diagnostics.fatal(`Failed opening required '${path}' (include_path='${ini.text('include_path')}')`);
  }
  request.stateOf(IncludedFiles).add(found.filename);
  if (found.kind === 'text') {
    worker.included(found.filename);
    return outputFile(request, found.filename);
  }
  const loaded = worker.scripts.load(compileInto(worker, found.filename));
  const script = loaded instanceof Promise ? ((yield { promise: loaded }) as LoadedScript) : loaded;
  return yield* runTopLevel(script.topLevel(active, active.includedRun(script)));
}
