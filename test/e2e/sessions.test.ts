/** Sessions on real sockets: the cookie's way there and back, and requests of one session one after the other. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { waitInPlace } from '../../runtime/php/engine/waiting/blocking.ts';
import { LockFile } from '../../runtime/php/main/locks/lock-file.ts';
import { MemorySapi } from '../support/memory-sapi.ts';
import type { RawResponse } from '../support/raw-response.ts';
import { asyncGate, gate, getRequest, type Serving, serve, until, writing } from '../support/serving.ts';
import { endThreadsThatAsk, KILLER_FILES } from '../support/thread-killer.ts';

endThreadsThatAsk();

const START = `session_save_path($_SERVER.DOCUMENT_ROOT + '/sessions'); session_start();`;
const COUNT = `$_SESSION.n = ($_SESSION.n ?? 0) + 1;`;
/** What a request waits for that waits for a lock. */
const SOON_MS = 300;

const FILES = {
  'count.ts': `${START} ${COUNT} echo($_SESSION.n);`,
  'id.ts': `${START} echo(session_id());`,
  'hold.ts': `${START} ${writing('holds')} ${gate('go')} ${COUNT} echo($_SESSION.n);`,
  'asks.ts': `${writing('asks')} ${START} ${COUNT} echo($_SESSION.n);`,
  'die.ts': `${START} ${COUNT} echo('dying'); die();`,
  'fatal.ts': `${START} ${COUNT} trigger_error('stop', E_USER_ERROR);`,
  'timeout.ts': `set_time_limit(1); ${START} ${COUNT} while (true) {}`,
  'abort.ts': `${START} ${COUNT} session_abort(); echo('left');`,
  'killed.ts': `import { kill } from 'killer'; ${START} ${COUNT} kill();`,
  'recipe.ts': `ignore_user_abort(true); set_time_limit(0); ${START} ${COUNT} ob_start(); echo('Hello ' + $_SESSION.n);
    header('Connection: close'); header('Content-Length: ' + ob_get_length()); if ($_GET.close) session_write_close();
    ob_end_flush(); flush(); fastcgi_finish_request(); ${gate('go-recipe')} ${writing('done-recipe')} die();`,
  'shared.ts': `include('lib/start.ts'); ${writing('shared-holds')}
    ${asyncGate('go-shared')}
    echo('first');`,
  'shared-second.ts': `await null; include('lib/start.ts'); echo(session_status());`,
  'awaits.ts': `${writing('awaits')} ${asyncGate('go-awaits')} ${COUNT} echo($_SESSION.n);`,
  'plain.ts': `await null; ${COUNT} echo($_SESSION.n);`,
  'lib/start.ts': START,
  'terminated.ts': `${writing('terminated-asks')} ${START} echo('never');`,
  ...KILLER_FILES,
};

async function served(directives: Record<string, string> = {}): Promise<Serving> {
  const server = await serve(FILES, directives);
  mkdirSync(server.join('sessions'));
  return server;
}

function cookie(id: string): string[] {
  return [`Cookie: PHPSESSID=${id}`];
}

function setCookie(response: RawResponse): string {
  const lines = response.headers.filter(([name]) => name === 'Set-Cookie').map(([, value]) => value);
  return /^PHPSESSID=([^;]*); path=\/$/.exec(lines.join('\n'))?.[1] ?? '';
}

describe('a session', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await served();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const get = async (path: string, id: string): Promise<string> => (await server.get(path, cookie(id))).text;

  test('comes back with its cookie, which is set once', async () => {
    const first = await server.get('/count');
    const id = setCookie(first);
    expect([first.text, id]).toEqual(['1', expect.stringMatching(/^[0-9a-f]{32}$/)]);
    const second = await server.get('/count', cookie(id));
    expect([second.text, setCookie(second)]).toEqual(['2', '']);
    expect((await server.get('/count')).text).toBe('1');
    expect(server.read(`sessions/sess_${id}`)).toBe('n|i:2;');
  });

  test('is written after die(), a fatal error and a time limit, and not after session_abort()', async () => {
    await get('/die', 'ends');
    await get('/fatal', 'ends');
    await get('/timeout', 'ends');
    await get('/abort', 'ends');
    expect(server.read('sessions/sess_ends')).toBe('n|i:3;');
  });

  test('has one request at a time; other sessions go on', async () => {
    await using first = await server.connect();
    await using second = await server.connect();
    first.send(getRequest('/hold', cookie('one')));
    await server.untilFile('holds');
    second.send(getRequest('/asks', cookie('one')));
    await server.untilFile('asks');
    expect(await get('/count', 'another')).toBe('1');
    expect(await get('/count', 'another')).toBe('2');
    expect([first.bytes.length, second.bytes.length]).toEqual([0, 0]);
    server.write('go');
    expect((await first.response()).text).toBe('1');
    expect((await second.response()).text).toBe('2');
  });

  test('loses no count among 40 requests at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => get('/count', 'many')));
    expect(await get('/count', 'many')).toBe('41');
  });

  test('is free again when the thread that had it was killed', async () => {
    expect(await get('/count', 'killed')).toBe('1');
    expect((await server.get('/killed', cookie('killed'))).status).toBe(500);
    expect(await get('/count', 'killed')).toBe('2');
  });

  test('is held while the founding recipe works on, unless it was closed', async () => {
    const recipe = await server.get('/recipe?close=1', cookie('closed'));
    expect(recipe.text).toBe('Hello 1');
    expect(await get('/count', 'closed')).toBe('2');
    expect((await server.get('/recipe', cookie('held'))).text).toBe('Hello 1');
    await using waiting = await server.connect();
    waiting.send(getRequest('/count', cookie('held')));
    expect(await get('/count', 'a-third')).toBe('1');
    expect(waiting.bytes.length).toBe(0);
    server.write('go-recipe');
    expect((await waiting.response()).text).toBe('2');
  });
});

test('a request that is ended while it waits for its session leaves no trace', async () => {
  await using server = await served({ request_terminate_timeout: '1' });
  // A holder that the limit does not reach: this thread.
  const sapi = new MemorySapi();
  const lock = new LockFile(sapi, server.join('sessions/sess_t'), tmpdir());
  expect(waitInPlace(lock.take(), sapi)).toBe(true);
  expect((await server.get('/terminated', cookie('t'))).status).toBe(504);
  lock.giveBack();
  expect((await server.get('/count', cookie('t'))).text).toBe('1');
});

test('a thread does not wait for itself', async () => {
  // With suspension no thread waits: test/e2e/waiting.test.ts.
  await using server = await served({ suspend: 'off', 'pm.max_threads': '1', 'pm.start_servers': '1' });
  await using first = await server.connect();
  first.send(getRequest('/shared', cookie('self')));
  await server.untilFile('shared-holds');
  const second = await server.get('/shared-second', cookie('self'));
  expect(second.text).toContain('Resource deadlock avoided (35)');
  expect(second.text).toMatch(/1$/);
  server.write('go-shared');
  expect((await first.response()).text).toBe('first');
});

test('with session.auto_start scripts that await have workers of their own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'auto-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await using server = await served({ 'session.auto_start': '1', 'session.save_path': folder });
  const id = cookie(randomUUID());
  await using first = await server.connect();
  await using second = await server.connect();
  first.send(getRequest('/awaits', id));
  await server.untilFile('awaits');
  second.send(getRequest('/plain', id));
  expect((await server.get('/plain', cookie(randomUUID()))).text).toBe('1');
  expect(second.bytes.length).toBe(0);
  server.write('go-awaits');
  expect((await first.response()).text).toBe('1');
  expect((await second.response()).text).toBe('2');
});

test('a request that waits for its session takes little time', async () => {
  await using server = await served();
  await using holder = await server.connect();
  holder.send(getRequest('/hold', cookie('w')));
  await server.untilFile('holds');
  await using waiting = await server.connect();
  waiting.send(getRequest('/asks', cookie('w')));
  await server.untilFile('asks');
  server.write('go');
  await holder.response();
  const sinceMs = performance.now();
  await until('the second answer', () => waiting.text.endsWith('2'), SOON_MS * 10);
  expect(performance.now() - sinceMs).toBeLessThan(SOON_MS);
});
