/** Folders and paths; PHP's manual, chapters Directories and Filesystem. Relative paths start from the script's folder. */
import { mkdirSync, readdirSync, realpathSync, rmdirSync } from 'node:fs';
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { systemErrorNumber, systemErrorText } from '../../../main/errors/system-error.ts';
import { WorkingFolder } from '../../../main/paths/working-folder.ts';
import type { Request } from '../../../main/request.ts';
import { OpenStreams } from '../streams/open.ts';
import { MemorySource } from '../streams/sources.ts';
import { Stream } from '../streams/stream.ts';
import { absolute, attempt, statOf, warn } from './file-access.ts';
import { basename, dirname, PathInfo, pathParts } from './path-names.ts';

const Sort = { SCANDIR_SORT_ASCENDING: 0, SCANDIR_SORT_DESCENDING: 1, SCANDIR_SORT_NONE: 2 } as const;

function namesIn(request: Request, directory: string, order: number): string[] | false {
  if (directory === '') throw new ValueError('scandir(): Argument #1 ($directory) cannot be empty');
  try {
    const names = ['.', '..', ...readdirSync(absolute(request, directory))];
    if (order === Sort.SCANDIR_SORT_NONE) return names;
    names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return order === Sort.SCANDIR_SORT_ASCENDING ? names : names.reverse();
  } catch (error) {
    const reason = systemErrorText(error);
    warn(request, `scandir(${directory}): Failed to open directory: ${reason}`);
    return warn(request, `scandir(): (errno ${systemErrorNumber(error)}): ${reason}`);
  }
}

interface PathInfoSignatures {
  (path: string): Record<string, string>;
  (path: string, flags: number): string;
}

function partsOf(path: string, flags: number = PathInfo.PATHINFO_ALL): Record<string, string> | string {
  const parts = pathParts(path);
  if (flags === PathInfo.PATHINFO_ALL) return parts;
  const wanted = ['dirname', 'basename', 'extension', 'filename'].find((_, bit) => (flags & (1 << bit)) !== 0);
  return (wanted === undefined ? undefined : parts[wanted]) ?? '';
}

interface Listing {
  readonly names: readonly string[];
  next: number;
}

/** Folders a request has opened, the last one is what is meant when none is named. */
class OpenFolders {
  readonly listings = new WeakMap<Stream, Listing>();
  last: Stream | null = null;
}

function openFolder(request: Request, path: string): Stream | false {
  try {
    const names = ['.', '..', ...readdirSync(absolute(request, path))];
    const stream = request.stateOf(OpenStreams).open(path, 'r', new MemorySource(undefined, false));
    const folders = request.stateOf(OpenFolders);
    folders.listings.set(stream, { names, next: 0 });
    folders.last = stream;
    return stream;
  } catch (error) {
    return warn(request, `opendir(${path}): Failed to open directory: ${systemErrorText(error)}`);
  }
}

/** @throws TypeError when it is no open folder */
function folderOf(request: Request, name: string, given: Stream | null): { stream: Stream; listing: Listing } {
  const folders = request.stateOf(OpenFolders);
  const stream = given ?? folders.last;
  if (stream === null) throw new TypeError('No resource supplied');
  if (!(stream instanceof Stream)) {
    throw new TypeError(
      `${name}(): Argument #1 ($dir_handle) must be of type resource or null, ${typeNameOf(stream)} given`,
    );
  }
  const listing = folders.listings.get(stream);
  if (!stream.isOpen) throw new TypeError(`${name}(): supplied resource is not a valid Directory resource`);
  if (listing === undefined)
    throw new TypeError(`${name}(): Argument #1 ($dir_handle) must be a valid Directory resource`);
  return { stream, listing };
}

function closeFolder(request: Request, given: Stream | null): void {
  const { stream } = folderOf(request, 'closedir', given);
  const folders = request.stateOf(OpenFolders);
  stream.close();
  request.stateOf(OpenStreams).forget(stream);
  if (folders.last === stream) folders.last = null;
}

export const directoryFunctions = {
  /**
   * Creates a folder, with `recursive` true also its parents. `permissions` (default 0o777) are limited by the umask.
   * False with a warning on failure.
   */
  mkdir:
    (request) =>
    (directory: string, permissions = 0o777, recursive = false, _context: unknown = null): boolean => {
      if (recursive && statOf(request, directory) !== null) return warn(request, 'mkdir(): File exists');
      const path = absolute(request, directory);
      return attempt(request, () => mkdirSync(path, { mode: permissions, recursive }), 'mkdir(): {}');
    },
  /** Removes an empty folder. False with a warning on failure. */
  rmdir:
    (request) =>
    (directory: string, _context: unknown = null): boolean =>
      attempt(request, () => rmdirSync(absolute(request, directory)), `rmdir(${directory}): {}`),
  /** Last component of a path, without the ending `suffix`. */
  basename:
    () =>
    (path: string, suffix = ''): string =>
      basename(path, suffix),
  /** Parent folder of a path, `levels` up (default 1). Throws a ValueError for levels below 1. */
  dirname:
    () =>
    (path: string, levels = 1): string => {
      if (levels < 1) throw new ValueError('dirname(): Argument #2 ($levels) must be greater than or equal to 1');
      let folder = path;
      for (let level = 0; level < levels && (level === 0 || folder !== dirname(folder)); level++)
        folder = dirname(folder);
      return folder;
    },
  /**
   * `dirname`, `basename`, `extension` and `filename` of a path, or one of them as a string when `flags` (PATHINFO_*)
   * names it. A path without an extension has no `extension`.
   */
  pathinfo: () => partsOf as PathInfoSignatures,
  /** Absolute path with links resolved; false when there is no such file. */
  realpath:
    (request) =>
    (path: string): string | false => {
      try {
        return realpathSync(absolute(request, path));
      } catch {
        return false;
      }
    },
  /** The folder that relative paths start from: the script's own, unless chdir() has changed it. */
  getcwd: (request) => (): string | false => request.stateOf(WorkingFolder).current(request.input),
  /**
   * Changes the folder that relative paths start from, for the rest of the request. False with a warning when there
   * is no such folder.
   */
  chdir:
    (request) =>
    (directory: string): boolean => {
      const path = absolute(request, directory);
      const stats = statOf(request, directory);
      if (stats === null) return warn(request, 'chdir(): No such file or directory (errno 2)');
      if (!stats.isDirectory()) return warn(request, 'chdir(): Not a directory (errno 20)');
      request.stateOf(WorkingFolder).change(path.length > 1 ? path.replace(/\/+$/, '') : path);
      return true;
    },
  /**
   * Names in a folder, including `.` and `..`, sorted ascending or with SCANDIR_SORT_DESCENDING descending. False
   * with a warning when it cannot be read.
   */
  scandir:
    (request) =>
    (
      directory: string,
      sorting_order: number = Sort.SCANDIR_SORT_ASCENDING,
      _context: unknown = null,
    ): string[] | false =>
      namesIn(request, directory, sorting_order),
  /** Opens a folder for readdir(). False with a warning on failure. */
  opendir:
    (request) =>
    (directory: string, _context: unknown = null): Stream | false =>
      openFolder(request, directory),
  /** Next name in an opened folder; false after the last one. Without an argument, the folder opened last. */
  readdir:
    (request) =>
    (dir_handle: Stream | null = null): string | false => {
      const { listing } = folderOf(request, 'readdir', dir_handle);
      return listing.names[listing.next++] ?? false;
    },
  /** Goes back to the first name of an opened folder. Without an argument, the folder opened last. */
  rewinddir:
    (request) =>
    (dir_handle: Stream | null = null): void => {
      folderOf(request, 'rewinddir', dir_handle).listing.next = 0;
    },
  /** Closes an opened folder. Without an argument, the folder opened last. */
  closedir:
    (request) =>
    (dir_handle: Stream | null = null): void =>
      closeFolder(request, dir_handle),
} satisfies FunctionTable;

export const directoryConstants = {
  ...Sort,
  ...PathInfo,
  DIRECTORY_SEPARATOR: '/',
  PATH_SEPARATOR: ':',
} satisfies ConstantTable;
