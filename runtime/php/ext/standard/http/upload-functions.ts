/** Uploaded files: PHP's manual, "Handling file uploads". */
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import { UploadError } from '../../../main/input/multipart/upload-error.ts';
import { WorkingFolder } from '../../../main/paths/working-folder.ts';
import type { Request } from '../../../main/request.ts';

function move(request: Request, from: string, to: string): boolean {
  if (to.includes('\0')) {
    throw new ValueError('move_uploaded_file(): Argument #2 ($to) must not contain any null bytes');
  }
  const { uploads } = request.superglobals;
  if (!uploads.has(from)) return false;
  try {
    uploads.move(from, request.stateOf(WorkingFolder).resolve(request.input, to));
    return true;
  } catch (error) {
    const { diagnostics } = request;
    const reason = systemErrorText(error);
    diagnostics.raise(ErrorLevel.E_WARNING, `move_uploaded_file(${to}): Failed to open stream: ${reason}`);
    diagnostics.raise(ErrorLevel.E_WARNING, `move_uploaded_file(): Unable to move "${from}" to "${to}"`);
    return false;
  }
}

export const uploadFunctions = {
  /** True when this file was uploaded with the request and has not been moved. */
  is_uploaded_file:
    (request) =>
    (filename: string): boolean =>
      request.superglobals.uploads.has(filename),
  /**
   * Moves an uploaded file, replacing an existing one. False when it was not uploaded with this request, or with a
   * warning when it cannot be moved. Uploaded files that are not moved are deleted when the request ends.
   */
  move_uploaded_file:
    (request) =>
    (from: string, to: string): boolean =>
      move(request, from, to),
} satisfies FunctionTable;

export const uploadConstants = UploadError satisfies ConstantTable;
