/** Comma separated values: lines read and written (ext/standard/file.c). PHP's manual, chapters Filesystem and Strings. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { byteLength, decodeBytes } from '../../../engine/bytes.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { type ArrayInput, valuesOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';
import { bytesOfValue } from '../streams/bytes-of-value.ts';
import { Stream } from '../streams/stream.ts';

/** The control characters of a CSV line, one byte each; `escape` may be ''. */
interface CsvForm {
  readonly separator: string;
  readonly enclosure: string;
  /** Keeps the enclosure that follows it from being doubled. */
  readonly escape: string;
  readonly eol: string;
}

function csvLine(fields: readonly string[], form: CsvForm): string {
  return fields.map((field) => csvField(field, form)).join(form.separator) + form.eol;
}

function csvField(field: string, { separator, enclosure, escape: keeper }: CsvForm): string {
  const marks = [separator, enclosure, keeper, '\n', '\r', '\t', ' '].filter((mark) => mark !== '');
  if (!marks.some((mark) => field.includes(mark))) return field;
  let inner = '';
  let isEscaped = false;
  for (const character of field) {
    if (character === keeper) isEscaped = true;
    else if (!isEscaped && character === enclosure) inner += enclosure;
    else isEscaped = false;
    inner += character;
  }
  return enclosure + inner + enclosure;
}

interface CsvMarks {
  readonly separator: string;
  readonly enclosure: string;
  /** Keeps the enclosure that follows it; '' for none. */
  readonly escape: string;
}

/** The fields of a line; one null for an empty line. */
function fieldsOfLine(line: string, marks: CsvMarks): (string | null)[] {
  const text = line.replace(/\r?\n$/, '');
  if (text === '') return [null];
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = readField(text, at, marks);
    fields.push(field.value);
    if (field.end >= text.length) return fields;
    at = field.end + 1;
  }
}

interface Field {
  readonly value: string;
  /** Index of the separator behind it, or the length of the text. */
  readonly end: number;
}

function readField(text: string, from: number, marks: CsvMarks): Field {
  const start = from + /^[ \t]*/.exec(text.slice(from))![0].length;
  if (text[start] !== marks.enclosure) {
    const end = endOfPlain(text, from, marks);
    return { value: text.slice(from, end), end };
  }
  return readEnclosed(text, start + 1, marks);
}

function endOfPlain(text: string, from: number, { separator }: CsvMarks): number {
  const end = text.indexOf(separator, from);
  return end < 0 ? text.length : end;
}

function readEnclosed(text: string, from: number, marks: CsvMarks): Field {
  let value = '';
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at]!;
    if (char === marks.escape && char !== marks.enclosure && at + 1 < text.length) {
      value += char + text[++at]!;
    } else if (char !== marks.enclosure) {
      value += char;
    } else if (text[at + 1] === marks.enclosure) {
      value += char;
      at++;
    } else {
      break;
    }
  }
  // Text between the closing enclosure and the separator belongs to the field, too.
  const end = endOfPlain(text, Math.min(at + 1, text.length), marks);
  return { value: value + text.slice(at + 1, end), end };
}

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
function openStream(name: string, stream: Stream): Stream {
  if (!(stream instanceof Stream)) {
    throw new TypeError(`${name}(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
  }
  if (!stream.isOpen) throw new TypeError(`${name}(): supplied resource is not a valid stream resource`);
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
  return writeLine(request, openStream('fputcsv', stream), csvLine(textsOf(request, fields), form));
}

function checkMarks(length: number | null, { separator, enclosure, escape: mark }: CsvMarks): void {
  const refuse = (argument: string, words: string): never => {
    throw new ValueError(`fgetcsv(): Argument ${argument} must be ${words}`);
  };
  if (byteLength(separator) !== 1) refuse('#3 ($separator)', 'a single character');
  if (byteLength(enclosure) !== 1) refuse('#4 ($enclosure)', 'a single character');
  if (byteLength(mark) > 1) refuse('#5 ($escape)', 'empty or a single character');
  if (length !== null && length < 0) refuse('#2 ($length)', 'between 0 and 9223372036854775806');
}

/** True when the text ends inside an enclosure: the record goes on in the next line. */
function isUnfinished(text: string, { separator, enclosure, escape: mark }: CsvMarks): boolean {
  let isInside = false;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isInside) {
      if (char === mark && char !== enclosure) at++;
      else if (char === enclosure && text[at + 1] === enclosure) at++;
      else if (char === enclosure) isInside = false;
    } else if (char === separator) isStart = true;
    else if (isStart && char === enclosure) {
      isInside = true;
      isStart = false;
    } else if (char !== ' ' && char !== '\t') isStart = false;
  }
  return isInside;
}

function readRecord(stream: Stream, length: number | null, marks: CsvMarks): (string | null)[] | false {
  const most = length === null || length === 0 ? undefined : length;
  const first = openStream('fgetcsv', stream).canRead ? stream.readLine(most) : null;
  if (first === null) return false;
  let text = toBinary(decodeBytes(first));
  while (isUnfinished(text, marks)) {
    const line = stream.readLine(most);
    if (line === null) break;
    text += toBinary(decodeBytes(line));
  }
  return fieldsOfLine(text, marks).map((field) => (field === null ? null : fromBinary(field)));
}

export const csvFunctions = {
  /**
   * Writes values as one CSV line to a stream such as `fopen('php://output', 'w')`. Values that contain a separator,
   * enclosure, white space or line end are enclosed. Returns the number of bytes, false on failure.
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
  /**
   * The fields of the next CSV record, which may span lines within enclosures; `[null]` for an empty line, false at
   * the end.
   */
  fgetcsv:
    () =>
    (
      stream: Stream,
      length: number | null = null,
      separator = ',',
      enclosure = '"',
      escape_ = '\\',
    ): (string | null)[] | false => {
      const marks = { separator, enclosure, escape: escape_ };
      checkMarks(length, marks);
      return readRecord(stream, length, marks);
    },
  /** The fields of one line of CSV. */
  str_getcsv:
    () =>
    (string: string, separator = ',', enclosure = '"', escape_ = '\\'): (string | null)[] => {
      // Only the first byte counts, and nothing is as good as the default.
      const first = (mark: string, standard: string): string => toBinary(mark)[0] ?? standard;
      const marks = { separator: first(separator, ','), enclosure: first(enclosure, '"'), escape: first(escape_, '') };
      return fieldsOfLine(toBinary(string), marks).map((field) => (field === null ? null : fromBinary(field)));
    },
} satisfies FunctionTable;
