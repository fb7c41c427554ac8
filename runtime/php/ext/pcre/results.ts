/** Matches in the form of PHP's arrays. */
import type { MutableArray } from '../../engine/array-change.ts';
import { rewrite } from '../../engine/array-change.ts';
import type { ArrayEntry, ArrayResult } from '../../engine/php-array.ts';
import { arrayFrom } from '../../engine/php-array.ts';
import type { Match } from './match.ts';
import type { Subject } from './subject.ts';

export const PregFlag = {
  patternOrder: 1,
  setOrder: 2,
  offsetCapture: 256,
  unmatchedAsNull: 512,
} as const;

/** A group's text, or text and byte offset. */
export type Found = string | null | [text: string | null, offset: number];

/** A part of the subject as flags want it; -1 stands for what did not match. */
export function found(subject: Subject, from: number, to: number, flags: number): Found {
  const isMissing = from < 0;
  const text = isMissing ? ((flags & PregFlag.unmatchedAsNull) !== 0 ? null : '') : subject.slice(from, to);
  if ((flags & PregFlag.offsetCapture) === 0) return text;
  return [text, isMissing ? -1 : subject.offset(from)];
}

/** Groups of a match: those behind the last that matched are left out, unless null stands for them. */
export function groupsOf(subject: Subject, match: Match, flags: number): Found[] {
  const total = match.length / 2;
  const count = (flags & PregFlag.unmatchedAsNull) !== 0 ? total : lastMatched(match) + 1;
  const groups: Found[] = [];
  for (let group = 0; group < count; group++) groups.push(groupOf(subject, match, group, flags));
  return groups;
}

/** One group of a match. */
export function groupOf(subject: Subject, match: Match, group: number, flags: number): Found {
  return found(subject, match[2 * group]!, match[2 * group + 1]!, flags);
}

/** Number of the last group that matched. */
export function lastMatched(match: Match): number {
  let group = match.length / 2 - 1;
  while (group > 0 && match[2 * group]! < 0) group--;
  return group;
}

/** Values by group, named groups under their name first. */
export function withNames<T>(subject: Subject, values: readonly T[]): ArrayEntry<T>[] {
  const { names } = subject.expression.matcher.pattern;
  if (names.size === 0) return values.map((value, group) => [group, value]);
  const entries = new Map<string | number, T>();
  for (const [group, value] of values.entries()) {
    const name = names.get(group);
    // Of several groups with a name, the one that matched.
    if (name !== undefined && !(entries.has(name) && isUnmatched(value))) entries.set(name, value);
    entries.set(group, value);
  }
  return [...entries];
}

function isUnmatched(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value[1] === -1);
}

/** The array of a match as callbacks receive it. */
export function matchArray(subject: Subject, match: Match, flags: number): ArrayResult<Found> {
  return arrayFrom(withNames(subject, groupsOf(subject, match, flags)));
}

/** The target of matches: a JS array, an object or a Map. */
export type MatchTarget = MutableArray;

/**
 * Fills the script's own array. A JS array becomes the list of the groups, and named groups its members
 * (`matches.year`); a Map keeps PHP's order of names and numbers.
 */
export function fill(target: MatchTarget | undefined | null, entries: readonly ArrayEntry[]): void {
  if (target === undefined || target === null) return;
  if (!Array.isArray(target)) {
    rewrite(target, entries);
    return;
  }
  for (const key of Object.keys(target)) if (!/^\d+$/.test(key)) Reflect.deleteProperty(target, key);
  rewrite(
    target,
    entries.filter(([key]) => typeof key === 'number'),
  );
  for (const [key, value] of entries) {
    if (typeof key === 'string') (target as unknown as Record<string, unknown>)[key] = value;
  }
}
