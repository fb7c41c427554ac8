/** The founding scenario: the client has everything and is released while the script works on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gate, getRequest, type Serving, serve, writing } from '../support/serving.ts';

/** The script waits for `go-<job>` and writes `work-<job>`; `finish` chooses whether it calls fastcgi_finish_request(). */
function recipe(finish: string, closes: boolean): string {
  return `
    ignore_user_abort(true);
    set_time_limit(0);
    ob_start();
    echo('Hello, client!\\n');
    ${closes ? `header('Connection: close');` : ''}
    header('Content-Length: ' + ob_get_length());
    ob_end_flush();
    flush();
    ${finish}
    const job = $_GET.job;
    while (!process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/go-' + job)) usleep(2000);
    process.getBuiltinModule('node:fs').writeFileSync(
      $_SERVER.DOCUMENT_ROOT + '/work-' + job, 'status ' + connection_status() + ', aborted ' + connection_aborted());
    die();`;
}

const FINISH = 'fastcgi_finish_request();';
const SOON_MS = 300;

describe('founding recipe', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve({
      'finish.ts': recipe(FINISH, true),
      'flush.ts': recipe('', true),
      'finish-open.ts': recipe(FINISH, false),
      'flush-open.ts': recipe('', false),
      'camel.ts': `ignoreUserAbort(true); setTimeLimit(0); obStart(); echo('Hello, client!\\n'); header('Connection: close');
        header('Content-Length: ' + obGetLength()); obEndFlush(); flush(); fastcgiFinishRequest(); ${gate('go-camel')} ${writing('work-camel')}`,
      'async.ts': `ignore_user_abort(true); ob_start(); echo('Hello, client!\\n'); header('Content-Length: ' + ob_get_length());
        ob_end_flush(); flush(); while (!process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/go-async'))
        await new Promise((resolve) => setTimeout(resolve, 2)); ${writing('work-async')}`,
      'late.ts': `${writing('late-began')} ${gate('go-late-begin')} echo('late'); fastcgi_finish_request();
        ${gate('go-late-end')} ${writing('work-late')}`,
      'quick.ts': `echo('quick');`,
    });
    await server.get('/quick');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['with finish', '/finish', 'keep-alive'],
    ['with finish', '/finish', 'close'],
    ['without finish', '/flush', 'keep-alive'],
    ['without finish', '/flush', 'close'],
    ['in camelCase', '/camel', 'keep-alive'],
  ])(
    '%s: %s to a client that wants %s is complete and closed while the script works',
    async (_kind, path, connection) => {
      const job = path === '/camel' ? 'camel' : `${path.slice(1)}-${connection}`;
      await using client = await server.connect();
      client.send(getRequest(`${path}?job=${job}`, [`Connection: ${connection}`]));
      const response = await client.response();
      expect(response).toMatchObject({ status: 200, text: 'Hello, client!\n', framing: 'length' });
      expect(response.headerAll('Content-Length')).toEqual(['15']);
      expect(response.headerAll('Connection')).toEqual(['close']);
      expect(response.completeMs).toBeLessThan(SOON_MS);
      await client.untilFin(SOON_MS);
      expect(server.has(`work-${job}`)).toBe(false);
      server.write(`go-${job}`);
      expect(await server.untilFile(`work-${job}`)).toBe(path === '/camel' ? 'done' : 'status 0, aborted 0');
      expect(client.receivedBytes).toBe(response.wireBytes);
    },
  );

  test.each([
    ['with finish', '/finish-open', ''],
    ['without finish', '/flush-open', ''],
    ['without finish, awaiting', '/async', 'async'],
  ])(
    '%s: without a wish to close the next request on the connection is answered at once',
    async (_kind, path, name) => {
      const job = name || path.slice(1);
      await using client = await server.connect();
      const first = await client.send(getRequest(`${path}?job=${job}`)).response();
      expect(first).toMatchObject({ status: 200, text: 'Hello, client!\n', framing: 'length' });
      expect(first.completeMs).toBeLessThan(SOON_MS);
      const second = await client.send(getRequest('/quick')).response();
      expect(second).toMatchObject({ status: 200, text: 'quick' });
      expect(second.completeMs).toBeLessThan(SOON_MS);
      expect(server.has(`work-${job}`)).toBe(false);
      expect(client.isOver).toBe(false);
      server.write(`go-${job}`);
      await server.untilFile(`work-${job}`);
    },
  );

  test('a request that comes while the first script has not answered yet is answered next', async () => {
    await using client = await server.connect();
    client.send(getRequest('/late'));
    await server.untilFile('late-began');
    await client.sendAll(getRequest('/quick'));
    server.write('go-late-begin');
    expect((await client.response()).text).toBe('late');
    expect((await client.response()).text).toBe('quick');
    expect(server.has('work-late')).toBe(false);
    server.write('go-late-end');
    await server.untilFile('work-late');
  });

  test('50 clients have their responses while 50 scripts work on', async () => {
    const jobs = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    const responses = await Promise.all(jobs.map((job) => server.get(`/finish?job=${job}`)));
    expect(responses.map((response) => response.text)).toEqual(jobs.map(() => 'Hello, client!\n'));
    expect(jobs.filter((job) => server.has(`work-${job}`))).toEqual([]);
    for (const job of jobs) server.write(`go-${job}`);
    for (const job of jobs) await server.untilFile(`work-${job}`);
  });
});
