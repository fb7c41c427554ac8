import { beforeEach, expect, test } from 'vitest';
import { registry } from '../../runtime/php/extensions.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';
import type { MemorySapi } from '../support/memory-sapi.ts';

let request: Request;
let sapi: MemorySapi;

beforeEach(() => {
  ({ request, sapi } = memoryRequest());
});

/** Result as JSON, or `Class: message` of what was thrown; behind it what was raised, as PHP 8.2.36 shows both. */
function outcome(name: string, args: readonly unknown[]): string {
  const call = registry.binderOf(name)!(request) as (...args: unknown[]) => unknown;
  let result: string;
  try {
    result = String(JSON.stringify(call(...args)));
  } catch (error) {
    result = `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
  const raised = sapi.body.match(/^[A-Z][a-z]+: .*(?= in \/test)/gm) ?? [];
  return [result, ...raised].join('\n');
}

class Thing {}

test.each<[string, unknown[], string]>([
  ['str_repeat', ['x', '3'], '"xxx"'],
  ['str_repeat', ['x', ' 3 '], '"xxx"'],
  ['str_repeat', ['x', '3abc'], 'TypeError: str_repeat(): Argument #2 ($times) must be of type int, string given'],
  ['str_repeat', ['x', ''], 'TypeError: str_repeat(): Argument #2 ($times) must be of type int, string given'],
  ['str_repeat', ['x', '1.5'], '"x"\nDeprecated: Implicit conversion from float-string "1.5" to int loses precision'],
  ['str_repeat', ['x', '1.0'], '"x"'],
  ['str_repeat', ['x', 1.5], '"x"\nDeprecated: Implicit conversion from float 1.5 to int loses precision'],
  ['str_repeat', ['x', true], '"x"'],
  [
    'str_repeat',
    ['x', null],
    '""\nDeprecated: str_repeat(): Passing null to parameter #2 ($times) of type int is deprecated',
  ],
  ['str_repeat', ['x', Number.NaN], 'TypeError: str_repeat(): Argument #2 ($times) must be of type int, float given'],
  ['str_repeat', ['x', 1e30], 'TypeError: str_repeat(): Argument #2 ($times) must be of type int, float given'],
  ['str_repeat', ['x', new Thing()], 'TypeError: str_repeat(): Argument #2 ($times) must be of type int, Thing given'],
  ['str_repeat', [12, 2], '"1212"'],
  ['str_repeat', [false, 2], '""'],
  ['str_repeat', [[], 2], 'TypeError: str_repeat(): Argument #1 ($string) must be of type string, array given'],
  ['strlen', [() => 1], 'TypeError: strlen(): Argument #1 ($string) must be of type string, Closure given'],
  ['strlen', [], 'ArgumentCountError: strlen() expects exactly 1 argument, 0 given'],
  ['strlen', [undefined], 'ArgumentCountError: strlen() expects exactly 1 argument, 0 given'],
  ['strlen', ['a', 'b'], 'ArgumentCountError: strlen() expects exactly 1 argument, 2 given'],
  ['strlen', [Uint8Array.of(0xff, 65)], '2'],
  ['number_format', ['12abc'], 'TypeError: number_format(): Argument #1 ($num) must be of type float, string given'],
  [
    'number_format',
    [null],
    '"0"\nDeprecated: number_format(): Passing null to parameter #1 ($num) of type float is deprecated',
  ],
  ['header', [], 'ArgumentCountError: header() expects at least 1 argument, 0 given'],
  ['header', [[]], 'TypeError: header(): Argument #1 ($header) must be of type string, array given'],
  ['time', [1], 'ArgumentCountError: time() expects exactly 0 arguments, 1 given'],
  ['phpversion', ['a', 2], 'ArgumentCountError: phpversion() expects at most 1 argument, 2 given'],
  [
    'ini_set',
    ['precision', []],
    'TypeError: ini_set(): Argument #2 ($value) must be of type string|int|float|bool|null',
  ],
  [
    'ignore_user_abort',
    [[]],
    'TypeError: ignore_user_abort(): Argument #1 ($enable) must be of type ?bool, array given',
  ],
  ['ignore_user_abort', [null], '0'],
  [
    'str_replace',
    [null, '', ''],
    '""\nDeprecated: str_replace(): Passing null to parameter #1 ($search) of type array|string is deprecated',
  ],
  [
    'setcookie',
    ['a', 'b', 'zz'],
    'TypeError: setcookie(): Argument #3 ($expires_or_options) must be of type array|int, string given',
  ],
  [
    'register_shutdown_function',
    ['nofn'],
    'TypeError: register_shutdown_function(): Argument #1 ($callback) must be a valid callback, function "nofn" not found or invalid function name',
  ],
  [
    'register_shutdown_function',
    [5],
    'TypeError: register_shutdown_function(): Argument #1 ($callback) must be a valid callback, no array or string given',
  ],
  [
    'set_error_handler',
    ['nofn'],
    'TypeError: set_error_handler(): Argument #1 ($callback) must be a valid callback or null, function "nofn" not found or invalid function name',
  ],
  ['call_user_func', ['str_repeat', 'x', '3'], '"xxx"'],
  ['call_user_func_array', ['str_repeat', ['x', 3]], '"xxx"'],
  [
    'call_user_func_array',
    ['strlen', 5],
    'TypeError: call_user_func_array(): Argument #2 ($args) must be of type array, int given',
  ],
])('%s(%j)', (name, args, expected) => {
  expect(outcome(name, args)).toBe(expected);
});

test('both spellings are the same function', () => {
  expect(registry.binderOf('strRepeat')).toBe(registry.binderOf('str_repeat'));
});

test('an error of a PHP function tells its call in the trace', () => {
  const call = registry.binderOf('str_repeat')!(request) as (...args: unknown[]) => unknown;
  let thrown: unknown;
  try {
    call(['a'], 'a text longer than fifteen bytes');
  } catch (error) {
    thrown = error;
  }
  expect(request.diagnostics.describe(thrown).text).toBe(
    "TypeError: str_repeat(): Argument #1 ($string) must be of type string, array given in /test.ts:1\nStack trace:\n#0 /test.ts(1): str_repeat(Array, 'a text longer t...')\n#1 {main}",
  );
});
