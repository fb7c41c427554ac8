/**
 * Looks at all requests in flight: raises the interrupt when a script's time is up, ends threads that do not react to it,
 * and notices threads whose event loop does not turn.
 */
import { InterruptReason, type SlotCells } from '../../wire/cells.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { InFlight, RequestThread } from '../requests/in-flight.ts';
import type { SlotTable } from '../requests/slot-table.ts';
import type { WorkerThread } from './worker-thread.ts';

export interface WatchdogSettings {
  /** Time between the interrupt and the end of the thread. */
  readonly hardTimeoutMs: number;
  /** Wall time that any script may take in all; 0 for no limit. */
  readonly terminateTimeoutMs: number;
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
  /** Requests that no thread has are looked after once per tick. */
  tick(nowMs: number): void;
}

const TICK_MS = 5;
/** A request that waits longer in a mailbox is taken back; a ping unanswered for as long means a stuck thread. */
const STUCK_AFTER_MS = 5;
/** Between two pings to a thread whose scripts all wait. */
const PING_INTERVAL_MS = 50;
const FIRST_NUDGE_MS = 5;
const MAX_NUDGE_INTERVAL_MS = 100;

export class Watchdog {
  readonly #slots: SlotTable;
  readonly #cells: SlotCells;
  readonly #threads: readonly WorkerThread[];
  readonly #settings: WatchdogSettings;
  readonly #events: WatchdogEvents;
  #timer: NodeJS.Timeout | null = null;

  constructor(slots: SlotTable, threads: readonly WorkerThread[], settings: WatchdogSettings, events: WatchdogEvents) {
    this.#slots = slots;
    this.#cells = slots.cells;
    this.#threads = threads;
    this.#settings = settings;
    this.#events = events;
  }

  /** There are requests in flight: look until there are none. */
  wake(): void {
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(): void {
    const nowMs = monotonicMs();
    this.#events.tick(nowMs);
    if (this.#slots.used === 0) {
      this.stop();
      return;
    }
    for (const thread of this.#threads) if (thread.isReady && thread.load > 0) this.#lookAtThread(thread, nowMs);
    this.#slots.visitAll((request) => this.#lookAtRequest(request, nowMs));
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

  #lookAtRequest(request: InFlight, nowMs: number): void {
    const thread = request.thread;
    if (thread === null) return;
    if (request.interruptedMs !== 0) this.#lookAtInterrupted(request, thread, nowMs);
    const deadlineMs = this.#cells.deadlineMs(request.slot);
    if (request.interruptedMs === 0 && deadlineMs > 0 && nowMs >= deadlineMs && this.#isRunning(request)) {
      request.interruptedDeadlineMs = deadlineMs;
      this.#noteLimit(request);
      this.#raise(request, InterruptReason.timeLimit, nowMs);
      return;
    }
    this.#lookAtWallTime(request, thread, nowMs);
  }

  /** What is granted to shutdown functions after a limit is no limit of its own. */
  #noteLimit(request: InFlight): void {
    const seconds = this.#cells.limitSeconds(request.slot);
    const isRest = seconds * 1000 === this.#settings.hardTimeoutMs;
    if (request.limitSeconds === 0 || !isRest) request.limitSeconds = seconds;
  }

  #lookAtWallTime(request: InFlight, thread: RequestThread, nowMs: number): void {
    const { terminateTimeoutMs, slowlogTimeoutMs } = this.#settings;
    if ((terminateTimeoutMs === 0 && slowlogTimeoutMs === 0) || !this.#isRunning(request)) return;
    const startedMs = this.#cells.startedMs(request.slot);
    if (startedMs === 0) return;
    const ranMs = nowMs - startedMs;
    if (slowlogTimeoutMs > 0 && ranMs > slowlogTimeoutMs && !request.isLoggedSlow) {
      request.isLoggedSlow = true;
      this.#events.slow(request, ranMs);
    }
    if (terminateTimeoutMs > 0 && ranMs > terminateTimeoutMs) this.#terminate(request, thread, nowMs);
  }

  /** A script that still hears stops alone; for one that does not, the thread goes, with whoever else is in it. */
  #terminate(request: InFlight, thread: RequestThread, nowMs: number): void {
    if (request.terminatedMs === 0) {
      request.terminatedMs = nowMs;
      this.#events.terminate(request, nowMs - this.#cells.startedMs(request.slot));
      this.#cells.interrupt(request.slot, InterruptReason.terminate);
      thread.interrupt(request);
    } else if (nowMs - request.terminatedMs > this.#settings.hardTimeoutMs) {
      this.#events.unresponsive(thread, request);
    }
  }

  #raise(request: InFlight, reason: number, nowMs: number): void {
    request.interruptedMs = nowMs;
    this.#cells.interrupt(request.slot, reason);
    request.thread?.interrupt(request);
  }

  #lookAtInterrupted(request: InFlight, thread: RequestThread, nowMs: number): void {
    const isPending = (this.#cells.pendingReasons(request.slot) & InterruptReason.timeLimit) !== 0;
    // Taken is not dealt with: that is what a new deadline says. Out of stack, a script may take it and come to nothing.
    const isDone = !isPending && this.#cells.deadlineMs(request.slot) !== request.interruptedDeadlineMs;
    if (isDone) request.interruptedMs = 0;
    else if (nowMs - request.interruptedMs > this.#settings.hardTimeoutMs) this.#events.unresponsive(thread, request);
  }
}
