/**
 * Responses without a body (HEAD, 204, 304), as nginx and PHP-FPM have them: when the head is out, the client has everything.
 * The next flush() ends the script unless it ignores aborts. Counts were recorded from PHP-FPM 8.2 behind nginx 1.22.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenerKinds } from '../support/listeners.ts';
import { RawClient } from '../support/raw-client.ts';
import { type Serving, serve } from '../support/serving.ts';

/** Thirty rounds of output; the query says what else: `s` a status, `i` ignores aborts, `f` flushes, `z` bytes of a round. */
const ROUNDS = `let rounds = 0;
  const { s, i, f, z = '5', name } = $_GET as Record<string, string>;
  register_shutdown_function(() => process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/' + name,
    'rounds ' + rounds + ', status ' + connection_status() + ', aborted ' + connection_aborted()));
  if (s) http_response_code(Number(s));
  if (i) ignore_user_abort(true);
  while (rounds < 10) { rounds++; echo('x'.repeat(Number(z))); if (f) flush(); usleep(1000); }`;

describe.each(listenerKinds)('a response without a body on %s', (transport) => {
  let server: Serving;
  beforeAll(async () => {
    const files = {
      'rounds.ts': ROUNDS,
      'endless.ts': `set_time_limit(0); for (;;) { echo('x'); flush(); usleep(2000); }`,
      'blind.ts': `for (;;) { echo('x'); flush(); usleep(2000); }`,
      'quick.ts': `echo('quick');`,
    };
    server = await serve(files, { 'pm.status_path': '/status', 'pm.max_threads': '8' }, { transport });
    await server.get('/quick');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['HEAD', 'f=1', 'rounds 2, status 1, aborted 1'],
    ['GET', 'f=1&s=204', 'rounds 2, status 1, aborted 1'],
    ['GET', 'f=1&s=304', 'rounds 2, status 1, aborted 1'],
    ['HEAD', 'f=1&i=1', 'rounds 10, status 1, aborted 1'],
    ['GET', 'f=1&s=204&i=1', 'rounds 10, status 1, aborted 1'],
    ['HEAD', '', 'rounds 10, status 0, aborted 0'],
    ['GET', 's=204', 'rounds 10, status 0, aborted 0'],
    ['HEAD', 'z=20000', 'rounds 10, status 0, aborted 0'],
    ['GET', 'f=1&s=205', 'rounds 10, status 0, aborted 0'],
  ])('%s %s: %s', async (method, query, expected) => {
    const name = `${method}-${query.replaceAll(/\W/g, '-')}-done`;
    await using client = await RawClient.connect(server.port);
    const request = `${method} /rounds?${query}&name=${name} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const response = await client.send(request).response(method);
    expect(await server.untilFile(name)).toBe(expected);
    if (!query.includes('205')) expect([response.framing, response.text]).toEqual(['none', '']);
    // The connection is free for the next request.
    expect((await client.send('GET /quick HTTP/1.1\r\nHost: a\r\n\r\n').response()).text).toBe('quick');
  });

  test.each(['/endless', '/blind'])(
    '200 HEAD requests for %s leave no thread busy',
    { timeout: 60_000 },
    async (path) => {
      const ask = async (): Promise<number> => {
        await using client = await RawClient.connect(server.port);
        return (await client.send(`HEAD ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).response('HEAD', 20_000)).status;
      };
      for (let round = 0; round < 10; round++)
        expect(new Set(await Promise.all(Array.from({ length: 20 }, ask)))).toEqual(new Set([200]));
      let active = '';
      const look = async (): Promise<void> => {
        active = String(JSON.parse(await server.text('/status?json'))['active processes']);
      };
      const deadline = performance.now() + 10_000;
      do await look();
      while (active !== '0' && performance.now() < deadline);
      expect(active).toBe('0');
      expect(await server.text('/quick')).toBe('quick');
    },
  );

  test('clients that ask and leave at once leave no thread busy either', async () => {
    for (const method of ['HEAD', 'GET']) {
      for (let count = 0; count < 20; count++) {
        const client = await RawClient.connect(server.port);
        await client.sendAll(`${method} /endless HTTP/1.1\r\nHost: a\r\n\r\n`);
        client.reset();
      }
    }
    let active = '';
    const deadline = performance.now() + 10_000;
    do active = String(JSON.parse(await server.text('/status?json'))['active processes']);
    while (active !== '0' && performance.now() < deadline);
    expect(active).toBe('0');
  });
});
