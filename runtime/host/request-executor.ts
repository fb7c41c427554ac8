/** Runs requests on the pool: admits, dispatches, watches and ends them, whatever happens to their thread or client. */

import { blockingNames } from '../config/function-traits.ts';
import { iniBool, iniList } from '../config/ini-values.ts';
import type { IniSections } from '../config/php-ini.ts';
import type { ServerSettings } from '../config/settings.ts';
import { InterruptReason, SlotCells, slotBufferBytes } from '../wire/cells.ts';
import { monotonicMs } from '../wire/clock.ts';
import { ReplyFlag } from '../wire/messages.ts';
import { targetOf } from '../wire/request-head.ts';
import type { CompiledScript } from '../wire/script.ts';
import type { RunningRequest } from '../wire/server-status.ts';
import { stageName } from '../wire/stages.ts';
import { finishBody, removeBody } from './bodies/body.ts';
import type { Exchange } from './exchange/listener.ts';
import { respondPlainly } from './exchange/plain-response.ts';
import type { HostShare } from './host-share.ts';
import { accessEntryOf } from './logs/access-entry.ts';
import type { AccessLog } from './logs/access-log.ts';
import type { BusyPart, CutWork } from './requests/drain.ts';
import { InFlight, type InFlightEvents } from './requests/in-flight.ts';
import { Responder } from './requests/responder.ts';
import { SlotTable } from './requests/slot-table.ts';
import { PoolStats } from './status/pool-stats.ts';
import type { PoolStatus } from './status/status-page.ts';
import { Dispatcher } from './threads/dispatcher.ts';
import { IoThread } from './threads/io-thread.ts';
import { Pool } from './threads/pool.ts';
import { OwnScripts, type ScriptLimit } from './threads/script-limit.ts';
import { ScriptProfile } from './threads/script-profile.ts';
import { ThreadDeaths } from './threads/thread-deaths.ts';
import type { ThreadShare } from './threads/thread-limit.ts';
import { Watchdog } from './threads/watchdog.ts';
import type { WorkerThread, WorkerThreadEvents, WorkerThreadOptions } from './threads/worker-thread.ts';

/** Maximum number of requests in flight; each costs 52 bytes of shared memory. */
const SLOTS = 16_384;
/**
 * Between memory_limit, at which the worker ends the script, and V8's limit, at which V8 ends the worker. A single
 * allocation that goes beyond V8's limit would end the process: this has room for the longest string or array there is.
 */
const HEAP_HEADROOM_MB = 1280;
const RETRY_AFTER_SECONDS = 1;
const BALANCE_INTERVAL_MS = 1000;

export interface RequestExecutorOptions {
  readonly settings: ServerSettings;
  readonly workerEntry: string;
  /** Gives the file to start the I/O thread with, when it is needed. */
  readonly ioEntry: () => Promise<string>;
  /** Absolute, without symbolic links. */
  readonly documentRoot: string;
  readonly serverAddress: string;
  readonly directives: Readonly<Record<string, string | null>>;
  /** Directives of some scripts and hosts only. */
  readonly sections?: IniSections | null;
  readonly compile: WorkerThreadEvents['compile'];
  readonly included: WorkerThreadEvents['included'];
  readonly notice: WorkerThreadEvents['notice'];
  readonly accessLog: AccessLog | null;
  /** This host's share when the server has several. */
  readonly share?: RequestExecutorShare | null;
  log(text: string): void;
}

export interface RequestExecutorShare {
  readonly host: HostShare;
  readonly threads: ThreadShare;
}

export class RequestExecutor implements InFlightEvents, BusyPart {
  readonly #settings: ServerSettings;
  readonly #options: RequestExecutorOptions;
  readonly #slots: SlotTable;
  readonly #habits: ScriptProfile;
  readonly #pool: Pool;
  readonly #io: IoThread;
  readonly #dispatcher: Dispatcher;
  readonly #watchdog: Watchdog;
  readonly #deaths: ThreadDeaths;
  readonly #scripts: ScriptLimit;
  /** Requests whose scripts have ended while their clients are still reading. */
  readonly #sending = new Set<InFlight>();
  readonly #poolStats: PoolStats;
  #documentRoot: string;
  #balanceTimer: NodeJS.Timeout | null = null;

  constructor(options: RequestExecutorOptions) {
    this.#options = options;
    this.#documentRoot = options.documentRoot;
    // A session waits for the other requests of its client.
    this.#habits = new ScriptProfile(
      blockingNames,
      iniBool(options.directives['session.auto_start'] ?? ''),
      iniList(options.directives['suspend.packages'] ?? ''),
    );
    this.#settings = options.settings;
    const share = options.share ?? null;
    this.#poolStats = new PoolStats(share?.host ?? null);
    const slotBuffer = new SharedArrayBuffer(slotBufferBytes(SLOTS));
    const cells = new SlotCells(slotBuffer, SLOTS);
    this.#slots = new SlotTable(cells);
    const responder = new Responder(this.#slots, { finished: (request, flags) => this.#finished(request, flags) });
    this.#io = new IoThread({ entry: options.ioEntry, boot: { slotBuffer, slots: SLOTS }, log: options.log });
    this.#pool = new Pool(this.#settings.pool, this.#threadOptions(slotBuffer, cells), responder, {
      available: () => this.#dispatcher.schedule(),
      died: (thread, reason) => this.#deaths.died(thread, reason),
      log: (text) => options.log(text),
      included: options.included,
      notice: options.notice,
      compile: options.compile,
      io: (thread, port) => this.#io.adopt(thread.id, port),
      share: share?.threads,
    });
    const { queueMax, pool } = this.#settings;
    this.#scripts = share?.host.scripts(pool.maxChildren) ?? new OwnScripts(pool.maxChildren);
    this.#dispatcher = new Dispatcher(this.#pool, this.#slots, this.#habits, {
      get queueMax() {
        return share === null ? queueMax : share.host.queueRoom(queueMax);
      },
      scripts: this.#scripts,
      perThreadMax: pool.maxPerThread,
      refuse: (request) => this.#giveUp(request),
    });
    this.#deaths = new ThreadDeaths(this.#slots, this.#settings, {
      release: (request) => this.#release(request),
      resubmit: (requests) => this.#dispatcher.resubmit(requests),
      log: (text) => options.log(text),
    });
    this.#watchdog = new Watchdog(this.#slots, this.#pool.threads, this.#settings, {
      stuck: (thread) => this.#relieve(thread),
      terminate: (request, ranMs) => this.#deaths.terminate(request, ranMs),
      unresponsive: (thread, culprit) => this.#deaths.endThread(thread, culprit),
      slow: (request, ranMs) => this.#logSlow(request, ranMs),
      tick: (nowMs) => this.#expireWaiting(nowMs),
    });
  }

  #threadOptions(slotBuffer: SharedArrayBuffer, cells: SlotCells): WorkerThreadOptions {
    const { workerEntry, serverAddress, directives } = this.#options;
    const sections = this.#options.sections ?? null;
    const rootNow = (): string => this.#documentRoot;
    const boot = {
      slotBuffer,
      slots: SLOTS,
      // Read for each thread that starts.
      get documentRoot() {
        return rootNow();
      },
      serverAddress,
      directives,
      sections,
    };
    const limitMb = this.#settings.heapLimitMb;
    return { entry: workerEntry, boot, heapLimitMb: limitMb > 0 ? limitMb + HEAP_HEADROOM_MB : 0, cells };
  }

  /** See `Pool.giveBack`. */
  giveBack(count: number, isBelowFair: boolean): void {
    this.#pool.giveBack(count, isBelowFair);
  }

  /** Scripts of this folder follow; running requests keep the folder they began with. */
  useDocumentRoot(path: string): void {
    this.#documentRoot = path;
    for (const thread of this.#pool.threads) thread.useDocumentRoot(path);
  }

  /** Resolves when the first thread is ready. */
  async start(): Promise<void> {
    this.#balanceTimer = setInterval(() => this.#pool.balance(monotonicMs()), BALANCE_INTERVAL_MS);
    this.#balanceTimer.unref();
    await this.#pool.start();
  }

  /** Runs a request whose script is compiled. */
  take(exchange: Exchange, script: CompiledScript, head: string, nowMs: number): void {
    const request = new InFlight(exchange, script, head, { events: this, nowMs });
    if (!this.#slots.admit(request)) {
      this.#tellBusy(request);
      removeBody(exchange.body);
      return;
    }
    // The address is available only while the client is connected.
    if (this.#options.accessLog !== null) void exchange.remoteAddress;
    this.#poolStats.accepted++;
    this.#dispatcher.submit(request);
    this.#watchdog.wake();
  }

  #logSlow(request: InFlight, ranMs: number): void {
    this.#poolStats.slow++;
    const { method } = request.exchange;
    const target = targetOf(request.exchange);
    const seconds = (ranMs / 1000).toFixed(6);
    this.#options.log(
      `script '${request.script.filename}' (request: "${method} ${target}") executing too slow (${seconds} sec), logging`,
    );
    this.#slots.cells.interrupt(request.slot, InterruptReason.slow);
    request.thread?.interrupt(request);
  }

  /** What the status page shows. */
  status(): PoolStatus {
    const nowMs = monotonicMs();
    const requests: RunningRequest[] = [];
    this.#slots.visitAll((request) => {
      const { method } = request.exchange;
      const target = targetOf(request.exchange);
      const { thread, script } = request;
      const stage = stageName(request.stage);
      const ageMs = nowMs - request.arrivedMs;
      requests.push({ threadId: thread?.id ?? 0, stage, ageMs, method, target, script: script.filename });
    });
    const { processManager, queueMax } = this.#settings;
    return { ...this.#poolStats.figures(this.#pool, this.#dispatcher), processManager, queueMax, requests };
  }

  #tellBusy(request: InFlight): void {
    respondPlainly(request.exchange, 503, { lines: [`Retry-After: ${RETRY_AFTER_SECONDS}`] });
  }

  #finished(request: InFlight, flags: number): void {
    const { thread } = request;
    if ((flags & ReplyFlag.inPlace) !== 0) this.#habits.sawInPlace(request.script);
    if ((flags & ReplyFlag.slow) !== 0) this.#habits.sawSlow(request.script);
    else this.#habits.sawQuick(request.script);
    if (request.exchange.body !== null) finishBody(request.exchange.body);
    this.#release(request);
    if (thread === null) return;
    thread.load--;
    thread.served++;
    if (thread.alone === request) thread.alone = null;
    this.#dispatcher.schedule();
  }

  #release(request: InFlight): void {
    this.#options.accessLog?.add(accessEntryOf(request, monotonicMs()));
    this.#slots.release(request);
    if (request.exchange.body !== null) removeBody(request.exchange.body);
    const { exchange } = request;
    if (!exchange.isResponded && !exchange.isGone) this.#sending.add(request);
  }

  responded(request: InFlight): void {
    // A script may be waiting for its client to take bytes that were never to be sent (HEAD, a declared length).
    this.#slots.cells.setStage(request.slot, request.stage);
    this.#slots.cells.wake(request.slot);
    this.#wakeSuspended(request);
    this.#watchdog.responded(request);
  }

  sentAfterEnd(request: InFlight): void {
    this.#sending.delete(request);
  }

  clientGone(request: InFlight): void {
    const { cells } = this.#slots;
    cells.markClientGone(request.slot);
    this.#wakeSuspended(request);
    this.#watchdog.responded(request);
    if (!cells.takeBack(request.slot, request.generation)) return;
    // The client is gone and no thread has begun it: it never runs.
    if (request.thread === null) this.#dispatcher.withdraw(request);
    else this.#leaveThread(request);
    this.#release(request);
  }

  #leaveThread(request: InFlight): void {
    const { thread } = request;
    if (thread === null) return;
    thread.load--;
    if (thread.alone === request) thread.alone = null;
    request.thread = null;
    this.#dispatcher.schedule();
  }

  acknowledged(request: InFlight, bytes: number): void {
    this.#slots.cells.acknowledge(request.slot, bytes);
    this.#wakeSuspended(request);
  }

  /** Shared memory wakes a thread that stands still; one that serves others has to be told. */
  #wakeSuspended(request: InFlight): void {
    if (this.#slots.cells.isSuspended(request.slot)) request.thread?.wake(request);
  }

  /** Gives requests that a stuck thread has not started to other threads. */
  #relieve(thread: WorkerThread): void {
    const taken = thread.takeBackQueued();
    if (taken.length === 0) return;
    if (thread.alone !== null && taken.includes(thread.alone)) thread.alone = null;
    this.#dispatcher.resubmit(taken);
  }

  /** @returns true while requests wait for a thread */
  #expireWaiting(nowMs: number): boolean {
    this.#pool.watch(nowMs);
    this.#poolStats.look(this.#pool, this.#dispatcher);
    this.#scripts.settle(this.#dispatcher.running);
    if (this.#dispatcher.waiting === 0) return false;
    // Another host may have left some of the limit.
    if (this.#options.share) this.#dispatcher.schedule();
    this.#dispatcher.lookAtWaiting(nowMs);
    for (const request of this.#dispatcher.waitingRequests) {
      if (nowMs - request.arrivedMs < this.#settings.queueTimeoutMs) break;
      this.#dispatcher.withdraw(request);
      this.#giveUp(request);
    }
    return this.#dispatcher.waiting > 0;
  }

  /** No thread was found for it. */
  #giveUp(request: InFlight): void {
    this.#slots.cells.takeBack(request.slot, request.generation);
    this.#tellBusy(request);
    this.#release(request);
  }

  /** True while a script runs, or a client reads what an ended one left. */
  get isBusy(): boolean {
    return this.#slots.used > 0 || this.#sending.size > 0;
  }

  /** Scripts and responses that would be cut if the server ended now. */
  openWork(): CutWork[] {
    const open: InFlight[] = [...this.#sending];
    this.#slots.visitAll((request) => open.push(request));
    const nowMs = monotonicMs();
    return open.map(({ exchange, script, arrivedMs }) => ({
      request: exchange,
      filename: script.filename,
      ageMs: nowMs - arrivedMs,
    }));
  }

  /** Ends all threads immediately; resolves when they have exited. */
  async stop(): Promise<void> {
    if (this.#balanceTimer !== null) clearInterval(this.#balanceTimer);
    this.#watchdog.stop();
    await this.#pool.stop();
    await this.#io.end();
  }
}
