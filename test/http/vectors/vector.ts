/**
 * What a client puts on the wire and what has to come back. Text is Latin-1: one character, one byte. The host that answers
 * says `METHOD target body`, so that an answer tells what the server has understood.
 */

export interface Vector {
  readonly name: string;
  /** Section that says so: `9112 3.2` is RFC 9112 §3.2. */
  readonly rfc: string;
  /** Packets in order. */
  readonly send: readonly string[];
  /** True when a packet is sent only after the answer to the one before. */
  readonly isPaced: boolean;
  /** Requests that reach the host, and whose answers come back, in order. */
  readonly reaches: readonly string[];
  /** Statuses of which one must come after these answers; none when empty. Silence is never allowed then. */
  readonly refusals: readonly number[];
  /** The server has to close, or to leave open, the connection. */
  readonly connection: 'open' | 'closed' | 'any';
}

type Ends = Vector['connection'];

/** A head of these lines, with its empty line. */
export function head(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A request without a body and with a Host. */
export function get(...lines: string[]): string {
  return head('GET / HTTP/1.1', 'Host: a', ...lines);
}

/** A request with a chunked body. */
export function chunked(body: string, ...lines: string[]): string {
  return head('POST / HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked', ...lines) + body;
}

/** A request with these field lines and body. */
export function post(body: string, ...lines: string[]): string {
  return head('POST / HTTP/1.1', 'Host: a', ...lines) + body;
}

function packets(send: string | readonly string[]): readonly string[] {
  return typeof send === 'string' ? [send] : send;
}

/** All requests are served. */
export function served(
  name: string,
  rfc: string,
  send: string | readonly string[],
  reaches: readonly string[] = ['GET / '],
  connection: Ends = 'open',
): Vector {
  // Closing after a chunked body is nobody's right, but everybody's choice.
  const isChunked = packets(send).some((packet) => /transfer-encoding: *chunked/i.test(packet));
  const end = isChunked && connection === 'open' ? 'any' : connection;
  return { name, rfc, send: packets(send), isPaced: false, reaches, refusals: [], connection: end };
}

/** All requests are served, each sent when the one before has been answered. */
export function inTurn(name: string, rfc: string, send: readonly string[], reaches: readonly string[]): Vector {
  return { ...served(name, rfc, send, reaches), isPaced: true };
}

/** Any word of refusal. */
export const REFUSED: readonly number[] = [400, 405, 408, 411, 413, 414, 417, 431, 501, 505];

/** The last request is refused at once and the connection closed; those in `reaches` are answered before. */
export function refused(
  name: string,
  rfc: string,
  send: string | readonly string[],
  refusals: readonly number[] = REFUSED,
  reaches: readonly string[] = [],
): Vector {
  return { name, rfc, send: packets(send), isPaced: false, reaches, refusals, connection: 'closed' };
}

/** As a client behind a narrow line sends it. */
export function byteByByte(text: string): string[] {
  return [...text];
}

/** As printed in the names of vectors. */
export function shown(code: number): string {
  return `0x${code.toString(16).padStart(2, '0')}`;
}
