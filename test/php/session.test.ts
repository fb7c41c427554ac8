import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isValidId, randomId } from '../../runtime/php/ext/session/session-id.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';
import type { MemorySapi } from '../support/memory-sapi.ts';
import { isMissing } from '../support/servers/requirements.ts';

const HAS_PHP = !isMissing('php');

let folder: string;
let request: Request;
let sapi: MemorySapi;
let php: Record<string, (...args: unknown[]) => unknown>;

function begin(ini: Record<string, string> = {}, cookie = ''): void {
  const directives = { 'session.save_path': folder, 'session.gc_probability': '0', ...ini };
  ({ request, sapi } = memoryRequest({ ini: directives, headers: cookie === '' ? {} : { cookie } }));
  const bound = request;
  php = new Proxy({} as typeof php, { get: (_, name: string) => registry.binderOf(name)!(bound) });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sessions-'));
  begin();
});
afterEach(() => {
  for (const cleanup of request.cleanups ?? []) cleanup();
  rmSync(folder, { recursive: true, force: true });
});

const FORMATS = ['php', 'php_serialize', 'php_binary'];
const VALUES = {
  int: -5,
  float: 0.1,
  text: 'ž|;"\n',
  none: null,
  yes: true,
  list: [1, [2, 'three']],
  nested: { a: { b: [null, false] }, é: 'ü' },
};

describe.skipIf(!HAS_PHP)('files that PHP shares', () => {
  const ask = (format: string, code: string): string => {
    const settings = ['-n', '-d', `session.serialize_handler=${format}`, '-d', `session.save_path=${folder}`];
    return execFileSync('php', [...settings, '-r', `session_id('both'); session_start(); ${code}`], {
      encoding: 'utf8',
    });
  };
  const begun = (format: string): void => {
    begin({ 'session.serialize_handler': format }, 'PHPSESSID=both');
    php.session_start!();
  };

  test.each(FORMATS)('%s: PHP reads what we write', (format) => {
    begun(format);
    request.superglobals.$_SESSION = { ...VALUES };
    php.session_write_close!();
    expect(JSON.parse(ask(format, 'echo json_encode($_SESSION);'))).toEqual(VALUES);
  });

  test.each(FORMATS)('%s: we read what PHP writes, and write it the same', (format) => {
    ask(format, `$_SESSION = json_decode('${JSON.stringify(VALUES).replaceAll('\\', '\\\\')}', true);`);
    const written = readFileSync(join(folder, 'sess_both'));
    begun(format);
    expect(JSON.parse(JSON.stringify(request.superglobals.$_SESSION))).toEqual(VALUES);
    expect(php.session_encode!()).toBe(written.toString());
  });

  test('objects and enums of PHP keep their classes', () => {
    const code = `enum Suit: string { case Hearts = 'H'; } class User { public $name = 'Eva'; private $pin = 1; } $_SESSION = ['u' => new User, 's' => Suit::Hearts, 'n' => 1]; session_write_close();`;
    ask('php', code);
    const before = readFileSync(join(folder, 'sess_both'), 'utf8');
    begun('php');
    expect(request.superglobals.$_SESSION).toMatchObject({ u: { name: 'Eva' }, s: { name: 'Hearts' } });
    request.superglobals.$_SESSION.n = 2;
    php.session_write_close!();
    expect(readFileSync(join(folder, 'sess_both'), 'utf8')).toBe(before.replace('n|i:1;', 'n|i:2;'));
  });
});

describe('the life of a session', () => {
  test('costs nothing where there is none', async () => {
    await runRequest(request, () => php.strlen!('x'));
    expect([request.cleanups, readdirSync(folder)]).toEqual([null, []]);
  });

  test('is written at the end, when the output is out', () => {
    runRequest(request, () => {
      php.session_id!('end');
      php.session_start!();
      request.superglobals.$_SESSION.a = 1;
      php.echo!('x');
    });
    expect(readFileSync(join(folder, 'sess_end'), 'utf8')).toBe('a|i:1;');
  });

  test('is not written when the server has ended the request, but let go of', () => {
    runRequest(request, () => {
      php.session_id!('cut');
      php.session_start!();
      request.superglobals.$_SESSION.a = 1;
      request.interrupt('terminate');
    });
    expect(readFileSync(join(folder, 'sess_cut'), 'utf8')).toBe('');
    begin({}, 'PHPSESSID=cut');
    expect(php.session_start!()).toBe(true);
  });

  test('no symbolic link is followed', () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'a|i:1;');
    symlinkSync(target, join(folder, 'sess_link'));
    php.session_id!('link');
    expect(php.session_start!()).toBe(false);
    expect(sapi.body).toContain('failed: Too many levels of symbolic links (40)');
  });

  test('an unknown save handler starts no session', () => {
    begin({ 'session.save_handler': 'redis' });
    expect(php.session_start!()).toBe(false);
    expect(sapi.body).toContain('Cannot find session save handler "redis" - session startup failed');
  });

  test('a file that is removed meanwhile is not written anew', () => {
    php.session_id!('gone');
    php.session_start!();
    rmSync(join(folder, 'sess_gone'));
    request.superglobals.$_SESSION.a = 1;
    expect(php.session_write_close!()).toBe(true);
    expect(existsSync(join(folder, 'sess_gone'))).toBe(false);
  });
});

describe('ids', () => {
  test.each([
    ['4', '32', /^[0-9a-f]{32}$/],
    ['5', '40', /^[0-9a-v]{40}$/],
    ['6', '256', /^[0-9a-zA-Z,-]{256}$/],
  ])('with %s bits per character, %s long', (bits, length, pattern) => {
    begin({ 'session.sid_bits_per_character': bits, 'session.sid_length': length });
    const ids = Array.from({ length: 50 }, () => randomId(request.ini));
    for (const id of ids) expect(id).toMatch(pattern);
    expect(new Set(ids).size).toBe(50);
  });

  test.each([
    ['a-b,C9', true],
    ['', false],
    ['a.b', false],
    ['../x', false],
    ['a'.repeat(256), true],
    ['a'.repeat(257), false],
    ['a\n', false],
  ])('%j may be one: %s', (id, isValid) => {
    expect(isValidId(id)).toBe(isValid);
  });
});
