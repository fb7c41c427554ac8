/** Requests that end badly, again and again: the worker stays as it was. */
import { describe, expect, test } from 'vitest';
import { getRequest, type Serving, serve } from '../support/serving.ts';

/** Every way to die, chosen by number. */
const DYING = `
import { EventEmitter } from 'node:events';
const ways = [
  () => die('x'),
  () => { throw new Error('x'); },
  () => { try { die('x'); } finally { echo('never'); } },
  async () => { await null; die('x'); },
  async () => { (async () => { await null; die('x'); })(); await new Promise(() => {}); },
  async () => { Promise.reject(new Error('x')); await new Promise(() => {}); },
  async () => { setTimeout(() => die('x'), 0); setInterval(() => {}, 1000); setTimeout(() => {}, 60000); await new Promise(() => {}); },
  async () => { setImmediate(() => { throw new Error('x'); }); await new Promise(() => {}); },
  async () => { const emitter = new EventEmitter(); emitter.on('x', () => die('x')); process.nextTick(() => emitter.emit('x')); await new Promise(() => {}); },
  async () => { queueMicrotask(() => die('x')); await new Promise(() => {}); },
  () => { const f = () => f() + 1; f(); },
  () => { ob_start(); ob_start((text) => text); echo('x'.repeat(5000)); die(); },
  () => { register_shutdown_function(() => { throw new Error('x'); }); exit(3); },
  () => { register_shutdown_function(() => die('x')); throw new TypeError('x'); },
  () => { setInterval(() => {}, 1); new AbortController().signal.addEventListener('abort', () => {}); fastcgi_finish_request(); die(); },
  async () => { fetch('http://127.0.0.1:' + $_SERVER.SERVER_PORT + '/probe').catch(() => {}); die('x'); },
  () => { globalThis.kept = new Uint8Array(100000); set_error_handler(() => true); trigger_error('x', E_USER_ERROR); die(); },
  function* () { try { yield 1; } finally { echo('never'); } },
  () => { for (const n of ways[17]()) die('x'); },
  () => { process.env.X = '1'; process.exit(1); },
  () => { null.x; },
  () => { missing(); },
  async () => { for await (const n of (async function* () { yield 1; die('x'); })()) ; },
];
const way = Number($_GET.way) % ways.length;
await ways[way]();
`;

const PROBE = `const counts = {};
for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
const { setFlagsFromString } = process.getBuiltinModule('node:v8');
setFlagsFromString('--expose-gc');
// Buffers go in the second round at the earliest.
for (let round = 0; round < 4; round++) {
  process.getBuiltinModule('node:vm').runInNewContext('gc')();
  await new Promise((resolve) => setImmediate(resolve));
}
echo(JSON.stringify({ counts, heap: process.memoryUsage().heapUsed, external: process.memoryUsage().external,
  listeners: process.getBuiltinModule('node:process').listenerCount('unhandledRejection') + process.getBuiltinModule('node:process').listenerCount('uncaughtException') }));`;

interface Probe {
  readonly counts: Readonly<Record<string, number>>;
  readonly heap: number;
  readonly external: number;
  readonly listeners: number;
}

const ONE_THREAD = { 'pm.start_servers': '1', 'pm.max_children': '1', display_errors: '0', log_errors: '0' };

async function die(server: Serving, rounds: number, connections: number): Promise<void> {
  const run = async (first: number): Promise<void> => {
    await using client = await server.connect();
    for (let n = first; n < rounds; n += connections) await client.send(getRequest(`/dies?way=${n}`)).response();
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => run(index)));
}

async function probe(server: Serving): Promise<Probe> {
  // A fetch that was aborted takes a moment to close its socket.
  for (let attempt = 0; ; attempt++) {
    const found = JSON.parse(await server.text('/probe')) as Probe;
    if (attempt === 50 || !Object.keys(found.counts).some((name) => /TCP|Timeout|Immediate/.test(name))) return found;
  }
}

describe('in one worker', () => {
  test('10,000 requests that die in every possible way leave nothing behind', async () => {
    await using server = await serve({ 'dies.ts': DYING, 'probe.ts': PROBE }, ONE_THREAD);
    await die(server, 2000, 20);
    const before = await probe(server);
    await die(server, 10_000, 20);
    const after = await probe(server);
    const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
    console.log(
      `10,000 deaths: heap ${mib(before.heap)} -> ${mib(after.heap)} MiB, external ${mib(before.external)} -> ${mib(after.external)} MiB`,
    );
    expect(after.heap - before.heap).toBeLessThan(3 * 2 ** 20);
    // Of 43 MB in all: those of the last requests may still be there.
    expect(after.external - before.external).toBeLessThan(8 * 2 ** 20);
    expect(after.listeners).toBe(before.listeners);
    expect(after.counts).toEqual(before.counts);
    expect(server.logs.filter((line) => /worker/.test(line))).toEqual([]);
  }, 60_000);
});

describe('errors that no call of the script catches', () => {
  const CASES: Readonly<Record<string, string>> = {
    rejection: `Promise.reject(new Error('lost'));`,
    'async-function': `(async () => { await null; throw new Error('lost'); })();`,
    timer: `setTimeout(() => { throw new Error('lost'); }, 1);`,
    immediate: `setImmediate(() => { throw new Error('lost'); });`,
    microtask: `queueMicrotask(() => { throw new Error('lost'); });`,
    'next-tick': `process.nextTick(() => { throw new Error('lost'); });`,
    listener: `const emitter = new EventEmitter(); emitter.on('x', () => { throw new Error('lost'); }); setTimeout(() => emitter.emit('x'), 1);`,
    'event-target': `const target = new EventTarget(); target.addEventListener('x', () => { throw new Error('lost'); }); target.dispatchEvent(new Event('x'));`,
    'node-callback': `readFile('/', () => { throw new Error('lost'); });`,
    'in-package': `later(() => { throw new Error('lost'); });`,
  };
  const FILES = {
    ...Object.fromEntries(
      Object.entries(CASES).map(([name, code]) => [
        `${name}.ts`,
        `import { EventEmitter } from 'node:events'; import { readFile } from 'node:fs'; import { later } from 'timing';
       void [EventEmitter, readFile, later]; register_shutdown_function(() => echo('end'));
       ${code}\n await new Promise((resolve) => setTimeout(resolve, 10000)); echo('never');`,
      ]),
    ),
    'node_modules/timing/package.json': `{"name":"timing","version":"1.0.0","type":"module","exports":"./index.js"}`,
    'node_modules/timing/index.js': `export function later(callback) { setTimeout(callback, 1); }`,
    'neighbour.ts': `await new Promise((resolve) => setTimeout(resolve, 100)); echo('neighbour ' + $_GET.n);`,
  };

  test('belong to their request, with PHP’s text, and to nobody else', async () => {
    await using server = await serve(FILES, { ...ONE_THREAD, display_errors: '1', log_errors: '1' });
    const names = Object.keys(CASES);
    const neighbours = Array.from({ length: 20 }, (_, n) => server.text(`/neighbour?n=${n}`));
    const texts = await Promise.all(names.map((name) => server.text(`/${name}`)));
    for (const [index, text] of texts.entries()) {
      expect(text).toMatch(
        new RegExp(
          `^\nFatal error: Uncaught Error: lost in .*/${names[index]}\\.ts:3\n[^]*  thrown in .*/${names[index]}\\.ts on line 3\nend$`,
        ),
      );
    }
    expect(await Promise.all(neighbours)).toEqual(neighbours.map((_, n) => `neighbour ${n}`));
    expect(server.logs.filter((line) => /worker|outside/.test(line))).toEqual([]);
    expect(server.logs).toHaveLength(names.length);
  });

  test('answer 500 when errors are not displayed', async () => {
    await using server = await serve(FILES, { ...ONE_THREAD, log_errors: '1' });
    for (const name of ['rejection', 'timer', 'listener']) {
      expect(await server.get(`/${name}`)).toMatchObject({ status: 500, text: 'end' });
    }
    await server.untilLog(/PHP Fatal error: {2}Uncaught Error: lost in .*timer\.ts:3/);
  });
});
