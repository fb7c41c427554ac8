/**
 * Text seen as PHP sees it: one character per byte (code units 0..255). Functions that count, cut or compare bytes work on
 * such "binary" text; ASCII, by far the most frequent, is its own binary text and costs nothing.
 */
import { decodeBytes, encodeText } from './bytes.ts';

const NOT_ASCII = /[^\0-\x7f]/;
const SHORT_TEXT = 64;

/** True when every character is one byte. */
export function isAscii(text: string): boolean {
  // Everything else takes more bytes than code units; counting them is several times as fast as the expression on long texts.
  return text.length > SHORT_TEXT ? Buffer.byteLength(text) === text.length : !NOT_ASCII.test(text);
}

/** One character per byte of the text. */
export function toBinary(text: string): string {
  return isAscii(text) ? text : binaryOf(encodeText(text));
}

/** One character per byte. */
function binaryOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The script text of binary text: the inverse of toBinary. */
export function fromBinary(binary: string): string {
  return isAscii(binary) ? binary : decodeBytes(Buffer.from(binary, 'latin1'));
}

/** Applies a function that works on binary text. */
export function onBinary(text: string, change: (binary: string) => string): string {
  return fromBinary(change(toBinary(text)));
}

/** strcmp(): the difference of the first bytes that differ, else -1 or 1 for the shorter or longer text, else 0. */
export function compareBytes(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return Math.sign(left.length - right.length);
}
