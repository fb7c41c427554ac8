/** `ts-sapi check`: what does not compile, and names that nobody declares. */
import { afterEach, describe, expect, test } from 'vitest';
import { similarName } from '../../runtime/config/similar-name.ts';
import { runCommand } from '../support/command.ts';
import { ScriptRoot } from '../support/serving.ts';

let root: ScriptRoot | null = null;
afterEach(() => root?.remove());

function check(files: Readonly<Record<string, string>>, ...args: string[]) {
  root = new ScriptRoot(files);
  return runCommand(['check', ...args], { cwd: root.path });
}

describe('check', () => {
  test('finds nothing in scripts that use what there is', async () => {
    const outcome = await check({
      'a.ts': `import { b, type T } from './lib/b.ts'; import * as path from 'node:path';
        const x: T = b($_GET.x); echo(x, obGetLength(), ob_get_length(), PHP_EOL, PHP_SAPI, $argc, path.sep, fetch, Buffer, require('node:os').EOL, __filename);
        if (typeof Deno === 'undefined') for (const [key, { y = 1 }] of Object.entries($_POST as any)) echo(key, y);
        class A extends Exception { m() { return include('b.ts', { handed: 1 }); } } throw new A();`,
      'lib/b.ts': `export type T = string; export const b = (x: unknown): T => String(x); export default function named() { return named; }`,
      'b.ts': `declare const handed: number; declare function other(): void; echo(handed, other, ambient);`,
      'env.d.ts': `declare const ambient: string;`,
      'node_modules/p/index.ts': `nobody();`,
      '.hidden/x.ts': `nobody();`,
    });
    expect(outcome).toEqual({ out: '3 scripts, no problems\n', err: '', status: 0 });
  });

  test('tells file, line and column, and what may have been meant', async () => {
    const { out, status } = await check({
      'a.ts': `import { b } from './lib/b.ts';\n\necho(b, ecoh(1),\n  $_GETT.x, ob_get_lenght(), obGetLenght());`,
      'lib/b.ts': `export const b = () => Foo.bar;\nsetTimout(b);`,
      'broken.ts': `const = 1;`,
    });
    expect(out.split('\n')).toEqual([
      'lib/b.ts:1:24: unknown name Foo',
      'lib/b.ts:2:1: unknown name setTimout: did you mean setTimeout?',
      'a.ts:3:9: unknown name ecoh: did you mean echo?',
      'a.ts:4:3: unknown name $_GETT: did you mean $_GET?',
      'a.ts:4:13: unknown name ob_get_lenght: did you mean ob_get_length?',
      'a.ts:4:30: unknown name obGetLenght: did you mean obGetLength?',
      'broken.ts:1:7: Expected identifier but found "="',
      '> 1 | const = 1;',
      '    |       ^',
      '3 scripts, 7 problems',
      '',
    ]);
    expect(status).toBe(1);
  });

  test('tells statements that name a function and do not call it', async () => {
    const { out } = await check({
      'a.ts': `if ($_GET.x) exit; die; session_start;\n  obStart, true && flush; () => strtoupper; echo; const own = 1; own;`,
    });
    expect(out.split('\n')).toEqual([
      'a.ts:1:25: session_start is not called without parentheses: write session_start()',
      'a.ts:2:3: obStart is not called without parentheses: write obStart()',
      'a.ts:2:20: flush is not called without parentheses: write flush()',
      'a.ts:2:45: echo is not called without parentheses: write echo()',
      '1 script, 4 problems',
      '',
    ]);
  });

  test('knows constants that any file defines, and tells those that JavaScript hides', async () => {
    const { out } = await check({
      'a.ts': `import './lib/config.ts'; echo(BASE, DEBUG, lower, NOBODY);`,
      'b.ts': `define('DEBUG', 1);\n define("URL", 'x'); echo(constant('URL'));`,
      'lib/config.ts': `define('BASE', '/'); define(\`lower\`, 1);`,
    });
    expect(out.split('\n')).toEqual([
      `b.ts:2:10: URL is JavaScript's own: read the constant with constant('URL'), or name it otherwise`,
      'a.ts:1:52: unknown name NOBODY',
      '3 scripts, 2 problems',
      '',
    ]);
  });

  test('knows all names of one declaration', async () => {
    const { out } = await check({
      'a.ts': `declare const a: number, b: string; declare let c: Map<string, number>, d: (x: { y: 1, z: 2 }) => void, e
        declare var f:
          | 'x'
          | 'y',
          g; echo(a, b, c, d, e, f, g, h);`,
      'x.d.ts': `declare const one: [a: 1, b: 2], two: 2; interface I { three: 3, four: 4 }`,
      'b.ts': `echo(one, two, three);`,
    });
    expect(out.split('\n')).toEqual([
      'a.ts:5:40: unknown name h: did you mean d?',
      'b.ts:1:16: unknown name three',
      '2 scripts, 2 problems',
      '',
    ]);
  });

  test('tells const enums that have no values at run time', async () => {
    const { out } = await check({
      'a.ts': `import { B } from './b.ts'; declare const enum A { X } echo(A.X, B.X, C.X);`,
      'b.ts': `export declare const enum B { X }`,
      'c.d.ts': `declare const enum C { X }`,
    });
    expect(out.split('\n')).toEqual([
      'a.ts:1:71: the const enum C has no values outside of c.d.ts: import it from a .ts file',
      '2 scripts, 1 problem',
      '',
    ]);
  });

  test('tells packages that are not installed, each once', async () => {
    const { out, status } = await check({
      'a.ts': `import x from 'left-padd'; import { y } from '@scope/none/part'; import here from 'here/part'; import own from '#own';
        import 'node:fs'; import 'fs'; import { b } from './b.ts'; echo(x, y, here, own, b);`,
      'b.ts': `import x from 'left-padd'; export const b = x;`,
      'node_modules/here/package.json': '{"name":"here","exports":{"import":"./i.js"}}',
    });
    expect(out.split('\n')).toEqual([
      'a.ts: no package left-padd is installed',
      'a.ts: no package @scope/none/part is installed',
      'b.ts: no package left-padd is installed',
      '2 scripts, 3 problems',
      '',
    ]);
    expect(status).toBe(1);
  });

  test('one script, or a path that is not there', async () => {
    const files = { 'a.ts': `echo(1);`, 'b.ts': `ecoh(1);` };
    expect((await check(files, 'a.ts')).out).toBe('1 script, no problems\n');
    expect(await check(files, 'nowhere')).toEqual({
      out: '',
      err: 'ts-sapi: nowhere: no such file or folder\n',
      status: 1,
    });
  });

  test('--explain tells where scripts wait in place, why, and what to do', async () => {
    const { out, status } = await check(
      {
        'a.ts': `import { later } from './lib/b.ts';
class Clock { get now() { usleep(1); return 1; } static { sleep(1); } }
function* ticks() { sleep(1); yield 1; }
obStart((text: string) => { usleep(5); return text; });
sleep(1); later(); echo(new Clock().now, [...ticks()].length);`,
        'lib/b.ts': `export const later = () => (globalThis as any).o?.m(usleep(1));\nexport const pick = { ['a' + 1]() { flush(); } };`,
        'c.ts': `import nodemailer from 'nodemailer'; import fs from 'node:fs'; sleep(1); echo(typeof nodemailer, typeof fs);`,
        'd.ts': `echo('nothing waits');`,
        'node_modules/nodemailer/package.json': `{"name":"nodemailer","main":"main.js"}`,
        'node_modules/nodemailer/main.js': '',
      },
      '--explain',
    );
    expect(out.split('\n')).toEqual([
      'a.ts:2:27: usleep() waits in place in an accessor: make it a method',
      'a.ts:2:59: sleep() waits in place in a static block: move it to a static method, and call that',
      'a.ts:3:21: sleep() waits in place in a generator: wait before the loop that uses it, or return an array',
      'a.ts:4:1: obStart() waits in place in a callback that a native function or a promise calls: wait before or after that call, or use a loop',
      'c.ts:1:1: the whole script waits in place since it imports nodemailer and awaits nothing: name the package in suspend.packages if other requests may use it meanwhile',
      'lib/b.ts:2:37: flush() waits in place in a method with a computed name: write the name of the method out',
      '4 scripts, no problems, 6 places waiting in place',
      '',
    ]);
    expect(status).toBe(0);
  });
});

test.each([
  ['strToLower', 'strtolower'],
  ['headr', 'header'],
  ['haeder', 'header'],
  ['xyz', null],
  ['ob_gte_clean', 'ob_get_clean'],
  ['obGteClean', 'obGetClean'],
  ['html_special_chars', 'htmlspecialchars'],
  ['E_WARNNG', 'E_WARNING'],
])('similar to %s is %s', (wrong, expected) => {
  const names = ['echo', 'header', 'strtolower', 'obGetClean', 'ob_get_clean', 'die', 'E_WARNING', 'HTML_SPECIALCHARS'];
  expect(similarName(wrong, [...names, 'htmlspecialchars'])).toBe(expected);
});
