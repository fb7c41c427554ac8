/**
 * max_execution_time and set_time_limit(): each setting counts from zero, 0 and less is none (main/main.c
 * PHP_FUNCTION(set_time_limit), Zend/zend_execute_API.c zend_set_timeout). The Sapi owns the clock.
 */

import type { Sapi } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';

export class TimeLimit {
  readonly #sapi: Sapi;
  readonly #ini: Ini;
  #isSet = false;
  #isSealed = false;

  constructor(sapi: Sapi, ini: Ini) {
    this.#sapi = sapi;
    this.#ini = ini;
  }

  /** Starts counting anew with the directive's present value: at the request's start and when it was changed. */
  restart(): void {
    if (!this.#isSealed) this.#arm(this.#ini.int('max_execution_time'));
  }

  /**
   * With max_input_time set, parsing the body does not count against the script's limit (main/main.c php_execute_script). That
   * time itself is not limited: as in PHP on Linux it is CPU time, and waiting for a client takes none.
   */
  inputIsRead(): void {
    if (this.#ini.int('max_input_time') !== -1) this.restart();
  }

  /** set_time_limit() */
  set(seconds: number): void {
    this.#ini.force('max_execution_time', String(seconds));
    if (!this.#isSealed) this.#arm(seconds);
  }

  /** From now on the script cannot give itself more time. */
  seal(): void {
    this.#isSealed = true;
  }

  /** The limit was exceeded: the rest of the request (shutdown functions, output callbacks) gets hard_timeout. */
  grantRest(): void {
    this.#arm(this.#ini.int('hard_timeout'));
  }

  stop(): void {
    this.#arm(0);
  }

  #arm(seconds: number): void {
    if (seconds <= 0 && !this.#isSet) return;
    this.#isSet = seconds > 0;
    this.#sapi.setTimeLimitMs(Math.max(0, seconds) * 1000);
  }

  /** PHP's text for a script whose time is up. */
  get exceededText(): string {
    const seconds = this.#ini.int('max_execution_time');
    return `Maximum execution time of ${seconds} second${seconds === 1 ? '' : 's'} exceeded`;
  }
}
