/** Addresses of clients as text, and who the client behind a trusted proxy is. */
import { BlockList, isIP } from 'node:net';

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

/** What a trusted proxy says about its client. */
export interface ForwardedClient {
  readonly address: string;
  readonly isHttps: boolean;
}

/** The proxies whose X-Forwarded-* headers are believed (nginx: set_real_ip_from with real_ip_recursive on). */
export class TrustedProxies {
  readonly isEmpty: boolean;
  readonly #list = new BlockList();

  /** @throws TypeError when an entry is neither an address nor a CIDR range */
  constructor(entries: readonly string[]) {
    this.isEmpty = entries.length === 0;
    for (const entry of entries) this.#add(entry);
  }

  #add(entry: string): void {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address);
    if (family === 0) throw new TypeError(`Trusted proxy "${entry}" is neither an address nor a range`);
    if (prefix === undefined) this.#list.addAddress(address, family === 6 ? 'ipv6' : 'ipv4');
    else this.#list.addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
  }

  trusts(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }

  /**
   * @param peer address of the connection
   * @param headerLines packed as in `Exchange.headerLines`
   */
  clientOf(peer: string, headerLines: string): ForwardedClient {
    if (this.isEmpty || !this.trusts(peer)) return { address: peer, isHttps: false };
    const chain: string[] = [];
    let scheme = '';
    const parts = headerLines.split('\n');
    for (let index = 0; index + 1 < parts.length; index += 2) {
      if (parts[index] === 'x-forwarded-for') chain.push(...parts[index + 1]!.split(','));
      else if (parts[index] === 'x-forwarded-proto') scheme = parts[index + 1]!.trim().toLowerCase();
    }
    return { address: this.#lastUntrusted(peer, chain), isHttps: scheme === 'https' };
  }

  /** From the right: each trusted hop vouches for the one before it. */
  #lastUntrusted(peer: string, chain: readonly string[]): string {
    let client = peer;
    for (let index = chain.length - 1; index >= 0 && this.trusts(client); index--) {
      const hop = plainAddress(chain[index]!.trim());
      if (isIP(hop) === 0) break;
      client = hop;
    }
    return client;
  }
}
