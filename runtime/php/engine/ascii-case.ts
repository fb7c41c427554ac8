/** Letter case of ASCII letters; other characters stay as they are (PHP 8.2 no longer asks the locale). */

import { TextBuilder } from './text-builder.ts';

const UPPER = /[A-Z]+/g;
const LOWER = /[a-z]+/g;

/** strtolower() */
export function lowerAscii(text: string): string {
  return text.replace(UPPER, (letters) => letters.toLowerCase());
}

/** strtoupper() */
export function upperAscii(text: string): string {
  return text.replace(LOWER, (letters) => letters.toUpperCase());
}

/** ucfirst() */
export function upperFirst(text: string): string {
  return upperAscii(text.slice(0, 1)) + text.slice(1);
}

/** lcfirst() */
export function lowerFirst(text: string): string {
  return lowerAscii(text.slice(0, 1)) + text.slice(1);
}

/**
 * ucwords(): the first letter, and each letter after a separator.
 * @param separators of characters up to U+00FF
 */
export function upperWords(text: string, separators: ReadonlySet<string>): string {
  const separates = new Uint8Array(256);
  for (const separator of separators) separates[separator.charCodeAt(0)] = 1;
  const result = new TextBuilder();
  let copied = 0;
  let startsWord = true;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (startsWord && code >= 97 && code <= 122) {
      code -= 32;
      result.add(text.slice(copied, at));
      result.add(String.fromCharCode(code));
      copied = at + 1;
    }
    startsWord = separates[code] === 1;
  }
  if (copied === 0) return text;
  result.add(text.slice(copied));
  return result.text();
}
