/** What of a script's headers goes to the client, and as what. */
import { describe, expect, test } from 'vitest';
import { responseHead } from '../../runtime/php/main/headers/response-head.ts';
import { ReplyFlag } from '../../runtime/wire/messages.ts';
import { replyHeadOf, wireText } from '../../runtime/worker/sapi/reply-head.ts';

function of(...lines: string[]) {
  return responseHead({ code: 200, statusLine: null, lines });
}

describe('a response head', () => {
  test('keeps lines in order, repeated ones repeated', () => {
    const head = of('Content-Type: text/html', 'Set-Cookie: a=1', 'Set-Cookie: b=2');
    expect(head).toEqual({
      status: '200 OK',
      block: 'Content-Type: text/html\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2',
      closes: false,
      declaredLength: -1,
    });
  });

  test.each([
    ['Content-Length: 12', 12],
    ['content-length:12', 12],
    ['CONTENT-LENGTH:  0 ', 0],
    ['Content-Length: 7abc', -1],
    ['Content-Length: -1', -1],
    ['Content-Length: 1e3', -1],
    ['Content-Length: ', -1],
    ['Content-Length: 99999999999999999999', -1],
  ])('%s declares %i and is not sent as it is', (line, length) => {
    expect(of(line, 'A: b')).toMatchObject({ declaredLength: length, block: 'A: b' });
  });

  test.each([
    ['Connection: close', true],
    ['connection: Close', true],
    ['Connection: foo, close', true],
    ['Connection: foo ,close , bar', true],
    ['Connection: keep-alive', false],
    ['Connection: closed', false],
  ])('%s', (line, closes) => {
    expect(of(line)).toMatchObject({ closes, block: '' });
  });

  test('what frames the response is the transport’s', () => {
    expect(of('Transfer-Encoding: chunked', 'Keep-Alive: 5', 'keep-alive', 'A: b')?.block).toBe('A: b');
  });

  test.each(['A: b\r\nC: d', 'A: b\nC: d', 'A: b\rC', 'A: \0', 'Ä: b', 'A(b): c'])('%j does not pass', (line) => {
    expect(of('Before: 1', line, 'After: 2')?.block).toBe('Before: 1\r\nAfter: 2');
  });

  test.each(['A B: c', ' A: b', 'A : b', ': b', 'A\r\nB: c', 'A\x7f: b'])('%j is one that no proxy takes', (line) => {
    expect(of('Before: 1', line)).toBe(null);
  });

  test('what is for the proxy stays with it; the last type comes first', () => {
    const lines = ['X-Accel-Redirect: /x', 'x-accel-buffering: no', 'B: 1', 'content-type:  a/b ', 'Content-Type: c/d'];
    expect(of(...lines)?.block).toBe('Content-Type: c/d\r\nB: 1');
  });

  test('a Date is kept, for transports that have none of their own', () => {
    expect(of('Date: now')?.block).toBe('Date: now');
  });

  test('a name alone gets a colon', () => {
    expect(of('NoColonHere')?.block).toBe('NoColonHere: ');
  });

  test('a reason that would split the response is left out', () => {
    expect(responseHead({ code: 404, statusLine: 'HTTP/1.1 404 Not\r\nFound', lines: [] })?.status).toBe('404 ');
  });
});

test('the same head crosses as the same object, another one as its own', () => {
  const head = { status: '200 OK', block: 'A: b', closes: true, declaredLength: 3 };
  expect(replyHeadOf(head)).toEqual({ status: '200 OK', block: 'A: b', flags: ReplyFlag.close, declaredLength: 3 });
  expect(replyHeadOf(head)).toBe(replyHeadOf(head));
  expect(replyHeadOf({ ...head })).not.toBe(replyHeadOf(head));
});

test('text that carries raw bytes crosses as bytes', () => {
  expect(wireText('aü')).toBe('aü');
  expect([...(wireText('a\udcff') as Uint8Array)]).toEqual([97, 255]);
});
