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
