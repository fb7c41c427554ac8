/** The worker's server API: one request's side of the wire. Every call becomes at most one operation of a reply batch. */
import { encodeText } from '../../php/engine/bytes.ts';
import type { Frame, SourceLocation } from '../../php/engine/source-location.ts';
import type { Wait } from '../../php/engine/waiting/wait.ts';
import type { ResponseHead, Sapi } from '../../php/sapi.ts';
import type { SqliteLibrary } from '../../php/sqlite.ts';
import { Asleep, type Generation, type Slot, type SlotCells } from '../../wire/cells.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { Reply, type ReplyBody, type ReplyHead } from '../../wire/messages.ts';
import { Stage } from '../../wire/stages.ts';
import type { IoClient } from '../io/io-client.ts';
import { RequestIo } from '../io/request-io.ts';
import type { KeptCode } from '../isolation/kept-code.ts';
import type { PersistentValues } from '../isolation/persistent-values.ts';
import type { SharedSettings } from '../isolation/shared-settings.ts';
import type { MemoryGuard } from '../limits/memory-guard.ts';
import type { CompileClient } from '../scripts/compile-client.ts';
import type { FoundScripts } from '../scripts/found-scripts.ts';
import type { ScriptStore } from '../scripts/script-store.ts';
import type { SqliteLoader } from '../sqlite/sqlite-library.ts';
import type { Sleepers } from '../waiting/sleepers.ts';
import { bodyBytes, clipBody, HeldOutput } from './held-output.ts';
import type { Outbox } from './outbox.ts';
import { replyHeadOf } from './reply-head.ts';

/** Size of the SAPI buffer: PHP-FPM sends a record of about this size. */
const SAPI_BUFFER_SIZE = 8192;
/** A response that grows beyond this is streamed even if the script would end soon. */
const HOLD_SIZE = 65_536;
/** Unacknowledged body bytes at which the script is blocked until a slow client has read some. */
const WINDOW_BYTES = 262_144;
/** Longest wait until the condition is checked again. */
const WAIT_SLICE_MS = 1000;

/** Services of the thread for all its requests. */
export interface WorkerSurroundings {
  readonly cells: SlotCells;
  readonly outbox: Outbox;
  readonly scripts: ScriptStore;
  readonly compiler: CompileClient;
  readonly found: FoundScripts;
  readonly memory: MemoryGuard;
  readonly io: IoClient;
  readonly sqlite: SqliteLoader;
  readonly keptCode: KeptCode;
  readonly persistent: PersistentValues;
  readonly shared: SharedSettings;
  /** True when time spent sleeping counts against the limit (max_execution_clock=wall). */
  readonly countsSleep: boolean;
  /** Requests that wait for a time. */
  readonly sleepers: Sleepers;
  /** False when scripts block their thread while they wait (suspend=off). */
  readonly suspends: boolean;
  log(text: string): void;
  /** A script reads this file as text or loads it through Node: it is part of the program and not served. Absolute path. */
  included(filename: string): void;
  /** Objects that all requests of the thread share were changed: the thread must be replaced. */
  tainted(): void;
  /** Handles the interrupts of waiting requests while one script keeps the thread busy. */
  lookAtOthers(): void;
}

/** The run of the request's script, as its server API sees it. */
export interface RunningScript {
  readonly slot: Slot;
  readonly generation: Generation;
  /** Deals with raised interrupts; throws the halt signal when the script must stop. */
  checkInterrupts(): void;
  /** @throws Error when the request has ended */
  assertRunning(action: string): void;
}

/** Maps call sites and stacks to the script's source. */
export interface ScriptPlaces {
  locate(callSite: number): SourceLocation;
  frames(error: Error): readonly Frame[];
}

/** Fields of a Reply.complete operation, and where its body is (wire/messages.ts). */
const COMPLETE_FIELDS = 8;
const BODY_FIELD = 5;

/** Statuses whose responses have no body. */
const NO_BODY = /^(?:204|304)(?![0-9])/;

type ResponsePhase = 'held' | 'streaming' | 'complete';

export class WireSapi implements Sapi {
  readonly name = 'fpm-fcgi';
  readonly #slot: Slot;
  readonly #generation: Generation;
  readonly #worker: WorkerSurroundings;
  readonly #run: RunningScript;
  readonly #places: ScriptPlaces;
  readonly #held = new HeldOutput();
  #head: ReplyHead | null = null;
  #phase: ResponsePhase = 'held';
  readonly #isHead: boolean;
  /** True when the status of the response goes without a body. */
  #forbidsBody = false;
  /** True when a body that answers HEAD is longer than what is kept of it to be measured. */
  #isTooLong = false;
  #isHolding = false;
  #sentBytes = 0;
  /** Index of the operation of a whole response in the batch it was put into, to mark the script's end on it. */
  #completeAt = -1;
  #completeBatch: unknown = null;
  #isOver = false;
  #io: RequestIo | null = null;

  /** @param method of the request: the response to HEAD has no body */
  constructor(run: RunningScript, places: ScriptPlaces, worker: WorkerSurroundings, method: string) {
    this.#slot = run.slot;
    this.#generation = run.generation;
    this.#run = run;
    this.#places = places;
    this.#worker = worker;
    this.#isHead = method === 'HEAD';
  }

  sendHead(head: ResponseHead): void {
    this.#head = replyHeadOf(head);
    this.#forbidsBody = NO_BODY.test(head.status);
  }

  write(data: string | Uint8Array): void {
    if (this.#phase === 'complete' || this.#hasAll) return;
    if (this.#isHead) {
      this.#measure(data);
      return;
    }
    if (data.length > WINDOW_BYTES) {
      this.#writeInPieces(typeof data === 'string' ? encodeText(data) : data);
      return;
    }
    this.#held.append(data);
    if (this.#held.size <= SAPI_BUFFER_SIZE || this.#isHolding) {
      if (this.#held.size > HOLD_SIZE) this.#stream();
      return;
    }
    this.#isHolding = true;
    this.#worker.outbox.hold(this);
    if (this.#held.size > HOLD_SIZE) this.#stream();
  }

  /**
   * True when the response has no body and its head has left. nginx leaves PHP-FPM alone then: the next flush() fails, and what
   * is written after a status without a body, too; a body that answers HEAD is never written.
   */
  get #hasAll(): boolean {
    return this.#phase === 'streaming' && (this.#isHead || this.#forbidsBody);
  }

  /** Measures a body that is not sent: its length is declared when it is known, and no byte of it sends the head. */
  #measure(data: string | Uint8Array): void {
    if (this.#isTooLong) return;
    this.#held.append(data);
    if (this.#held.size <= HOLD_SIZE) return;
    this.#held.take();
    this.#isTooLong = true;
  }

  /** The host must not hold more than the window for a slow client. */
  #writeInPieces(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += HOLD_SIZE) this.write(bytes.subarray(from, from + HOLD_SIZE));
  }

  #stream(): void {
    this.releaseHeld();
    this.#worker.outbox.post();
    this.#waitForWindow();
  }

  releaseHeld(): void {
    this.#stopHolding();
    if (this.#phase === 'complete' || this.#head === null) return;
    const isStart = this.#phase === 'held';
    if (!isStart && this.#held.size === 0) return;
    const held = this.#held.take();
    const body = this.#isHead || this.#forbidsBody ? '' : held;
    this.#sentBytes += bodyBytes(body);
    this.#worker.outbox.giveAway(body);
    if (isStart) {
      this.#phase = 'streaming';
      this.#pushHead(Reply.start, this.#head, body);
    } else {
      this.#worker.outbox.batch.push(Reply.chunk, this.#slot, this.#generation, body);
    }
  }

  #stopHolding(): void {
    if (!this.#isHolding) return;
    this.#isHolding = false;
    this.#worker.outbox.unhold(this);
  }

  #pushHead(operation: number, head: ReplyHead, body: ReplyBody): void {
    const batch = this.#worker.outbox.batch;
    const { status, block, flags, declaredLength } = head;
    batch.push(operation, this.#slot, this.#generation, status, block, body, flags, declaredLength);
  }

  flush(): boolean {
    // After finish() there is no client any more (php/main/lifecycle/connection.ts).
    if (this.#phase === 'complete' || this.#hasAll) return false;
    this.releaseHeld();
    this.#worker.outbox.post();
    this.#waitForWindow();
    return !this.#worker.cells.isClientGone(this.#slot);
  }

  get #isWindowFull(): boolean {
    return this.#phase === 'streaming' && this.#outstandingBytes > WINDOW_BYTES && !this.isClientGone();
  }

  /** Body bytes that are still on their way to the client. */
  get #outstandingBytes(): number {
    const { cells } = this.#worker;
    // Nothing is once the client has everything: HEAD, or as many bytes as were declared.
    if (cells.stage(this.#slot) === Stage.responded) return 0;
    return (this.#sentBytes - cells.ackedBytes(this.#slot)) >>> 0;
  }

  #waitForWindow(): void {
    if (!this.#isWindowFull) return;
    const left = this.#stopClock();
    while (this.#isWindowFull) {
      const seen = this.#worker.cells.wakeCount(this.#slot);
      if (this.#isWindowFull) this.#sleep(seen, WAIT_SLICE_MS);
      this.#run.checkInterrupts();
    }
    this.#startClock(left);
  }

  async drained(): Promise<void> {
    while (this.#phase === 'streaming' && this.#outstandingBytes > 0 && !this.isClientGone()) {
      const seen = this.#worker.cells.wakeCount(this.#slot);
      if (this.#outstandingBytes === 0 || this.isClientGone()) return;
      await this.#worker.cells.waitForWakeAsync(this.#slot, seen, WAIT_SLICE_MS);
    }
  }

  finish(scriptGoesOn = false): void {
    if (this.#phase === 'complete') return;
    this.#stopHolding();
    if (this.#phase === 'held') this.#completeAtOnce();
    else this.#endStream();
    this.#phase = 'complete';
    // The client must not wait until this turn ends.
    if (scriptGoesOn) this.#worker.outbox.post();
  }

  #completeAtOnce(): void {
    const head = this.#head ?? EMPTY_HEAD;
    const body = this.#held.take();
    const declared = head.declaredLength;
    const batch = this.#worker.outbox.batch;
    if (this.#isTooLong || (declared >= 0 && bodyBytes(body) < declared)) {
      // Fewer bytes than promised: the listener sends what there is and closes. HEAD is its business, too.
      this.#pushHead(Reply.start, head, body);
      batch.push(Reply.end, this.#slot, this.#generation);
      return;
    }
    this.#completeAt = batch.length;
    this.#completeBatch = batch;
    this.#pushHead(Reply.complete, head, declared >= 0 ? clipBody(body, declared) : body);
  }

  #endStream(): void {
    const batch = this.#worker.outbox.batch;
    if (this.#held.size > 0) batch.push(Reply.chunk, this.#slot, this.#generation, this.#held.take());
    batch.push(Reply.end, this.#slot, this.#generation);
  }

  /** The script has ended; the slot is the host's again. Called once, after finish(). @param flags of ReplyFlag */
  scriptEnded(flags: number): void {
    this.finish();
    this.#isOver = true;
    this.#io?.close();
    const { outbox } = this.#worker;
    const batch = outbox.batch;
    const isLast = this.#completeBatch === batch && this.#completeAt + COMPLETE_FIELDS === batch.length;
    this.#completeBatch = null;
    if (!isLast || flags !== 0) {
      batch.push(Reply.finished, this.#slot, this.#generation, flags);
      return;
    }
    if (this.#head === null || this.#head !== outbox.lastHead) {
      outbox.lastHead = this.#head;
      batch[this.#completeAt] = Reply.completeAndFinished;
      return;
    }
    const body = batch[this.#completeAt + BODY_FIELD]!;
    batch.length = this.#completeAt;
    batch.push(Reply.sameAndFinished, this.#slot, this.#generation, body);
  }

  isClientGone(): boolean {
    if (this.#phase === 'complete') return false;
    return (this.#hasAll && this.#forbidsBody) || this.#worker.cells.isClientGone(this.#slot);
  }

  setTimeLimitMs(milliseconds: number): void {
    // A callback that has outlived its request must not touch the slot, which may be reused.
    if (this.#isOver) return;
    const { cells } = this.#worker;
    cells.setLimitSeconds(this.#slot, milliseconds / 1000);
    cells.setDeadlineMs(this.#slot, milliseconds > 0 ? monotonicMs() + milliseconds : 0);
  }

  /** @returns the time that is left; NaN when no limit stands still */
  #stopClock(): number {
    const { cells, countsSleep } = this.#worker;
    const deadlineMs = cells.deadlineMs(this.#slot);
    if (deadlineMs === 0 || countsSleep) return Number.NaN;
    cells.setDeadlineMs(this.#slot, 0);
    return deadlineMs - monotonicMs();
  }

  #startClock(leftMs: number): void {
    if (!Number.isNaN(leftMs)) this.#worker.cells.setDeadlineMs(this.#slot, monotonicMs() + leftMs);
  }

  suspended(wait: Wait): number {
    this.#worker.outbox.schedule();
    if (wait.isOver !== undefined) this.#worker.cells.setAsleep(this.#slot, Asleep.suspended);
    return this.#stopClock();
  }

  resumed(leftMs: number): void {
    this.#worker.cells.setAsleep(this.#slot, Asleep.not);
    this.#startClock(leftMs);
    this.#worker.outbox.schedule();
  }

  sqlite(scriptFile: string): SqliteLibrary | null {
    return this.#worker.sqlite.load(scriptFile);
  }

  get io(): RequestIo {
    this.#io ??= new RequestIo(this.#worker.io, { slot: this.#slot, generation: this.#generation });
    return this.#io;
  }

  get requestKey(): string {
    return `${this.#slot}.${this.#generation}`;
  }

  wait({ forMs, isOver }: Wait): void {
    this.#run.assertRunning('wait');
    this.#worker.outbox.post();
    const { cells } = this.#worker;
    const left = this.#stopClock();
    const untilMs = monotonicMs() + forMs;
    for (let leftMs = forMs; leftMs > 0; leftMs = untilMs - monotonicMs()) {
      const seen = cells.wakeCount(this.#slot);
      this.#run.checkInterrupts();
      if (isOver?.()) break;
      this.#sleep(seen, leftMs);
    }
    this.#startClock(left);
    this.#run.checkInterrupts();
  }

  #sleep(seenWakeCount: number, timeoutMs: number): void {
    const { cells } = this.#worker;
    cells.setAsleep(this.#slot, Asleep.blocked);
    cells.waitForWake(this.#slot, seenWakeCount, timeoutMs);
    cells.setAsleep(this.#slot, Asleep.not);
  }

  log(text: string): void {
    this.#worker.log(text);
  }

  freeBytes(limitBytes: number, wantedBytes: number): number {
    return this.#worker.memory.freeBytes(limitBytes, wantedBytes);
  }

  locate(callSite: number): SourceLocation {
    return this.#places.locate(callSite);
  }

  frames(error: Error): readonly Frame[] {
    return this.#places.frames(error);
  }
}

const EMPTY_HEAD: ReplyHead = { status: '200 OK', block: '', flags: 0, declaredLength: -1 };
