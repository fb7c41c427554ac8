/** One line of comma separated values (ext/standard/file.c php_fgetcsv). Works on binary text (byte-text.ts). */

export interface CsvMarks {
  readonly separator: string;
  readonly enclosure: string;
  /** Keeps the enclosure that follows it; '' for none. */
  readonly escape: string;
}

/** The fields of a line; one null for an empty line. */
export function fieldsOfLine(line: string, marks: CsvMarks): (string | null)[] {
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
  // What stands between the closing mark and the separator belongs to the field, too.
  const end = endOfPlain(text, Math.min(at + 1, text.length), marks);
  return { value: value + text.slice(at + 1, end), end };
}
