/** Digests and checksums of texts and files: PHP's manual, chapter Strings. */
import { createHash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { FunctionTable } from '../../../calls/function-table.ts';
import { decodeBytes, encodeText } from '../../../engine/bytes.ts';
import type { Request } from '../../../main/request.ts';
import { readWhole } from '../streams/whole-files.ts';

type Algorithm = 'md5' | 'sha1';

function digest(algorithm: Algorithm, bytes: Uint8Array, binary: boolean): string {
  const result = createHash(algorithm).update(bytes).digest();
  return binary ? decodeBytes(result) : result.toString('hex');
}

function digestText(algorithm: Algorithm, text: string, binary: boolean): string {
  // Node writes well-formed text as UTF-8 itself.
  if (!binary && text.isWellFormed()) return hash(algorithm, text, 'hex');
  return digest(algorithm, encodeText(text), binary);
}

function digestFile(request: Request, algorithm: Algorithm, path: string, binary: boolean): string | false {
  const bytes = readWhole(request, `${algorithm}_file`, path);
  return bytes !== null && digest(algorithm, bytes, binary);
}

export const digestFunctions = {
  /** MD5 digest: 32 hexadecimal digits, or 16 raw bytes with `binary` true. Not for passwords. */
  md5:
    () =>
    (string: string, binary = false): string =>
      digestText('md5', string, binary),
  /** SHA-1 digest: 40 hexadecimal digits, or 20 raw bytes with `binary` true. Not for passwords. */
  sha1:
    () =>
    (string: string, binary = false): string =>
      digestText('sha1', string, binary),
  /** CRC-32 checksum, 0 to 4294967295. */
  crc32:
    () =>
    (string: string): number =>
      crc32(string.isWellFormed() ? string : encodeText(string)),
  /**
   * MD5 digest of a file: 32 hexadecimal digits, or 16 raw bytes with `binary` true. False with a warning when the
   * file cannot be read.
   */
  md5_file:
    (request) =>
    (filename: string, binary = false): string | false =>
      digestFile(request, 'md5', filename, binary),
  /**
   * SHA-1 digest of a file: 40 hexadecimal digits, or 20 raw bytes with `binary` true. False with a warning when the
   * file cannot be read.
   */
  sha1_file:
    (request) =>
    (filename: string, binary = false): string | false =>
      digestFile(request, 'sha1', filename, binary),
} satisfies FunctionTable;
