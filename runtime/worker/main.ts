/** Entry of a worker thread: says ready, then takes batches of requests. */
import { parentPort, workerData } from 'node:worker_threads';
import { iniBool, iniList, iniQuantity } from '../config/ini-values.ts';
import { IniSettings } from '../php/main/ini/ini.ts';
import { reserve } from '../php/main/memory-limit.ts';
import { SlotCells } from '../wire/cells.ts';
import type { FromWorker, ToWorker, WorkerBoot } from '../wire/messages.ts';
import { MODULE_PREFIX } from '../wire/script.ts';
import { compileInto } from './includes/inclusion.ts';
import { IoClient } from './io/io-client.ts';
import { KeptCode } from './isolation/kept-code.ts';
import { PersistentValues } from './isolation/persistent-values.ts';
import { SharedSettings } from './isolation/shared-settings.ts';
import { guardThreadProcess } from './isolation/thread-process.ts';
import { guardNatives } from './limits/guarded-natives.ts';
import { MemoryGuard } from './limits/memory-guard.ts';
import { DocumentRoots } from './request/document-roots.ts';
import { RequestRunner } from './request/request-runner.ts';
import { RequestSettings } from './request/request-settings.ts';
import { Outbox } from './sapi/outbox.ts';
import { codeFrames } from './scripts/code-frames.ts';
import { CompileClient } from './scripts/compile-client.ts';
import { FoundScripts } from './scripts/found-scripts.ts';
import { showOwnText } from './scripts/function-text.ts';
import { ScriptStore } from './scripts/script-store.ts';
import { mapStackTraces } from './scripts/stack-traces.ts';
import { revalidateMsOf, StatCache } from './scripts/stat-cache.ts';
import { SqliteLoader } from './sqlite/sqlite-library.ts';
import { giveNativesTwins } from './waiting/native-twins.ts';
import { Sleepers } from './waiting/sleepers.ts';

const port = parentPort!;
const boot = workerData as WorkerBoot;

function tell(message: FromWorker): void {
  port.postMessage(message);
}

const documentRoots = new DocumentRoots(boot.documentRoot);
const noticed = new Set<string>();
const included = new Set<string>();

/** The host also checks the keys of all threads; this saves messages. */
function notice(key: string, text: string): void {
  if (noticed.has(key)) return;
  noticed.add(key);
  tell({ kind: 'notice', key, text });
}

const settings = new IniSettings(boot.directives);
const suspends = iniBool(settings.value('suspend')?.text ?? '');
const looks = new StatCache(revalidateMsOf(settings));
const compiler = new CompileClient(boot.compilePort, boot.answerBuffer, looks);
const scripts: ScriptStore = new ScriptStore((file) => compileInto({ compiler, scripts }, MODULE_PREFIX + file), {
  harmlessPackages: iniList(settings.value('suspend.packages')?.text ?? ''),
});
// Before the first snapshot of JavaScript's objects: it gives errors PHP's methods.
mapStackTraces((id) => scripts.positionsOf(id), suspends);
showOwnText((text) => scripts.originalText(text, runner.current?.script ?? null));
guardNatives((bytes) => {
  const { current } = runner;
  if (current !== null) reserve(current.request, bytes);
});
const keptCode = new KeptCode({
  context: () => runner.context,
  frames: () => codeFrames((id) => scripts.positionsOf(id)),
  notice,
});
const persistent = new PersistentValues({
  log: (text) => tell({ kind: 'log', text }),
  begins: () => tell({ kind: 'keeps' }),
  asKept: (call) => keptCode.trust(call),
});
if (suspends) giveNativesTwins();
const io = new IoClient({
  openChannel: (end) => port.postMessage({ kind: 'io', port: end } satisfies FromWorker, [end]),
  wake: (slot, generation) => runner.wake(slot, generation),
  maxIdle: iniQuantity(settings.value('io.pool.max_idle')?.text ?? '0'),
  idleMs: iniQuantity(settings.value('io.pool.idle_timeout')?.text ?? '0') * 1000,
});
const runner: RequestRunner = new RequestRunner(
  {
    cells: new SlotCells(boot.slotBuffer, boot.slots),
    outbox: new Outbox((batch, transfer) => port.postMessage(batch, transfer as ArrayBuffer[])),
    countsSleep: settings.value('max_execution_clock')?.text === 'wall',
    scripts,
    compiler,
    persistent,
    found: new FoundScripts(looks),
    memory: new MemoryGuard(undefined, () => scripts.heldBytes),
    shared: new SharedSettings(),
    keptCode,
    io,
    sqlite: new SqliteLoader(),
    sleepers: new Sleepers(),
    suspends,
    log: (text) => tell({ kind: 'log', text }),
    included: (filename) => {
      if (included.has(filename)) return;
      included.add(filename);
      tell({ kind: 'included', filename });
    },
    tainted: () => tell({ kind: 'tainted' }),
    lookAtOthers: () => runner.lookAtWaiting(),
  },
  new RequestSettings(settings, boot.sections ?? null),
  { documentRootOf: (filename) => documentRoots.of(filename), serverAddress: boot.serverAddress, notice },
);

guardThreadProcess(() => runner.current);
process.on('unhandledRejection', (error) => runner.strayError(error));
process.on('uncaughtException', (error) => runner.strayError(error));

port.on('message', (message: ToWorker) => {
  if (Array.isArray(message)) {
    runner.runBatch(message);
    return;
  }
  switch (message.kind) {
    case 'script':
      scripts.add(message.script);
      break;
    case 'interrupt':
      runner.interrupt(message.slot, message.generation);
      break;
    case 'root':
      documentRoots.use(message.documentRoot);
      break;
    case 'retire':
      void persistent.close().then(() => tell({ kind: 'retired' }));
      break;
    case 'wake':
      runner.wake(message.slot, message.generation);
      break;
    case 'ping':
      runner.checkMemory();
      tell({ kind: 'pong' });
      break;
  }
});

tell({ kind: 'ready' });
