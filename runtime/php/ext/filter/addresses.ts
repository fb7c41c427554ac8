/** FILTER_VALIDATE_IP, MAC and DOMAIN (ext/filter/logical_filters.c). Values are binary text: one character per byte. */

import { ipv4Bytes, ipv6Words } from '../../../config/ip-address.ts';
import { ValueError } from '../../engine/throwables.ts';
import { FAILED, type Failed, type FilterCall, hasFlag } from './failure.ts';
import { FilterFlag } from './ids.ts';
import { isGlobal, isPrivate, isReserved } from './ip.ts';

const FAMILIES = FilterFlag.FILTER_FLAG_IPV4 | FilterFlag.FILTER_FLAG_IPV6;

export function validateIp(text: string, call: FilterCall): string | Failed {
  const isV6 = text.includes(':');
  const family = isV6 ? FilterFlag.FILTER_FLAG_IPV6 : FilterFlag.FILTER_FLAG_IPV4;
  if (hasFlag(call, FAMILIES) && !hasFlag(call, family)) return FAILED;
  const numbers = isV6 ? ipv6Words(text) : ipv4Bytes(text);
  if (numbers === null) return FAILED;
  // PHP does not look at the numbers of an IPv6 address that ends in an IPv4 one; it just is not global.
  if (isV6 && text.includes('.')) return hasFlag(call, FilterFlag.FILTER_FLAG_GLOBAL_RANGE) ? FAILED : text;
  const refuses =
    (hasFlag(call, FilterFlag.FILTER_FLAG_GLOBAL_RANGE) && !isGlobal(numbers)) ||
    (hasFlag(call, FilterFlag.FILTER_FLAG_NO_PRIV_RANGE) && isPrivate(numbers)) ||
    (hasFlag(call, FilterFlag.FILTER_FLAG_NO_RES_RANGE) && isReserved(numbers));
  return refuses ? FAILED : text;
}

const MAC = /^(?:[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})$/i;

export function validateMac(text: string, call: FilterCall): string | Failed {
  const separator = call.options?.get('separator');
  if (typeof separator === 'string' && separator.length !== 1) {
    throw new ValueError(`${call.functionName}(): "separator" option must be one character long`);
  }
  if (!MAC.test(text)) return FAILED;
  const used = text.length === 14 ? '.' : text[2];
  return typeof separator !== 'string' || separator === used ? text : FAILED;
}

export function validateDomain(text: string, call: FilterCall): string | Failed {
  return isDomain(text, hasFlag(call, FilterFlag.FILTER_FLAG_HOSTNAME)) ? text : FAILED;
}

const MAX_DOMAIN = 253;
const MAX_LABEL = 63;

/** @param isHostname letters, digits and inner hyphens only */
export function isDomain(text: string, isHostname: boolean): boolean {
  const domain = text.endsWith('.') ? text.slice(0, -1) : text;
  if (domain.length > MAX_DOMAIN) return false;
  if (domain === '') return !isHostname && text === '';
  return domain.split('.').every((label) => isLabel(label, isHostname));
}

function isLabel(label: string, isHostname: boolean): boolean {
  if (label === '' || label.length > MAX_LABEL) return false;
  return !isHostname || /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label);
}
