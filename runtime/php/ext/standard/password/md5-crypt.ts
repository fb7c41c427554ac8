/** crypt(3) with MD5, `$1$salt$` (Kamp, FreeBSD 2.0). */
import { createHash } from 'node:crypto';
import { lowFirst } from './crypt-base64.ts';

const ROUNDS = 1000;
const MOST_SALT = 8;
const MAGIC = Buffer.from('$1$');
/** Bytes of the digest in the order in which they are written, three at a time. */
const ORDER = [0, 6, 12, 1, 7, 13, 2, 8, 14, 3, 9, 15, 4, 10, 5];

function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function firstDigest(password: Uint8Array, salt: Uint8Array): Buffer {
  const mixed = md5(password, salt, password);
  const parts: Uint8Array[] = [password, MAGIC, salt];
  for (let left = password.length; left > 0; left -= 16) parts.push(mixed.subarray(0, Math.min(16, left)));
  for (let bits = password.length; bits > 0; bits >>= 1) {
    parts.push((bits & 1) === 1 ? Uint8Array.of(0) : password.subarray(0, 1));
  }
  return md5(...parts);
}

export function md5Crypt(password: Uint8Array, setting: string): string {
  const saltText = setting.slice(3).split('$', 1)[0]!.slice(0, MOST_SALT);
  const salt = Buffer.from(saltText, 'latin1');
  let digest = firstDigest(password, salt);
  for (let round = 0; round < ROUNDS; round++) {
    const parts: Uint8Array[] = [(round & 1) === 1 ? password : digest];
    if (round % 3 !== 0) parts.push(salt);
    if (round % 7 !== 0) parts.push(password);
    parts.push((round & 1) === 1 ? digest : password);
    digest = md5(...parts);
  }
  let text = '';
  for (let at = 0; at < ORDER.length; at += 3) {
    const [first, second, third] = ORDER.slice(at, at + 3).map((place) => digest[place]!) as [number, number, number];
    text += lowFirst((first << 16) | (second << 8) | third, 4);
  }
  return `$1$${saltText}$${text}${lowFirst(digest[11]!, 2)}`;
}
