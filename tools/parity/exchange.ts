/** One HTTP exchange over a bare TCP socket: the request as bytes, the answer as bytes with their times of arrival. */
import { connect, type Socket } from 'node:net';
import type { CaseRequest, ParityCase } from './case-files.ts';
import { ResponseReader } from './response-reader.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** How long a server may take for one answer, milliseconds. */
const EXCHANGE_LIMIT_MS = 12_000;

/** A running exchange. `answered` resolves when the response is complete, the socket has closed, or time is up. */
export interface Exchange {
  readonly reader: ResponseReader;
  readonly answered: Promise<void>;
  /** Ends the client's side of the connection. */
  close(): void;
}

/** Sends the request of a case and reads the answer. */
export function startExchange(address: Address, parityCase: ParityCase): Exchange {
  const { request } = parityCase;
  const reader = new ResponseReader(request.method ?? 'GET');
  const socket = connect({ host: address.host, port: address.port, noDelay: true });
  const answered = new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, EXCHANGE_LIMIT_MS);
    const settle = (): void => {
      clearTimeout(limit);
      resolve();
    };
    socket.on('connect', () => {
      reader.startMs = performance.now();
      socket.write(requestBytes(parityCase));
      if (request.leaveAfterMs !== undefined) leaveLater(socket, request.leaveAfterMs);
    });
    socket.on('data', (bytes) => {
      reader.add(bytes, performance.now());
      if (reader.isComplete) settle();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      reader.closed = true;
      settle();
    });
  });
  return { reader, answered, close: () => socket.destroy() };
}

function leaveLater(socket: Socket, afterMs: number): void {
  setTimeout(() => socket.resetAndDestroy(), afterMs);
}

/** The request as it goes over the wire. */
export function requestBytes(parityCase: ParityCase): Buffer {
  const { request } = parityCase;
  const body = bodyBytes(request);
  const lines = [`${request.method ?? 'GET'} ${requestTarget(parityCase)} HTTP/1.1`];
  const given = new Set((request.headers ?? []).map(([name]) => name.toLowerCase()));
  if (!given.has('host')) lines.push('Host: parity.test');
  if (!given.has('connection')) lines.push('Connection: close');
  for (const [name, value] of request.headers ?? []) lines.push(`${name}: ${value}`);
  if (body && request.sendLength !== false && !given.has('content-length')) {
    lines.push(`Content-Length: ${body.length}`);
  }
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)]);
}

/** Path and query of a case's request. */
export function requestTarget(parityCase: ParityCase): string {
  const script = `/${parityCase.name}/script.php`;
  return (parityCase.request.target ?? '{script}').replace('{script}', script);
}

/** The body of a case's request; null when it has none. */
export function bodyBytes(request: CaseRequest): Buffer | null {
  if (request.body !== undefined) return Buffer.from(request.body);
  if (request.bodyLines) return Buffer.from(request.bodyLines.join('\r\n'));
  if (request.bodyBase64 !== undefined) return Buffer.from(request.bodyBase64, 'base64');
  return null;
}
