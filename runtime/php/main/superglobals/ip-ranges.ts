/** CIDR ranges of IPv4 and IPv6 addresses. */
import { addressBytes, isMappedIpv4 } from '../../../config/ip-address.ts';

/** Addresses that share their first bits. */
export interface AddressRange {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Ranges of a list like `10.0.0.0/8, ::1`; invalid entries are left out. */
export function parseRanges(list: string): AddressRange[] {
  const ranges: AddressRange[] = [];
  for (const entry of list.split(/[\s,]+/)) {
    const [address = '', bits] = entry.split('/');
    const bytes = plainAddressBytes(address);
    if (bytes !== null) ranges.push({ bytes, bits: bits === undefined ? bytes.length * 8 : Number(bits) });
  }
  return ranges;
}

export function isWithinAny(address: string, ranges: readonly AddressRange[]): boolean {
  const bytes = plainAddressBytes(address);
  return bytes !== null && ranges.some((range) => isWithin(bytes, range));
}

function isWithin(bytes: readonly number[], range: AddressRange): boolean {
  if (bytes.length !== range.bytes.length || !(range.bits >= 0)) return false;
  for (let bit = 0; bit < Math.min(range.bits, bytes.length * 8); bit += 8) {
    const mask = (0xff00 >> Math.min(8, range.bits - bit)) & 0xff;
    if ((bytes[bit / 8]! & mask) !== (range.bytes[bit / 8]! & mask)) return false;
  }
  return true;
}

/** 4 or 16 bytes; an IPv4 address written as IPv6 is IPv4. null when it is no address. */
function plainAddressBytes(text: string): number[] | null {
  const bytes = addressBytes(text);
  return bytes !== null && isMappedIpv4(bytes) ? bytes.slice(12) : bytes;
}
