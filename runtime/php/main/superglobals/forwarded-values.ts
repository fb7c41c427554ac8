/**
 * Validates values of forwarding headers. They may come from clients and end up in URLs and pages: only well-formed values
 * are accepted.
 */
import { addressBytes } from '../../../config/ip-address.ts';

/** A node of a chain of proxies (RFC 7239 section 6). */
export interface ForwardedNode {
  /** An IP address; null for one that its proxy does not tell (`unknown`, `_hidden`). */
  readonly address: string | null;
  /** 0 when it is not told. */
  readonly port: number;
}

export interface ForwardedHost {
  /** As given, with its port. */
  readonly text: string;
  readonly port: number | null;
}

const HOST_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,253}$/;
const NODE = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}|_[\w.-]+))?$/;
const HIDDEN = /^(?:unknown|_[\w.-]+)$/i;
/** Whether a protocol is encrypted, by its name; some proxies send `on` and `off`. */
const PROTOCOLS: ReadonlyMap<string, boolean> = new Map([
  ['http', false],
  ['https', true],
  ['ws', false],
  ['wss', true],
  ['off', false],
  ['on', true],
]);

/** `203.0.113.9`, `203.0.113.9:4711`, `[2001:db8::1]:4711`, `2001:db8::1`, `unknown` or `_hidden`; null for anything else. */
export function forwardedNode(text: string): ForwardedNode | null {
  if (text.includes(':') && addressBytes(text) !== null) return { address: text, port: 0 };
  const match = NODE.exec(text);
  if (match === null) return null;
  const [, bracketed, name = '', portText = ''] = match;
  const port = /^\d/.test(portText) ? portOf(portText) : 0;
  if (port === null) return null;
  if (bracketed === undefined && HIDDEN.test(name)) return { address: null, port: 0 };
  const address = bracketed ?? name;
  // Brackets are for IPv6, and for nothing else.
  const isAddress = addressBytes(address) !== null && (bracketed !== undefined) === address.includes(':');
  return isAddress ? { address, port } : null;
}

/** A host name or address with an optional port; null for anything that is none. */
export function forwardedHost(text: string): ForwardedHost | null {
  const [, name = '', portText] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const isName = name.startsWith('[')
    ? name.includes(':') && addressBytes(name.slice(1, -1)) !== null
    : HOST_NAME.test(name);
  const port = portText === undefined ? null : portOf(portText);
  return isName && (portText === undefined || port !== null) ? { text, port } : null;
}

/** True for an encrypted protocol, false for another, null for none that is known. */
export function forwardedIsHttps(text: string): boolean | null {
  return PROTOCOLS.get(text.toLowerCase()) ?? null;
}

/** A port from 1 to 65535; null for anything else. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65536 ? port : null;
}
