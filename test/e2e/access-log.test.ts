/** access.log and access.format. The lines were recorded from php-fpm 8.2.36 behind nginx, for the same requests. */
import { expect, test } from 'vitest';
import { getRequest, serve } from '../support/serving.ts';

const FORMAT =
  '%m %r%Q%q s=%s l=%l f=%f u=[%u] ua=%{HTTP_USER_AGENT}e rm=%{REQUEST_METHOD}e uri=%{REQUEST_URI}e cl=%{CONTENT_LENGTH}e qs=%{QUERY_STRING}e no=%{NOPE}e o=%{X-Powered-By}o %%';
const AGENT = 'User-Agent: tester';
const FILES = {
  'a.ts': `http_response_code(201); header('Content-Type: text/plain'); echo(file_get_contents('php://input').length);`,
  'late.ts': `echo('early'); fastcgi_finish_request(); usleep(300000);`,
  'dies.ts': `/^(a+)+$/.test('a'.repeat(60) + '!');`,
};

test('one line per request of a script, as php-fpm writes it', async () => {
  await using server = await serve(FILES, { 'access.log': '' });
  await server.stop();
  await server.start({ html_errors: '0', 'access.log': server.join('access.log'), 'access.format': FORMAT });
  await using client = await server.connect();
  await client.send(getRequest('/a.php?x=1&y=%20', [AGENT])).response();
  await client
    .send(`POST /a.php HTTP/1.1\r\nHost: test\r\n${AGENT}\r\nContent-Length: 5\r\n\r\nhello`)
    .response('POST');
  await client.send(getRequest('/a.php', [AGENT]).replace('GET', 'HEAD')).response('HEAD');
  await client.send(getRequest('/a.php/info/x?q', [AGENT, 'Authorization: Basic am9lOnNlY3JldA=='])).response();
  await server.stop();
  const f = `f=${server.join('a.ts')}`;
  expect(server.read('access.log').split('\n')).toEqual([
    `GET /a.php?x=1&y=%20 s=201 l=0 ${f} u=[] ua=tester rm=GET uri=/a.php?x=1&y=%20 cl= qs=x=1&y=%20 no=- o=- %`,
    `POST /a.php s=201 l=5 ${f} u=[] ua=tester rm=POST uri=/a.php cl=5 qs= no=- o=- %`,
    `HEAD /a.php s=201 l=0 ${f} u=[] ua=tester rm=HEAD uri=/a.php cl= qs= no=- o=- %`,
    `GET /a.php?q s=201 l=0 ${f} u=[joe] ua=tester rm=GET uri=/a.php/info/x?q cl= qs=q no=- o=- %`,
    '',
  ]);
});

test('a script has its line when it has ended, with the time it took, be it long after its response', async () => {
  await using server = await serve(FILES, { 'access.log': '' });
  await server.stop();
  const directives = { 'access.log': server.join('access.log'), max_execution_time: '1', hard_timeout: '1' };
  await server.start({ ...directives, 'access.format': '%R %r %s %{milliseconds}d' });
  expect(await server.text('/late')).toBe('early');
  expect(server.has('access.log')).toBe(false);
  expect((await server.get('/dies')).status).toBe(500);
  await server.untilFile('access.log', (text) => text.split('\n').length === 3);
  const [late, dies] = server.read('access.log').split('\n');
  expect(late).toMatch(/^127\.0\.0\.1 \/late 200 \d+\.\d{3}$/);
  expect(Number(late!.split(' ')[3])).toBeGreaterThan(290);
  expect(dies).toMatch(/^127\.0\.0\.1 \/dies 500 \d+\.\d{3}$/);
});

test('without access.format the lines are those of php-fpm', async () => {
  await using server = await serve(FILES, { 'access.log': '' });
  await server.stop();
  await server.start({ 'access.log': server.join('access.log') });
  await server.get('/a?x=1');
  await server.stop();
  expect(server.read('access.log')).toMatch(
    /^127\.0\.0\.1 - {2}\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4} "GET \/a" 201\n$/,
  );
});

test('a format that makes no sense is told at the start', async () => {
  await expect(serve(FILES, { 'access.log': 'x', 'access.format': '%z' })).rejects.toThrow(
    'Invalid access.format: unknown field %z',
  );
});
