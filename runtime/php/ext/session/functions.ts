/** Sessions: PHP's manual, chapter Session Handling. */
import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { waits } from '../../calls/waits.ts';
import { ErrorLevel } from '../../engine/report.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { sessionOf } from './of-request.ts';
import { type Session, SessionStatus } from './session.ts';
import { isValidPrefix } from './session-id.ts';
import { writeAtShutdown } from './set-save-handler.ts';
import { type SessionOptions, setOptions } from './start-options.ts';

function* startSession(request: Request, options: SessionOptions): Waiting<boolean> {
  const session = sessionOf(request, 'session_start');
  if (session.isActive) {
    session.raise(ErrorLevel.E_NOTICE, 'Ignoring session_start() because a session is already active');
    return true;
  }
  if (request.headers.areSent && request.ini.bool('session.use_cookies')) {
    return session.warn('Session cannot be started after headers have already been sent');
  }
  const isClosed = setOptions(session, options);
  if (!(yield* session.start())) {
    session.variables = Object.create(null) as Record<string, unknown>;
    return false;
  }
  if (isClosed) yield* session.flush(false);
  return true;
}

function changeId(session: Session, id: string | null): string | false {
  const { headers, ini } = session.request;
  if (id !== null) {
    if (session.isActive) return session.warn('Session ID cannot be changed when a session is active');
    if (headers.areSent && ini.bool('session.use_cookies')) {
      return session.warn('Session ID cannot be changed after headers have already been sent');
    }
  }
  const before = session.id ?? '';
  if (id !== null) session.id = id;
  return before;
}

function* createId(request: Request, prefix: string): Waiting<string | false> {
  const session = sessionOf(request, 'session_create_id');
  if (!isValidPrefix(prefix)) {
    const allowed = 'Only the A-Z, a-z, 0-9, "-", and "," characters are allowed';
    return session.warn(`Prefix cannot contain special characters. ${allowed}`);
  }
  return prefix + (yield* session.freshId());
}

function* regenerate(request: Request, deleteOld: boolean): Waiting<boolean> {
  const session = sessionOf(request, 'session_regenerate_id');
  if (!session.isActive) return session.warn('Session ID cannot be regenerated when there is no active session');
  if (request.headers.areSent) {
    return session.warn('Session ID cannot be regenerated after headers have already been sent');
  }
  return yield* session.regenerate(deleteOld);
}

function* collect(request: Request): Waiting<number | false> {
  const session = sessionOf(request, 'session_gc');
  if (session.isActive) return yield* session.collect();
  return session.warn('Session cannot be garbage collected when there is no active session');
}

function encode(request: Request): string | false {
  const session = sessionOf(request, 'session_encode');
  return session.hasVariables ? session.encode() : session.warn('Cannot encode non-existent session');
}

function* decode(request: Request, data: string): Waiting<boolean> {
  const session = sessionOf(request, 'session_decode');
  return session.isActive
    ? yield* session.decode(data)
    : session.warn('Session data cannot be decoded when there is no active session');
}

export const sessionFunctions = {
  /**
   * Starts the session of the client's cookie, or a new one, and fills $_SESSION. Waits while another request has
   * it.
   * @param options directives without their `session.`, and `read_and_close`
   */
  session_start: waits(
    (request) =>
      (options: SessionOptions = {}): Waiting<boolean> =>
        startSession(request, options),
  ),
  /**
   * Id of the session, '' when there is none. With an argument sets the id, which must happen before session_start().
   */
  session_id:
    (request) =>
    (id: string | null = null): string | false =>
      changeId(sessionOf(request, 'session_id'), id),
  /** PHP_SESSION_NONE or PHP_SESSION_ACTIVE. */
  session_status: (request) => (): number =>
    sessionOf(request, 'session_status').isActive ? SessionStatus.active : SessionStatus.none,
  /**
   * Gives the session a new id, which protects it from those who know the old one. With `delete_old_session` true the
   * old session's data is removed. False with a warning when no session is active or headers were sent.
   */
  session_regenerate_id: waits(
    (request) =>
      (delete_old_session = false): Waiting<boolean> =>
        regenerate(request, delete_old_session),
  ),
  /**
   * A new session id that no session has, beginning with `prefix`. False with a warning when the prefix has other
   * characters than A-Z, a-z, 0-9, `-` and `,`.
   */
  session_create_id: waits(
    (request) =>
      (prefix = ''): Waiting<string | false> =>
        createId(request, prefix),
  ),
  /**
   * Deletes the session's stored data. $_SESSION and the client's cookie are kept. False with a warning when no
   * session is active.
   */
  session_destroy: waits((request) => (): Waiting<boolean> => sessionOf(request, 'session_destroy').destroy()),
  /** Removes all variables from $_SESSION. False when no session is active. */
  session_unset: (request) => (): boolean => sessionOf(request, 'session_unset').empty(),
  /** Ends the session and discards its changes. False when no session is active. */
  session_abort: waits((request) => (): Waiting<boolean> => sessionOf(request, 'session_abort').abort()),
  /** Reads $_SESSION again from the stored data, discarding changes. False when no session is active. */
  session_reset: waits((request) => (): Waiting<boolean> => sessionOf(request, 'session_reset').reset()),
  /** Writes the session and releases its lock, so that other requests can use it. False when no session is active. */
  session_write_close: waits(
    (request) => (): Waiting<boolean> => sessionOf(request, 'session_write_close').flush(true),
  ),
  /** Alias of session_write_close(): writes the session and releases its lock. False when no session is active. */
  session_commit: waits((request) => (): Waiting<boolean> => sessionOf(request, 'session_commit').flush(true)),
  /** Registers session_write_close() as a shutdown function, so that the session is written before output ends. */
  session_register_shutdown: (request) => (): void => writeAtShutdown(request),
  /**
   * Deletes sessions that were not used for `session.gc_maxlifetime` seconds. Returns their number; false with a
   * warning when no session is active.
   */
  session_gc: waits((request) => (): Waiting<number | false> => collect(request)),
  /** $_SESSION as one string, in the format of `session.serialize_handler`; false when no session is active. */
  session_encode: (request) => (): string | false => encode(request),
  /** Fills $_SESSION from a string made by session_encode(). False when it is invalid or no session is active. */
  session_decode: waits(
    (request) =>
      (data: string): Waiting<boolean> =>
        decode(request, data),
  ),
} satisfies FunctionTable;

export const sessionConstants = {
  PHP_SESSION_DISABLED: SessionStatus.disabled,
  PHP_SESSION_NONE: SessionStatus.none,
  PHP_SESSION_ACTIVE: SessionStatus.active,
} satisfies ConstantTable;
