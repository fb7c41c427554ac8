/** The session of one request from session_start() to the end (ext/session/session.c). */
import { isPhpArray } from '../../engine/conversion.ts';
import { ErrorLevel } from '../../engine/report.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { cacheHeaders } from './cache-limiter.ts';
import { sendSessionCookie, startedAt } from './cookie.ts';
import { FilesHandler } from './files-handler.ts';
import { requestedId } from './requested-id.ts';
import { doesKnow, type SaveHandler } from './save-handler.ts';
import { saveSession } from './saving.ts';
import { isDangerousId, randomId } from './session-id.ts';
import { decodeVariables, encodeVariables, removeMembers } from './variables.ts';

/** What session_status() answers. */
export const SessionStatus = { disabled: 0, none: 1, active: 2 } as const;

/** Attempts at a new id that no session has, in strict mode. */
const ATTEMPTS = 3;

export class Session {
  readonly request: Request;
  /** The function being called, for warnings. */
  caller = '';
  id: string | null = null;
  isActive = false;
  /** What the script offers in place of files; session_set_save_handler() sets it. */
  userHandler: SaveHandler | null = null;
  readonly files: FilesHandler;
  #handler: SaveHandler | null = null;
  /** Text of the variables as they were read, to see whether they have changed; null when that does not matter. */
  #readText: string | null = null;
  #sendsCookie = false;
  #isRegistered = false;

  constructor(request: Request) {
    this.request = request;
    this.files = new FilesHandler(request, (level, text) => this.raise(level, text));
  }

  raise(level: ErrorLevel, text: string): void {
    const prefix = this.caller.includes(' ') ? this.caller : `${this.caller}()`;
    this.request.diagnostics.raise(level, `${prefix}: ${text}`);
  }

  warn(text: string): false {
    this.raise(ErrorLevel.E_WARNING, text);
    return false;
  }

  get #savePath(): string {
    return this.request.ini.text('session.save_path');
  }

  /** The handler of `session.save_handler`; null when there is none of this name. */
  get handler(): SaveHandler | null {
    const name = this.request.ini.text('session.save_handler');
    if (name === 'user') return this.userHandler;
    return name === 'files' ? this.files : null;
  }

  /** session_start() without its own checks. @returns false when there is no session afterwards. */
  *start(): Waiting<boolean> {
    const { ini } = this.request;
    this.#sendsCookie = ini.bool('session.use_cookies') || ini.bool('session.use_only_cookies');
    if (this.id === null) {
      const requested = requestedId(this.request);
      this.id = requested?.id ?? null;
      if (requested !== null && requested.id !== null) this.#sendsCookie = false;
    }
    if (this.id !== null && isDangerousId(this.id)) this.id = null;
    return (yield* this.#initialize()) && (yield* this.#limitCache()) && this.isActive;
  }

  *#initialize(): Waiting<boolean> {
    const { ini } = this.request;
    const { handler } = this;
    if (handler === null) {
      const name = ini.text('session.save_handler');
      return this.warn(`Cannot find session save handler "${name}" - session startup failed`);
    }
    this.#handler = handler;
    this.isActive = true;
    this.#registerEnd();
    const text = yield* this.#open(handler);
    if (text === null) return false;
    yield* this.#collectSometimes(handler);
    this.#readText = ini.bool('session.lazy_write') ? text : null;
    if (text !== '') yield* this.decode(text);
    return true;
  }

  /** @returns the session's text; null when there is none, with a warning */
  *#open(handler: SaveHandler): Waiting<string | null> {
    let failure = 'Failed to initialize storage module';
    let text: string | null = null;
    try {
      if (yield* handler.open(this.#savePath, this.request.ini.text('session.name'))) {
        failure = 'Failed to read session data';
        yield* this.#chooseId(handler);
        this.#announceId();
        this.variables = Object.create(null) as Record<string, unknown>;
        text = yield* handler.read(this.id!);
      }
    } catch (thrown) {
      yield* this.#giveUp();
      throw thrown;
    }
    if (text !== null) return text;
    yield* this.#giveUp();
    this.warn(`${failure}: ${this.#where}`);
    return null;
  }

  *#giveUp(): Waiting<void> {
    yield* this.abort();
    this.id = null;
  }

  get #where(): string {
    return `${this.#handler?.name} (path: ${this.#savePath})`;
  }

  *#chooseId(handler: SaveHandler): Waiting<void> {
    const { ini } = this.request;
    const isNew = this.id === null || this.id === '';
    if (!isNew && !(ini.bool('session.use_strict_mode') && (yield* doesKnow(handler, this.id!)) === false)) return;
    this.id = yield* handler.createId();
    if (ini.bool('session.use_cookies')) this.#sendsCookie = true;
  }

  #announceId(): void {
    if (!this.request.ini.bool('session.use_cookies') || !this.#sendsCookie) return;
    sendSessionCookie(this.request, this.id!, this.caller);
    this.#sendsCookie = false;
  }

  *#collectSometimes(handler: SaveHandler): Waiting<void> {
    const { ini } = this.request;
    const drawn = Math.floor(ini.int('session.gc_divisor') * Math.random());
    const probability = ini.int('session.gc_probability');
    if (probability > 0 && drawn < probability) yield* handler.collect(ini.int('session.gc_maxlifetime'));
  }

  *#limitCache(): Waiting<boolean> {
    const { headers, ini } = this.request;
    const limiter = ini.text('session.cache_limiter');
    if (limiter === '' || !this.isActive) return true;
    if (headers.areSent) {
      yield* this.abort();
      return this.warn(
        `Session cache limiter cannot be sent after headers have already been sent${startedAt(headers)}`,
      );
    }
    for (const line of cacheHeaders(this.request, limiter)) headers.add(line);
    return true;
  }

  /** Keeps sessions from now on. */
  ownHandler(handler: SaveHandler): void {
    this.userHandler = handler;
    this.request.ini.force('session.save_handler', 'user');
  }

  /** session_gc() */
  collect(): Waiting<number | false> {
    return this.#handler!.collect(this.request.ini.int('session.gc_maxlifetime'));
  }

  /** A new id; one that no session has, where that can be told. */
  *freshId(): Waiting<string> {
    return this.isActive ? yield* this.#unusedId(this.#handler!) : randomId(this.request.ini);
  }

  /** $_SESSION while it holds the session. */
  get variables(): unknown {
    return this.request.superglobals.$_SESSION;
  }
  set variables(variables: Record<string, unknown>) {
    this.request.superglobals.$_SESSION = variables;
  }

  /** True once a session was started, also after its end. */
  get hasVariables(): boolean {
    return this.#handler !== null && isPhpArray(this.variables);
  }

  /** Removes all variables. */
  empty(): boolean {
    if (this.isActive && isPhpArray(this.variables)) removeMembers(this.variables);
    return this.isActive;
  }

  /** The variables as one text; false when there is nothing to write. */
  encode(): string | false {
    return encodeVariables(this.variables, this.request.ini, (key) => this.warn(`Skipping numeric key ${key}`));
  }

  /** Decodes a string into the variables. An invalid one destroys the session. */
  *decode(text: string): Waiting<boolean> {
    const { entries, isBroken, instead } = decodeVariables(text, this.request.ini);
    if (instead !== undefined) this.variables = instead as Record<string, unknown>;
    if (isBroken) {
      yield* this.destroy();
      this.variables = Object.create(null) as Record<string, unknown>;
      return this.warn('Failed to decode session object. Session has been destroyed');
    }
    const variables = this.variables as Record<string, unknown>;
    for (const [name, value] of entries) variables[name] = value;
    return true;
  }

  /** Ends the session: its variables are written, or left as they were. */
  *flush(isWritten: boolean): Waiting<boolean> {
    if (!this.isActive) return false;
    try {
      if (isWritten && isPhpArray(this.variables)) yield* saveSession(this, this.#handler!, this.#readText);
    } finally {
      try {
        if (this.#handler !== null) yield* this.#handler.close();
      } finally {
        this.isActive = false;
      }
    }
    return true;
  }

  abort(): Waiting<boolean> {
    return this.flush(false);
  }

  /** The variables are read again. */
  *reset(): Waiting<boolean> {
    return this.isActive && (yield* this.#initialize());
  }

  *destroy(): Waiting<boolean> {
    if (!this.isActive) return this.warn('Trying to destroy uninitialized session');
    const isDone = this.id === null || (yield* this.#handler!.destroy(this.id));
    if (!isDone) this.warn('Session object destruction failed');
    try {
      yield* this.#handler!.close();
    } finally {
      this.isActive = false;
    }
    this.id = null;
    return isDone;
  }

  /** Continues under a new id. @param isOldRemoved false leaves what was written so far under the old one */
  *regenerate(isOldRemoved: boolean): Waiting<boolean> {
    const handler = this.#handler!;
    if (!(yield* this.#leaveOldId(handler, isOldRemoved))) return false;
    yield* handler.close();
    this.#readText = null;
    this.id = null;
    if (!(yield* handler.open(this.#savePath, this.request.ini.text('session.name')))) {
      this.isActive = false;
      throw new Error(`Failed to open session: ${this.#where}`);
    }
    this.id = yield* this.#unusedId(handler);
    if ((yield* handler.read(this.id)) === null) {
      yield* handler.close();
      this.isActive = false;
      throw new Error(`Failed to create(read) session ID: ${this.#where}`);
    }
    if (this.request.ini.bool('session.use_cookies')) this.#sendsCookie = true;
    this.#announceId();
    return true;
  }

  *#leaveOldId(handler: SaveHandler, isRemoved: boolean): Waiting<boolean> {
    const isLeft = yield* isRemoved ? handler.destroy(this.id!) : handler.write(this.id!, this.encode() || '');
    if (isLeft) return true;
    yield* handler.close();
    this.isActive = false;
    const what = isRemoved ? 'Session object destruction failed.' : 'Session write failed.';
    return this.warn(`${what} ID: ${this.#where}`);
  }

  *#unusedId(handler: SaveHandler): Waiting<string> {
    let id = yield* handler.createId();
    const isStrict = this.request.ini.bool('session.use_strict_mode');
    for (let left = ATTEMPTS; isStrict && left > 0 && (yield* doesKnow(handler, id)) === true; left--) {
      id = yield* handler.createId();
    }
    return id;
  }

  /** Let go of in any case, even when nothing is written. */
  #registerEnd(): void {
    if (this.#isRegistered) return;
    this.#isRegistered = true;
    this.request.onFinished(() => this.files.release());
  }
}
