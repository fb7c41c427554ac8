/** The session of a request: made when something first asks for it, so that requests without one pay nothing. */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { Session } from './session.ts';

/** The session of a request, made when a function first asks for it. */
class SessionPlace {
  #session: Session | null = null;

  get isActive(): boolean {
    return this.#session?.isActive ?? false;
  }

  of(request: Request): Session {
    this.#session ??= new Session(request);
    return this.#session;
  }
}

/** @param caller the function that asks, for its warnings */
export function sessionOf(request: Request, caller: string): Session {
  request.assertRunning('use the session');
  const session = request.stateOf(SessionPlace).of(request);
  session.caller = caller;
  return session;
}

/** True between session_start() and the end of the session. */
export function isSessionActive(request: Request): boolean {
  return request.stateOf(SessionPlace).isActive;
}

/** session.auto_start */
export function* startAutomatically(request: Request): Waiting<void> {
  yield* sessionOf(request, 'PHP Startup ').start();
}
