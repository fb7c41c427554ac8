/** Request bodies: complete before the host hears of the request, in memory or in a file, never left behind. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { removeBody } from '../../runtime/host/bodies/body.ts';
import type { Exchange } from '../../runtime/host/exchange/listener.ts';
import { get, head, listenerKinds, startServer, type TestServer } from '../support/listeners.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';

const post = (lines: readonly string[]): string => ['POST / HTTP/1.1', 'Host: a', ...lines, '', ''].join('\r\n');
const MEMORY_BYTES = 64 * 1024;

async function contents(exchange: Exchange | undefined): Promise<Buffer> {
  const body = exchange?.body;
  if (body === null || body === undefined) return Buffer.alloc(0);
  return body instanceof Uint8Array ? Buffer.from(body) : await readFile(body.path);
}

async function noFiles(server: TestServer): Promise<void> {
  const deadline = performance.now() + 3000;
  const { bodies, spoolDirectory } = server;
  const isThere = async (): Promise<boolean> =>
    bodies.spooledBytes + bodies.memory.heldBytes > 0 || (await readdir(spoolDirectory)).length > 0;
  while ((await isThere()) && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await readdir(spoolDirectory)).toEqual([]);
  expect([bodies.spooledBytes, bodies.memory.heldBytes]).toEqual([0, 0]);
}

/** Takes the body over, as the host does. */
const keep = (exchange: Exchange): void => {
  exchange.watcher = { gone: () => {}, acked: () => {}, responded: () => {} };
  exchange.complete(head(), 'taken');
};

describe.each(listenerKinds)('bodies on %s', (kind) => {
  test.each([0, 1, 100, MEMORY_BYTES - 1, MEMORY_BYTES, MEMORY_BYTES + 1, 3_000_000])('%i bytes', async (size) => {
    for (const manner of ['length', 'chunked'] as const) {
      await using server = await startServer(kind, { onRequest: keep });
      const data = randomBytes(size);
      const request =
        manner === 'length'
          ? Buffer.concat([Buffer.from(post([`Content-Length: ${size}`])), data])
          : Buffer.concat([Buffer.from(post(['Transfer-Encoding: chunked'])), chunked(data, 30_000)]);
      expect((await exchangeRaw(server.port, request)).text).toBe('taken');
      const [exchange] = server.exchanges;
      expect((await contents(exchange)).equals(data)).toBe(true);
      expect(isSpooled(exchange)).toBe(size > MEMORY_BYTES);
      if (size === 0) expect(exchange?.body).toBeNull();
      removeBody(exchange!.body);
      await noFiles(server);
    }
  });

  test('a body in memory owns its bytes alone, so that it crosses to a worker by itself', async () => {
    await using server = await startServer(kind);
    await exchangeRaw(server.port, `${post(['Content-Length: 5'])}abcde`);
    const body = server.exchanges[0]!.body as Uint8Array;
    expect(body.buffer.byteLength).toBe(5);
  });

  test('one of some size shares its memory with the worker', async () => {
    await using server = await startServer(kind, { onRequest: keep });
    await exchangeRaw(server.port, `${post(['Content-Length: 40000'])}${'x'.repeat(40_000)}`);
    const body = server.exchanges[0]!.body as Uint8Array;
    expect(body.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(server.bodies.memory.heldBytes).toBe(65_536);
    removeBody(body);
    removeBody(body);
    expect(server.bodies.memory.heldBytes).toBe(0);
  });

  test.each(['length', 'chunked'])('those in memory share a budget, and files take the rest: %s', async (manner) => {
    await using server = await startServer(kind, { onRequest: keep, limits: { memoryBudgetBytes: 100_000 } });
    const data = Buffer.alloc(60_000, 'x');
    const request =
      manner === 'length'
        ? Buffer.concat([Buffer.from(post(['Content-Length: 60000'])), data])
        : Buffer.concat([Buffer.from(post(['Transfer-Encoding: chunked'])), chunked(data, 10_000)]);
    const send = () => exchangeRaw(server.port, request);
    await send();
    await send();
    removeBody(server.exchanges[0]!.body);
    await send();
    expect(server.exchanges.map(isSpooled)).toEqual([false, true, false]);
    for (const exchange of server.exchanges) expect((await contents(exchange)).equals(data)).toBe(true);
    for (const exchange of server.exchanges) removeBody(exchange.body);
    await noFiles(server);
  });

  test('the request begins when the last byte is in', async () => {
    await using server = await startServer(kind, { onRequest: keep });
    await using client = await RawClient.connect(server.port);
    await client.sendAll(`${post(['Content-Length: 10'])}01234`);
    expect((await exchangeRaw(server.port, get('/other'))).text).toBe('taken');
    expect(server.exchanges.map((exchange) => exchange.path)).toEqual(['/other']);
    client.send('56789');
    expect((await client.response()).text).toBe('taken');
    expect((await contents(server.exchanges[1])).toString()).toBe('0123456789');
  });

  test('a route that wants no body gets its request when the body is through, and without it', async () => {
    await using server = await startServer(kind, { route: { needsBody: false } });
    await using client = await RawClient.connect(server.port);
    await client.sendAll(post(['Content-Length: 200000']));
    await client.sendAll(Buffer.alloc(200_000, 'x'));
    expect((await client.response()).text).toBe('Hello');
    expect((await client.send(get('/next')).response()).text).toBe('Hello');
    expect(server.exchanges.map((exchange) => exchange.body)).toEqual([null, null]);
    expect(await readdir(server.spoolDirectory)).toEqual([]);
  });

  test.each([
    ['wanted', true],
    ['not wanted', false],
  ])('a client that uploads 5 MB and wants the connection closed gets its answer: %s', async (_name, needsBody) => {
    await using server = await startServer(kind, { route: { needsBody } });
    await using client = await RawClient.connect(server.port);
    await client.sendAll(post(['Content-Length: 5000000', 'Connection: close']));
    await client.sendAll(Buffer.alloc(5_000_000, 'x'));
    expect((await client.response()).text).toBe('Hello');
    await client.untilFin();
    expect(client.error).toBeNull();
  });

  test.each(['Content-Length: 5000000', 'Transfer-Encoding: chunked'])(
    'a client that uploads too much and wants the connection closed gets its 413: %s',
    async (line) => {
      await using server = await startServer(kind, { limits: { maxBytes: 1_000_000 } });
      await using client = await RawClient.connect(server.port);
      const data = Buffer.alloc(5_000_000, 'x');
      await client.sendAll(post([line, 'Connection: close']));
      await client.sendAll(line.startsWith('C') ? data : chunked(data, 100_000));
      expect((await client.response()).status).toBe(413);
      await client.untilFin();
      expect([client.error, server.exchanges.length]).toEqual([null, 0]);
    },
  );

  test('100-continue is answered before the body', async () => {
    await using server = await startServer(kind, { onRequest: keep });
    await using client = await RawClient.connect(server.port);
    client.send(post(['Expect: 100-continue', 'Content-Length: 3']));
    expect((await client.response()).status).toBe(100);
    client.send('abc');
    expect((await client.response()).text).toBe('taken');
    expect((await contents(server.exchanges[0])).toString()).toBe('abc');
  });

  test('a body announced too long is answered 413 at once', async () => {
    await using server = await startServer(kind, { limits: { maxBytes: 1000 } });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(post(['Content-Length: 1001'])).response();
    expect([response.status, server.exchanges.length]).toEqual([413, 0]);
  });

  test('a body of exactly the limit is taken', async () => {
    await using server = await startServer(kind, { limits: { maxBytes: 1000 } });
    const response = await exchangeRaw(server.port, `${post(['Content-Length: 1000'])}${'x'.repeat(1000)}`);
    expect(response.text).toBe('Hello');
  });

  test.each([
    ['longer than the limit', { maxBytes: 500_000 }],
    ['over the disk budget', { spoolBudgetBytes: 300_000 }],
  ])('a chunked body %s is answered 413, and nothing stays on disk', async (_name, limits) => {
    await using server = await startServer(kind, { limits });
    await using client = await RawClient.connect(server.port);
    client.send(post(['Transfer-Encoding: chunked']));
    client.send(chunked(Buffer.alloc(1_000_000, 'x'), 50_000));
    expect((await client.response()).status).toBe(413);
    expect(server.exchanges).toHaveLength(0);
    await noFiles(server);
    expect((await exchangeRaw(server.port, get())).text).toBe('Hello');
  });

  test('a client that leaves in mid-body makes no request and leaves no file', async () => {
    await using server = await startServer(kind);
    for (const leave of ['close', 'reset'] as const) {
      const client = await RawClient.connect(server.port);
      await client.sendAll(post(['Content-Length: 5000000']));
      await client.sendAll(Buffer.alloc(1_000_000, 'x'));
      const deadline = performance.now() + 3000;
      while (server.bodies.spooledBytes < 500_000 && performance.now() < deadline) await new Promise(setImmediate);
      client[leave]();
    }
    await noFiles(server);
    expect(server.exchanges).toHaveLength(0);
  });

  test('a spool directory that is not there is answered 500 and noticed', async () => {
    await using server = await startServer(kind, { limits: { spoolDirectory: '/nonexistent/spool' } });
    const notices: string[] = [];
    server.bodies.onNotice = (text) => notices.push(text);
    const request = Buffer.concat([Buffer.from(post(['Content-Length: 300000'])), Buffer.alloc(300_000)]);
    expect((await exchangeRaw(server.port, request)).status).toBe(500);
    expect(notices.join()).toContain('ENOENT');
    expect(server.exchanges).toHaveLength(0);
    await noFiles(server);
  });

  test('an answered exchange nobody watches leaves no file', async () => {
    await using server = await startServer(kind);
    const request = Buffer.concat([Buffer.from(post(['Content-Length: 300000'])), Buffer.alloc(300_000)]);
    expect((await exchangeRaw(server.port, request)).text).toBe('Hello');
    expect(isSpooled(server.exchanges[0])).toBe(true);
    await noFiles(server);
  });

  test('20 uploads of 10 MB at once keep memory flat and arrive whole', { timeout: 60_000 }, async () => {
    const sizes = Array.from({ length: 20 }, () => 10_000_000);
    await using server = await startServer(kind, { onRequest: keep, limits: { maxBytes: 20_000_000 } });
    const data = randomBytes(1_000_000);
    const before = process.memoryUsage();
    let peak = 0;
    const clock = setInterval(() => {
      const now = process.memoryUsage();
      peak = Math.max(peak, now.arrayBuffers + now.heapUsed - before.arrayBuffers - before.heapUsed);
    }, 5);
    await Promise.all(
      sizes.map(async (size) => {
        await using client = await RawClient.connect(server.port);
        await client.sendAll(post([`Content-Length: ${size}`]));
        for (let sent = 0; sent < size; sent += data.length) await client.sendAll(data);
        expect((await client.response('POST', 30_000)).text).toBe('taken');
      }),
    );
    clearInterval(clock);
    expect(server.bodies.spooledBytes).toBe(200_000_000);
    const stored = await contents(server.exchanges[7]);
    expect(stored.length === 10_000_000 && stored.subarray(9_000_000).equals(data)).toBe(true);
    expect(peak).toBeLessThan(120e6);
    for (const exchange of server.exchanges) removeBody(exchange.body);
    await noFiles(server);
  });
});

function isSpooled(exchange: Exchange | undefined): boolean {
  const body = exchange?.body ?? null;
  return body !== null && !(body instanceof Uint8Array);
}

function chunked(data: Buffer, size: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < data.length; at += size) {
    const piece = data.subarray(at, at + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
