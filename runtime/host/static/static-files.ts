/** Files beside the scripts: types, validators, ranges, and a stream that waits for its reader. */
import { type FileHandle, open } from 'node:fs/promises';
import { lookup } from 'mrmime';
import { removeBody } from '../bodies/body.ts';
import type { Exchange, ExchangeWatcher } from '../exchange/listener.ts';
import { chooseAnswer, type FileFacts } from './conditional.ts';

/** Up to this size a file is read at once. */
const WHOLE_BYTES = 128 * 1024;
const PIECE_BYTES = 256 * 1024;
/** Maximum number of bytes handed over that the client has not accepted. */
const WINDOW_BYTES = 1024 * 1024;
const EMPTY = new Uint8Array(0);

/** Serves the file; every failure is answered. Resolves when the client has everything or has disconnected. */
export async function serveStatic(exchange: Exchange, filename: string): Promise<void> {
  removeBody(exchange.body);
  if (exchange.method !== 'GET' && exchange.method !== 'HEAD') {
    answer(exchange, '405 Method Not Allowed', ['Allow: GET, HEAD'], 'Method Not Allowed\n');
    return;
  }
  try {
    await serve(exchange, filename);
  } catch (error) {
    tellError(exchange, (error as NodeJS.ErrnoException).code);
  }
  await untilOver(exchange);
}

function tellError(exchange: Exchange, code: string | undefined): void {
  if (exchange.statusCode !== 0) exchange.cut();
  else if (code === 'EACCES') answer(exchange, '403 Forbidden', [], 'Forbidden\n');
  else if (code === 'ENOENT') answer(exchange, '404 Not Found', [], 'File not found.\n');
  else answer(exchange, '500 Internal Server Error', [], 'Internal Server Error\n');
}

/** The last bytes were given to the exchange, but may not have reached the client. */
async function untilOver(exchange: Exchange): Promise<void> {
  if (exchange.isResponded || exchange.isGone) return;
  await new Promise<void>((resolve) => {
    exchange.watcher = { acked: () => {}, gone: resolve, responded: resolve };
  });
}

function answer(exchange: Exchange, status: string, lines: readonly string[], text: string): void {
  const block = [...lines, 'Content-Type: text/plain; charset=utf-8'].join('\r\n');
  exchange.complete({ status, block, flags: 0, declaredLength: -1 }, text);
}

async function serve(exchange: Exchange, filename: string): Promise<void> {
  const file = await open(filename, 'r');
  try {
    const stats = await file.stat();
    await send(exchange, file, { sizeBytes: stats.size, modifiedMs: stats.mtimeMs, type: typeOf(filename) });
  } finally {
    await file.close();
  }
}

function typeOf(filename: string): string {
  const type = lookup(filename) ?? 'application/octet-stream';
  const isText = type.startsWith('text/') || type === 'application/json' || type === 'image/svg+xml';
  return isText ? `${type}; charset=utf-8` : type;
}

async function send(exchange: Exchange, file: FileHandle, facts: FileFacts): Promise<void> {
  const { status, lines, start, lengthBytes } = chooseAnswer(exchange.headerLines, facts);
  const hasBody = lengthBytes > 0 && exchange.method !== 'HEAD';
  const head = { status, block: lines.join('\r\n'), flags: 0, declaredLength: lengthBytes };
  if (!hasBody) {
    exchange.complete(head, EMPTY);
  } else if (lengthBytes <= WHOLE_BYTES) {
    const bytes = Buffer.allocUnsafe(lengthBytes);
    const { bytesRead } = await file.read(bytes, 0, lengthBytes, start);
    exchange.complete(head, bytes.subarray(0, bytesRead));
  } else {
    exchange.start(head, EMPTY);
    await new FileStream(exchange, file).send(start, lengthBytes);
  }
}

/** Sends pieces as fast as the client accepts them. */
class FileStream implements ExchangeWatcher {
  readonly #exchange: Exchange;
  readonly #file: FileHandle;
  #unackedBytes = 0;
  #wake: () => void = () => {};

  constructor(exchange: Exchange, file: FileHandle) {
    this.#exchange = exchange;
    this.#file = file;
    exchange.watcher = this;
  }

  async send(start: number, lengthBytes: number): Promise<void> {
    const end = start + lengthBytes;
    let position = start;
    while (position < end && !this.#exchange.isGone && !this.#exchange.isResponded) {
      const bytes = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - position));
      const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      this.#unackedBytes += bytesRead;
      this.#exchange.chunk(bytes.subarray(0, bytesRead));
      if (this.#unackedBytes >= WINDOW_BYTES) await this.#room();
    }
    // A file that shrank meanwhile: the connection is closed, since its length was announced.
    this.#exchange.end();
  }

  #room(): Promise<void> {
    if (this.#exchange.isGone || this.#exchange.isResponded) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  acked(bytes: number): void {
    this.#unackedBytes -= bytes;
    if (this.#unackedBytes < WINDOW_BYTES) this.#wake();
  }

  gone(): void {
    this.#wake();
  }

  responded(): void {
    this.#wake();
  }
}
