/** Stream functions for files, `php://` streams and `data:` URLs: PHP's manual, chapter Filesystem. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { decodeBytes } from '../../../engine/bytes.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { systemErrorNumber, systemErrorText } from '../../../main/errors/system-error.ts';
import { reserveText } from '../../../main/memory-limit.ts';
import type { Request } from '../../../main/request.ts';
import { bytesOfValue } from './bytes-of-value.ts';
import { OpenStreams, openStream } from './open.ts';
import { passThrough } from './pass-through.ts';
import { Stream, Whence } from './stream.ts';
import { checkPath } from './whole-files.ts';

/** The stream an argument is. @throws TypeError when it is none, or closed */
function checked(functionName: string, stream: Stream): Stream {
  if (!(stream instanceof Stream)) {
    const name = functionName === 'stream_copy_to_stream' ? '$from' : '$stream';
    const given = typeNameOf(stream);
    throw new TypeError(`${functionName}(): Argument #1 (${name}) must be of type resource, ${given} given`);
  }
  if (!stream.isOpen) throw new TypeError(`${functionName}(): supplied resource is not a valid stream resource`);
  return stream;
}

function checkLength(functionName: string, length: number): void {
  if (length <= 0) throw new ValueError(`${functionName}(): Argument #2 ($length) must be greater than 0`);
}

function refuse(request: Request, functionName: string, action: string): void {
  const message = `${functionName}(): ${action} failed with errno=9 Bad file descriptor`;
  request.diagnostics.raise(ErrorLevel.E_NOTICE, message);
}

function read(request: Request, functionName: string, stream: Stream, length: number): string | false {
  const open = checked(functionName, stream);
  if (!open.canRead) {
    refuse(request, functionName, 'Read of 8192 bytes');
    return false;
  }
  return decodeBytes(open.read(length));
}

function readLine(request: Request, stream: Stream, length: number | null): string | false {
  const open = checked('fgets', stream);
  if (length !== null) checkLength('fgets', length);
  if (!open.canRead) {
    refuse(request, 'fgets', 'Read of 8192 bytes');
    return false;
  }
  const line = open.readLine(length === null ? undefined : length - 1);
  return line === null ? false : decodeBytes(line);
}

function write(request: Request, name: string, stream: Stream, data: unknown, length: number | null): number | false {
  const open = checked(name, stream);
  const all = bytesOfValue(request, data);
  const bytes = length === null ? all : all.subarray(0, Math.max(0, length));
  if (!open.canWrite) {
    refuse(request, name, `Write of ${bytes.length} bytes`);
    return false;
  }
  try {
    return open.write(bytes);
  } catch (error) {
    const reason = `errno=${systemErrorNumber(error)} ${systemErrorText(error)}`;
    request.diagnostics.raise(ErrorLevel.E_NOTICE, `${name}(): Write of ${bytes.length} bytes failed with ${reason}`);
    return false;
  }
}

function open(request: Request, filename: string, mode: string): Stream | false {
  checkPath('fopen', filename);
  const stream = openStream(request, filename, mode);
  if (stream instanceof Stream) return stream;
  const { reason } = stream;
  request.diagnostics.raise(ErrorLevel.E_WARNING, `fopen(${filename}): Failed to open stream: ${reason}`);
  return false;
}

function rest(request: Request, stream: Stream, length: number | null, offset: number): string | false {
  if (length !== null && length < -1) {
    throw new ValueError('stream_get_contents(): Argument #2 ($length) must be greater than or equal to -1');
  }
  const source = checked('stream_get_contents', stream);
  if (offset >= 0 && !source.seek(offset, Whence.SEEK_SET)) return false;
  if (!source.canRead) {
    refuse(request, 'stream_get_contents', 'Read of 8192 bytes');
    return '';
  }
  return decodeBytes(length === null || length < 0 ? source.readRest() : source.read(length));
}

export const streamFunctions = {
  /**
   * Opens a file, `php://input`, `php://output`, `php://memory`, `php://temp` or a `data:` URL. Relative paths start
   * from getcwd(). False with a warning on failure. Streams left open are closed at the end of the request.
   */
  fopen:
    (request) =>
    (filename: string, mode: string): Stream | false =>
      open(request, filename, mode),
  /** Closes a stream. Throws a TypeError when it is closed already. */
  fclose:
    (request) =>
    (stream: Stream): boolean => {
      const open_ = checked('fclose', stream);
      request.stateOf(OpenStreams).forget(open_);
      open_.close();
      return true;
    },
  /** Reads up to `length` bytes; '' at the end. Throws a ValueError for a length below 1. */
  fread:
    (request) =>
    (stream: Stream, length: number): string | false => {
      checkLength('fread', length);
      return read(request, 'fread', stream, length);
    },
  /** The next line with its line end, at most `length` - 1 bytes of it; false at the end. */
  fgets:
    (request) =>
    (stream: Stream, length: number | null = null): string | false =>
      readLine(request, stream, length),
  /** The next byte; false at the end. */
  fgetc:
    (request) =>
    (stream: Stream): string | false =>
      read(request, 'fgetc', stream, 1) || false,
  /**
   * Writes a string, or the raw bytes of a Uint8Array, at most `length` bytes of it. Returns the number of bytes
   * written, false on failure.
   */
  fwrite:
    (request) =>
    (stream: Stream, data: string | Uint8Array, length: number | null = null): number | false =>
      write(request, 'fwrite', stream, data, length),
  /**
   * Alias of fwrite(): writes a string or raw bytes, at most `length` bytes. Returns the number of bytes written,
   * false on failure.
   */
  fputs:
    (request) =>
    (stream: Stream, data: string | Uint8Array, length: number | null = null): number | false =>
      write(request, 'fputs', stream, data, length),
  /** True when a read has reached the end of the stream. */
  feof:
    () =>
    (stream: Stream): boolean =>
      checked('feof', stream).isAtEnd,
  /** Returns true: nothing written is held back. */
  fflush:
    () =>
    (stream: Stream): boolean =>
      checked('fflush', stream).isOpen,
  /** Position in a stream in bytes; false when it has none. */
  ftell:
    () =>
    (stream: Stream): number | false =>
      checked('ftell', stream).isPositionKnown && stream.position,
  /**
   * Moves to a position in bytes, counted from the start, from the current position (SEEK_CUR) or from the end
   * (SEEK_END). Returns 0, or -1 on failure.
   */
  fseek:
    () =>
    (stream: Stream, offset: number, whence: number = Whence.SEEK_SET): number =>
      checked('fseek', stream) && whence >= Whence.SEEK_SET && whence <= Whence.SEEK_END && stream.seek(offset, whence)
        ? 0
        : -1,
  /** Moves to the start of a stream. False on failure. */
  rewind:
    () =>
    (stream: Stream): boolean =>
      checked('rewind', stream).seek(0, Whence.SEEK_SET),
  /** Cuts or extends a file to `size` bytes. False on failure. Throws a ValueError for a negative size. */
  ftruncate:
    (request) =>
    (stream: Stream, size: number): boolean => {
      const open_ = checked('ftruncate', stream);
      if (size < 0) throw new ValueError('ftruncate(): Argument #2 ($size) must be greater than or equal to 0');
      if (open_.isMemory) reserveText(request, size);
      if (open_.canWrite) open_.truncate(size);
      return open_.canWrite;
    },
  /** Outputs the rest of a stream; returns the number of bytes. */
  fpassthru:
    (request) =>
    (stream: Stream): number => {
      const open_ = checked('fpassthru', stream);
      return passThrough(request.output, (length) => open_.read(length));
    },
  /** The rest of a stream, or `length` bytes of it, from position `offset` unless that is -1 (default). */
  stream_get_contents:
    (request) =>
    (stream: Stream, length: number | null = null, offset = -1): string | false =>
      rest(request, stream, length, offset),
  /**
   * Copies the rest of a stream, or `length` bytes from `offset`, to another stream. Returns the number of bytes,
   * false on failure.
   */
  stream_copy_to_stream:
    (request) =>
    (from: Stream, to: Stream, length: number | null = null, offset = 0): number | false => {
      const source = checked('stream_copy_to_stream', from);
      if (offset > 0 && !source.seek(source.position + offset, Whence.SEEK_SET)) return false;
      return write(
        request,
        'stream_copy_to_stream',
        to,
        length === null ? source.readRest() : source.read(length),
        null,
      );
    },
  /** Describes a stream: `mode`, `uri`, `eof`, `seekable` and more. */
  stream_get_meta_data:
    () =>
    (stream: Stream): Record<string, unknown> =>
      metaData(checked('stream_get_meta_data', stream)),
} satisfies FunctionTable;

function metaData(stream: Stream): Record<string, unknown> {
  const isPhp = /^php:\/\//i.test(stream.uri);
  return Object.assign(Object.create(null) as Record<string, unknown>, {
    timed_out: false,
    blocked: true,
    eof: stream.isAtEnd,
    wrapper_type: isPhp ? 'PHP' : 'plainfile',
    stream_type: isPhp ? stream.uri.slice(6).split('/', 1)[0]!.toUpperCase() : 'STDIO',
    mode: stream.mode,
    unread_bytes: 0,
    seekable: stream.canSeek,
    uri: stream.uri,
  });
}

export const streamConstants = Whence satisfies ConstantTable;
