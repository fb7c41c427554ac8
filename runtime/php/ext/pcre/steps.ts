/** Compiles the parts of a pattern to steps (matcher.ts). */

import type { Ambiguity } from './ambiguity.ts';
import { assertion } from './assertions.ts';
import { type CharSet, has } from './char-set.ts';
import type { Compiler } from './compiler.ts';
import { firstCharacters } from './first-characters.ts';
import { repeat } from './loops.ts';
import type { MatchState, Step } from './match-state.ts';
import { SearchCut } from './match-state.ts';
import type { ChoiceTest, CutVerb, Node, Pattern } from './node.ts';
import { findGroup } from './node-parts.ts';
import { back, sameButCase } from './positions.ts';
import { widthOf } from './widths.ts';

export interface Compiled {
  readonly start: Step;
  /** Number of loops that need a place for their counts. */
  readonly loops: number;
  /** Characters below 256 a match can begin with; null when that is not known or it may be empty. */
  readonly first: Uint8Array | null;
}

export function compileNode(pattern: Pattern, state: MatchState, ambiguity: Ambiguity): Compiled {
  const compiler = new NodeCompiler(pattern, state, ambiguity);
  const finish: Step = (position) => {
    if (position === state.notEmptyAt && state.matchStart === position) return false;
    state.end = position;
    return true;
  };
  const start = compiler.compile(pattern.root, finish);
  return { start, loops: compiler.loops, first: firstCharacters(pattern.root) };
}

class NodeCompiler implements Compiler {
  readonly state: MatchState;
  readonly usesUnicode: boolean;
  readonly ambiguity: Ambiguity;
  loops = 0;
  readonly #pattern: Pattern;
  /** Bodies of called groups, compiled once: each goes on with the innermost caller. */
  readonly #called = new Map<number, Step>();

  constructor(pattern: Pattern, state: MatchState, ambiguity: Ambiguity) {
    this.#pattern = pattern;
    this.state = state;
    this.ambiguity = ambiguity;
    this.usesUnicode = pattern.usesUnicode;
  }

  compile(node: Node, next: Step): Step {
    switch (node.kind) {
      case 'text':
        return this.#text(node.text, next);
      case 'set':
        return this.#set(node.set, next);
      case 'sequence':
        return node.items.reduceRight<Step>((rest, item) => this.compile(item, rest), next);
      case 'either':
        return this.#either(node.branches, next);
      case 'capture':
        return this.#capture(node.group, node.body, next);
      case 'repeat':
        return repeat(this, node, next);
      case 'look':
        return this.#look(node, next);
      case 'atomic':
        return this.atomic(node.body, next);
      case 'back':
        return this.#back(node.groups, node.ignoresCase, next);
      case 'call':
        return this.#call(node.group, next);
      case 'choice':
        return this.#choice(node.test, this.compile(node.yes, next), this.compile(node.no, next));
      case 'assert':
        return assertion(node.what, this.state, this.usesUnicode, next);
      case 'keep':
        return this.#keep(next);
      case 'accept':
        return acceptAt(this.state);
      case 'cut':
        return this.#cut(node.verb, next);
      case 'fail':
        return () => false;
    }
  }

  #text(text: string, next: Step): Step {
    const { state } = this;
    const { length } = text;
    if (length === 1) {
      const code = text.charCodeAt(0);
      return (position) => state.subject.charCodeAt(position) === code && next(position + 1);
    }
    return (position) => state.subject.startsWith(text, position) && next(position + length);
  }

  #set(set: CharSet, next: Step): Step {
    const { state } = this;
    const { low } = set;
    if (!this.usesUnicode) {
      return (position) =>
        position < state.subject.length && low[state.subject.charCodeAt(position)] === 1 && next(position + 1);
    }
    return (position) => {
      const code = state.subject.codePointAt(position);
      return code !== undefined && has(set, code) && next(position + (code > 0xffff ? 2 : 1));
    };
  }

  #either(branches: readonly Node[], next: Step): Step {
    const steps = branches.map((branch) => this.compile(branch, next));
    const { state } = this;
    return (position) => {
      state.tick();
      for (const step of steps) if (step(position)) return true;
      return false;
    };
  }

  #capture(group: number, body: Node, next: Step): Step {
    const { state } = this;
    const close: Step = (position) => {
      const { captures, opened } = state;
      const start = captures[2 * group]!;
      const end = captures[2 * group + 1]!;
      captures[2 * group] = opened[group]!;
      captures[2 * group + 1] = position;
      if (next(position)) return true;
      state.captures[2 * group] = start;
      state.captures[2 * group + 1] = end;
      return false;
    };
    const inside = this.compile(body, close);
    return (position) => {
      const before = state.opened[group]!;
      state.opened[group] = position;
      if (inside(position)) return true;
      state.opened[group] = before;
      return false;
    };
  }

  /** Runs a body alone; its end is in `state.end`. Captures are put back when it fails. */
  alone(body: Node): Step {
    return this.compile(body, acceptAt(this.state));
  }

  atomic(body: Node, next: Step): Step {
    const { state } = this;
    const inside = this.alone(body);
    return (position) => {
      const captures = state.captures.slice();
      if (inside(position) && next(state.end)) return true;
      state.captures = captures;
      return false;
    };
  }

  #look(node: Node & { kind: 'look' }, next: Step): Step {
    const test = this.#lookTest(node);
    const { state } = this;
    return (position) => {
      const captures = state.captures.slice();
      if (test(position) && next(position)) return true;
      state.captures = captures;
      return false;
    };
  }

  #lookTest(node: Node & { kind: 'look' }): Step {
    const { state } = this;
    if (!node.isBehind) {
      const inside = this.alone(node.body);
      return node.isNegative ? negated(state, inside) : inside;
    }
    const branches = node.body.kind === 'either' ? node.body.branches : [node.body];
    const tests = branches.map((branch) => this.#behind(branch));
    const any: Step = (position) => tests.some((test) => test(position));
    return node.isNegative ? negated(state, any) : any;
  }

  #behind(branch: Node): Step {
    const { state, usesUnicode } = this;
    const inside = this.alone(branch);
    const width = widthOf(branch)!;
    return (position) => {
      const start = back(state.subject, position, width, usesUnicode);
      return start >= 0 && inside(start);
    };
  }

  #back(groups: readonly number[], ignoresCase: boolean, next: Step): Step {
    const { state, usesUnicode } = this;
    return (position) => {
      const group = groups.find((one) => state.captures[2 * one]! >= 0);
      if (group === undefined) return false;
      const text = state.subject.slice(state.captures[2 * group]!, state.captures[2 * group + 1]!);
      const found = state.subject.slice(position, position + text.length);
      if (found !== text && !(ignoresCase && sameButCase(found, text, usesUnicode))) return false;
      return next(position + text.length);
    };
  }

  #call(group: number, next: Step): Step {
    const { state } = this;
    return (position) => {
      state.tick();
      const before = { captures: state.captures, opened: state.opened, loops: state.loops };
      const restore = (): void => void Object.assign(state, before);
      Object.assign(state, {
        captures: before.captures.slice(),
        opened: before.opened.slice(),
        loops: before.loops.slice(),
      });
      state.calls.push(group);
      state.returns.push((end) => {
        const inner = { captures: state.captures, opened: state.opened, loops: state.loops };
        restore();
        state.calls.pop();
        const returning = state.returns.pop()!;
        if (next(end)) return true;
        Object.assign(state, inner);
        state.calls.push(group);
        state.returns.push(returning);
        return false;
      });
      if (this.#bodyOf(group)(position)) return true;
      state.returns.pop();
      state.calls.pop();
      restore();
      return false;
    };
  }

  #bodyOf(group: number): Step {
    const known = this.#called.get(group);
    if (known !== undefined) return known;
    const node = group === 0 ? this.#pattern.root : findGroup(this.#pattern.root, group)!;
    const { state } = this;
    const step = this.compile(node, (position) => state.returns.at(-1)!(position));
    if (state.loops.length < 2 * this.loops) {
      const grown = new Int32Array(2 * this.loops);
      grown.set(state.loops);
      state.loops = grown;
    }
    this.#called.set(group, step);
    return step;
  }

  #choice(test: ChoiceTest, yes: Step, no: Step): Step {
    const { state } = this;
    if (test.kind === 'never') return no;
    if (test.kind === 'look') {
      const look = this.#lookTest(test.look as Node & { kind: 'look' });
      return (position) => (look(position) ? yes(position) : no(position));
    }
    if (test.kind === 'recursion') {
      const isIn = (): boolean => state.calls.length > 0 && (test.group === null || state.calls.at(-1) === test.group);
      return (position) => (isIn() ? yes(position) : no(position));
    }
    return (position) => (test.groups.some((group) => state.captures[2 * group]! >= 0) ? yes : no)(position);
  }

  #keep(next: Step): Step {
    const { state } = this;
    return (position) => {
      const before = state.matchStart;
      state.matchStart = position;
      if (next(position)) return true;
      state.matchStart = before;
      return false;
    };
  }

  #cut(verb: CutVerb, next: Step): Step {
    return (position) => {
      if (next(position)) return true;
      throw new SearchCut(verb, position);
    };
  }
}

function acceptAt(state: MatchState): Step {
  return (position) => {
    state.end = position;
    return true;
  };
}

function negated(state: MatchState, test: Step): Step {
  return (position) => {
    const captures = state.captures.slice();
    const found = test(position);
    state.captures = captures;
    return !found;
  };
}
