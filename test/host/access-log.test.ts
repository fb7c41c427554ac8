/** Expected lines were recorded from php-fpm 8.2.36 (remote address aside: its peer was a Unix socket). */
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../../runtime/config/config-error.ts';
import { directiveFor } from '../../runtime/config/directives.ts';
import { type AccessEntry, AccessLog, compileAccessFormat } from '../../runtime/host/logs/access-log.ts';

const entry: AccessEntry = {
  method: 'GET',
  path: '/a.php',
  query: 'x=1&y=%20',
  scriptFilename: '/srv/www/a.ts',
  remoteAddress: '10.0.0.7',
  remoteUser: '',
  statusCode: 201,
  bodyBytes: 7,
  startedAt: new Date(2026, 10, 23, 21, 23, 43, 900),
  durationMs: 1864.2,
  pool: 'www',
  environment: (name) => (name === 'REQUEST_METHOD' ? 'GET' : undefined),
};
const zone = compileAccessFormat('%t')(entry).slice(-5);

describe('the format', () => {
  test.each([
    ['d=%d dm=%{milli}d du=%{micro}d ds=%{seconds}d', 'd=1.864 dm=1864.200 du=1864200 ds=1.864'],
    ['f=%f l=%l m=%m n=%n', 'f=/srv/www/a.ts l=7 m=GET n=www'],
    ['q=%q Q=%Q r=%r R=%R s=%s u=%u', 'q=x=1&y=%20 Q=? r=/a.php R=10.0.0.7 s=201 u='],
    ['%t', `23/Nov/2026:21:23:43 ${zone}`],
    ['%T', `23/Nov/2026:21:23:45 ${zone}`],
    ['A %% e=%{REQUEST_METHOD}e %{HTTP_X}e o=%{x-nope}o', 'A % e=GET - o=-'],
    ['p=%p', `p=${process.pid}`],
    ['', ''],
  ])('%s', (format, line) => {
    expect(compileAccessFormat(format)(entry)).toBe(line);
  });

  test('the default', () => {
    expect(compileAccessFormat(directiveFor('access.format')!.default!)(entry)).toBe(
      `10.0.0.7 -  23/Nov/2026:21:23:43 ${zone} "GET /a.php" 201`,
    );
  });

  test.each(['%z', '%{years}d', '%'])('%s is refused', (format) => {
    expect(() => compileAccessFormat(format)).toThrow(ConfigError);
  });

  test('a request cannot forge a line', () => {
    const line = compileAccessFormat('"%r" "%q" %u')({
      ...entry,
      path: '/a"b\n',
      query: '\x1b[31m',
      remoteUser: 'x\ny',
    });
    expect(line).toBe('"/a\\x22b\\x0a" "\\x1b[31m" x\\x0ay');
  });
});

describe('the file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'access-'));
  const path = join(directory, 'access.log');
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('gets all lines in order, also after rotation; a failure is told', async () => {
    const errors: Error[] = [];
    const log = new AccessLog(path, '%s %r', (error) => errors.push(error));
    log.add(entry);
    log.add({ ...entry, statusCode: 404 });
    await log.flush();
    expect(readFileSync(path, 'utf8')).toBe('201 /a.php\n404 /a.php\n');
    renameSync(path, `${path}.1`);
    log.add({ ...entry, statusCode: 500 });
    await log.flush();
    expect(readFileSync(path, 'utf8')).toBe('500 /a.php\n');
    rmSync(directory, { recursive: true });
    log.add(entry);
    await log.flush();
    expect(errors.map(String).join()).toContain('ENOENT');
  });
});
