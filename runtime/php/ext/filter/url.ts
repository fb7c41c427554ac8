/** FILTER_VALIDATE_URL (ext/filter/logical_filters.c). Values are binary text: one character per byte. */

import { ipv6Words } from '../../../config/ip-address.ts';
import { splitUrl, type UrlParts } from '../../engine/url-text.ts';
import { isDomain } from './addresses.ts';
import { FAILED, type Failed, type FilterCall, hasFlag } from './failure.ts';
import { FilterFlag } from './ids.ts';
import { sanitizeUrl } from './sanitize.ts';

const HOSTLESS_SCHEMES: ReadonlySet<string> = new Set(['mailto', 'news', 'file']);
const USER_INFO = /^(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*$/i;

export function validateUrl(text: string, call: FilterCall): string | Failed {
  if (sanitizeUrl(text).length !== text.length) return FAILED;
  const parts = splitUrl(text);
  if (parts === null || parts.scheme === undefined) return FAILED;
  const isWeb = /^https?$/i.test(parts.scheme);
  if (isWeb) {
    if (parts.host === undefined) return FAILED;
    if (isIpv6Literal(parts.host)) return text;
    if (!isDomain(parts.host, true)) return FAILED;
  }
  if (parts.host === undefined && !HOSTLESS_SCHEMES.has(parts.scheme)) return FAILED;
  return isSoundUser(parts) && hasRequiredParts(parts, call) ? text : FAILED;
}

function isIpv6Literal(host: string): boolean {
  return host.startsWith('[') && host.endsWith(']') && ipv6Words(host.slice(1, -1)) !== null;
}

function isSoundUser({ user = '', pass = '' }: UrlParts): boolean {
  return USER_INFO.test(user) && USER_INFO.test(pass);
}

function hasRequiredParts(parts: UrlParts, call: FilterCall): boolean {
  if (hasFlag(call, FilterFlag.FILTER_FLAG_PATH_REQUIRED) && parts.path === undefined) return false;
  return !hasFlag(call, FilterFlag.FILTER_FLAG_QUERY_REQUIRED) || parts.query !== undefined;
}
