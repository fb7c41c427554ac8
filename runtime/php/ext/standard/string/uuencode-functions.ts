/** convert_uuencode() and its counterpart: PHP's manual, chapter Strings. */

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

export const uuencoding = {
  /** The text uuencoded. */
  convert_uuencode:
    () =>
    (string: string): string => {
      const binary = toBinary(string);
      let text = '';
      for (let at = 0; at < binary.length; at += LINE_BYTES) text += encodeLine(binary.slice(at, at + LINE_BYTES));
      return `${text}\`\n`;
    },
  /** The text of a uuencoded one; false with a warning when it is none. */
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
} satisfies FunctionTable;
