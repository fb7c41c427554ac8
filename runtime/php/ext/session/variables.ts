/** A session's variables as text and back, in the format of `session.serialize_handler`. */
import { isPhpArray, type PhpArray } from '../../engine/conversion.ts';
import { entriesOf } from '../../engine/php-array.ts';
import type { Ini } from '../../main/ini/ini.ts';
import { type DecodedSession, formatNamed } from './formats.ts';

/**
 * @param skipped called for variables with a numeric name
 * @returns false when there is nothing to write
 */
export function encodeVariables(variables: unknown, ini: Ini, skipped: (key: number) => void): string | false {
  const format = formatNamed(ini.text('session.serialize_handler'));
  if (format === null || !isPhpArray(variables)) return false;
  return format.encode(entriesOf(variables), ini.int('serialize_precision'), skipped) ?? false;
}

export function decodeVariables(text: string, ini: Ini): DecodedSession {
  const format = formatNamed(ini.text('session.serialize_handler'));
  return format === null ? { entries: [], isBroken: true } : format.decode(text);
}

/** Empties an array in place. */
export function removeMembers(array: PhpArray): void {
  if (array instanceof Map) {
    array.clear();
    return;
  }
  if (Array.isArray(array)) array.length = 0;
  else for (const name of Object.keys(array)) Reflect.deleteProperty(array, name);
}
