/** The first statement of a text: better-sqlite3 prepares no text that holds more than one. */

/** Texts, names in quotes, comments; words; the end of a statement. */
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_]\w*|;|\S/g;

/** Without what follows its semicolon; empty when the text holds none. */
export function firstStatement(sql: string): string {
  let words = '';
  let last = '';
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (token.startsWith('--') || token.startsWith('/*')) continue;
    if (token === ';') {
      // A trigger holds statements, and ends with END.
      if (words !== '' && (!TRIGGER.test(words) || last === 'end')) return sql.slice(0, index);
      if (words === '') return firstStatement(sql.slice(index + 1));
    }
    last = token.toLowerCase();
    if (words.length < 80) words += ` ${last}`;
  }
  return words === '' ? '' : sql;
}

const TRIGGER = /^(?: explain(?: query plan)?)? create (?:temp |temporary )?trigger /;
