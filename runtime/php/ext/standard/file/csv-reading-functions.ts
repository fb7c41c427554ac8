/** Comma separated values from streams: PHP's manual, chapter Filesystem. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { byteLength, decodeBytes } from '../../../engine/bytes.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { Stream } from '../streams/stream.ts';
import { type CsvMarks, fieldsOfLine } from './csv-parsing.ts';

function checkMarks(length: number | null, { separator, enclosure, escape: mark }: CsvMarks): void {
  const refuse = (argument: string, words: string): never => {
    throw new ValueError(`fgetcsv(): Argument ${argument} must be ${words}`);
  };
  if (byteLength(separator) !== 1) refuse('#3 ($separator)', 'a single character');
  if (byteLength(enclosure) !== 1) refuse('#4 ($enclosure)', 'a single character');
  if (byteLength(mark) > 1) refuse('#5 ($escape)', 'empty or a single character');
  if (length !== null && length < 0) refuse('#2 ($length)', 'between 0 and 9223372036854775806');
}

/** @throws TypeError when it is none, or closed */
function openStream(stream: Stream): Stream {
  if (!(stream instanceof Stream)) {
    throw new TypeError(`fgetcsv(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
  }
  if (!stream.isOpen) throw new TypeError('fgetcsv(): supplied resource is not a valid stream resource');
  return stream;
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
  const first = openStream(stream).canRead ? stream.readLine(most) : null;
  if (first === null) return false;
  let text = toBinary(decodeBytes(first));
  while (isUnfinished(text, marks)) {
    const line = stream.readLine(most);
    if (line === null) break;
    text += toBinary(decodeBytes(line));
  }
  return fieldsOfLine(text, marks).map((field) => (field === null ? null : fromBinary(field)));
}

export const csvReading = {
  /** The fields of the next record, lines inside enclosures belong to it; `[null]` for an empty line, false at the end. */
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
} satisfies FunctionTable;
