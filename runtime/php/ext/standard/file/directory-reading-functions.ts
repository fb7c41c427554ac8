/** Folders name by name: PHP's manual, chapter Directories. */
import { readdirSync } from 'node:fs';
import type { FunctionTable } from '../../../calls/function-table.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import type { Request } from '../../../main/request.ts';
import { OpenStreams } from '../streams/open.ts';
import { MemorySource } from '../streams/sources.ts';
import { Stream } from '../streams/stream.ts';
import { absolute, warn } from './file-access.ts';

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

export const directoryReading = {
  /** Opens a folder for readdir(). */
  opendir:
    (request) =>
    (directory: string, _context: unknown = null): Stream | false =>
      openFolder(request, directory),
  /** The next name, false behind the last. */
  readdir:
    (request) =>
    (dir_handle: Stream | null = null): string | false => {
      const { listing } = folderOf(request, 'readdir', dir_handle);
      return listing.names[listing.next++] ?? false;
    },
  /** Starts again at the first name. */
  rewinddir:
    (request) =>
    (dir_handle: Stream | null = null): void => {
      folderOf(request, 'rewinddir', dir_handle).listing.next = 0;
    },
  /** Closes a folder. */
  closedir:
    (request) =>
    (dir_handle: Stream | null = null): void =>
      closeFolder(request, dir_handle),
} satisfies FunctionTable;
