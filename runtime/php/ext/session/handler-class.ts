/** The class SessionHandler: PHP's own handler of files, for scripts that put something before or behind it. */
import type { Request } from '../../main/request.ts';
import type { FilesHandler } from './files-handler.ts';
import { sessionOf } from './of-request.ts';
import type { Session } from './session.ts';

/** What session_set_save_handler() takes as an object. */
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

/** SessionHandler as one request knows it. Its methods keep sessions in files, as PHP does. */
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
  return class SessionHandler {
    open(path: string, _name: string): boolean {
      return active('open').files.open(path);
    }
    close(): boolean {
      return opened('close')?.close() ?? false;
    }
    read(id: string): string | false {
      return opened('read')?.read(id) ?? false;
    }
    write(id: string, data: string): boolean {
      return opened('write')?.write(id, data) ?? false;
    }
    destroy(id: string): boolean {
      return opened('destroy')?.destroy(id) ?? false;
    }
    gc(max_lifetime: number): number | false {
      return opened('gc')?.collect(max_lifetime) ?? false;
    }
    create_sid(): string {
      return active('create_sid').files.createId();
    }
  };
}

class ClassOfRequest {
  made: SessionHandlerClass | null = null;
}

/** The class of this request, the same each time. */
export function sessionHandlerClass(request: Request): SessionHandlerClass {
  const place = request.stateOf(ClassOfRequest);
  place.made ??= makeClass(request);
  return place.made;
}
