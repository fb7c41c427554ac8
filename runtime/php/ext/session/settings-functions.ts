/** How sessions are kept and announced: the settings among the functions of PHP's chapter Session Handling. */

import { type FunctionTable, unchecked } from '../../calls/function-table.ts';
import { isPhpArray, toPhpString } from '../../engine/conversion.ts';
import { toPhpBool, toPhpInt } from '../../engine/numeric-text.ts';
import { type ArrayInput, entriesOf } from '../../engine/php-array.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import type { Callable } from '../standard/info/function-handling-functions.ts';
import type { SessionHandlerObject } from './handler-class.ts';
import { sessionOf } from './of-request.ts';
import type { Session } from './session.ts';
import { setSaveHandler } from './set-save-handler.ts';
import { setSessionDirective } from './start-options.ts';

/** PHP's reason why a change is too late; '' when it is not. */
function isTooLate(session: Session, what: string): boolean {
  if (session.isActive) return !session.warn(`${what} cannot be changed when a session is active`);
  if (!session.request.headers.areSent) return false;
  return !session.warn(`${what} cannot be changed after headers have already been sent`);
}

/** Reads a directive and changes it when a value is given. @returns its text before; false when it is too late */
function changeText(request: Request, name: SettingName, value: string | null): string | false {
  const { caller, what, directive } = SETTINGS[name];
  const session = sessionOf(request, caller);
  if (value !== null && isTooLate(session, what)) return false;
  const before = request.ini.text(directive);
  if (value !== null) setSessionDirective(session, directive, value);
  return before;
}

const SETTINGS = {
  name: { caller: 'session_name', what: 'Session name', directive: 'session.name' },
  savePath: { caller: 'session_save_path', what: 'Session save path', directive: 'session.save_path' },
  cacheLimiter: { caller: 'session_cache_limiter', what: 'Session cache limiter', directive: 'session.cache_limiter' },
} as const;
type SettingName = keyof typeof SETTINGS;

function changeExpiry(request: Request, value: number | null): number | false {
  const session = sessionOf(request, 'session_cache_expire');
  const before = request.ini.int('session.cache_expire');
  if (value === null) return before;
  if (isTooLate(session, 'Session cache expiration')) return session.isActive && before;
  setSessionDirective(session, 'session.cache_expire', String(value));
  return before;
}

function changeModule(request: Request, name: string | null): string | false {
  const session = sessionOf(request, 'session_module_name');
  if (name !== null && isTooLate(session, 'Session save handler module')) return false;
  const before = session.handler?.name ?? '';
  if (name === null) return before;
  if (name.toLowerCase() === 'user') {
    throw new ValueError('session_module_name(): Argument #1 ($module) cannot be "user"');
  }
  if (name !== 'files') return session.warn(`Session handler module "${name}" cannot be found`);
  request.ini.force('session.save_handler', name);
  return before;
}

/** Attributes of the session's cookie. */
export interface SessionCookieParams {
  lifetime: number;
  path: string;
  domain: string;
  secure: boolean;
  httponly: boolean;
  samesite: string;
}

/** Attributes of the session's cookie to be set; keys in any case. */
export type SessionCookieOptions = Partial<SessionCookieParams> & Readonly<Record<string, string | number | boolean>>;

const COOKIE_KEYS = ['lifetime', 'path', 'domain', 'secure', 'httponly', 'samesite'];

type CookieParam = readonly [key: string, value: unknown];

function paramsFromArray(session: Session, options: ArrayInput): CookieParam[] {
  const params: CookieParam[] = [];
  for (const [key, value] of entriesOf(options)) {
    const where = 'Argument #1 ($lifetime_or_options)';
    if (typeof key === 'number') session.warn(`${where} cannot contain numeric keys`);
    else if (COOKIE_KEYS.includes(key.toLowerCase())) params.push([key.toLowerCase(), value]);
    else session.warn(`${where} contains an unrecognized key "${key}"`);
  }
  if (params.length > 0) return params;
  throw new ValueError(
    'session_set_cookie_params(): Argument #1 ($lifetime_or_options) must contain at least 1 valid key',
  );
}

function paramText(session: Session, [key, value]: CookieParam): string {
  const { diagnostics } = session.request;
  if (key === 'lifetime') return String(toPhpInt(value, diagnostics));
  if (key === 'secure' || key === 'httponly') return toPhpBool(value) ? '1' : '0';
  return toPhpString(value, diagnostics);
}

function setCookieParams(request: Request, args: readonly unknown[]): boolean {
  const session = sessionOf(request, 'session_set_cookie_params');
  if (!request.ini.bool('session.use_cookies')) {
    return session.warn('Session cookies cannot be used when session.use_cookies is disabled');
  }
  if (isTooLate(session, 'Session cookie parameters')) return false;
  const [first, ...rest] = args;
  let params: readonly CookieParam[];
  if (isPhpArray(first)) {
    const extra = rest.findIndex((value) => value !== null && value !== undefined);
    if (extra >= 0) {
      const where = `Argument #${extra + 2} ($${COOKIE_KEYS[extra + 1]})`;
      const reason = 'must be null when argument #1 ($lifetime_or_options) is an array';
      throw new ValueError(`session_set_cookie_params(): ${where} ${reason}`);
    }
    params = paramsFromArray(session, first as ArrayInput);
  } else {
    params = args.map((value, index) => [COOKIE_KEYS[index]!, value] as const);
  }
  const given = params.filter(([, value]) => value !== null && value !== undefined);
  return given.every((param) => setSessionDirective(session, `session.cookie_${param[0]}`, paramText(session, param)));
}

function cookieParams(request: Request): SessionCookieParams {
  const { ini } = request;
  return {
    lifetime: ini.int('session.cookie_lifetime'),
    path: ini.text('session.cookie_path'),
    domain: ini.text('session.cookie_domain'),
    secure: ini.bool('session.cookie_secure'),
    httponly: ini.bool('session.cookie_httponly'),
    samesite: ini.text('session.cookie_samesite'),
  };
}

export const settingsFunctions = {
  /**
   * Name of the session, which is also its cookie's name. With an argument sets it, which must happen before
   * session_start(), and returns the previous name.
   */
  session_name:
    (request) =>
    (name: string | null = null): string | false =>
      changeText(request, 'name', name),
  /**
   * Where sessions are stored: a folder, `depth;folder` or `depth;mode;folder`. With an argument sets it, which must
   * happen before session_start().
   */
  session_save_path:
    (request) =>
    (path: string | null = null): string | false =>
      changeText(request, 'savePath', path),
  /**
   * How responses with a session may be cached: nocache, private, private_no_expire, public, or '' for no such
   * headers. With an argument sets it, which must happen before session_start().
   */
  session_cache_limiter:
    (request) =>
    (value: string | null = null): string | false =>
      changeText(request, 'cacheLimiter', value),
  /**
   * Minutes for which a response with a session may be cached. With an argument sets them, which must happen before
   * session_start().
   */
  session_cache_expire:
    (request) =>
    (value: number | null = null): number | false =>
      changeExpiry(request, value),
  /** How sessions are stored: `files`, or `user` after session_set_save_handler(). */
  session_module_name:
    (request) =>
    (module: string | null = null): string | false =>
      changeModule(request, module),
  /**
   * Sets the attributes of the session's cookie, one by one (lifetime in seconds) or as an array. Must happen before
   * session_start(); false with a warning otherwise.
   */
  session_set_cookie_params:
    (request) =>
    (
      lifetime_or_options: number | SessionCookieOptions,
      path: string | null = null,
      domain: string | null = null,
      secure: boolean | null = null,
      httponly: boolean | null = null,
    ): boolean =>
      setCookieParams(request, [lifetime_or_options, path, domain, secure, httponly]),
  /** Attributes of the session's cookie; `lifetime` in seconds, 0 until the browser closes. */
  session_get_cookie_params: (request) => (): SessionCookieParams => cookieParams(request),
  /**
   * Lets the script store sessions itself: with an object (see SessionHandlerInterface), or with the functions open,
   * close, read, write, destroy, gc and optionally create_sid, validate_sid and update_timestamp.
   */
  session_set_save_handler: unchecked(
    (request) =>
      (...args: [open: SessionHandlerObject | Callable, ...rest: (Callable | boolean)[]]): boolean => {
        const late = (session: Session): boolean => isTooLate(session, 'Session save handler');
        return setSaveHandler(sessionOf(request, 'session_set_save_handler'), args, late);
      },
  ),
} satisfies FunctionTable;
