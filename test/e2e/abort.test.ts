/** The client leaves before it has everything, or the script goes on after it has. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asyncGate, gate, getRequest, type Serving, serve, writing } from '../support/serving.ts';

const SHUTDOWN = (name: string): string => `register_shutdown_function(() => {
  ${writing(`${name}-shutdown`, `'status ' + connection_status() + ', aborted ' + connection_aborted()`)} });`;

/** Counts as fast as it can flush until the client is seen to be gone. */
const COUNTING = (name: string, before = ''): string => `${before} ${SHUTDOWN(name)}
  let rounds = 0;
  do { echo('line\\n'); flush(); usleep(1000); } while (!connection_aborted() && ++rounds < 10000);
  ${writing(`${name}-after`, `'status ' + connection_status() + ' after the loop'`)}`;

describe('a client that leaves', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve({
      'ends.ts': COUNTING('ends'),
      'ignores.ts': COUNTING('ignores', 'ignore_user_abort(true);'),
      'ignores-by-ini.ts': COUNTING('ini', `ini_set('ignore_user_abort', '1');`),
      'awaits.ts': `${SHUTDOWN('awaits')} echo('begun'); await flush();
        for (let round = 0; round < 10000; round++) { echo('line'); await flush(); await new Promise((r) => setTimeout(r, 1)); }
        ${writing('awaits-after')}`,
      'silent.ts': `${SHUTDOWN('silent')} echo('begun'); flush(); ${writing('silent-began')} ${gate('silent-go')} ${writing('silent-after', 'connection_status()')}`,
      'unread.ts': `${SHUTDOWN('unread')} ${writing('unread-began')} for (;;) echo('x'.repeat(65536));`,
      'held.ts': `${SHUTDOWN('held')} ${writing('held-began')} ${gate('held-go')} echo('body'); flush(); ${writing('held-after')}`,
      'finally.ts': `${SHUTDOWN('finally')} try { for (;;) { echo('x'); flush(); usleep(1000); } } catch { ${writing('finally-catch')} }
        finally { ${writing('finally-finally')} }`,
      'finished.ts': `${SHUTDOWN('finished')} echo('body'); fastcgi_finish_request(); ${gate('finished-go')}
        echo('nobody'); ${writing('finished-after', 'connection_status()')}`,
      'flush-after.ts': `${SHUTDOWN('flush-after')} echo('body'); fastcgi_finish_request(); flush(); ${writing('flush-after-after')}`,
      'flush-ignoring.ts': `ignore_user_abort(true); echo('body'); fastcgi_finish_request(); echo('x'); flush();
        ${writing('flush-ignoring-after', `connection_status()`)}`,
      'shared.ts': `echo('a'); await flush(); ${asyncGate('shared-go')} echo('b');`,
      'quick.ts': `echo('quick');`,
    });
    await server.get('/quick');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function leave(path: string, seen: string, how: 'close' | 'reset'): Promise<void> {
    const client = await server.connect();
    await client.send(getRequest(path)).untilText(seen);
    client[how]();
  }

  test.each(['close', 'reset'] as const)(
    'by %s: the script ends at its next flush, shutdown functions run',
    async (how) => {
      server.remove('ends-shutdown');
      await leave('/ends', 'line', how);
      expect(await server.untilFile('ends-shutdown')).toBe('status 1, aborted 1');
      expect(server.has('ends-after')).toBe(false);
    },
  );

  test.each([
    ['/ignores', 'ignores'],
    ['/ignores-by-ini', 'ini'],
  ])('%s goes on to its end', async (path, name) => {
    await leave(path, 'line', 'close');
    expect(await server.untilFile(`${name}-after`)).toBe('status 1 after the loop');
    expect(await server.untilFile(`${name}-shutdown`)).toBe('status 1, aborted 1');
  });

  test('a script that awaits its flushes ends, too', async () => {
    await leave('/awaits', 'begun', 'close');
    expect(await server.untilFile('awaits-shutdown')).toBe('status 1, aborted 1');
    expect(server.has('awaits-after')).toBe(false);
  });

  test('a script that sends nothing does not notice', async () => {
    const client = await server.connect();
    client.send(getRequest('/silent'));
    // Its flush is over: one that is still at work would fail.
    await server.untilFile('silent-began');
    client.reset();
    server.write('silent-go');
    expect(await server.untilFile('silent-after')).toBe('0');
    expect(await server.untilFile('silent-shutdown')).toBe('status 0, aborted 0');
  });

  test('a script that waits for a client which takes nothing ends when the client leaves', async () => {
    const client = await server.connect({ isPaused: true });
    client.send(getRequest('/unread'));
    await server.untilFile('unread-began');
    client.reset();
    expect(await server.untilFile('unread-shutdown')).toBe('status 1, aborted 1');
  });

  test('neither catch nor finally sees the end', async () => {
    await leave('/finally', 'x', 'close');
    await server.untilFile('finally-shutdown');
    expect([server.has('finally-catch'), server.has('finally-finally')]).toEqual([false, false]);
  });

  test('after fastcgi_finish_request() a client that closes is no abort', async () => {
    const client = await server.connect();
    expect((await client.send(getRequest('/finished')).response()).text).toBe('body');
    client.reset();
    server.write('finished-go');
    expect(await server.untilFile('finished-after')).toBe('0');
    expect(await server.untilFile('finished-shutdown')).toBe('status 0, aborted 0');
  });

  test('flush() after fastcgi_finish_request() counts as an abort, as in PHP-FPM, and is logged', async () => {
    expect((await server.get('/flush-after')).text).toBe('body');
    expect(await server.untilFile('flush-after-shutdown')).toBe('status 1, aborted 1');
    expect(server.has('flush-after-after')).toBe(false);
    await server.untilLog(/flush\(\) after the response was finished/);
    expect((await server.get('/flush-ignoring')).text).toBe('body');
    expect(await server.untilFile('flush-ignoring-after')).toBe('1');
  });

  test('100 clients that leave one after the other take nothing from those that stay', async () => {
    const stays = Array.from({ length: 20 }, () => server.connect());
    const staying = await Promise.all(stays);
    for (const client of staying) await client.send(getRequest('/shared')).untilText('a');
    for (let round = 0; round < 100; round++) await leave('/shared', 'a', round % 2 === 0 ? 'close' : 'reset');
    server.write('shared-go');
    const bodies = await Promise.all(staying.map(async (client) => (await client.response()).text));
    expect(bodies).toEqual(staying.map(() => 'ab'));
    for (const client of staying) client.close();
  });
});

describe('output after the end of a response', () => {
  test('reaches nobody, in 1,000 rounds on two connections', async () => {
    await using server = await serve({
      'late.ts': `echo('own ' + $_GET.n); fastcgi_finish_request(); for (let line = 0; line < 20; line++) echo('LATE OUTPUT '.repeat(100));`,
      'declared.ts': `ignore_user_abort(true); const text = 'own ' + $_GET.n; header('Content-Length: ' + text.length); echo(text); flush();
        for (let line = 0; line < 3; line++) { echo('LATE OUTPUT '); flush(); }`,
      'plain.ts': `echo('plain ' + $_GET.n);`,
    });
    const clients = await Promise.all([server.connect(), server.connect()]);
    const rounds = 250;
    const run = async (client: (typeof clients)[0], name: string): Promise<number> => {
      let right = 0;
      for (let round = 0; round < rounds; round++) {
        for (const path of ['late', 'declared', 'plain', 'late']) {
          const text = (await client.send(getRequest(`/${path}?n=${name}${round}`)).response()).text;
          if (text === `${path === 'plain' ? 'plain' : 'own'} ${name}${round}`) right++;
        }
      }
      return right;
    };
    expect(await Promise.all(clients.map((client, index) => run(client, `c${index}-`)))).toEqual([
      4 * rounds,
      4 * rounds,
    ]);
    for (const client of clients) {
      expect(client.text).not.toContain('LATE');
      client.close();
    }
  });
});
