/** PHP's handling of bytes that are not UTF-8 (get_next_char, ext/standard/html.c). */
import { decodeBytes, encodeText } from './bytes.ts';

const BYTE_RUN = /[\udc80-\udcff]+/gu;
const ESCAPE_BASE = 0xdc00;

/** The text with bytes that two of its pieces made into characters taken as these characters. */
export function normalText(text: string): string {
  return text.isWellFormed() ? text : decodeBytes(encodeText(text));
}

/** The text with every malformed sequence replaced; a lead byte and the strays after it count as one. */
export function replaceMalformed(text: string, replacement: string): string {
  if (text.isWellFormed()) return text;
  return normalText(text).replace(BYTE_RUN, (run) => replacement.repeat(countMalformed(run)));
}

function countMalformed(run: string): number {
  let count = 0;
  for (let at = 0; at < run.length; count++) {
    const wanted = sequenceLength(run.charCodeAt(at) - ESCAPE_BASE);
    const end = Math.min(at + wanted, run.length);
    at++;
    while (at < end && !isLead(run.charCodeAt(at) - ESCAPE_BASE)) at++;
  }
  return count;
}

/** Bytes the sequence would have that begins with this byte; 1 for a byte that begins none. */
function sequenceLength(byte: number): number {
  if (!isLead(byte)) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}
