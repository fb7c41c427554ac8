/** Names that a file declares outside of what the compiler resolves: ambient declarations, and constants made by define(). */

const DECLARATION = /\bdeclare\s+(?:abstract\s+)?(const|let|var|function|class|enum|namespace)\s+(?!enum\b)([$\w]+)/g;
const CONST_ENUM = /\bdeclare\s+const\s+enum\s+([$\w]+)/g;
const DEFINED = /\bdefine\s*\(\s*(['"`])\\?([A-Za-z_]\w*)\1/g;
const OPENING = '([{<';
const CLOSING = ')]}>';
/** A statement continues after a line that ends with one of these, or before a line that begins with one. */
const GOES_ON_AFTER = /[,:|&=<([{?]$/;
const GOES_ON_WITH = /^[|&=,.?:]/;

/** A constant that the file defines, and the position of its name. */
export interface DefinedConstant {
  readonly name: string;
  /** From the start of the text. */
  readonly offset: number;
}

/** All names of `declare …`, also of several in one: `declare const a: number, b: string`. */
export function declaredIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(DECLARATION)) {
    const [whole, keyword, first] = match;
    names.push(first!);
    if (keyword === 'const' || keyword === 'let' || keyword === 'var') {
      names.push(...furtherNames(text.slice(match.index + whole.length)));
    }
  }
  return names;
}

/** Names of `declare const enum`: their values are written into code that is compiled with the declaration, and only there. */
export function constEnumsIn(text: string): string[] {
  return Array.from(text.matchAll(CONST_ENUM), (match) => match[1]!);
}

/** Names of functions only. */
export function declaredFunctionsIn(text: string): string[] {
  return Array.from(text.matchAll(/\bdeclare\s+function\s+([$\w]+)/g), (match) => match[1]!);
}

/** Constants that the text defines under literal names. */
export function definedIn(text: string): DefinedConstant[] {
  return Array.from(text.matchAll(DEFINED), (match) => ({
    name: match[2]!,
    offset: match.index + match[0].length - match[2]!.length - 1,
  }));
}

/** @param rest text after the first name of a declaration */
function furtherNames(rest: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const character = rest[at]!;
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character) && rest[at - 1] !== '=') depth--;
    if (depth < 0 || (depth === 0 && (character === ';' || (character === '\n' && endsAt(rest, at))))) break;
    if (depth !== 0 || character !== ',') continue;
    const name = /^\s*([$\w]+)/.exec(rest.slice(at + 1))?.[1];
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

function endsAt(text: string, newline: number): boolean {
  const before = text.slice(0, newline).trimEnd();
  return !GOES_ON_AFTER.test(before) && !GOES_ON_WITH.test(text.slice(newline).trimStart());
}
