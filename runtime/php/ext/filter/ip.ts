/** Which IP addresses PHP's filters take as private, reserved or global: 4 bytes or 8 words. */

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
