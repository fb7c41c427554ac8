/**
 * Whole requests on the memory Sapi, compiled with suspension and without, and as plain JavaScript: PHP's functions, the life
 * of the request and the worker's tools are the product's own. Waits take no time, so that thousands of programs can be
 * compared.
 */
import type { Bundle } from '../../../runtime/compile/bundling/bundle.ts';
import { transform } from '../../../runtime/compile/rewrites/transform.ts';
import { suspendableNames } from '../../../runtime/config/function-traits.ts';
import type { Frame, SourceLocation } from '../../../runtime/php/engine/source-location.ts';
import { framesOfStack } from '../../../runtime/php/engine/stack-frames.ts';
import { registry } from '../../../runtime/php/extensions.ts';
import { Ini, IniSettings } from '../../../runtime/php/main/ini/ini.ts';
import { lifeOf } from '../../../runtime/php/main/lifecycle.ts';
import { Request } from '../../../runtime/php/main/request.ts';
import { type Generation, type Slot, SlotCells, slotBufferBytes } from '../../../runtime/wire/cells.ts';
import type { CompiledScript, ScriptId } from '../../../runtime/wire/script.ts';
import { KeptCode } from '../../../runtime/worker/isolation/kept-code.ts';
import { MemoryGuard } from '../../../runtime/worker/limits/memory-guard.ts';
import { RequestRun } from '../../../runtime/worker/request/request-run.ts';
import { SourcePlaces } from '../../../runtime/worker/request/source-places.ts';
import { LoadedScript } from '../../../runtime/worker/scripts/loaded-script.ts';
import type { ScriptOwner } from '../../../runtime/worker/scripts/script-owner.ts';
import { codeName, MAIN_NAME, mapStackTraces } from '../../../runtime/worker/scripts/stack-traces.ts';
import { CompiledTools } from '../../../runtime/worker/waiting/compiled-tools.ts';
import { giveNativesTwins } from '../../../runtime/worker/waiting/native-twins.ts';
import { MemorySapi, memoryInput } from '../../support/memory-sapi.ts';
import { InstantDriver } from './instant-driver.ts';

const FILE = '/program.ts';
const SCRIPT_SCHEME = codeName(0).slice(0, -1);

const loaded = new Map<number, LoadedScript>();
let lastId = 0;

/** What a request did. */
export interface RequestOutcome {
  readonly output: string;
  readonly logs: readonly string[];
  /** Waits that gave the thread away, and those that kept it. */
  suspended: number;
  inPlace: number;
  readonly code: string;
}

/** To be called once. Leaves the runtime's frames out, which in a worker stand in one file. */
export function prepareThread(): void {
  giveNativesTwins();
  mapStackTraces((id) => loaded.get(id)?.positions, true);
  const mapped = Error.prepareStackTrace!;
  Error.prepareStackTrace = (error, frames) => {
    const own = frames.filter((frame) => frame.getScriptNameOrSourceURL()?.startsWith(SCRIPT_SCHEME));
    return mapped(error, own.length > 0 ? own : frames);
  };
}

/** How a program is compiled: to wait in place, to be put aside, or not at all. */
export type Way = 'blocking' | 'suspending' | 'uncompiled';

/** @param code plain JavaScript, as esbuild leaves it */
export async function runRequestOf(code: string, way: Way): Promise<RequestOutcome> {
  return await runBundle({ code, map: identityMap(code) }, FILE, way);
}

/** @param filename absolute path of the bundle's entry */
export async function runBundle(bundle: PlainBundle, filename: string, way: Way): Promise<RequestOutcome> {
  const script = load(bundle, filename, way);
  const owner = new MemoryOwner(script);
  await owner.live();
  loaded.delete(script.compiled.id);
  return owner.outcome();
}

/** A bundle that shares no modules. */
type PlainBundle = Pick<Bundle, 'code' | 'map'>;

function load({ code, map }: PlainBundle, filename: string, way: Way): LoadedScript {
  const bundle = { code, map, sources: [], inputs: [], modules: [] };
  const waiting = way === 'suspending' ? suspendableNames : null;
  const transformed = transform(bundle as never, filename, { isPlain: false, isModule: false, waiting });
  const compiled: CompiledScript = {
    ...{ id: ++lastId as ScriptId, filename, callSiteMap: map, cachedData: null },
    ...{ modulesVersion: '', moduleNames: [], modulePackages: [], isModule: false },
    ...transformed,
    ...(way === 'uncompiled' ? { code, edits: '[]' } : {}),
  };
  const script = new LoadedScript(compiled);
  loaded.set(compiled.id, script);
  return script;
}

function identityMap(code: string): string {
  const mappings = code.split('\n').map((_, line) => (line === 0 ? 'AAAA' : 'AACA'));
  return JSON.stringify({ version: 3, sources: [FILE], names: [], mappings: mappings.join(';') });
}

/** A memory Sapi that knows where the calls of a compiled script stand. */
class ScriptSapi extends MemorySapi {
  readonly #places: SourcePlaces;

  constructor(places: SourcePlaces) {
    super();
    this.#places = places;
  }

  override locate(callSite: number): SourceLocation {
    return this.#places.locate(callSite);
  }

  override frames(error?: Error): readonly Frame[] {
    const own = framesOfStack(error?.stack).filter(({ file }) => file === FILE);
    return own.map((frame) => (frame.name.endsWith(MAIN_NAME) ? { ...frame, name: '{main}' } : frame));
  }
}

/** What compiled code needs of a worker's ActiveRequest. Every wait is over at once. */
class MemoryOwner {
  readonly run = startedRun();
  readonly sapi: ScriptSapi;
  readonly request: Request;
  readonly tools: CompiledTools;
  readonly #script: LoadedScript;
  readonly #driver = new InstantDriver();
  #inPlace = 0;

  constructor(script: LoadedScript) {
    this.#script = script;
    this.sapi = new ScriptSapi(new SourcePlaces(script));
    const ini = new Ini(new IniSettings({ html_errors: '0', display_errors: '1', error_reporting: '32767' }));
    this.request = new Request(this.sapi, memoryInput({ scriptFilename: script.compiled.filename }), ini, this.run);
    this.request.registry = registry;
    this.tools = new CompiledTools({
      driver: this.#driver as never,
      waitInPlace: () => {
        this.#inPlace++;
      },
    });
  }

  async live(): Promise<void> {
    const topLevel = this.#script.topLevel(this as unknown as ScriptOwner, this.run);
    const life = lifeOf(this.request, topLevel);
    if (life !== null) await this.#driver.finish(life);
    this.run.close();
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  outcome(): RequestOutcome {
    const { code } = this.#script.compiled;
    return {
      output: this.sapi.body,
      logs: this.sapi.logs,
      code,
      suspended: this.#driver.suspended,
      inPlace: this.#inPlace,
    };
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
