/**
 * A TCP client that hides nothing: it records every byte with its time of arrival and sends exactly what it is told.
 *
 * ```ts
 * const client = await RawClient.connect(port);
 * client.send('GET /recipe HTTP/1.1\r\nHost: x\r\n\r\n');
 * const response = await client.response();            // one whole response, by its own framing
 * expect(response.status).toBe(200);
 * expect(response.text).toBe('Hello');
 * expect(response.completeMs).toBeLessThan(300);       // since the last send()
 * await client.untilFin();                             // the server closed
 * client.close();
 * ```
 *
 * Every waiting method has a limit (default 5 s) and rejects with what had arrived, so that a failure shows the wire.
 * `await using client = await RawClient.connect(port)` closes by itself.
 */
import { connect, type Socket } from 'node:net';
import { parseResponse, type RawResponse } from './raw-response.ts';

export type { RawResponse } from './raw-response.ts';

const DEFAULT_LIMIT_MS = 5000;

/** Bytes that arrived together. */
export interface Arrival {
  /** Milliseconds since the last `send`. */
  readonly atMs: number;
  readonly bytes: Buffer;
}

export interface ConnectOptions {
  readonly host?: string;
  /** Read nothing until `resume()`: a client that is alive and takes nothing. */
  readonly isPaused?: boolean;
  /** Count bytes but do not keep them, for very long responses; `response()` is then not possible. */
  readonly discards?: boolean;
}

export class RawClient {
  readonly socket: Socket;
  readonly arrivals: Arrival[] = [];
  /** Bytes that arrived so far, kept or not. */
  receivedBytes = 0;
  /** Milliseconds since the last `send` at which the server's FIN came; null before. */
  finMs: number | null = null;
  /** Set when the connection was reset or failed otherwise, e.g. `ECONNRESET`. */
  error: NodeJS.ErrnoException | null = null;
  #sentAt = performance.now();
  /** Bytes of `arrivals` that earlier responses took. */
  #consumedBytes = 0;
  #waiting = new Set<() => void>();
  readonly #discards: boolean;
  #kept = Buffer.alloc(4096);

  private constructor(socket: Socket, options: ConnectOptions) {
    this.socket = socket;
    this.#discards = options.discards ?? false;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('end', () => {
      this.finMs = this.#elapsedMs();
      this.#wake();
    });
    socket.on('error', (error) => {
      this.error = error;
      this.#wake();
    });
    socket.on('close', () => this.#wake());
    if (options.isPaused) socket.pause();
  }

  static connect(port: number, options: ConnectOptions = {}): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: options.host ?? '127.0.0.1', allowHalfOpen: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new RawClient(socket, options));
      });
    });
  }

  /** Sends these bytes as they are (text as Latin-1: one character, one byte) and restarts the clock. */
  send(data: string | Uint8Array): this {
    this.#sentAt = performance.now();
    this.socket.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
    return this;
  }

  /** The same, resolving when the kernel has taken the bytes; for bodies that the server may throttle. */
  sendAll(data: string | Uint8Array): Promise<void> {
    this.#sentAt = performance.now();
    return new Promise((resolve, reject) => {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
      this.socket.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Sends FIN; the client goes on reading. */
  halfClose(): this {
    this.socket.end();
    return this;
  }

  /** Closes at once with FIN (the server's later bytes are answered with a reset). */
  close(): void {
    this.socket.destroy();
  }

  /** Closes at once with RST. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  pause(): this {
    this.socket.pause();
    return this;
  }

  resume(): this {
    this.socket.resume();
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** Everything that arrived. */
  get bytes(): Buffer {
    return this.#kept.subarray(0, this.#discards ? 0 : this.receivedBytes);
  }

  /** The same, one character per byte. */
  get text(): string {
    return this.bytes.toString('latin1');
  }

  /** True when nothing more can come. */
  get isOver(): boolean {
    return this.finMs !== null || this.error !== null || this.socket.destroyed;
  }

  /** Time of arrival of the first piece with which the received text contains this; null when it does not. */
  timeOf(needle: string): number | null {
    let text = '';
    for (const { atMs, bytes } of this.arrivals) {
      text += bytes.toString('latin1');
      if (text.includes(needle)) return atMs;
    }
    return null;
  }

  /** Resolves when the condition holds, looked at after every arrival; rejects at the limit, or when nothing more can come. */
  async until(condition: (client: RawClient) => boolean, limitMs = DEFAULT_LIMIT_MS): Promise<this> {
    const deadline = performance.now() + limitMs;
    while (!condition(this)) {
      if (this.isOver) throw this.#failure('The connection ended');
      if (!(await this.#nextChange(deadline))) throw this.#failure(`Nothing within ${limitMs} ms`);
    }
    return this;
  }

  untilBytes(count: number, limitMs?: number): Promise<this> {
    return this.until(() => this.receivedBytes >= count, limitMs);
  }

  untilText(needle: string, limitMs?: number): Promise<this> {
    return this.until(() => this.text.includes(needle), limitMs);
  }

  /** Resolves when the server has closed: by FIN, or by a reset (see `error`). */
  async untilFin(limitMs = DEFAULT_LIMIT_MS): Promise<this> {
    const deadline = performance.now() + limitMs;
    while (!this.isOver) {
      if (!(await this.#nextChange(deadline))) throw this.#failure(`No FIN within ${limitMs} ms`);
    }
    return this;
  }

  /**
   * Resolves with the next whole response on this connection. What belongs to a following one stays for the next call.
   * @param method of the request it answers: HEAD responses have no body
   */
  async response(method = 'GET', limitMs = DEFAULT_LIMIT_MS): Promise<RawResponse> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const rest = this.bytes.subarray(this.#consumedBytes);
      const parsed = parseResponse(rest, { isHead: method === 'HEAD', isOver: this.isOver });
      if (parsed !== null) {
        this.#consumedBytes += parsed.wireBytes;
        return { ...parsed, completeMs: this.#timeOfByte(this.#consumedBytes) };
      }
      if (this.isOver) throw this.#failure('The connection ended inside a response');
      if (!(await this.#nextChange(deadline))) throw this.#failure(`No whole response within ${limitMs} ms`);
    }
  }

  #timeOfByte(count: number): number {
    let seen = 0;
    for (const { atMs, bytes } of this.arrivals) {
      seen += bytes.length;
      if (seen >= count) return atMs;
    }
    return this.#elapsedMs();
  }

  #take(bytes: Buffer): void {
    this.receivedBytes += bytes.length;
    if (!this.#discards) this.#keep(bytes);
    this.#wake();
  }

  #keep(bytes: Buffer): void {
    this.arrivals.push({ atMs: this.#elapsedMs(), bytes });
    if (this.receivedBytes > this.#kept.length) {
      this.#kept = Buffer.concat([this.#kept], Math.max(this.receivedBytes, this.#kept.length * 2));
    }
    bytes.copy(this.#kept, this.receivedBytes - bytes.length);
  }

  #elapsedMs(): number {
    return performance.now() - this.#sentAt;
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** False when the deadline came first. */
  #nextChange(deadline: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (hasChanged: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(hasChanged);
      };
      const wake = (): void => finish(true);
      const timer = setTimeout(() => finish(false), Math.max(0, deadline - performance.now()));
      this.#waiting.add(wake);
    });
  }

  #failure(message: string): Error {
    const state = this.error === null ? (this.finMs === null ? 'open' : 'FIN') : this.error.code;
    return new Error(
      `${message}; ${this.receivedBytes} bytes came, ${state}: ${JSON.stringify(this.text.slice(0, 2000))}`,
    );
  }
}

/**
 * Sends one request on a connection of its own and gives its response. The connection is closed afterwards.
 * @param request as sent, text as Latin-1
 */
export async function exchangeRaw(port: number, request: string | Uint8Array, limitMs?: number): Promise<RawResponse> {
  await using client = await RawClient.connect(port);
  const start = typeof request === 'string' ? request : Buffer.from(request).toString('latin1', 0, 16);
  return await client.send(request).response(start.split(' ', 1)[0], limitMs);
}
