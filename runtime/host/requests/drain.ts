/** Waits for running work when the server stops. */
import { monotonicMs } from '../../wire/clock.ts';
import { type RequestTarget, targetOf } from '../../wire/request-head.ts';

/** A part of the server that may have work in progress. */
export interface BusyPart {
  readonly isBusy: boolean;
}

const LOOK_MS = 5;

/**
 * Resolves when no part is busy, at most after `limitMs`, and at once when `isOver`. One part may give work to another meanwhile, and clients may send
 * more on connections they have: so all are asked again and again.
 */
export async function drain(parts: readonly BusyPart[], limitMs: number, isOver: () => boolean): Promise<void> {
  const deadlineMs = monotonicMs() + limitMs;
  while (!isOver() && parts.some((part) => part.isBusy) && monotonicMs() < deadlineMs)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** The log line about work that a stopping server has cut. */
export function cutText(request: RequestTarget & { readonly method: string }, file: string, ageMs: number): string {
  return `stopping: cut "${request.method} ${targetOf(request)}" (${file}) after ${(ageMs / 1000).toFixed(3)} s`;
}
