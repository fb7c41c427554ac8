/** preg_split(): the parts between matches. */

import type { Match } from './match.ts';
import type { Found } from './results.ts';
import { found, lastMatched, PregFlag } from './results.ts';
import type { Subject } from './subject.ts';

export const SplitFlag = { noEmpty: 1, delimiters: 2, offsets: 4 } as const;

/** @param limit number of parts; 0 and -1 for all */
export function split(subject: Subject, limit: number, flags: number): Found[] {
  const parts: Found[] = [];
  const isNoEmpty = (flags & SplitFlag.noEmpty) !== 0;
  const findFlags = flags & SplitFlag.offsets ? PregFlag.offsetCapture : 0;
  const put = (from: number, to: number): void => void parts.push(found(subject, from, to, findFlags));
  let left = limit === 0 ? -1 : limit;
  let from = 0;
  if (left !== 1) {
    for (const match of subject.matches()) {
      if (isNoEmpty && match[0] === match[1] && match[0]! >= subject.text.length) break;
      if (!isNoEmpty || match[0] !== from) {
        put(from, match[0]!);
        if (left !== -1) left--;
      }
      if (flags & SplitFlag.delimiters) putDelimiters(match, isNoEmpty, put);
      from = match[1]!;
      if (left !== -1 && left <= 1) break;
      if (match[0] === match[1] && from >= subject.text.length) break;
    }
  }
  if (!isNoEmpty || from < subject.text.length) put(from, subject.text.length);
  return parts;
}

function putDelimiters(match: Match, isNoEmpty: boolean, put: (from: number, to: number) => void): void {
  const last = lastMatched(match);
  for (let group = 1; group <= last; group++) {
    const from = Math.max(0, match[2 * group]!);
    const to = Math.max(0, match[2 * group + 1]!);
    if (!isNoEmpty || to > from) put(from, to);
  }
}
