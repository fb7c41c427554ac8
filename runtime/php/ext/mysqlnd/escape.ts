/** Text between quotes in a statement (mysqlnd_cset_escape_slashes, mysqlnd_cset_escape_quotes). */

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\u001a': '\\Z',
};

/**
 * Every character set that is taken (protocol.ts) has ASCII's characters at ASCII's places and nowhere else.
 * @param noBackslashes as the session's sql_mode NO_BACKSLASH_ESCAPES has it
 */
export function escaped(text: string, noBackslashes: boolean): string {
  if (noBackslashes) return text.replaceAll("'", "''");
  return text.replace(/[\0\n\r\\'"\u001a]/g, (character) => ESCAPES[character]!);
}
