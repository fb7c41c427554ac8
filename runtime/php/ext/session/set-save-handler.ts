/** session_set_save_handler(): an object with a handler's methods, or its functions one by one. */
import { faceOf } from '../../calls/waits.ts';
import { type Callback, methodOf, resolveCallable } from '../../engine/callables.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { ArgumentCountError } from '../../engine/throwables.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { sessionOf } from './of-request.ts';
import type { Session } from './session.ts';
import { type UserFunctions, UserHandler, type UserNames } from './user-handler.ts';

const REQUIRED = ['open', 'close', 'read', 'write', 'destroy', 'gc'] as const;
const ALL = [...REQUIRED, 'create_sid', 'validate_sid', 'update_timestamp'] as const;

type Methods = Readonly<Record<string, Callback | undefined>>;

/** @param isTooLate warns and tells whether handlers can no longer be changed */
export function setSaveHandler(
  session: Session,
  args: readonly unknown[],
  isTooLate: (session: Session) => boolean,
): boolean {
  if (args.length > 0 && args.length <= 2) return setObject(session, args, isTooLate);
  if (args.length < REQUIRED.length || args.length > ALL.length) {
    throw new ArgumentCountError('Wrong parameter count for session_set_save_handler()');
  }
  if (isTooLate(session)) return false;
  setFunctions(session, args);
  return true;
}

function setObject(
  session: Session,
  [object, isRegistered = true]: readonly unknown[],
  isTooLate: (session: Session) => boolean,
): boolean {
  if (!isHandler(object)) {
    const wanted = 'must be of type SessionHandlerInterface';
    throw new TypeError(`session_set_save_handler(): Argument #1 ($open) ${wanted}, ${typeNameOf(object)} given`);
  }
  if (isTooLate(session)) return false;
  session.ownHandler(new UserHandler(session, functionsOf(object), namesOf(object)));
  registerShutdown(session.request, isRegistered === true);
  return true;
}

function isHandler(object: unknown): object is Methods {
  if (typeof object !== 'object' || object === null) return false;
  return REQUIRED.every((name) => typeof (object as Methods)[name] === 'function');
}

function functionsOf(object: Methods): UserFunctions {
  const method = (name: string): Callback => methodOf(object, name);
  const optional = (name: string): Callback | null => (typeof object[name] === 'function' ? method(name) : null);
  return {
    open: method('open'),
    close: method('close'),
    read: method('read'),
    write: method('write'),
    destroy: method('destroy'),
    gc: method('gc'),
    createSid: optional('create_sid'),
    validateSid: optional('validateId'),
    updateTimestamp: optional('updateTimestamp'),
  };
}

function namesOf(object: object): UserNames {
  const name = object.constructor?.name ?? 'stdClass';
  return { write: `${name}::write`, update: `${name}::updateTimestamp` };
}

function setFunctions(session: Session, args: readonly unknown[]): void {
  const { request } = session;
  const resolved = args.map((value, index) => {
    const found = resolveCallable(value, request.findFunction);
    if (typeof found !== 'string') return found;
    const where = `Argument #${index + 1} ($${ALL[index] === 'create_sid' ? 'create_sid' : ALL[index]})`;
    throw new TypeError(`session_set_save_handler(): ${where} must be a valid callback, ${found}`);
  });
  const [open, close, read, write, destroy, gc, createSid, validateSid, updateTimestamp] = resolved;
  const functions = {
    open: open!.call,
    close: close!.call,
    read: read!.call,
    write: write!.call,
    destroy: destroy!.call,
    gc: gc!.call,
    createSid: createSid?.call ?? null,
    validateSid: validateSid?.call ?? null,
    updateTimestamp: updateTimestamp?.call ?? null,
  };
  session.ownHandler(new UserHandler(session, functions, { write: 'write', update: 'update_timestamp' }));
  registerShutdown(request, false);
}

/** Whether the session is written among the shutdown functions; each request does that once. */
class ShutdownWriting {
  isWanted = false;
  isRegistered = false;
}

/** Writes the session when shutdown functions run: objects of the script are still whole then. */
function registerShutdown(request: Request, isWanted: boolean): void {
  const writing = request.stateOf(ShutdownWriting);
  writing.isWanted = isWanted;
  if (!isWanted || writing.isRegistered) return;
  writing.isRegistered = true;
  // Last of all: behind those that are registered later, too.
  const register = (): void => {
    if (writing.isWanted) writeAtShutdown(request);
  };
  request.shutdown.register(register, []);
}

/** session_register_shutdown() */
export function writeAtShutdown(request: Request): void {
  const write = (): Waiting<boolean> => sessionOf(request, 'session_write_close').flush(true);
  request.shutdown.register(faceOf(write, request), []);
}
