/** Replaces everything in a source that is not code by blanks, so that regular expressions match code only. */

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[`{}/]/g;
/** From the start of a template, or from where an expression in it ended, to its end or the next expression. */
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{|$)/y;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** After one of these a slash begins a regular expression; after a name or a closing bracket it divides. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|do|else|in|of|void|delete|throw|await|yield))$/;
/** Enough of the code before a slash to tell what it is. */
const LOOK_BEHIND = 40;

/**
 * @returns the text with comments, strings, regular expressions and the text of templates replaced by spaces; of the same
 *   length, lines where they were. A string without an end stops at its line's end, so that text between JSX tags does no harm.
 */
export function maskedSource(text: string): string {
  const parts: string[] = [];
  /** For each template around the present place, how many braces are open inside its `${`. */
  const templates: number[] = [];
  let done = 0;
  const blank = (start: number, end: number) => {
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    done = end;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const end = endOfBlank(text, match, templates);
    if (end === null) continue;
    blank(match.index, end);
    TOKEN.lastIndex = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** End of the comment, string or regular expression that begins with this token; null for a token that is code. */
function endOfBlank(text: string, { 0: token, index }: RegExpExecArray, templates: number[]): number | null {
  const depth = templates.length - 1;
  switch (token) {
    case '`':
      return endOfTemplateText(text, index + 1, templates);
    case '{':
      if (depth >= 0) templates[depth]!++;
      return null;
    case '}':
      if (depth < 0) return null;
      if (templates[depth]!-- > 0) return null;
      templates.pop();
      return endOfTemplateText(text, index + 1, templates);
    case '/':
      return endOfRegex(text, index);
    default:
      return index + token.length;
  }
}

function endOfTemplateText(text: string, start: number, templates: number[]): number {
  TEMPLATE_TEXT.lastIndex = start;
  const { 0: found } = TEMPLATE_TEXT.exec(text)!;
  if (found.endsWith('${')) templates.push(0);
  return start + found.length;
}

function endOfRegex(text: string, start: number): number | null {
  if (!BEFORE_REGEX.test(text.slice(Math.max(0, start - LOOK_BEHIND), start).trimEnd())) return null;
  REGEX.lastIndex = start;
  const found = REGEX.exec(text);
  return found === null ? null : start + found[0].length;
}
