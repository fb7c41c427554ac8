/** Who waits for whom: quick requests for nobody, blocking scripts for threads, and nobody for ever. */
import { describe, expect, test } from 'vitest';
import type { RawResponse } from '../support/raw-client.ts';
import { gate, getRequest, serve, writing } from '../support/serving.ts';

const BUSY = (ms: number): string => `const end = performance.now() + ${ms}; while (performance.now() < end) ;`;

describe('a quick request', () => {
  test('that is queued behind a script which unexpectedly computes is taken back and answered by another thread', async () => {
    await using server = await serve({
      'blocks.ts': `${writing('began')} ${gate('go').replace('usleep(2000)', '0')} echo('blocked');`,
      'quick.ts': `echo('quick ' + $_GET.n);`,
    });
    await server.get('/quick?n=warm');
    await using blocker = await server.connect();
    blocker.send(getRequest('/blocks'));
    // In the same turn, so that some of them are in the blocker's mailbox.
    const quick = Array.from({ length: 40 }, (_, n) => server.text(`/quick?n=${n}`));
    expect(await Promise.all(quick)).toEqual(quick.map((_, n) => `quick ${n}`));
    await server.untilFile('began');
    expect(blocker.receivedBytes).toBe(0);
    server.write('go');
    expect((await blocker.response()).text).toBe('blocked');
  });

  test('that waited for the same package as a script which computes is taken back, too', async () => {
    await using server = await serve({
      'first-blocks.ts': `import { name } from 'lib'; if ($_GET.n === '0') { ${gate('go').replace('usleep(2000)', '0')} } echo(name + $_GET.n);`,
      'node_modules/lib/package.json': `{"name":"lib","version":"1.0.0","type":"module","exports":"./index.js"}`,
      'node_modules/lib/index.js': `await new Promise((resolve) => setTimeout(resolve, 30)); export const name = 'lib';`,
    });
    const clients = await Promise.all(Array.from({ length: 5 }, () => server.connect()));
    // In the same turn, and so to the same thread.
    for (const [n, client] of clients.entries()) client.send(getRequest(`/first-blocks?n=${n}`));
    const quick = await Promise.all(clients.slice(1).map((client) => client.response()));
    expect(quick.map(({ text }) => text)).toEqual(['lib1', 'lib2', 'lib3', 'lib4']);
    expect(clients[0]!.receivedBytes).toBe(0);
    server.write('go');
    expect((await clients[0]!.response()).text).toBe('lib0');
    for (const client of clients) client.close();
  });

  test('among 40 scripts that compute or sleep is answered before they end', async () => {
    await using server = await serve(
      {
        'computes.ts': `${gate('go').replace('usleep(2000)', '0')} echo('computed');`,
        'sleeps.ts': `${gate('go')} echo('slept');`,
        'quick.ts': `echo('quick');`,
      },
      { 'pm.max_threads': '64' },
    );
    await server.get('/quick');
    // Computing threads leave the machine to the others only now and then: few of them, many sleepers.
    const blockers = Array.from({ length: 40 }, (_, n) => server.text(n % 10 === 0 ? '/computes' : '/sleeps', 20_000));
    const quick = await Promise.all(Array.from({ length: 100 }, () => server.text('/quick')));
    expect(quick).toEqual(Array(100).fill('quick'));
    server.write('go');
    const texts = await Promise.all(blockers);
    expect(texts).toEqual(texts.map((_, n) => (n % 10 === 0 ? 'computed' : 'slept')));
  });

  test('does not wait for a script that was slow before: that one gets a thread to itself', async () => {
    await using server = await serve({ 'slow.ts': `${BUSY(40)} echo('slow');`, 'quick.ts': `echo('quick');` });
    for (let round = 0; round < 6; round++) await server.get('/slow');
    const slow = Array.from({ length: 4 }, () => server.text('/slow'));
    expect(await server.text('/quick')).toBe('quick');
    expect(await Promise.all(slow)).toEqual(Array(4).fill('slow'));
  });
});

describe('blocking scripts', () => {
  test('a script may fetch from its own server after its response, with two threads', async () => {
    await using server = await serve(
      {
        'calls.ts': `echo('early'); fastcgi_finish_request();
        const response = await fetch('http://127.0.0.1:' + $_SERVER.SERVER_PORT + '/answers?n=' + $_GET.n);
        const text = await response.text();
        ${writing('called', 'text')}`,
        'calls-and-waits.ts': `const { text } = await fetch('http://127.0.0.1:' + $_SERVER.SERVER_PORT + '/answers?n=' + $_GET.n).then(async (r) => ({ text: await r.text() }));
        echo('got ' + text);`,
        'answers.ts': `usleep(1000); echo('answer ' + $_GET.n);`,
      },
      { 'pm.start_servers': '2', 'pm.max_threads': '2' },
    );
    expect(await server.text('/calls?n=1')).toBe('early');
    expect(await server.untilFile('called')).toBe('answer 1');
    const texts = await Promise.all(Array.from({ length: 20 }, (_, n) => server.text(`/calls-and-waits?n=${n}`)));
    expect(texts).toEqual(texts.map((_, n) => `got answer ${n}`));
  });

  test('beyond pm.max_children they wait for each other, and all come to their turn', async () => {
    await using server = await serve(
      { 'sleeps.ts': `usleep(20000); echo(process.getBuiltinModule('node:worker_threads').threadId);` },
      {
        'pm.start_servers': '2',
        'pm.max_children': '4',
      },
    );
    const threads = await Promise.all(Array.from({ length: 40 }, () => server.text('/sleeps')));
    expect(new Set(threads).size).toBeLessThanOrEqual(4);
    expect(new Set(threads).size).toBeGreaterThan(1);
  });

  test('more than queue.max are answered 503 with Retry-After at once', async () => {
    await using server = await serve(
      { 'sleeps.ts': `${gate('go')} echo('slept');`, 'naps.ts': `usleep(50000);` },
      {
        'pm.start_servers': '2',
        'pm.max_children': '2',
        'queue.max': '3',
      },
    );
    // Each takes a thread: when both are answered, both threads are there.
    await Promise.all([server.get('/naps'), server.get('/naps')]);
    const responses = Array.from({ length: 10 }, () => server.get('/sleeps'));
    const isRefused = (response: RawResponse) =>
      response.status === 503 ? response : Promise.reject(new Error('served'));
    const refused = await Promise.any(responses.map((response) => response.then(isRefused)));
    expect(server.has('go')).toBe(false);
    expect(refused.header('retry-after')).toMatch(/^[1-9][0-9]*$/);
    server.write('go');
    // Two run, three wait, five are too many.
    const statuses = (await Promise.all(responses)).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 503, 503, 503, 503, 503]);
  });

  test('a thousand quick requests in one turn are no queue', async () => {
    await using server = await serve({ 'quick.ts': `echo('quick');` });
    const clients = await Promise.all(Array.from({ length: 1000 }, () => server.connect()));
    for (const client of clients) client.send(getRequest('/quick'));
    const statuses = await Promise.all(clients.map(async (client) => (await client.response()).status));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    for (const client of clients) client.close();
  });

  test('who waits longer than queue.timeout is answered 503', async () => {
    await using server = await serve(
      { 'sleeps.ts': `${gate('go')} echo('slept');` },
      {
        'pm.start_servers': '1',
        'pm.max_children': '1',
        'queue.timeout': '0.3',
      },
    );
    const first = server.get('/sleeps');
    const response = await server.get('/sleeps');
    expect(response.status).toBe(503);
    expect(response.header('retry-after')).toMatch(/^[1-9][0-9]*$/);
    expect(response.completeMs).toBeGreaterThan(250);
    server.write('go');
    expect((await first).text).toBe('slept');
  });

  test('a client that leaves the queue is forgotten: its script never runs', async () => {
    await using server = await serve(
      {
        'sleeps.ts': `${gate('go')} echo('slept');`,
        'counts.ts': `usleep(1); process.getBuiltinModule('node:fs').appendFileSync($_SERVER.DOCUMENT_ROOT + '/count', $_GET.n);`,
      },
      { 'pm.start_servers': '1', 'pm.max_children': '1' },
    );
    const first = server.get('/sleeps');
    const leaving = await server.connect();
    await leaving.sendAll(getRequest('/counts?n=a'));
    const staying = server.get('/counts?n=b');
    leaving.reset();
    const last = server.get('/counts?n=c');
    server.write('go');
    await Promise.all([first, staying, last]);
    expect(server.read('count').split('').sort().join('')).toMatch(/^a?bc$/);
    expect(server.read('count')).not.toContain('a');
  });
});

describe('threads', () => {
  test('pm.max_requests replaces each in time, and no request notices', async () => {
    await using server = await serve(
      {
        'id.ts': `await new Promise((resolve) => setTimeout(resolve, 1)); echo(process.getBuiltinModule('node:worker_threads').threadId);`,
      },
      { 'pm.start_servers': '2', 'pm.max_threads': '2', 'pm.max_requests': '50' },
    );
    const threads = new Set<string>();
    const deadline = performance.now() + 15_000;
    // A load that leaves no thread idle for a moment.
    const run = async (): Promise<void> => {
      await using client = await server.connect();
      for (let round = 0; round < 20 || (threads.size < 8 && performance.now() < deadline); round++) {
        const response = await client.send(getRequest('/id')).response();
        expect(response.status).toBe(200);
        threads.add(response.text);
      }
    };
    await Promise.all(Array.from({ length: 60 }, run));
    expect(threads.size).toBeGreaterThanOrEqual(8);
  });
});
