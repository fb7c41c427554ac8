/** One request while its script runs in this thread: joins compiled code, PHP's request and the shared cells. */
import { isHalt, throwHalt } from '../php/engine/halt.ts';
import { ErrorLevel } from '../php/engine/report.ts';
import { framesOfStack } from '../php/engine/stack-frames.ts';
import type { Ini } from '../php/main/ini/ini.ts';
import { Request } from '../php/main/request.ts';
import type { Frame, RequestInput, Sapi, SourceLocation } from '../php/sapi.ts';
import { type Generation, InterruptReason, type Slot } from '../wire/cells.ts';
import type { ScriptRun } from '../wire/script.ts';
import { hasFilesAround, runAround } from './includes/around-script.ts';
import { type IncludingRequest, Inclusion } from './includes/inclusion.ts';
import { ModuleImports } from './includes/module-imports.ts';
import { guardedReaction } from './isolation/guarded-reaction.ts';
import { makeConsole } from './isolation/request-console.ts';
import { RequestTasks, type TaskRunner } from './isolation/request-tasks.ts';
import { tellSlow } from './limits/slow-log.ts';
import { type ScriptSide, WireSapi, type WorkerSurroundings } from './sapi/wire-sapi.ts';
import type { LoadedScript } from './scripts/loaded-script.ts';
import type { IncludeMode, IncludeVariables, ScriptOwner } from './scripts/script-owner.ts';
import { MAIN_NAME } from './scripts/stack-traces.ts';

/** All of this thread's own code is in one file (compile/worker-bundle.ts). */
const RUNTIME_FILE = import.meta.filename;

export interface ActiveRequestParts {
  readonly slot: Slot;
  readonly generation: Generation;
  readonly script: LoadedScript;
  readonly input: RequestInput;
  readonly ini: Ini;
  readonly worker: WorkerSurroundings;
  /** Makes the server API of something other than the wire. */
  readonly openSapi?: (script: ScriptSide) => ThreadSapi;
}

/** A server API that is told when its script has ended; called once, after finish(). */
export interface ThreadSapi extends Sapi {
  scriptEnded(wasSlow: boolean): void;
}

export class ActiveRequest implements IncludingRequest, ScriptSide, TaskRunner {
  epoch = 0;
  callSite = 0;
  globalObject: object | null = null;
  processObject: object | null = null;
  isOver = false;
  readonly slot: Slot;
  readonly generation: Generation;
  readonly live: Int32Array;
  readonly sapi: ThreadSapi;
  readonly request: Request;
  /** The entry script, then each included one: call sites name them by their place here. */
  readonly #scripts: LoadedScript[];
  readonly worker: WorkerSurroundings;
  #imports: ModuleImports | null = null;
  #console: object | null = null;
  #tasks: RequestTasks | null = null;
  #halting = false;
  takenBytes = 0;
  #memoryGrantBytes = 0;

  constructor(parts: ActiveRequestParts) {
    this.slot = parts.slot;
    this.generation = parts.generation;
    this.#scripts = [parts.script];
    this.worker = parts.worker;
    this.live = this.worker.cells.liveView(parts.slot);
    this.sapi = parts.openSapi?.(this) ?? new WireSapi(parts.slot, parts.generation, parts.worker, this);
    this.request = new Request(this.sapi, parts.input, parts.ini, this);
  }

  get halting(): boolean {
    return this.#halting;
  }

  /** While a halt unwinds the guards fail, so that code which swallowed the signal stops at its next check. */
  set halting(halting: boolean) {
    this.#halting = halting;
    Atomics.store(this.live, 0, halting ? 0 : this.generation);
    // An interrupt may have come while the halt unwound.
    if (this.worker.cells.pendingReasons(this.slot) !== 0) Atomics.store(this.live, 0, 0);
  }

  get tasks(): RequestTasks {
    this.#tasks ??= new RequestTasks(this);
    return this.#tasks;
  }

  get console(): object {
    this.#console ??= this.#makeConsole();
    return this.#console;
  }

  /** A command has somebody who reads its output. */
  #makeConsole(): object {
    const { diagnostics, output, sapi } = this.request;
    const log = (text: string) => diagnostics.log(text);
    return sapi.name === 'cli' ? makeConsole((text) => output.write(`${text}\n`), log) : makeConsole(log);
  }

  get mayRunLater(): boolean {
    return this.script.mayRunLater || hasFilesAround(this);
  }

  get script(): LoadedScript {
    return this.#scripts[0]!;
  }

  include(mode: IncludeMode, path: string, variables?: IncludeVariables): unknown {
    return new Inclusion(this, mode).run(path, variables);
  }

  includeAsync(mode: IncludeMode, path: string, variables?: IncludeVariables): Promise<unknown> {
    return new Inclusion(this, mode).runAsync(path, variables);
  }

  get importModule(): IncludingRequest['importModule'] {
    return (specifier, importer, options) => this.#moduleImports.import(specifier, importer, options);
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
    return this.locate(this.callSite).file;
  }

  locate(callSite: number): SourceLocation {
    const script = this.#scripts[Math.floor(callSite / CALL_SITES_PER_SCRIPT)] ?? this.script;
    return script.positions.ofCallSite(callSite % CALL_SITES_PER_SCRIPT);
  }

  frames(error: Error): readonly Frame[] {
    return framesOfStack(error.stack)
      .filter((frame) => frame.file !== RUNTIME_FILE)
      .map((frame) => (frame.name === MAIN_NAME ? { ...frame, name: '{main}' } : frame));
  }

  /** The run of an included script's code: this request, with call sites that name the included file. */
  includedRun(script: LoadedScript): ScriptRun {
    let index = this.#scripts.indexOf(script);
    if (index < 0) index = this.#scripts.push(script) - 1;
    return new IncludedRun(this, index * CALL_SITES_PER_SCRIPT);
  }

  get hasFinishedEarly(): boolean {
    return this.request.connection.isFinished;
  }

  /** Runs the script's top level. */
  callScript(): unknown {
    return hasFilesAround(this) ? runAround(this, () => this.script.call(this)) : this.script.call(this);
  }

  /** @param isRunning false when it is another request's code that runs */
  checkInterrupts(isRunning = true): void {
    if (this.isOver) throwHalt();
    if (this.#halting) throwHalt();
    if (this.live[0] === this.generation) return;
    const reasons = this.worker.cells.takeReasons(this.slot, this.generation);
    if ((reasons & InterruptReason.post) !== 0) this.#lookUp(isRunning);
    if ((reasons & InterruptReason.slow) !== 0) tellSlow(this, isRunning);
    if ((reasons & InterruptReason.terminate) !== 0) this.request.interrupt('terminate');
    if ((reasons & InterruptReason.timeLimit) !== 0) this.request.interrupt('timeLimit');
    if (this.#halting) throwHalt();
  }

  /** The same while another script keeps the thread: a request that only waits for its turn to end gets more time. */
  checkInterruptsWaiting(): void {
    if (!this.#halting) {
      this.checkInterrupts(false);
      return;
    }
    this.worker.cells.takeReasons(this.slot, this.generation);
    Atomics.store(this.live, 0, 0);
    this.request.timeLimit.grantRest();
  }

  /** The thread has been busy for some milliseconds: what has to be done now and then is done here. */
  #lookUp(isRunning: boolean): void {
    this.worker.outbox.post();
    if (!isRunning) return;
    // Whose code runs now is the first suspect.
    this.checkMemory();
    this.worker.lookAtOthers();
  }

  /** Ends the script when the thread holds more than its memory_limit; what its buffers hold is given up first, as in PHP. */
  checkMemory(): void {
    const limitBytes = this.request.ini.int('memory_limit');
    const { excessBytes } = this;
    if (excessBytes <= 0 || this.#halting || this.isOver) return;
    // Its shutdown functions run while it still holds what it has.
    this.#memoryGrantBytes += excessBytes + SHUTDOWN_BYTES;
    const { diagnostics, output, ending } = this.request;
    output.discardAll();
    const { file, line } = this.frames(new Error())[0] ?? this.locate(this.callSite);
    const message = `Allowed memory size of ${limitBytes} bytes exhausted (tried to allocate ${excessBytes} bytes)`;
    diagnostics.report({ type: ErrorLevel.E_ERROR, message, file, line });
    ending.begin();
  }

  /** Bytes that the thread holds beyond this request's memory_limit; 0 or less when it is kept. */
  get excessBytes(): number {
    const limitBytes = this.request.ini.int('memory_limit');
    return this.worker.memory.excessBytes(limitBytes < 0 ? limitBytes : limitBytes + this.#memoryGrantBytes);
  }

  /** `__k` of compiled code. */
  get guard(): () => void {
    return () => this.checkInterrupts();
  }

  /** `__x` of compiled code. */
  get passHalt(): (thrown: unknown, epoch: number) => void {
    return (thrown, epoch) => {
      if (isHalt(thrown) || epoch !== this.epoch) throwHalt();
    };
  }

  /** `__w` of compiled code. */
  get awaited(): <Value>(epoch: number, value: Value) => Value {
    return (epoch, value) => {
      if (epoch !== this.epoch) throwHalt();
      if (this.worker.memory.isTight) this.worker.memory.attribute(this);
      if (this.live[0] !== this.generation) this.checkInterrupts();
      return value;
    };
  }

  /** `__h` of compiled code. */
  get reaction(): ScriptOwner['reaction'] {
    return (reaction) => (typeof reaction === 'function' ? guardedReaction(this, reaction) : reaction);
  }

  exit(status: unknown): never {
    return this.request.exit(status);
  }

  runTask(callback: () => void): void {
    if (this.isOver) return;
    if (this.worker.memory.isTight) this.worker.memory.attribute(this);
    try {
      callback();
    } catch (error) {
      if (!isHalt(error)) this.request.uncaught(error);
    }
    this.worker.outbox.schedule();
  }

  /** Nothing of the request runs on: its guards fail, its timers and fetches are stopped. */
  close(): void {
    this.isOver = true;
    this.epoch++;
    this.worker.cells.bury(this.slot);
    this.worker.memory.forget(this);
    this.#tasks?.endAll();
    this.request.input.forgetBody?.();
  }
}

/** What shutdown functions may take after their request has exceeded its memory_limit. */
const SHUTDOWN_BYTES = 2 ** 25;

/** Call sites of compiled code are below this (wire/script.ts ScriptRun); what is above tells the included script. */
const CALL_SITES_PER_SCRIPT = 2 ** 32;

class IncludedRun implements ScriptRun {
  readonly #active: ActiveRequest;
  readonly #firstCallSite: number;

  constructor(active: ActiveRequest, firstCallSite: number) {
    this.#active = active;
    this.#firstCallSite = firstCallSite;
  }

  get epoch(): number {
    return this.#active.epoch;
  }
  get halting(): boolean {
    return this.#active.halting;
  }
  get callSite(): number {
    return this.#active.callSite;
  }
  set callSite(callSite: number) {
    this.#active.callSite = this.#firstCallSite + callSite;
  }
}
