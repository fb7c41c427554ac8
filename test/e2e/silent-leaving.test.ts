/**
 * A client that leaves while its script is silent. PHP-FPM 8.2 behind nginx 1.22 notices at the first flush() after that, whatever the
 * method and however the client left; until then nothing tells of it. Here nothing is read from a connection before its response begins:
 * if nothing was sent before, the first flush() finds out and the second one ends the script.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenerKinds } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';
import { gate, type Serving, serve, writing } from '../support/serving.ts';

const SCRIPT = `const { name, i, begun } = $_GET as Record<string, string>; let rounds = 0;
  register_shutdown_function(() => { ${writing(`' + name + '`, `'rounds ' + rounds + ' status ' + connection_status() + ' aborted ' + connection_aborted()`)} });
  if (i) ignore_user_abort(true);
  if (begun) { echo('begun'); flush(); }
  ${writing(`' + name + '-began`)}
  ${gate(`' + name + '-go`)}
  while (rounds < 10) { rounds++; echo('x'); flush(); usleep(20000); }`;

describe.each(listenerKinds)('a client that leaves a silent script on %s', (transport) => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'silent.ts': SCRIPT,
        'whole.ts': `${writing('whole-began')} ${gate('whole-go')} echo('whole'); ${writing('whole-end', 'connection_aborted()')}`,
        'quick.ts': `echo('quick');`,
      },
      {},
      { transport },
    );
    await server.get('/quick');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const cases = ['GET', 'HEAD'].flatMap((method) =>
    ['', 'i=1', 'begun=1'].flatMap((query) =>
      (['close', 'reset'] as const).map((how) => [method, query, how] as const),
    ),
  );

  test.each(cases)('%s /silent?%s, by %s', async (method, query, how) => {
    const name = `${method}-${query.replace('=', '-')}-${how}`;
    const client = await RawClient.connect(server.port);
    client.send(`${method} /silent?name=${name}&${query} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await server.untilFile(`${name}-began`);
    client[how]();
    // The host's event loop has gone round: it has seen what can be seen.
    for (let turn = 0; turn < 3; turn++) await server.get('/quick');
    server.write(`${name}-go`, 'go');
    const rounds = query === 'i=1' ? '10' : query === '' ? '[12]' : '1';
    expect(await server.untilFile(name)).toMatch(new RegExp(`^rounds ${rounds} status 1 aborted 1$`));
  });

  test('one that has closed its half, and still reads, gets a response that is not flushed', async () => {
    await using client = await RawClient.connect(server.port);
    client.send('GET /whole HTTP/1.1\r\nHost: a\r\n\r\n').halfClose();
    await server.untilFile('whole-began');
    for (let turn = 0; turn < 3; turn++) await server.get('/quick');
    server.write('whole-go', 'go');
    expect((await client.response('GET')).text).toBe('whole');
    expect(await server.untilFile('whole-end')).toBe('0');
  });
});
