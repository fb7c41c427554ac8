/** What is known of files; PHP's manual, chapter Filesystem. Relative paths start from the script's folder. */
import { accessSync, constants } from 'node:fs';
import type { FunctionTable } from '../../../calls/function-table.ts';
import type { Request } from '../../../main/request.ts';
import { absolute, factOf, statOf } from './file-access.ts';

function isAllowed(request: Request, path: string, mode: number): boolean {
  if (path === '' || path.includes('\0')) return false;
  try {
    accessSync(absolute(request, path), mode);
    return true;
  } catch {
    return false;
  }
}

export const fileStatus = {
  /** True when a file or folder of this name exists. */
  file_exists:
    (request) =>
    (filename: string): boolean =>
      statOf(request, filename) !== null,
  /** True when it exists and is a regular file. */
  is_file:
    (request) =>
    (filename: string): boolean =>
      statOf(request, filename)?.isFile() ?? false,
  /** True when it exists and is a folder. */
  is_dir:
    (request) =>
    (filename: string): boolean =>
      statOf(request, filename)?.isDirectory() ?? false,
  /** True when it exists and may be read. */
  is_readable:
    (request) =>
    (filename: string): boolean =>
      isAllowed(request, filename, constants.R_OK),
  /** True when it exists and may be written. */
  is_writable:
    (request) =>
    (filename: string): boolean =>
      isAllowed(request, filename, constants.W_OK),
  /** is_writable() */
  is_writeable:
    (request) =>
    (filename: string): boolean =>
      isAllowed(request, filename, constants.W_OK),
  /** Size in bytes. */
  filesize:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filesize', filename, (stats) => stats.size),
  /** Unix time of the last change of its contents. */
  filemtime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filemtime', filename, (stats) => Math.floor(stats.mtimeMs / 1000)),
  /** Unix time of the last change of contents or properties. */
  filectime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filectime', filename, (stats) => Math.floor(stats.ctimeMs / 1000)),
  /** Unix time of the last access. */
  fileatime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileatime', filename, (stats) => Math.floor(stats.atimeMs / 1000)),
  /** Kind and permissions as a number. */
  fileperms:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileperms', filename, (stats) => stats.mode),
} satisfies FunctionTable;
