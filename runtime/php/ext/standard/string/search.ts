/** Finding a text in another. All text is binary (php/engine/byte-text.ts). */
import { ValueError } from '../../../engine/throwables.ts';

/** Where the search begins; throws PHP's ValueError when that is outside the text. */
function start(functionName: string, size: number, offset: number): number {
  const from = offset < 0 ? offset + size : offset;
  if (from < 0 || from > size) {
    const message = `${functionName}(): Argument #3 ($offset) must be contained in argument #1 ($haystack)`;
    throw new ValueError(message);
  }
  return from;
}

/** Position of the first occurrence from `offset` on; false when there is none. */
export function firstPosition(functionName: string, haystack: string, needle: string, offset: number): number | false {
  const at = haystack.indexOf(needle, start(functionName, haystack.length, offset));
  return at < 0 ? false : at;
}

/** Position of the last occurrence; a negative offset tells where at the end the search stops. */
export function lastPosition(functionName: string, haystack: string, needle: string, offset: number): number | false {
  const from = start(functionName, haystack.length, offset);
  const latest = offset < 0 ? from : haystack.length;
  const at = haystack.lastIndexOf(needle, latest);
  return at < 0 || (offset >= 0 && at < from) ? false : at;
}

/** substr_count(): occurrences that do not overlap, in a part of the text. */
export function countIn(haystack: string, needle: string, offset: number, length: number | null): number {
  if (needle === '') throw new ValueError('substr_count(): Argument #2 ($needle) cannot be empty');
  const size = haystack.length;
  const from = offset < 0 ? offset + size : offset;
  if (from < 0 || from > size) throw outside(3, 'offset');
  const end = length === null ? size : from + (length < 0 ? length + size - from : length);
  if (end < from || end > size) throw outside(4, 'length');
  return haystack.slice(from, end).split(needle).length - 1;
}

function outside(argument: number, name: string): ValueError {
  const message = `substr_count(): Argument #${argument} ($${name}) must be contained in argument #1 ($haystack)`;
  return new ValueError(message);
}
