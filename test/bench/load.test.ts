/** The bench's own client: sees whole responses, and refuses wrong ones. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchOnce, runClient } from '../../bench/load/client.ts';
import { ResponseReader } from '../../bench/load/response-reader.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/chunked') response.write('Hello ');
    if (request.url === '/close') response.setHeader('Connection', 'close');
    response.end(request.url === '/chunked' ? 'World' : 'Hello World');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const target = (path: string, expected = 'Hello World') => ({
  port,
  path,
  body: undefined,
  expected: Buffer.from(expected),
});

test.each(['/length', '/chunked', '/close'])('reads %s whole', async (path) => {
  const response = await fetchOnce(target(path));
  expect(response.body.toString()).toBe('Hello World');
  expect(response.closes).toBe(path === '/close');
});

test('keeps several connections busy, also those that are closed each time', async () => {
  const result = await runClient(target('/close'), 3, 0.1);
  expect(result.requests).toBeGreaterThan(3);
  expect(result.p99Ms).toBeGreaterThanOrEqual(result.p50Ms);
});

test.each([
  ['another text of the same length', 'Hello Wurld'],
  ['a shorter one', 'Hello'],
])('refuses %s', async (_what, expected) => {
  await expect(fetchOnce(target('/length', expected))).rejects.toThrow('/length: status 200');
});

test('a response cut into single bytes, with the next one behind it', () => {
  const bytes = Buffer.from(
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nHTTP/1.1 204 No\r\nContent-Length: 0\r\n\r\n',
  );
  const reader = new ResponseReader();
  const received = Array.from(bytes, (byte) => reader.read(Buffer.of(byte))).filter((response) => response !== null);
  expect(received.map(({ status, body }) => `${status} ${body}`)).toEqual(['200 abc', '204 ']);
  expect(received.reduce((sum, { wireBytes }) => sum + wireBytes, 0)).toBe(bytes.length);
});
