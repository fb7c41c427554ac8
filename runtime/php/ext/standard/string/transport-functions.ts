/** Text made fit for mail: uuencode, quoted-printable, ROT13: PHP's manual, chapter Strings. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { ErrorLevel } from '../../../engine/report.ts';

const LINE_BYTES = 45;

/** Six bits as a character; nothing is a grave accent. */
function character(bits: number): string {
  return bits === 0 ? '`' : String.fromCharCode(bits + 32);
}

function encodeLine(line: string): string {
  let text = character(line.length);
  for (let at = 0; at < line.length; at += 3) {
    const byte = (index: number): number => line.charCodeAt(at + index) || 0;
    const group = (byte(0) << 16) | (byte(1) << 8) | byte(2);
    for (let shift = 18; shift >= 0; shift -= 6) text += character((group >> shift) & 63);
  }
  return `${text}\n`;
}

function decodeLine(line: string): string | null {
  const value = (at: number): number => (line.charCodeAt(at) - 32) & 63;
  const size = value(0);
  if (line.length - 1 < Math.ceil(size / 3) * 4) return null;
  let bytes = '';
  for (let at = 1; bytes.length < size; at += 4) {
    const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes += String.fromCharCode(group >> 16, (group >> 8) & 255, group & 255);
  }
  return bytes.slice(0, size);
}

const SOFT_LINE = 76;

/** RFC 2045, 6.7. */
function quotePrintable(text: string): string {
  let quoted = '';
  let lineLength = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\r' && text[at + 1] === '\n') {
      quoted += '\r\n';
      at++;
      lineLength = 0;
      continue;
    }
    const isPlain = char >= ' ' && char <= '~' && char !== '=' && !(char === ' ' && text[at + 1] === '\r');
    const piece = isPlain ? char : `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    if (lineLength + piece.length >= SOFT_LINE) {
      quoted += '=\r\n';
      lineLength = 0;
    }
    quoted += piece;
    lineLength += piece.length;
  }
  return quoted;
}

export const transportFunctions = {
  /** Encodes a string with uuencode. */
  convert_uuencode:
    () =>
    (string: string): string => {
      const binary = toBinary(string);
      let text = '';
      for (let at = 0; at < binary.length; at += LINE_BYTES) text += encodeLine(binary.slice(at, at + LINE_BYTES));
      return `${text}\`\n`;
    },
  /** Decodes a uuencoded string; false with a warning when it is invalid. */
  convert_uudecode:
    (request) =>
    (string: string): string | false => {
      let bytes = '';
      for (const line of string.split('\n')) {
        if (line === '' || line.startsWith('`')) break;
        const decoded = decodeLine(line);
        if (decoded === null) {
          const words = 'convert_uudecode(): Argument #1 ($data) is not a valid uuencoded string';
          request.diagnostics.raise(ErrorLevel.E_WARNING, words);
          return false;
        }
        bytes += decoded;
      }
      return fromBinary(bytes);
    },
  /** The string with ASCII letters shifted by 13 places. */
  str_rot13:
    () =>
    (string: string): string =>
      string.replace(/[a-z]/gi, (letter) => {
        const moves = letter.toLowerCase() < 'n' ? 13 : -13;
        return String.fromCharCode(letter.charCodeAt(0) + moves);
      }),
  /** Encodes a string as quoted-printable, for mail. */
  quoted_printable_encode:
    () =>
    (string: string): string =>
      quotePrintable(toBinary(string)),
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
