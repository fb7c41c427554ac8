/**
 * Finds the client behind trusted proxies (nginx: realip module). Forwarding headers from any other address are ordinary
 * headers, since every client can send them; so are those that `trusted_headers` does not name, since proxies pass on
 * headers that they do not set themselves.
 */
import { type ForwardingHeader, forwardingHeaders } from '../../../config/forwarding-headers.ts';
import type { RequestInput } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import { forwardedElements } from './forwarded-header.ts';
import {
  type ForwardedHost,
  type ForwardedNode,
  forwardedHost,
  forwardedIsHttps,
  forwardedNode,
  portOf,
} from './forwarded-values.ts';
import { isWithinAny, parseRanges } from './ip-ranges.ts';

/** What forwarding headers may change. */
export interface ClientView {
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly isHttps: boolean;
  /** Host as the client asked for it, with port if it named one; '' when unknown. */
  readonly host: string;
  readonly serverPort: number;
  /** Lower-case names of headers that a trusted proxy sent and that are not well-formed: $_SERVER does not have them. */
  readonly ignored: readonly string[];
}

/** What the headers say, as far as they are trusted. */
interface Forwarded {
  client: ForwardedNode | null;
  isHttps: boolean | null;
  host: ForwardedHost | null;
  port: number | null;
}

const LABELS: Readonly<Record<ForwardingHeader, string>> = {
  forwarded: 'Forwarded',
  'x-forwarded-for': 'X-Forwarded-For',
  'x-forwarded-proto': 'X-Forwarded-Proto',
  'x-forwarded-host': 'X-Forwarded-Host',
  'x-forwarded-port': 'X-Forwarded-Port',
};
const SHOWN_LENGTH = 80;

/** @param ini trusted_proxies: addresses and networks, separated by commas or spaces; trusted_headers */
export function clientView(input: RequestInput, ini: Ini): ClientView {
  const trusted = ini.text('trusted_proxies');
  if (trusted.trim() === '') return directView(input);
  const ranges = parseRanges(trusted);
  const isTrusted = (address: string): boolean => isWithinAny(address, ranges);
  if (!isTrusted(input.remoteAddress)) return directView(input);
  return new Chain(input, isTrusted, forwardingHeaders(ini.text('trusted_headers'))).view();
}

function directView(input: RequestInput): ClientView {
  let host = '';
  input.forEachHeader((name, value) => {
    if (name === 'host') host = value;
  });
  const { remoteAddress, remotePort, isHttps, serverPort } = input;
  return { remoteAddress, remotePort, isHttps, host, serverPort, ignored: [] };
}

/** The proxies a request came through, nearest first. */
class Chain {
  readonly #input: RequestInput;
  readonly #isTrusted: (address: string) => boolean;
  /** Values of the trusted headers; several of one name are one list. */
  readonly #values = new Map<string, string>();
  readonly #found: Forwarded = { client: null, isHttps: null, host: null, port: null };
  readonly #ignored: string[] = [];

  constructor(input: RequestInput, isTrusted: (address: string) => boolean, names: ReadonlySet<ForwardingHeader>) {
    this.#input = input;
    this.#isTrusted = isTrusted;
    input.forEachHeader((name, value) => {
      if (!names.has(name as ForwardingHeader) || value.trim() === '') return;
      const before = this.#values.get(name);
      this.#values.set(name, before === undefined ? value : `${before}, ${value}`);
    });
  }

  view(): ClientView {
    const direct = directView(this.#input);
    const forwarded = this.#values.get('forwarded');
    if (forwarded === undefined) this.#readXForwarded();
    else this.#readForwarded(forwarded);
    const { client, host, port } = this.#found;
    const isHttps = this.#found.isHttps ?? direct.isHttps;
    const usualPort = this.#found.isHttps === null ? direct.serverPort : isHttps ? 443 : 80;
    return {
      remoteAddress: client?.address ?? direct.remoteAddress,
      remotePort: client === null ? direct.remotePort : client.port,
      isHttps,
      host: host?.text ?? direct.host,
      serverPort: port ?? host?.port ?? usualPort,
      ignored: this.#ignored,
    };
  }

  /** RFC 7239. What an outer proxy says of protocol and host holds before what an inner one says. */
  #readForwarded(header: string): void {
    for (const element of forwardedElements(header)) {
      if (element === null) {
        this.#ignore('forwarded', header);
        return;
      }
      const { client, isHttps, host } = this.#found;
      this.#found.isHttps = this.#valid('forwarded', element.get('proto'), forwardedIsHttps) ?? isHttps;
      this.#found.host = this.#valid('forwarded', element.get('host'), forwardedHost) ?? host;
      const node = this.#valid('forwarded', element.get('for'), forwardedNode);
      this.#found.client = node === null || node.address === null ? client : node;
      if (!this.#goesOn(node)) return;
    }
  }

  #readXForwarded(): void {
    const addresses = this.#list('x-forwarded-for');
    let hop = 0;
    for (const [index, text] of addresses.entries()) {
      const node = this.#valid('x-forwarded-for', text, forwardedNode);
      if (node === null || node.address === null) break;
      this.#found.client = node;
      hop = index;
      if (!this.#goesOn(node)) break;
    }
    this.#found.isHttps = this.#valid('x-forwarded-proto', this.#at('x-forwarded-proto', hop), forwardedIsHttps);
    this.#found.host = this.#valid('x-forwarded-host', this.#at('x-forwarded-host', hop), forwardedHost);
    this.#found.port = this.#valid('x-forwarded-port', this.#at('x-forwarded-port', hop), portOf);
  }

  /** What stands before a node that is not trusted may be forged. */
  #goesOn(node: ForwardedNode | null): boolean {
    return node !== null && node.address !== null && this.#isTrusted(node.address);
  }

  /** The parts of a header, the nearest proxy's first. */
  #list(name: ForwardingHeader): string[] {
    const value = this.#values.get(name);
    return value === undefined
      ? []
      : value
          .split(',')
          .reverse()
          .map((part) => part.trim());
  }

  /** A proxy adds to all lists or sets them anew: the one that told the client's address told what stands at the same place. */
  #at(name: ForwardingHeader, hop: number): string | undefined {
    const list = this.#list(name);
    return list[Math.min(hop, list.length - 1)];
  }

  #valid<Value>(name: ForwardingHeader, text: string | undefined, read: (text: string) => Value | null): Value | null {
    if (text === undefined) return null;
    const value = read(text);
    if (value === null) this.#ignore(name, text);
    return value;
  }

  #ignore(name: ForwardingHeader, text: string): void {
    if (this.#ignored.includes(name)) return;
    this.#ignored.push(name);
    const { remoteAddress } = this.#input;
    const shown = JSON.stringify(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
    const line = `NOTICE: ${LABELS[name]} from ${remoteAddress} is not well-formed and ignored: ${shown}`;
    // Once per header: a network of proxies has many addresses.
    this.#input.notice?.(name, line);
  }
}
