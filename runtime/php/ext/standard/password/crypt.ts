/** crypt(): one-way hashes by the setting in front of the salt (ext/standard/crypt.c). */
import { type BcryptForm, bcrypt, decodeSalt } from './bcrypt.ts';
import { CRYPT_ALPHABET } from './crypt-base64.ts';
import { desCrypt } from './des-crypt.ts';
import { md5Crypt } from './md5-crypt.ts';
import { shaCrypt } from './sha-crypt.ts';

/** PHP looks no further. */
const MOST_SETTING = 123;
const BLOWFISH = /^\$2([abxy])\$([0-3]\d)\$([./A-Za-z0-9]{22})/;

/**
 * @param password its bytes up to the first NUL count
 * @param setting a salt, or a whole hash
 * @returns the hash; `*0`, or `*1` where the setting is `*0`, when the setting is none
 */
export function crypt(password: Uint8Array, setting: string): string {
  const end = password.indexOf(0);
  const made = hashed(end < 0 ? password : password.subarray(0, end), setting.slice(0, MOST_SETTING));
  return made ?? (setting.startsWith('*0') ? '*1' : '*0');
}

function hashed(password: Uint8Array, setting: string): string | null {
  if (setting.startsWith('$1$')) return md5Crypt(password, setting);
  if (setting.startsWith('$5$') || setting.startsWith('$6$')) return shaCrypt(password, setting);
  if (setting.startsWith('$2')) return blowfish(password, setting);
  const isDes = setting.startsWith('_') || (isSaltCharacter(setting[0]) && isSaltCharacter(setting[1]));
  return isDes ? desCrypt(password, setting) : null;
}

function isSaltCharacter(character: string | undefined): boolean {
  return character !== undefined && CRYPT_ALPHABET.includes(character);
}

function blowfish(password: Uint8Array, setting: string): string | null {
  const [, form, cost, saltText] = BLOWFISH.exec(setting) ?? [];
  const salt = saltText === undefined ? null : decodeSalt(saltText);
  if (salt === null || Number(cost) < 4 || Number(cost) > 31) return null;
  return bcrypt(password, Number(cost), salt, form as BcryptForm);
}
