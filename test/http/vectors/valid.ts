/** Unusual requests that are right, and must be served: at least 60 vectors. */
import { byteByByte, chunked, get, head, inTurn, post, served, type Vector } from './vector.ts';

const METHODS =
  'DELETE PUT PATCH OPTIONS ACL BIND CHECKOUT COPY LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MOVE M-SEARCH NOTIFY PROPFIND PROPPATCH PURGE QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE UNBIND UNLINK UNLOCK UNSUBSCRIBE FOOBAR FOO_BAR'.split(
    ' ',
  );
const NAMES = ['!', '#', '$', '%', '&', "'", '*', '+', '-', '.', '^', '_', '`', '|', '~', '0', 'Z'];
const TARGETS: readonly (readonly [name: string, target: string])[] = [
  ['dots', '/a/../b/./c'],
  ['escapes', '/a%20b%2Fc%00'],
  ['broken escapes', '/%zz%'],
  ['many question marks', '/a?b?c??d'],
  ['an empty query', '/a?'],
  ['marks of the query', '/a?q=[]{}|\\^`"<>!$\'()*,;:@'],
  ['double slashes', '//a//b'],
  ['a colon', '/a:b'],
  ['3000 characters', `/${'x'.repeat(3000)}`],
];

export const valid: readonly Vector[] = [
  ...METHODS.map((method) =>
    served(`method ${method}`, '9110 9.1', head(`${method} / HTTP/1.1`, 'Host: a'), [`${method} / `]),
  ),
  served('method HEAD', '9110 9.3.2', head('HEAD / HTTP/1.1', 'Host: a'), ['HEAD / ']),
  ...NAMES.map((mark) => served(`a field name with ${mark}`, '9110 5.6.2', get(`X${mark}Y: z`))),
  ...TARGETS.map(([name, target]) =>
    served(`a target with ${name}`, '9112 3.2.1', head(`GET ${target} HTTP/1.1`, 'Host: a'), [`GET ${target} `]),
  ),
  served('absolute form', '9112 3.2.2', head('GET http://b/c?d HTTP/1.1', 'Host: a'), ['GET /c?d ']),
  served('absolute form without a path', '9112 3.2.2', head('GET http://b HTTP/1.1', 'Host: a'), ['GET / ']),
  served('absolute form with a port', '9112 3.2.2', head('GET http://b:80/ HTTP/1.1', 'Host: a'), ['GET / ']),
  served('raw UTF-8 in the target', '9112 3.2', head('GET /\xc3\xa9?q=\xc3\xa9 HTTP/1.1', 'Host: a'), ['GET /é?q=é ']),
  served('raw UTF-8 in a value', '9110 5.5', get('X: \xc3\xa9')),
  served('bytes that are no UTF-8 in a value', '9110 5.5', get('X: \xe9')),
  served('a tab in a value', '9110 5.5', get('X: a\tb')),
  served('a Host with a port', '9112 3.2', head('GET / HTTP/1.1', 'Host: a:8080')),
  served('a Host of IPv6', '9112 3.2', head('GET / HTTP/1.1', 'Host: [::1]:8080')),
  served('the same field twice', '9110 5.3', get('X: a', 'X: b', 'Cookie: c', 'Cookie: d')),
  served('90 fields', '9110 5.4', get(...Array.from({ length: 90 }, (_, index) => `X-${index}: y`))),
  served('200 fields', '9110 5.4', get(...Array.from({ length: 200 }, (_, index) => `X-${index}: y`))),
  served('a value of 20 KB', '9110 5.4', get(`X: ${'y'.repeat(20_000)}`)),
  served('a name of 1 KB', '9110 5.4', get(`${'X'.repeat(1000)}: y`)),
  served('byte by byte', '9112 2.2', byteByByte(get())),
  served('a body byte by byte', '9112 6.2', [post('', 'Content-Length: 5'), ...byteByByte('abcde')], ['POST / abcde']),
  served(
    'chunks byte by byte',
    '9112 7.1',
    [chunked(''), ...byteByByte('2\r\nab\r\n1\r\nc\r\n0\r\n\r\n')],
    ['POST / abc'],
  ),
  served('a URL of 1.5 KB in three packets', '9112 3', threeParts(`GET /${'x'.repeat(1500)}`), [
    `GET /${'x'.repeat(1500)} `,
  ]),
  served('an empty line before', '9112 2.2', `\r\n${get()}`),
  served('two empty lines before', '9112 2.2', `\r\n\r\n${get()}`),
  inTurn(
    'an empty line between',
    '9112 2.2',
    [`${post('abc', 'Content-Length: 3')}\r\n`, get()],
    ['POST / abc', 'GET / '],
  ),
  served('three at once', '9112 9.3.2', get() + get() + get(), ['GET / ', 'GET / ', 'GET / ']),
  served('a body and a request in one packet', '9112 9.3.2', post('abc', 'Content-Length: 3') + get(), [
    'POST / abc',
    'GET / ',
  ]),
  served('chunks and a request in one packet', '9112 9.3.2', chunked('3\r\nabc\r\n0\r\n\r\n') + get(), [
    'POST / abc',
    'GET / ',
  ]),
  served(
    'one and a half, then the rest',
    '9112 9.3.2',
    [`${get()}GET /b HT`, 'TP/1.1\r\nHost: a\r\n\r\n'],
    ['GET / ', 'GET /b '],
  ),
  served('a chunk size in capitals', '9112 7.1', chunked('A\r\n0123456789\r\n0\r\n\r\n'), ['POST / 0123456789']),
  served('a chunk size with zeros before', '9112 7.1', chunked('0003\r\nabc\r\n000\r\n\r\n'), ['POST / abc']),
  served('a chunk extension', '9112 7.1.1', chunked('3;a\r\nabc\r\n0\r\n\r\n'), ['POST / abc']),
  served('a chunk extension with a value', '9112 7.1.1', chunked('3;a=b;c="d e"\r\nabc\r\n0;f\r\n\r\n'), [
    'POST / abc',
  ]),
  served('an extension after white space', '9112 7.1.1', chunked('3 ; a=b\r\nabc\r\n0\r\n\r\n'), ['POST / abc']),
  served('a trailer', '9112 7.1.2', chunked('3\r\nabc\r\n0\r\nX: y\r\n\r\n'), ['POST / abc']),
  served('two trailers', '9112 7.1.2', chunked('3\r\nabc\r\n0\r\nX: y\r\nZ:\r\n\r\n'), ['POST / abc']),
  served('an empty chunked body', '9112 7.1', chunked('0\r\n\r\n'), ['POST / ']),
  served('CHUNKED in capitals', '9112 7', post('0\r\n\r\n', 'transfer-encoding: CHUNKED'), ['POST / ']),
  served('a body with GET', '9110 9.3.1', `${head('GET / HTTP/1.1', 'Host: a', 'Content-Length: 3')}abc`, [
    'GET / abc',
  ]),
  served('a body with DELETE', '9110 9.3.5', `${head('DELETE / HTTP/1.1', 'Host: a', 'Content-Length: 3')}abc`, [
    'DELETE / abc',
  ]),
  served('a length with zeros before', '9112 6.2', post('abc', 'Content-Length: 003'), ['POST / abc']),
  served('POST without a length', '9112 6.3', post(''), ['POST / ']),
  served('CLOSE in capitals', '9112 9.1', get('Connection: CLOSE'), ['GET / '], 'closed'),
  served('close in a list', '9112 9.1', get('Connection: keep-alive, close'), ['GET / '], 'closed'),
  served(
    'close in the second of two lines',
    '9110 5.3',
    get('Connection: x', 'Connection: close'),
    ['GET / '],
    'closed',
  ),
  inTurn('keep-alive', '9112 9.3', [get('Connection: keep-alive'), get()], ['GET / ', 'GET / ']),
  served('an upgrade nobody offers', '9110 7.8', get('Connection: Upgrade', 'Upgrade: h2c'), ['GET / ']),
  served('an expectation nobody knows', '9110 10.1.1', post('abc', 'Expect: wonders', 'Content-Length: 3'), [
    'POST / abc',
  ]),
  served(
    'an expectation to go on',
    '9110 10.1.1',
    [post('', 'Expect: 100-continue', 'Content-Length: 3'), 'abc'],
    ['POST / abc'],
  ),
  served(
    'an expectation in capitals',
    '9110 10.1.1',
    [post('', 'Expect: 100-Continue', 'Content-Length: 3'), 'abc'],
    ['POST / abc'],
  ),
  served('HTTP/1.0', '9112 2.3', head('GET / HTTP/1.0'), ['GET / '], 'closed'),
  served('HTTP/1.0 that wants to stay', '9112 9.3', head('GET / HTTP/1.0', 'Connection: keep-alive'), ['GET / ']),
  served(
    'HTTP/1.0 with a body',
    '9112 6.3',
    `${head('POST / HTTP/1.0', 'Content-Length: 3')}abc`,
    ['POST / abc'],
    'closed',
  ),
  served('a minor version we do not know', '9110 2.5', head('GET / HTTP/1.2', 'Host: a')),
];

function threeParts(start: string): string[] {
  const third = Math.ceil(start.length / 3);
  const [first, second] = [start.slice(0, third), start.slice(third, 2 * third)];
  return [first, second, `${start.slice(2 * third)} HTTP/1.1\r\nHost: a\r\n\r\n`];
}
