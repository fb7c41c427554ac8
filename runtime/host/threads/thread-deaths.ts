/** Handles the requests of a thread that is killed or dies: every one of them gets an end. */

import type { ServerSettings } from '../../config/settings.ts';
import { targetOf } from '../../wire/request-head.ts';
import { respondPlainly } from '../exchange/plain-response.ts';
import type { InFlight, RequestThread } from '../requests/in-flight.ts';
import type { SlotTable } from '../requests/slot-table.ts';

export interface ThreadDeathEvents {
  /** The request is over. */
  release(request: InFlight): void;
  /** No thread had started these: another one can have them. */
  resubmit(requests: readonly InFlight[]): void;
  log(text: string): void;
}

/** Why a thread was killed, and the response to the client whose script caused it. */
interface Verdict {
  readonly culprit: InFlight;
  readonly status: 500 | 504;
}

/** A thread that is not gone by then is in a native call: a long JSON.parse(), a synchronous child process. */
const NATIVE_PATIENCE_MS = 50;

export class ThreadDeaths {
  readonly #slots: SlotTable;
  readonly #settings: ServerSettings;
  readonly #events: ThreadDeathEvents;
  readonly #verdicts = new WeakMap<RequestThread, Verdict>();

  constructor(slots: SlotTable, settings: ServerSettings, events: ThreadDeathEvents) {
    this.#slots = slots;
    this.#settings = settings;
    this.#events = events;
  }

  /** request_terminate_timeout: the client is told, and nothing the script sends reaches it any more. */
  terminate(request: InFlight, ranMs: number): void {
    this.#events.log(terminateText(request, ranMs));
    answerFailed(request, 504);
  }

  /** Kills a thread whose script neither ends nor reacts to interrupts. */
  endThread(thread: RequestThread, culprit: InFlight): void {
    if (this.#verdicts.has(thread)) return;
    const isTerminated = culprit.terminatedMs !== 0;
    this.#verdicts.set(thread, { culprit, status: isTerminated ? 504 : 500 });
    this.#events.log(isTerminated ? deafText(culprit) : this.#hardTimeoutText(culprit));
    const ended = thread.terminate();
    const answering = setTimeout(() => this.#answerAll(thread, culprit), NATIVE_PATIENCE_MS);
    void ended.then(() => clearTimeout(answering));
  }

  /** Its scripts are in native code that cannot be interrupted: their clients do not wait for that. */
  #answerAll(thread: RequestThread, culprit: InFlight): void {
    const status = this.#verdicts.get(thread)?.status ?? 500;
    const unstarted: InFlight[] = [];
    this.#slots.visitAll((request) => {
      if (request.thread !== thread) return;
      if (this.#slots.cells.takeBackFromDead(request.slot, request.generation)) unstarted.push(request);
      else answerFailed(request, request === culprit ? status : 500);
    });
    this.#giveBack(unstarted);
  }

  #giveBack(unstarted: readonly InFlight[]): void {
    for (const request of unstarted) {
      request.thread = null;
      request.postedMs = 0;
    }
    this.#events.resubmit(unstarted);
  }

  /** PHP's own words for hard_timeout. */
  #hardTimeoutText(culprit: InFlight): string {
    const limits = `${culprit.limitSeconds}+${this.#settings.hardTimeoutMs / 1000}`;
    const where = `in ${culprit.script.filename} (request: "${requestLine(culprit)}")`;
    return `PHP Fatal error:  Maximum execution time of ${limits} seconds exceeded (terminated) ${where}`;
  }

  /** The thread is gone. */
  died(thread: RequestThread, reason: string): void {
    const verdict = this.#verdicts.get(thread);
    const lost: InFlight[] = [];
    const unstarted: InFlight[] = [];
    this.#slots.visitAll((request) => {
      if (request.thread !== thread) return;
      if (this.#slots.cells.takeBackFromDead(request.slot, request.generation)) unstarted.push(request);
      else lost.push(request);
    });
    for (const request of lost) this.#lose(request, verdict?.culprit === request ? verdict.status : 500);
    const others = lost.filter((request) => request !== verdict?.culprit);
    if (others.length > 0) this.#logDeath(verdict === undefined ? reason : 'terminated', others);
    this.#giveBack(unstarted);
  }

  #logDeath(reason: string, lost: readonly InFlight[]): void {
    const requests = lost.map((request) => `"${requestLine(request)}"`).join(', ');
    this.#events.log(`a worker ended (${reason}) while it served ${requests}`);
  }

  #lose(request: InFlight, status: 500 | 504): void {
    answerFailed(request, status);
    this.#events.release(request);
  }
}

function answerFailed(request: InFlight, status: 500 | 504): void {
  const { exchange } = request;
  if (exchange.isResponded || exchange.isGone) return;
  if (exchange.statusCode === 0) respondPlainly(exchange, status);
  else exchange.cut();
}

function requestLine(request: InFlight): string {
  return `${request.exchange.method} ${targetOf(request.exchange)}`;
}

/** It was told to stop, and did not hear it. */
function deafText(culprit: InFlight): string {
  const which = `script '${culprit.script.filename}' (request: "${requestLine(culprit)}")`;
  return `${which} did not stop within hard_timeout: its worker is ended, and onRequestEnd() does not run`;
}

/** FPM's words for request_terminate_timeout. */
function terminateText(culprit: InFlight, ranMs: number): string {
  const seconds = (ranMs / 1000).toFixed(6);
  return `script '${culprit.script.filename}' (request: "${requestLine(culprit)}") execution timed out (${seconds} sec), terminating`;
}
