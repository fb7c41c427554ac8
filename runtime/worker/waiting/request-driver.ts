/**
 * The suspending driver: runs the code of one request piece by piece. At a wait the request is put aside, and the thread has
 * time for others; when the wait is over, its code goes on by a plain call.
 */
import type { Pausing, Wait } from '../../php/engine/waiting/wait.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { Sleeper, Sleepers } from './sleepers.ts';

/** The server API, as far as waiting goes. */
export interface PausableSapi {
  /** Blocks the thread. */
  wait(wait: Wait): void;
  /** The script is suspended: its output is sent, its time limit stops. @returns the argument for `resumed` */
  suspended(wait: Wait): number;
  resumed(leftMs: number): void;
}

/** The state of the request's code. */
interface DrivenRun {
  /** True while it is put aside. */
  isSuspended: boolean;
  readonly halting: boolean;
  /** @throws the halt signal when the script must stop */
  checkInterrupts(): void;
}

/** Whose code is driven. */
export interface DrivenRequest {
  readonly run: DrivenRun;
  readonly sapi: PausableSapi;
  /** False when the script has to wait in place, e.g. because other requests would see its packages half done. */
  readonly maySuspend: boolean;
  /** Blocks the thread for a wait of any length. */
  waitInPlace(wait: Wait): void;
  /** Runs something as this request's code. */
  enter(code: () => void): void;
}

/** Told how the code has ended. */
export interface Ended<Result> {
  ended(result: Result): void;
  failed(thrown: unknown): void;
}

type Resume = 'next' | 'throw';

/** Shorter waits block the thread: resuming another request would take longer. */
export const SHORT_MS = 2;
/** A turn that keeps the thread for longer is slow (worker/request/request-runner.ts). */
const SLOW_MS = 4;

export class RequestDriver implements Sleeper {
  dueMs = 0;
  heapIndex = -1;
  /** True when one of its turns has kept the thread for longer than SLOW_MS. */
  hadSlowTurn = false;
  readonly #request: DrivenRequest;
  readonly #sleepers: Sleepers;
  /** The code that waits; null when none does. */
  #code: Pausing<unknown> | null = null;
  #end: Ended<unknown> | null = null;
  #wait: Wait | null = null;
  #leftMs = 0;
  /** Timers and reactions of the request that have come while it waits. */
  #held: (() => void)[] = [];

  constructor(request: DrivenRequest, sleepers: Sleepers) {
    this.#request = request;
    this.#sleepers = sleepers;
  }

  get isSuspended(): boolean {
    return this.#code !== null;
  }

  /** Runs code until it has ended or has to wait. */
  start<Result>(code: Pausing<Result>, end: Ended<Result>): void {
    this.#go(code, end as Ended<unknown>, 'next', undefined);
  }

  /** Deals with a pause that code has come to, and goes on with it. */
  goOnAfter<Result>(code: Pausing<Result>, end: Ended<Result>, pause: Wait | { promise: PromiseLike<unknown> }): void {
    if (this.#pause(code, end as Ended<unknown>, pause)) return;
    this.#go(code, end as Ended<unknown>, this.#resume, this.#value);
  }

  /** While the request waits, none of its other code runs: this one does when the wait is over. */
  hold(task: () => void): void {
    this.#held.push(task);
  }

  /** How code goes on that did not have to be put aside. */
  #resume: Resume = 'next';
  #value: unknown = undefined;

  #go(code: Pausing<unknown>, end: Ended<unknown>, how: Resume, what: unknown): void {
    let resume = how;
    let value = what;
    for (;;) {
      let step: IteratorResult<Wait | { readonly promise: PromiseLike<unknown> }, unknown>;
      try {
        step = code[resume](value);
      } catch (thrown) {
        end.failed(thrown);
        return;
      }
      if (step.done) {
        end.ended(step.value);
        return;
      }
      if (this.#pause(code, end, step.value)) return;
      resume = this.#resume;
      value = this.#value;
    }
  }

  /** @returns false when the code can go on at once: as #resume and #value say */
  #pause(
    code: Pausing<unknown>,
    end: Ended<unknown>,
    pause: Wait | { readonly promise: PromiseLike<unknown> },
  ): boolean {
    if ('promise' in pause) {
      pause.promise.then(
        (value) => this.#later(code, end, 'next', value),
        (thrown: unknown) => this.#later(code, end, 'throw', thrown),
      );
      return true;
    }
    const { run, sapi, maySuspend } = this.#request;
    const isShort = pause.what === 'time' && pause.forMs < SHORT_MS;
    this.#resume = 'next';
    this.#value = undefined;
    try {
      run.checkInterrupts();
      if (isShort) sapi.wait(pause);
      else if (!maySuspend) this.#request.waitInPlace(pause);
      // What has arrived before this check causes no wake-up.
      else if (pause.isOver?.() !== true) this.#suspend(code, end, pause);
    } catch (thrown) {
      this.#resume = 'throw';
      this.#value = thrown;
    }
    return this.#code !== null;
  }

  #later(code: Pausing<unknown>, end: Ended<unknown>, resume: Resume, value: unknown): void {
    const goOn = (): void => this.#turn(() => this.#go(code, end, resume, value));
    if (this.isSuspended) this.hold(goOn);
    else goOn();
  }

  #suspend(code: Pausing<unknown>, end: Ended<unknown>, wait: Wait): void {
    this.#code = code;
    this.#end = end;
    this.#wait = wait;
    this.dueMs = monotonicMs() + wait.forMs;
    this.#leftMs = this.#request.sapi.suspended(wait);
    this.#request.run.isSuspended = true;
    this.#sleepers.add(this);
  }

  /** The wait's time has come. */
  due(): void {
    this.#wakeUp();
  }

  /** Something has happened that the wait may be for. */
  wake(): void {
    if (this.#wait?.isOver?.() === true) this.#wakeUp();
  }

  /** The request halts: its code does not wait on. */
  wakeHalted(): void {
    if (this.isSuspended && this.#request.run.halting) this.#wakeUp();
  }

  /** The same when another request's code runs: as soon as the thread is free. */
  wakeHaltedLater(): void {
    if (!this.isSuspended || !this.#request.run.halting) return;
    this.#sleepers.remove(this);
    this.dueMs = 0;
    this.#sleepers.add(this);
  }

  #wakeUp(): void {
    const code = this.#code;
    const end = this.#end;
    if (code === null || end === null) return;
    this.#takeUp();
    this.#turn(() => {
      try {
        this.#request.run.checkInterrupts();
      } catch (thrown) {
        this.#go(code, end, 'throw', thrown);
        return;
      }
      this.#go(code, end, 'next', undefined);
    });
  }

  #takeUp(): void {
    this.#sleepers.remove(this);
    this.#code = null;
    this.#end = null;
    this.#wait = null;
    this.#request.run.isSuspended = false;
    this.#request.sapi.resumed(this.#leftMs);
  }

  /**
   * Other code of the request is about to run while it waits, and cannot be held back: the waiting code is run to its end first,
   * blocking the thread.
   */
  finishInPlace(): void {
    while (this.#code !== null) {
      const wait = this.#wait!;
      const leftMs = Math.max(0, this.dueMs - monotonicMs());
      const code = this.#code;
      const end = this.#end!;
      this.#takeUp();
      try {
        this.#request.sapi.wait({ ...wait, forMs: leftMs });
        this.#go(code, end, 'next', undefined);
      } catch (thrown) {
        this.#go(code, end, 'throw', thrown);
      }
    }
  }

  #turn(code: () => void): void {
    const startMs = monotonicMs();
    this.#request.enter(code);
    this.#runHeld();
    if (monotonicMs() - startMs > SLOW_MS) this.hadSlowTurn = true;
  }

  #runHeld(): void {
    while (!this.isSuspended && this.#held.length > 0) this.#request.enter(this.#held.shift()!);
  }

  /** The request is over: nothing of it goes on. */
  close(): void {
    this.#held = [];
    const code = this.#code;
    if (code === null) return;
    this.#takeUp();
    // The request's generation is over, so none of the script's `finally` blocks runs.
    code.return(undefined);
  }
}
