/** Text made fit for mail: uuencode, quoted-printable, ROT13: PHP's manual, chapter Strings. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { decodeBytes, encodeText } from '../../../engine/bytes.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { translateCharacters } from './replace.ts';

const LINE_BYTES = 45;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ROTATED = 'nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM';

/** Six bits as a character's code; nothing is a grave accent. */
function character(bits: number): number {
  return bits === 0 ? GRAVE : bits + 32;
}

function uuencode(bytes: Uint8Array): string {
  const lines = Math.ceil(bytes.length / LINE_BYTES);
  const encoded = Buffer.allocUnsafe(Math.ceil(bytes.length / 3) * 4 + lines * 2 + 2);
  let end = 0;
  for (let from = 0; from < bytes.length; from += LINE_BYTES) {
    const to = Math.min(from + LINE_BYTES, bytes.length);
    encoded[end++] = character(to - from);
    for (let at = from; at < to; at += 3) {
      const second = at + 1 < to ? bytes[at + 1]! : 0;
      const group = (bytes[at]! << 16) | (second << 8) | (at + 2 < to ? bytes[at + 2]! : 0);
      for (let shift = 18; shift >= 0; shift -= 6) encoded[end++] = character((group >> shift) & 63);
    }
    encoded[end++] = LINE_FEED;
  }
  encoded[end++] = GRAVE;
  encoded[end++] = LINE_FEED;
  return encoded.toString('latin1', 0, end);
}

/** @returns the bytes; null when the text is no uuencoded one */
function uudecode(text: string): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(Math.ceil(text.length / 4) * 3 + LINE_BYTES);
  let end = 0;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('`')) break;
    const value = (at: number): number => (line.charCodeAt(at) - 32) & 63;
    const size = value(0);
    if (line.length - 1 < Math.ceil(size / 3) * 4) return null;
    for (let at = 1, filled = 0; filled < size; at += 4, filled += 3) {
      const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
      for (let byte = 0; byte < Math.min(3, size - filled); byte++) bytes[end++] = (group >> (16 - 8 * byte)) & 255;
    }
  }
  return bytes.subarray(0, end);
}

const SOFT_LINE = 76;

/** RFC 2045, 6.7. */
function quotePrintable(bytes: Uint8Array): string {
  const quoted = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil((bytes.length * 3) / (SOFT_LINE - 4)) * 3);
  let end = 0;
  let lineLength = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const isPlain = isPlainByte(byte) && !(byte === SPACE && bytes[at + 1] === CARRIAGE_RETURN);
    if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) {
      quoted[end++] = byte;
      quoted[end++] = bytes[++at]!;
      lineLength = 0;
      continue;
    }
    const length = isPlain ? 1 : 3;
    if (lineLength + length >= SOFT_LINE) {
      end += quoted.write('=\r\n', end, 'latin1');
      lineLength = 0;
    }
    lineLength += length;
    quoted[end++] = isPlain ? byte : EQUALS;
    if (isPlain) continue;
    quoted[end++] = HEX_DIGITS.charCodeAt(byte >> 4);
    quoted[end++] = HEX_DIGITS.charCodeAt(byte & 15);
  }
  return quoted.toString('latin1', 0, end);
}

function isPlainByte(byte: number): boolean {
  return byte >= SPACE && byte <= 126 && byte !== EQUALS;
}

const HEX_DIGITS = '0123456789ABCDEF';
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EQUALS = 61;
const GRAVE = 96;

export const transportFunctions = {
  /** Encodes a string with uuencode. */
  convert_uuencode:
    () =>
    (string: string): string =>
      uuencode(encodeText(string)),
  /** Decodes a uuencoded string; false with a warning when it is invalid. */
  convert_uudecode:
    (request) =>
    (string: string): string | false => {
      const bytes = uudecode(string);
      if (bytes !== null) return decodeBytes(bytes);
      const words = 'convert_uudecode(): Argument #1 ($data) is not a valid uuencoded string';
      request.diagnostics.raise(ErrorLevel.E_WARNING, words);
      return false;
    },
  /** The string with ASCII letters shifted by 13 places. */
  str_rot13:
    () =>
    (string: string): string =>
      translateCharacters(string, LETTERS, ROTATED),
  /** Encodes a string as quoted-printable, for mail. */
  quoted_printable_encode:
    () =>
    (string: string): string =>
      quotePrintable(encodeText(string)),
  /** Inverse of quoted_printable_encode(). */
  quoted_printable_decode:
    () =>
    (string: string): string =>
      fromBinary(
        // PHP's decoder stops at a NUL.
        toBinary(string)
          .split('\0', 1)[0]!
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
} satisfies FunctionTable;
