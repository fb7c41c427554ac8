/**
 * State of the client's connection (main/main.c php_handle_aborted_connection, sapi/fpm/fpm/fpm_main.c
 * fastcgi_finish_request). A disconnect is noticed only when bytes are sent; then the script ends unless it ignores
 * aborts.
 */

import type { ScriptRun } from '../../engine/script-run.ts';
import type { Sapi } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import type { Ending } from './ending.ts';

/** Bits of connection_status(). */
export const ConnectionStatus = { normal: 0, aborted: 1, timeout: 2 } as const;

/** The parts of a request that the connection needs. */
export interface ConnectionParts {
  readonly sapi: Sapi;
  readonly ini: Ini;
  readonly run: ScriptRun;
  readonly ending: Ending;
  readonly headers: { send(callSite: number): void; readonly areSent: boolean };
  readonly output: {
    onClientGone: (() => void) | null;
    /** Ends all buffers through their callbacks while the script continues; their errors are kept for throwDeferred(). */
    endAllFor(caller: string): void;
    throwDeferred(): void;
    /** The response has ended: output that exceeds the buffer counts as a failed flush. */
    markFinished(): void;
    /** From now on output is dropped. */
    disable(): void;
    /** The script is being unwound: a running output callback will not return. */
    bailOut(): void;
  };
}

export class Connection {
  readonly #parts: ConnectionParts;
  #status = 0;
  #isFinished = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    parts.output.onClientGone = () => this.noticeAbort();
  }

  /** Bits of ConnectionStatus. */
  get status(): number {
    return this.#status;
  }

  get isAborted(): boolean {
    return (this.#status & ConnectionStatus.aborted) !== 0;
  }

  /** True once the response was ended by fastcgi_finish_request(). */
  get isFinished(): boolean {
    return this.#isFinished;
  }

  get ignoresAbort(): boolean {
    return this.#parts.ini.bool('ignore_user_abort');
  }

  set ignoresAbort(isIgnored: boolean) {
    this.#parts.ini.force('ignore_user_abort', isIgnored ? '1' : '0');
  }

  /**
   * Sending has failed: the script ends here unless it ignores that. After fastcgi_finish_request() there is no client:
   * PHP-FPM takes a flush() for an abort then, and so do we.
   */
  noticeAbort(): void {
    if (this.#isFinished && !this.isAborted && !this.ignoresAbort) {
      this.#parts.sapi.log('flush() after the response was finished counts as an abort and ends the script');
    }
    this.markAborted();
    if (this.ignoresAbort) return;
    this.#parts.output.bailOut();
    this.#parts.ending.halt();
  }

  markAborted(): void {
    this.#status |= ConnectionStatus.aborted;
    this.#parts.output.disable();
  }

  markTimedOut(): void {
    this.#status |= ConnectionStatus.timeout;
  }

  /**
   * fastcgi_finish_request(): completes the response with everything written so far; the script continues.
   * @returns false when the response is complete already.
   */
  finish(): boolean {
    if (this.#isFinished) return false;
    const { output, headers, run, sapi } = this.#parts;
    run.assertRunning?.('end the response');
    output.endAllFor('fastcgi_finish_request()');
    if (!headers.areSent) headers.send(run.callSite);
    this.#isFinished = true;
    output.markFinished();
    sapi.finish(true);
    output.throwDeferred();
    return true;
  }
}
