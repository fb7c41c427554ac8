/** Entry of the thread that runs the script of a command (`ts-sapi run`). PHP: sapi/cli/php_cli.c. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isHalt } from '../php/engine/halt.ts';
import { Ini, IniSettings } from '../php/main/ini/ini.ts';
import { runInPlace, type TopLevel } from '../php/main/lifecycle.ts';
import { reserve } from '../php/main/memory-limit.ts';
import { SlotCells } from '../wire/cells.ts';
import { COMMAND_GENERATION, COMMAND_SLOT, type CommandBoot, type FromCommand } from '../wire/command.ts';
import { MODULE_PREFIX } from '../wire/script.ts';
import { compileInto } from './includes/inclusion.ts';
import { IoClient } from './io/io-client.ts';
import { RequestIo } from './io/request-io.ts';
import { KeptCode } from './isolation/kept-code.ts';
import { PersistentValues } from './isolation/persistent-values.ts';
import { SharedSettings } from './isolation/shared-settings.ts';
import { guardThreadProcess } from './isolation/thread-process.ts';
import { guardNatives } from './limits/guarded-natives.ts';
import { MemoryGuard } from './limits/memory-guard.ts';
import { ActiveRequest } from './request/active-request.ts';
import { CliInput } from './sapi/cli-input.ts';
import { CliSapi } from './sapi/cli-sapi.ts';
import { Outbox } from './sapi/outbox.ts';
import type { WorkerSurroundings } from './sapi/wire-sapi.ts';
import { commandNames } from './scripts/command-names.ts';
import { CompileClient } from './scripts/compile-client.ts';
import { FoundScripts } from './scripts/found-scripts.ts';
import { showOwnText } from './scripts/function-text.ts';
import type { LoadedScript } from './scripts/loaded-script.ts';
import { ScriptStore } from './scripts/script-store.ts';
import { mapStackTraces } from './scripts/stack-traces.ts';
import { revalidateMsOf, StatCache } from './scripts/stat-cache.ts';
import { SqliteLoader } from './sqlite/sqlite-library.ts';
import { Sleepers } from './waiting/sleepers.ts';

/** Exit status of a command whose output has no reader, or that waits for something that cannot happen. */
const FAILED = 255;

const port = parentPort!;
const boot = workerData as CommandBoot;
const settings = new IniSettings(boot.directives);
const looks = new StatCache(revalidateMsOf(settings));
const cells = new SlotCells(boot.slotBuffer, 1);
const compiler = new CompileClient(boot.compilePort, boot.answerBuffer, looks);
const moduleOf = (file: string) => compileInto({ compiler, scripts }, MODULE_PREFIX + file);
const scripts: ScriptStore = new ScriptStore(moduleOf, { ownNames: commandNames });

function tell(message: FromCommand): void {
  port.postMessage(message);
}

const persistent = new PersistentValues({
  log: (text) => writeSync(2, `${text}\n`),
  begins: () => {},
  asKept: (call) => call(),
});

const io = new IoClient({
  openChannel: (end) => port.postMessage({ kind: 'io', port: end } satisfies FromCommand, [end]),
  // Nothing is suspended in a command.
  wake: () => {},
  // The process ends with its only request.
  maxIdle: 0,
  idleMs: 0,
});

const worker: WorkerSurroundings = {
  persistent,
  io,
  sqlite: new SqliteLoader(),
  cells,
  outbox: new Outbox(() => {}),
  countsSleep: settings.value('max_execution_clock')?.text === 'wall',
  scripts,
  compiler,
  found: new FoundScripts(looks),
  memory: new MemoryGuard(undefined, () => scripts.heldBytes),
  shared: new SharedSettings(),
  // The process ends with its only request.
  keptCode: new KeptCode({ context: () => null, frames: () => [], notice: () => {} }),
  sleepers: new Sleepers(),
  // There are no other requests to make room for.
  suspends: false,
  log: () => {},
  included: () => {},
  tainted: () => {},
  lookAtOthers: () => {},
};

async function load(): Promise<{ readonly script: LoadedScript; readonly failure: unknown }> {
  scripts.add(boot.script);
  try {
    return { script: await scripts.load(boot.script.id), failure: null };
  } catch (failure) {
    return { script: scripts.placeholder(boot.script.id), failure };
  }
}

function activate(script: LoadedScript): ActiveRequest {
  cells.enqueue(COMMAND_SLOT, COMMAND_GENERATION);
  cells.start(COMMAND_SLOT, COMMAND_GENERATION);
  const active: ActiveRequest = new ActiveRequest({
    slot: COMMAND_SLOT,
    generation: COMMAND_GENERATION,
    script,
    input: new CliInput(boot.argv),
    ini: new Ini(settings),
    worker,
    openSapi: (run, places) => {
      const limit = (inMs: number) => tell({ kind: 'limit', inMs, text: active.request.timeLimit.exceededText });
      const own = new RequestIo(io, { slot: COMMAND_SLOT, generation: COMMAND_GENERATION });
      const { memory, countsSleep } = worker;
      return new CliSapi({ cells, run, places, memory, io: own, countsSleep, limit });
    },
  });
  return active;
}

function end(active: ActiveRequest): void {
  const { ending, sapi } = active.request;
  const status = sapi.isClientGone() ? FAILED : ending.exitStatus || exitCodeOf(active.processObject);
  active.close();
  active.sapi.scriptEnded(0);
  void persistent.close().then(() => tell({ kind: 'exit', status }));
}

async function run(): Promise<void> {
  const { script, failure } = await load();
  const active = activate(script);
  guardThreadProcess(() => (active.isOver ? null : active));
  guardNatives((bytes) => {
    if (!active.isOver) reserve(active.request, bytes);
  });
  const strayError = (error: unknown): void => {
    if (!isHalt(error)) active.runTask(() => throwValue(error));
  };
  process.on('unhandledRejection', strayError);
  process.on('uncaughtException', strayError);
  // Nothing is left that could wake the script: its await will never end.
  process.on('beforeExit', () => {
    if (active.isOver) return;
    active.request.ending.exitStatus = FAILED;
    active.sapi.log('The script waits for something that can no longer happen');
    active.request.ending.begin();
  });
  const topLevel: TopLevel =
    failure === null ? active.topLevel : { isPausing: false, begin: () => throwValue(failure) };
  await runInPlace(active.request, topLevel);
  end(active);
}

/** The exit status a script sets by `process.exitCode`; exit() and fatal errors take precedence. */
function exitCodeOf(processObject: object | null): number {
  return Number((processObject as { readonly exitCode?: unknown } | null)?.exitCode ?? 0) || 0;
}

function throwValue(thrown: unknown): never {
  throw thrown;
}

mapStackTraces((id) => scripts.positionsOf(id));
showOwnText((text) => scripts.originalText(text, null));
run().catch((error: unknown) => {
  // A bug of the runtime: errors of the script are handled elsewhere.
  writeSync(2, `${error instanceof Error ? error.stack : String(error)}\n`);
  tell({ kind: 'exit', status: FAILED });
});
