/** Finds the placeholders of a statement. PHP: ext/pdo/pdo_sql_parser.re, whose idea of quotes and comments is the same for all databases. */
import { PdoUseError } from './driver.ts';

export interface Placeholder {
  /** `:name` with its colon; null for `?`. */
  readonly name: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ParsedSql {
  readonly sql: string;
  /** In order. */
  readonly placeholders: readonly Placeholder[];
  /** Places of `??`, which stand for one question mark. */
  readonly escapes: readonly number[];
  readonly isNamed: boolean;
}

/** Texts, comments, `::` and its kind, `??`, then what is a placeholder. */
const TOKEN =
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\/\*(?:[^*]+|\*+[^/*])*\**\*\/|--[^\r\n]*|:{2,}|(\?\?)|(:[a-zA-Z0-9_]+)|(\?)/g;

/** A statement that is not searched for placeholders. */
export function plainSql(sql: string): ParsedSql {
  return { sql, placeholders: [], escapes: [], isNamed: false };
}

/** @throws PdoUseError for a statement with both kinds of placeholders */
export function parseSql(sql: string): ParsedSql {
  const placeholders: Placeholder[] = [];
  const escapes: number[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const [text, doubled, name, question] = match;
    const start = match.index;
    if (doubled !== undefined) escapes.push(start);
    else if (name !== undefined || question !== undefined) {
      placeholders.push({ name: name ?? null, start, end: start + text.length });
    }
  }
  const isNamed = placeholders[0]?.name != null;
  if (placeholders.some(({ name }) => (name !== null) !== isNamed)) {
    throw new PdoUseError('HY093', 'mixed named and positional parameters');
  }
  return { sql, placeholders, escapes, isNamed };
}

/** The statement with something in place of each placeholder, and `?` for `??`. */
export function replacePlaceholders(
  parsed: ParsedSql,
  textOf: (placeholder: Placeholder, index: number) => string,
): string {
  const { sql, placeholders, escapes } = parsed;
  const edits = [
    ...placeholders.map((placeholder, index) => ({ ...placeholder, text: textOf(placeholder, index) })),
    ...escapes.map((start) => ({ start, end: start + 2, text: '?' })),
  ].sort((one, other) => one.start - other.start);
  let text = '';
  let done = 0;
  for (const edit of edits) {
    text += sql.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + sql.slice(done);
}
