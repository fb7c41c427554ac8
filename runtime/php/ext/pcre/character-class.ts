/** `[…]`: sets of characters written out. */
import { type CharSet, caseless, inverted, namedSet, type Range, rangesSet, union } from './char-set.ts';
import { escapedCharacter, escapedSet } from './escapes.ts';
import type { Reader } from './reader.ts';

type Member = number | CharSet;

/** Reads a class whose `[` has been taken. */
export function readClass(reader: Reader): CharSet {
  const start = reader.position - 1;
  refusePosixOutside(reader, start);
  const isNegative = reader.takes('^');
  const ranges: Range[] = [];
  const sets: CharSet[] = [];
  let isFirst = true;
  while (isFirst || reader.peek() !== ']') {
    const from = readMember(reader);
    isFirst = false;
    if (from === null) continue;
    const to = reader.peek() === '-' && reader.peek(1) !== ']' ? readRangeEnd(reader, from) : null;
    if (typeof from !== 'number') sets.push(from);
    else ranges.push([from, to ?? from]);
  }
  reader.position++;
  const listed = union([rangesSet(ranges), ...sets]);
  const set = reader.options.ignoresCase ? caseless(listed, reader.usesUnicode) : listed;
  return isNegative ? inverted(set) : set;
}

function refusePosixOutside(reader: Reader, start: number): void {
  const found = /[:.=][^\]\\]*?([:.=])\]/y;
  found.lastIndex = reader.position;
  const outside = found.exec(reader.source);
  if (outside !== null && outside[0][0] === outside[1] && /^:\^?[a-z]*:\]$/.test(outside[0])) {
    reader.fail('POSIX named classes are supported only within a class', start);
  }
}

/** Null for what stands for nothing (`\Q`, `\E`). */
function readMember(reader: Reader): Member | null {
  if (reader.isAtEnd) reader.fail('missing terminating ] for character class');
  const named = reader.match(/\[:(\^?)([a-z]*):\]/y);
  if (named !== null) {
    const set = namedSet(named[2]!, reader.usesUnicode);
    if (set === null) reader.fail('unknown POSIX class name', reader.position - named[0].length);
    return named[1] === '^' ? inverted(set) : set;
  }
  const text = reader.take();
  if (text !== '\\') return text.codePointAt(0)!;
  if (reader.takes('E') || reader.takes('Q')) return null;
  if (reader.isAtEnd) reader.fail('\\ at end of pattern');
  if (reader.takes('b')) return 8;
  if (/[BRX]/.test(reader.peek())) {
    reader.fail('escape sequence is invalid in character class', reader.position + 1);
  }
  return escapedSet(reader) ?? escapedCharacter(reader);
}

/** The end of a range; null when the hyphen is one to match. */
function readRangeEnd(reader: Reader, from: Member): number | null {
  const hyphen = reader.position;
  reader.position++;
  if (typeof from !== 'number') {
    if (reader.peek() === '[' || reader.isAtEnd) {
      reader.position = hyphen;
      return null;
    }
    reader.fail('invalid range in character class', hyphen);
  }
  const to = readMember(reader);
  if (to === null) return null;
  if (typeof to !== 'number') reader.fail('invalid range in character class');
  if (to < from) reader.fail('range out of order in character class', reader.position - 1);
  return to;
}
