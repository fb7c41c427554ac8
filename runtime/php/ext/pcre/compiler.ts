/** The compiler of a pattern, as its parts see it. */
import type { Ambiguity } from './ambiguity.ts';
import type { MatchState, Step } from './match-state.ts';
import type { Node } from './node.ts';

/** What loops need of the compiler around them. */
export interface Compiler {
  readonly state: MatchState;
  readonly usesUnicode: boolean;
  readonly ambiguity: Ambiguity;
  loops: number;
  compile(node: Node, next: Step): Step;
  /** Runs a body without what follows it; its end is in `state.end`. */
  alone(body: Node): Step;
  atomic(body: Node, next: Step): Step;
}
