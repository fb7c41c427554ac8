/** Comma separated values for streams: PHP's manual, chapter Filesystem: CSV. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { byteLength, decodeBytes } from '../../../engine/bytes.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { type ArrayInput, valuesOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';
import { bytesOfValue } from '../streams/bytes-of-value.ts';
import { Stream } from '../streams/stream.ts';
import { type CsvForm, csvLine } from './csv-line.ts';

function checkMark(mark: string, position: number, name: string, allowed: string): void {
  if (byteLength(mark) === 1 || (mark === '' && allowed !== 'a single character')) return;
  throw new ValueError(`fputcsv(): Argument #${position} ($${name}) must be ${allowed}`);
}

function writeLine(request: Request, stream: Stream, line: string): number | false {
  const bytes = bytesOfValue(request, line);
  if (stream.canWrite) return stream.write(bytes);
  const message = `fputcsv(): Write of ${bytes.length} bytes failed with errno=9 Bad file descriptor`;
  request.diagnostics.raise(ErrorLevel.E_NOTICE, message);
  return false;
}

/** @throws TypeError when it is no stream, or closed */
function openStream(stream: Stream): Stream {
  if (!(stream instanceof Stream)) {
    throw new TypeError(`fputcsv(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
  }
  if (!stream.isOpen) throw new TypeError('fputcsv(): supplied resource is not a valid stream resource');
  return stream;
}

function textsOf(request: Request, fields: ArrayInput): string[] {
  const precision = request.ini.int('precision');
  const { diagnostics } = request;
  return valuesOf(fields).map((value) =>
    value instanceof Uint8Array ? decodeBytes(value) : toPhpString(value, diagnostics, precision),
  );
}

function putCsv(request: Request, stream: Stream, fields: ArrayInput, form: CsvForm): number | false {
  checkMark(form.separator, 3, 'separator', 'a single character');
  checkMark(form.enclosure, 4, 'enclosure', 'a single character');
  checkMark(form.escape, 5, 'escape', 'empty or a single character');
  return writeLine(request, openStream(stream), csvLine(textsOf(request, fields), form));
}

export const csv = {
  /**
   * Writes values as one line of CSV to a stream such as `fopen('php://output', 'w')`. Values that contain a separator,
   * enclosure, white space or line end are enclosed. Gives the number of bytes.
   */
  fputcsv:
    (request) =>
    (
      stream: Stream,
      fields: ArrayInput,
      separator = ',',
      enclosure = '"',
      escape_ = '\\',
      eol = '\n',
    ): number | false =>
      putCsv(request, stream, fields, { separator, enclosure, escape: escape_, eol }),
} satisfies FunctionTable;
