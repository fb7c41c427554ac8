/**
 * FILTER_VALIDATE_EMAIL: RFC 5321 addresses as PHP accepts them: dotted atoms and quoted words, at a domain of two labels
 * or more or an address literal; no comments, no folding.
 */

import { ipv4Bytes } from '../../../config/ip-address.ts';
import { FAILED, type Failed, type FilterCall, hasFlag } from './failure.ts';
import { FilterFlag } from './ids.ts';

const MAX_BYTES = 320;
const MAX_LOCAL = 64;
const MAX_TOTAL = 254;
const MAX_LABEL = 63;
const MAX_LABELS = 127;
const ATOM = /[!#-'*+\-/-9=?A-Z^-~]+/y;
const UNICODE_ATOM = /[!#-'*+\-/-9=?A-Z^-~\p{L}\p{N}]+/uy;
const QUOTED = /"(?:[\x01-\x08\x0b\x0c\x0e-\x1f!#-[\]-\x7f]|\\[\0-\x7f])*"/y;
const UNICODE_QUOTED = /"(?:[\x01-\x08\x0b\x0c\x0e-\x1f!#-[\]-\x7f\p{L}\p{N}]|\\[\0-\x7f])*"/uy;
const LABEL = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/i;
const LAST_LABEL = /^(?:[a-z][a-z0-9]*|xn--[a-z0-9]+)(?:-+[a-z0-9]+)*$/i;
/** A character that counts: escapes and quotes around it do not. */
const UNIT = /"?\\[\0-\x7f]"?|"?[^\\"]"?/gu;

export function validateEmail(text: string, byteCount: number, call: FilterCall): string | Failed {
  if (byteCount > MAX_BYTES) return FAILED;
  const allowsUnicode = hasFlag(call, FilterFlag.FILTER_FLAG_EMAIL_UNICODE);
  const end = endOfLocal(text, allowsUnicode);
  if (end === -1 || text[end] !== '@') return FAILED;
  if (unitsIn(text.slice(0, end)) > MAX_LOCAL || unitsIn(text) > MAX_TOTAL) return FAILED;
  return isEmailDomain(text.slice(end + 1)) ? text : FAILED;
}

/** Index after atoms and quoted words separated by dots; -1 when there are none. */
function endOfLocal(text: string, allowsUnicode: boolean): number {
  const patterns = allowsUnicode ? [UNICODE_ATOM, UNICODE_QUOTED] : [ATOM, QUOTED];
  let at = 0;
  for (;;) {
    const end = endOfWord(text, at, patterns);
    if (end === -1 || text[end] !== '.') return end;
    at = end + 1;
  }
}

function endOfWord(text: string, at: number, patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}

function unitsIn(text: string): number {
  return text.match(UNIT)?.length ?? 0;
}

function isEmailDomain(domain: string): boolean {
  if (domain.startsWith('[') && domain.endsWith(']')) return isLiteral(domain.slice(1, -1));
  const labels = domain.split('.');
  const last = labels.pop()!;
  if (labels.length === 0 || labels.length >= MAX_LABELS || last.length > MAX_LABEL) return false;
  return labels.every((label) => label.length <= MAX_LABEL && LABEL.test(label)) && LAST_LABEL.test(last);
}

function isLiteral(text: string): boolean {
  if (!/^IPv6:/i.test(text)) return ipv4Bytes(text) !== null;
  const address = text.slice(5);
  if (!address.includes('.')) return isIpv6Text(address, 8);
  const colon = address.lastIndexOf(':');
  if (ipv4Bytes(address.slice(colon + 1)) === null) return false;
  const head = address.slice(0, colon + 1);
  return isIpv6Text(head.endsWith('::') ? head : head.slice(0, -1), 6);
}

/** Hexadecimal groups, all of them or a `::` for two or more. */
function isIpv6Text(text: string, groups: number): boolean {
  const halves = text.split('::');
  const lists = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!lists.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = lists.flat().length;
  return halves.length === 1 ? count === groups : halves.length === 2 && count <= groups - 2;
}
