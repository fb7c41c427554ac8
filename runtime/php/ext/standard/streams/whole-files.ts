/** Reading and writing whole files at once: file_get_contents(), file_put_contents(), file(), readfile(), copy(). */
import { statSync } from 'node:fs';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { systemErrorNumber, systemErrorText } from '../../../main/errors/system-error.ts';
import { WorkingFolder } from '../../../main/paths/working-folder.ts';
import type { Request } from '../../../main/request.ts';
import { OpenFailure, sourceFor } from './open.ts';
import type { StreamSource } from './stream.ts';

/** Opens for a whole-file function, or warns and gives null. */
export function openWhole(request: Request, functionName: string, uri: string, mode: string): StreamSource | null {
  checkPath(functionName, uri);
  const source = sourceFor(request, uri, mode);
  if (!(source instanceof OpenFailure)) return source;
  const message = `${functionName}(${uri}): Failed to open stream: ${source.reason}`;
  request.diagnostics.raise(ErrorLevel.E_WARNING, message);
  return null;
}

/** The bytes from an offset, which counts from the end when negative; null after a warning. */
export function readWhole(request: Request, functionName: string, uri: string, part: Part = {}): Uint8Array | null {
  const source = openWhole(request, functionName, uri, 'rb');
  if (source === null) return null;
  try {
    if (isFolder(request, uri)) return noticeFolder(request, functionName);
    if (source.isLive === true) return readLive(source, part);
    const size = source.size();
    const offset = part.offset ?? 0;
    const start = offset < 0 ? size + offset : offset;
    if (start < 0 || (source.endsAtSize === true && start > size)) {
      const message = `${functionName}(): Failed to seek to position ${offset} in the stream`;
      request.diagnostics.raise(ErrorLevel.E_WARNING, message);
      return null;
    }
    return source.readAt(start, part.length ?? Math.max(0, size - start));
  } catch (error) {
    const reason = `errno=${systemErrorNumber(error)} ${systemErrorText(error)}`;
    request.diagnostics.raise(ErrorLevel.E_NOTICE, `${functionName}(): Read of 12288 bytes failed with ${reason}`);
    return new Uint8Array(0);
  } finally {
    source.close();
  }
}

/** Files without a size are read until their end. */
function readLive(source: StreamSource, { offset = 0, length = null }: Part): Uint8Array {
  const pieces: Uint8Array[] = [];
  let position = 0;
  for (;;) {
    const piece = source.readAt(position, 8192);
    if (piece.length === 0) break;
    pieces.push(piece);
    position += piece.length;
  }
  const whole = Buffer.concat(pieces);
  return whole.subarray(offset, length === null ? undefined : offset + length);
}

export interface Part {
  readonly offset?: number;
  readonly length?: number | null;
}

function isFolder(request: Request, uri: string): boolean {
  if (/^(?:php|data):/i.test(uri)) return false;
  const path = request.stateOf(WorkingFolder).resolve(request.input, uri);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noticeFolder(request: Request, functionName: string): Uint8Array {
  const reason = 'Read of 12288 bytes failed with errno=21 Is a directory';
  request.diagnostics.raise(ErrorLevel.E_NOTICE, `${functionName}(): ${reason}`);
  return new Uint8Array(0);
}

/** @throws ValueError for paths that cannot name anything */
export function checkPath(functionName: string, path: string): void {
  if (path.includes('\0')) {
    throw new ValueError(`${functionName}(): Argument #1 ($filename) must not contain any null bytes`);
  }
  if (path === '') throw new ValueError('Path cannot be empty');
}
