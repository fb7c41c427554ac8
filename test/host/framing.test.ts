/** How responses are framed on the wire, on both listeners. */
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../runtime/host/exchange/listener.ts';
import { ReplyFlag } from '../../runtime/wire/messages.ts';
import { closingHead, get, head, listenerKinds, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe.each(listenerKinds)('framing on %s', (kind) => {
  test('a whole response has its length, its headers as given, and leaves the connection open', async () => {
    await using server = await startServer(kind, {
      onRequest: (exchange) =>
        exchange.complete(
          head('201 Made here', ['X-One: 1', 'Set-Cookie: a=b', 'Set-Cookie: c=d', 'x-lower: é']),
          'Hé',
        ),
    });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get()).response();
    expect([response.status, response.reason]).toEqual([201, 'Made here']);
    expect(response.headers.filter(([name]) => name !== 'Date' && name !== 'Content-Length')).toEqual([
      ['X-One', '1'],
      ['Set-Cookie', 'a=b'],
      ['Set-Cookie', 'c=d'],
      ['x-lower', Buffer.from('é').toString('latin1')],
    ]);
    expect(response.headerAll('date')).toHaveLength(1);
    expect(response.header('content-length')).toBe('3');
    expect(response.text).toBe('Hé');
    expect((await client.send(get()).response()).status).toBe(201);
    expect(server.exchanges.every((exchange) => exchange.isResponded && exchange.sentBytes === 3)).toBe(true);
  });

  test('answered in a later turn it is the same', async () => {
    await using server = await startServer(kind, {
      onRequest: (exchange) => setImmediate(() => exchange.complete(head(), Uint8Array.of(0, 255, 10))),
    });
    await using client = await RawClient.connect(server.port);
    for (let round = 0; round < 3; round++) {
      const response = await client.send(get()).response();
      expect([response.framing, ...response.body]).toEqual(['length', 0, 255, 10]);
    }
  });

  test.each([
    ['a status without reason', '299', 'HTTP/1.1 299 '],
    ['a code without a name', '599 ', 'HTTP/1.1 599 '],
    ['raw bytes in status and headers', Buffer.from('200 Gr\xfcn', 'latin1'), 'HTTP/1.1 200 Gr\xfcn'],
  ])('%s', async (_name, status, line) => {
    await using server = await startServer(kind, {
      onRequest: (exchange) =>
        exchange.complete({ status, block: Buffer.from('X-Raw: \xe9', 'latin1'), flags: 0, declaredLength: -1 }, ''),
    });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get()).response();
    expect(client.text.split('\r\n', 1)[0]).toBe(line);
    expect(response.header('x-raw')).toBe('\xe9');
    expect(response.header('content-length')).toBe('0');
  });

  test('the close flag closes after the last byte, and says so once', async () => {
    await using server = await startServer(kind, {
      onRequest: (exchange) => exchange.complete(closingHead(), 'Hello'),
    });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get()).response();
    expect(response.text).toBe('Hello');
    expect(response.headerAll('connection')).toEqual(['close']);
    await client.untilFin(1000);
    expect(client.error).toBeNull();
  });

  test.each(['close', 'Close', 'keep-alive, close', 'close, TE', 'keep-alive,CLOSE'])(
    'a client that sends "Connection: %s" is closed after its response',
    async (value) => {
      await using server = await startServer(kind, {
        onRequest: (exchange) => setImmediate(() => exchange.complete(head(), 'Hello')),
      });
      await using client = await RawClient.connect(server.port);
      const response = await client.send(get('/', [`Connection: ${value}`])).response();
      expect(response.headerAll('connection')).toEqual(['close']);
      await client.untilFin(1000);
      expect(client.receivedBytes).toBe(response.wireBytes);
    },
  );

  test('a long whole response arrives complete, with and without close', async () => {
    const body = Buffer.alloc(20e6, 'abcdefg');
    for (const chosen of [head(), closingHead()]) {
      await using server = await startServer(kind, { onRequest: (exchange) => exchange.complete(chosen, body) });
      await using client = await RawClient.connect(server.port);
      const response = await client.send(get()).response('GET', 20_000);
      expect(response.header('content-length')).toBe('20000000');
      expect(response.body.equals(body)).toBe(true);
      if (chosen.flags !== 0) await client.untilFin(1000);
      else expect(client.finMs).toBeNull();
    }
  });

  describe('a stream without length', () => {
    test('is chunked, each flush arrives by itself, the end ends it', async () => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      exchange.start(head('200 OK', ['X-A: b']), 'one');
      await client.untilText('one');
      expect(exchange.isResponded).toBe(false);
      exchange.chunk('');
      exchange.chunk('two');
      await client.untilText('two');
      exchange.chunk(Buffer.from('three'));
      exchange.end();
      const response = await client.response();
      expect(response.framing).toBe('chunked');
      expect(response.chunks).toEqual([3, 3, 5]);
      expect(response.text).toBe('onetwothree');
      expect(response.header('x-a')).toBe('b');
      expect(exchange.isResponded).toBe(true);
      expect(client.finMs).toBeNull();
      expect(await nextAnswer(client, server)).toBe('next');
    });

    test('whose first flush is empty sends nothing until the first byte', async () => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      exchange.start(head(), '');
      await nextTurn();
      expect(client.receivedBytes).toBe(0);
      exchange.chunk('x');
      exchange.end();
      expect((await client.response()).text).toBe('x');
    });

    test('without any byte is an empty response', async () => {
      await using server = await startServer(kind, {
        onRequest: (exchange) => {
          exchange.start(head(), '');
          exchange.end();
        },
      });
      await using client = await RawClient.connect(server.port);
      expect((await client.send(get()).response()).text).toBe('');
      expect((await client.send(get()).response()).text).toBe('');
    });

    test.each([
      ['of the script', closingHead(), get()],
      ['of the client', head(), get('/', ['Connection: close'])],
      ['of the client among others', head(), get('/', ['Connection: keep-alive, close'])],
    ])('honours the close %s after its end', async (_name, chosen, request) => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(request);
      const exchange = await server.exchange(0);
      exchange.start(chosen, 'one');
      await client.untilText('one');
      exchange.end();
      const response = await client.response();
      expect([response.framing, response.text]).toEqual(['chunked', 'one']);
      expect(response.headerAll('connection')).toEqual(['close']);
      await client.untilFin(1000);
    });
  });

  describe('a declared length', () => {
    test.each([
      ['keeping the connection', head('200 OK', [], { declaredLength: 12 }), false],
      ['closing it', closingHead({ declaredLength: 12 }), true],
    ])('in several flushes, %s', async (_name, chosen, closes) => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      exchange.start(chosen, '');
      await client.untilText('\r\n\r\n');
      expect(client.text).toContain('Content-Length: 12\r\n');
      exchange.chunk('Hello');
      await client.untilText('Hello');
      exchange.chunk(' there');
      await client.untilText(' there');
      expect(exchange.isResponded).toBe(false);
      exchange.chunk('!');
      const response = await client.response();
      expect([response.framing, response.text]).toEqual(['length', 'Hello there!']);
      await responded(exchange);
      // The script works on; neither its output nor its end reaches anybody.
      exchange.chunk('late');
      exchange.end();
      if (closes) {
        expect(response.headerAll('connection')).toEqual(['close']);
        await client.untilFin(1000);
      } else {
        expect(await nextAnswer(client, server)).toBe('next');
      }
      expect(client.text).not.toContain('late');
    });

    test('is complete in one flush: the response is over while the script works on', async () => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      exchange.start(closingHead({ declaredLength: 5 }), 'Hello');
      const response = await client.response();
      expect(response.text).toBe('Hello');
      expect(response.completeMs).toBeLessThan(300);
      await client.untilFin(1000);
      expect(exchange.isResponded).toBe(true);
    });

    test('shorter than the body clips it, and the connection stays usable', async () => {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      (await server.exchange(0)).start(head('200 OK', [], { declaredLength: 10 }), 'Hello, client!\n');
      expect((await client.response()).text).toBe('Hello, cli');
      client.send(get());
      (await server.exchange(1)).complete(head('200 OK', [], { declaredLength: 10 }), 'Hello, client!\n');
      expect((await client.response()).text).toBe('Hello, cli');
      client.send(get());
      const third = await server.exchange(2);
      third.start(head('200 OK', [], { declaredLength: 10 }), 'Hello');
      third.chunk(', client!\n');
      expect((await client.response()).text).toBe('Hello, cli');
      expect(await nextAnswer(client, server)).toBe('next');
    });

    test.each([
      [
        'whole',
        (exchange: Exchange) => exchange.complete(head('200 OK', [], { declaredLength: 20 }), 'fifteen bytes..'),
      ],
      [
        'streamed',
        (exchange: Exchange) => {
          exchange.start(head('200 OK', [], { declaredLength: 20 }), 'fifteen ');
          exchange.chunk('bytes..');
          exchange.end();
        },
      ],
      [
        'streamed with close',
        (exchange: Exchange) => {
          exchange.start(closingHead({ declaredLength: 20 }), 'fifteen ');
          setImmediate(() => exchange.chunk('bytes..'));
          setTimeout(() => exchange.end(), 20);
        },
      ],
    ])('longer than the body ends the connection: %s', async (_name, reply) => {
      await using server = await startServer(kind, { onRequest: reply });
      await using client = await RawClient.connect(server.port);
      const response = await client.send(get()).response();
      expect([response.framing, response.text]).toEqual(['short', 'fifteen bytes..']);
      expect(client.error).toBeNull();
    });

    test('of zero', async () => {
      await using server = await startServer(kind, {
        onRequest: (exchange) => exchange.start(head('200 OK', [], { declaredLength: 0 }), 'dropped'),
      });
      await using client = await RawClient.connect(server.port);
      expect((await client.send(get()).response()).text).toBe('');
      const response = await client.send(get()).response();
      expect([response.header('content-length'), response.text]).toEqual(['0', '']);
    });
  });

  describe('without a body', () => {
    const asHead = get().replace('GET', 'HEAD');

    test.each([
      ['HEAD of a whole response', asHead, head(), '5'],
      ['HEAD with a declared length', asHead, head('200 OK', [], { declaredLength: 77 }), '77'],
      ['204', get(), head('204 No Content'), null],
      ['304', get(), head('304 Not Modified'), null],
      ['304 with a declared length', get(), head('304 Not Modified', [], { declaredLength: 9 }), '9'],
    ])('%s', async (_name, request, chosen, length) => {
      for (const flags of [0, ReplyFlag.close]) {
        await using server = await startServer(kind, {
          onRequest: (exchange) => setImmediate(() => exchange.complete({ ...chosen, flags }, 'Hello')),
        });
        await using client = await RawClient.connect(server.port);
        const response = await client.send(request).response('HEAD');
        expect(response.status).toBe(Number.parseInt(String(chosen.status), 10));
        expect(response.header('content-length')).toBe(length);
        expect(response.header('transfer-encoding')).toBeNull();
        if (flags === 0) expect((await client.send(request).response('HEAD')).status).toBe(response.status);
        else await client.untilFin(1000);
        expect(client.text).not.toContain('Hello');
      }
    });

    test('HEAD of a stream is over with its head', async () => {
      await using server = await startServer(kind, {
        onRequest: (exchange) => {
          exchange.start(head('200 OK', ['X-A: b']), 'Hello');
          exchange.chunk('more');
          exchange.end();
        },
      });
      await using client = await RawClient.connect(server.port);
      const response = await client.send(asHead).response('HEAD');
      expect([response.header('x-a'), response.header('content-length')]).toEqual(['b', null]);
      expect((await client.send(asHead).response('HEAD')).status).toBe(200);
      expect(client.text).not.toContain('Hello');
    });
  });

  test('a route that may not frame still gets declared lengths right', async () => {
    await using server = await startServer(kind, { route: { mayFrame: false }, onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    client.send(get());
    const exchange = await server.exchange(0);
    exchange.start(closingHead({ declaredLength: 6 }), '');
    await client.untilText('\r\n\r\n');
    exchange.chunk('abc');
    exchange.chunk('def');
    const response = await client.response();
    expect([response.text, ...response.headerAll('connection')]).toEqual(['abcdef', 'close']);
  });

  test('after stopAccepting every answer closes and nobody new gets in', async () => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    client.send(get());
    const exchange = await server.exchange(0);
    server.listener.stopAccepting();
    exchange.complete(head(), 'last');
    expect((await client.response()).header('connection')).toBe('close');
    await client.untilFin(1000);
    await expect(RawClient.connect(server.port)).rejects.toThrow('ECONNREFUSED');
  });
});

async function nextAnswer(client: RawClient, server: Awaited<ReturnType<typeof startServer>>): Promise<string> {
  const index = server.exchanges.length;
  client.send(get('/next'));
  (await server.exchange(index)).complete(head(), 'next');
  return (await client.response()).text;
}

async function responded(exchange: Exchange): Promise<void> {
  const deadline = performance.now() + 1000;
  while (!exchange.isResponded && performance.now() < deadline) await nextTurn();
  expect(exchange.isResponded).toBe(true);
}
