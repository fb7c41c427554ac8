/** The run object: what compiled code of one request calls and reads while it runs (wire/script.ts SCRIPT_PARAMETERS). */
import { foreignHalt, isHalt, throwHalt } from '../../php/engine/halt.ts';
import type { Generation, Slot, SlotCells } from '../../wire/cells.ts';
import type { ScriptRun } from '../../wire/script.ts';
import { guardedReaction } from '../isolation/guarded-reaction.ts';
import type { FinishedRun, KeptCode } from '../isolation/kept-code.ts';
import type { MemoryGuard, MemoryOwner } from '../limits/memory-guard.ts';

/** The parts of the thread that a run needs. */
interface RunSurroundings {
  readonly cells: SlotCells;
  readonly memory: MemoryGuard;
  readonly keptCode: KeptCode;
}

/** Handles interrupts that the host has raised for a request. */
export interface InterruptTaker {
  /** @throws the halt signal when the script must stop */
  takeInterrupts(): void;
  /** Code of the request runs although it is suspended: the suspended code is finished first. */
  finishWaiting(): void;
}

export class RequestRun implements ScriptRun, MemoryOwner, FinishedRun {
  epoch = 0;
  callSite = 0;
  takenBytes = 0;
  lateGuards = 0;
  hasContext = false;
  readonly slot: Slot;
  readonly generation: Generation;
  readonly live: Int32Array;
  readonly #worker: RunSurroundings;
  /** Deals with interrupts that were raised; there before the script starts. */
  taker: InterruptTaker | null = null;
  #halting = false;
  #isSuspended = false;
  #isOver = false;

  constructor(slot: Slot, generation: Generation, worker: RunSurroundings) {
    this.slot = slot;
    this.generation = generation;
    this.live = worker.cells.liveView(slot);
    this.#worker = worker;
  }

  /** True once the request has ended: its code runs only where others call it (isolation/kept-code.ts). */
  get isOver(): boolean {
    return this.#isOver;
  }

  get halting(): boolean {
    return this.#halting;
  }

  /** While a halt unwinds, the guards fail, so that code that has swallowed the signal stops at its next guard. */
  set halting(halting: boolean) {
    // The slot may belong to another request by now.
    if (this.#isOver) return;
    this.#halting = halting;
    this.#setLive();
  }

  get isSuspended(): boolean {
    return this.#isSuspended;
  }

  /** While the request waits, put aside, the guards fail, too: none of its other code may run. */
  set isSuspended(isSuspended: boolean) {
    this.#isSuspended = isSuspended;
    this.#setLive();
  }

  #setLive(): void {
    const isHeld = this.#halting || this.#isSuspended;
    Atomics.store(this.live, 0, isHeld ? 0 : this.generation);
    // An interrupt may have come meanwhile.
    if (this.#worker.cells.pendingReasons(this.slot) !== 0) Atomics.store(this.live, 0, 0);
  }

  /** All raised reasons. Guards pass again if nothing else is in their way. */
  takeReasons(): number {
    const reasons = this.#worker.cells.takeReasons(this.slot, this.generation);
    if (this.#halting || this.#isSuspended) Atomics.store(this.live, 0, 0);
    return reasons;
  }

  /** Deals with raised interrupts; throws the halt signal when the script must stop. */
  checkInterrupts(): void {
    if (this.#isOver) {
      this.#worker.keptCode.enter(this);
      return;
    }
    if (this.#halting) {
      if (this.#worker.keptCode.outlasts(this)) return;
      throwHalt();
    }
    if (this.#isSuspended) this.taker?.finishWaiting();
    if (this.live[0] !== this.generation) this.taker?.takeInterrupts();
  }

  /** True when code that began in this epoch may go on. */
  lasts(epoch: number): boolean {
    return epoch === this.epoch || this.#worker.keptCode.outlasts(this);
  }

  assertRunning(action: string): void {
    if (this.#isOver) throw this.#worker.keptCode.lateError(action);
  }

  /** `__k` of compiled code. */
  get guard(): () => void {
    return () => this.checkInterrupts();
  }

  /** `__x` of compiled code. */
  get passHalt(): (thrown: unknown, epoch: number) => unknown {
    return (thrown, epoch) => {
      if (!this.lasts(epoch)) throwHalt();
      if (!isHalt(thrown)) return thrown;
      if (this.#isOver ? this.#worker.keptCode.isCallerHalting : this.#halting) throwHalt();
      return foreignHalt();
    };
  }

  /** `__w` of compiled code. */
  get awaited(): <Value>(epoch: number, value: Value) => Value {
    return (epoch, value) => {
      if (!this.lasts(epoch)) throwHalt();
      const { memory } = this.#worker;
      if (memory.isTight) memory.attribute(this);
      if (this.live[0] !== this.generation) this.checkInterrupts();
      return value;
    };
  }

  /** `__h` of compiled code. */
  get reaction(): <Value>(reaction: Value) => Value {
    return (reaction) => (typeof reaction === 'function' ? guardedReaction(this, reaction) : reaction);
  }

  /** Ends all code of the request: its guards fail. */
  close(): void {
    this.#isOver = true;
    this.epoch++;
    this.#worker.cells.bury(this.slot);
    this.#worker.memory.forget(this);
  }
}

/** The run of an included script's code: the request's own, with call sites that name the included file. */
export class IncludedRun implements ScriptRun {
  readonly #run: ScriptRun;
  readonly #firstCallSite: number;

  constructor(run: ScriptRun, firstCallSite: number) {
    this.#run = run;
    this.#firstCallSite = firstCallSite;
  }

  get epoch(): number {
    return this.#run.epoch;
  }
  get halting(): boolean {
    return this.#run.halting;
  }
  get callSite(): number {
    return this.#run.callSite;
  }
  set callSite(callSite: number) {
    this.#run.callSite = this.#firstCallSite + callSite;
  }
}
