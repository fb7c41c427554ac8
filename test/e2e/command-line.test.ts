/** `serve` as a process: how it stops, and how it says that it cannot start. */
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';
import { Command, serveCommand } from '../support/serve-command.ts';
import { asyncGate, gate, getRequest, ScriptRoot, until, writing } from '../support/serving.ts';

const ANSWER_THEN = (rest: string): string =>
  `ignore_user_abort(true); set_time_limit(0); echo('early'); fastcgi_finish_request(); ${rest}`;

const LARGE_BYTES = 16 * 2 ** 20;

let root: ScriptRoot;
beforeAll(() => {
  root = new ScriptRoot({
    'works.ts': ANSWER_THEN(`${gate('works-go')} ${writing('works-done', `'complete'`)}`),
    'works-async.ts': ANSWER_THEN(`${asyncGate('works-async-go')} ${writing('works-async-done', `'complete'`)}`),
    'endless.ts': ANSWER_THEN(`for (;;) usleep(1000);`),
    'answers-late.ts': `${writing('late-began')} ${gate('late-go')} echo('late answer');`,
    'big.ts': `echo('x'.repeat(60000)); for (let n = 0; n < 100; n++) echo('x'.repeat(65536)); ${writing('big-done')}`,
    'hello.ts': `echo('Hello');`,
    'writes.ts': `file_put_contents('php://stdout', "to stdout\\n"); error_log("to stderr\\n", 3, 'php://stderr'); echo('answer');`,
    'counts.ts': `echo(file_get_contents('php://input').length + ' bytes');`,
    'native.ts': `process.getBuiltinModule('node:child_process').execSync('touch native-began; exec sleep 10', { cwd: $_SERVER.DOCUMENT_ROOT });`,
    'large.pdf': 'x'.repeat(LARGE_BYTES),
    'limited.ts': `echo(ini_get('max_execution_time') + ' ' + ini_get('precision'));`,
  });
});
afterAll(() => root.remove());

/** Resolves when nobody listens on the port any more. */
async function untilRefused(port: number): Promise<void> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const client = await RawClient.connect(port).catch(() => null);
    if (client === null) return;
    client.close();
    if (performance.now() > deadline) throw new Error('The port is still open');
  }
}

test('php://stdout and php://stderr are those of the server', async () => {
  await using command = serveCommand(root.path);
  expect((await exchangeRaw(await command.port(), getRequest('/writes'))).text).toBe('answer');
  await until('both lines', () => /^to stdout$/m.test(command.output) && /^to stderr$/m.test(command.errors));
});

describe('SIGTERM', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s without work ends at once with status 0', async (name) => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    expect((await exchangeRaw(port, getRequest('/hello'))).text).toBe('Hello');
    command.signal(name);
    expect(await command.untilExit(5000)).toBe(0);
    expect(command.errors).toBe('');
  });

  test('waits for scripts that work after their responses', async () => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    for (const path of ['/works', '/works-async'])
      expect((await exchangeRaw(port, getRequest(path))).text).toBe('early');
    await using late = await RawClient.connect(port);
    late.send(getRequest('/answers-late'));
    await root.untilFile('late-began');
    command.signal('SIGTERM');
    // From here on the server knows that it is to stop.
    await untilRefused(port);
    expect([command.exitCode, root.has('works-done'), root.has('works-async-done')]).toEqual([null, false, false]);
    for (const name of ['works', 'works-async', 'late']) root.write(`${name}-go`);
    const response = await late.response();
    expect(response.text).toBe('late answer');
    expect(response.header('connection')).toBe('close');
    expect(await command.untilExit(5000)).toBe(0);
    expect([root.read('works-done'), root.read('works-async-done')]).toEqual(['complete', 'complete']);
    expect(command.errors).toBe('');
  });

  test('accepts no new connection while it waits', async () => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    root.remove('works-go');
    await exchangeRaw(port, getRequest('/works'));
    command.signal('SIGTERM');
    await untilRefused(port);
    root.write('works-go');
    expect(await command.untilExit(5000)).toBe(0);
  });

  test('waits for a client that is still reading', async () => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    await using client = await RawClient.connect(port, { isPaused: true });
    client.send(getRequest('/big'));
    client.resume();
    await client.untilBytes(100_000);
    client.pause();
    command.signal('SIGTERM');
    client.resume();
    const response = await client.response();
    expect(response.framing).toBe('chunked');
    expect(response.body.length).toBe(60_000 + 100 * 65_536);
    expect(await command.untilExit(10_000)).toBe(0);
  });

  test('after process_control_timeout it cuts what is left and says so', async () => {
    await using command = serveCommand(root.path, '-d', 'process_control_timeout=1');
    const port = await command.port();
    expect((await exchangeRaw(port, getRequest('/endless?job=7'))).text).toBe('early');
    command.signal('SIGTERM');
    const began = performance.now();
    expect(await command.untilExit(10_000)).toBe(0);
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(command.errors).toMatch(/stopping: cut "GET \/endless\?job=7" \(.*endless\.ts\) after [0-9.]+ s\n$/);
  });

  test('a second signal does not wait', async () => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    await exchangeRaw(port, getRequest('/endless'));
    command.signal('SIGTERM');
    await untilRefused(port);
    command.signal('SIGTERM');
    expect(await command.untilExit(5000)).toBe(1);
    expect(command.errors).toMatch(/stopping: cut "GET \/endless" \(.*endless\.ts\) after [0-9.]+ s\n$/);
  });

  test('a second signal does not wait for a native call either', async () => {
    await using command = serveCommand(root.path);
    const port = await command.port();
    await using client = await RawClient.connect(port);
    client.send(getRequest('/native'));
    await root.untilFile('native-began', () => true);
    command.signal('SIGTERM');
    await untilRefused(port);
    command.signal('SIGTERM');
    expect(await command.untilExit(5000)).toBe(-1);
    expect(command.errors).toMatch(/cut "GET \/native" .*\n\[.*\] stopping: a thread is in a native call .*\n$/);
  });

  test('waits for downloads and uploads in progress; what is left at the limit is named', async () => {
    await using command = serveCommand(root.path, '-d', 'process_control_timeout=60');
    const port = await command.port();
    await using download = await RawClient.connect(port);
    await download.send(getRequest('/large.pdf')).untilBytes(100_000);
    download.pause();
    await using upload = await RawClient.connect(port);
    upload.send('POST /counts HTTP/1.1\r\nHost: test\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n12345');
    await using other = await RawClient.connect(port, { discards: true });
    await other.send(getRequest('/large.pdf?other')).untilBytes(100_000);
    other.pause();
    command.signal('SIGTERM');
    await untilRefused(port);
    expect((await upload.send('67890').response()).text).toBe('10 bytes');
    const response = await download.resume().response();
    expect([response.framing, response.body.length]).toEqual(['length', LARGE_BYTES]);
    expect(command.exitCode).toBe(null);
    command.signal('SIGINT');
    expect(await command.untilExit(5000)).toBe(1);
    expect(command.errors).toMatch(
      /^\[.*\] stopping: cut "GET \/large\.pdf\?other" \(.*large\.pdf\) after [0-9.]+ s\n$/,
    );
  });
});

describe('a start that cannot be', () => {
  test('the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    await using command = new Command(['serve', root.path, '--port', String(port)]);
    expect(await command.untilExit()).toBe(1);
    expect(command.errors).toBe(`ts-sapi: Address 127.0.0.1:${port} is already in use\n`);
    expect(command.output).toBe('');
    taken.close();
  });

  test('by another server of ours', async () => {
    await using first = serveCommand(root.path);
    const port = await first.port();
    await using second = new Command(['serve', root.path, '--port', String(port)]);
    expect(await second.untilExit()).toBe(1);
    expect(second.errors).toMatch(/^ts-sapi: Address 127\.0\.0\.1:\d+ is already in use\n$/);
    expect((await exchangeRaw(port, getRequest('/hello'))).text).toBe('Hello');
  });

  test.concurrent.each([
    ['a root that is not there', (root: string) => [`${root}/nowhere`], /^ts-sapi: .*nowhere: no such folder\n$/],
    ['a root that is a file', (root: string) => [`${root}/hello.ts`], /^ts-sapi: .*hello\.ts: not a folder\n$/],
    [
      'a duration that is none',
      (root: string) => [root, '-d', 'send_timeout=soon'],
      /^ts-sapi: send_timeout must be .*"soon"\n$/,
    ],
    ['a directive without a name', (root: string) => [root, '-d', '=1'], /'=1' is invalid\. expected name=value\n$/],
    [
      'a host that is not ours',
      (root: string) => [root, '--host', '203.0.113.1'],
      /^ts-sapi: Cannot listen on 203\.0\.113\.1:\d+\n$/,
    ],
    ['a port that is no port', (root: string) => [root, '--port', '99999'], /port.*0 to 65535/],
    [
      'a php.ini that is not there',
      (root: string) => [root, '-c', `${root}/none.ini`],
      /^ts-sapi: .*none\.ini: no such file\n$/,
    ],
  ])('%s: one line, status 1', async (_what, args, message) => {
    await using command = new Command(['serve', '--port', '0', ...args(root.path)]);
    expect(await command.untilExit()).toBe(1);
    expect(command.errors).toMatch(message);
    expect(command.errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

test.each([
  [['--hosts', '0'], 'expected a number from 1 on, or auto'],
  [['--port', '65536'], 'expected a number from 0 to 65535'],
  [['--transport', 'smtp'], 'expected auto, uws or node'],
])('%j is refused with the reason', async (args, reason) => {
  const { status, err } = await runCommand(['serve', root.path, ...args], { cwd: root.path });
  expect(status).toBe(1);
  expect(err).toContain(reason);
});

test('directives of the command line reach the scripts', async () => {
  await using command = serveCommand(root.path, '-d', 'max_execution_time=7', '-d', 'precision=5');
  expect((await exchangeRaw(await command.port(), getRequest('/limited'))).text).toBe('7 5');
});
