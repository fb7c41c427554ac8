/** Addresses of clients as text. */

/** Text of a binary address: 4 bytes, or 16 (RFC 5952; IPv4 mapped into IPv6 as plain IPv4); empty for any other length. */
export function addressText(binary: ArrayBuffer): string {
  const bytes = new Uint8Array(binary);
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return '';
  const isMapped = bytes[10] === 0xff && bytes[11] === 0xff && bytes.subarray(0, 10).every((byte) => byte === 0);
  return isMapped ? bytes.subarray(12).join('.') : sixText(new DataView(binary));
}

function sixText(view: DataView): string {
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(index * 2));
  const [start, length] = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): [start: number, length: number] {
  let best: [number, number] = [0, 0];
  let length = 0;
  groups.forEach((group, index) => {
    length = group === 0 ? length + 1 : 0;
    if (length > best[1]) best = [index - length + 1, length];
  });
  return best;
}

/** The same for an address that is text already, as node:net gives it. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
