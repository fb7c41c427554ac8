/** All state of one request; what functions/ and lifecycle.ts work on. Nothing of it lives at module level. */
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
import { Ending } from './lifecycle/ending.ts';
import { ShutdownList } from './lifecycle/shutdown.ts';
import { TimeLimit } from './lifecycle/time-limit.ts';
import { Output } from './output/output.ts';
import { printValue } from './output/print-value.ts';
import { Superglobals } from './superglobals/superglobals.ts';

/** The table of all names, seen from mechanisms that must not import it (names.ts imports them). */
export interface NameLookup {
  functionOf(name: string, request: Request): ReturnType<FunctionLookup>;
  constantOf(name: string, request: Request): unknown;
}

const NO_NAMES: NameLookup = { functionOf: () => null, constantOf: () => undefined };

/** Why the server wants a running script to stop, or to look whether it should. */
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
  /** What PHP has under which name; lifecycle.ts sets it. Before, there are no names. */
  names: NameLookup = NO_NAMES;
  #states: Map<new () => unknown, unknown> | null = null;
  #moduleShutdowns: (() => Waiting<unknown>)[] | null = null;
  #cleanups: (() => void)[] | null = null;

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

  /** Gives the function of a PHP name, bound to this request, for callbacks named by text. */
  get findFunction(): FunctionLookup {
    return (name) => this.names.functionOf(name, this);
  }

  /** Value of one of PHP's own constants; undefined when there is none. */
  findConstant(name: string): unknown {
    return this.names.constantOf(name, this);
  }

  /** Throws when the request has ended: what would be done can have no effect on it any more (ScriptRun.assertRunning). */
  assertRunning(action: string): void {
    this.run.assertRunning?.(action);
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

  /** Something thrown in a callback, or a promise's rejection, that nobody caught: reported, and the script is over. */
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

  /** Calls back after the script and its output buffers have ended, while output and headers are still possible. */
  onModuleShutdown(step: () => Waiting<unknown>): void {
    this.assertRunning('take what is given back at its end');
    this.#moduleShutdowns ??= [];
    this.#moduleShutdowns.push(step);
  }

  /** Calls back when everything else is over and the response is complete. */
  onFinished(cleanup: () => void): void {
    this.assertRunning('take what is given back at its end');
    this.#cleanups ??= [];
    this.#cleanups.push(cleanup);
  }

  get moduleShutdowns(): readonly (() => Waiting<unknown>)[] | null {
    return this.#moduleShutdowns;
  }

  get cleanups(): readonly (() => void)[] | null {
    return this.#cleanups;
  }
}
