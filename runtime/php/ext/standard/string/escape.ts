/** Backslash escapes. All text is binary (php/engine/byte-text.ts). */

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
  let escaped = '';
  for (const char of text) {
    if (!mask.has(char)) escaped += char;
    else if (char < ' ' || char > '~') escaped += `\\${LETTERS[char] ?? octal(char)}`;
    else escaped += `\\${char}`;
  }
  return escaped;
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
