/** readfile() and fpassthru(): files on their way to the client, a piece at a time, however large they are. */

import { ErrorLevel } from '../../../engine/report.ts';
import { systemErrorNumber, systemErrorText } from '../../../main/errors/system-error.ts';
import type { Output } from '../../../main/output/output.ts';
import type { Request } from '../../../main/request.ts';
import { openWhole } from './whole-files.ts';

/** PHP maps files and writes them in one go; smaller files do so here, too. */
const PIECE_BYTES = 1_048_576;

/**
 * Outputs everything that `read` gives until it gives less than asked for.
 * @returns number of bytes
 */
export function passThrough(output: Output, read: (length: number) => Uint8Array): number {
  let totalBytes = 0;
  for (;;) {
    const piece = read(PIECE_BYTES);
    output.write(piece);
    totalBytes += piece.length;
    if (piece.length < PIECE_BYTES) return totalBytes;
  }
}

/** Outputs a whole file. @returns number of bytes; false after a warning; -1 when it could be opened but not read, as PHP */
export function passFile(request: Request, uri: string): number | false {
  const source = openWhole(request, 'readfile', uri, 'rb');
  if (source === null) return false;
  let position = 0;
  const read = (length: number): Uint8Array => {
    const piece = readAt(request, () => source.readAt(position, length));
    position += piece?.length ?? 0;
    if (piece === null) position = -1;
    return piece ?? new Uint8Array(0);
  };
  try {
    const totalBytes = passThrough(request.output, read);
    return position < 0 ? -1 : totalBytes;
  } finally {
    source.close();
  }
}

/** The bytes, or null after a notice when the system would not give them (a folder). */
function readAt(request: Request, read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    const reason = `errno=${systemErrorNumber(error)} ${systemErrorText(error)}`;
    request.diagnostics.raise(ErrorLevel.E_NOTICE, `readfile(): Read of 8192 bytes failed with ${reason}`);
    return null;
  }
}
