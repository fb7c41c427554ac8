/** Letter case of ASCII letters; other characters stay as they are (PHP 8.2 no longer asks the locale). */

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

/** ucwords(): the first letter, and each letter after a separator. */
export function upperWords(text: string, separators: string): string {
  let result = '';
  let startsWord = true;
  for (const char of text) {
    const written = startsWord ? upperAscii(char) : char;
    result += written;
    startsWord = separators.includes(written);
  }
  return result;
}
