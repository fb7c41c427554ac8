/** Single rules of RFC 9110 and RFC 9112 in our own words: at least 37 vectors. */
import { chunked, get, head, inTurn, post, REFUSED, refused, served, type Vector } from './vector.ts';

const next = head('GET /next HTTP/1.1', 'Host: a');

export const rules: readonly Vector[] = [
  served('methods are told apart by case', '9110 9.1', head('GET / HTTP/1.1', 'Host: a')),
  refused('a method in another case is another method', '9110 9.1', head('gET / HTTP/1.1', 'Host: a')),
  inTurn(
    'HEAD has the head of GET and no body',
    '9110 9.3.2',
    [head('HEAD /a HTTP/1.1', 'Host: a'), next],
    ['HEAD /a ', 'GET /next '],
  ),
  refused('TRACE is not allowed', '9110 9.3.8', head('TRACE / HTTP/1.1', 'Host: a'), [405]),
  refused('CONNECT is not allowed', '9110 9.3.6', head('CONNECT / HTTP/1.1', 'Host: a'), [405]),
  refused('an authority is for CONNECT alone', '9112 3.2.3', head('GET a:80 HTTP/1.1', 'Host: a')),
  served(
    'names of fields have no case',
    '9110 5.1',
    head('GET / HTTP/1.1', 'HOST: a', 'CONNECTION: CLOSE'),
    ['GET / '],
    'closed',
  ),
  served('unknown fields are ignored', '9110 5.1', get('X-Nobody-Knows: this')),
  served('fields may come in any order', '9110 5.3', head('GET / HTTP/1.1', 'X: y', 'Host: a')),
  served('an empty line before the request line is skipped', '9112 2.2', `\r\n${get()}`),
  refused('white space before the first field is refused', '9112 2.2', head('GET / HTTP/1.1', '\tX: y', 'Host: a')),
  refused('white space before a colon is refused', '9112 5.1', get('X-A : b'), [400]),
  refused('folding is refused', '9112 5.2', get('X-A: b', '  c'), [400]),
  refused('no Host is refused', '9112 3.2', head('GET / HTTP/1.1', 'Accept: */*'), [400]),
  refused(
    'no Host is refused before the body is there',
    '9112 3.2',
    head('POST / HTTP/1.1', 'Content-Length: 30'),
    [400],
  ),
  refused('a broken length is refused before the body is there', '9112 6.3', post('', 'Content-Length: 3x'), [400]),
  refused('a Host that is none is refused', '9112 3.2', head('GET / HTTP/1.1', 'Host: a b'), [400]),
  served('an absolute target counts instead of Host', '9112 3.2.2', head('GET http://b.test/x HTTP/1.1', 'Host: a'), [
    'GET /x ',
  ]),
  refused('an absolute target needs a Host, too', '9112 3.2', head('GET http://b.test/x HTTP/1.1', 'X: y')),
  inTurn('a body without a length is none', '9112 6.3', [post(''), next], ['POST / ', 'GET /next ']),
  inTurn(
    'exactly the announced bytes are the body',
    '9112 6.2',
    [post('abc', 'Content-Length: 3'), next],
    ['POST / abc', 'GET /next '],
  ),
  inTurn(
    'chunks end where they say',
    '9112 7.1',
    [chunked('1\r\na\r\n2\r\nbc\r\n0\r\n\r\n'), next],
    ['POST / abc', 'GET /next '],
  ),
  served('an unknown extension of a chunk is ignored', '9112 7.1.1', chunked('5;a=b\r\nhello\r\n0\r\n\r\n'), [
    'POST / hello',
  ]),
  inTurn(
    'a trailer is read over',
    '9112 7.1.2',
    [chunked('1\r\na\r\n0\r\nX-T: u\r\n\r\n'), next],
    ['POST / a', 'GET /next '],
  ),
  served('a size is hexadecimal', '9112 7.1', chunked('1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n'), [
    'POST / abcdefghijklmnopqrstuvwxyz',
  ]),
  refused('a coding nobody knows is not implemented', '9112 6.1', post('x', 'Transfer-Encoding: pigeon'), [400, 501]),
  refused(
    'a length beside a coding is an attack',
    '9112 6.3',
    post('0\r\n\r\n', 'Content-Length: 0', 'Transfer-Encoding: chunked'),
    [400],
  ),
  refused(
    'two lengths that differ cannot be repaired',
    '9112 6.3',
    post('abcd', 'Content-Length: 3', 'Content-Length: 4'),
    [400],
  ),
  inTurn('connections stay by default', '9112 9.3', [get(), next], ['GET / ', 'GET /next ']),
  served('they do not stay in HTTP/1.0', '9112 9.3', head('GET / HTTP/1.0', 'Host: a'), ['GET / '], 'closed'),
  served('answers come in the order of requests', '9112 9.3.2', get() + next + get(), [
    'GET / ',
    'GET /next ',
    'GET / ',
  ]),
  served('after close nothing is read', '9112 9.6', get('Connection: close') + next, ['GET / '], 'closed'),
  served('close is one of several options', '9112 9.1', get('Connection: x, close , y'), ['GET / '], 'closed'),
  refused('a major version we do not speak', '9110 15.6.6', head('GET / HTTP/3.0', 'Host: a'), [505]),
  served('a minor version is no obstacle', '9110 2.5', head('GET / HTTP/1.9', 'Host: a')),
  refused('OPTIONS of the server is not for us', '9112 3.2.4', head('OPTIONS * HTTP/1.1', 'Host: a'), REFUSED),
  served(
    'who waits for 100 is told',
    '9110 10.1.1',
    [post('', 'Content-Length: 3', 'Expect: 100-continue'), 'abc'],
    ['POST / abc'],
  ),
  served('an expectation without a body changes nothing', '9110 10.1.1', get('Expect: 100-continue')),
  served(
    'an expectation in HTTP/1.0 is ignored',
    '9110 10.1.1',
    `${head('POST / HTTP/1.0', 'Content-Length: 3', 'Expect: 100-continue')}abc`,
    ['POST / abc'],
    'closed',
  ),
  {
    ...refused('more than we take is refused', '9110 15.5.14', post('', 'Content-Length: 100000000000000'), [413]),
    connection: 'any',
  },
];
