/** Writing a session (ext/session/session.c php_session_save_current_state). */
import { defineHidden } from '../../engine/error-parts.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import type { SaveHandler } from './save-handler.ts';

/** What saving needs of a session. */
interface SavedSession {
  readonly request: Request;
  readonly id: string | null;
  /** The function being called. */
  readonly caller: string;
  encode(): string | false;
  warn(text: string): false;
}

/** The prefix of PHP's warnings when a session is written at the end of the request. */
export const AT_SHUTDOWN = 'PHP Request Shutdown';

/** @param readText what was read: when that is what there is now, only its time is renewed. Null asks for a write */
export function* saveSession(session: SavedSession, handler: SaveHandler, readText: string | null): Waiting<void> {
  const text = encode(session);
  const isUnchanged = text !== '' && text === readText && handler.update !== null;
  const isDone = yield* isUnchanged ? handler.update!(session.id!, text) : handler.write(session.id!, text);
  if (isDone) return;
  const path = session.request.ini.text('session.save_path');
  if (handler.isUser) {
    const name = isUnchanged ? handler.updateName : handler.writeName;
    const place = `(session.save_path: ${path}, handler: ${name})`;
    session.warn(`Failed to write session data using user defined save handler. ${place}`);
    return;
  }
  const advice = `Please verify that the current setting of session.save_path is correct (${path})`;
  session.warn(`Failed to write session data (${handler.name}). ${advice}`);
}

/** Write errors have no position when no code runs any more. */
function encode(session: SavedSession): string {
  try {
    return session.encode() || '';
  } catch (thrown) {
    if (session.caller === AT_SHUTDOWN && thrown instanceof Error) {
      defineHidden(thrown, 'file', '[no active file]');
      defineHidden(thrown, 'line', 0);
      defineHidden(thrown, 'stack', '');
    }
    throw thrown;
  }
}
