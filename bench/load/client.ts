/** A small load generator on raw sockets: looks at every byte, for what wrk cannot do and where wrk is not installed. */
import { connect, type Socket } from 'node:net';
import { percentile } from '../measure/statistics.ts';
import { requestBytes, type Target } from './request.ts';
import { type Received, ResponseReader } from './response-reader.ts';

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Beyond this only length and both ends of a body are compared, or the comparison would be what is measured. */
const COMPARED_BYTES = 65_536;
const RESPONSE_LIMIT_MS = 120_000;

/** @throws Error when a response is not what it must be. */
export function checkResponse(target: Target, { status, body }: Received): void {
  const { expected, path } = target;
  const edge = expected.length <= COMPARED_BYTES ? expected.length : 4096;
  const isSame =
    body.length === expected.length &&
    body.subarray(0, edge).equals(expected.subarray(0, edge)) &&
    body.subarray(-edge).equals(expected.subarray(-edge));
  if (status === 200 && (isSame || (expected.length === 0 && body.length === 0))) return;
  const seen = body.subarray(0, 300).toString();
  throw new Error(`${path}: status ${status}, ${body.length} bytes instead of ${expected.length}: ${seen}`);
}

/** One connection; makes a new one when the server closes it. */
export class Connection {
  readonly #port: number;
  #socket: Socket | null = null;
  #reader = new ResponseReader();
  #settle: { resolve(received: Received): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  #open(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    this.#reader = new ResponseReader();
    socket.setTimeout(RESPONSE_LIMIT_MS, () => this.#fail(new Error('no answer')));
    socket.on('data', (chunk) => this.#received(this.#reader.read(chunk)));
    socket.on('error', (error) => this.#fail(error));
    socket.on('end', () => this.#received(this.#reader.end()));
    socket.on('close', () => {
      this.#socket = null;
      this.#fail(new Error('connection closed before the response was complete'));
    });
    return socket;
  }

  #received(response: Received | null): void {
    if (response === null) return;
    const settle = this.#settle;
    this.#settle = null;
    if (response.closes) this.close();
    settle?.resolve(response);
  }

  #fail(error: Error): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.reject(error);
  }

  /** Sends one request; resolves when its response is complete. */
  exchange(bytes: Buffer): Promise<Received> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket ??= this.#open();
      this.#socket.write(bytes);
    });
  }

  close(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.removeAllListeners();
    socket?.on('error', () => {});
    socket?.destroy();
  }
}

/** One checked request on a connection of its own. */
export async function fetchOnce(target: Target): Promise<Received> {
  const connection = new Connection(target.port);
  try {
    const response = await connection.exchange(requestBytes(target));
    checkResponse(target, response);
    return response;
  } finally {
    connection.close();
  }
}

/** Keeps `connections` busy for so long; every response is checked. */
export async function runClient(target: Target, connections: number, seconds: number): Promise<LoadResult> {
  const bytes = requestBytes(target);
  const started = performance.now();
  const end = started + seconds * 1000;
  const latencies: number[] = [];
  const keepAsking = async (): Promise<void> => {
    const connection = new Connection(target.port);
    while (performance.now() < end) {
      const sent = performance.now();
      checkResponse(target, await connection.exchange(bytes));
      latencies.push(performance.now() - sent);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  return {
    requests: latencies.length,
    seconds: (performance.now() - started) / 1000,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
}
