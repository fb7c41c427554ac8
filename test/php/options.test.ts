import { beforeEach, describe, expect, test } from 'vitest';
import { signatures } from '../../runtime/php/calls/signatures.ts';
import { compareVersions, fulfils } from '../../runtime/php/ext/standard/info/version-compare.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { IniSettings } from '../../runtime/php/main/ini/ini.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';
import type { MemorySapi } from '../support/memory-sapi.ts';

let request: Request;
let sapi: MemorySapi;
let php: Record<string, (...args: unknown[]) => unknown>;

beforeEach(() => {
  ({ request, sapi } = memoryRequest({ headers: { 'x-from': 'header' } }));
  php = new Proxy({} as typeof php, { get: (_, name: string) => registry.binderOf(name)!(request) });
});

describe('directives', () => {
  test.each([
    ['display_errors', true, '1', '1'],
    ['display_errors', false, '1', ''],
    ['display_errors', null, '1', ''],
    ['html_errors', 0.5, '0', '0.5'],
    ['precision', 17, '14', '17'],
    ['precision', 'abc', '14', 'abc'],
    ['error_log', '/x', '', '/x'],
  ])('ini_set(%s, %j) gives the text before', (name, value, before, after) => {
    expect(php.ini_set!(name, value)).toBe(before);
    expect(php.ini_get!(name)).toBe(after);
    php.ini_restore!(name);
    expect(php.ini_get!(name)).toBe(before);
  });

  test.each([
    ['post_max_size', '1'],
    ['allow_url_fopen', '0'],
    ['precision', '-5'],
    ['no.such', '1'],
  ])('ini_set(%s, %j) is refused', (name, value) => {
    const before = php.ini_get!(name);
    expect(php.ini_set!(name, value)).toBe(false);
    expect(php.ini_get!(name)).toBe(before);
  });

  test('a time zone that does not exist', () => {
    expect(php.ini_set!('date.timezone', 'Foo/Bar')).toBe(false);
    expect(sapi.body).toBe(
      "\nWarning: ini_set(): Invalid date.timezone value 'Foo/Bar', using 'UTC' instead in /test.ts on line 1\n",
    );
  });

  test('ini_get_all', () => {
    php.ini_set!('precision', '10');
    const all = php.ini_get_all!() as Record<string, unknown>;
    expect(all.precision).toEqual({ global_value: '14', local_value: '10', access: 7 });
    expect(all.post_max_size).toEqual({ global_value: '8M', local_value: '8M', access: 6 });
    expect(all.error_log).toEqual({ global_value: null, local_value: null, access: 7 });
    expect(php.ini_get_all!('zlib', false)).toEqual({
      'zlib.output_compression': '0',
      'zlib.output_compression_level': '-1',
      'zlib.output_handler': '',
    });
    const names = Object.keys(all);
    expect(names).toEqual(names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
  });

  test('max_execution_time sets the clock', () => {
    php.ini_set!('max_execution_time', '7');
    php.ini_restore!('max_execution_time');
    php.set_time_limit!(0);
    expect(sapi.timeLimitsMs).toEqual([7000, 30_000, 0]);
    expect(php.ini_get!('max_execution_time')).toBe('0');
  });

  test.each([
    ['128M', 134217728],
    ['1K', 1024],
    ['2g', 2147483648],
    ['-1', -1],
    ['0x10', 16],
    ['010', 8],
    ['', 0],
    ['abc', 0],
  ])('ini_parse_quantity(%j)', (text, bytes) => {
    expect(php.ini_parse_quantity!(text)).toBe(bytes);
  });
});

describe('environment', () => {
  test('putenv holds for the request alone', () => {
    expect(php.putenv!('TS_SAPI_TEST=x=y')).toBe(true);
    expect(php.getenv!('TS_SAPI_TEST')).toBe('x=y');
    expect(process.env.TS_SAPI_TEST).toBeUndefined();
    php.putenv!('TS_SAPI_TEST');
    expect(php.getenv!('TS_SAPI_TEST')).toBe(false);
    expect(() => php.putenv!('=x')).toThrow('putenv(): Argument #1 ($assignment) must have a valid syntax');
  });

  test('what the server knows is there, unless only local variables are asked for', () => {
    expect(php.getenv!('HTTP_X_FROM')).toBe('header');
    expect(php.getenv!('HTTP_X_FROM', true)).toBe(false);
  });
});

describe('constants', () => {
  test('define, defined, constant', () => {
    expect(php.define!('MINE', [1])).toBe(true);
    expect(php.constant!('MINE')).toEqual([1]);
    expect(php.define!('MINE', 2)).toBe(false);
    expect(php.defined!('PHP_EOL')).toBe(true);
    expect(php.defined!('php_eol')).toBe(false);
    expect(php.constant!('TRUE')).toBe(true);
    expect(php.constant!('PHP_SAPI')).toBe('fpm-fcgi');
    expect(() => php.constant!('NOPE')).toThrow('Undefined constant "NOPE"');
    expect(() => php.constant!('A::B')).toThrow('Class "A" not found');
  });
});

describe('names', () => {
  test('both spellings, constants, classes; nothing else', () => {
    expect(registry.bindingOf('obGetLength')).toMatchObject({ kind: 'function' });
    expect(registry.bindingOf('E_WARNING')).toEqual({ kind: 'value', value: 2 });
    expect(registry.bindingOf('RuntimeException')).toMatchObject({ kind: 'value' });
    expect(registry.bindingOf('toString')).toBeNull();
    expect(registry.bindingOf('constructor')).toBeNull();
    expect(registry.bindingOf('__proto__')).toBeNull();
  });

  test('what is no class may stand for one', () => {
    const binding = registry.bindingOf('Throwable');
    expect(binding?.kind).toBe('value');
    expect(new Error('x')).toBeInstanceOf((binding as { value: typeof Error }).value);
  });

  test('function_exists: case does not matter, constructs are no functions, finishing needs a server', () => {
    expect(php.function_exists!('OB_Start')).toBe(true);
    expect(php.function_exists!('echo')).toBe(false);
    expect(php.function_exists!('fastcgi_finish_request')).toBe(true);
    const cli = memoryRequest({ name: 'cli' }).request;
    expect(cli.findFunction('fastcgi_finish_request')).toBeNull();
  });

  test('signatures are those of functions we offer', () => {
    const names = new Set(registry.functionNames());
    expect(Object.keys(signatures).filter((name) => !names.has(name))).toEqual([]);
  });
});

test.each([
  ['1.0', '1.0.0', -1],
  ['1.0-dev', '1.0alpha', -1],
  ['1.0RC1', '1.0', -1],
  ['1.0', '1.0pl1', -1],
  ['5.10', '5.2', 1],
  ['8.2.36-1+deb', '8.2.36', 1],
  ['1.0rc1', '1.0RC1', 0],
  ['', '1', -1],
])('version_compare(%j, %j)', (one, other, order) => {
  expect(compareVersions(one, other)).toBe(order);
  expect(fulfils(order, '<=')).toBe(order <= 0);
});

test('sleeping goes through the Sapi', () => {
  expect(php.sleep!(2)).toBe(0);
  php.usleep!(1500);
  php.time_nanosleep!(1, 500_000_000);
  expect(sapi.sleepsMs).toEqual([2000, 1.5, 1500]);
  expect(() => php.time_nanosleep!(0, 2_000_000_000)).toThrow(
    'Nanoseconds was not in the range 0 to 999 999 999 or seconds was negative',
  );
  expect(php.time_sleep_until!(1)).toBe(false);
});

test('ids and clocks', () => {
  expect(php.uniqid!('p')).toMatch(/^p[0-9a-f]{13}$/);
  expect(php.uniqid!('', true)).toMatch(/^[0-9a-f]{14}\.\d{8}$|^[0-9a-f]{13}\d\.\d{8}$/);
  expect(php.uniqid!()).not.toBe(php.uniqid!());
  expect(php.microtime!()).toMatch(/^0\.\d{8} \d{10}$/);
  expect(php.hrtime!()).toEqual([expect.any(Number), expect.any(Number)]);
});

test('a php.ini that gives no value leaves some directives as they are', () => {
  const settings = new IniSettings({
    include_path: '',
    doc_root: '',
    'session.name': '',
    user_agent: '',
    memory_limit: 'abc',
  });
  expect(settings.value('include_path')?.text).toBe('.:/usr/share/php');
  expect(settings.value('doc_root')?.raw).toBe(null);
  expect(settings.value('session.name')?.text).toBe('PHPSESSID');
  expect(settings.value('user_agent')?.raw).toBe('');
  expect(settings.value('memory_limit')?.text).toBe('128M');
});
