/** Headers, status and cookies: PHP's manual, chapter Network. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { resolveCallable } from '../../../engine/callables.ts';
import type { ArrayInput } from '../../../engine/php-array.ts';
import { ArgumentCountError } from '../../../engine/throwables.ts';
import { attributesFrom, type Cookie, cookieLine, defaultAttributes } from '../../../main/headers/cookies.ts';
import type { Request } from '../../../main/request.ts';
import type { Callable } from '../info/function-handling-functions.ts';

/** Attributes of a cookie; keys in any case. */
export interface CookieOptions {
  /** Unix time in seconds when it expires; 0 (default) for a cookie that ends with the browser session. */
  expires?: number | string;
  path?: string;
  domain?: string;
  /** True: sent over https only. */
  secure?: boolean;
  /** True: not readable by scripts of the page. */
  httponly?: boolean;
  samesite?: string;
  /** A separate cookie jar per embedding site (CHIPS); requires `secure`. */
  partitioned?: boolean;
  /** Attribute names in any case: `SameSite`, `HttpOnly`. */
  [option: string]: string | number | boolean | null | undefined;
}

/** Where output started; both fields are filled by headers_sent(). */
export interface OutputPlace {
  file?: string;
  line?: number;
}

/** The optional arguments of setcookie() and setrawcookie(), as they came. */
type CookieArguments = readonly [
  value?: string,
  expires?: number | CookieOptions,
  path?: string,
  domain?: string,
  secure?: boolean,
  httponly?: boolean,
];

function cookieOf(request: Request, caller: string, name: string, args: CookieArguments): Cookie {
  const [value = '', expires = 0, path = '', domain = '', secure = false, httponly = false] = args;
  const isRaw = caller === 'setrawcookie()';
  if (typeof expires === 'number') {
    return { ...defaultAttributes(), name, value, isRaw, expires, path, domain, secure, httponly };
  }
  if (args.length > 2) {
    throw new ArgumentCountError(
      `${caller}: Expects exactly 3 arguments when argument #3 ($expires_or_options) is an array`,
    );
  }
  return { ...attributesFrom(expires as ArrayInput, caller, request.diagnostics), name, value, isRaw };
}

function sendCookie(request: Request, caller: string, name: string, args: CookieArguments): boolean {
  const line = cookieLine(cookieOf(request, caller, name, args), caller, Math.floor(Date.now() / 1000));
  return request.headers.add(line, 'add');
}

export const headerFunctions = {
  /**
   * Sets a response header, `Name: value`, or the status by a line like `HTTP/1.1 404 Not Found`. Too late once output has
   * been sent: a warning then says where the output started.
   * @param replace false adds another line of the same name
   * @param responseCode status to set along with it; 0 for none
   */
  header:
    (request) =>
    (header: string, replace = true, responseCode = 0): void => {
      request.headers.add(header, replace ? 'replace' : 'add', responseCode);
    },
  /** Removes a response header set before; without a name, all of them. */
  header_remove:
    (request) =>
    (name: string | null = null): void =>
      request.headers.remove(name),
  /** The response headers set so far, as `Name: value` lines, in order. */
  headers_list: (request) => (): string[] => [...request.headers.lines],
  /** True when the headers have been sent. `place` is filled with the file and line where output started. */
  headers_sent:
    (request) =>
    (place?: OutputPlace): boolean => {
      const { areSent, outputStart } = request.headers;
      if (place !== undefined && place !== null) {
        place.file = areSent ? (outputStart?.file ?? '') : '';
        place.line = areSent ? (outputStart?.line ?? 0) : 0;
      }
      return areSent;
    },
  /**
   * Registers a function that is called just before the headers are sent and may still change them. Only the last one
   * registered is called.
   */
  header_register_callback:
    (request) =>
    (callback: Callable): true => {
      const callable = resolveCallable(callback, request.findFunction);
      if (typeof callable === 'string') return true;
      // Taken off the object: called as a method, it would show the method's name in stack traces.
      const { call } = callable;
      request.headers.registerCallback(() => call());
      return true;
    },
  /**
   * The response's status code; with an argument sets it and returns the previous one. On the command line: false, or
   * true when it is set.
   */
  http_response_code:
    (request) =>
    (responseCode = 0): number | boolean => {
      const { headers } = request;
      const before = headers.status;
      if (responseCode === 0) return before === 0 ? false : before;
      headers.status = responseCode;
      return before === 0 ? true : before;
    },
  /**
   * Sends a cookie along with the response; the value is percent-encoded, an empty one deletes the cookie.
   * @param expiresOrOptions Unix time when it ends, or all attributes in one object
   */
  setcookie:
    (request) =>
    (
      name: string,
      value?: string,
      expiresOrOptions?: number | CookieOptions,
      path?: string,
      domain?: string,
      secure?: boolean,
      httponly?: boolean,
    ): boolean =>
      sendCookie(request, 'setcookie()', name, given(value, expiresOrOptions, path, domain, secure, httponly)),
  /**
   * Sends a cookie like setcookie(), but without encoding the value. False with a warning for characters a cookie
   * cannot hold, or once headers were sent.
   */
  setrawcookie:
    (request) =>
    (
      name: string,
      value?: string,
      expiresOrOptions?: number | CookieOptions,
      path?: string,
      domain?: string,
      secure?: boolean,
      httponly?: boolean,
    ): boolean =>
      sendCookie(request, 'setrawcookie()', name, given(value, expiresOrOptions, path, domain, secure, httponly)),
} satisfies FunctionTable;

/** The arguments up to the last one that was given. */
function given(...args: CookieArguments): CookieArguments {
  const last = args.findLastIndex((arg) => arg !== undefined);
  return args.slice(0, last + 1) as unknown as CookieArguments;
}
