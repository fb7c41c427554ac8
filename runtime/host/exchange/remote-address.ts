/** Addresses of clients as text: an IPv4 one that comes as IPv6 is shown as plain IPv4. */
import { addressText, isMappedIpv4 } from '../../config/ip-address.ts';

/** Text of a binary address: 4 or 16 bytes; empty for any other length. */
export function clientAddress(binary: ArrayBuffer): string {
  const bytes = new Uint8Array(binary);
  return addressText(isMappedIpv4(bytes) ? bytes.subarray(12) : bytes);
}

/** The same for an address that is text already, as node:net gives it. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
