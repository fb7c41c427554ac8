/** How long a client may take for a body: body.timeout and body.min_rate, the same on both listeners. */
import { describe, expect, test } from 'vitest';
import { listenerKinds, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';

const post = (...lines: string[]): string => ['POST / HTTP/1.1', 'Host: a', ...lines, '', ''].join('\r\n');
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const DEFAULTS = { timeoutMs: 60_000, minBytesPerSecond: 50 };

describe.concurrent.each(listenerKinds)('the pace of bodies on %s', (kind) => {
  test.for([
    ['of known length', 'Content-Length: 24000', (piece: string) => piece],
    ['chunked', 'Transfer-Encoding: chunked', (piece: string) => `${piece.length.toString(16)}\r\n${piece}\r\n`],
  ] as const)(
    '1 KB/s arrives, as far as the defaults are concerned: %s',
    { timeout: 60_000 },
    async ([, line, pack]) => {
      await using server = await startServer(kind, { bodyPace: DEFAULTS });
      await using client = await RawClient.connect(server.port);
      client.send(post(line));
      for (let piece = 0; piece < 24; piece++) {
        await wait(1000);
        await client.sendAll(pack('x'.repeat(1000)));
      }
      if (line.startsWith('Transfer')) client.send('0\r\n\r\n');
      expect((await client.response('POST')).text).toBe('Hello');
      expect((server.exchanges[0]!.body as Uint8Array).length).toBe(24_000);
    },
  );

  test('a pause of 15 s is no reason to cut', { timeout: 60_000 }, async () => {
    await using server = await startServer(kind, { bodyPace: DEFAULTS });
    await using client = await RawClient.connect(server.port);
    await client.sendAll(`${post('Content-Length: 6')}abc`);
    await wait(15_000);
    expect((await client.send('def').response('POST')).text).toBe('Hello');
  });

  test.for([
    ['after the head', ''],
    ['in the middle', 'abc'],
    ['in a chunk', '5\r\nab'],
    ['in the size of a chunk', '5'],
  ])('a body that stalls is answered 408 and its connection closed: %s', async ([, start]) => {
    await using server = await startServer(kind, { bodyPace: { timeoutMs: 300, minBytesPerSecond: 0 } });
    await using client = await RawClient.connect(server.port);
    const line = /^\d/.test(start!) ? 'Transfer-Encoding: chunked' : 'Content-Length: 10';
    const response = await client.send(post(line) + start).response('POST');
    expect([response.status, response.header('connection'), server.exchanges.length]).toEqual([408, 'close', 0]);
    expect(response.completeMs).toBeGreaterThan(290);
    await client.untilFin(3000);
    expect([server.bodies.isBusy, client.error]).toEqual([false, null]);
  });

  test('a body that only trickles is cut by its average', async () => {
    await using server = await startServer(kind, { bodyPace: { timeoutMs: 400, minBytesPerSecond: 1000 } });
    await using client = await RawClient.connect(server.port);
    client.send(post('Content-Length: 1000'));
    const trickle = setInterval(() => client.socket.write('x'), 50);
    const response = await client.response('POST');
    clearInterval(trickle);
    expect([response.status, server.exchanges.length]).toEqual([408, 0]);
  });

  test('one that is quick enough on average may trickle', async () => {
    await using server = await startServer(kind, { bodyPace: { timeoutMs: 1000, minBytesPerSecond: 10 } });
    await using client = await RawClient.connect(server.port);
    client.send(post('Content-Length: 30'));
    for (let sent = 0; sent < 30; sent++) {
      await wait(60);
      client.socket.write('x');
    }
    expect((await client.response('POST')).text).toBe('Hello');
  });

  test('after a refusal a client that trickles on is cut', { timeout: 30_000 }, async () => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 100000\r\n\r\n';
    expect((await client.send(head).response('POST')).status).toBe(400);
    const startedMs = performance.now();
    const trickle = setInterval(() => client.socket.write('x'), 200);
    while (!client.socket.destroyed && client.error === null) {
      await wait(50);
      if (performance.now() - startedMs > 25_000) break;
    }
    clearInterval(trickle);
    expect(client.socket.destroyed || client.error !== null).toBe(true);
  });

  test('a client that leaves in the middle leaves no clock behind', async () => {
    await using server = await startServer(kind, { bodyPace: { timeoutMs: 200, minBytesPerSecond: 0 } });
    const client = await RawClient.connect(server.port);
    await client.sendAll(`${post('Content-Length: 6')}abc`);
    const deadline = performance.now() + 3000;
    while (!server.bodies.isBusy && performance.now() < deadline) await wait(2);
    client.reset();
    while (server.bodies.isBusy && performance.now() < deadline) await wait(2);
    await wait(500);
    expect([server.bodies.isBusy, server.notices]).toEqual([false, []]);
  });
});
