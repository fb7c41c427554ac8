/** Replacing matches: by a template with references to groups, or by what a function returns. */
import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { TextBuilder } from '../../engine/text-builder.ts';
import type { Match } from './match.ts';
import type { Subject } from './subject.ts';

/** Gives the replacement of a match as script text. */
export type Replacement = (subject: Subject, match: Match) => string;

export interface Replaced {
  /** Null when the search failed. */
  readonly text: string | null;
  readonly count: number;
}

/** @param limit -1 for all */
export function replaceMatches(subject: Subject, replacement: Replacement, limit: number): Replaced {
  const text = new TextBuilder();
  let from = 0;
  let count = 0;
  if (limit === 0) return { text: subject.slice(0), count: 0 };
  for (const match of subject.matches()) {
    text.add(subject.slice(from, Math.max(from, match[0]!)));
    text.add(replacement(subject, match));
    from = match[1]!;
    count++;
    if (count === limit) break;
  }
  if (subject.hasFailed) return { text: null, count: 0 };
  // Pieces cut inside a character come together again.
  text.add(subject.slice(from));
  return { text: rejoined(text.text()), count };
}

function rejoined(text: string): string {
  return text.isWellFormed() ? text : fromBinary(toBinary(text));
}

const REFERENCE = /[\\$](\d{1,2})|\$\{(\d{1,2})\}/y;

/** Reads `\1`, `$1`, `${1}`; a backslash before another or before a dollar takes it by its word. */
export function template(text: string): Replacement {
  const parts: (string | number)[] = [];
  let literal = '';
  let index = 0;
  let last = '';
  while (index < text.length) {
    const sign = text[index]!;
    const isSign = sign === '\\' || sign === '$';
    REFERENCE.lastIndex = index;
    const reference = isSign && last !== '\\' ? REFERENCE.exec(text) : null;
    if (isSign && last === '\\') {
      literal = literal.slice(0, -1) + sign;
      last = '';
      index++;
    } else if (reference === null) {
      literal += sign;
      last = sign;
      index++;
    } else {
      parts.push(literal, Number(reference[1] ?? reference[2]));
      literal = '';
      index = REFERENCE.lastIndex;
      last = text[index - 1]!;
    }
  }
  parts.push(literal);
  return (subject, match) => parts.map((part) => partText(part, subject, match)).join('');
}

function partText(part: string | number, subject: Subject, match: Match): string {
  if (typeof part === 'string') return part;
  const start = match[2 * part];
  return start === undefined || start < 0 ? '' : subject.slice(start, match[2 * part + 1]!);
}
