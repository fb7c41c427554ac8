/** Lists of characters with ranges (`a..z`), as trim() and its kin take them. All text is binary (php/engine/byte-text.ts). */
import { ErrorLevel, type Report } from './report.ts';

/** The characters a list names. A malformed range raises PHP's warning and counts as ordinary characters. */
export function charMask(list: string, functionName: string, report: Report): ReadonlySet<string> {
  const mask = new Set<string>();
  for (let at = 0; at < list.length; at++) {
    const char = list[at]!;
    const last = list[at + 3];
    const hasDots = list[at + 1] === '.' && list[at + 2] === '.';
    if (hasDots && last !== undefined && last >= char) {
      for (let code = char.charCodeAt(0); code <= last.charCodeAt(0); code++) mask.add(String.fromCharCode(code));
      at += 3;
    } else if (char === '.' && list[at + 1] === '.') {
      report.raise(ErrorLevel.E_WARNING, `${functionName}(): Invalid '..'-range${rangeFault(list, at)}`);
    } else {
      mask.add(char);
    }
  }
  return mask;
}

function rangeFault(list: string, at: number): string {
  if (at === 0) return ", no character to the left of '..'";
  if (at + 2 >= list.length) return ", no character to the right of '..'";
  return list[at - 1]! > list[at + 2]! ? ", '..'-range needs to be incrementing" : '';
}

/** Binary text without the characters of the mask at its ends. */
export function trimMask(text: string, mask: ReadonlySet<string>, left: boolean, right: boolean): string {
  let from = 0;
  let to = text.length;
  while (left && from < to && mask.has(text[from]!)) from++;
  while (right && to > from && mask.has(text[to - 1]!)) to--;
  return text.slice(from, to);
}
