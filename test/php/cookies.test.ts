/** Set-Cookie lines and errors as PHP 8.2 makes them; `partitioned` as PHP 8.5 does. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { headerFunctions } from '../../runtime/php/ext/standard/http/header-functions.ts';
import { bind, memoryRequest } from '../support/memory-request.ts';

const NOW_SECONDS = 1_795_467_612;
const DELETED = 'a=deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_SECONDS * 1000, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

type Arguments = Parameters<ReturnType<typeof headerFunctions.setcookie>>;

function send(name: 'setcookie' | 'setrawcookie', args: Arguments) {
  const { request } = memoryRequest({ ini: { expose_php: '0' } });
  const warnings: string[] = [];
  request.diagnostics.setErrorHandler((_, message) => {
    warnings.push(message);
    return true;
  }, 32767);
  let result: unknown;
  try {
    result = bind(headerFunctions, request)[name](...args);
  } catch (error) {
    result = `${(error as Error).name}: ${(error as Error).message}`;
  }
  return { result, lines: [...request.headers.lines], warnings };
}

const illegal = String.raw`",", ";", " ", "\t", "\r", "\n", "\013", or "\014"`;

describe('setcookie', () => {
  test.each<[Arguments, string]>([
    [['a', 'b'], 'a=b'],
    [['a'], DELETED],
    [['a', ''], DELETED],
    [['a', 'b c+d~é/'], 'a=b%20c%2Bd~%C3%A9%2F'],
    [['a', 'x\0y'], 'a=x%00y'],
    [['é', 'x'], 'é=x'],
    [['a', 'b', 0], 'a=b'],
    [['a', 'b', -5], 'a=b'],
    [['a', 'b', 1], 'a=b; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0'],
    [['a', 'b', 1893456000], 'a=b; expires=Tue, 01 Jan 2030 00:00:00 GMT; Max-Age=97988388'],
    [['a', 'b', 253402300799], 'a=b; expires=Fri, 31 Dec 9999 23:59:59 GMT; Max-Age=251606833187'],
    [['a', 'b', 0, '/p', 'd.com', true, true], 'a=b; path=/p; domain=d.com; secure; HttpOnly'],
    [['a', '', 5, '/p', 'd', true, true], `${DELETED}; path=/p; domain=d; secure; HttpOnly`],
    [['a', 'b', {}], 'a=b'],
    [
      ['a', 'b', { expires: 1893456000, path: '/p', domain: 'd', secure: true, httponly: true, samesite: 'Lax' }],
      'a=b; expires=Tue, 01 Jan 2030 00:00:00 GMT; Max-Age=97988388; path=/p; domain=d; secure; HttpOnly; SameSite=Lax',
    ],
    [['a', 'b', { PATH: '/p', SameSite: 'We ird;' } as never], 'a=b; path=/p; SameSite=We ird;'],
    [['a', 'b', { secure: '0', httponly: 'yes' } as never], 'a=b; HttpOnly'],
    [['a', 'b', { path: null, domain: '', samesite: '' } as never], 'a=b'],
    [['a', 'b', { expires: 'abc' } as never], 'a=b'],
    [['a', 'b', { expires: 1.9 }], 'a=b; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0'],
    [['a', 'b', { path: 5 } as never], 'a=b; path=5'],
    [['a', '', { samesite: 'Lax', path: '/' }], `${DELETED}; path=/; SameSite=Lax`],
    [['a', 'b', new Map([['path', '/m']]) as never], 'a=b; path=/m'],
    [['a', 'b', { secure: true, samesite: 'None', partitioned: true }], 'a=b; secure; SameSite=None; Partitioned'],
  ])('%j', (args, line) => {
    expect(send('setcookie', args)).toEqual({ result: true, lines: [`Set-Cookie: ${line}`], warnings: [] });
  });

  test.each<[Arguments, string]>([
    [['', 'b'], 'ValueError: setcookie(): Argument #1 ($name) cannot be empty'],
    [['a=b', 'x'], `ValueError: setcookie(): Argument #1 ($name) cannot contain "=", ${illegal}`],
    [['a\v', 'x'], `ValueError: setcookie(): Argument #1 ($name) cannot contain "=", ${illegal}`],
    [['a', 'x', 0, '/p;'], `ValueError: setcookie(): "path" option cannot contain ${illegal}`],
    [['a', 'x', 0, '/p', 'd\n'], `ValueError: setcookie(): "domain" option cannot contain ${illegal}`],
    [['a', 'x', { domain: 'x y' }], `ValueError: setcookie(): "domain" option cannot contain ${illegal}`],
    [['a', 'x', 253402300800], 'ValueError: setcookie(): "expires" option cannot have a year greater than 9999'],
    [['a', 'x', { foo: 1, bar: 2 } as never], 'ValueError: setcookie(): option "foo" is invalid'],
    [['a', 'x', { path: '/', 0: 5 } as never], 'ValueError: setcookie(): option array cannot have numeric keys'],
    [
      ['a', 'x', {}, '/x'],
      'ArgumentCountError: setcookie(): Expects exactly 3 arguments when argument #3 ($expires_or_options) is an array',
    ],
    [
      ['a', 'x', { partitioned: true }],
      'ValueError: setcookie(): "partitioned" option cannot be used without "secure" option',
    ],
  ])('%j is refused', (args, error) => {
    expect(send('setcookie', args)).toEqual({ result: error, lines: [], warnings: [] });
  });

  test.each<[Arguments, string]>([
    [['a\0b', 'x'], 'Header may not contain NUL bytes'],
    [['a', 'x', 0, '/p\0z'], 'Header may not contain NUL bytes'],
    [['a', 'x', { samesite: 'Lax;\r\nX: y' }], 'Header may not contain more than a single header, new line detected'],
  ])('%j is no header', (args, warning) => {
    expect(send('setcookie', args)).toEqual({ result: false, lines: [], warnings: [warning] });
  });

  test('an array as an option is its text', () => {
    const sent = send('setcookie', ['a', 'b', { samesite: ['x'] } as never]);
    expect(sent).toEqual({
      result: true,
      lines: ['Set-Cookie: a=b; SameSite=Array'],
      warnings: ['Array to string conversion'],
    });
  });

  test('cookies add up; header() replaces them all', () => {
    const { request } = memoryRequest({ ini: { expose_php: '0' } });
    const php = bind(headerFunctions, request);
    php.setcookie('a', '1');
    php.setcookie('a', '2');
    expect(php.headers_list()).toEqual(['Set-Cookie: a=1', 'Set-Cookie: a=2']);
    php.header('Set-Cookie: x=y');
    php.setcookie('b', '3');
    expect(php.headers_list()).toEqual(['Set-Cookie: x=y', 'Set-Cookie: b=3']);
  });
});

describe('setrawcookie', () => {
  test.each<[Arguments, string]>([
    [['a', 'b%20c'], 'a=b%20c'],
    [['a', 'b=c'], 'a=b=c'],
    [['a', 'é'], 'a=é'],
    [['a', ''], DELETED],
  ])('%j', (args, line) => {
    expect(send('setrawcookie', args)).toEqual({ result: true, lines: [`Set-Cookie: ${line}`], warnings: [] });
  });

  test.each<[Arguments, string]>([
    [['a', 'b c'], `ValueError: setrawcookie(): Argument #2 ($value) cannot contain ${illegal}`],
    [['', 'c'], 'ValueError: setrawcookie(): Argument #1 ($name) cannot be empty'],
    [['a b', 'x'], `ValueError: setrawcookie(): Argument #1 ($name) cannot contain "=", ${illegal}`],
  ])('%j is refused', (args, error) => {
    expect(send('setrawcookie', args)).toEqual({ result: error, lines: [], warnings: [] });
  });
});
