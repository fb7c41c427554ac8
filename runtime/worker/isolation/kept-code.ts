/**
 * Functions of finished requests that packages have kept: listeners, interceptors, class instances. Their guards fail for ever,
 * and lead here: they run on the time of whoever calls them, and what is left of a request when it ends does not run at all.
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

/** A request as the code that runs for it sees it. */
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
  /** Guards that its code has met since it ended. */
  lateGuards: number;
  /** True when what it began carries its context: it cannot have left anything without. */
  readonly hasContext: boolean;
}

export interface KeptCodeParts {
  /** The request in whose name code runs now, be it that it has ended; null when there is none. */
  context(): Caller | null;
  /** Frames of scripts and packages on the stack, innermost first. */
  frames(): readonly CodeFrame[];
  /** Logs it, once for each key. */
  notice(key: string, text: string): void;
}

/** Different notices that one thread gives. */
const MOST_NOTICES = 500;
/** How long code between two requests is taken to be called by whom it was called before: a look at the stack is dear. */
const TRUST_MS = 1;

export class KeptCode {
  readonly #parts: KeptCodeParts;
  readonly #told = new Set<string>();
  /** The request whose code runs to its end, whatever becomes of the request. */
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

  /** True when code runs for a request that unwinds. */
  get isCallerHalting(): boolean {
    return this.caller?.run.halting ?? false;
  }

  /**
   * Calls a function of a request that is not left half-way when the request ends: what it makes could not be closed by anybody
   * else. PHP's names throw then, as in all kept code.
   */
  outlast<Result>(run: FinishedRun, call: () => Result): Result {
    return this.#outlasting.run(run, call);
  }

  /** True while such a function of this request runs, or what it has begun. */
  outlasts(run: FinishedRun): boolean {
    return this.#outlasting.getStore() === run;
  }

  /** Calls functions of finished requests that the runtime itself keeps. */
  trust<Result>(call: () => Result): Result {
    this.#isTrusting = true;
    try {
      return call();
    } finally {
      this.#isTrusting = false;
    }
  }

  /** The error of a PHP name that finished code uses. @param action as in `Cannot send a header` */
  lateError(action: string): Error {
    const { kept, called } = this.#places(this.caller);
    return new Error(`Cannot ${action}: the request of this code (${kept}) has ended; it was called ${called}`);
  }

  /** Callbacks and promises of the request itself also come back after its end: those have no package above them. */
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

  /** Says it once for each package and place; looks ever more seldom, since each look takes a stack. */
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
