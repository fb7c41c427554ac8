/** One request while its script runs in this thread: creates its parts, connects and closes them. */
import { isHalt } from '../../php/engine/halt.ts';
import { twinOf } from '../../php/engine/waiting/twins.ts';
import type { Pausing, Wait, Waiting } from '../../php/engine/waiting/wait.ts';
import { registry } from '../../php/extensions.ts';
import type { Ini } from '../../php/main/ini/ini.ts';
import type { TopLevel } from '../../php/main/lifecycle.ts';
import { Request } from '../../php/main/request.ts';
import type { RequestInput, Sapi } from '../../php/sapi.ts';
import type { Generation, Slot } from '../../wire/cells.ts';
import type { ScriptRun } from '../../wire/script.ts';
import { hasFilesAround, runAround } from '../includes/around-script.ts';
import { type IncludingRequest, Inclusion } from '../includes/inclusion.ts';
import { ModuleImports } from '../includes/module-imports.ts';
import { RequestLeases } from '../isolation/persistent-values.ts';
import { makeConsole } from '../isolation/request-console.ts';
import { registerForEnd } from '../isolation/request-end.ts';
import { RequestTasks, type TaskRunner } from '../isolation/request-tasks.ts';
import { WireSapi, type WorkerSurroundings } from '../sapi/wire-sapi.ts';
import type { LoadedScript } from '../scripts/loaded-script.ts';
import type { IncludeMode, IncludeVariables } from '../scripts/script-owner.ts';
import { CompiledTools } from '../waiting/compiled-tools.ts';
import { type DrivenRequest, type PausableSapi, RequestDriver, SHORT_MS } from '../waiting/request-driver.ts';
import { type InterruptedRequest, takeInterrupts, takeInterruptsWaiting } from './interrupts.ts';
import { RequestMemory } from './request-memory.ts';
import { IncludedRun, type InterruptTaker, RequestRun } from './request-run.ts';
import { SourcePlaces } from './source-places.ts';

export interface ActiveRequestParts {
  readonly slot: Slot;
  readonly generation: Generation;
  readonly script: LoadedScript;
  readonly input: RequestInput;
  readonly ini: Ini;
  readonly worker: WorkerSurroundings;
  /** Creates a server API other than the wire's. */
  readonly openSapi?: (run: RequestRun, places: SourcePlaces) => ThreadSapi;
  /** Runs something as the request's code; just calls it when absent. */
  readonly enter?: (active: ActiveRequest, code: () => void) => void;
}

/** A server API that is told when its script has ended; called once, after finish(). */
export interface ThreadSapi extends Sapi, PausableSapi {
  scriptEnded(flags: number): void;
}

export class ActiveRequest
  implements IncludingRequest, InterruptedRequest, InterruptTaker, TaskRunner, DrivenRequest, TopLevel
{
  globalObject: object | null = null;
  processObject: object | null = null;
  readonly run: RequestRun;
  readonly places: SourcePlaces;
  readonly sapi: ThreadSapi;
  readonly request: Request;
  readonly worker: WorkerSurroundings;
  #imports: ModuleImports | null = null;
  #console: object | null = null;
  #tasks: RequestTasks | null = null;
  #memory: RequestMemory | null = null;
  #leases: RequestLeases | null = null;
  #driver: RequestDriver | null = null;
  #tools: CompiledTools | null = null;
  /** True once it has blocked its thread. */
  hasWaitedInPlace = false;
  readonly #enter: ActiveRequestParts['enter'];

  /** Each part is complete before the next one is made from it; interrupts reach the run when all are there. */
  constructor(parts: ActiveRequestParts) {
    const { slot, generation, script, worker } = parts;
    this.worker = worker;
    this.#enter = parts.enter;
    this.run = new RequestRun(slot, generation, worker);
    this.places = new SourcePlaces(script);
    this.sapi =
      parts.openSapi?.(this.run, this.places) ?? new WireSapi(this.run, this.places, worker, parts.input.method);
    this.request = new Request(this.sapi, parts.input, parts.ini, this.run);
    this.request.registry = registry;
    this.run.taker = this;
  }

  get isOver(): boolean {
    return this.run.isOver;
  }

  get tasks(): RequestTasks {
    this.#tasks ??= new RequestTasks(this);
    return this.#tasks;
  }

  get callerTasks(): RequestTasks | null {
    return this.worker.keptCode.caller?.tasks ?? null;
  }

  get onRequestEnd(): IncludingRequest['onRequestEnd'] {
    return (value, giveBack) => {
      this.request.assertRunning('give back at its end');
      registerForEnd(this.#endingRequest, value, giveBack);
      return value;
    };
  }

  get persistent(): IncludingRequest['persistent'] {
    return (key, make, options = {}) => {
      this.request.assertRunning('lease a value');
      this.#leases ??= new RequestLeases(this.worker.persistent, this.#leasing);
      return this.#leases.lease(key, make, options);
    };
  }

  get #endingRequest(): Parameters<typeof registerForEnd>[0] {
    const { run, worker, request } = this;
    return {
      disposals: request.disposals,
      get isOver() {
        return run.isOver;
      },
      asKept: (call) => worker.keptCode.trust(call),
    };
  }

  get #leasing(): ConstructorParameters<typeof RequestLeases>[1] {
    const { request, run, worker } = this;
    return { disposals: request.disposals, finishing: (call) => worker.keptCode.outlast(run, call) };
  }

  /** `__y` of compiled code: esbuild's helper for `using`, whose values are then known to the request. */
  get tracksUsing(): IncludingRequest['tracksUsing'] {
    return (using) => (block, value, isAsync) => {
      const used = using(block, value, isAsync);
      this.request.disposals.track(block);
      return used;
    };
  }

  watchModule(module: object): void {
    this.worker.shared.watchModule(module);
  }

  get memory(): RequestMemory {
    this.#memory ??= new RequestMemory(this);
    return this.#memory;
  }

  runTopLevel(topLevel: TopLevel): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const result = topLevel.begin();
      if (topLevel.isPausing) this.driver.start(result as Pausing<unknown>, { ended: resolve, failed: reject });
      else resolve(result);
    });
  }

  /** Drives code that waits. */
  get driver(): RequestDriver {
    this.#driver ??= new RequestDriver(this, this.worker.sleepers);
    return this.#driver;
  }

  /** Helpers that compiled code makes functions with. */
  get tools(): CompiledTools {
    this.#tools ??= new CompiledTools(this);
    return this.#tools;
  }

  waitInPlace(wait: Wait): void {
    this.hasWaitedInPlace ||= wait.what !== 'time' || wait.forMs >= SHORT_MS;
    this.sapi.wait(wait);
  }

  get isSuspended(): boolean {
    return this.#driver?.isSuspended ?? false;
  }

  get maySuspend(): boolean {
    return this.worker.suspends && this.script.maySuspend;
  }

  enter(code: () => void): void {
    if (this.#enter === undefined) code();
    else this.#enter(this, code);
  }

  get console(): object {
    this.#console ??= this.#makeConsole();
    return this.#console;
  }

  /** In a command, console.log() goes to the output. */
  #makeConsole(): object {
    const { diagnostics, output, sapi } = this.request;
    const log = (text: string) => diagnostics.log(text);
    return sapi.name === 'cli' ? makeConsole((text) => output.write(`${text}\n`), log) : makeConsole(log);
  }

  get mayRunLater(): boolean {
    return this.script.mayRunLater || hasFilesAround(this);
  }

  get script(): LoadedScript {
    return this.places.script;
  }

  include(mode: IncludeMode, path: string, variables?: IncludeVariables): Waiting<unknown> {
    return new Inclusion(this, mode).run(path, variables);
  }

  includeAsync(mode: IncludeMode, path: string, variables?: IncludeVariables): Promise<unknown> {
    return new Inclusion(this, mode).runAsync(path, variables);
  }

  get importModule(): IncludingRequest['importModule'] {
    const load = (specifier: string, importer: string, options?: ImportCallOptions) =>
      this.#moduleImports.import(specifier, importer, options);
    const resolver = (importer: string) => (specifier: string) => this.#moduleImports.resolve(specifier, importer);
    return Object.assign(load, { resolver });
  }

  threadCode(filename: string): string {
    return this.worker.compiler.threadCode(filename);
  }

  get requireModule(): IncludingRequest['requireModule'] {
    return (specifier, importer) => this.#moduleImports.require(specifier, importer);
  }

  get #moduleImports(): ModuleImports {
    this.#imports ??= new ModuleImports(this);
    return this.#imports;
  }

  /** The file whose code made the PHP call that is being made. */
  get callingFile(): string {
    return this.places.locate(this.run.callSite).file;
  }

  /** The run of an included script's code: this request's, with call sites that name the included file. */
  includedRun(script: LoadedScript): ScriptRun {
    return new IncludedRun(this.run, this.places.firstCallSiteOf(script));
  }

  /** The script's top level, with the files around it. */
  get topLevel(): TopLevel {
    return hasFilesAround(this) ? { isPausing: true, begin: () => runAround(this, this) } : this;
  }

  get isPausing(): boolean {
    return this.script.compiled.waits;
  }

  /** The script's top level alone. */
  begin(): unknown {
    return this.script.call(this);
  }

  takeInterrupts(): void {
    takeInterrupts(this, true);
  }

  finishWaiting(): void {
    this.#driver?.finishInPlace();
  }

  /** The host has raised an interrupt for a script that is not running, and wants it looked at. */
  lookAtInterrupts(): void {
    if (!this.isSuspended) {
      this.runTask(() => this.run.checkInterrupts());
      return;
    }
    this.#takeSuspended();
    this.driver.wakeHalted();
  }

  /** The same while another script keeps the thread. */
  lookAtInterruptsWaiting(): void {
    if (!this.isSuspended) {
      this.runTask(() => takeInterruptsWaiting(this));
      return;
    }
    this.#takeSuspended();
    this.driver.wakeHaltedLater();
  }

  #takeSuspended(): void {
    try {
      takeInterruptsWaiting(this);
    } catch (thrown) {
      if (!isHalt(thrown)) throw thrown;
    }
  }

  /** Ends the script when the thread holds too much memory. */
  checkMemory(): void {
    this.memory.check();
    this.#driver?.wakeHalted();
  }

  exit(status: unknown): never {
    return this.request.exit(status);
  }

  runTask(callback: (...args: unknown[]) => void, ...args: unknown[]): void {
    if (this.isOver) return;
    if (this.isSuspended) {
      this.driver.hold(() => this.runTask(callback, ...args));
      return;
    }
    if (this.worker.memory.isTight) this.worker.memory.attribute(this.run);
    const twin = twinOf(callback);
    if (twin !== undefined && this.maySuspend) {
      this.driver.start(twin(...(args as never[])), { ended: ignore, failed: (error) => this.#taskFailed(error) });
      return;
    }
    try {
      callback(...args);
    } catch (error) {
      this.#taskFailed(error);
    }
    this.worker.outbox.schedule();
  }

  #taskFailed(error: unknown): void {
    // The halt signal of another request is an error in this one.
    if (!isHalt(error) || !this.run.halting) this.request.uncaught(error);
  }

  /** Ends all activity of the request: its guards fail, its timers and fetches are stopped. */
  close(): void {
    this.run.close();
    this.#driver?.close();
    this.#tasks?.endAll();
    this.request.input.forgetBody?.();
  }
}

function ignore(): void {}
