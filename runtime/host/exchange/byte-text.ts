/**
 * Bytes of a request as text: UTF-8, and a byte that is not part of valid UTF-8 as a lone low surrogate (docs/architecture.md,
 * "Text and bytes"), so that a script gets every byte the client sent.
 */
import { isUtf8 } from 'node:buffer';

const HIGH = /[\x80-\xff]/;
const ESCAPE_BASE = 0xdc00;
const LONGEST_SEQUENCE = 4;

/** @param binary one character per byte */
export function textOfBinary(binary: string): string {
  if (!HIGH.test(binary)) return binary;
  const bytes = Buffer.from(binary, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : withEscapes(bytes);
}

function withEscapes(bytes: Buffer): string {
  let text = '';
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    text +=
      length === 0
        ? String.fromCharCode(ESCAPE_BASE + bytes[index]!)
        : bytes.subarray(index, index + length).toString();
    index += Math.max(1, length);
  }
  return text;
}

/** Length of the well-formed sequence that begins here; 0 when none does. */
function sequenceLength(bytes: Buffer, from: number): number {
  if (bytes[from]! < 0x80) return 1;
  for (let length = 2; length <= LONGEST_SEQUENCE && from + length <= bytes.length; length++)
    if (isUtf8(bytes.subarray(from, from + length))) return length;
  return 0;
}
