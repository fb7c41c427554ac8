/** Sessions that a script keeps itself: an object or functions given to session_set_save_handler() (ext/session/mod_user.c). */

import type { Callback } from '../../engine/callables.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { callWaiting } from '../../engine/waiting/twins.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { SaveHandler } from './save-handler.ts';
import type { Session } from './session.ts';
import { randomId } from './session-id.ts';

/** What a script offers, by PHP's names of the callbacks. The first six are always there. */
export interface UserFunctions {
  readonly open: Callback;
  readonly close: Callback;
  readonly read: Callback;
  readonly write: Callback;
  readonly destroy: Callback;
  readonly gc: Callback;
  readonly createSid: Callback | null;
  readonly validateSid: Callback | null;
  readonly updateTimestamp: Callback | null;
}

/** What the handler's own functions are called in a warning about them. */
export interface UserNames {
  readonly write: string;
  readonly update: string;
}

export class UserHandler implements SaveHandler {
  readonly name = 'user';
  readonly isUser = true;
  readonly writeName: string;
  readonly updateName: string;
  readonly update: SaveHandler['update'];
  readonly knows: SaveHandler['knows'];
  readonly #functions: UserFunctions;
  readonly #session: Session;

  constructor(session: Session, functions: UserFunctions, names: UserNames) {
    this.#session = session;
    this.#functions = functions;
    this.writeName = names.write;
    this.updateName = names.update;
    const { updateTimestamp, validateSid } = functions;
    this.update = updateTimestamp === null ? null : (id, text) => this.#succeeds(updateTimestamp, id, text);
    this.knows = validateSid === null ? null : (id) => this.#succeeds(validateSid, id);
  }

  open(path: string, name: string): Waiting<boolean> {
    return this.#succeeds(this.#functions.open, path, name);
  }

  close(): Waiting<boolean> {
    return this.#succeeds(this.#functions.close);
  }

  *read(id: string): Waiting<string | null> {
    const text = yield* callWaiting(this.#functions.read, [id]);
    return typeof text === 'string' ? text : null;
  }

  write(id: string, text: string): Waiting<boolean> {
    return this.#succeeds(this.#functions.write, id, text);
  }

  destroy(id: string): Waiting<boolean> {
    return this.#succeeds(this.#functions.destroy, id);
  }

  *collect(lifetimeSeconds: number): Waiting<number | false> {
    const removed = yield* callWaiting(this.#functions.gc, [lifetimeSeconds]);
    if (typeof removed === 'number') return removed < 0 ? false : removed;
    return removed === true ? 1 : false;
  }

  *createId(): Waiting<string> {
    const { createSid } = this.#functions;
    if (createSid === null) return randomId(this.#session.request.ini);
    const id = yield* callWaiting(createSid, []);
    if (id === undefined) throw new Error('No session id returned by function');
    if (typeof id !== 'string') throw new TypeError('Session id must be a string');
    return id;
  }

  /** Converts a handler's result to success or failure, as PHP does. */
  *#succeeds(call: Callback, ...args: readonly unknown[]): Waiting<boolean> {
    const answer = yield* callWaiting(call, args);
    if (typeof answer === 'boolean') return answer;
    const problem = `Session callback must have a return value of type bool, ${typeNameOf(answer)} returned`;
    if (answer !== 0 && answer !== -1) throw new TypeError(problem);
    this.#session.raise(ErrorLevel.E_DEPRECATED, problem);
    return answer === 0;
  }
}
