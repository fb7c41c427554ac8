/** The ids of sessions: how they are made and what they may consist of (ext/session/session.c php_session_create_id). */
import { randomBytes } from 'node:crypto';
import type { Ini } from '../../main/ini/ini.ts';

/** The digits of base 16, 32 and 64, whichever `session.sid_bits_per_character` asks for. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-,';
const VALID = /^[A-Za-z0-9,-]{1,256}$/;
const VALID_PREFIX = /^[A-Za-z0-9,-]*$/;
/** Would be dangerous in a page that shows the id. */
const DANGEROUS = /[\r\n\t <>'"\\]/;

/** True for what may be part of a file's name. */
export function isValidId(id: string): boolean {
  return VALID.test(id);
}

export function isValidPrefix(prefix: string): boolean {
  return VALID_PREFIX.test(prefix);
}

export function isDangerousId(id: string): boolean {
  return DANGEROUS.test(id);
}

/** A new id of `session.sid_length` random characters. */
export function randomId(ini: Ini): string {
  const length = ini.int('session.sid_length');
  const bits = ini.int('session.sid_bits_per_character');
  const bytes = randomBytes(length);
  let id = '';
  // A byte has more bits than any digit needs.
  for (const byte of bytes) id += DIGITS[byte & ((1 << bits) - 1)];
  return id;
}
