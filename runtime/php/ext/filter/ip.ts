/** IP addresses as PHP's filters read them: 4 bytes or 8 words. */

export function ipv4Bytes(text: string): number[] | null {
  const parts = text.split('.');
  const isAddress =
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
  return isAddress ? parts.map(Number) : null;
}

export function ipv6Words(text: string): number[] | null {
  const halves = expandEmbedded(text)?.split('::');
  if (halves === undefined || halves.length > 2) return null;
  const [head, tail] = halves.map(wordsOf);
  if (head === null || tail === null || head === undefined) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** An IPv4 address at the end written as two words. */
function expandEmbedded(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const colon = text.lastIndexOf(':');
  const bytes = ipv4Bytes(text.slice(colon + 1));
  if (bytes === null) return undefined;
  const word = (high: number, low: number) => (high * 256 + low).toString(16);
  return `${text.slice(0, colon + 1)}${word(bytes[0]!, bytes[1]!)}:${word(bytes[2]!, bytes[3]!)}`;
}

function wordsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

export function isPrivate(ip: readonly number[]): boolean {
  const [a = 0, b = 0] = ip;
  if (ip.length === 8) return a >= 0xfc00 && a <= 0xfdff;
  return a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
}

export function isReserved(ip: readonly number[]): boolean {
  const [a = 0, b = 0] = ip;
  if (ip.length === 4) return a === 0 || a >= 240 || a === 127 || (a === 169 && b === 254);
  const isLow = ip.slice(0, 7).every((word) => word === 0) && ip[7]! <= 1;
  const isDocumentation = a === 0x3ff3 || (a === 0x2001 && (b === 0x0db8 || (b >= 0x10 && b <= 0x1f)));
  return isLow || a === 0x5f || isDocumentation || (a >= 0xfe80 && a <= 0xfebf);
}

/** Neither private nor reserved nor for other special purposes (RFC 6890). */
export function isGlobal(ip: readonly number[]): boolean {
  return !isPrivate(ip) && !isReserved(ip) && !(ip.length === 4 ? isSpecialV4(ip) : isSpecialV6(ip));
}

function isSpecialV4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 192) return b === 0 && (c === 0 || c === 2);
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

function isSpecialV6(ip: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = ip;
  const isMapped = ip.slice(0, 5).every((word) => word === 0) && ip[5] === 0xffff;
  return isMapped || (a === 0x100 && b === 0 && c === 0 && d === 0) || (a === 0x2001 && b <= 0x1ff);
}
