/** Escapes that stand for one character or a set of characters. */
import {
  type CharSet,
  horizontalSpace,
  inverted,
  namedSet,
  noLineFeed,
  propertySet,
  rangesSet,
  verticalSpace,
} from './char-set.ts';
import type { Reader } from './reader.ts';

const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };
const CLASSES: Readonly<Record<string, string>> = { d: 'digit', s: 'space', w: 'word' };

/** The set of `\d`, `\W`, `\h`, `\pL` …; null when the letter means no set. The letter has not been taken. */
export function escapedSet(reader: Reader): CharSet | null {
  const letter = reader.peek();
  const lower = letter.toLowerCase();
  const named = CLASSES[lower];
  if (named !== undefined) return taken(reader, namedSet(named, reader.usesUnicode)!, letter !== lower);
  if (lower === 'h') return taken(reader, horizontalSpace, letter === 'H');
  if (lower === 'v') return taken(reader, verticalSpace, letter === 'V');
  if (letter === 'N' && reader.peek(1) !== '{') return taken(reader, noLineFeed, false);
  return lower === 'p' ? property(reader) : null;
}

function taken(reader: Reader, set: CharSet, isInverted: boolean): CharSet {
  reader.position++;
  return isInverted ? inverted(set) : set;
}

function property(reader: Reader): CharSet {
  let isNegative = reader.take() === 'P';
  let name = reader.take();
  if (name === '{') {
    const found = reader.match(/(\^?)([\w&\s-]*)\}/y);
    if (found === null) reader.fail('malformed \\P or \\p sequence');
    if (found[1] === '^') isNegative = !isNegative;
    name = found[2]!;
  }
  const set = propertyNamed(name);
  if (set === null) reader.fail('unknown property after \\P or \\p');
  return isNegative ? inverted(set) : set;
}

function propertyNamed(name: string): CharSet | null {
  if (name === 'Any') return propertySet(/[\s\S]/u);
  if (name === 'L&') return propertySet(/^[\p{Lu}\p{Ll}\p{Lt}]$/u);
  if (name === 'Xan') return namedSet('alnum', true);
  if (name === 'Xwd') return namedSet('word', true);
  if (name === 'Xsp' || name === 'Xps') return namedSet('space', true);
  for (const text of [name, `Script=${name}`]) {
    try {
      return propertySet(new RegExp(`^\\p{${text}}$`, 'u'));
    } catch {
      // Not this kind of property.
    }
  }
  return null;
}

/** The character of an escape, whose backslash has been taken. */
export function escapedCharacter(reader: Reader): number {
  const letter = reader.take();
  const control = CONTROLS[letter];
  if (control !== undefined) return control;
  if (letter === 'x') return hexadecimal(reader);
  if (letter === 'o') return octalInBraces(reader);
  if (letter === 'c') return controlCharacter(reader);
  if (/[0-7]/.test(letter)) return Number.parseInt(letter + reader.match(/[0-7]{0,2}/y)![0], 8) & byteMask(reader);
  if (/[FLlUu]/.test(letter) || (letter === 'N' && reader.peek() === '{')) unsupportedName(reader, letter);
  if (/[A-Za-z]/.test(letter)) reader.fail('unrecognized character follows \\', reader.position - 1);
  return letter.codePointAt(0)!;
}

function unsupportedName(reader: Reader, letter: string): number {
  if (letter === 'N' && reader.source.startsWith('{U+', reader.position)) {
    const found = reader.usesUnicode ? reader.match(/\{U\+([0-9A-Fa-f]+)\}/y) : null;
    if (found !== null) return Number.parseInt(found[1]!, 16);
    reader.fail('\\N{U+dddd} is supported only in Unicode (UTF) mode', reader.position);
  }
  return reader.fail('PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u');
}

function byteMask(reader: Reader): number {
  return reader.usesUnicode ? 0x1ff : 0xff;
}

function hexadecimal(reader: Reader): number {
  const braced = reader.match(/\{([0-9A-Fa-f]+)\}/y);
  if (braced === null) return Number.parseInt(`0${reader.match(/[0-9A-Fa-f]{0,2}/y)![0]}`, 16);
  const code = Number.parseInt(braced[1]!, 16);
  if (code > (reader.usesUnicode ? 0x10ffff : 0xff)) {
    reader.fail('character code point value in \\x{} or \\o{} is too large', reader.position - 1);
  }
  return code;
}

function octalInBraces(reader: Reader): number {
  const braced = reader.match(/\{([0-7]+)\}/y);
  if (braced === null) reader.fail('missing opening brace after \\o');
  return Number.parseInt(braced[1]!, 8);
}

function controlCharacter(reader: Reader): number {
  if (reader.isAtEnd) reader.fail('\\c at end of pattern');
  const letter = reader.take().toUpperCase();
  if (!/[ -~]/.test(letter)) reader.fail('\\c must be followed by a printable ASCII character');
  return letter.charCodeAt(0) ^ 0x40;
}

/** Characters of `\R` one by one; CR LF together is the parser's business. */
export const lineBreak: CharSet = rangesSet([
  [10, 13],
  [0x85, 0x85],
  [0x2028, 0x2029],
]);
