/** Clients that leave at any moment of any kind of response: the process lives, every exchange ends, nothing leaks. */
import { expect, test } from 'vitest';
import type { Exchange } from '../../runtime/host/exchange/listener.ts';
import { ReplyFlag } from '../../runtime/wire/messages.ts';
import { get, head, listenerKinds, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';

const CONNECTIONS = 600;

/** Repeatable random numbers (mulberry32), so that a failure can be seen again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test.each(listenerKinds)('random leaving over all paths of %s', { timeout: 60_000 }, async (kind) => {
  const random = randomFrom(20_241_123);
  const ends = new Map<Exchange, string>();
  await using server = await startServer(kind, {
    sendTimeoutMs: 2000,
    onRequest: (exchange) => {
      const record = (end: string) => (): void => {
        ends.set(exchange, (ends.get(exchange) ?? '') + end);
      };
      exchange.watcher = { gone: record('gone'), responded: record('responded'), acked: () => {} };
      play(exchange, random);
    },
  });
  const slots = Array.from({ length: 20 }, async () => {
    for (let round = 0; round < CONNECTIONS / 20; round++) await visit(server.port, random);
  });
  await Promise.all(slots);
  const deadline = performance.now() + 10_000;
  const isOpen = (exchange: Exchange): boolean => !exchange.isResponded && !exchange.isGone;
  while (server.exchanges.some(isOpen) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(server.exchanges.filter(isOpen)).toHaveLength(0);
  expect(server.exchanges.length).toBeGreaterThan(CONNECTIONS / 6);
  // Each ended once, in one way; cut exchanges end silently.
  for (const end of ends.values()) expect(['gone', 'responded']).toContain(end);
  expect(server.notices).toEqual([]);
  await using client = await RawClient.connect(server.port);
  expect((await client.send(get('/last')).response()).status).toBe(200);
});

/** One of the ways a worker answers, at random moments. */
function play(exchange: Exchange, random: (below: number) => number): void {
  if (exchange.path === '/last') {
    exchange.complete(head(), '');
    return;
  }
  const flags = random(2) === 0 ? ReplyFlag.close : 0;
  const size = [0, 10, 70_000, 3_000_000][random(4)]!;
  const body = Buffer.alloc(size);
  const declaredLength = [-1, size, size + 5, Math.max(0, size - 5)][random(4)]!;
  const chosen = head('200 OK', ['X-A: b'], { flags, declaredLength });
  const later = (step: () => void): void => void setTimeout(step, random(6));
  if (random(3) === 0) {
    later(() => exchange.complete(chosen, body));
    return;
  }
  const steps: (() => void)[] = [
    () => exchange.start(chosen, random(2) === 0 ? '' : body),
    () => exchange.chunk(body),
    () => exchange.chunk('tail'),
    () => (random(8) === 0 ? exchange.cut() : exchange.end()),
  ];
  const next = (): void => {
    const step = steps.shift();
    if (step === undefined) return;
    step();
    if (random(2) === 0) later(next);
    else next();
  };
  if (random(4) === 0) next();
  else later(next);
}

/** One connection with one or two requests, left in one of several ways. */
async function visit(port: number, random: (below: number) => number): Promise<void> {
  const client = await RawClient.connect(port, { discards: true, isPaused: random(4) === 0 });
  const method = ['GET', 'GET', 'HEAD', 'POST'][random(4)]!;
  const body = method === 'POST' ? 'x'.repeat(random(100_000)) : '';
  const lines = method === 'POST' ? [`Content-Length: ${body.length}`] : [];
  client.send(get('/', lines).replace('GET', method) + (random(5) === 0 ? body.slice(1) : body));
  if (random(4) === 0) client.send(get('/second'));
  await new Promise((resolve) => setTimeout(resolve, random(20)));
  const leave = random(4);
  if (leave === 0) client.reset();
  else if (leave === 1) client.halfClose();
  if (leave === 1) await new Promise((resolve) => setTimeout(resolve, random(20)));
  client.close();
}
