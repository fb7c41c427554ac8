/**
 * Loops whose body matches in one way at each place: their turns are taken one after the other, and what they have to give
 * back is kept in a list. A text of a million characters needs no deeper stack than one of ten.
 */
import type { Compiler } from './compiler.ts';
import type { Step } from './match-state.ts';
import type { Node } from './node.ts';
import { partsOf } from './node-parts.ts';

type Repeat = Node & { kind: 'repeat' };

export function repeatSimple(compiler: Compiler, node: Repeat, next: Step): Step {
  const inside = compiler.alone(node.body);
  if (node.mode === 'lazy') return lazy(compiler, node, { inside, next });
  const isFinal = node.mode === 'possessive' || compiler.ambiguity.final.has(node);
  return isFinal ? final(compiler, node, { inside, next }) : greedy(compiler, node, { inside, next });
}

interface Steps {
  readonly inside: Step;
  readonly next: Step;
}

function hasCapture(node: Node): boolean {
  return node.kind === 'capture' || partsOf(node).some(hasCapture);
}

/** Matches as much as possible and never backtracks (possessive). */
function final({ state }: Compiler, { body, min, max }: Repeat, { inside, next }: Steps): Step {
  const captures = hasCapture(body);
  return (position) => {
    const before = captures ? state.captures.slice() : null;
    let at = position;
    let count = 0;
    for (; count < max && inside(at); count++) at = state.end;
    if (count >= min && next(at)) return true;
    if (before !== null) state.captures = before;
    return false;
  };
}

function greedy({ state }: Compiler, { body, min, max }: Repeat, { inside, next }: Steps): Step {
  const captures = hasCapture(body);
  return (position) => {
    const ends = [position];
    const kept = captures ? [state.captures.slice()] : null;
    while (ends.length <= max && inside(ends.at(-1)!)) {
      ends.push(state.end);
      kept?.push(state.captures.slice());
    }
    for (let count = ends.length - 1; count >= min; count--) {
      state.tick();
      if (kept !== null) state.captures = kept[count]!;
      if (next(ends[count]!)) return true;
    }
    if (kept !== null) state.captures = kept[0]!;
    return false;
  };
}

function lazy({ state }: Compiler, { body, min, max }: Repeat, { inside, next }: Steps): Step {
  const captures = hasCapture(body);
  return (position) => {
    const before = captures ? state.captures.slice() : null;
    let at = position;
    for (let count = 0; ; count++) {
      state.tick();
      if (count >= min && next(at)) return true;
      if (count >= max || !inside(at)) break;
      at = state.end;
    }
    if (before !== null) state.captures = before;
    return false;
  };
}
