/** Positions and pieces of subjects. */
import { otherCases } from './char-set.ts';

/** The position so many characters before; -1 when there are not so many. */
export function back(subject: string, position: number, width: number, usesUnicode: boolean): number {
  if (!usesUnicode) return position - width;
  let at = position;
  for (let count = 0; count < width && at >= 0; count++) {
    at--;
    const code = subject.charCodeAt(at);
    if (code >= 0xdc00 && code < 0xe000) at--;
  }
  return at;
}

/** True when the texts differ in the case of letters only. */
export function sameButCase(a: string, b: string, usesUnicode: boolean): boolean {
  if (a.length !== b.length) return false;
  return [...a].every((character, index) => {
    const other = [...b][index]?.codePointAt(0);
    return other !== undefined && otherCases(character.codePointAt(0)!, usesUnicode).includes(other);
  });
}
