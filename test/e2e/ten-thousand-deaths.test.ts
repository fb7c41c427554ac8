/** 10,000 requests that die in every way, in one worker: it holds no more at the end than at the beginning. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DYING, DYING_FILES, dyingScript } from '../support/dying-scripts.ts';
import type { RawClient } from '../support/raw-client.ts';
import { getRequest, type Serving, serve } from '../support/serving.ts';

const REQUESTS = 10_000;
const WARM_UP = 1500;
const CONNECTIONS = 8;
/** What the worker may hold more of after so many requests: code that V8 has optimised meanwhile, and the like. */
const MOST_BYTES_PER_REQUEST = 150;

/** Each leaves something open, or ends by something else than die(). */
const OTHERS: Readonly<Record<string, string>> = {
  thrown: `throw new Error('x');`,
  'thrown-late': `await null; throw new Error('x');`,
  rejected: `Promise.reject(new Error('x')); await new Promise(() => {});`,
  'user-error': `trigger_error('x', E_USER_ERROR);`,
  'in-shutdown': `register_shutdown_function(() => die()); die();`,
  'in-output-handler': `ob_start(() => { throw new Error('x'); }); echo('x');`,
  'in-header-callback': `header_register_callback(() => { throw new Error('x'); }); echo('x');`,
  fetching: `fetch('http://127.0.0.1:9/').catch(() => {}); fetch('http://127.0.0.1:9/', { signal: AbortSignal.timeout(100_000) }); die('dead');`,
  signals: `AbortSignal.timeout(100_000).addEventListener('abort', () => {}); AbortSignal.any([AbortSignal.timeout(100_000)]); die('dead');`,
  timers: `import { setTimeout as wait } from 'node:timers/promises'; import timers from 'node:timers';
    wait(100_000); timers.setInterval(() => {}, 100_000); setImmediate(() => {}); setTimeout(() => {}, 100_000); die('dead');`,
  channels: `const { port1, port2 } = new MessageChannel(); port1.onmessage = () => {}; port2.postMessage(1); new BroadcastChannel('x').onmessage = () => {}; die('dead');`,
  streams: `import fs from 'node:fs'; fs.createReadStream($_SERVER.SCRIPT_FILENAME).on('data', () => {}); die('dead');`,
  'open-file': `fopen($_SERVER.SCRIPT_FILENAME, 'r'); tmpfile(); die('dead');`,
  listeners: `const target = new EventTarget(); for (let n = 0; n < 10; n++) target.addEventListener('x', () => {}); die('dead');`,
  pending: `(async () => { await new Promise(() => {}); })(); for (let n = 0; n < 10; n++) new Promise(() => {}).then(() => {}, () => {}); die('dead');`,
  recursion: `const f = () => f() + 1; f();`,
  'big-buffers': `ob_start(); ob_start((text) => text); echo('x'.repeat(5000)); die();`,
  'thrown-in-shutdown': `register_shutdown_function(() => { throw new Error('x'); }); exit(3);`,
  finished: `setInterval(() => {}, 1); new AbortController().signal.addEventListener('abort', () => {}); fastcgi_finish_request(); die();`,
  'fetching-itself': `await null; fetch('http://127.0.0.1:' + $_SERVER.SERVER_PORT + '/plain').catch(() => {}); die('x');`,
  kept: `globalThis.kept = new Uint8Array(100_000); process.env.X = '1'; set_error_handler(() => true); trigger_error('x', E_USER_ERROR); die();`,
  'type-error': `(null as any).x;`,
  'no-such-name': `missing();`,
  'unfinished-generator': `function* g() { try { yield 1; } finally { echo('never'); } } for (const n of g()) die('x');`,
  exiting: `import process from 'node:process'; process.exit(1);`,
};

const STATE = `import { collect } from 'collecting'; import process from 'node:process';
await new Promise((resolve) => setTimeout(resolve, 50));
for (let n = 0; n < 3; n++) { collect(); await new Promise((resolve) => setImmediate(resolve)); }
const kinds: Record<string, number> = {};
for (const kind of process.getActiveResourcesInfo()) kinds[kind] = (kinds[kind] ?? 0) + 1;
const listeners = process.eventNames().map((name) => [String(name), process.listenerCount(name)]);
echo(JSON.stringify({ kinds, listeners, usedBytes: process.memoryUsage().heapUsed + process.memoryUsage().external }));`;

const COLLECTING = {
  'node_modules/collecting/package.json': `{"name":"collecting","version":"1.0.0","type":"module","main":"index.js"}`,
  'node_modules/collecting/index.js': `import v8 from 'node:v8'; import vm from 'node:vm';
    v8.setFlagsFromString('--expose-gc'); export const collect = vm.runInNewContext('gc');`,
};

interface State {
  readonly kinds: unknown;
  readonly listeners: unknown;
  readonly usedBytes: number;
}

async function stateOf(server: Serving): Promise<State> {
  return JSON.parse(await server.text('/state')) as State;
}

/** Sends requests for the paths in turn, over a few connections that are kept. */
async function request(server: Serving, paths: readonly string[], count: number): Promise<void> {
  let next = 0;
  const run = async (client: RawClient): Promise<void> => {
    while (next < count) {
      const path = paths[next++ % paths.length]!;
      const { status } = await client.send(getRequest(path)).response();
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
  };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      await using client = await server.connect();
      await run(client);
    }),
  );
}

/** Of the whole process; 0 where the system does not tell. */
function openFileCount(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}

test('10,000 deaths leave nothing behind', { timeout: 120_000 }, async () => {
  const scripts = { ...DYING, ...OTHERS };
  const files = Object.entries(scripts).map(([name, code]) => [`${name}.ts`, dyingScript(code)]);
  await using server = await serve(
    { ...Object.fromEntries(files), ...DYING_FILES, ...COLLECTING, 'state.ts': STATE },
    { 'pm.start_servers': '1', 'pm.max_threads': '1', log_errors: '0' },
  );
  const paths = Object.keys(scripts).map((name) => `/${name}`);
  await request(server, paths, WARM_UP);
  await stateOf(server);
  const before = await stateOf(server);
  const openFiles = openFileCount();
  await request(server, paths, REQUESTS);
  const after = await stateOf(server);
  expect(after.kinds).toEqual(before.kinds);
  // Far fewer than one for each script that opens some.
  expect(openFileCount() - openFiles).toBeLessThan(20);
  expect(after.listeners).toEqual(before.listeners);
  expect((after.usedBytes - before.usedBytes) / REQUESTS).toBeLessThan(MOST_BYTES_PER_REQUEST);
});
