/**
 * Ends a request before its script has ended by itself: sends the halt signal and notifies lifecycle.ts. The signal unwinds
 * the code that runs now; the listener is needed because the script's top level may be waiting elsewhere for something
 * that never happens.
 */
import { throwHalt } from '../../engine/halt.ts';
import type { ScriptRun } from '../../engine/script-run.ts';

export class Ending {
  /** Exit status as php-cli gives it to the shell: 255 after a fatal error. */
  exitStatus = 0;
  /** True once the host has ordered the request to stop: nothing more of it runs, not even shutdown functions. */
  isTerminated = false;
  readonly #run: ScriptRun;
  #listener: (() => void) | null = null;

  constructor(run: ScriptRun) {
    this.#run = run;
  }

  get isHalting(): boolean {
    return this.#run.halting;
  }

  /** Marks the request as halting; the caller unwinds. */
  begin(): void {
    this.#run.epoch++;
    this.#run.halting = true;
    const listener = this.#listener;
    this.#listener = null;
    listener?.();
  }

  /** Ends the script. Never returns. */
  halt(): never {
    this.#run.assertRunning?.('end the script');
    this.begin();
    throwHalt();
  }

  /** Script code may run again (shutdown functions), in an epoch of its own. */
  resume(): void {
    this.#run.halting = false;
  }

  /** Calls the listener at the next halt, once. */
  listen(listener: () => void): void {
    this.#listener = listener;
  }

  unlisten(): void {
    this.#listener = null;
  }
}
