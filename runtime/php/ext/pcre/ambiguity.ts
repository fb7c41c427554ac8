/**
 * Estimates the amount of backtracking. A loop or alternative whose continuations begin with different characters is
 * unambiguous; an ambiguous one inside another loop can take exponential time.
 */
import {
  areDisjoint,
  type Characters,
  type Follow,
  firstOf,
  followWith,
  joinedCharacters,
  MATCH_END,
  mayTakeNothing,
  NOTHING,
} from './lookahead.ts';
import type { Node } from './node.ts';
import { partsOf } from './node-parts.ts';

type Repeat = Node & { kind: 'repeat' };

export interface Ambiguity {
  /** Number of loops that may have to backtrack; infinite when they are nested. */
  readonly loops: number;
  /** Loops whose body matches in one way at each place. */
  readonly simple: ReadonlySet<Node>;
  /** Loops that never have to backtrack. */
  readonly final: ReadonlySet<Node>;
}

export function ambiguityOf(root: Node): Ambiguity {
  const walk = new Walk();
  const loops = walk.count(root, MATCH_END, false);
  return { loops, simple: walk.simple, final: walk.final };
}

const MANY = Number.POSITIVE_INFINITY;

class Walk {
  readonly simple = new Set<Node>();
  readonly final = new Set<Node>();

  count(node: Node, follow: Follow, isInLoop: boolean): number {
    switch (node.kind) {
      case 'sequence':
        return this.#sequence(node.items, follow, isInLoop);
      case 'either':
        return this.#either(node.branches, follow, isInLoop);
      case 'capture':
        return this.count(node.body, follow, isInLoop);
      case 'repeat':
        return this.#repeat(node, follow, isInLoop);
      case 'look': {
        const inside = this.count(node.body, MATCH_END, isInLoop);
        return isInLoop && hasLoop(node.body) ? MANY : inside;
      }
      case 'atomic':
        this.count(node.body, MATCH_END, isInLoop);
        return MANY;
      case 'text':
      case 'set':
      case 'assert':
        return 0;
      default:
        return MANY;
    }
  }

  #sequence(items: readonly Node[], follow: Follow, isInLoop: boolean): number {
    let total = 0;
    let after = follow;
    for (const item of items.toReversed()) {
      total += this.count(item, after, isInLoop);
      after = followWith(firstOf(item), after);
    }
    return total;
  }

  #either(branches: readonly Node[], follow: Follow, isInLoop: boolean): number {
    const inside = branches.reduce((sum, branch) => sum + this.count(branch, follow, isInLoop), 0);
    return isInLoop && !haveOneWay(branches, follow) ? MANY : inside;
  }

  #repeat(node: Repeat, follow: Follow, isInLoop: boolean): number {
    const first = firstOf(node.body);
    const body = this.count(node.body, afterBody(first.characters, follow), isInLoop || node.max > 1);
    if (mayTakeNothing(node.body)) return MANY;
    if (body === 0 && !hasLazyLoop(node.body)) this.simple.add(node);
    const isFinal = node.min === node.max || areDisjoint(first.characters, follow.characters);
    if (isFinal) this.final.add(node);
    if (isFinal || node.mode === 'possessive') return body;
    return isInLoop ? MANY : body + (node.max > 1 ? 1 : 0);
  }
}

function afterBody(first: Characters, follow: Follow): Follow {
  return { characters: joinedCharacters(first, follow.characters), isEnd: follow.isEnd };
}

/** True when no two branches can match at the same place, and none but the last can be left empty. */
function haveOneWay(branches: readonly Node[], follow: Follow): boolean {
  if (branches.every((branch) => branch.kind === 'text')) return areNoPrefixes(branches.map((branch) => branch.text));
  let seen: Characters = NOTHING;
  for (const branch of branches) {
    const first = firstOf(branch);
    const { characters } = followWith(first, follow);
    if (first.isNullable && branch !== branches.at(-1)) return false;
    if (!areDisjoint(seen, characters)) return false;
    seen = joinedCharacters(seen, characters);
  }
  return true;
}

function areNoPrefixes(texts: readonly string[]): boolean {
  return texts.every((text, index) => texts.every((other, at) => at === index || !other.startsWith(text)));
}

function hasLoop(node: Node): boolean {
  return (node.kind === 'repeat' && node.max === Number.POSITIVE_INFINITY) || partsOf(node).some(hasLoop);
}

/** Such a loop takes as little as what follows lets it: it cannot be matched alone. */
function hasLazyLoop(node: Node): boolean {
  return (node.kind === 'repeat' && node.mode === 'lazy' && node.min < node.max) || partsOf(node).some(hasLazyLoop);
}
