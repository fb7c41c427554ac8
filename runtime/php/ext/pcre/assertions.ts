/** Steps of assertions about a position. */
import { has, namedSet } from './char-set.ts';
import type { MatchState, Step } from './match-state.ts';
import type { Assertion } from './node.ts';

const LINE_FEED = 10;

export function assertion(what: Assertion, state: MatchState, usesUnicode: boolean, next: Step): Step {
  const isLineFeed = (position: number): boolean => state.subject.charCodeAt(position) === LINE_FEED;
  switch (what) {
    case 'subjectStart':
      return (position) => position === 0 && next(position);
    case 'subjectEnd':
      return (position) => position === state.subject.length && next(position);
    case 'searchStart':
      return (position) => position === state.searchStart && next(position);
    case 'lastLineEnd':
      return (position) => isLastLineEnd(state.subject, position) && next(position);
    case 'lineStart':
      return (position) =>
        (position === 0 || (position < state.subject.length && isLineFeed(position - 1))) && next(position);
    case 'lineEnd':
      return (position) => (position === state.subject.length || isLineFeed(position)) && next(position);
    default:
      return wordEdge(what === 'wordEdge', state, usesUnicode, next);
  }
}

function isLastLineEnd(subject: string, position: number): boolean {
  const left = subject.length - position;
  return left === 0 || (left === 1 && subject.charCodeAt(position) === LINE_FEED);
}

function wordEdge(isWanted: boolean, state: MatchState, usesUnicode: boolean, next: Step): Step {
  const words = namedSet('word', usesUnicode)!;
  const isWord = (position: number): boolean => {
    if (position < 0 || position >= state.subject.length) return false;
    const code = state.subject.charCodeAt(position);
    const isLowHalf = code >= 0xdc00 && code < 0xe000 && position > 0;
    return has(words, isLowHalf ? state.subject.codePointAt(position - 1)! : state.subject.codePointAt(position)!);
  };
  return (position) => (isWord(position - 1) !== isWord(position)) === isWanted && next(position);
}
