/** Credentials of an Authorization header as PHP takes them apart (main/main.c, php_handle_auth_data). */
import { decodeBytes } from '../../engine/bytes.ts';

export interface Credentials {
  /** PHP_AUTH_USER */
  readonly user?: string;
  /** PHP_AUTH_PW */
  readonly password?: string;
  /** PHP_AUTH_DIGEST */
  readonly digest?: string;
}

export function credentialsOf(authorization: string): Credentials {
  const scheme = authorization.slice(0, authorization.indexOf(' ') + 1).toLowerCase();
  if (scheme === 'digest ') return { digest: authorization.slice(scheme.length) };
  if (scheme !== 'basic ') return {};
  const text = decodeBytes(Buffer.from(authorization.slice(scheme.length), 'base64'));
  const colon = text.indexOf(':');
  if (colon === -1) return {};
  const [user, password] = [text.slice(0, colon), text.slice(colon + 1)];
  return password === '' ? { user } : { user, password };
}
