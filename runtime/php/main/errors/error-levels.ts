/** error_reporting and PHP's `@` (Zend/zend_vm_def.h ZEND_BEGIN_SILENCE, Zend/zend_builtin_functions.c error_reporting). */

import { leadingInteger } from '../../../config/ini-values.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { callWaiting } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Ini } from '../ini/ini.ts';
import { markCall, SILENCE } from './error-text.ts';

/** Levels that `@` lets through. */
const FATAL_LEVELS = 4437;

function hasOnlyFatal(levels: number): boolean {
  return (levels & ~FATAL_LEVELS) === 0;
}

/** Current levels, and the directive's value at the time they were set. */
interface Override {
  readonly levels: number;
  readonly beside: string | null;
}

export class ErrorLevels {
  readonly #ini: Ini;
  /** Ends when the directive changes. */
  #override: Override | null = null;

  constructor(ini: Ini) {
    this.#ini = ini;
  }

  /** Levels that are displayed and logged now. */
  get current(): number {
    const text = this.#ini.raw('error_reporting');
    const override = this.#override;
    if (override !== null && override.beside === text) return override.levels;
    return text === null ? ErrorLevel.E_ALL : leadingInteger(text);
  }

  /** error_reporting() with an argument: changes the directive. */
  set(levels: number): void {
    if (levels === this.current) return;
    this.#override = null;
    this.#ini.force('error_reporting', String(levels));
  }

  #overrideWith(levels: number): void {
    this.#override = { levels, beside: this.#ini.raw('error_reporting') };
  }

  /** PHP's `@`: only fatal errors of the call are reported; a promise is silenced until it settles. */
  silence<T>(call: () => T): T {
    const restore = this.#quieten();
    let isPending = false;
    try {
      const result = call();
      if (!(result instanceof Promise)) return result;
      isPending = true;
      return result.finally(restore) as T;
    } catch (thrown) {
      throw markCall(SILENCE, [], thrown);
    } finally {
      if (!isPending) restore();
    }
  }

  /** The same for a call that may wait piece by piece. */
  *silenceWaiting(call: () => unknown): Waiting<unknown> {
    const restore = this.#quieten();
    let result: unknown;
    try {
      result = yield* callWaiting(call, []);
    } catch (thrown) {
      restore();
      throw markCall(SILENCE, [], thrown);
    }
    if (result instanceof Promise) return result.finally(restore);
    restore();
    return result;
  }

  /** @returns what ends the silence */
  #quieten(): () => void {
    const before = this.current;
    if (!hasOnlyFatal(before)) this.#overrideWith(before & FATAL_LEVELS);
    return () => {
      // Keeps what the call itself has set, unless that is silence as well.
      if (hasOnlyFatal(this.current) && !hasOnlyFatal(before)) this.#overrideWith(before);
    };
  }
}
