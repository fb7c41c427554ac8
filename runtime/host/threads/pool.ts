/** The worker threads: started, lent to the dispatcher, replaced when they die, retired when idle. PHP-FPM's `pm`. */

import { availableParallelism } from 'node:os';
import { CodeCache } from '../../compile/caches/code-cache.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { type ReplyBatch, type ReplyReceiver, readReplies } from '../../wire/messages.ts';
import { CpuPressure } from './cpu-pressure.ts';
import type { ThreadSource } from './dispatcher.ts';
import { OwnThreads, ThreadLimit, type ThreadShare } from './thread-limit.ts';
import { type ThreadStart, WorkerThread, type WorkerThreadEvents, type WorkerThreadOptions } from './worker-thread.ts';

export interface PoolSettings {
  /** Threads started at boot and kept. */
  readonly startServers: number;
  readonly maxThreads: number;
  /** Idle threads kept ready while others are busy. */
  readonly minSpareServers: number;
  /** A thread above startServers that is idle for this long goes. */
  readonly idleTimeoutMs: number;
  /** Requests after which a thread is replaced, as soon as its successor is ready; 0 for never. */
  readonly maxRequests: number;
}

export interface PoolEvents {
  /** A thread can take requests: it has started, moved again, or finished something. */
  available(): void;
  /** A thread died with the requests it had. */
  died(thread: WorkerThread, reason: string): void;
  log(text: string): void;
  /** This machine's when absent. */
  readonly pressure?: CpuPressure;
  /** Of the threads that several pools have together; maxThreads for this pool alone when absent. */
  readonly share?: ThreadShare;
}

/**
 * Threads that may be starting at the same time. Starting is computing: more than there are cores would only slow each
 * other down. A few may be, for a part of it is waiting.
 */
const MAX_STARTING = Math.max(4, availableParallelism());
/** So many, and one that is kept for quick scripts, when processors are scarce. */
const COMPUTING_PER_PROCESSOR = 2;
/** A thread that was heard of so recently gets on with its work. */
const SERVING_MS = 100;
/** Pause before a thread that died while starting is replaced. */
const RESTART_DELAY_MS = 500;
/** Scripts that spoil every thread they run in must not keep the machine busy with new threads. */
const REPLACEMENT_INTERVAL_MS = 500;

export class Pool implements ThreadSource {
  readonly threads: WorkerThread[] = [];
  readonly #settings: PoolSettings;
  readonly #pressure: CpuPressure;
  readonly #threadOptions: ThreadStart;
  readonly #events: PoolEvents;
  readonly #threadEvents: WorkerThreadEvents;
  readonly #limit: ThreadLimit<WorkerThread>;
  #isStopped = false;
  #nextReplacementMs = 0;
  /** Threads that have reached pm.max_requests and run only until their successors are ready. */
  #worn: WorkerThread[] = [];
  #firstReady: { resolve: () => void; reject: (error: Error) => void } | null = null;

  constructor(
    settings: PoolSettings,
    threadOptions: WorkerThreadOptions,
    receiver: ReplyReceiver,
    events: PoolEvents & Pick<WorkerThreadEvents, 'compile' | 'included' | 'notice' | 'io'>,
  ) {
    this.#settings = settings;
    this.#pressure = events.pressure ?? new CpuPressure();
    this.#limit = new ThreadLimit(events.share ?? new OwnThreads(settings.maxThreads));
    const codeCache = new CodeCache(threadOptions.entry);
    this.#threadOptions = { ...threadOptions, codeCache: () => codeCache.forThread() };
    this.#events = events;
    this.#threadEvents = {
      ready: (thread) => this.#ready(thread),
      replies: (thread, batch) => this.#replies(thread, batch, receiver),
      moved: (thread) => this.#moved(thread),
      log: (text) => events.log(text),
      included: (filename) => events.included(filename),
      notice: (key, text) => events.notice(key, text),
      tainted: (thread) => this.#tainted(thread),
      exited: (thread, reason) => this.#exited(thread, reason),
      compile: (question) => events.compile(question),
      io: (thread, port) => events.io(thread, port),
    };
  }

  /** Resolves when the first thread can take requests; rejects when it cannot even start. */
  start(): Promise<void> {
    const started = new Promise<void>((resolve, reject) => {
      this.#firstReady = { resolve, reject };
    });
    for (let count = 0; count < this.#settings.startServers; count++) this.#startThread();
    return started;
  }

  get parallelism(): number {
    return this.#settings.startServers;
  }

  get canGrow(): boolean {
    return this.#limit.hasRoom(this.#lasting) || this.threads.some((thread) => !thread.isReady);
  }

  /** Threads that are not being retired. */
  get #lasting(): number {
    return this.threads.length - this.#worn.length - this.#retiring;
  }

  get #retiring(): number {
    let count = 0;
    for (const thread of this.threads) if (thread.isRetiring) count++;
    return count;
  }

  want(count: number): void {
    const starting = this.threads.filter((thread) => !thread.isReady).length;
    const room = Math.min(this.#roomForComputing(), MAX_STARTING - starting, count - starting);
    for (let started = 0; started < room && this.#limit.claim(this.#lasting, room - started); started++)
      this.#startThread();
  }

  /**
   * Another pool that shares the threads is short of them: idle ones go now.
   * @param isBelowFair it has less than its part: who has more than that gives back, too, what falls idle a little later
   */
  giveBack(count: number, isBelowFair: boolean): void {
    const surplus = this.threads.filter((thread) => thread.isReady && thread.load === 0 && !thread.isRetiring);
    const left = Math.min(count, this.#lasting - this.#settings.startServers, surplus.length);
    for (let given = 0; given < left; given++) this.#giveThreadBack(surplus[given]!);
    if (isBelowFair && left < count) this.#limit.owe();
  }

  #giveThreadBack(thread: WorkerThread): void {
    this.#limit.givingBack(thread);
    this.#retire(thread);
  }

  /** Call regularly while requests are in flight. */
  watch(nowMs: number): void {
    this.#pressure.look(nowMs);
  }

  /** True when processors are scarce: the last thread that takes quick scripts is not given to one that computes. */
  get isShort(): boolean {
    return this.#pressure.isHigh && this.threads.length > this.#settings.startServers;
  }

  /** Threads that compute share the processors there are; those that sleep take none. */
  #roomForComputing(): number {
    if (!this.#pressure.isHigh) return Number.POSITIVE_INFINITY;
    const processors = this.#settings.startServers;
    let computing = 0;
    let serving = 0;
    for (const thread of this.threads) {
      if (thread.alone === null || !thread.aloneBlocks) computing++;
      if (this.#serves(thread)) serving++;
    }
    return serving >= processors ? 0 : COMPUTING_PER_PROCESSOR * processors + 1 - computing;
  }

  /** It takes quick scripts and gets on with them, or is about to. */
  #serves(thread: WorkerThread): boolean {
    return !thread.isReady || (thread.alone === null && monotonicMs() - thread.lastHeardMs < SERVING_MS);
  }

  #startThread(): void {
    if (this.#isStopped) return;
    this.threads.push(new WorkerThread(this.#limit.nextId(), this.#threadOptions, this.#threadEvents));
  }

  #ready(thread: WorkerThread): void {
    thread.isReady = true;
    thread.idleSinceMs = monotonicMs();
    this.#firstReady?.resolve();
    this.#firstReady = null;
    const worn = this.#worn.shift();
    if (worn !== undefined) this.#retire(worn);
    this.#events.available();
  }

  #replies(thread: WorkerThread, batch: ReplyBatch, receiver: ReplyReceiver): void {
    thread.lastHeardMs = monotonicMs();
    readReplies(batch, receiver, thread.replyMemory);
    if (this.#settings.maxRequests > 0 && thread.served >= this.#settings.maxRequests) this.#wearOut(thread);
    if (thread.load > 0) return;
    thread.idleSinceMs = thread.lastHeardMs;
    if (thread.isRetiring) void thread.end();
    else if (this.#limit.owesOne(this.#lasting)) this.#giveThreadBack(thread);
  }

  #moved(thread: WorkerThread): void {
    thread.lastHeardMs = monotonicMs();
    thread.pingSentMs = 0;
    thread.nudgeIntervalMs = 0;
    if (!thread.isStuck) return;
    thread.isStuck = false;
    this.#events.available();
  }

  #exited(thread: WorkerThread, reason: string | null): void {
    const index = this.threads.indexOf(thread);
    if (index < 0) return;
    this.threads.splice(index, 1);
    this.#worn = this.#worn.filter((worn) => worn !== thread);
    this.#limit.gone(thread, this.#lasting);
    const hadStarted = thread.isReady;
    if (this.#firstReady !== null && reason !== null) {
      this.#firstReady.reject(new Error(`A worker could not start: ${reason}`));
      this.#firstReady = null;
    }
    if (this.#isStopped) return;
    this.#events.died(thread, reason ?? 'terminated');
    if (this.#lasting >= this.#settings.startServers) return;
    if (hadStarted) this.#startThread();
    else setTimeout(() => this.#startThread(), RESTART_DELAY_MS).unref();
  }

  /**
   * It has served its number. A successor comes first, so that there are never fewer; and of threads that cannot go, since
   * they have scripts that do not end, there are never more than there are others.
   */
  #wearOut(thread: WorkerThread): void {
    if (thread.isRetiring || this.#worn.includes(thread)) return;
    if (this.#lasting > this.#settings.startServers) {
      this.#retire(thread);
    } else if (this.#worn.length + this.#retiring < this.#settings.startServers) {
      this.#worn.push(thread);
      this.#startThread();
    }
  }

  #tainted(thread: WorkerThread): void {
    thread.isSpoilt = true;
    this.#replaceSpoilt(monotonicMs());
  }

  #replaceSpoilt(nowMs: number): void {
    if (nowMs < this.#nextReplacementMs) return;
    const thread = this.threads.find((one) => one.isSpoilt && !one.isRetiring && !this.#worn.includes(one));
    if (thread === undefined) return;
    this.#nextReplacementMs = nowMs + REPLACEMENT_INTERVAL_MS;
    // At once: what is given to it now may never end.
    this.#retire(thread);
    if (this.#lasting < this.#settings.startServers) this.#startThread();
  }

  /** It gets no new requests and ends after its present ones. */
  #retire(thread: WorkerThread): void {
    thread.isRetiring = true;
    if (thread.load === 0) void thread.end();
  }

  /** Keeps spare threads while others are blocked, and retires surplus ones. Call about once a second. */
  balance(nowMs: number): void {
    this.#replaceSpoilt(nowMs);
    const { minSpareServers, startServers, idleTimeoutMs } = this.#settings;
    const free = this.threads.filter((thread) => thread.alone === null && !thread.isStuck && !thread.isRetiring);
    if (free.length < minSpareServers) this.want(minSpareServers - free.length);
    const idle = free.filter((thread) => thread.load === 0);
    if (this.#lasting <= startServers || idle.length <= minSpareServers) return;
    const candidate = idle.find((thread) => thread.isReady && nowMs - thread.idleSinceMs > idleTimeoutMs);
    if (candidate !== undefined) this.#retire(candidate);
  }

  /** Ends all threads without replacing them. Resolves when they have exited: one in a native call ends only after that call. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.threads.map((thread) => (thread.load === 0 ? thread.end() : thread.terminate())));
  }
}
