/** A native function as a promise's reaction: it has no guards of its own, so it is called only while its epoch lasts. */
import { throwHalt } from '../../php/engine/halt.ts';

interface LastingRun {
  readonly epoch: number;
  lasts(epoch: number): boolean;
}

/** @returns a function that throws the halt signal once the epoch in which it was made is over */
export function guardedReaction<Reaction extends object>(run: LastingRun, reaction: Reaction): Reaction {
  const { epoch } = run;
  const call = reaction as unknown as (...args: unknown[]) => unknown;
  return function (this: unknown, ...args: unknown[]): unknown {
    if (!run.lasts(epoch)) throwHalt();
    return Reflect.apply(call, this, args);
  } as unknown as Reaction;
}
