/**
 * How deep code may nest. V8 ends the whole process when a regular expression is compiled close to the end of the stack
 * ("RegExpCompiler Allocation failed"), so no script may get the parser or the walk there.
 */
import { resourceLimits } from 'node:worker_threads';

/** Megabytes of this thread's stack; Node gives its main thread 984 KB and tells no limits there. */
const STACK_MB = resourceLimits.stackSizeMb ?? 1;

/** Bytes of the stack that parsing may take: a good half. */
export const MAX_PARSER_STACK_BYTES = 560_000 * STACK_MB;

/** Levels of the tree that a walk may go down: each takes a few frames. */
export const MAX_TREE_DEPTH = 1200 * STACK_MB;

/** Code that nests deeper than this thread's stack allows; a thread with a larger stack may manage. */
export class NestingError extends SyntaxError {
  /** Offset in the code. */
  readonly pos: number;

  constructor(pos: number) {
    super('The script is nested too deeply');
    this.pos = pos;
  }
}
