/** Takes requests out of the mailbox and runs their scripts in this thread. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { isHalt } from '../../php/engine/halt.ts';
import { lifeOf, type TopLevel } from '../../php/main/lifecycle.ts';
import type { Generation, Slot } from '../../wire/cells.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { type BodyMessage, REQUEST_FIELDS, ReplyFlag, type RequestBatch } from '../../wire/messages.ts';
import { UNREAD_HEAD, UNREAD_HEAD_OF_HEAD } from '../../wire/request-head.ts';
import type { ScriptId } from '../../wire/script.ts';
import { PrototypeWatch } from '../isolation/prototype-watch.ts';
import { isEndOfRequest } from '../isolation/request-tasks.ts';
import { type ServerFacts, WireInput } from '../sapi/wire-input.ts';
import type { WorkerSurroundings } from '../sapi/wire-sapi.ts';
import type { LoadedScript } from '../scripts/loaded-script.ts';
import type { Ended } from '../waiting/request-driver.ts';
import { ActiveRequest } from './active-request.ts';
import type { RequestSettings } from './request-settings.ts';

/** A script that keeps the thread for longer than this is reported to the host as slow. */
const SLOW_MS = 4;

/** After this many quick runs in a row a script is expected to be quick again. */
const TRUSTED_RUNS = 16;

/** One request of a batch, with the time at which this thread took it. */
interface TakenRequest {
  readonly slot: Slot;
  readonly generation: Generation;
  readonly head: string;
  readonly body: BodyMessage;
  readonly startedMs: number;
}

export class RequestRunner {
  readonly #worker: WorkerSurroundings;
  readonly #settings: RequestSettings;
  readonly #server: ServerFacts;
  readonly #prototypes: PrototypeWatch | null;
  /** Requests whose scripts did not end in their first turn, by slot. */
  readonly #waiting = new Map<Slot, ActiveRequest>();
  #wasMemoryShort = false;
  /** Maps errors outside of any call, such as unhandled rejections, to their request. */
  readonly #owner = new AsyncLocalStorage<ActiveRequest>();
  /** The running request that has no such context, since none of its code can run later. */
  #running: ActiveRequest | null = null;

  constructor(worker: WorkerSurroundings, settings: RequestSettings, server: ServerFacts) {
    this.#worker = worker;
    this.#settings = settings;
    const watchSeconds = settings.plain().int('watch_prototypes');
    this.#prototypes = watchSeconds < 0 ? null : new PrototypeWatch(watchSeconds * 1000);
    this.#server = server;
  }

  /** Runs all requests of a batch, each up to its first wait. */
  runBatch(batch: RequestBatch): void {
    const { cells, outbox } = this.#worker;
    let nowMs = monotonicMs();
    for (let at = 0; at < batch.length; at += REQUEST_FIELDS) {
      const slot = batch[at] as Slot;
      const generation = batch[at + 1] as Generation;
      const id = batch[at + 2] as ScriptId;
      const ready = this.#worker.scripts.ready(id);
      if (!(ready === null ? cells.load(slot, generation) : cells.start(slot, generation))) continue;
      cells.setStartedMs(slot, nowMs);
      const head = batch[at + 3] as string;
      this.#begin(id, ready, {
        slot,
        generation,
        head,
        body: batch[at + 4] as BodyMessage,
        startedMs: nowMs,
      });
      nowMs = monotonicMs();
      outbox.postIfDue(nowMs);
    }
    outbox.post();
  }

  #begin(id: ScriptId, ready: LoadedScript | null, taken: TakenRequest): void {
    // Replies of earlier scripts must not wait for this one, or be lost with it.
    if (ready === null || ready.quickRuns < TRUSTED_RUNS) this.#worker.outbox.post();
    if (ready === null) {
      void this.#loadAndRun(id, taken);
      return;
    }
    this.#run(ready, taken);
    ready.quickRuns = monotonicMs() - taken.startedMs > SLOW_MS ? 0 : ready.quickRuns + 1;
  }

  async #loadAndRun(id: ScriptId, taken: TakenRequest): Promise<void> {
    let script: LoadedScript;
    let failure: unknown = null;
    let hadToWait = false;
    try {
      const loaded = this.#worker.scripts.load(id);
      hadToWait = loaded instanceof Promise;
      script = loaded instanceof Promise ? await this.#loadPackages(loaded) : loaded;
    } catch (error) {
      failure = error;
      script = this.#worker.scripts.placeholder(id);
    }
    const { cells, outbox } = this.#worker;
    cells.endLoad(taken.slot, taken.generation);
    if (hadToWait) {
      // All that waited for the same packages come to here before the first of them starts: if that one takes long, the
      // others can be taken back. And what one of them replies must not wait for the next one, or die with it.
      await null;
      outbox.post();
    }
    this.#prototypes?.include(script.compiled.freeNames);
    this.#prototypes?.includeModules(script.compiled.packages.map(({ specifier }) => specifier));
    if (!cells.start(taken.slot, taken.generation)) return;
    this.#run(script, taken, failure);
    outbox.schedule();
  }

  /** Changes that packages make to JavaScript's objects while they are loaded are intended. */
  async #loadPackages(loading: Promise<LoadedScript>): Promise<LoadedScript> {
    const script = await loading;
    this.#worker.shared.accept();
    this.#prototypes?.accept();
    return script;
  }

  #run(script: LoadedScript, taken: TakenRequest, loadFailure: unknown = null): void {
    const active = this.#activate(script, taken);
    const topLevel = loadFailure === null ? active.topLevel : failing(loadFailure);
    if (active.mayRunLater) this.#enter(active, () => this.#live(active, topLevel, taken.startedMs));
    else {
      // As #enter does, without a function made for it.
      this.#running = active;
      this.#live(active, topLevel, taken.startedMs);
      this.#running = null;
    }
  }

  #live(active: ActiveRequest, topLevel: TopLevel, startedMs: number): void {
    const rest = lifeOf(active.request, topLevel);
    if (rest !== null) {
      const step = rest.next();
      if (!step.done) {
        this.#waiting.set(active.run.slot, active);
        active.driver.goOnAfter(rest, this.#lifeEnd(active), step.value);
        return;
      }
    }
    const nowMs = monotonicMs();
    this.#end(active, nowMs - startedMs > SLOW_MS, nowMs);
  }

  /** Runs something as a request's code. */
  readonly #enter = (active: ActiveRequest, code: () => void): void => {
    if (active.mayRunLater) {
      active.run.hasContext = true;
      this.#owner.run(active, code);
      return;
    }
    this.#running = active;
    code();
    this.#running = null;
  };

  #lifeEnd(active: ActiveRequest): Ended<void> {
    const ended = (): void => this.#endLater(active);
    return { ended, failed: ended };
  }

  #activate(script: LoadedScript, taken: TakenRequest): ActiveRequest {
    const started = { server: this.#server, atMs: taken.startedMs };
    const input = new WireInput(script.compiled.filename, taken.head, taken.body, started);
    const { slot, generation } = taken;
    const isUnread = taken.head === UNREAD_HEAD || taken.head === UNREAD_HEAD_OF_HEAD;
    const ini = isUnread ? this.#settings.plain() : this.#settings.of(input);
    return new ActiveRequest({ slot, generation, script, input, ini, worker: this.#worker, enter: this.#enter });
  }

  #endLater(active: ActiveRequest): void {
    this.#waiting.delete(active.run.slot);
    this.#end(active, active.driver.hadSlowTurn, monotonicMs());
    this.#worker.outbox.schedule();
  }

  #end(active: ActiveRequest, wasSlow: boolean, nowMs: number): void {
    active.close();
    this.#worker.shared.restore(active.script.reachesSettings);
    if (this.#prototypes?.isDue(nowMs)) this.#tellPrototypes(active, this.#prototypes);
    const isInPlace = active.hasWaitedInPlace && this.#worker.suspends;
    active.sapi.scriptEnded((wasSlow ? ReplyFlag.slow : 0) | (isInPlace ? ReplyFlag.inPlace : 0));
  }

  #tellPrototypes(active: ActiveRequest, prototypes: PrototypeWatch): void {
    const changed = prototypes.changes();
    if (changed === '') return;
    const { filename } = active.script.compiled;
    this.#worker.log(
      `${filename} (or a request beside it) changed ${changed}: all requests of the worker see it, so it is replaced`,
    );
    this.#worker.tainted();
  }

  /** The host has raised an interrupt for a request that may be in an `await`. */
  interrupt(slot: Slot, generation: Generation): void {
    const active = this.#waiting.get(slot);
    if (active === undefined || active.run.generation !== generation) return;
    active.lookAtInterrupts();
  }

  /** Something that a suspended request may wait for has happened. */
  wake(slot: Slot, generation: Generation): void {
    const active = this.#waiting.get(slot);
    if (active !== undefined && active.run.generation === generation && active.isSuspended) active.driver.wake();
  }

  /** Handles interrupts of waiting requests while another script keeps the thread busy; otherwise the host would kill the thread. */
  lookAtWaiting(): void {
    for (const active of this.#waiting.values()) {
      if (this.#worker.cells.pendingReasons(active.run.slot) !== 0) active.lookAtInterruptsWaiting();
    }
  }

  /**
   * Waiting scripts may hold too much memory together: the one that has grown most is ended, otherwise the newest. Only at the
   * second check, since the memory of a script that has just ended is not freed immediately.
   */
  checkMemory(): void {
    let lowestBytes = Number.POSITIVE_INFINITY;
    for (const { memory } of this.#waiting.values()) lowestBytes = Math.min(lowestBytes, memory.limitBytes);
    if (this.#worker.memory.exceeds(lowestBytes)) this.#endGreediest();
    else this.#wasMemoryShort = false;
  }

  #endGreediest(): void {
    const suspects = [...this.#waiting.values()]
      .reverse()
      .sort((one, other) => other.run.takenBytes - one.run.takenBytes);
    const culprit = suspects.find((active) => active.memory.excessBytes > 0);
    if (culprit !== undefined && this.#wasMemoryShort) culprit.checkMemory();
    this.#wasMemoryShort = culprit !== undefined && !this.#wasMemoryShort;
  }

  /** The request on whose behalf code runs at the moment; null when it has ended, or when there is none. */
  get current(): ActiveRequest | null {
    const active = this.context;
    return active === null || active.isOver ? null : active;
  }

  /** The request in whose context code runs at the moment, even if it has ended; null when there is none. */
  get context(): ActiveRequest | null {
    return this.#running ?? this.#owner.getStore() ?? null;
  }

  /** An error outside of any call of a script: an unhandled rejection, or an error thrown by a listener. */
  strayError(error: unknown): void {
    if (isHalt(error)) return;
    const active = this.#owner.getStore();
    if (active === undefined) this.#worker.log(`Error outside of any request: ${describe(error)}`);
    else if (active.isOver) this.#tellLate(active, error);
    else active.runTask(() => throwValue(error));
  }

  /** Errors of fetches and waits that ended with their request are not logged. */
  #tellLate(active: ActiveRequest, error: unknown): void {
    if (isEndOfRequest(error)) return;
    this.#worker.log(`Error after the end of its request (${active.script.compiled.filename}): ${describe(error)}`);
  }
}

/** A script that could not even be loaded. */
function failing(failure: unknown): TopLevel {
  return { isPausing: false, begin: () => throwValue(failure) };
}

function throwValue(thrown: unknown): never {
  throw thrown;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
