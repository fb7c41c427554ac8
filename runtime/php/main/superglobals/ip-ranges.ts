/** IPv4 and IPv6 addresses and CIDR ranges of them. */

/** Addresses that share their first bits. */
export interface AddressRange {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Ranges of a list like `10.0.0.0/8, ::1`; entries that are none are left out. */
export function parseRanges(list: string): AddressRange[] {
  const ranges: AddressRange[] = [];
  for (const entry of list.split(/[\s,]+/)) {
    const [address = '', bits] = entry.split('/');
    const bytes = addressBytes(address);
    if (bytes !== null) ranges.push({ bytes, bits: bits === undefined ? bytes.length * 8 : Number(bits) });
  }
  return ranges;
}

export function isWithinAny(address: string, ranges: readonly AddressRange[]): boolean {
  const bytes = addressBytes(address);
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
export function addressBytes(text: string): number[] | null {
  const bytes = text.includes(':') ? ipv6Bytes(text) : ipv4Bytes(text);
  if (bytes?.length !== 16) return bytes;
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return isMapped ? bytes.slice(12) : bytes;
}

function ipv4Bytes(text: string): number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.map(Number);
}

function ipv6Bytes(text: string): number[] | null {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const tail = embedded === null ? [] : ipv4Bytes(embedded[2]!);
  if (tail === null) return null;
  const halves = (embedded === null ? text : embedded[1]!.replace(/([^:]):$/, '$1')).split('::');
  if (halves.length > 2) return null;
  const [head, rest] = halves.map(groupBytes);
  if (head === null || rest === null) return null;
  const known = (head?.length ?? 0) + (rest?.length ?? 0) + tail.length;
  if (halves.length === 1) return known === 16 ? [...head!, ...tail] : null;
  if (known > 14) return null;
  return [...head!, ...new Array<number>(16 - known).fill(0), ...rest!, ...tail];
}

function groupBytes(text: string): number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  for (const group of text.split(':')) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return null;
    const value = Number.parseInt(group, 16);
    bytes.push(value >> 8, value & 0xff);
  }
  return bytes;
}
