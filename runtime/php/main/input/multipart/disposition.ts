/** What a part's Content-Disposition says, read as PHP reads it (main/rfc1867.c, php_ap_getword and its kin). */

export interface Disposition {
  /** null when the header names none. */
  readonly name: string | null;
  readonly filename: string | null;
}

export function parseDisposition(header: string): Disposition {
  let name: string | null = null;
  let filename: string | null = null;
  for (let rest = trimStart(header); rest !== ''; ) {
    const pair = takeWord(rest, ';');
    rest = trimStart(pair.rest);
    if (!pair.word.includes('=')) continue;
    const key = takeWord(pair.word, '=');
    const keyName = key.word.toLowerCase();
    if (keyName === 'name') name = parameterValue(key.rest);
    else if (keyName === 'filename') filename = parameterValue(key.rest);
  }
  return { name, filename };
}

/** Name without folders, whichever system's separators it has: old Internet Explorers sent whole paths. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

interface Word {
  readonly word: string;
  /** Text after the stop characters. */
  readonly rest: string;
}

/** Text up to a stop character outside quotes. */
function takeWord(text: string, stop: string): Word {
  let at = 0;
  while (at < text.length && text[at] !== stop) {
    at = text[at] === '"' || text[at] === "'" ? endOfQuoted(text, at) : at + 1;
  }
  let next = at;
  while (text[next] === stop) next++;
  return { word: text.slice(0, at), rest: text.slice(next) };
}

/** Index after the quoted text that starts at `open`. */
function endOfQuoted(text: string, open: number): number {
  const quote = text[open];
  let at = open + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' && text[at + 1] === quote ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function parameterValue(text: string): string {
  const value = trimStart(text);
  const quote = value[0];
  if (quote === '"' || quote === "'") return unescaped(value.slice(1), quote);
  return unescaped(value.split(/[ \t\n\v\f\r]/, 1)[0]!, '');
}

/** Text up to the quote; a backslash is taken away before itself and before the quote. */
function unescaped(text: string, quote: string): string {
  let value = '';
  for (let at = 0; at < text.length && text[at] !== quote; at++) {
    const next = text[at + 1];
    if (text[at] === '\\' && (next === '\\' || (quote !== '' && next === quote))) at++;
    value += text[at];
  }
  return value;
}

function trimStart(text: string): string {
  return text.replace(/^[ \t\n\v\f\r]+/, '');
}
