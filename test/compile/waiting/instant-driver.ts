/** Drives code of which every wait is over at once; everything else is as in worker/waiting/request-driver.ts. */
import type { Pausing, Wait } from '../../../runtime/php/engine/waiting/wait.ts';

/** Called once, when the code has ended. */
export interface End {
  ended(value: unknown): void;
  failed(thrown: unknown): void;
}

export class InstantDriver {
  /** Waits so far that would have suspended the code. */
  suspended = 0;

  finish(code: Pausing<unknown>): Promise<unknown> {
    return new Promise((ended, failed) => this.#go(code, { ended, failed }, 'next', undefined));
  }

  goOnAfter(code: Pausing<unknown>, end: End, pause: Wait | { readonly promise: PromiseLike<unknown> }): void {
    if (!('promise' in pause)) {
      this.suspended++;
      this.#go(code, end, 'next', undefined);
      return;
    }
    pause.promise.then(
      (value) => this.#go(code, end, 'next', value),
      (thrown: unknown) => this.#go(code, end, 'throw', thrown),
    );
  }

  #go(code: Pausing<unknown>, end: End, how: 'next' | 'throw', what: unknown): void {
    try {
      let step = code[how](what);
      while (!step.done) {
        if ('promise' in step.value) {
          this.goOnAfter(code, end, step.value);
          return;
        }
        this.suspended++;
        step = code.next(undefined);
      }
      end.ended(step.value);
    } catch (thrown) {
      end.failed(thrown);
    }
  }
}
