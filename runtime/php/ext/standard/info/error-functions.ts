/** The error log and the last error: PHP's manual, chapter Error handling. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { encodeText } from '../../../engine/bytes.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { ErrorRecord } from '../../../main/errors/error-text.ts';
import type { Request } from '../../../main/request.ts';
import { openWhole } from '../streams/whole-files.ts';

/** Where error_log() puts a message: the log, a mail, a socket, a file, the server's log. */
const LogTarget = { log: 0, mail: 1, socket: 2, file: 3, server: 4 } as const;

function log(request: Request, message: string, type: number, destination: string | null): boolean {
  switch (type) {
    case LogTarget.mail:
      return false;
    case LogTarget.socket:
      throw new ValueError('TCP/IP option is not available for error logging');
    case LogTarget.file:
      return appendToFile(request, message, destination ?? '');
    case LogTarget.server:
      request.sapi.log(message);
      return true;
    default:
      request.diagnostics.log(message);
      return true;
  }
}

/** Appends to a file, or writes to whatever else `fopen(path, 'a')` opens. */
function appendToFile(request: Request, message: string, path: string): boolean {
  if (path.includes('\0')) {
    throw new ValueError('error_log(): Argument #3 ($destination) must not contain any null bytes');
  }
  const source = openWhole(request, 'error_log', path, 'a');
  if (source === null) return false;
  try {
    if (!source.canWrite) {
      request.diagnostics.raise(ErrorLevel.E_NOTICE, 'error_log(): Stream is not writable');
      return false;
    }
    source.writeAt(null, encodeText(message));
    return true;
  } catch {
    return false;
  } finally {
    source.close();
  }
}

export const errorFunctions = {
  /** The last error of this request that no handler took: type, message, file and line. Null when there was none. */
  error_get_last: (request) => (): ErrorRecord | null => request.diagnostics.lastError,
  /** Makes error_get_last() return null. */
  error_clear_last: (request) => (): void => request.diagnostics.clearLastError(),
  /**
   * Writes a message to the error log. `message_type` 3 appends it to the file `destination`, 4 writes to the
   * server's log whatever error_log says. False when it cannot be written.
   */
  error_log:
    (request) =>
    (
      message: string,
      message_type = 0,
      destination: string | null = null,
      _additional_headers?: string | null,
    ): boolean =>
      log(request, message, message_type, destination),
} satisfies FunctionTable;
