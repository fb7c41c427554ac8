/** The options of session_start(): directives of this request, and whether the session is closed at once. */
import { typeNameOf } from '../../engine/coercion.ts';
import { toPhpInt } from '../../engine/numeric-text.ts';
import { mayBecome } from '../../main/ini-changes.ts';
import type { Session } from './session.ts';

/** Directives without their `session.`: `{ cookie_lifetime: 3600, read_and_close: true }`. */
export type SessionOptions = Readonly<Record<string, string | number | boolean>>;

/** Sets a directive of this request as ini_set() does. @returns false when it keeps its value */
export function setSessionDirective(session: Session, name: string, text: string): boolean {
  const { request, caller } = session;
  if (!request.ini.isChangeable(name) || !mayBecome(request, name, text, caller)) return false;
  request.ini.force(name, text);
  return true;
}

/**
 * @returns whether the session is to be closed once it is read
 * @throws TypeError for what is no text, int or bool
 */
export function setOptions(session: Session, options: SessionOptions): boolean {
  let isClosed = false;
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      const type = typeNameOf(value);
      throw new TypeError(`session_start(): Option "${name}" must be of type string|int|bool, ${type} given`);
    }
    if (name === 'read_and_close') {
      isClosed = Number(toPhpInt(value, session.request.diagnostics)) !== 0;
      continue;
    }
    const text = typeof value === 'boolean' ? (value ? '1' : '') : String(value);
    if (!setSessionDirective(session, `session.${name}`, text)) session.warn(`Setting option "${name}" failed`);
  }
  return isClosed;
}
