/** The base64 of crypt(3): its own alphabet, little-endian groups, no padding. */

export const CRYPT_ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** So many characters of a number, the lowest six bits first. */
export function lowFirst(value: number, count: number): string {
  let text = '';
  for (let at = 0; at < count; at++) text += CRYPT_ALPHABET[(value >>> (6 * at)) & 63];
  return text;
}

/** Value of characters, the first one's bits the lowest; -1 when one of them is foreign. */
export function cryptNumber(characters: string): number {
  let value = 0;
  for (let at = characters.length - 1; at >= 0; at--) {
    const digit = CRYPT_ALPHABET.indexOf(characters[at]!);
    if (digit < 0) return -1;
    value = value * 64 + digit;
  }
  return value;
}
