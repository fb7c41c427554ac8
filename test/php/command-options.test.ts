/** Expected values are php-cli's: `php -r '…getopt(…)' -- arguments`. */
import { expect, test } from 'vitest';
import { registry } from '../../runtime/php/extensions.ts';
import { memoryRequest } from '../support/memory-request.ts';

function getopt(args: string, short: string, long: readonly string[] = []): [unknown, unknown] {
  const { request } = memoryRequest();
  const words = args === '' ? [] : args.split(' ').map((word) => (word === "''" ? '' : word));
  (request.superglobals.$_SERVER as Record<string, unknown>).argv = ['script', ...words];
  const rest: { index?: number } = {};
  const found = registry.binderOf('getopt')!(request)(...([short, long, rest] as never[]));
  return [JSON.stringify(found), rest.index];
}

test.each([
  ['-a -b val -cx', '{"a":false,"b":"val","c":"x"}', 5],
  ['-abval', '{"a":false,"b":"val"}', 2],
  ['-ab val rest', '{"a":false,"b":"val"}', 3],
  ['-b', '[]', 2],
  ['-b -a', '{"b":"-a"}', 3],
  ['-c val', '{"c":false}', 2],
  ['-- -a', '[]', 2],
  ['-a -- -b x', '{"a":false}', 3],
  ['rest -a', '[]', 1],
  ['-a -a -a', '{"a":[false,false,false]}', 4],
  ['-b1 -b2', '{"b":["1","2"]}', 3],
  ['-x -a', '{"a":false}', 3],
  ['-b=val', '{"b":"val"}', 2],
  ['-c=val', '{"c":"val"}', 2],
  ["-b ''", '{"b":""}', 3],
  ['- -a', '[]', 1],
  ['-ac -b x y z', '{"a":false,"c":false,"b":"x"}', 4],
])('ab:c:: reads %s', (args, found, rest) => {
  expect(getopt(args, 'ab:c::')).toEqual([found, rest]);
});

test.each([
  ['--req=5 --opt --flag', '{"req":"5","opt":false,"flag":false}', 4],
  ['--req 5 --opt=6', '{"req":"5","opt":"6"}', 4],
  ['--opt 6', '{"opt":false}', 2],
  ['--req', '[]', 2],
  ['--flag=1', '{"flag":false}', 2],
  ['--unknown --flag', '{"flag":false}', 3],
  ['--fla', '[]', 2],
  ['--req= x', '[]', 2],
  ['--opt=', '[]', 2],
  ['--flag --flag', '{"flag":[false,false]}', 3],
  ['--req=a --req=b -a', '{"req":["a","b"],"a":false}', 4],
  ['--a', '[]', 2],
  ['-req=5', '[]', 2],
])('long options: %s', (args, found, rest) => {
  expect(getopt(args, 'a', ['req:', 'opt::', 'flag'])).toEqual([found, rest]);
});

test('a number is a key of its own kind', () => {
  expect(getopt('-5 -x=1', '5x:')).toEqual(['{"5":false,"x":"1"}', 3]);
});

test('on the web there are no options', () => {
  const { request } = memoryRequest();
  expect(registry.binderOf('getopt')!(request)(...(['a'] as never[]))).toBe(false);
});
