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

/** A request that is cut when the server ends now. */
export interface CutWork {
  readonly request: RequestTarget & { readonly method: string };
  /** The script or file that answers it. */
  readonly filename: string;
  readonly ageMs: number;
}

/** Log lines about what a stopping server has cut: one per script or file, which names the oldest request and counts the others. */
export function cutTexts(work: readonly CutWork[]): string[] {
  const byFile = new Map<string, CutWork[]>();
  for (const one of work) {
    const group = byFile.get(one.filename);
    if (group === undefined) byFile.set(one.filename, [one]);
    else group.push(one);
  }
  return Array.from(byFile.values(), (group) => groupText(group.sort((one, other) => other.ageMs - one.ageMs)));
}

/** @param group of one file, the oldest first */
function groupText([oldest, ...others]: readonly CutWork[]): string {
  const { request, filename, ageMs } = oldest!;
  const text = `stopping: cut "${request.method} ${targetOf(request)}" (${filename}) after ${secondsText(ageMs)} s`;
  if (others.length === 0) return text;
  const [longest, shortest] = [others[0]!, others.at(-1)!].map((other) => secondsText(other.ageMs));
  return `${text}, and ${others.length} more of this file after ${shortest} to ${longest} s`;
}

function secondsText(ms: number): string {
  return (ms / 1000).toFixed(3);
}
