/** Connections: requests in a row, clients that half-close or leave, slow readers, ports. */
import { describe, expect, test } from 'vitest';
import { ListenError, PortInUseError } from '../../runtime/host/exchange/listen-error.ts';
import type { Exchange } from '../../runtime/host/exchange/listener.ts';
import { listenNode } from '../../runtime/host/listeners/node.ts';
import { ANY_PACE, closingHead, get, head, listenerKinds, listenUws, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';

/** Records what a watcher hears. */
function watch(exchange: Exchange): { heard: string[]; acked: () => number } {
  const heard: string[] = [];
  let acked = 0;
  exchange.watcher = {
    gone: () => heard.push('gone'),
    responded: () => heard.push('responded'),
    acked: (bytes) => {
      acked += bytes;
    },
  };
  return { heard, acked: () => acked };
}

async function eventually(condition: () => boolean, limitMs = 3000): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(condition()).toBe(true);
}

describe.each(listenerKinds)('connections on %s', (kind) => {
  test('a second request sent while the first is unanswered is served after it', async () => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    client.send(get('/1'));
    const first = await server.exchange(0);
    await client.sendAll(get('/2'));
    // An exchange elsewhere: by now the second request has reached the server's socket.
    await using other = await RawClient.connect(server.port);
    other.send(get('/other'));
    await eventually(() => server.exchanges.some((exchange) => exchange.path === '/other'));
    first.complete(head(), 'one');
    expect((await client.response()).text).toBe('one');
    await eventually(() => server.exchanges.some((exchange) => exchange.path === '/2'));
    server.exchanges.find((exchange) => exchange.path === '/2')?.complete(head(), 'two');
    expect((await client.response()).text).toBe('two');
  });

  test('on an old connection a request that takes long is held all the same', async () => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    // Older than HoldPolicy takes connections for young.
    await new Promise((resolve) => setTimeout(resolve, 300));
    client.send(get('/quick'));
    (await server.exchange(0)).complete(head(), 'quick');
    expect((await client.response()).text).toBe('quick');
    client.send(get('/slow'));
    const slow = await server.exchange(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.halfClose();
    await new Promise((resolve) => setTimeout(resolve, 20));
    slow.complete(head(), 'slow');
    expect((await client.response()).text).toBe('slow');
  });

  test('a client that half-closes after its request gets its response', async () => {
    await using server = await startServer(kind, {
      onRequest: (exchange) => setTimeout(() => exchange.complete(head(), 'Hello'), 30),
    });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(get()).halfClose().response();
    expect(response.text).toBe('Hello');
    await client.untilFin(2000);
  });

  test('a client that half-closes after its body gets its response', async () => {
    await using server = await startServer(kind, {
      onRequest: (exchange) => setTimeout(() => exchange.complete(head(), 'Hello'), 30),
    });
    await using client = await RawClient.connect(server.port);
    client.send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc').halfClose();
    expect((await client.response()).text).toBe('Hello');
  });

  test('once a response is complete the next request is served while the script works on', async () => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    client.send(get('/work'));
    const first = await server.exchange(0);
    const { heard } = watch(first);
    first.complete(head(), 'released');
    expect((await client.response()).text).toBe('released');
    client.send(get('/next'));
    (await server.exchange(1)).complete(head(), 'next');
    expect((await client.response()).text).toBe('next');
    expect(heard).toEqual(['responded']);
  });

  test('a client that leaves while a response streams is noticed', async () => {
    for (const leave of ['close', 'reset'] as const) {
      await using server = await startServer(kind, { onRequest: () => {} });
      const client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      const { heard } = watch(exchange);
      exchange.start(head(), 'one');
      await client.untilText('one');
      client[leave]();
      await eventually(() => heard.length > 0);
      expect([heard, exchange.isGone, exchange.isResponded]).toEqual([['gone'], true, false]);
      exchange.chunk('x');
      exchange.end();
      exchange.cut();
      expect(heard).toEqual(['gone']);
    }
  });

  test('cut closes at once, in every state, and tells nobody', async () => {
    const states: ((exchange: Exchange) => void)[] = [
      () => {},
      (exchange) => exchange.start(head(), 'one'),
      (exchange) => exchange.start(closingHead({ declaredLength: 100 }), 'one'),
    ];
    for (const prepare of states) {
      await using server = await startServer(kind, { onRequest: () => {} });
      await using client = await RawClient.connect(server.port);
      client.send(get());
      const exchange = await server.exchange(0);
      const { heard } = watch(exchange);
      prepare(exchange);
      await new Promise((resolve) => setTimeout(resolve, 10));
      exchange.cut();
      exchange.cut();
      await client.untilFin(2000);
      expect([heard, exchange.isGone]).toEqual([[], true]);
      if (client.receivedBytes > 0) expect((await client.response()).framing).toBe('short');
    }
  });

  test('closing the listener cuts everything and says so', async () => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port);
    client.send(get());
    const { heard } = watch(await server.exchange(0));
    server.listener.close();
    await client.untilFin(2000);
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['gone']);
  });

  test.each([
    ['chunked', head()],
    ['of declared length', closingHead({ declaredLength: 100e6 })],
  ])('100 MB %s to a slow reader stay out of memory', { timeout: 60_000 }, async (_name, chosen) => {
    await using server = await startServer(kind, { onRequest: () => {} });
    await using client = await RawClient.connect(server.port, { discards: true, isPaused: true });
    client.send(get());
    const exchange = await server.exchange(0);
    const window = new Window(exchange);
    const before = process.memoryUsage().rss;
    let peak = 0;
    const sending = window.send(chosen, Buffer.alloc(1e6, 'x'), 100);
    // Drinks in sips: paused longer than it reads.
    const stopSipping = sip(client, 3, 6, () => {
      peak = Math.max(peak, process.memoryUsage().rss - before);
    });
    await sending;
    stopSipping();
    exchange.end();
    await client.untilBytes(100e6, 30_000);
    await eventually(() => exchange.isResponded);
    expect(exchange.sentBytes).toBe(100e6);
    expect(window.ackedBytes).toBe(100e6);
    // The client runs in this process too, and its garbage counts; without flow control it is 100 MB more.
    expect(peak).toBeLessThan(60e6);
    if (chosen.flags !== 0) await client.untilFin(2000);
  });

  test.each([
    ['chunked', head(), 'chunks'],
    ['of declared length', closingHead({ declaredLength: 64e6 }), 'chunks'],
    ['whole', head(), 'whole'],
  ])('a reader that stalls is cut: %s', async (_name, chosen, manner) => {
    await using server = await startServer(kind, { sendTimeoutMs: 300, onRequest: () => {} });
    await using client = await RawClient.connect(server.port, { isPaused: true, discards: true });
    client.send(get());
    const exchange = await server.exchange(0);
    const { heard } = watch(exchange);
    const startedAt = performance.now();
    if (manner === 'whole') exchange.complete(chosen, Buffer.alloc(64e6));
    else {
      exchange.start(chosen, 'start');
      for (let piece = 0; piece < 32; piece++) exchange.chunk(Buffer.alloc(2e6 - 1));
    }
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['gone']);
    expect(performance.now() - startedAt).toBeGreaterThan(290);
    client.resume();
    await client.untilFin(3000);
    expect(client.receivedBytes).toBeLessThan(64e6);
  });

  test('a slow reader that goes on reading is not cut', async () => {
    await using server = await startServer(kind, { sendTimeoutMs: 300, onRequest: () => {} });
    await using client = await RawClient.connect(server.port, { isPaused: true, discards: true });
    client.send(get());
    const exchange = await server.exchange(0);
    const { heard } = watch(exchange);
    exchange.complete(head(), Buffer.alloc(40e6));
    const stopSipping = sip(client, 5, 100);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    stopSipping();
    await client.untilBytes(40e6, 10_000);
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['responded']);
  });

  test('a taken port is said to be taken', async () => {
    await using server = await startServer(kind);
    for (const listen of listenerKinds.includes('uws') ? [listenUws, listenNode] : [listenNode]) {
      const again = listen({
        host: '127.0.0.1',
        port: server.port,
        sendTimeoutMs: 0,
        bodies: server.bodies,
        bodyPace: ANY_PACE,
        route: () => ({ needsHeaders: false, needsBody: false, mayFrame: false }),
        onRequest: () => {},
        onNotice: () => {},
      });
      await expect(again).rejects.toThrow(PortInUseError);
      await expect(again).rejects.toMatchObject({ port: server.port, host: '127.0.0.1' });
    }
  });

  test('an address that is not ours is another failure', async () => {
    const listen = kind === 'uws' ? listenUws : listenNode;
    const listening = listen({
      host: '192.0.2.1',
      port: 0,
      sendTimeoutMs: 0,
      bodies: (await startServer(kind)).bodies,
      bodyPace: ANY_PACE,
      route: () => ({ needsHeaders: false, needsBody: false, mayFrame: false }),
      onRequest: () => {},
      onNotice: () => {},
    });
    await expect(listening).rejects.toThrow(ListenError);
  });

  test('a host that throws loses one request, not the process', async () => {
    let isBroken = true;
    await using server = await startServer(kind, {
      onRequest: (exchange) => {
        if (isBroken) throw new Error('broken host');
        exchange.complete(head(), 'fine');
      },
    });
    await using client = await RawClient.connect(server.port);
    await client.send(get()).untilFin(2000);
    expect(server.notices.join()).toContain('broken host');
    isBroken = false;
    await using second = await RawClient.connect(server.port);
    expect((await second.send(get()).response()).text).toBe('fine');
  });
});

/** Lets the client read for some milliseconds of each period, until the returned function lets it read freely. */
function sip(client: RawClient, readMs: number, periodMs: number, eachPeriod = () => {}): () => void {
  let pausing: NodeJS.Timeout | undefined;
  const sips = setInterval(() => {
    client.resume();
    pausing = setTimeout(() => client.pause(), readMs);
    eachPeriod();
  }, periodMs);
  return () => {
    clearInterval(sips);
    clearTimeout(pausing);
    client.resume();
  };
}

/** Sends like a worker with an output window: never more than this unacknowledged. */
class Window {
  ackedBytes = 0;
  readonly #exchange: Exchange;
  #wake: () => void = () => {};

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    exchange.watcher = {
      gone: () => {},
      responded: () => {},
      acked: (bytes) => {
        this.ackedBytes += bytes;
        this.#wake();
      },
    };
  }

  async send(chosen: Parameters<Exchange['start']>[0], piece: Uint8Array, count: number): Promise<void> {
    this.#exchange.start(chosen, piece);
    for (let sent = piece.length; sent < piece.length * count; sent += piece.length) {
      while (sent - this.ackedBytes >= 2 * piece.length) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      this.#exchange.chunk(piece);
    }
  }
}
