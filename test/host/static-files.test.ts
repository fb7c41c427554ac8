/** Files beside the scripts, on both listeners. */
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStatic } from '../../runtime/host/static/static-files.ts';
import { get, listenerKinds, startServer, type TestServer } from '../support/listeners.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';

let directory: string;
const big = Buffer.alloc(30_000_000, 'abcdefghij');

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
  writeFileSync(join(directory, 'a.txt'), '0123456789');
  writeFileSync(join(directory, 'page.html'), '<p>');
  writeFileSync(join(directory, 'logo.png'), Buffer.of(1, 2, 3));
  writeFileSync(join(directory, 'data.json'), '{}');
  writeFileSync(join(directory, 'app.js'), '');
  writeFileSync(join(directory, 'unknown.qqq'), 'x');
  writeFileSync(join(directory, 'big.bin'), big);
  // 2024-03-01 12:00:00.5 UTC: the half second must not show.
  utimesSync(join(directory, 'a.txt'), 1709294400.5, 1709294400.5);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ETAG = '"65e1c340-a"';
const MODIFIED = 'Fri, 01 Mar 2024 12:00:00 GMT';

function start(kind: (typeof listenerKinds)[number]): Promise<TestServer> {
  return startServer(kind, { onRequest: (exchange) => serveStatic(exchange, join(directory, exchange.path)) });
}

describe.each(listenerKinds)('files on %s', (kind) => {
  test('a whole file with its validators', async () => {
    await using server = await start(kind);
    const response = await exchangeRaw(server.port, get('/a.txt'));
    expect([response.status, response.text]).toEqual([200, '0123456789']);
    expect(response.header('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.header('content-length')).toBe('10');
    expect(response.header('last-modified')).toBe(MODIFIED);
    expect(response.header('etag')).toBe(ETAG);
    expect(response.header('accept-ranges')).toBe('bytes');
  });

  test.each([
    ['/page.html', 'text/html; charset=utf-8'],
    ['/logo.png', 'image/png'],
    ['/data.json', 'application/json; charset=utf-8'],
    ['/app.js', 'text/javascript; charset=utf-8'],
    ['/unknown.qqq', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    await using server = await start(kind);
    expect((await exchangeRaw(server.port, get(path))).header('content-type')).toBe(type);
  });

  test('HEAD has the same head and no body', async () => {
    await using server = await start(kind);
    const response = await exchangeRaw(server.port, get('/a.txt').replace('GET', 'HEAD'));
    expect([response.status, response.header('content-length'), response.header('etag')]).toEqual([200, '10', ETAG]);
  });

  test.each([
    [`If-None-Match: ${ETAG}`, 304],
    [`If-None-Match: W/${ETAG}`, 304],
    [`If-None-Match: "x", ${ETAG}`, 304],
    ['If-None-Match: *', 304],
    ['If-None-Match: "x"', 200],
    [`If-Modified-Since: ${MODIFIED}`, 304],
    ['If-Modified-Since: Fri, 01 Mar 2024 12:00:01 GMT', 304],
    ['If-Modified-Since: Fri, 01 Mar 2024 11:59:59 GMT', 200],
    ['If-Modified-Since: yesterday', 200],
  ])('%s gives %i', async (line, status) => {
    await using server = await start(kind);
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get('/a.txt', [line])).response();
    expect(response.status).toBe(status);
    if (status === 304) {
      expect([response.header('etag'), response.header('content-type')]).toEqual([ETAG, null]);
      expect((await client.send(get('/a.txt')).response()).text).toBe('0123456789');
    }
  });

  test.each([
    [[`If-Match: ${ETAG}`], 200],
    [['If-Match: *'], 200],
    [[`If-Match: "x", ${ETAG}`], 200],
    [['If-Match: "x"'], 412],
    [[`If-Match: W/${ETAG}`], 412],
    [[`If-Unmodified-Since: ${MODIFIED}`], 200],
    [['If-Unmodified-Since: Fri, 01 Mar 2024 12:00:01 GMT'], 200],
    [['If-Unmodified-Since: Fri, 01 Mar 2024 11:59:59 GMT'], 412],
    [['If-Unmodified-Since: yesterday'], 200],
    [[`If-Match: ${ETAG}`, 'If-Unmodified-Since: Fri, 01 Mar 2024 11:59:59 GMT'], 200],
    [['If-Match: "x"', `If-Unmodified-Since: ${MODIFIED}`], 412],
    [['If-Match: "x"', 'If-None-Match: *'], 412],
    [[`If-Match: ${ETAG}`, `If-None-Match: ${ETAG}`], 304],
    [['If-Match: "x"', 'Range: bytes=0-3'], 412],
  ])('%j gives %i', async (lines, status) => {
    await using server = await start(kind);
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get('/a.txt', lines)).response();
    expect(response.status).toBe(status);
    // The connection goes on.
    expect((await client.send(get('/a.txt')).response()).text).toBe('0123456789');
  });

  test('If-None-Match decides alone when it is there', async () => {
    await using server = await start(kind);
    const lines = ['If-None-Match: "x"', `If-Modified-Since: ${MODIFIED}`];
    expect((await exchangeRaw(server.port, get('/a.txt', lines))).status).toBe(200);
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=5-', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
    ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=0-3', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
  ])('Range: %s', async (range, status, text, contentRange) => {
    await using server = await start(kind);
    const response = await exchangeRaw(server.port, get('/a.txt', [`Range: ${range}`]));
    expect([response.status, response.text, response.header('content-range')]).toEqual([status, text, contentRange]);
  });

  test.each([
    [ETAG, 206],
    [MODIFIED, 206],
    ['"other"', 200],
    ['Fri, 01 Mar 2024 11:00:00 GMT', 200],
  ])('a range under If-Range: %s gives %i', async (condition, status) => {
    await using server = await start(kind);
    const lines = ['Range: bytes=0-3', `If-Range: ${condition}`];
    expect((await exchangeRaw(server.port, get('/a.txt', lines))).status).toBe(status);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    await using server = await start(kind);
    const response = await exchangeRaw(server.port, get('/a.txt').replace('GET', method));
    expect([response.status, response.header('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a file that went away is 404, a directory is an error, neither hangs', async () => {
    await using server = await start(kind);
    expect((await exchangeRaw(server.port, get('/gone.txt'))).status).toBe(404);
    expect((await exchangeRaw(server.port, get('/'))).status).toBe(500);
  });

  test('a long file arrives whole, also to two at once, and parts of it', { timeout: 30_000 }, async () => {
    await using server = await start(kind);
    const [one, two, part] = await Promise.all([
      exchangeRaw(server.port, get('/big.bin'), 20_000),
      exchangeRaw(server.port, get('/big.bin'), 20_000),
      exchangeRaw(server.port, get('/big.bin', ['Range: bytes=10000000-29999998']), 20_000),
    ]);
    expect(one.body.equals(big) && two.body.equals(big)).toBe(true);
    expect(part.body.equals(big.subarray(10_000_000, 29_999_999))).toBe(true);
  });

  test('a client that leaves in the middle of a long file leaves no open file', async () => {
    await using server = await start(kind);
    const client = await RawClient.connect(server.port, { isPaused: true });
    client.send(get('/big.bin'));
    const exchange = await server.exchange(0);
    const deadline = performance.now() + 3000;
    while (exchange.sentBytes === 0 && performance.now() < deadline) await new Promise(setImmediate);
    client.reset();
    while (!exchange.isGone && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(exchange.isGone).toBe(true);
    while (isOpen('big.bin') && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(isOpen('big.bin')).toBe(false);
  });
});

/** True when this process has the file open (Linux only, elsewhere false). */
function isOpen(name: string): boolean {
  const { ino } = statSync(join(directory, name));
  for (let descriptor = 3; descriptor < 200; descriptor++) {
    const stats = statSync(`/proc/self/fd/${descriptor}`, { throwIfNoEntry: false });
    if (stats?.ino === ino) return true;
  }
  return false;
}
