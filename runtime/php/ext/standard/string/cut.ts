/** Cutting and joining bytes. All text is binary (php/engine/byte-text.ts). */

import { TextBuilder } from '../../../engine/text-builder.ts';

/** Where a part begins and ends by PHP's rules for offset and length: negative ones count from the end. */
export function range(size: number, offset: number, length: number | null): { from: number; to: number } {
  const from = offset < 0 ? Math.max(size + offset, 0) : Math.min(offset, size);
  if (length === null) return { from, to: size };
  const to = length < 0 ? size + length : from + length;
  return { from, to: Math.max(Math.min(to, size), from) };
}

/** substr() */
export function part(text: string, offset: number, length: number | null): string {
  const { from, to } = range(text.length, offset, length);
  return text.slice(from, to);
}

/** str_split(), without the empty text's special case */
export function pieces(text: string, length: number): string[] {
  const result: string[] = [];
  for (let at = 0; at < text.length; at += length) result.push(text.slice(at, at + length));
  return result;
}

/** chunk_split() */
export function chunked(text: string, length: number, separator: string): string {
  if (text.length <= length) return text + separator;
  const chunks = Math.ceil(text.length / length);
  const bytes = Buffer.allocUnsafe(text.length + chunks * separator.length);
  const end = Buffer.from(separator, 'latin1');
  let filled = 0;
  for (let at = 0; at < text.length; at += length) {
    filled += bytes.write(text.slice(at, at + length), filled, 'latin1');
    filled += end.copy(bytes, filled);
  }
  return bytes.toString('latin1');
}

/** explode(): a negative limit leaves that many pieces out at the end. */
export function explode(separator: string, text: string, limit: number): string[] {
  const all = text.split(separator);
  if (limit < 0) return all.slice(0, limit);
  const wanted = Math.max(limit, 1);
  if (all.length <= wanted) return all;
  return [...all.slice(0, wanted - 1), all.slice(wanted - 1).join(separator)];
}

/** str_pad(): `side` 0 left, 1 right, 2 both. */
export function pad(text: string, length: number, filler: string, side: number): string {
  const missing = length - text.length;
  if (missing <= 0) return text;
  const left = side === 0 ? missing : side === 1 ? 0 : Math.floor(missing / 2);
  return fill(filler, left) + text + fill(filler, missing - left);
}

function fill(filler: string, length: number): string {
  return filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
}

const SPACE = 32;

/** wordwrap() */
export function wordWrap(text: string, width: number, separator: string, cutsWords: boolean): string {
  const wrapped = new TextBuilder();
  const first = separator.charCodeAt(0);
  let lineStart = 0;
  let lastSpace = 0;
  // PHP does not take the separator as one when the text ends with it, unless it is one byte and words stay whole.
  const isSimple = separator.length === 1 && !cutsWords;
  const breakLine = (end: number, next: number) => {
    wrapped.add(text.slice(lineStart, end));
    wrapped.add(separator);
    lineStart = next;
  };
  for (let at = 0; at < text.length; at++) {
    const isLong = at - lineStart >= width;
    const code = text.charCodeAt(at);
    if (code === first && text.startsWith(separator, at) && (isSimple || at + separator.length < text.length)) {
      wrapped.add(text.slice(lineStart, at + separator.length));
      at += separator.length - 1;
      lineStart = lastSpace = at + 1;
    } else if (code === SPACE) {
      if (isLong) breakLine(at, at + 1);
      lastSpace = at;
    } else if (isLong && cutsWords && lineStart >= lastSpace) {
      breakLine(at, at);
      lastSpace = at;
    } else if (isLong && lineStart < lastSpace) {
      breakLine(lastSpace, lastSpace + 1);
      lastSpace = lineStart;
    }
  }
  wrapped.add(text.slice(lineStart));
  return wrapped.text();
}
