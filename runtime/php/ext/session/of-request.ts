/** The session of a request, created at its first use, so that requests without one cost nothing. */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { AT_SHUTDOWN } from './saving.ts';
import { Session } from './session.ts';

/** The session of a request, made when a function first asks for it. */
class SessionPlace {
  #session: Session | null = null;

  get isActive(): boolean {
    return this.#session?.isActive ?? false;
  }

  /** Writes the session at the end of the request. Null when there is nothing to write. */
  shutDown(): Waiting<unknown> | null {
    if (this.#session === null || !this.#session.isActive) return null;
    this.#session.caller = AT_SHUTDOWN;
    return this.#session.flush(true);
  }

  of(request: Request): Session {
    this.#session ??= new Session(request);
    return this.#session;
  }
}

/** @param caller the calling function, for its warnings */
export function sessionOf(request: Request, caller: string): Session {
  request.assertRunning('use the session');
  const session = request.stateOf(SessionPlace).of(request);
  session.caller = caller;
  return session;
}

/** True between session_start() and the end of the session. */
export function isSessionActive(request: Request): boolean {
  return request.existingStateOf(SessionPlace)?.isActive ?? false;
}

/** session.auto_start */
export function startAutomatically(request: Request): Waiting<unknown> | null {
  return request.ini.bool('session.auto_start') ? sessionOf(request, 'PHP Startup ').start() : null;
}

/** Writes a session that was not closed. */
export function endSession(request: Request): Waiting<unknown> | null {
  return request.existingStateOf(SessionPlace)?.shutDown() ?? null;
}
