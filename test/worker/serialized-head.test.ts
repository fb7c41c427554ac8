/** What of a script's headers crosses to the host, and as what. */
import { describe, expect, test } from 'vitest';
import { ReplyFlag } from '../../runtime/wire/messages.ts';
import { serializeHead, wireText } from '../../runtime/worker/sapi/serialized-head.ts';

function of(...lines: string[]) {
  return serializeHead({ statusCode: 200, reason: 'OK', lines });
}

describe('serializeHead', () => {
  test('keeps lines in order, repeated ones repeated', () => {
    const head = of('Content-Type: text/html', 'Set-Cookie: a=1', 'Set-Cookie: b=2');
    expect(head).toEqual({
      status: '200 OK',
      block: 'Content-Type: text/html\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2',
      flags: 0,
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
    ['Connection: close', ReplyFlag.close],
    ['connection: Close', ReplyFlag.close],
    ['Connection: foo, close', ReplyFlag.close],
    ['Connection: keep-alive', 0],
    ['Connection: closed', 0],
  ])('%s', (line, flags) => {
    expect(of(line)).toMatchObject({ flags, block: '' });
  });

  test('what frames the response is the transport’s', () => {
    expect(of('Transfer-Encoding: chunked', 'Date: now', 'Keep-Alive: 5', 'A: b').block).toBe('A: b');
  });

  test.each(['A: b\r\nC: d', 'A: b\nC: d', 'A: b\rC', 'A: \0', 'A B: c', ' A: b', 'A : b', ': b', 'Ä: b'])(
    '%j does not pass',
    (line) => {
      expect(of('Before: 1', line, 'After: 2').block).toBe('Before: 1\r\nAfter: 2');
    },
  );

  test('a name alone gets a colon', () => {
    expect(of('NoColonHere').block).toBe('NoColonHere: ');
  });

  test('a reason that would split the response is left out', () => {
    expect(serializeHead({ statusCode: 404, reason: 'Not\r\nFound', lines: [] }).status).toBe('404 ');
  });

  test('the same head is serialised once, another one anew', () => {
    const head = { statusCode: 200, reason: 'OK', lines: ['A: b'] };
    expect(serializeHead(head)).toBe(serializeHead(head));
    expect(serializeHead({ ...head })).not.toBe(serializeHead(head));
  });
});

test('text that carries raw bytes crosses as bytes', () => {
  expect(wireText('aü')).toBe('aü');
  expect([...(wireText('a\udcff') as Uint8Array)]).toEqual([97, 255]);
});
