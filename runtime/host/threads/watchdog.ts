/**
 * Looks after requests in flight: raises the interrupt when a script's time is up, ends threads that do not react to it,
 * and notices threads whose event loop does not turn. A request is looked at when its worker has set one of its clocks, and
 * when the earliest of its times has come: ten thousand that sleep cost nothing until then.
 */
import { InterruptReason, type Slot, type SlotCells } from '../../wire/cells.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { Stage } from '../../wire/stages.ts';
import type { InFlight, RequestThread } from '../requests/in-flight.ts';
import type { SlotTable } from '../requests/slot-table.ts';
import { SlotTimes } from '../requests/slot-times.ts';
import type { WorkerThread } from './worker-thread.ts';

export interface WatchdogSettings {
  /** Time between the interrupt and the end of the thread. */
  readonly hardTimeoutMs: number;
  /** Wall time that any script may take until its response is complete; 0 for no limit. */
  readonly terminateTimeoutMs: number;
  /** True when that limit goes on afterwards. */
  readonly terminatesFinished: boolean;
  /** Wall time for which a script may work on after its response; 0 for no limit. */
  readonly backgroundTimeoutMs: number;
  /** Wall time after which a running script is told of; 0 for never. */
  readonly slowlogTimeoutMs: number;
}

export interface WatchdogEvents {
  /** What this thread has not started should go to another one. */
  stuck(thread: WorkerThread): void;
  /** This request has to stop at once; it is about to be told. */
  terminate(request: InFlight, ranMs: number): void;
  /** This thread has to go, because of that request. */
  unresponsive(thread: RequestThread, culprit: InFlight): void;
  /** This script runs for longer than the slow log allows. Told once per request. */
  slow(request: InFlight, ranMs: number): void;
  /**
   * Requests that no thread has are looked after once per tick.
   * @returns true while there are any
   */
  tick(nowMs: number): boolean;
}

const TICK_MS = 5;
/** Between two looks while all scripts wait and every thread has answered: pings keep this pace, too. */
const CALM_TICK_MS = 50;
/** A request that waits longer in a mailbox is taken back; a ping unanswered for as long means a stuck thread. */
const STUCK_AFTER_MS = 5;
/** Between two pings to a thread that says nothing and has not been idle either. */
const PING_INTERVAL_MS = CALM_TICK_MS;
const FIRST_NUDGE_MS = 5;
const MAX_NUDGE_INTERVAL_MS = 100;

export class Watchdog {
  readonly #slots: SlotTable;
  readonly #cells: SlotCells;
  readonly #threads: readonly WorkerThread[];
  readonly #settings: WatchdogSettings;
  readonly #events: WatchdogEvents;
  /** When to look at a request again, by its slot. */
  readonly #times: SlotTimes;
  #timer: NodeJS.Timeout | null = null;
  #isCalm = false;

  constructor(slots: SlotTable, threads: readonly WorkerThread[], settings: WatchdogSettings, events: WatchdogEvents) {
    this.#slots = slots;
    this.#cells = slots.cells;
    this.#threads = threads;
    this.#settings = settings;
    this.#events = events;
    this.#times = new SlotTimes(slots.cells.slots);
  }

  /** A request has come: look often until all wait, and now and then until none is left. */
  wake(): void {
    if (!this.#isCalm && this.#timer !== null) return;
    this.#isCalm = false;
    this.#lookIn(TICK_MS);
  }

  /** Its client has everything, or has left: another limit holds from now on. */
  responded(request: InFlight): void {
    const { backgroundTimeoutMs } = this.#settings;
    if (backgroundTimeoutMs === 0 || request.respondedMs !== 0) return;
    request.respondedMs = monotonicMs();
    this.#times.set(request.slot, request.respondedMs + 1);
    this.wake();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #lookIn(milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.#tick(), milliseconds);
  }

  #tick(): void {
    const nowMs = monotonicMs();
    const isAnyWaiting = this.#events.tick(nowMs);
    if (this.#slots.used === 0) {
      this.stop();
      return;
    }
    this.#isCalm = this.#lookAtThreads(nowMs) && !isAnyWaiting;
    this.#lookAtRequests(nowMs);
    this.#lookIn(this.#isCalm ? Math.min(CALM_TICK_MS, Math.max(TICK_MS, this.#times.earliestMs - nowMs)) : TICK_MS);
  }

  /** @returns true when every thread has begun what it was given, and has answered when it was asked */
  #lookAtThreads(nowMs: number): boolean {
    let isCalm = true;
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.load === 0) continue;
      this.#lookAtThread(thread, nowMs);
      if (thread.watched !== null || thread.pingSentMs !== 0) isCalm = false;
    }
    return isCalm;
  }

  #lookAtRequests(nowMs: number): void {
    this.#cells.takeChanged((slot) => this.#lookAtSlot(slot, nowMs));
    for (let slot = this.#times.takeDue(nowMs); slot !== -1; slot = this.#times.takeDue(nowMs)) {
      this.#lookAtSlot(slot as Slot, nowMs);
    }
  }

  #lookAtSlot(slot: Slot, nowMs: number): void {
    const request = this.#slots.holderOf(slot);
    if (request === null || request.thread === null) return;
    const nextMs = this.#lookAtRequest(request, request.thread, nowMs);
    // One that is due already is looked at again in the next tick, not in this one.
    if (nextMs !== Number.POSITIVE_INFINITY) this.#times.set(slot, Math.max(nextMs, nowMs + 1));
  }

  #lookAtThread(thread: WorkerThread, nowMs: number): void {
    const oldest = thread.oldestQueued();
    if (oldest !== thread.watched) {
      // A long mailbox that gets shorter is no reason to take anything out of it.
      thread.watched = oldest;
      thread.watchedSinceMs = nowMs;
    }
    const isMailboxStuck = oldest !== null && oldest.postedMs !== 0 && nowMs - thread.watchedSinceMs >= STUCK_AFTER_MS;
    const heardMs = Math.max(thread.pingSentMs, thread.lastHeardMs);
    const isPingLate = thread.pingSentMs !== 0 && nowMs - heardMs > STUCK_AFTER_MS;
    if (isMailboxStuck || isPingLate) {
      thread.isStuck = true;
      this.#nudge(thread, nowMs);
      this.#events.stuck(thread);
    }
    const isSilent = nowMs - thread.lastHeardMs >= STUCK_AFTER_MS && nowMs >= thread.nextPingMs;
    if (thread.pingSentMs !== 0 || !(isMailboxStuck || isSilent)) return;
    if (!isMailboxStuck && thread.hasRested()) return;
    thread.nextPingMs = nowMs + PING_INTERVAL_MS;
    thread.ping(nowMs);
  }

  /**
   * Asks the scripts of a busy thread to post what they have and to look after each other, less and less often. Who sleeps
   * alone has posted before, and nobody to look after.
   */
  #nudge(thread: WorkerThread, nowMs: number): void {
    if (nowMs < thread.nextNudgeMs) return;
    thread.nudgeIntervalMs = Math.min(MAX_NUDGE_INTERVAL_MS, (thread.nudgeIntervalMs || FIRST_NUDGE_MS / 2) * 2);
    thread.nextNudgeMs = nowMs + thread.nudgeIntervalMs;
    this.#slots.visitAll((request) => {
      if (request.thread !== thread || !this.#isRunning(request)) return;
      if (thread.load > 1 || !this.#cells.isAsleep(request.slot))
        this.#cells.interrupt(request.slot, InterruptReason.post);
    });
  }

  #isRunning(request: InFlight): boolean {
    return this.#cells.isStarted(request.slot, request.generation);
  }

  /** @returns when to look again; infinity when only a change of its clocks can matter */
  #lookAtRequest(request: InFlight, thread: RequestThread, nowMs: number): number {
    if (!this.#isRunning(request)) return Number.POSITIVE_INFINITY;
    return Math.min(this.#lookAtLimit(request, thread, nowMs), this.#lookAtWallTime(request, thread, nowMs));
  }

  #lookAtLimit(request: InFlight, thread: RequestThread, nowMs: number): number {
    const deadlineMs = this.#cells.deadlineMs(request.slot);
    if (request.interruptedMs !== 0) {
      if (!this.#hasReacted(request))
        return this.#awaitReaction(request, thread, { sinceMs: request.interruptedMs, nowMs });
      request.interruptedMs = 0;
    }
    if (deadlineMs <= 0) return Number.POSITIVE_INFINITY;
    if (nowMs < deadlineMs) return deadlineMs;
    request.interruptedDeadlineMs = deadlineMs;
    this.#noteLimit(request);
    this.#raise(request, InterruptReason.timeLimit, nowMs);
    return nowMs + this.#settings.hardTimeoutMs;
  }

  /** Taken is not dealt with: that is what a new deadline says. Out of stack, a script may take it and come to nothing. */
  #hasReacted(request: InFlight): boolean {
    const isPending = (this.#cells.pendingReasons(request.slot) & InterruptReason.timeLimit) !== 0;
    return !isPending && this.#cells.deadlineMs(request.slot) !== request.interruptedDeadlineMs;
  }

  /** @returns when the thread's patience ends; the thread goes when it has ended */
  #awaitReaction(
    request: InFlight,
    thread: RequestThread,
    { sinceMs, nowMs }: { sinceMs: number; nowMs: number },
  ): number {
    const untilMs = sinceMs + this.#settings.hardTimeoutMs;
    if (nowMs <= untilMs) return untilMs + 1;
    this.#events.unresponsive(thread, request);
    return nowMs + TICK_MS;
  }

  /** What is granted to shutdown functions after a limit is no limit of its own. */
  #noteLimit(request: InFlight): void {
    const seconds = this.#cells.limitSeconds(request.slot);
    const isRest = seconds * 1000 === this.#settings.hardTimeoutMs;
    if (request.limitSeconds === 0 || !isRest) request.limitSeconds = seconds;
  }

  #lookAtWallTime(request: InFlight, thread: RequestThread, nowMs: number): number {
    const { terminateTimeoutMs, slowlogTimeoutMs, backgroundTimeoutMs } = this.#settings;
    if (terminateTimeoutMs + slowlogTimeoutMs + backgroundTimeoutMs === 0) return Number.POSITIVE_INFINITY;
    const startedMs = this.#cells.startedMs(request.slot);
    if (startedMs === 0) return Number.POSITIVE_INFINITY;
    let nextMs = Number.POSITIVE_INFINITY;
    if (slowlogTimeoutMs > 0 && !request.isLoggedSlow) nextMs = this.#lookAtSlow(request, startedMs, nowMs);
    return Math.min(nextMs, this.#lookAtTerminate(request, thread, { startedMs, nowMs }));
  }

  #lookAtSlow(request: InFlight, startedMs: number, nowMs: number): number {
    const slowMs = startedMs + this.#settings.slowlogTimeoutMs;
    if (nowMs <= slowMs) return slowMs + 1;
    request.isLoggedSlow = true;
    this.#events.slow(request, nowMs - startedMs);
    return Number.POSITIVE_INFINITY;
  }

  /** A script that still hears stops alone; for one that does not, the thread goes, with whoever else is in it. */
  #lookAtTerminate(
    request: InFlight,
    thread: RequestThread,
    { startedMs, nowMs }: { startedMs: number; nowMs: number },
  ): number {
    if (request.terminatedMs !== 0) {
      this.#noteGranted(request, nowMs);
      return this.#awaitReaction(request, thread, { sinceMs: request.terminatedMs, nowMs });
    }
    const endMs = this.#endMs(request, startedMs);
    if (nowMs <= endMs) return endMs + 1;
    request.terminatedMs = nowMs;
    this.#events.terminate(request, nowMs - startedMs);
    this.#cells.interrupt(request.slot, InterruptReason.terminate);
    thread.interrupt(request);
    return nowMs + this.#settings.hardTimeoutMs;
  }

  /** When it is to be ended, whatever it does: FPM's limit until its response is complete, then the one for such work. */
  #endMs(request: InFlight, startedMs: number): number {
    const { terminateTimeoutMs, terminatesFinished, backgroundTimeoutMs } = this.#settings;
    const isCounting = terminateTimeoutMs > 0 && (terminatesFinished || request.stage !== Stage.responded);
    const wholeMs = isCounting ? startedMs + terminateTimeoutMs : Number.POSITIVE_INFINITY;
    const isLimited = backgroundTimeoutMs > 0 && request.respondedMs !== 0;
    return isLimited ? Math.min(wholeMs, request.respondedMs + backgroundTimeoutMs) : wholeMs;
  }

  /** It has stopped its script and gives back what that had taken: each piece has its own time, and a deadline says which. */
  #noteGranted(request: InFlight, nowMs: number): void {
    if ((this.#cells.pendingReasons(request.slot) & InterruptReason.terminate) !== 0) return;
    const deadlineMs = this.#cells.deadlineMs(request.slot);
    const isGranted = deadlineMs > request.terminatedMs && deadlineMs <= nowMs + this.#settings.hardTimeoutMs;
    if (isGranted) request.terminatedMs = deadlineMs;
  }

  #raise(request: InFlight, reason: number, nowMs: number): void {
    request.interruptedMs = nowMs;
    this.#cells.interrupt(request.slot, reason);
    request.thread?.interrupt(request);
  }
}
