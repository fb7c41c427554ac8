/** All that is known of files, and links: PHP's manual, chapter Filesystem. Relative paths start from the script's folder. */
import {
  accessSync,
  constants,
  linkSync,
  lstatSync,
  readlinkSync,
  type Stats,
  statfsSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import type { FunctionTable } from '../../../calls/function-table.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { type ArrayResult, arrayFrom } from '../../../engine/php-array.ts';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import type { Request } from '../../../main/request.ts';
import { Stream } from '../streams/stream.ts';
import { absolute, attempt, factOf, statOf, warn } from './file-access.ts';

function linkStatOf(request: Request, path: string): Stats | null {
  if (path === '' || path.includes('\0')) return null;
  try {
    return lstatSync(absolute(request, path));
  } catch {
    return null;
  }
}

const second = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The thirteen facts, by number and by name. */
function factsArray(stats: Stats): ArrayResult {
  const named: [string, number][] = [
    ['dev', stats.dev],
    ['ino', stats.ino],
    ['mode', stats.mode],
    ['nlink', stats.nlink],
    ['uid', stats.uid],
    ['gid', stats.gid],
    ['rdev', stats.rdev],
    ['size', stats.size],
    ['atime', second(stats.atimeMs)],
    ['mtime', second(stats.mtimeMs)],
    ['ctime', second(stats.ctimeMs)],
    ['blksize', stats.blksize],
    ['blocks', stats.blocks],
  ];
  return arrayFrom([...named.map(([, value], index): [number, number] => [index, value]), ...named]);
}

function facts(request: Request, path: string, isLink: boolean): ArrayResult | false {
  const stats = isLink ? linkStatOf(request, path) : statOf(request, path);
  if (stats !== null) return factsArray(stats);
  if (path === '') return false;
  return warn(request, isLink ? `lstat(): Lstat failed for ${path}` : `stat(): stat failed for ${path}`);
}

function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'dir';
  if (stats.isFIFO()) return 'fifo';
  if (stats.isCharacterDevice()) return 'char';
  if (stats.isBlockDevice()) return 'block';
  return stats.isFile() ? 'file' : 'unknown';
}

function isExecutable(request: Request, path: string): boolean {
  if (statOf(request, path) === null) return false;
  try {
    accessSync(absolute(request, path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function targetOf(request: Request, path: string): string | false {
  try {
    return readlinkSync(absolute(request, path));
  } catch (error) {
    return warn(request, `readlink(): ${systemErrorText(error)}`);
  }
}

function space(request: Request, name: string, folder: string, isFree: boolean): number | false {
  try {
    const { bavail, blocks, bsize } = statfsSync(absolute(request, folder));
    return (isFree ? bavail : blocks) * bsize;
  } catch (error) {
    return warn(request, `${name}(): ${systemErrorText(error)}`);
  }
}

/** Streams without a file have no facts. @throws TypeError when it is no stream, or closed */
function streamFacts(request: Request, stream: Stream): ArrayResult | false {
  if (!(stream instanceof Stream)) {
    throw new TypeError(`fstat(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
  }
  if (!stream.isOpen) throw new TypeError('fstat(): supplied resource is not a valid stream resource');
  if (/^(?:php:\/\/|data:)/i.test(stream.uri)) return false;
  return factsArray(statSync(absolute(request, stream.uri)));
}

function isAllowed(request: Request, path: string, mode: number): boolean {
  if (path === '' || path.includes('\0')) return false;
  try {
    accessSync(absolute(request, path), mode);
    return true;
  } catch {
    return false;
  }
}

export const statFunctions = {
  /**
   * Information about a file: size, times, owner and more, by number and by name. False with a warning when there is
   * none.
   */
  stat:
    (request) =>
    (filename: string): ArrayResult | false =>
      facts(request, filename, false),
  /** Information about a file, without following a symbolic link. False with a warning when there is none. */
  lstat:
    (request) =>
    (filename: string): ArrayResult | false =>
      facts(request, filename, true),
  /**
   * Information about an open file: size, times, owner and more, by number and by name. False for streams that are no
   * files.
   */
  fstat:
    (request) =>
    (stream: Stream): ArrayResult | false =>
      streamFacts(request, stream),
  /**
   * Type of a file: `file`, `dir`, `link`, `fifo`, `char`, `block` or `unknown`. False with a warning when there is
   * none.
   */
  filetype:
    (request) =>
    (filename: string): string | false => {
      const stats = linkStatOf(request, filename);
      if (stats !== null) return kindOf(stats);
      return filename === '' ? false : warn(request, `filetype(): Lstat failed for ${filename}`);
    },
  /** User id of a file's owner; false with a warning when there is no such file. */
  fileowner:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileowner', filename, (stats) => stats.uid),
  /** Group id of a file; false with a warning when there is no such file. */
  filegroup:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filegroup', filename, (stats) => stats.gid),
  /** Inode number of a file; false with a warning when there is no such file. */
  fileinode:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileinode', filename, (stats) => stats.ino),
  /** True when the file exists and may be executed. */
  is_executable:
    (request) =>
    (filename: string): boolean =>
      isExecutable(request, filename),
  /** True for symbolic links. */
  is_link:
    (request) =>
    (filename: string): boolean =>
      linkStatOf(request, filename)?.isSymbolicLink() ?? false,
  /** Target of a symbolic link; false with a warning when it is not one. */
  readlink:
    (request) =>
    (path: string): string | false =>
      targetOf(request, path),
  /** Creates a symbolic link. False with a warning on failure. */
  symlink:
    (request) =>
    (target: string, link: string): boolean =>
      attempt(request, () => symlinkSync(target, absolute(request, link)), 'symlink(): {}'),
  /** Creates a hard link. False with a warning on failure. */
  link:
    (request) =>
    (target: string, link: string): boolean =>
      attempt(request, () => linkSync(absolute(request, target), absolute(request, link)), 'link(): {}'),
  /** Free bytes on the file system of a folder; false with a warning on failure. */
  disk_free_space:
    (request) =>
    (directory: string): number | false =>
      space(request, 'disk_free_space', directory, true),
  /** Alias of disk_free_space(): free bytes on the file system of a folder; false with a warning on failure. */
  diskfreespace:
    (request) =>
    (directory: string): number | false =>
      space(request, 'diskfreespace', directory, true),
  /** Size in bytes of the file system of a folder; false with a warning on failure. */
  disk_total_space:
    (request) =>
    (directory: string): number | false =>
      space(request, 'disk_total_space', directory, false),
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
  /** Alias of is_writable(): true when it exists and may be written. */
  is_writeable:
    (request) =>
    (filename: string): boolean =>
      isAllowed(request, filename, constants.W_OK),
  /** Size of a file in bytes; false with a warning when there is no such file. */
  filesize:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filesize', filename, (stats) => stats.size),
  /** Unix time of the last change of a file's contents; false with a warning when there is no such file. */
  filemtime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filemtime', filename, (stats) => Math.floor(stats.mtimeMs / 1000)),
  /**
   * Unix time of the last change of a file's contents or properties; false with a warning when there is no such file.
   */
  filectime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'filectime', filename, (stats) => Math.floor(stats.ctimeMs / 1000)),
  /** Unix time of the last access to a file; false with a warning when there is no such file. */
  fileatime:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileatime', filename, (stats) => Math.floor(stats.atimeMs / 1000)),
  /**
   * Type and permissions of a file as a number: `fileperms(path) & 0o777`. False with a warning when there is no such
   * file.
   */
  fileperms:
    (request) =>
    (filename: string): number | false =>
      factOf(request, 'fileperms', filename, (stats) => stats.mode),
  /** Does nothing: file information is never cached. */
  clearstatcache:
    () =>
    (_clear_realpath_cache?: boolean, _filename?: string): void => {},
} satisfies FunctionTable;
