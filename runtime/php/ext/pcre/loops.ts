/** Steps of quantified parts. */
import { has } from './char-set.ts';
import type { Compiler } from './compiler.ts';
import type { MatchState, Step } from './match-state.ts';
import type { Node } from './node.ts';
import { repeatSimple } from './simple-loops.ts';

type Repeat = Node & { kind: 'repeat' };

export function repeat(compiler: Compiler, node: Repeat, next: Step): Step {
  const test = singleTest(node.body, compiler.usesUnicode);
  const isFinal = compiler.ambiguity.final.has(node);
  if (test !== null) {
    const mode = isFinal && node.mode === 'greedy' ? 'possessive' : node.mode;
    return repeatSingle(compiler.state, { ...node, mode }, test, next);
  }
  if (compiler.ambiguity.simple.has(node)) return repeatSimple(compiler, node, next);
  if (node.mode === 'possessive') return compiler.atomic({ ...node, mode: 'greedy' }, next);
  return repeatBody(compiler, node, next);
}

/** Tests the one code unit that a part takes; null when it takes more, or code points beyond U+FFFF. */
function singleTest(body: Node, usesUnicode: boolean): ((code: number) => boolean) | null {
  if (body.kind === 'text' && body.text.length === 1) {
    const wanted = body.text.charCodeAt(0);
    return (code) => code === wanted;
  }
  if (body.kind !== 'set') return null;
  const { set } = body;
  const { low } = set;
  if (!usesUnicode) return (code) => low[code] === 1;
  return (code) => has(set, code);
}

type Test = (code: number) => boolean;

function repeatSingle(state: MatchState, { min, max, mode }: Repeat, test: Test, next: Step): Step {
  /** End of the longest run from here. */
  const runFrom = (position: number, most: number): number => {
    const { subject } = state;
    let at = position;
    for (let count = 0; count < most && at < subject.length; count++) {
      const code = subject.codePointAt(at)!;
      if (!test(code)) break;
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  };
  const leastEnd = (position: number): number => {
    const end = runFrom(position, min);
    return lengthIn(state.subject, position, end) < min ? -1 : end;
  };
  if (mode === 'lazy') return (position) => lazySingle({ state, test, next, limit: max - min }, leastEnd(position));
  return (position) => {
    const least = leastEnd(position);
    if (least < 0) return false;
    let end = max === min ? least : runFrom(least, max - min);
    if (mode === 'possessive') return next(end);
    for (; end >= least; end = before(state.subject, end)) {
      state.tick();
      if (next(end)) return true;
    }
    return false;
  };
}

interface LazyRun {
  readonly state: MatchState;
  readonly test: Test;
  readonly next: Step;
  readonly limit: number;
}

function lazySingle({ state, test, next, limit }: LazyRun, from: number): boolean {
  if (from < 0) return false;
  const { subject } = state;
  let at = from;
  for (let count = 0; ; count++) {
    state.tick();
    if (next(at)) return true;
    if (count >= limit || at >= subject.length) return false;
    const code = subject.codePointAt(at)!;
    if (!test(code)) return false;
    at += code > 0xffff ? 2 : 1;
  }
}

function lengthIn(subject: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count++) at += subject.codePointAt(at)! > 0xffff ? 2 : 1;
  return count;
}

function before(subject: string, position: number): number {
  const code = subject.charCodeAt(position - 1);
  const isPair = code >= 0xdc00 && code < 0xe000 && (subject.charCodeAt(position - 2) & 0xfc00) === 0xd800;
  return position - (isPair ? 2 : 1);
}

/** Counts and last position stand in `state.loops`, so that calls and backtracking can put them back. */
function repeatBody(compiler: Compiler, { body, min, max, mode }: Repeat, next: Step): Step {
  const { state } = compiler;
  const slot = 2 * compiler.loops++;
  const again: Step = (position) => {
    const count = state.loops[slot]!;
    const last = state.loops[slot + 1]!;
    // An iteration that took nothing ends the loop.
    const canGoOn = count < max && !(count >= min && position === last);
    state.tick();
    if (mode === 'lazy' && count >= min && next(position)) return true;
    if (canGoOn) {
      state.loops[slot] = count + 1;
      state.loops[slot + 1] = position;
      if (inside(position)) return true;
      state.loops[slot] = count;
      state.loops[slot + 1] = last;
    }
    return mode === 'greedy' && count >= min && next(position);
  };
  const inside = compiler.compile(body, again);
  return (position) => {
    const count = state.loops[slot]!;
    const last = state.loops[slot + 1]!;
    state.loops[slot] = 0;
    state.loops[slot + 1] = -1;
    if (again(position)) return true;
    state.loops[slot] = count;
    state.loops[slot + 1] = last;
    return false;
  };
}
