/** Heads as nginx and PHP-FPM have them, from the socket to the script and back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenerKinds } from '../support/listeners.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';
import { getRequest, type Serving, serve } from '../support/serving.ts';

describe.each(listenerKinds)('on %s', (transport) => {
  let server: Serving;
  beforeAll(async () => {
    const files = {
      'asked.ts': `echo($_SERVER.REQUEST_METHOD, ' ', $_SERVER.REQUEST_URI, ' ', $_SERVER.HTTP_HOST ?? '-', ' ', bin2hex(String($_GET.q ?? '')), ' ', $_SERVER.HTTP_X ? bin2hex(String($_SERVER.HTTP_X)) : '');`,
      'date.ts': `header('Date: Mon, 25 Mar 1985 00:20:00 GMT'); echo(implode(';', headers_list()));`,
      'four.ts': `http_response_code(9999); echo('body');`,
      'hints.ts': `header('HTTP/1.1 103 Early Hints'); header('Link: </a.css>'); flush(); echo('late');`,
      'final.ts': `header('HTTP/1.1 103 Early Hints'); flush(); http_response_code(201); echo('late');`,
      'switch.ts': `http_response_code(101); echo('late'); flush(); echo('r');`,
      'file.txt': 'text',
    };
    server = await serve(files, {}, { transport });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(['FOOBAR', 'MKCOLA', 'FOO-BAR', 'PROPFIND', 'PURGE'])('%s reaches the script', async (method) => {
    const response = await exchangeRaw(server.port, getRequest('/asked').replace('GET', method));
    expect(response.text).toBe(`${method} /asked test  `);
  });

  test('TRACE and CONNECT are answered 405 with what is allowed', async () => {
    for (const method of ['TRACE', 'CONNECT']) {
      const response = await exchangeRaw(server.port, getRequest('/asked').replace('GET', method));
      expect([response.status, response.header('allow')]).toEqual([
        405,
        'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      ]);
    }
  });

  test('every answer has one Date', async () => {
    const requests = [
      getRequest('/asked'),
      getRequest('/date'),
      getRequest('/file.txt'),
      getRequest('/nobody'),
      'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    ];
    for (const request of requests) expect((await exchangeRaw(server.port, request)).headerAll('date')).toHaveLength(1);
  });

  test('raw UTF-8 in a target', async () => {
    expect((await exchangeRaw(server.port, getRequest('/asked?q=\xc3\xa9'))).text).toBe('GET /asked?q=é test c3a9 ');
  });

  test('a status of four digits never reaches the wire', async () => {
    const response = await exchangeRaw(server.port, getRequest('/four'));
    expect([response.status, response.text]).toEqual([502, '']);
    await server.untilLog(/cannot be sent/);
  });

  test('an interim status ends neither the connection nor the answer', async () => {
    await using client = await RawClient.connect(server.port);
    const answers: (readonly [number, string])[] = [];
    for (const path of ['/hints', '/final', '/switch']) {
      const { status, text } = await client.send(getRequest(path)).response();
      answers.push([status, text]);
    }
    expect(answers).toEqual([
      [200, 'late'],
      [201, 'late'],
      [200, 'later'],
    ]);
  });
});

describe('what only the node transport can do', () => {
  let server: Serving;
  beforeAll(async () => {
    const files = {
      'asked.ts': `echo($_SERVER.REQUEST_METHOD, ' ', $_SERVER.REQUEST_URI, ' ', $_SERVER.HTTP_HOST ?? '-', ' ', $_SERVER.SERVER_PROTOCOL);`,
      'bytes.ts': `echo(bin2hex(String($_GET.q)), ' ', bin2hex(String($_SERVER.HTTP_X)), ' ', bin2hex(String($_SERVER.REQUEST_URI)));`,
      'date.ts': `header('Date: Mon, 25 Mar 1985 00:20:00 GMT'); echo(implode(';', headers_list()));`,
      'slow.ts': `usleep(100000); echo($_SERVER.REQUEST_METHOD, strlen(file_get_contents('php://input') as string));`,
    };
    server = await serve(files, {}, { transport: 'node' });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['GET http://example.test:81/asked?x=1 HTTP/1.1', 'GET /asked?x=1 example.test:81 HTTP/1.1'],
    ['GET HTTPS://[::1]/asked HTTP/1.1', 'GET /asked [::1] HTTP/1.1'],
    ['GET /asked HTTP/1.2', 'GET /asked a HTTP/1.2'],
  ])('%s', async (line, expected) => {
    expect((await exchangeRaw(server.port, `${line}\r\nHost: a\r\n\r\n`)).text).toBe(expected);
  });

  test('bytes that are no UTF-8 reach the script', async () => {
    const request = getRequest('/bytes?q=\xe9\xff', ['X: \xe9a\xc3\xa9\xc0']);
    expect((await exchangeRaw(server.port, request)).text).toBe(
      `e9ff e961c3a9c0 ${Buffer.from('/bytes?q=\xe9\xff', 'latin1').toString('hex')}`,
    );
  });

  test("a script's own Date is the only one", async () => {
    const response = await exchangeRaw(server.port, getRequest('/date'));
    expect(response.headerAll('date')).toEqual(['Mon, 25 Mar 1985 00:20:00 GMT']);
  });

  test.each([
    ['garbage', '\x01\x02\x03 garbage\r\n\r\n', ['GET0', 400]],
    ['a request after close', getRequest('/slow'), ['GET0']],
  ])('an answer that is due is not lost to %s', async (name, rest, expected) => {
    const lines = name === 'garbage' ? [] : ['Connection: close'];
    await using client = await RawClient.connect(server.port);
    client.send(getRequest('/slow', lines) + rest);
    const first = await client.response();
    expect(first.text).toBe(expected[0]);
    if (expected.length > 1) expect((await client.response()).status).toBe(expected[1]);
    await client.untilFin();
    expect(client.error).toBeNull();
  });

  test('a body, garbage, and a broken body', async () => {
    await using client = await RawClient.connect(server.port);
    const chunks = 'POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';
    client.send(`${chunks}\r\n\r\n${chunks.replace('abc\r\n', 'abcXX')}`);
    expect((await client.response()).text).toBe('POST3');
    expect((await client.response()).status).toBe(400);
    await client.untilFin();
  });

  test('a missing Host is refused before the body is there', async () => {
    await using client = await RawClient.connect(server.port);
    const response = await client.send('POST /slow HTTP/1.1\r\nContent-Length: 1000\r\n\r\n').response('POST', 900);
    expect(response.status).toBe(400);
  });

  test('500 requests in one packet are answered in order', async () => {
    await using client = await RawClient.connect(server.port);
    client.send(Array.from({ length: 500 }, (_, index) => getRequest(`/asked?${index}`)).join(''));
    for (let index = 0; index < 500; index++)
      expect((await client.response()).text).toBe(`GET /asked?${index} test HTTP/1.1`);
  });

  test('a client that sends requests and takes no answers is held up, then cut', { timeout: 30_000 }, async () => {
    await using stalling = await serve(
      { 'big.ts': `echo('x'.repeat(60000));` },
      { send_timeout: '1' },
      { transport: 'node' },
    );
    await using client = await RawClient.connect(stalling.port, { isPaused: true, discards: true });
    client.send(Array.from({ length: 500 }, () => getRequest('/big')).join(''));
    await new Promise((resolve) => client.socket.once('close', resolve).resume().pause() && setTimeout(resolve, 4000));
    client.resume();
    await client.untilFin(5000);
    expect(client.receivedBytes).toBeLessThan(500 * 60_000);
  });
});
