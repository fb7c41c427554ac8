/** All state of one request, which extensions and lifecycle.ts use. No request state is kept at module level. */
import type { FunctionLookup } from '../engine/callables.ts';
import { isPhpInt } from '../engine/conversion.ts';
import { foreignHalt, isHalt } from '../engine/halt.ts';
import { ErrorLevel } from '../engine/report.ts';
import type { ScriptRun } from '../engine/script-run.ts';
import type { Waiting } from '../engine/waiting/wait.ts';
import type { RequestInput, Sapi } from '../sapi.ts';
import { Diagnostics } from './errors/diagnostics.ts';
import { HeaderList } from './headers/headers.ts';
import type { Ini } from './ini/ini.ts';
import { Connection } from './lifecycle/connection.ts';
import { Disposals } from './lifecycle/disposals.ts';
import { Ending } from './lifecycle/ending.ts';
import { ShutdownList } from './lifecycle/shutdown.ts';
import { TimeLimit } from './lifecycle/time-limit.ts';
import { Output } from './output/output.ts';
import type { Opening } from './output/output-buffer.ts';
import { printValue } from './output/print-value.ts';
import { Superglobals } from './superglobals/superglobals.ts';

/** A hook of an extension: returns null when it is done, or the rest of its work when that has to wait. */
export type RequestHook = (request: Request) => Waiting<unknown> | null;

/**
 * Checks a directive's new value for ini_set().
 * @returns false or PHP's reason when the directive keeps its value
 */
export type IniHandler = (request: Request, text: string, name: string) => boolean | string;

/** Opens the buffer of a handler that is known by name. @returns false when there is none; the reason has been reported */
export type OutputHandlerOpener = (request: Request, opening: Opening) => boolean;

/** Access to registered extensions for code that must not import them. */
export interface Registry {
  functionOf(name: string, request: Request): ReturnType<FunctionLookup>;
  constantOf(name: string, request: Request): unknown;
  iniHandlerOf(name: string): IniHandler | undefined;
  outputHandlerOf(name: string): OutputHandlerOpener | undefined;
  /** Names of the extensions that this request's SAPI loads, in PHP's order. */
  extensionNames(request: Request): string[];
  /** Names of an extension's functions; null when it is not loaded. */
  extensionFunctions(name: string, request: Request): string[] | null;
  /** What extensions bring for another one. */
  offersTo(extension: string): readonly unknown[];
  readonly requestStarts: readonly RequestHook[];
  readonly shutdowns: readonly RequestHook[];
}

const NO_EXTENSIONS: Registry = {
  functionOf: () => null,
  constantOf: () => undefined,
  iniHandlerOf: () => undefined,
  outputHandlerOf: () => undefined,
  extensionNames: () => [],
  extensionFunctions: () => null,
  offersTo: () => [],
  requestStarts: [],
  shutdowns: [],
};

/** Why the server interrupts a running script. */
export type Interrupt = 'timeLimit' | 'terminate' | 'abort';

export class Request {
  readonly sapi: Sapi;
  readonly input: RequestInput;
  readonly ini: Ini;
  readonly run: ScriptRun;
  readonly ending: Ending;
  readonly diagnostics: Diagnostics;
  readonly headers: HeaderList;
  readonly output: Output;
  readonly connection: Connection;
  readonly timeLimit: TimeLimit;
  readonly shutdown: ShutdownList;
  readonly superglobals: Superglobals;
  /** Set by the creator of the request. */
  registry: Registry = NO_EXTENSIONS;
  #states: Map<new () => unknown, unknown> | null = null;
  #cleanups: (() => void)[] | null = null;
  #disposals: Disposals | null = null;

  constructor(sapi: Sapi, input: RequestInput, ini: Ini, run: ScriptRun) {
    this.sapi = sapi;
    this.input = input;
    this.ini = ini;
    this.run = run;
    this.ending = new Ending(run);
    this.diagnostics = new Diagnostics(sapi, ini, run, this.ending);
    this.headers = new HeaderList(sapi, ini, this.diagnostics);
    this.output = new Output(sapi, this.headers, this.diagnostics);
    this.diagnostics.attach(this.output, this.headers);
    this.connection = new Connection(this);
    this.timeLimit = new TimeLimit(sapi, ini);
    this.shutdown = new ShutdownList();
    this.superglobals = new Superglobals(input, ini, this.diagnostics, this);
  }

  /** State of a feature that few requests use, made at its first use: one instance of the class per request. */
  stateOf<T>(kind: new () => T): T {
    this.#states ??= new Map();
    let state = this.#states.get(kind) as T | undefined;
    if (state === undefined) {
      state = new kind();
      this.#states.set(kind, state);
    }
    return state;
  }

  /** State of a feature if it was used in this request, otherwise null. */
  existingStateOf<T>(kind: new () => T): T | null {
    return (this.#states?.get(kind) as T | undefined) ?? null;
  }

  /** Finds a PHP function by name, bound to this request, for callbacks given as strings. */
  get findFunction(): FunctionLookup {
    return (name) => this.registry.functionOf(name, this);
  }

  /** Value of one of PHP's own constants; undefined when there is none. */
  findConstant(name: string): unknown {
    return this.registry.constantOf(name, this);
  }

  /** Throws when the request has ended, so that the action could have no effect (ScriptRun.assertRunning). */
  assertRunning(action: string): void {
    this.run.assertRunning?.(action);
  }

  /**
   * To be called now and then by functions whose arguments make them work long: a loop in here has none of the checks that compiled
   * loops have. @throws the halt signal when a limit of time or memory has been reached
   */
  goOn(): void {
    this.run.checkInterrupts?.();
  }

  /** Ends the script here; shutdown functions and output follow. */
  halt(): never {
    this.ending.halt();
  }

  /** die() and exit(): an int is the exit status, anything else is printed. */
  exit(status?: unknown): never {
    this.assertRunning('end the script');
    if (typeof status === 'bigint' || (typeof status === 'number' && isPhpInt(status))) {
      this.ending.exitStatus = Number(status);
    } else if (status !== undefined && status !== null) {
      if (status instanceof Uint8Array) this.output.write(status);
      else printValue(this, status);
    }
    this.halt();
  }

  /**
   * The server interrupts the script. Afterwards the caller looks at `run.halting`: when it is true the script's code must
   * unwind (halt.ts); when no code of it runs there is nothing to do, lifecycle.ts has been told.
   */
  interrupt(reason: Interrupt): void {
    if (this.ending.isHalting) return;
    if (reason === 'terminate') {
      this.ending.isTerminated = true;
    } else if (reason === 'abort') {
      this.connection.markAborted();
      if (this.connection.ignoresAbort) return;
    } else {
      this.#exceedTimeLimit();
    }
    this.ending.begin();
  }

  #exceedTimeLimit(): void {
    this.connection.markTimedOut();
    const frame = this.sapi.frames(new Error())[0] ?? this.diagnostics.location();
    const message = this.timeLimit.exceededText;
    this.timeLimit.grantRest();
    this.diagnostics.report({ type: ErrorLevel.E_ERROR, message, file: frame.file, line: frame.line });
    this.output.bailOut();
  }

  /** Handles an uncaught error of a callback or an unhandled rejection: reports it and ends the script. */
  uncaught(thrown: unknown): void {
    if (this.ending.isHalting) return;
    let handling: unknown;
    try {
      // The signal of this request would have come while it halts: this one is another's.
      handling = this.diagnostics.uncaught(isHalt(thrown) ? foreignHalt() : thrown);
    } catch (next) {
      if (!isHalt(next)) throw next;
    }
    const begin = (): void => {
      if (!this.ending.isHalting) this.ending.begin();
    };
    if (handling instanceof Promise) handling.then(begin, (next) => this.uncaught(next));
    else begin();
  }

  /** Calls back when everything else is over and the response is complete. */
  onFinished(cleanup: () => void): void {
    this.assertRunning('take what is given back at its end');
    this.#cleanups ??= [];
    this.#cleanups.push(cleanup);
  }

  /** Values to dispose of at the end; created at the first use. */
  get disposals(): Disposals {
    this.#disposals ??= new Disposals();
    return this.#disposals;
  }

  /** Values to dispose of at the end, null when the script has registered none. */
  get knownDisposals(): Disposals | null {
    return this.#disposals;
  }

  get cleanups(): readonly (() => void)[] | null {
    return this.#cleanups;
  }
}
