/** Computes the characters that can follow at each place of a pattern, to find where a matcher never has to backtrack. */
import { hasHigh } from './char-set.ts';
import type { Node } from './node.ts';

/** Characters as a table: 0..255 one by one, at 256 all others together. */
export type Characters = Uint8Array;

const OTHERS = 256;

export interface First {
  /** Characters it can begin with. */
  readonly characters: Characters;
  /** It may match the empty string. */
  readonly isNullable: boolean;
  /** It may match the empty string only where an assertion holds. */
  readonly isGuarded: boolean;
}

/** What comes after a part: characters, or the end of the whole match, where nothing can fail. */
export interface Follow {
  readonly characters: Characters;
  readonly isEnd: boolean;
}

export const NOTHING: Characters = new Uint8Array(OTHERS + 1);
const ANYTHING: Characters = new Uint8Array(OTHERS + 1).fill(1);
export const MATCH_END: Follow = { characters: NOTHING, isEnd: true };
const ANY_FOLLOW: Follow = { characters: ANYTHING, isEnd: false };

const ZERO_WIDTH: First = { characters: NOTHING, isNullable: true, isGuarded: true };
const UNKNOWN: First = { characters: ANYTHING, isNullable: true, isGuarded: true };

export function joinedCharacters(a: Characters, b: Characters): Characters {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return a.map((is, code) => is | b[code]!);
}

export function areDisjoint(a: Characters, b: Characters): boolean {
  return a === NOTHING || b === NOTHING || !a.some((is, code) => is === 1 && b[code] === 1);
}

export function firstOf(node: Node): First {
  switch (node.kind) {
    case 'text':
      return taking(oneCharacter(node.text.charCodeAt(0)));
    case 'set':
      return taking(Uint8Array.from([...node.set.low, hasHigh(node.set) ? 1 : 0]));
    case 'sequence':
      return node.items.reduceRight<First>((rest, item) => sequence(firstOf(item), rest), {
        ...taking(NOTHING),
        isNullable: true,
      });
    case 'either':
      return node.branches.map(firstOf).reduce(either);
    case 'capture':
    case 'atomic':
      return firstOf(node.body);
    case 'repeat': {
      const first = firstOf(node.body);
      return node.min > 0 ? first : { ...first, isNullable: true };
    }
    case 'assert':
      return firstOfAssertion(node.what);
    case 'look':
    case 'keep':
      return ZERO_WIDTH;
    case 'fail':
      return taking(NOTHING);
    default:
      return UNKNOWN;
  }
}

/** An end lets nothing follow but the line feed it may stand before. */
function firstOfAssertion(what: string): First {
  if (what === 'subjectEnd') return taking(NOTHING);
  return what === 'lineEnd' || what === 'lastLineEnd' ? taking(oneCharacter(10)) : ZERO_WIDTH;
}

function taking(characters: Characters): First {
  return { characters, isNullable: false, isGuarded: false };
}

function oneCharacter(code: number): Characters {
  const characters = new Uint8Array(OTHERS + 1);
  characters[Math.min(code, OTHERS)] = 1;
  return characters;
}

function sequence(first: First, rest: First): First {
  if (!first.isNullable) return first;
  return {
    characters: joinedCharacters(first.characters, rest.characters),
    isNullable: rest.isNullable,
    isGuarded: first.isGuarded || rest.isGuarded,
  };
}

function either(a: First, b: First): First {
  return {
    characters: joinedCharacters(a.characters, b.characters),
    isNullable: a.isNullable || b.isNullable,
    isGuarded: a.isGuarded || b.isGuarded,
  };
}

/** What comes after the part before this one. */
export function followWith(first: First, follow: Follow): Follow {
  if (!first.isNullable) return { characters: first.characters, isEnd: false };
  if (follow.isEnd && first.isGuarded) return ANY_FOLLOW;
  return { characters: joinedCharacters(first.characters, follow.characters), isEnd: follow.isEnd };
}

/** True when it can match without taking a character. */
export function mayTakeNothing(node: Node): boolean {
  switch (node.kind) {
    case 'text':
    case 'set':
    case 'fail':
      return false;
    case 'sequence':
      return node.items.every(mayTakeNothing);
    case 'either':
      return node.branches.some(mayTakeNothing);
    case 'capture':
    case 'atomic':
      return mayTakeNothing(node.body);
    case 'repeat':
      return node.min === 0 || mayTakeNothing(node.body);
    default:
      return true;
  }
}
