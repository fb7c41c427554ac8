/** Backslash escapes. All text is binary (php/engine/byte-text.ts). */

import { TextBuilder } from '../../../engine/text-builder.ts';

const LETTERS: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\t': 't',
  '\r': 'r',
  '\x07': 'a',
  '\v': 'v',
  '\b': 'b',
  '\f': 'f',
};
const CONTROLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LETTERS).map(([control, letter]) => [letter, control]),
);

/** addslashes() */
export function addSlashes(text: string): string {
  return text.replace(/['"\\\0]/g, (char) => (char === '\0' ? '\\0' : `\\${char}`));
}

/** stripslashes() */
export function stripSlashes(text: string): string {
  return text.replace(/\\([\s\S]?)/g, (_, char: string) => (char === '0' ? '\0' : char));
}

/** addcslashes(): characters of the mask, as C would write them. */
export function addCSlashes(text: string, mask: ReadonlySet<string>): string {
  const escapes: (string | undefined)[] = [];
  for (const char of mask)
    escapes[char.charCodeAt(0)] = `\\${isPrintable(char) ? char : (LETTERS[char] ?? octal(char))}`;
  const escaped = new TextBuilder();
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const written = escapes[text.charCodeAt(at)];
    if (written === undefined) continue;
    escaped.add(text.slice(copied, at));
    escaped.add(written);
    copied = at + 1;
  }
  if (copied === 0) return text;
  escaped.add(text.slice(copied));
  return escaped.text();
}

function isPrintable(char: string): boolean {
  return char >= ' ' && char <= '~';
}

function octal(char: string): string {
  return char.charCodeAt(0).toString(8).padStart(3, '0');
}

/** stripcslashes() */
export function stripCSlashes(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g,
    (_, hex?: string, oct?: string, char = '') => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (oct !== undefined) return String.fromCharCode(Number.parseInt(oct, 8) & 0xff);
      return CONTROLS[char] ?? char;
    },
  );
}

/** quotemeta() */
export function quoteMeta(text: string): string {
  return text.replace(/[.\\+*?[\]^$()]/g, '\\$&');
}
