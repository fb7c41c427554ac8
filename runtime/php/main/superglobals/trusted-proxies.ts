/**
 * Who the client is when a proxy the operator trusts has passed the request on. Forwarding headers of anybody else are
 * ordinary headers, since every client can send them.
 */

import type { RequestInput } from '../../sapi.ts';
import { type AddressRange, addressBytes, isWithinAny, parseRanges } from './ip-ranges.ts';

/** What forwarding headers may change. */
export interface ClientView {
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly isHttps: boolean;
  /** Host as the client asked for it, with port if it named one; '' when unknown. */
  readonly host: string;
  readonly serverPort: number;
}

interface Hop {
  readonly address: string;
  readonly proto: string;
  readonly host: string;
}

/** @param trusted addresses and CIDR ranges, separated by commas or spaces; '' trusts nobody */
export function clientView(input: RequestInput, trusted: string): ClientView {
  const direct = directView(input);
  if (trusted.trim() === '') return direct;
  const ranges = parseRanges(trusted);
  if (!isWithinAny(input.remoteAddress, ranges)) return direct;
  const headers = forwardingHeaders(input);
  const hops = headers.forwarded === '' ? xForwardedHops(headers) : forwardedHops(headers.forwarded);
  return applyHops(direct, hops, ranges, headers.port);
}

function directView(input: RequestInput): ClientView {
  let host = '';
  input.forEachHeader((name, value) => {
    if (name === 'host') host = value;
  });
  const { remoteAddress, remotePort, isHttps, serverPort } = input;
  return { remoteAddress, remotePort, isHttps, host, serverPort };
}

interface ForwardingHeaders {
  forwarded: string;
  addresses: string;
  proto: string;
  host: string;
  port: string;
}

function forwardingHeaders(input: RequestInput): ForwardingHeaders {
  const headers: ForwardingHeaders = { forwarded: '', addresses: '', proto: '', host: '', port: '' };
  const join = (before: string, value: string) => (before === '' ? value : `${before}, ${value}`);
  input.forEachHeader((name, value) => {
    if (name === 'forwarded') headers.forwarded = join(headers.forwarded, value);
    else if (name === 'x-forwarded-for') headers.addresses = join(headers.addresses, value);
    else if (name === 'x-forwarded-proto') headers.proto = join(headers.proto, value);
    else if (name === 'x-forwarded-host') headers.host = join(headers.host, value);
    else if (name === 'x-forwarded-port') headers.port = join(headers.port, value);
  });
  return headers;
}

/** Hops from the client to us. Protocol and host are the first proxy's, which the chain hands on. */
function xForwardedHops(headers: ForwardingHeaders): Hop[] {
  const proto = firstOf(headers.proto).toLowerCase();
  const host = firstOf(headers.host);
  const addresses = headers.addresses === '' ? [''] : headers.addresses.split(',');
  return addresses.map((address) => ({ address: bareAddress(address.trim()), proto, host }));
}

/** RFC 7239 */
function forwardedHops(header: string): Hop[] {
  return header.split(',').map((element) => {
    const parameters = new Map<string, string>();
    for (const pair of element.split(';')) {
      const equals = pair.indexOf('=');
      if (equals === -1) continue;
      parameters.set(pair.slice(0, equals).trim().toLowerCase(), unquoted(pair.slice(equals + 1).trim()));
    }
    return {
      address: bareAddress(parameters.get('for') ?? ''),
      proto: (parameters.get('proto') ?? '').toLowerCase(),
      host: parameters.get('host') ?? '',
    };
  });
}

/** From the nearest hop backwards: the first address that is no trusted proxy is the client. */
function applyHops(
  direct: ClientView,
  hops: readonly Hop[],
  ranges: readonly AddressRange[],
  port: string,
): ClientView {
  let client = hops[0];
  for (let index = hops.length - 1; index >= 0; index--) {
    client = hops[index]!;
    if (client.address === '' || !isWithinAny(client.address, ranges)) break;
  }
  if (client === undefined) return direct;
  const isKnown = addressBytes(client.address) !== null;
  const isHttps = client.proto === '' ? direct.isHttps : client.proto === 'https' || client.proto === 'on';
  const host = client.host || direct.host;
  return {
    remoteAddress: isKnown ? client.address : direct.remoteAddress,
    remotePort: isKnown ? 0 : direct.remotePort,
    isHttps,
    host,
    serverPort:
      portOf(firstOf(port)) ??
      portOfHost(client.host) ??
      (client.proto === '' ? direct.serverPort : isHttps ? 443 : 80),
  };
}

function firstOf(list: string): string {
  return list.split(',', 1)[0]!.trim();
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replace(/\\(.)/g, '$1')
    : text;
}

/** Address without brackets and port. */
function bareAddress(text: string): string {
  if (text.startsWith('[')) return text.slice(1, text.indexOf(']') === -1 ? undefined : text.indexOf(']'));
  const colon = text.indexOf(':');
  return colon !== -1 && colon === text.lastIndexOf(':') ? text.slice(0, colon) : text;
}

function portOfHost(host: string): number | null {
  const match = /:(\d+)$/.exec(host);
  return match === null ? null : portOf(match[1]!);
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65536 ? port : null;
}
