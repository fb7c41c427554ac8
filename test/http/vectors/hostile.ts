/** Heads and bodies that others have read in two ways, or choked on: 143 vectors. */
import { chunked, get, head, post, REFUSED, refused, served, shown, type Vector } from './vector.ts';

const SMUGGLED = head('GET /smuggled HTTP/1.1', 'Host: a');
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const text = (code: number): string => String.fromCharCode(code);

/** Control characters; HTAB, LF and CR mean something of their own. */
const CONTROLS = [...range(0x00, 0x08), 0x0b, 0x0c, ...range(0x0e, 0x1f), 0x7f];
const SEPARATORS = '"(),/;<=>?@[\\]{}';
const LENGTHS: readonly (readonly [name: string, value: string])[] = [
  ['signed', '+3'],
  ['negative', '-3'],
  ['hexadecimal', '0x3'],
  ['a fraction', '3.0'],
  ['in powers', '3e0'],
  ['a list', '3, 3'],
  ['two in a list', '3,4'],
  ['with a space inside', '3 0'],
  ['a semicolon', '3;'],
  ['quoted', '"3"'],
  ['empty', ''],
  ['a word', 'three'],
  ['an underscore', '1_0'],
  ['2^63', '9223372036854775808'],
  ['2^64 + 3', '18446744073709551619'],
  ['30 digits', '3'.repeat(30)],
  ['other digits', '\xd9\xa3'],
];
const CODINGS = [
  'xchunked',
  'chunkedx',
  'chunked;q=1',
  '"chunked"',
  'chunked, chunked',
  'identity, chunked',
  'chunked\x0b',
  'x chunked',
  ', chunked',
  'deflate',
  'identity',
  '',
];
const HOSTS: readonly (readonly [name: string, value: string])[] = [
  ['empty', ''],
  ['with a space', 'a b'],
  ['with a slash', 'a/b'],
  ['with userinfo', 'u@a'],
  ['with a question mark', 'a?b'],
  ['with a hash', 'a#b'],
  ['with quotes', '"a"'],
  ['with angle brackets', '<a>'],
  ['with a backslash', 'a\\b'],
  ['with a byte above ASCII', 'a\xc3\xa9'],
  ['a tab inside', 'a\tb'],
];
const SIZES: readonly (readonly [name: string, line: string])[] = [
  ['signed', '+3'],
  ['negative', '-3'],
  ['with 0x', '0x3'],
  ['with a space before', ' 3'],
  ['with a space after', '3 '],
  ['with a word after', '3 a'],
  ['with an underscore', '3_0'],
  ['quoted', '"3"'],
  ['a comma', '3,3'],
  ['with NUL', '3\0'],
  ['an h', '3h'],
  ['20 digits', '3'.repeat(20)],
  ['an extension with NUL', '3;\0'],
  ['an extension with CR', '3;a\rb'],
  ['an extension of 1 MB', `3;${'a'.repeat(1_000_000)}`],
];
const CHUNK_ENDS: readonly (readonly [name: string, body: string])[] = [
  ['LF alone after the size', '3\nabc\r\n0\r\n\r\n'],
  ['LF alone after the data', '3\r\nabc\n0\r\n\r\n'],
  ['CR alone after the data', '3\r\nabc\r0\r\n\r\n'],
  ['nothing after the data', '3\r\nabc0\r\n\r\n'],
  ['XX after the data', '3\r\nabcXX0\r\n\r\n'],
  ['two bytes after the data that are no CRLF', '3\r\nabc\n\r0\r\n\r\n'],
  ['LF alone at the end', '3\r\nabc\r\n0\n\n'],
  ['a request instead of the last chunk', `3\r\nabc\r\n${SMUGGLED}`],
  ['LF alone in an extension', '3;a\nb\r\nabc\r\n0\r\n\r\n'],
  ['a trailer without a colon', '3\r\nabc\r\n0\r\nXY\r\n\r\n'],
  ['a trailer with NUL', '3\r\nabc\r\n0\r\nX: \0\r\n\r\n'],
  ['a folded trailer', '3\r\nabc\r\n0\r\nX: y\r\n z\r\n\r\n'],
  ['a trailer with a space before the colon', '3\r\nabc\r\n0\r\nX : y\r\n\r\n'],
  ['LF alone after a trailer', '3\r\nabc\r\n0\r\nX: y\n\r\n'],
];

export const hostile: readonly Vector[] = [
  ...CONTROLS.map((code) => refused(`${shown(code)} in a value`, '9110 5.5', get(`X: a${text(code)}b`))),
  ...[0x00, 0x01, 0x0b, 0x1f, 0x7f, 0x80, 0xff].map((code) =>
    refused(`${shown(code)} in a name`, '9110 5.1', get(`X${text(code)}Y: z`)),
  ),
  ...[...SEPARATORS].map((mark) => refused(`${mark} in a name`, '9110 5.6.2', get(`X${mark}Y: z`))),
  ...[0x00, 0x01, 0x0b, 0x1f, 0x7f].map((code) =>
    refused(`${shown(code)} in the target`, '9112 3.2', head(`GET /a${text(code)}b HTTP/1.1`, 'Host: a')),
  ),
  ...LENGTHS.map(([name, value]) =>
    refused(`length: ${name}`, '9112 6.3', post(`abc${SMUGGLED}`, `Content-Length: ${value}`)),
  ),
  ...CODINGS.map((coding) =>
    refused(
      `coding: ${JSON.stringify(coding)}`,
      '9112 6.3',
      post(`0\r\n\r\n${SMUGGLED}`, `Transfer-Encoding: ${coding}`),
    ),
  ),
  ...HOSTS.map(([name, value]) =>
    refused(`Host: ${name}`, '9112 3.2', head('GET / HTTP/1.1', `Host: ${value}`), [400]),
  ),
  ...SIZES.map(([name, line]) => refused(`chunk size: ${name}`, '9112 7.1', chunked(`${line}\r\nabc\r\n0\r\n\r\n`))),
  ...CHUNK_ENDS.map(([name, body]) => refused(`chunks: ${name}`, '9112 7.1', chunked(body))),
  refused('two Hosts', '9112 3.2', head('GET / HTTP/1.1', 'Host: a', 'Host: b'), [400]),
  refused('the same Host twice', '9112 3.2', head('GET / HTTP/1.1', 'Host: a', 'Host: a'), [400]),
  refused('two lengths', '9112 6.3', post(`abc${SMUGGLED}`, 'Content-Length: 3', 'Content-Length: 4'), [400]),
  refused('the same length twice', '9112 6.3', post('abc', 'Content-Length: 3', 'Content-Length: 3'), [400]),
  refused(
    'a length, then a coding',
    '9112 6.3',
    post(`0\r\n\r\n${SMUGGLED}`, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    [400],
  ),
  refused(
    'a coding, then a length',
    '9112 6.3',
    post(`0\r\n\r\n${SMUGGLED}`, 'Transfer-Encoding: chunked', 'Content-Length: 5'),
    [400],
  ),
  refused(
    'a coding with a space before its colon',
    '9112 5.1',
    post(`0\r\n\r\n${SMUGGLED}`, 'Transfer-Encoding : chunked'),
  ),
  refused('a folded coding', '9112 5.2', post(`0\r\n\r\n${SMUGGLED}`, 'Transfer-Encoding:', ' chunked')),
  refused('a length with NUL', '9110 5.5', post('abc', 'Content-Length: 3\0')),
  refused('a length with a byte above ASCII', '9112 6.3', post('abc', 'Content-Length: 3\xa0')),
  refused('a head of 600 KB', '9110 5.4', get(`X: ${'y'.repeat(600_000)}`), [400, 413, 431]),
  refused('a target of 100 KB', '9112 3', head(`GET /${'x'.repeat(100_000)} HTTP/1.1`, 'Host: a'), [400, 414, 431]),
  refused('20,000 fields', '9110 5.4', get(...Array.from({ length: 20_000 }, () => 'X: y')), [400, 413, 431]),
  served(
    'garbage after close',
    '9112 9.6',
    `${get('Connection: close')}\x01\x02 garbage\r\n\r\n`,
    ['GET / '],
    'closed',
  ),
  served('a request after close', '9112 9.6', get('Connection: close') + SMUGGLED, ['GET / '], 'closed'),
  refused('garbage after a request', '9112 9.3.2', `${get()}\x01\x02 garbage\r\n\r\n`, REFUSED, ['GET / ']),
  refused(
    'garbage after a body',
    '9112 9.3.2',
    `${post('abc', 'Content-Length: 3')}\x01\x02 garbage\r\n\r\n`,
    REFUSED,
    ['POST / abc'],
  ),
  refused('a broken request after a good one', '9112 9.3.2', get() + head('GET / HTTP/1.1', 'X: y'), REFUSED, [
    'GET / ',
  ]),
];
