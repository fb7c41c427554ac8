/**
 * Vectors of HTTP on raw sockets, on every listener. The node transport passes them all. What uWebSockets.js cannot be made to
 * do is in uws-limits.json, each with what it does instead; a line there whose vector passes fails the suite.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../runtime/host/exchange/listener.ts';
import { targetOf } from '../../runtime/wire/request-head.ts';
import { head as answerHead, type ListenerKind, listenerKinds, startServer } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';
import { conformance } from './vectors/conformance.ts';
import { hostile } from './vectors/hostile.ts';
import { invalid } from './vectors/invalid.ts';
import { rules } from './vectors/rules.ts';
import { valid } from './vectors/valid.ts';
import type { Vector } from './vectors/vector.ts';

const SUITES: Readonly<Record<string, readonly Vector[]>> = { conformance, valid, invalid, hostile, rules };
const LEAST: Readonly<Record<string, number>> = { conformance: 33, valid: 60, invalid: 48, hostile: 143, rules: 37 };
/** Name of a vector, and what the library does instead: `silent`, `cut`, `refused` or `served`, and why. */
const LIMITS = JSON.parse(readFileSync(join(import.meta.dirname, 'uws-limits.json'), 'utf8')) as Record<string, string>;

const AT_ONCE = 40;
/** An answer that has not come by then is silence; the library's own timeouts are 10 s. */
const SILENCE_MS = 4000;
/** Turns of the event loop, which is the server's, too: by then it has read a packet. */
const TURNS_BETWEEN = 8;

/** Takes a packet apart. */
type Cut = (packet: string) => readonly string[];
const whole: Cut = (packet) => [packet];

/** Up to eight pieces; the same ones for the same seed (a linear congruential generator). */
function randomCut(seed: number): Cut {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  return (packet) => {
    const places = Array.from({ length: below(8) }, () => below(packet.length + 1)).sort((a, b) => a - b);
    const pieces = [0, ...places].map((from, index) => packet.slice(from, places[index] ?? packet.length));
    return pieces.filter((piece) => piece !== '');
  };
}

/** As a script does: later, and with what it was asked. */
async function answer(exchange: Exchange): Promise<void> {
  await new Promise(setImmediate);
  const body = exchange.body instanceof Uint8Array ? Buffer.from(exchange.body).toString('latin1') : '';
  exchange.complete(answerHead(), `${exchange.method} ${targetOf(exchange)} ${body}`);
}

/** Null when everything is as it has to be; else what was not. */
async function problemOf(kind: ListenerKind, vector: Vector, cut: Cut): Promise<string | null> {
  const reached: string[] = [];
  await using server = await startServer(kind, {
    onRequest: (exchange) => {
      const target = targetOf(exchange);
      if (target !== '/still-open') reached.push(target);
      void answer(exchange);
    },
  });
  await using client = await RawClient.connect(server.port);
  try {
    await talk(client, vector, cut);
    await checkEnd(client, vector);
  } catch (error) {
    return `${(error as Error).message} reached: ${reached.join(' ')}`.slice(0, 300);
  }
  return reached.length === vector.reaches.length ? null : `reached: ${reached.join(' ')}`;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

/** Sends everything and reads what comes back, each answer by its own framing. */
async function talk(client: RawClient, { send, isPaced, reaches, refusals }: Vector, cut: Cut): Promise<void> {
  const waiting = [...reaches];
  for (const [index, packet] of send.entries()) {
    if (index > 0) await (isPaced ? readAnswer(client, waiting.shift()!) : turns(TURNS_BETWEEN));
    for (const [number, piece] of cut(packet).entries()) {
      if (number > 0) await turns(2);
      // A server that has refused already may have closed.
      await client.sendAll(piece).catch(() => {});
    }
  }
  for (const request of waiting) await readAnswer(client, request);
  if (refusals.length === 0) return;
  const { status } = await client.response('GET', SILENCE_MS);
  if (!refusals.includes(status)) throw new Error(`status ${status}`);
}

async function readAnswer(client: RawClient, request: string): Promise<void> {
  const method = request.slice(0, request.indexOf(' '));
  let response = await client.response(method, SILENCE_MS);
  while (response.status === 100) response = await client.response(method, SILENCE_MS);
  if (response.status !== 200) throw new Error(`status ${response.status} for ${request}`);
  if (method !== 'HEAD' && response.text !== request) throw new Error(`${response.text} for ${request}`);
}

async function checkEnd(client: RawClient, { connection }: Vector): Promise<void> {
  if (connection === 'closed') await client.untilFin(SILENCE_MS);
  else if (connection === 'open') {
    // A request of its own shows that the connection is usable.
    const response = await client.send('GET /still-open HTTP/1.1\r\nHost: a\r\n\r\n').response('GET', SILENCE_MS);
    if (response.text !== 'GET /still-open ') throw new Error(`${response.status} on a connection that should be open`);
  }
}

/** What came instead, in a word of uws-limits.json. */
function kindOf(problem: string): string {
  if (/^No /.test(problem)) return 'silent';
  if (/^The connection ended/.test(problem)) return 'cut';
  return /^(?:status 200|reached)/.test(problem) ? 'served' : 'refused';
}

/** Runs some at a time: a vector that waits does not hold up the others. */
async function runAll(kind: ListenerKind, cut: Cut = whole): Promise<ReadonlyMap<string, string | null>> {
  const results = new Map<string, string | null>();
  const waiting = Object.entries(SUITES).flatMap(([suite, vectors]) =>
    vectors.map((vector) => [`${suite}: ${vector.name}`, vector] as const),
  );
  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.set(next[0], await problemOf(kind, next[1], cut));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return results;
}

test.each(Object.entries(LEAST))('%s has at least %i vectors, each with a name of its own', (suite, least) => {
  const names = SUITES[suite]!.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(least);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(listenerKinds)('on %s', (kind) => {
  let results: ReadonlyMap<string, string | null> = new Map();
  beforeAll(async () => {
    results = await runAll(kind);
  }, 120_000);
  afterAll(() => {
    const passed = [...results.values()].filter((problem) => problem === null).length;
    console.info(`${kind}: ${passed} of ${results.size} vectors`);
  });

  test('every vector that is not a limit of the library passes', () => {
    const isLimit = (name: string, problem: string): boolean =>
      kind === 'uws' && LIMITS[name]?.startsWith(`${kindOf(problem)}: `) === true;
    const failed = [...results].filter(([name, problem]) => problem !== null && !isLimit(name, problem));
    expect(Object.fromEntries(failed)).toEqual({});
  });

  test.runIf(kind === 'uws')('no limit is listed that is none', () => {
    const unknown = Object.keys(LIMITS).filter((name) => results.get(name) === null || !results.has(name));
    expect(unknown).toEqual([]);
  });
});

test.runIf(listenerKinds.includes('node')).each([1, 2, 3])(
  'the node transport reads the same however packets are cut: seed %i',
  { timeout: 60_000 },
  async (seed) => {
    const failed = [...(await runAll('node', randomCut(seed)))].filter(([, problem]) => problem !== null);
    expect(Object.fromEntries(failed)).toEqual({});
  },
);
