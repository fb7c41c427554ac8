/** Runs the scripts of cases in this thread, on the memory Sapi: PHP's behaviour alone, without sockets and workers. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Compiler } from '../../runtime/compile/compiler.ts';
import type { Frame, SourceLocation } from '../../runtime/php/engine/source-location.ts';
import { framesOfStack } from '../../runtime/php/engine/stack-frames.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import { Request } from '../../runtime/php/main/request.ts';
import { type Generation, type Slot, SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import type { CompileAnswer } from '../../runtime/wire/messages.ts';
import { type IncludingRequest, Inclusion } from '../../runtime/worker/includes/inclusion.ts';
import { ModuleImports } from '../../runtime/worker/includes/module-imports.ts';
import { KeptCode } from '../../runtime/worker/isolation/kept-code.ts';
import { MemoryGuard } from '../../runtime/worker/limits/memory-guard.ts';
import type { ActiveRequest } from '../../runtime/worker/request/active-request.ts';
import { IncludedRun, RequestRun } from '../../runtime/worker/request/request-run.ts';
import { SourcePlaces } from '../../runtime/worker/request/source-places.ts';
import { FoundScripts } from '../../runtime/worker/scripts/found-scripts.ts';
import type { LoadedScript } from '../../runtime/worker/scripts/loaded-script.ts';
import type { IncludeMode, IncludeVariables } from '../../runtime/worker/scripts/script-owner.ts';
import { ScriptStore } from '../../runtime/worker/scripts/script-store.ts';
import { codeName, MAIN_NAME, mapStackTraces } from '../../runtime/worker/scripts/stack-traces.ts';
import { StatCache } from '../../runtime/worker/scripts/stat-cache.ts';
import { CompiledTools } from '../../runtime/worker/waiting/compiled-tools.ts';
import { MemorySapi } from '../../test/support/memory-sapi.ts';
import { BASE_INI, type ParityCase } from './case-files.ts';
import { memoryRequestInput } from './memory-input.ts';
import { type Expected, observeMemory } from './observation.ts';
import type { ServedFolder } from './served-folder.ts';

/** True when a case says something without a socket: no arrival times, no client that leaves, no watchdog. */
export function runsInMemory({ request }: ParityCase): boolean {
  return request.memory !== false && request.timing !== true && request.leaveAfterMs === undefined;
}

export class MemoryReplay {
  readonly #compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
  readonly #scripts = new ScriptStore(() => {
    throw new Error('No case imports a large module');
  });
  readonly #folder: ServedFolder;

  constructor(folder: ServedFolder) {
    this.#folder = folder;
    mkdirSync(join(folder.root, 'tmp'), { recursive: true });
    mapStackTraces((id) => this.#scripts.positionsOf(id));
    showScriptFramesOnly();
  }

  async run(parityCase: ParityCase): Promise<Expected> {
    const { root } = this.#folder;
    const folder = join(root, parityCase.name);
    const compiled = new Map<string, CompileAnswer>();
    for (const file of readdirSync(folder)) {
      if (file.endsWith('.ts')) compiled.set(join(folder, file), await this.#compile(join(folder, file)));
    }
    const main = compiled.get(join(folder, 'script.ts'))!;
    if (main.kind !== 'script') throw new Error(`${parityCase.name} does not compile: ${JSON.stringify(main)}`);
    const script = await this.#scripts.load(main.script.id);
    const run = new MemoryRun(script, { scripts: this.#scripts, compiled, root, parityCase });
    await runRequest(run.request, () => run.callScript());
    const sideFile = parityCase.request.sideFile ? this.#folder.readSideFile(parityCase) : undefined;
    return observeMemory(parityCase, run.sapi, root, sideFile);
  }

  async #compile(filename: string): Promise<CompileAnswer> {
    const result = await this.#compiler.compile(filename);
    if (result.kind === 'error') return { kind: 'error', ...result.error } as unknown as CompileAnswer;
    this.#scripts.add(result.script);
    return { kind: 'script', script: result.script, stamps: null };
  }
}

/** In a worker the runtime is one bundle that stack traces leave out; here its modules stand between the frames. */
function showScriptFramesOnly(): void {
  const mapped = Error.prepareStackTrace!;
  Error.prepareStackTrace = (error, frames) => {
    const own = frames.filter((frame) => frame.getScriptNameOrSourceURL()?.startsWith(SCRIPT_SCHEME));
    return mapped(error, own.length > 0 ? own : frames);
  };
}

const SCRIPT_SCHEME = codeName(0).slice(0, -1);

interface Surroundings {
  readonly scripts: ScriptStore;
  readonly compiled: ReadonlyMap<string, CompileAnswer>;
  readonly root: string;
  readonly parityCase: ParityCase;
}

/** A memory Sapi that knows where the calls of a compiled script stand. */
class ScriptSapi extends MemorySapi {
  readonly #root: string;
  readonly #places: SourcePlaces;

  constructor(root: string, places: SourcePlaces) {
    super();
    this.#root = root;
    this.#places = places;
  }

  override locate(callSite: number): SourceLocation {
    return this.#places.locate(callSite);
  }

  /** Only the script's own frames: in a worker the runtime's are left out, too. */
  override frames(error?: Error): readonly Frame[] {
    const own = framesOfStack(error?.stack).filter((frame) => frame.file.startsWith(`${this.#root}/`));
    return own.map((frame) => (frame.name.endsWith(MAIN_NAME) ? { ...frame, name: '{main}' } : frame));
  }
}

/** What compiled code needs of a worker's ActiveRequest, without a worker. */
class MemoryRun {
  globalObject: object | null = null;
  readonly run: RequestRun;
  readonly places: SourcePlaces;
  readonly sapi: ScriptSapi;
  readonly request: Request;
  readonly worker: unknown;

  constructor(script: LoadedScript, { scripts, compiled, root, parityCase }: Surroundings) {
    this.run = startedRun();
    this.places = new SourcePlaces(script);
    this.sapi = new ScriptSapi(root, this.places);
    this.worker = {
      scripts,
      compiler: { compile: (name: string) => compiled.get(name) ?? { kind: 'missing' } },
      found: new FoundScripts(new StatCache(0)),
      included: () => undefined,
    };
    const ini = new Ini(new IniSettings({ ...BASE_INI, upload_tmp_dir: join(root, 'tmp'), ...parityCase.request.ini }));
    const input = memoryRequestInput(parityCase, root, script.compiled.filename);
    this.request = new Request(this.sapi, input, ini, this.run);
    this.request.registry = registry;
  }

  /** `__v` of compiled code: everything waits in place. */
  readonly tools = new CompiledTools({
    get driver(): never {
      throw new Error('Nothing is put aside here');
    },
    waitInPlace: (wait) => this.sapi.wait(wait),
  });

  callScript(): unknown {
    return this.places.script.call(this as unknown as ActiveRequest);
  }

  include(mode: IncludeMode, path: string, variables?: IncludeVariables): unknown {
    return new Inclusion(this as unknown as IncludingRequest, mode).run(path, variables);
  }

  get requireModule(): (specifier: string | null, importer: string) => unknown {
    const imports = new ModuleImports(this as unknown as IncludingRequest);
    return (specifier, importer) => imports.require(specifier, importer);
  }

  get callingFile(): string {
    return this.places.locate(this.run.callSite).file;
  }

  includedRun(script: LoadedScript): IncludedRun {
    return new IncludedRun(this.run, this.places.firstCallSiteOf(script));
  }
}

/** A run in cells of its own, which nobody interrupts. */
function startedRun(): RequestRun {
  const cells = new SlotCells(new SharedArrayBuffer(slotBufferBytes(1)), 1);
  const [slot, generation] = [0 as Slot, 1 as Generation];
  cells.enqueue(slot, generation);
  cells.start(slot, generation);
  return new RequestRun(slot, generation, {
    cells,
    memory: new MemoryGuard(),
    keptCode: new KeptCode({ context: () => null, frames: () => [], notice: () => {} }),
  });
}
