/** Handles interrupts that the host has raised for a request (wire/cells.ts InterruptReason). */
import { throwHalt } from '../../php/engine/halt.ts';
import { InterruptReason, type SlotCells } from '../../wire/cells.ts';
import { tellSlow } from '../limits/slow-log.ts';
import type { LimitedRequest, RequestMemory } from './request-memory.ts';

export interface InterruptedRequest extends LimitedRequest {
  readonly memory: RequestMemory;
  readonly worker: LimitedRequest['worker'] & {
    readonly cells: SlotCells;
    readonly outbox: { post(): void };
    log(text: string): void;
    /** While one script keeps the thread busy: deals with the interrupts of those that wait. */
    lookAtOthers(): void;
  };
}

/**
 * Handles all raised interrupts.
 * @param isRunning false when it is another request's code that runs
 * @throws the halt signal when the script must stop
 */
export function takeInterrupts(active: InterruptedRequest, isRunning: boolean): void {
  const { request, run } = active;
  const reasons = run.takeReasons();
  if ((reasons & InterruptReason.post) !== 0) lookUp(active, isRunning);
  if ((reasons & InterruptReason.slow) !== 0) tellSlow(active, isRunning);
  if ((reasons & InterruptReason.terminate) !== 0) request.interrupt('terminate');
  if ((reasons & InterruptReason.timeLimit) !== 0) request.interrupt('timeLimit');
  if (run.halting) throwHalt();
}

/** The same while another script keeps the thread: a request that only waits for its turn to end gets more time. */
export function takeInterruptsWaiting(active: InterruptedRequest): void {
  const { request, run } = active;
  if (run.isOver) throwHalt();
  if (!run.halting) {
    if (run.live[0] !== run.generation) takeInterrupts(active, false);
    return;
  }
  run.takeReasons();
  request.timeLimit.grantRest();
}

/** The thread has been busy for some milliseconds: does periodic work. */
function lookUp({ memory, worker }: InterruptedRequest, isRunning: boolean): void {
  worker.outbox.post();
  if (!isRunning) return;
  // Recent growth is attributed to the request whose code runs now.
  memory.check();
  worker.lookAtOthers();
}
