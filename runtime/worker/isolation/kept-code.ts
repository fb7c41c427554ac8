/**
 * Functions of finished requests that packages have kept: listeners, interceptors, class instances. Their guards always fail
 * and lead here: they run on the time of their caller, and leftovers of the request itself do not run at all.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { throwHalt } from '../../php/engine/halt.ts';
import type { SourceLocation } from '../../php/engine/source-location.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { RequestTasks } from './request-tasks.ts';

/** One call on the stack (scripts/code-frames.ts). */
export interface CodeFrame {
  /** False for the code of a package. */
  readonly isScript: boolean;
  /** `file:line` */
  readonly place: string;
}

/** The state of a request that matters for code that runs on its behalf. */
export interface Caller {
  readonly run: CallerRun;
  readonly places: { locate(callSite: number): SourceLocation };
  readonly tasks: RequestTasks;
}

interface CallerRun {
  readonly isOver: boolean;
  readonly halting: boolean;
  readonly callSite: number;
  checkInterrupts(): void;
}

/** The run of a finished request. */
export interface FinishedRun {
  /** Number of guards that its code has passed since it ended. */
  lateGuards: number;
  /** True when its asynchronous operations carry its context. */
  readonly hasContext: boolean;
}

export interface KeptCodeParts {
  /** The request in whose context code runs now, even if it has ended; null when there is none. */
  context(): Caller | null;
  /** Frames of scripts and packages on the stack, innermost first. */
  frames(): readonly CodeFrame[];
  /** Logs a line once per key. */
  notice(key: string, text: string): void;
}

/** Maximum number of different notices per thread. */
const MOST_NOTICES = 500;
/** How long code between two requests is assumed to have the same caller: capturing the stack is expensive. */
const TRUST_MS = 1;

export class KeptCode {
  readonly #parts: KeptCodeParts;
  readonly #told = new Set<string>();
  /** A request whose code runs to its end even if the request ends before. */
  readonly #outlasting = new AsyncLocalStorage<FinishedRun>();
  #trusted: FinishedRun | null = null;
  #trustedUntilMs = 0;
  #isTrusting = false;

  constructor(parts: KeptCodeParts) {
    this.#parts = parts;
  }

  /**
   * A guard of the finished request's code has failed.
   * @throws the halt signal when its caller must stop, or when nobody called it but what the request itself had left
   */
  enter(run: FinishedRun): void {
    if (this.outlasts(run)) return;
    const { caller } = this;
    if (caller !== null) caller.run.checkInterrupts();
    else if (!this.#isTrusting && !this.#isKept(run)) throwHalt();
    this.#notice(run, caller);
  }

  /** The request on whose behalf code runs; null between requests. */
  get caller(): Caller | null {
    const context = this.#parts.context();
    return context === null || context.run.isOver ? null : context;
  }

  /** True when code runs for a request that is halting. */
  get isCallerHalting(): boolean {
    return this.caller?.run.halting ?? false;
  }

  /**
   * Calls a function of a request that must not stop half-way when the request ends: otherwise its resources could never be
   * closed. PHP's names throw then, as in all kept code.
   */
  outlast<Result>(run: FinishedRun, call: () => Result): Result {
    return this.#outlasting.run(run, call);
  }

  /** True while such a function of this request runs, or what it has begun. */
  outlasts(run: FinishedRun): boolean {
    return this.#outlasting.getStore() === run;
  }

  /** Calls functions of finished requests that the runtime keeps. */
  trust<Result>(call: () => Result): Result {
    this.#isTrusting = true;
    try {
      return call();
    } finally {
      this.#isTrusting = false;
    }
  }

  /** The error for a PHP name used by the code of a finished request. @param action as in `Cannot send a header` */
  lateError(action: string): Error {
    const { kept, called } = this.#places(this.caller);
    return new Error(`Cannot ${action}: the request of this code (${kept}) has ended; it was called ${called}`);
  }

  /** Callbacks and promises of the request itself may also run after its end: those have no package on the stack. */
  #isKept(run: FinishedRun): boolean {
    const context = this.#parts.context();
    if (context === null ? run.hasContext : (context.run as unknown) !== run) return true;
    const nowMs = monotonicMs();
    if (this.#trusted === run && nowMs < this.#trustedUntilMs) return true;
    if (!this.#parts.frames().some(({ isScript }) => !isScript)) return false;
    this.#trusted = run;
    this.#trustedUntilMs = nowMs + TRUST_MS;
    return true;
  }

  /** Logs once per package and place. Checks less and less often, since each check captures a stack. */
  #notice(run: FinishedRun, caller: Caller | null): void {
    const count = ++run.lateGuards;
    if ((count & (count - 1)) !== 0 || this.#told.size >= MOST_NOTICES) return;
    const { kept, called, keeper } = this.#places(caller);
    const key = `${keeper} ${kept}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#parts.notice(
      `kept ${key}`,
      `NOTICE: ${keeper} has kept a function of a request that has ended (${kept}) and still calls it, now ${called}: ` +
        'it runs for its caller, without the output and the input of its own request',
    );
  }

  #places(caller: Caller | null): { readonly kept: string; readonly called: string; readonly keeper: string } {
    const frames = this.#parts.frames();
    const own = frames.findIndex(({ isScript }) => isScript);
    const between = frames.findIndex(({ isScript }, index) => index > own && !isScript);
    const script = frames.find(({ isScript }, index) => index > Math.max(own, between) && isScript);
    return {
      kept: frames[own]?.place ?? 'unknown',
      called: calledFrom(script, caller),
      keeper: between === -1 ? 'a package' : `the package ${packageOf(frames[between]!.place)}`,
    };
  }
}

function calledFrom(frame: CodeFrame | undefined, caller: Caller | null): string {
  if (frame !== undefined) return `from ${frame.place}`;
  if (caller === null) return 'outside of any request';
  const { file, line } = caller.places.locate(caller.run.callSite);
  return `from ${file}:${line}`;
}

/** Name of the package that a place belongs to; the place itself for a file outside of all packages. */
function packageOf(place: string): string {
  const path = place.replace(/^file:\/\//, '');
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}
