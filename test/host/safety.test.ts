/** Nothing a worker sends splits a response, brings a second framing, or reaches a client after its response. */
import { describe, expect, test } from 'vitest';
import { cleanBlock, cleanStatus, HeadText } from '../../runtime/host/exchange/head-check.ts';
import { get, head, listenerKinds, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';

describe('response heads', () => {
  test.each([
    ['X: a\r\n\r\n<html>', 'X: a'],
    ['X: a\nSet-Cookie: b', ''],
    ['X: a\rY: b', ''],
    ['X: a\0b\r\nY: c', 'Y: c'],
    ['\r\nX: a', 'X: a'],
    ['X: a\r\n', 'X: a'],
    ['NoColon\r\nX: a', 'X: a'],
    ['X Y: a', ''],
    [': a', ''],
    ['Content-Length: 3\r\nX: a', 'X: a'],
    ['X: a\r\ntransfer-encoding: chunked', 'X: a'],
    ['X: a\r\nConnection: close\r\nDate: now\r\nY: b', 'X: a\r\nY: b'],
    ['X-Content-Length: 3\r\nDated: yes', 'X-Content-Length: 3\r\nDated: yes'],
    ['X:', 'X:'],
    ['', ''],
  ])('block %j becomes %j', (block, clean) => {
    expect(cleanBlock(block)).toBe(clean);
  });

  test.each([
    ['200 OK', '200 OK'],
    ['200 OK\r\nX: y', '500 Internal Server Error'],
    ['404', '404 '],
    ['abc', '500 Internal Server Error'],
    ['', '500 Internal Server Error'],
    ['99999 Many', '500 Internal Server Error'],
  ])('status %j becomes %j', (status, clean) => {
    expect(cleanStatus(status)).toBe(clean);
  });

  test('bytes are looked at like text', () => {
    const dirty = Buffer.from('X: \xe9\r\n\r\nbody', 'latin1');
    const text = new HeadText({ keepsDate: false }).of({
      status: '200 OK',
      block: dirty,
      flags: 0,
      declaredLength: -1,
    });
    expect(Buffer.from(text).toString('latin1')).toBe('200 OK\r\nX: \xe9');
  });

  test('the memory of the last head does not mix heads up', () => {
    const texts = new HeadText({ keepsDate: false });
    const of = (status: string, block: string) => texts.of({ status, block, flags: 0, declaredLength: -1 });
    expect([
      of('200 OK', ''),
      of('200 OK', 'A: b'),
      of('404 Not Found', 'A: b'),
      of('404 Not Found', ''),
      of('200 OK', ''),
    ]).toEqual(['200 OK', '200 OK\r\nA: b', '404 Not Found\r\nA: b', '404 Not Found', '200 OK']);
  });
});

describe.each(listenerKinds)('on the wire of %s', (kind) => {
  test.each([
    ['status', head('200 OK\r\nX-Evil: 1\r\n\r\nevil'), 500],
    ['block', head('200 OK', ['X: a\r\n\r\nHTTP/1.1 200 OK\r\nX-Evil: 1\0', 'Y: b\nX-Evil: 1']), 200],
    [
      'framing',
      head('200 OK', ['Content-Length: 1', 'Transfer-Encoding: chunked', 'Connection: close', 'Date: x']),
      200,
    ],
  ])('an injection in the %s does not pass', async (_name, evil, status) => {
    for (const reply of ['complete', 'start'] as const) {
      await using server = await startServer(kind, {
        onRequest: (exchange) => {
          exchange[reply](evil, 'Hello');
          exchange.end();
        },
      });
      await using client = await RawClient.connect(server.port);
      const response = await client.send(get()).response();
      expect([response.status, response.text]).toEqual([status, 'Hello']);
      expect(client.text.toLowerCase()).not.toContain('x-evil');
      expect(response.headerAll('date')).toHaveLength(1);
      expect((await client.send(get()).response()).text).toBe('Hello');
    }
  });

  test('in 1,000 rounds on two connections, output after completion reaches nobody', { timeout: 60_000 }, async () => {
    let serial = 0;
    await using server = await startServer(kind, {
      onRequest: (exchange) => {
        const number = serial++;
        setImmediate(() => {
          if (number % 3 === 0) exchange.complete(head(), `r${exchange.path}`);
          else if (number % 3 === 1)
            exchange.start(head('200 OK', [], { declaredLength: exchange.path.length + 1 }), 'r');
          else exchange.start(head(), 'r');
          if (number % 3 !== 0) exchange.chunk(exchange.path);
          exchange.end();
          exchange.chunk('LATE');
          setImmediate(() => {
            exchange.complete(head(), 'LATE');
            exchange.start(head(), 'LATE');
            exchange.chunk('LATE');
            exchange.end();
          });
        });
      },
    });
    await using one = await RawClient.connect(server.port);
    await using two = await RawClient.connect(server.port);
    for (let round = 0; round < 1000; round++) {
      one.send(get(`/one${round}`));
      two.send(get(`/two${round}`));
      expect((await one.response()).text).toBe(`r/one${round}`);
      expect((await two.response()).text).toBe(`r/two${round}`);
    }
    expect(one.text + two.text).not.toContain('LATE');
  });
});
