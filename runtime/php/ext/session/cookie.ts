/** The cookie that carries a session's id (ext/session/session.c php_session_send_cookie). */

import { ErrorLevel } from '../../engine/report.ts';
import { urlEncode } from '../../engine/url-text.ts';
import type { HeaderList } from '../../main/headers/headers.ts';
import type { Request } from '../../main/request.ts';

const FORBIDDEN = /[=,;.[ \t\r\n\v\f]/;
const FORBIDDEN_WORDS = String.raw`'=,;.[ \t\r\n\013\014'`;

function cookieText(request: Request, name: string, id: string): string {
  const { ini } = request;
  const parts = [`Set-Cookie: ${name}=${urlEncode(id)}`];
  const lifetime = ini.int('session.cookie_lifetime');
  if (lifetime > 0) {
    const expires = new Date((Math.floor(Date.now() / 1000) + lifetime) * 1000);
    parts.push(`expires=${expires.toUTCString()}`, `Max-Age=${lifetime}`);
  }
  for (const attribute of ['path', 'domain']) {
    const value = ini.text(`session.cookie_${attribute}`);
    if (value !== '') parts.push(`${attribute}=${value}`);
  }
  if (ini.bool('session.cookie_secure')) parts.push('secure');
  if (ini.bool('session.cookie_httponly')) parts.push('HttpOnly');
  const sameSite = ini.text('session.cookie_samesite');
  if (sameSite !== '') parts.push(`SameSite=${sameSite}`);
  return parts.join('; ');
}

/** Where the output that sent the headers started. */
export function startedAt({ outputStart }: HeaderList): string {
  return outputStart === null ? '' : ` (output started at ${outputStart.file}:${outputStart.line})`;
}

/**
 * Sets the cookie, in place of one set before.
 * @param caller name of the PHP function, for warnings
 */
export function sendSessionCookie(request: Request, id: string, caller: string): void {
  const { headers, diagnostics } = request;
  const warn = (text: string): void => diagnostics.raise(ErrorLevel.E_WARNING, `${caller}(): ${text}`);
  if (headers.areSent) {
    warn(`Session cookie cannot be sent after headers have already been sent${startedAt(headers)}`);
    return;
  }
  const name = request.ini.text('session.name');
  if (FORBIDDEN.test(name)) {
    warn(`session.name cannot contain any of the following ${FORBIDDEN_WORDS}`);
    return;
  }
  headers.removeStarting(`Set-Cookie: ${urlEncode(name)}=`);
  headers.add(cookieText(request, name, id), 'add');
}
