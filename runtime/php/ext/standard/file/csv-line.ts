/** Writes one line of comma separated values (ext/standard/file.c php_fputcsv). */

/** The characters that give a line its form, one byte each; `escape` may be ''. */
export interface CsvForm {
  readonly separator: string;
  readonly enclosure: string;
  /** Keeps the enclosure that follows it from being doubled. */
  readonly escape: string;
  readonly eol: string;
}

export function csvLine(fields: readonly string[], form: CsvForm): string {
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
