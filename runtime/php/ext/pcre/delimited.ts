/** PHP's form of a pattern: delimiters around it, modifiers after it. */
import { isAscii, toBinary } from '../../engine/byte-text.ts';
import { Matcher } from './matcher.ts';
import { RegexError } from './node.ts';
import { parsePattern } from './parse.ts';
import type { Options } from './reader.ts';

/** A pattern ready to be matched. */
export interface Expression {
  readonly matcher: Matcher;
  /** Subjects are text, not bytes (modifier u). */
  readonly usesUnicode: boolean;
  /** Matches only where the search begins (modifier A). */
  readonly isAnchored: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** @returns the expression, or PHP's words about what is wrong */
export function readExpression(pattern: string): Expression | string {
  const trimmed = pattern.replace(/^[ \t-\r]+/, '');
  const open = trimmed[0];
  if (open === undefined) return 'Empty regular expression';
  if (/[a-z0-9\\\0]/i.test(open) || !isAscii(open)) return 'Delimiter must not be alphanumeric, backslash, or NUL';
  const close = CLOSING[open] ?? open;
  const end = open === close ? endOf(trimmed, close) : matchingEnd(trimmed, open, close);
  if (end < 0) return `No ending ${open === close ? '' : 'matching '}delimiter '${close}' found`;
  const modifiers = readModifiers(trimmed.slice(end + 1));
  return typeof modifiers === 'string' ? modifiers : compile(trimmed.slice(1, end), modifiers);
}

function endOf(text: string, close: string): number {
  for (let index = 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === close) return index;
  }
  return -1;
}

function matchingEnd(text: string, open: string, close: string): number {
  let depth = 1;
  for (let index = 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === open) depth++;
    else if (text[index] === close && --depth === 0) return index;
  }
  return -1;
}

interface Modifiers {
  readonly options: Options;
  readonly usesUnicode: boolean;
  readonly isAnchored: boolean;
}

/** S and X are accepted without effect. */
const KNOWN = /[imsxnADSUXJu \r\n]/;

function readModifiers(text: string): Modifiers | string {
  for (const letter of text) {
    if (letter === '\0') return 'NUL is not a valid modifier';
    if (letter === 'e') return 'The /e modifier is no longer supported, use preg_replace_callback instead';
    if (!KNOWN.test(letter)) return `Unknown modifier '${letter}'`;
  }
  const options: Options = {
    ignoresCase: text.includes('i'),
    isMultiline: text.includes('m'),
    dotMatchesAll: text.includes('s'),
    isExtended: text.includes('x'),
    isUngreedy: text.includes('U'),
    isDollarEndOnly: text.includes('D'),
    capturesNamedOnly: text.includes('n'),
    allowsDuplicateNames: text.includes('J'),
  };
  return { options, usesUnicode: text.includes('u'), isAnchored: text.includes('A') };
}

function compile(source: string, { options, usesUnicode, isAnchored }: Modifiers): Expression | string {
  try {
    const pattern = parsePattern(usesUnicode ? source : toBinary(source), usesUnicode, options);
    return { matcher: new Matcher(pattern), usesUnicode, isAnchored };
  } catch (error) {
    if (error instanceof RegexError) return `Compilation failed: ${error.message} at offset ${error.offset}`;
    throw error;
  }
}
