/** Single statements of a text, so that one which finds the file locked can be tried again without those before it. */

/** Texts, names in quotes, comments; words; the end of a statement. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_]\w*|;/g;

const TRIGGER = /^\s*(?:explain\s+(?:query\s+plan\s+)?)?create\s+(?:temp\s+|temporary\s+)?trigger\b/i;
const END = /^end$/i;

/** The text itself when it holds one. */
export function separated(sql: string): readonly string[] {
  const semicolon = sql.indexOf(';');
  if (semicolon < 0 || sql.slice(semicolon + 1).trim() === '') return [sql];
  const found: string[] = [];
  let start = 0;
  let last = '';
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (token === ';') {
      // A trigger holds statements, and ends with END.
      const isInside = TRIGGER.test(sql.slice(start, index)) && !END.test(last);
      if (!isInside) {
        found.push(sql.slice(start, index + 1));
        start = index + 1;
      }
    }
    if (!token.startsWith('--') && !token.startsWith('/*')) last = token;
  }
  const rest = sql.slice(start);
  return rest.trim() === '' ? found : [...found, rest];
}
