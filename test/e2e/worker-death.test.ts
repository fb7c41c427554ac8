/** Threads that die at every stage of a request: its client is told or cut, nobody else loses anything, nothing leaks. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asyncGate, gate, getRequest, type Serving, serve, writing } from '../support/serving.ts';
import { endThreadsThatAsk, KILLER_FILES } from '../support/thread-killer.ts';

const KILL = `kill();`;
const IMPORT = `import { kill } from 'killer';`;

endThreadsThatAsk();

const DEATHS: Readonly<
  Record<string, { readonly source: string; readonly client: '500' | 'cut' | 'complete' | 'short' }>
> = {
  'at-once': { source: KILL, client: '500' },
  'after-echo': { source: `echo('never seen'); ${KILL}`, client: '500' },
  'in-ob': { source: `ob_start(); echo('never seen'); ${KILL}`, client: '500' },
  'after-flush': { source: `echo('seen'); flush(); ${KILL}`, client: 'cut' },
  'after-declared': { source: `header('Content-Length: 100'); echo('seen'); flush(); ${KILL}`, client: 'short' },
  'after-finish': { source: `echo('seen'); fastcgi_finish_request(); ${KILL}`, client: 'complete' },
  'after-completion': { source: `header('Content-Length: 4'); echo('seen'); flush(); ${KILL}`, client: 'complete' },
  'in-shutdown': { source: `register_shutdown_function(() => { ${KILL} }); echo('never seen');`, client: '500' },
  'in-ob-callback': { source: `ob_start(() => { ${KILL} }); echo('never seen');`, client: '500' },
  'while-awaiting': { source: `await new Promise((resolve) => setTimeout(resolve, 2)); ${KILL}`, client: '500' },
  'in-timer': { source: `setTimeout(() => { ${KILL} }, 1); await new Promise(() => {});`, client: '500' },
  'in-include': { source: `include('lib/kills.ts');`, client: '500' },
  'while-streaming': {
    source: `for (let n = 0; ; n++) { echo('x'.repeat(65536)); if (n === 20) ${KILL} }`,
    client: 'cut',
  },
};

const FILES = {
  ...Object.fromEntries(Object.entries(DEATHS).map(([name, { source }]) => [`${name}.ts`, `${IMPORT} ${source}`])),
  ...KILLER_FILES,
  'lib/kills.ts': `${IMPORT} ${KILL}`,
  'quick.ts': `echo('quick ' + $_GET.n);`,
  'fills-heap.ts': `ini_set('memory_limit', '-1'); const keep = []; for (;;) keep.push(JSON.parse('[{"a":[1,2,3]}]'));`,
  'fills-heap-natively.ts': `const text = '[' + '[],'.repeat(2e6) + '0]'; const keep = []; for (;;) keep.push(JSON.parse(text));`,
  'fills-buffers.ts': `const keep = []; for (;;) { keep.push(new Uint8Array(1e6)); }`,
  'fills-slowly.ts': `const keep = []; for (;;) { keep.push(new Uint8Array(4e6)); await new Promise((resolve) => setTimeout(resolve, 1)); }`,
  'one-string.ts': `const text = 'xy'.repeat(2 ** 26); text.charCodeAt(1); echo(text.length);`,
};

/** Within this a victim is answered or cut, though threads start again and again. */
const SOON_MS = 3000;
/** One in a hundred may take so long, on a machine that has other things to do. */
const PATIENCE_MS = 10_000;
/** `KILLS=500 npx vitest run test/e2e/worker-death.test.ts` for more than a quick look. */
const KILLS = Number(process.env.KILLS ?? 120);

function descriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/** Quick requests without a pause until told to stop. */
async function load(
  server: Serving,
  connections: number,
  isOver: () => boolean,
): Promise<{ served: number; wrong: string[] }> {
  const wrong: string[] = [];
  let served = 0;
  const run = async (): Promise<void> => {
    await using client = await server.connect();
    while (!isOver()) {
      const n = String(served++);
      const { status, text } = await client.send(getRequest(`/quick?n=${n}`)).response('GET', PATIENCE_MS);
      if (status !== 200 || text !== `quick ${n}`) wrong.push(`${status} ${text}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, run));
  return { served, wrong };
}

async function outcomeOf(server: Serving, name: string): Promise<string> {
  await using client = await server.connect();
  client.send(getRequest(`/${name}`));
  const response = await client.response('GET', PATIENCE_MS);
  if (response.framing === 'short') return response.header('content-length') === null ? 'cut' : 'short';
  if (response.status === 200) return 'complete';
  return String(response.status);
}

describe('a thread that dies', () => {
  test(`${KILLS} times at every stage under load: each client is answered or cut, nobody else loses anything`, async () => {
    await using server = await serve(FILES);
    await server.get('/quick?n=0');
    let isOver = false;
    const loading = load(server, 4, () => isOver);
    const names = Object.keys(DEATHS);
    // Up to their steady number before it is counted.
    for (const name of names) await outcomeOf(server, name);
    const before = { descriptors: descriptors(), rss: process.memoryUsage().rss };
    const outcomes: [string, string][] = [];
    const tookMs: number[] = [];
    const kill = async (first: number): Promise<void> => {
      for (let index = first; index < KILLS; index += 3) {
        const name = names[index % names.length]!;
        const began = performance.now();
        outcomes.push([name, await outcomeOf(server, name)]);
        tookMs.push(performance.now() - began);
      }
    };
    await Promise.all([0, 1, 2].map(kill));
    isOver = true;
    const { served, wrong } = await loading;
    expect(outcomes.filter(([name, outcome]) => outcome !== DEATHS[name]!.client)).toEqual([]);
    expect(wrong).toEqual([]);
    expect(served).toBeGreaterThan(KILLS);
    expect(server.logs.filter((line) => line.includes('a worker ended (exit code 1)')).length).toBeGreaterThanOrEqual(
      KILLS * 0.8,
    );
    const growth = (process.memoryUsage().rss - before.rss) / 2 ** 20;
    const slowestMs = Math.max(...tookMs);
    console.log(
      `${KILLS} dead threads, slowest end ${slowestMs.toFixed(0)} ms, ${served} requests beside them: RSS ${growth.toFixed(1)} MiB more, ${descriptors() - before.descriptors} descriptors more`,
    );
    expect(tookMs.filter((ms) => ms > SOON_MS).length).toBeLessThanOrEqual(KILLS / 100);
    expect(growth).toBeLessThan(100);
    expect(descriptors()).toBeLessThan(before.descriptors + 40);
  }, 240_000);

  test('with others waiting in it: they are told, and what it had not started is done by another', async () => {
    await using server = await serve(
      {
        ...FILES,
        'waits.ts': `echo('a'); await flush(); ${asyncGate('never')}`,
        'held.ts': `${writing('held-began')} ${asyncGate('never')}`,
        'dies-later.ts': `${IMPORT} ${gate('die').replace('usleep(2000)', '0')} ${KILL}`,
      },
      { 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    await using streaming = await server.connect();
    await streaming.send(getRequest('/waits')).untilText('a');
    await using waiting = await server.connect();
    waiting.send(getRequest('/held'));
    await server.untilFile('held-began');
    const culprit = server.get('/dies-later');
    const queued = Array.from({ length: 20 }, (_, n) => server.text(`/quick?n=${n}`));
    server.write('die');
    expect((await culprit).status).toBe(500);
    expect((await waiting.response()).status).toBe(500);
    expect((await streaming.response()).framing).toBe('short');
    expect(await Promise.all(queued)).toEqual(queued.map((_, n) => `quick ${n}`));
    await server.untilLog(/a worker ended \(exit code 1\) while it served .*"GET \/held"/);
  });
});

test('requests that wait for the packages of their script are not lost with the first of them', async () => {
  await using server = await serve(FILES, { 'pm.start_servers': '1', 'pm.max_threads': '1' });
  const clients = await Promise.all(Array.from({ length: 3 }, () => server.connect()));
  for (const client of clients) client.send(getRequest('/after-finish'));
  const responses = await Promise.all(clients.map((client) => client.response()));
  expect(responses.map(({ status, text }) => `${status} ${text}`)).toEqual(Array(3).fill('200 seen'));
  for (const client of clients) client.close();
});

test('what a thread had done in the same turn is not lost with it', async () => {
  await using server = await serve(FILES, { 'pm.start_servers': '1' });
  for (let round = 0; round < 10; round++) {
    // Each thread is a new one: it has to be seen that this script is a quick one.
    for (let n = 0; n < 30; n++) await server.get(`/quick?n=${n}`);
    const clients = await Promise.all(Array.from({ length: 8 }, () => server.connect()));
    // In one turn of the host's event loop, so in one message to the thread, the killer last.
    for (const [n, client] of clients.entries()) client.send(getRequest(n === 7 ? '/at-once' : `/quick?n=${n}`));
    const responses = await Promise.all(clients.map((client) => client.response()));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 500]);
    for (const client of clients) client.close();
  }
});

describe('a script that eats memory', () => {
  test.each(['fills-buffers', 'fills-slowly'])(
    '%s: ends with PHP’s words, its thread lives',
    async (name) => {
      await using server = await serve(FILES, { memory_limit: '64M', 'pm.start_servers': '1', 'pm.max_threads': '1' });
      const response = await server.get(`/${name}`, [], 15_000);
      expect(response.text).toMatch(
        /^\nFatal error: Allowed memory size of 67108864 bytes exhausted \(tried to allocate [0-9]+ bytes\) in .*\.ts on line [01]\n$/,
      );
      expect(await server.text('/quick?n=1')).toBe('quick 1');
      expect(server.logs.filter((line) => line.includes('a worker ended'))).toEqual([]);
    },
    20_000,
  );

  test('in native code: the thread ends, the others and the host do not', async () => {
    await using server = await serve(FILES, { memory_limit: '64M' });
    await server.get('/quick?n=0');
    let isOver = false;
    const loading = load(server, 2, () => isOver);
    const statuses = await Promise.all(
      ['/fills-heap-natively', '/one-string'].map(async (path) => (await server.get(path, [], 20_000)).status),
    );
    isOver = true;
    expect((await loading).wrong).toEqual([]);
    for (const status of statuses) expect([200, 500]).toContain(status);
    expect(await server.text('/quick?n=1')).toBe('quick 1');
  }, 30_000);
});
