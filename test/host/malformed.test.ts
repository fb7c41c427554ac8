/** Requests that are not well-formed are refused or cut, never served, and the host lives on. */
import { describe, expect, test } from 'vitest';
import { get, listenerKinds, startServer } from '../support/listeners.ts';
import { exchangeRaw, RawClient } from '../support/raw-client.ts';

const post = (lines: string, body = ''): string => `POST / HTTP/1.1\r\nHost: a\r\n${lines}\r\n\r\n${body}`;

/** What both listeners answer with this status and close. */
const REFUSED: readonly (readonly [name: string, request: string, status: number])[] = [
  ['two Host', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
  ['the same Host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n', 400],
  ['an empty Host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n', 400],
  ['a Host with a space', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['a Host with a slash', 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n', 400],
  ['a lower-case method', 'get / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['no method', ' / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a fragment', 'GET /a#frag?x=1 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ['differing lengths', post('Content-Length: 3\r\nContent-Length: 5', 'abc'), 400],
  ['the same length twice', post('Content-Length: 3\r\nContent-Length: 3', 'abc'), 400],
  ['a list of lengths', post('Content-Length: 3, 3', 'abc'), 400],
  ['a signed length', post('Content-Length: +3', 'abc'), 400],
  ['a negative length', post('Content-Length: -1'), 400],
  ['a hexadecimal length', post('Content-Length: 0x3', 'abc'), 400],
  ['an empty length', post('Content-Length:'), 400],
  ['a length of 2^63', post('Content-Length: 9223372036854775808'), 400],
  ['length and chunked', post('Content-Length: 3\r\nTransfer-Encoding: chunked', '3\r\nabc\r\n0\r\n\r\n'), 400],
  ['a bad chunk size', post('Transfer-Encoding: chunked', 'xyz\r\nabc\r\n0\r\n\r\n'), 400],
  ['a negative chunk size', post('Transfer-Encoding: chunked', '-1\r\nabc\r\n0\r\n\r\n'), 400],
];

/** Codings we do not speak: 501, or 400 where the parser sees them first. */
const FOREIGN_CODINGS: readonly string[] = ['gzip, chunked', 'identity', 'xchunked', 'chunked, chunked'];

/** What may be refused with any error or cut, but not served; uWebSockets.js lets some wait until its timeout. */
const NEVER_SERVED: readonly (readonly [name: string, request: string])[] = [
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['HTTP/2.0', 'GET / HTTP/2.0\r\nHost: a\r\n\r\n'],
  ['HTTP/0.9', 'GET /\r\n'],
  ['the h2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a space in the URL', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['tabs for spaces', 'GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n'],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['CONNECT', 'CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['no slash', 'GET a HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a raw NUL in the URL', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a control character in the URL', 'GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a NUL in a header value', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n'],
  ['a bare CR in a value', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n'],
  ['folding', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n'],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n'],
  ['a space in a name', 'GET / HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n'],
  ['no colon', 'GET / HTTP/1.1\r\nHost: a\r\nXY\r\n\r\n'],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['garbage', '\xff\xfe\xfd garbage\r\n\r\n'],
  ['a head of 600 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(600_000)}\r\n\r\n`],
];

describe.each(listenerKinds)('malformed requests on %s', (kind) => {
  test.each(REFUSED)('%s is refused and the connection closed', async (_name, request, status) => {
    await using server = await startServer(kind, { route: { needsHeaders: false } });
    await using client = await RawClient.connect(server.port);
    const response = await client.send(request).response();
    expect([response.status, server.exchanges.length]).toEqual([status, 0]);
    await client.untilFin(2000);
    expect(client.error).toBeNull();
  });

  test.each(FOREIGN_CODINGS)('Transfer-Encoding: %s is refused and the connection closed', async (coding) => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    const request = post(`Transfer-Encoding: ${coding}`, '3\r\nabc\r\n0\r\n\r\n');
    const response = await client.send(request).response();
    expect([400, 501]).toContain(response.status);
    expect(server.exchanges).toHaveLength(0);
    await client.untilFin(2000);
  });

  test.each(NEVER_SERVED)('%s never reaches the host', async (_name, request) => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    client.send(request);
    // One whole exchange elsewhere: by then the broken request would have been served.
    for (let round = 0; round < 3; round++) expect((await exchangeRaw(server.port, get('/alive'))).text).toBe('Hello');
    expect(server.exchanges.map((exchange) => exchange.path)).toEqual(['/alive', '/alive', '/alive']);
    expect(client.text).not.toContain(' 200 ');
  });

  test('what follows a broken request on its connection is not served', async () => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    const smuggled = post('Content-Length: 3\r\nContent-Length: 40', `abc${get('/smuggled')}`);
    // uWebSockets.js cuts a connection on which a request follows an unanswered one; the node transport answers first.
    await client.send(smuggled).untilFin(2000);
    expect(server.exchanges).toHaveLength(0);
    expect(client.text).not.toContain(' 200 ');
  });

  test('what follows a request with two Hosts is not served', async () => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    await client.send(`GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n${get('/smuggled')}`).untilFin(2000);
    expect(client.text).not.toContain(' 200 ');
  });

  test('a body that is shorter than the longer of two lengths does not hold the answer back', async () => {
    await using server = await startServer(kind);
    await using client = await RawClient.connect(server.port);
    const response = await client.send(post('Content-Length: 50\r\nContent-Length: 3', 'abc')).response();
    expect(response.status).toBe(400);
    await client.untilFin(2000);
  });

  test('connections that leave at any byte of a request do no harm', async () => {
    await using server = await startServer(kind);
    const request = post('Content-Length: 10', '0123456789');
    for (let length = 1; length <= request.length; length += 7) {
      const client = await RawClient.connect(server.port);
      await client.sendAll(request.slice(0, length));
      if (length % 2 === 0) client.reset();
      else client.close();
    }
    expect((await exchangeRaw(server.port, get())).text).toBe('Hello');
  });
});

describe.each(listenerKinds)('unusual but good requests on %s', (kind) => {
  test.each([
    ['chunked in capitals', post('Transfer-Encoding: CHUNKED', '3\r\nabc\r\n0\r\n\r\n')],
    ['header of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['Host with a port', 'GET / HTTP/1.1\r\nHost: a:8080\r\n\r\n'],
    ['Host of IPv6', 'GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n'],
    ['an upgrade nobody offers', get('/', ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'])],
    ['an expectation nobody knows', post('Expect: wonders\r\nContent-Length: 3', 'abc')],
    ['a body with GET', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc'],
    ['PROPFIND', 'PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s', async (_name, request) => {
    await using server = await startServer(kind);
    expect((await exchangeRaw(server.port, request)).text).toBe('Hello');
  });

  test('method, target, and header lines reach the host as sent', async () => {
    await using server = await startServer(kind);
    const lines = ['X-A:  padded  ', 'x-a: again', 'Cookie: a=1', 'Cookie: b=2', 'X-Empty:', 'X-Utf8: a\xc3\xa9b'];
    const request = `DELETE /a%20b/../c?x=%41&y[]=1?z HTTP/1.1\r\nHost: test\r\n${lines.join('\r\n')}\r\n\r\n`;
    await exchangeRaw(server.port, request);
    const [exchange] = server.exchanges;
    expect(exchange).toMatchObject({
      method: 'DELETE',
      path: '/a%20b/../c',
      query: 'x=%41&y[]=1?z',
      protocol: 'HTTP/1.1',
      isHttps: false,
      body: null,
    });
    expect(exchange?.headerLines).toBe(
      'host\ntest\nx-a\npadded\nx-a\nagain\ncookie\na=1\ncookie\nb=2\nx-empty\n\nx-utf8\naéb',
    );
  });

  test('an empty query is not none', async () => {
    await using server = await startServer(kind);
    await exchangeRaw(server.port, get('/a?'));
    await exchangeRaw(server.port, get('/a'));
    expect(server.exchanges[0]).toMatchObject({ path: '/a', query: '' });
    expect(server.exchanges[1]).toMatchObject({ path: '/a', query: null });
  });

  test('header lines are packed only when the route wants them', async () => {
    await using server = await startServer(kind, { route: { needsHeaders: false } });
    await exchangeRaw(server.port, get('/', ['X-A: b']));
    expect(server.exchanges[0]?.headerLines).toBe('');
  });

  test('the address of the client is plain', async () => {
    let address = '';
    await using server = await startServer(kind, {
      onRequest: (exchange) => {
        address = exchange.remoteAddress;
        exchange.complete({ status: '200 OK', block: '', flags: 0, declaredLength: -1 }, '');
      },
    });
    await exchangeRaw(server.port, get());
    expect(address).toBe('127.0.0.1');
  });
});

test.runIf(listenerKinds.includes('node'))('the node transport serves HTTP/1.0, closed or kept as asked', async () => {
  await using server = await startServer('node');
  await using client = await RawClient.connect(server.port);
  const first = await client.send('GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n').response();
  expect([first.text, first.header('connection')]).toEqual(['Hello', 'keep-alive']);
  const second = await client.send('GET / HTTP/1.0\r\n\r\n').response();
  expect([second.text, second.header('connection')]).toEqual(['Hello', 'close']);
  await client.untilFin(1000);
  expect(server.exchanges[0]?.protocol).toBe('HTTP/1.0');
});

test.runIf(listenerKinds.includes('node'))('the node transport streams to HTTP/1.0 without chunks', async () => {
  await using server = await startServer('node', {
    onRequest: (exchange) => {
      exchange.start({ status: '200 OK', block: '', flags: 0, declaredLength: -1 }, 'one');
      exchange.chunk('two');
      exchange.end();
    },
  });
  await using client = await RawClient.connect(server.port);
  client.send('GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n');
  const response = await client.untilFin(2000).then(() => client.response());
  expect([response.framing, response.text]).toEqual(['close', 'onetwo']);
});
