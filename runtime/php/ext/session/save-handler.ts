/** Where sessions are kept (ext/session/php_session.h ps_module): files, or what a script offers. */
import type { Waiting } from '../../engine/waiting/wait.ts';

/** All may wait: for a lock, or for whatever a script's own functions do. */
export interface SaveHandler {
  /** What session_module_name() answers. */
  readonly name: string;
  /** True when a script has written it: warnings about it have other words, and its state is its own business. */
  readonly isUser: boolean;
  /** For messages about a handler of the script: how its writing functions are called, as in `Store::write`. */
  readonly writeName: string;
  readonly updateName: string;
  /** @returns false when there is no such place. */
  open(path: string, name: string): Waiting<boolean>;
  close(): Waiting<boolean>;
  /** The session's stored string, '' for a new one; null when it cannot be read. The session is locked until close(). */
  read(id: string): Waiting<string | null>;
  write(id: string, text: string): Waiting<boolean>;
  /** The text is what it was: only its time is renewed. Absent when that is a write like any other. */
  readonly update: ((id: string, text: string) => Waiting<boolean>) | null;
  destroy(id: string): Waiting<boolean>;
  /** Deletes sessions that were not used for this many seconds. @returns their number; false on failure */
  collect(lifetimeSeconds: number): Waiting<number | false>;
  createId(): Waiting<string>;
  /** True when a session of this id exists; null when the handler does not know. */
  readonly knows: ((id: string) => Waiting<boolean>) | null;
}

/** @returns undefined when the handler cannot tell */
export function* doesKnow(handler: SaveHandler, id: string): Waiting<boolean | undefined> {
  return handler.knows === null ? undefined : yield* handler.knows(id);
}
