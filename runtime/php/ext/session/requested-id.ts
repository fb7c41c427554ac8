/** The session id that a request brings: in a cookie, or where `session.use_only_cookies` allows it elsewhere. */

import { headerValue } from '../../main/input/content-kind.ts';
import type { Request } from '../../main/request.ts';
import { requestUri } from '../../main/superglobals/server-vars.ts';

/** Null as an id: there is something under the session's name, but it is no text. */
export interface RequestedId {
  readonly id: string | null;
}

function find(variables: unknown, name: string): RequestedId | null {
  if (typeof variables !== 'object' || variables === null || !Object.hasOwn(variables, name)) return null;
  const value = (variables as Record<string, unknown>)[name];
  return { id: typeof value === 'string' ? value : null };
}

export function requestedId(request: Request): RequestedId | null {
  const { ini, superglobals } = request;
  const name = ini.text('session.name');
  const fromCookie = ini.bool('session.use_cookies') ? find(superglobals.$_COOKIE, name) : null;
  if ((fromCookie !== null && fromCookie.id !== null) || ini.bool('session.use_only_cookies')) return fromCookie;
  const found = find(superglobals.$_GET, name) ?? find(superglobals.$_POST, name) ?? inPath(request, name);
  return found !== null && isForeign(request) ? null : found;
}

/** `/PHPSESSID=abc/script`. */
function inPath(request: Request, name: string): RequestedId | null {
  const uri = requestUri(request.input);
  const at = uri.indexOf(`${name}=`);
  if (at === -1) return null;
  const [id = ''] = uri.slice(at + name.length + 1).split(/[/?\\]/, 1);
  return { id };
}

/** True when the referring page's address does not contain `session.referer_check`. */
function isForeign(request: Request): boolean {
  const wanted = request.ini.text('session.referer_check');
  const referer = headerValue(request.input, 'referer');
  return wanted !== '' && referer !== '' && !referer.includes(wanted);
}
