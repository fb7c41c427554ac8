/** The worker's part of the way of a request, in this thread and without a host: what can be counted exactly. */
import { MessageChannel } from 'node:worker_threads';
import type { Compiler } from '../../runtime/compile/compiler.ts';
import { IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { type Generation, nextGeneration, type Slot, SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import { pushRequest, type ReplyBatch, type RequestBatch } from '../../runtime/wire/messages.ts';
import { packRequestHead } from '../../runtime/wire/request-head.ts';
import type { ScriptId } from '../../runtime/wire/script.ts';
import { IoClient } from '../../runtime/worker/io/io-client.ts';
import { KeptCode } from '../../runtime/worker/isolation/kept-code.ts';
import { PersistentValues } from '../../runtime/worker/isolation/persistent-values.ts';
import { SharedSettings } from '../../runtime/worker/isolation/shared-settings.ts';
import { MemoryGuard } from '../../runtime/worker/limits/memory-guard.ts';
import { RequestRunner } from '../../runtime/worker/request/request-runner.ts';
import { RequestSettings } from '../../runtime/worker/request/request-settings.ts';
import { Outbox } from '../../runtime/worker/sapi/outbox.ts';
import { CompileClient } from '../../runtime/worker/scripts/compile-client.ts';
import { FoundScripts } from '../../runtime/worker/scripts/found-scripts.ts';
import { ScriptStore } from '../../runtime/worker/scripts/script-store.ts';
import { StatCache } from '../../runtime/worker/scripts/stat-cache.ts';
import { SqliteLoader } from '../../runtime/worker/sqlite/sqlite-library.ts';
import { Sleepers } from '../../runtime/worker/waiting/sleepers.ts';

const SLOTS = 64;
/** As many requests as the host puts into one message when it is busy. */
const BATCH = 16;

export interface RequestCost {
  /** Bytes allocated on V8's heap per request, garbage included. */
  readonly heapBytes: number;
  /** Fields that cross to the host per request; each is copied and made anew there. */
  readonly replyFields: number;
  /** Messages to the host per request. */
  readonly posts: number;
}

export class WorkerSide {
  readonly #cells = new SlotCells(new SharedArrayBuffer(slotBufferBytes(SLOTS)), SLOTS);
  readonly #scripts = new ScriptStore(() => {
    throw new Error('The measured scripts import no modules');
  });
  readonly #runner: RequestRunner;
  readonly #collect: () => void;
  #generation = 1 as Generation;
  #posts = 0;
  #replyFields = 0;
  lastReplies: ReplyBatch = [];

  /** @param collect collects all garbage: `gc` of --expose-gc */
  constructor(root: string, collect: () => void) {
    this.#collect = collect;
    const post = (batch: ReplyBatch): void => {
      this.#posts++;
      this.#replyFields += batch.length;
      this.lastReplies = batch;
    };
    const looks = new StatCache(0);
    const worker = {
      cells: this.#cells,
      outbox: new Outbox(post),
      scripts: this.#scripts,
      compiler: new CompileClient(new MessageChannel().port1, new SharedArrayBuffer(4), looks),
      found: new FoundScripts(looks),
      memory: new MemoryGuard(),
      io: new IoClient({ openChannel: () => {}, wake: () => {}, maxIdle: 0, idleMs: 0 }),
      shared: new SharedSettings(),
      persistent: new PersistentValues({ log: () => {}, begins: () => {}, asKept: (call) => call() }),
      keptCode: new KeptCode({ context: () => null, frames: () => [], notice: () => {} }),
      sleepers: new Sleepers(),
      suspends: true,
      countsSleep: false,
      log: (text: string) => console.error(text),
      lookAtOthers: () => {},
      included: () => {},
      tainted: () => {},
      sqlite: new SqliteLoader(),
    };
    const settings = new RequestSettings(new IniSettings({}), null);
    this.#runner = new RequestRunner(worker, settings, {
      documentRootOf: () => root,
      serverAddress: '127.0.0.1',
      notice: () => {},
    });
  }

  /** @throws Error when the script does not compile. */
  async add(compiler: Compiler, filename: string): Promise<ScriptId> {
    const result = await compiler.compile(filename);
    if (result.kind === 'error') throw new Error(result.error.text);
    this.#scripts.add(result.script);
    // Otherwise the first run of a script is an asynchronous one.
    await this.#scripts.load(result.script.id);
    return result.script.id;
  }

  /** Runs so many batches of requests for the script. */
  run(scriptId: ScriptId, target: string, batches: number): void {
    const [path = '', query = null] = target.split('?');
    const head = packRequestHead(
      {
        method: 'GET',
        path,
        query,
        scriptName: path,
        pathInfo: '',
        remoteAddress: '127.0.0.1',
        remotePort: 0,
        serverPort: 80,
        isHttps: false,
        protocol: 'HTTP/1.1',
      },
      'host\nbench.test\nuser-agent\nbench',
    );
    for (let batch = 0; batch < batches; batch++) this.#runner.runBatch(this.#nextBatch(scriptId, head));
  }

  #nextBatch(scriptId: ScriptId, head: string): RequestBatch {
    const batch: RequestBatch = [];
    this.#generation = nextGeneration(this.#generation);
    for (let index = 0; index < BATCH; index++) {
      const slot = index as Slot;
      this.#cells.enqueue(slot, this.#generation);
      pushRequest(batch, { slot, generation: this.#generation, scriptId, head, body: null });
    }
    return batch;
  }

  /** @param batches so few that no garbage is collected meanwhile */
  measure(scriptId: ScriptId, target: string, batches: number): RequestCost {
    this.#collect();
    this.#posts = 0;
    this.#replyFields = 0;
    const before = process.memoryUsage().heapUsed;
    this.run(scriptId, target, batches);
    const allocated = process.memoryUsage().heapUsed - before;
    const requests = batches * BATCH;
    return {
      heapBytes: allocated / requests,
      replyFields: this.#replyFields / requests,
      posts: this.#posts / requests,
    };
  }
}
