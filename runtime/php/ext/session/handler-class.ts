/** The class SessionHandler: PHP's own handler of files, for scripts that put something before or behind it. */
import { offerFaces } from '../../calls/waits.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import type { FilesHandler } from './files-handler.ts';
import { sessionOf } from './of-request.ts';
import type { Session } from './session.ts';

/** An object for session_set_save_handler(). */
export interface SessionHandlerObject {
  open(path: string, name: string): boolean;
  close(): boolean;
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  gc(max_lifetime: number): number | false;
  create_sid?(): string;
  validateId?(id: string): boolean;
  updateTimestamp?(id: string, data: string): boolean;
}

/** The class SessionHandler of one request. Its methods store sessions in files, as in PHP. */
export type SessionHandlerClass = new () => Required<Omit<SessionHandlerObject, 'validateId' | 'updateTimestamp'>>;

/** Makes the class for a request: its objects work on that request's session. */
function makeClass(request: Request): SessionHandlerClass {
  const active = (method: string): Session => {
    const session = sessionOf(request, `SessionHandler::${method}`);
    if (!session.isActive) throw new Error('Session is not active');
    return session;
  };
  /** The files, once the session has been opened. */
  const opened = (method: string): FilesHandler | null => {
    const session = active(method);
    if (session.files.isOpen) return session.files;
    session.warn('Parent session handler is not open');
    return null;
  };
  const handler = class SessionHandler {
    *open(path: string, _name: string): Waiting<boolean> {
      return yield* active('open').files.open(path);
    }
    *close(): Waiting<boolean> {
      return (yield* opened('close')?.close() ?? NEVER) ?? false;
    }
    *read(id: string): Waiting<string | false> {
      return (yield* opened('read')?.read(id) ?? NEVER) ?? false;
    }
    *write(id: string, data: string): Waiting<boolean> {
      return (yield* opened('write')?.write(id, data) ?? NEVER) ?? false;
    }
    *destroy(id: string): Waiting<boolean> {
      return (yield* opened('destroy')?.destroy(id) ?? NEVER) ?? false;
    }
    *gc(max_lifetime: number): Waiting<number | false> {
      return (yield* opened('gc')?.collect(max_lifetime) ?? NEVER) ?? false;
    }
    *create_sid(): Waiting<string> {
      return yield* active('create_sid').files.createId();
    }
  };
  offerFaces(handler.prototype, request);
  return handler as unknown as SessionHandlerClass;
}

const NEVER: readonly never[] = [];

class ClassOfRequest {
  made: SessionHandlerClass | null = null;
}

/** The class of this request, the same each time. */
export function sessionHandlerClass(request: Request): SessionHandlerClass {
  const place = request.stateOf(ClassOfRequest);
  place.made ??= makeClass(request);
  return place.made;
}
