/** One worker thread as the host sees it: what it was given, and whether it moves. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { ThreadCodeCache } from '../../compile/caches/code-cache.ts';
import type { SlotCells } from '../../wire/cells.ts';
import {
  type CompileAnswer,
  type CompileQuestion,
  type FromWorker,
  pushRequest,
  type ReplyBatch,
  type ReplyMemory,
  type RequestBatch,
} from '../../wire/messages.ts';
import type { ScriptId } from '../../wire/script.ts';
import type { InFlight } from '../requests/in-flight.ts';
import { Mailbox } from '../requests/mailbox.ts';
import { answerCompiles } from './compile-port.ts';

export interface WorkerThreadEvents {
  ready(thread: WorkerThread): void;
  replies(thread: WorkerThread, batch: ReplyBatch): void;
  /** The event loop of a thread that was asked has turned. */
  moved(thread: WorkerThread): void;
  log(text: string): void;
  /** See FromWorker. */
  included(filename: string): void;
  /** A line that is written once per key. */
  notice(key: string, text: string): void;
  /** What all requests of the thread share has been changed by one of them. */
  tainted(thread: WorkerThread): void;
  /** The thread is gone, whatever the reason; null when it was told to go. */
  exited(thread: WorkerThread, reason: string | null): void;
  compile(question: CompileQuestion): Promise<CompileAnswer>;
  /** Its end of a channel to the I/O thread. */
  io(thread: WorkerThread, port: MessagePort): void;
}

export interface WorkerThreadOptions {
  readonly entry: string;
  /** Boot data without the ports, which each thread has its own of (wire/messages.ts WorkerBoot). */
  readonly boot: Readonly<Record<string, unknown>>;
  readonly heapLimitMb: number;
  readonly cells: SlotCells;
}

/** The same, with what only the pool knows. */
export interface ThreadStart extends WorkerThreadOptions {
  /** Asked anew for each thread. */
  readonly codeCache: () => ThreadCodeCache;
}

/**
 * V8's own 48 MB pay where one thread has the machine to itself. Here each thread would come to fill them with garbage of
 * requests that are over: measured, a quarter of the memory under load for the same CPU per request.
 */
const YOUNG_GENERATION_MB = 12;

/** A thread that has worked for less than this since it was last asked has nothing to tell. */
const RESTING_MS = 1;

/** How long a thread may take to end what it keeps. */
const RETIRE_MS = 1000;

export class WorkerThread {
  readonly id: number;
  isReady = false;
  /** Given nothing new: it is to go once it is idle. */
  isRetiring = false;
  /** Requests given and not finished. */
  load = 0;
  served = 0;
  /** The request that has the thread to itself, because its script blocks or computes. */
  alone: InFlight | null = null;
  /** It sleeps or waits, as far as its script's functions tell; means something while `alone` is set. */
  aloneBlocks = false;
  lastHeardMs = 0;
  idleSinceMs = 0;
  /** When an unanswered ping was sent; 0 when none is open. */
  pingSentMs = 0;
  nextPingMs = 0;
  /** The oldest unstarted request when the watchdog last looked, and since when it is that one. */
  watched: InFlight | null = null;
  watchedSinceMs = 0;
  isStuck = false;
  /** To be replaced: its requests see what one of them has done to JavaScript's own objects. */
  isSpoilt = false;
  readonly replyMemory: ReplyMemory = { head: null };
  nextNudgeMs = 0;
  nudgeIntervalMs = 0;
  readonly #worker: Worker;
  readonly #mailbox: Mailbox;
  readonly #sentScripts = new Set<ScriptId>();
  #batch: RequestBatch = [];
  #keepsValues = false;
  #onRetired: () => void = () => {};
  #wasTold = false;
  /** How long its event loop had been idle in all when that was last asked, and at work when it last answered. */
  #idleMs = 0;
  #activeAtPongMs = 0;

  constructor(id: number, options: ThreadStart, events: WorkerThreadEvents) {
    this.id = id;
    this.#mailbox = new Mailbox(options.cells, this);
    const answerBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const { port1: hostPort, port2: compilePort } = new MessageChannel();
    this.#worker = new Worker(options.entry, {
      // A parent's loader flags (tsx) would be inherited and triple the start time.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      workerData: { ...options.boot, codeCache: options.codeCache(), answerBuffer, compilePort },
      transferList: [compilePort],
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
        ...(options.heapLimitMb > 0 ? { maxOldGenerationSizeMb: options.heapLimitMb } : {}),
      },
    });
    this.#listen(events);
    answerCompiles(hostPort, answerBuffer, (question) => events.compile(question));
  }

  #hear(message: FromWorker, events: WorkerThreadEvents): void {
    if (Array.isArray(message)) {
      events.replies(this, message);
      return;
    }
    switch (message.kind) {
      case 'ready':
        events.ready(this);
        break;
      case 'pong':
        this.#activeAtPongMs = this.#worker.performance.eventLoopUtilization().active;
        events.moved(this);
        break;
      case 'log':
        events.log(message.text);
        break;
      case 'included':
        events.included(message.filename);
        break;
      case 'notice':
        events.notice(message.key, message.text);
        break;
      case 'keeps':
        this.#keepsValues = true;
        break;
      case 'retired':
        this.#onRetired();
        break;
      case 'tainted':
        events.tainted(this);
        break;
      case 'io':
        events.io(this, message.port);
        break;
    }
  }

  #listen(events: WorkerThreadEvents): void {
    this.#worker.on('message', (message: FromWorker) => this.#hear(message, events));
    let reason: string | null = null;
    this.#worker.on('error', (error: Error) => {
      reason = error.message;
    });
    this.#worker.on('exit', (code) => {
      events.exited(this, this.#wasTold ? null : (reason ?? `exit code ${code}`));
    });
  }

  /** Puts the request into the batch that `postBatch` sends. */
  give(request: InFlight): void {
    if (!this.#sentScripts.has(request.script.id)) {
      this.#sentScripts.add(request.script.id);
      this.#worker.postMessage({ kind: 'script', script: request.script });
    }
    request.thread = this;
    this.load++;
    this.nextPingMs = 0;
    this.#mailbox.add(request);
    const { slot, generation, head, exchange } = request;
    pushRequest(this.#batch, { slot, generation, scriptId: request.script.id, head, body: exchange.body });
  }

  get hasBatch(): boolean {
    return this.#batch.length > 0;
  }

  postBatch(nowMs: number): void {
    this.#mailbox.markPosted(nowMs);
    const batch = this.#batch;
    this.#batch = [];
    this.#worker.postMessage(batch);
  }

  /** The oldest request in the mailbox that the thread has not started, or null. */
  oldestQueued(): InFlight | null {
    return this.#mailbox.oldest();
  }

  /** Takes out of the mailbox what the thread has not started. */
  takeBackQueued(): InFlight[] {
    const taken = this.#mailbox.takeBack();
    for (const request of taken) {
      request.thread = null;
      request.postedMs = 0;
    }
    this.load -= taken.length;
    return taken;
  }

  useDocumentRoot(path: string): void {
    this.#worker.postMessage({ kind: 'root', documentRoot: path });
  }

  /**
   * Has its event loop waited for something since this was last asked, and worked for next to no time since it last answered a ping?
   * Then no script keeps the thread, and none has taken memory: 10,000 scripts that wait cost no pings.
   */
  hasRested(): boolean {
    const { idle, active } = this.#worker.performance.eventLoopUtilization();
    const hasIdled = idle > this.#idleMs;
    this.#idleMs = idle;
    return hasIdled && active - this.#activeAtPongMs < RESTING_MS;
  }

  ping(nowMs: number): void {
    this.pingSentMs = nowMs;
    this.#worker.postMessage({ kind: 'ping' });
  }

  /** Makes the thread look at a request's raised interrupt even if its script waits in an `await`. */
  interrupt(request: InFlight): void {
    this.#worker.postMessage({ kind: 'interrupt', slot: request.slot, generation: request.generation });
  }

  /** Tells the thread that something has happened that a suspended request may wait for. */
  wake(request: InFlight): void {
    this.#worker.postMessage({ kind: 'wake', slot: request.slot, generation: request.generation });
  }

  /** Ends a thread without scripts; what it keeps of persistent() is disposed of first. Resolves when it is gone. */
  async end(): Promise<void> {
    if (this.#keepsValues && !this.#wasTold) {
      this.#wasTold = true;
      await this.#retire();
    }
    await this.terminate();
  }

  #retire(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETIRE_MS);
      this.#onRetired = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#worker.postMessage({ kind: 'retire' });
    });
  }

  /** Ends the thread at once, whatever script it runs; one in a native call when that returns. Resolves when it is gone. */
  async terminate(): Promise<void> {
    this.#wasTold = true;
    await this.#worker.terminate();
  }
}
