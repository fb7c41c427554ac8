/** Whole files and what is known of them; PHP's manual, chapter Filesystem. Relative paths start from the script's folder. */
import { chmodSync, closeSync, openSync, renameSync, unlinkSync, utimesSync } from 'node:fs';
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { decodeBytes } from '../../../engine/bytes.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import { createEmptyFile } from '../../../main/input/multipart/temporary-file.ts';
import { temporaryFolder } from '../../../main/paths/temporary-folder.ts';
import type { Request } from '../../../main/request.ts';
import { bytesOfValue } from '../streams/bytes-of-value.ts';
import { passFile } from '../streams/pass-through.ts';
import { Stream } from '../streams/stream.ts';
import { openWhole, readWhole } from '../streams/whole-files.ts';
import { absolute, attempt, warn } from './file-access.ts';
import { basename } from './path-names.ts';

const FileFlag = {
  FILE_USE_INCLUDE_PATH: 1,
  FILE_IGNORE_NEW_LINES: 2,
  FILE_SKIP_EMPTY_LINES: 4,
  FILE_APPEND: 8,
} as const;

function put(request: Request, filename: string, data: unknown, flags: number): number | false {
  const appends = (flags & FileFlag.FILE_APPEND) !== 0;
  const target = openWhole(request, 'file_put_contents', filename, appends ? 'ab' : 'wb');
  if (target === null) return false;
  try {
    const bytes = bytesToPut(request, data);
    target.writeAt(appends ? null : 0, bytes);
    return bytes.length;
  } catch (error) {
    return warn(request, `file_put_contents(): ${systemErrorText(error)}`);
  } finally {
    target.close();
  }
}

function bytesToPut(request: Request, data: unknown): Uint8Array {
  if (data instanceof Stream) return data.readRest();
  if (!Array.isArray(data)) return bytesOfValue(request, data);
  return Buffer.concat(data.map((piece) => bytesOfValue(request, piece)));
}

function linesOf(text: string, flags: number): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  if ((flags & FileFlag.FILE_IGNORE_NEW_LINES) === 0) return lines;
  const bare = lines.map((line) => line.replace(/\r?\n$/, ''));
  return (flags & FileFlag.FILE_SKIP_EMPTY_LINES) === 0 ? bare : bare.filter((line) => line !== '');
}

function copy(request: Request, from: string, to: string): boolean {
  const source = openWhole(request, 'copy', from, 'rb');
  if (source === null) return false;
  const target = openWhole(request, 'copy', to, 'wb');
  if (target !== null) {
    const piece = 1 << 20;
    for (let at = 0, size = source.size(); at < size; at += piece) target.writeAt(at, source.readAt(at, piece));
  }
  source.close();
  target?.close();
  return target !== null;
}

function touch(request: Request, filename: string, mtime: number | null, atime: number | null): boolean {
  const path = absolute(request, filename);
  const seconds = mtime ?? Date.now() / 1000;
  const warning = `touch(): Unable to create file ${filename} because {}`;
  return attempt(
    request,
    () => {
      closeSync(openSync(path, 'a'));
      utimesSync(path, atime ?? seconds, seconds);
    },
    warning,
  );
}

function temporaryName(request: Request, directory: string, prefix: string): string | false {
  const start = basename(prefix).slice(0, 63);
  const wanted = directory === '' ? null : createEmptyFile(absolute(request, directory), start);
  if (wanted !== null) return wanted;
  if (directory !== '') {
    request.diagnostics.raise(ErrorLevel.E_NOTICE, "tempnam(): file created in the system's temporary directory");
  }
  return createEmptyFile(temporaryFolder(request.ini), start) ?? false;
}

/** FILE_USE_INCLUDE_PATH, IGNORE_NEW_LINES, SKIP_EMPTY_LINES, APPEND and NO_DEFAULT_CONTEXT together. */
const ALL_FILE_FLAGS = 31;

export const fileFunctions = {
  /**
   * Reads a whole file, or the request's body as `php://input`. Bytes that are not UTF-8 are preserved. `offset` and
   * `length` are in bytes; a negative offset counts from the end. False with a warning on failure.
   */
  file_get_contents:
    (request) =>
    (
      filename: string,
      _use_include_path = false,
      _context: unknown = null,
      offset = 0,
      length: number | null = null,
    ) => {
      if (length !== null && length < 0) {
        throw new ValueError('file_get_contents(): Argument #5 ($length) must be greater than or equal to 0');
      }
      const bytes = readWhole(request, 'file_get_contents', filename, { offset, length });
      return bytes === null ? false : decodeBytes(bytes);
    },
  /**
   * Writes a whole file: a string, raw bytes, an array of strings, or the rest of a stream. FILE_APPEND appends,
   * LOCK_EX locks the file meanwhile. Returns the number of bytes, false with a warning on failure.
   */
  file_put_contents:
    (request) =>
    (filename: string, data: unknown, flags = 0, _context: unknown = null): number | false =>
      put(request, filename, data, flags),
  /**
   * Lines of a file, with their line ends unless FILE_IGNORE_NEW_LINES is given; FILE_SKIP_EMPTY_LINES leaves empty
   * ones out. False with a warning on failure.
   */
  file:
    (request) =>
    (filename: string, flags = 0, _context: unknown = null): string[] | false => {
      if (flags < 0 || flags > ALL_FILE_FLAGS) {
        throw new ValueError('file(): Argument #2 ($flags) must be a valid flag value');
      }
      const bytes = readWhole(request, 'file', filename);
      return bytes === null ? false : linesOf(decodeBytes(bytes), flags);
    },
  /** Outputs a whole file; returns the number of bytes, false with a warning when it cannot be read. */
  readfile:
    (request) =>
    (filename: string, _use_include_path = false, _context: unknown = null): number | false =>
      passFile(request, filename),
  /** Sets a file's permissions, such as 0o644. False with a warning on failure. */
  chmod:
    (request) =>
    (filename: string, permissions: number): boolean =>
      attempt(request, () => chmodSync(absolute(request, filename), permissions), 'chmod(): {}'),
  /** Deletes a file. False with a warning on failure. */
  unlink:
    (request) =>
    (filename: string, _context: unknown = null): boolean =>
      attempt(request, () => unlinkSync(absolute(request, filename)), `unlink(${filename}): {}`),
  /** Renames or moves a file or folder, replacing an existing file. False with a warning on failure. */
  rename:
    (request) =>
    (from: string, to: string, _context: unknown = null): boolean => {
      const rename = () => renameSync(absolute(request, from), absolute(request, to));
      return attempt(request, rename, `rename(${from},${to}): {}`);
    },
  /** Copies a file, replacing an existing one. False with a warning on failure. */
  copy:
    (request) =>
    (from: string, to: string, _context: unknown = null): boolean =>
      copy(request, from, to),
  /** Creates a new empty file whose name begins with `prefix`, and returns its path; false on failure. */
  tempnam:
    (request) =>
    (directory: string, prefix: string): string | false =>
      temporaryName(request, directory, prefix),
  /**
   * Sets a file's modification and access time (Unix time, default now); creates the file when there is none. False
   * with a warning on failure.
   */
  touch:
    (request) =>
    (filename: string, mtime: number | null = null, atime: number | null = null): boolean =>
      touch(request, filename, mtime, atime),
} satisfies FunctionTable;

export const fileConstants = { ...FileFlag, LOCK_SH: 1, LOCK_EX: 2, LOCK_UN: 3, LOCK_NB: 4 } satisfies ConstantTable;
