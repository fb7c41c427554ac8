/** Parses and formats IP addresses, for the whole runtime. Strict, like inet_pton(3). */

/** The four bytes of `192.0.2.1`; null for anything else, numbers with leading zeros included. */
export function ipv4Bytes(text: string): number[] | null {
  const parts = text.split('.');
  const isAddress =
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
  return isAddress ? parts.map(Number) : null;
}

/** The eight 16-bit words of an IPv6 address, whose last two may be written as an IPv4 address; null for anything else. */
export function ipv6Words(text: string): number[] | null {
  const halves = withPlainEnd(text)?.split('::');
  if (halves === undefined || halves.length > 2) return null;
  const [head, tail] = halves.map(wordsOf);
  if (head === null || tail === null || head === undefined) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** An IPv4 address at the end written as two words; undefined when it is none. */
function withPlainEnd(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const colon = text.lastIndexOf(':');
  const bytes = ipv4Bytes(text.slice(colon + 1));
  if (bytes === null) return undefined;
  const [high, low] = wordsOfBytes(bytes);
  return `${text.slice(0, colon + 1)}${high!.toString(16)}:${low!.toString(16)}`;
}

function wordsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

function wordsOfBytes(bytes: ArrayLike<number>): number[] {
  return Array.from({ length: bytes.length / 2 }, (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!);
}

/** 4 bytes of an IPv4 address or 16 of an IPv6 one; null when the text is neither. */
export function addressBytes(text: string): number[] | null {
  if (!text.includes(':')) return ipv4Bytes(text);
  return ipv6Words(text)?.flatMap((word) => [word >> 8, word & 0xff]) ?? null;
}

/** True for 16 bytes that stand for an IPv4 address: `::ffff:192.0.2.1`. */
export function isMappedIpv4(bytes: ArrayLike<number>): boolean {
  if (bytes.length !== 16 || bytes[10] !== 0xff || bytes[11] !== 0xff) return false;
  for (let index = 0; index < 10; index++) if (bytes[index] !== 0) return false;
  return true;
}

/**
 * Text of 4 or 16 bytes; '' for any other number of them. IPv6 in small letters, its longest run of zeros as `::`, and
 * with an IPv4 address at the end where that is what the last words mean (inet_ntop(3)).
 */
export function addressText(bytes: ArrayLike<number>): string {
  if (bytes.length === 4) return Array.from(bytes).join('.');
  if (bytes.length !== 16) return '';
  const words = wordsOfBytes(bytes);
  const [start, length] = longestZeroRun(words);
  if (start === 0 && (length === 6 || (length === 5 && words[5] === 0xffff))) {
    return `::${length === 5 ? 'ffff:' : ''}${Array.from(bytes).slice(12).join('.')}`;
  }
  const groups = words.map((word) => word.toString(16));
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeroRun(words: readonly number[]): [start: number, length: number] {
  let best: [number, number] = [0, 0];
  let length = 0;
  words.forEach((word, index) => {
    length = word === 0 ? length + 1 : 0;
    if (length > best[1]) best = [index - length + 1, length];
  });
  return best;
}
