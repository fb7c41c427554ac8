/** Which file serves which path. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticTypes } from '../../runtime/config/static-types.ts';
import { DocumentRoot } from '../../runtime/host/routing/document-root.ts';
import { Routes } from '../../runtime/host/routing/routes.ts';

let base: string;
let root: string;
let routes: Routes;

function write(path: string, content = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'routes-')));
  root = join(base, 'root');
  const files = [
    'index.ts',
    'hello.ts',
    'a/b.ts',
    'a/index.ts',
    'a/b/deep.ts',
    'app.ts',
    'app/logo.png',
    'empty/readme.txt',
    'site/index.html',
    'with space/ü.ts',
    'feed.xml.ts',
    'types.d.ts',
    'style.css',
    'legacy.php',
    'package.json',
    'data.json',
    'tsconfig.build.json',
    'x.ini',
    'page.html',
    'code.js.map',
    'code.js',
    '.env',
    '.git/config.ts',
    '.hidden.ts',
    'node_modules/pkg/index.ts',
    'a/node_modules/pkg/main.ts',
    'back\\slash.ts',
  ];
  for (const file of files) write(file);
  mkdirSync(join(base, 'outside'));
  writeFileSync(join(base, 'outside/secret.ts'), '');
  writeFileSync(join(base, 'outside/secret.txt'), '');
  symlinkSync(join(base, 'outside/secret.ts'), join(root, 'link.ts'));
  symlinkSync(join(base, 'outside/secret.txt'), join(root, 'link.txt'));
  symlinkSync(join(base, 'outside'), join(root, 'linked'));
  symlinkSync(join(root, '.env'), join(root, 'env.txt'));
  symlinkSync(join(root, 'hello.ts'), join(root, 'alias.ts'));
  symlinkSync(join(root, 'a'), join(root, 'alias-dir'));
  const rules = { types: staticTypes(''), followsLinks: false, refused: () => {} };
  routes = new Routes(new DocumentRoot(root), rules);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** `file` or `file SCRIPT_NAME PATH_INFO`, relative to the root. */
function resolved(path: string): string {
  const target = routes.resolve(path);
  switch (target.kind) {
    case 'script':
      return `${target.filename.slice(root.length + 1)} ${target.scriptName} ${target.pathInfo}`.trimEnd();
    case 'file':
      return `file ${target.filename.slice(root.length + 1)}`;
    case 'redirect':
      return `-> ${target.location}`;
    case 'notFound':
      return '404';
  }
}

describe('scripts', () => {
  test.each([
    ['/', 'index.ts /index.ts'],
    ['/index', 'index.ts /index'],
    ['/index.php', 'index.ts /index.php'],
    ['/hello', 'hello.ts /hello'],
    ['/hello.php', 'hello.ts /hello.php'],
    ['/hello.ts', 'hello.ts /hello.ts'],
    ['/hello.php/rest/of it', 'hello.ts /hello.php /rest/of it'],
    ['/hello/rest/', 'hello.ts /hello /rest/'],
    ['/hello/', 'hello.ts /hello /'],
    ['/hello/%41%2Fb%C3%A9', 'hello.ts /hello /A/bé'],
    ['/hello/.hidden', 'hello.ts /hello /.hidden'],
    ['/hello/a%5Cb', 'hello.ts /hello /a\\b'],
    ['/a/', 'a/index.ts /a/index.ts'],
    ['/a/b', 'a/b.ts /a/b'],
    ['/a/b/', 'a/b.ts /a/b /'],
    ['/a/b/deep', 'a/b/deep.ts /a/b/deep'],
    ['/a/b/other', 'a/b.ts /a/b /other'],
    ['/a/b.php/deep', 'a/b.ts /a/b.php /deep'],
    ['/app', 'app.ts /app'],
    ['/app/', 'app.ts /app /'],
    ['/app/x', 'app.ts /app /x'],
    ['/feed.xml', 'feed.xml.ts /feed.xml'],
    ['/with%20space/%C3%BC', 'with space/ü.ts /with space/ü'],
    ['/with%20space/ü', 'with space/ü.ts /with space/ü'],
    ['//hello//x', 'hello.ts /hello /x'],
    ['/./hello', 'hello.ts /hello'],
    ['/a/../hello', 'hello.ts /hello'],
    ['/a/%2e%2e/hello', 'hello.ts /hello'],
    ['/alias', 'alias.ts /alias'],
    ['/alias-dir/b', 'alias-dir/b.ts /alias-dir/b'],
  ])('%s', (path, expected) => {
    expect(resolved(path)).toBe(expected);
  });
});

describe('files', () => {
  test.each([
    ['/style.css', 'file style.css'],
    ['/app/logo.png', 'file app/logo.png'],
    ['/page.html', 'file page.html'],
    ['/data.json', 'file data.json'],
    ['/code.js', 'file code.js'],
    ['/site/', 'file site/index.html'],
    ['/%73tyle.css', 'file style.css'],
  ])('%s', (path, expected) => {
    expect(resolved(path)).toBe(expected);
  });
});

describe('directories without their slash', () => {
  test.each([
    ['/a', '-> /a/'],
    ['/site', '-> /site/'],
    ['//site', '-> /site/'],
    ['/alias-dir', '-> /alias-dir/'],
    ['/empty', '404'],
    ['/empty/', '404'],
  ])('%s', (path, expected) => {
    expect(resolved(path)).toBe(expected);
  });
});

describe('never found', () => {
  test.each([
    '/nothing',
    '/a/nothing',
    '/style.css/more',
    '/style.css/',
    '/../outside/secret',
    '/..%2foutside/secret',
    '/%2e%2e/outside/secret',
    '/a/../../outside/secret.txt',
    '/a/..%5c..%5coutside/secret',
    '/back%5Cslash',
    '/back\\slash',
    '/.env',
    '/.hidden',
    '/.git/config',
    '/%2egit/config',
    '/node_modules/pkg/',
    '/node_modules/pkg/index',
    '/a/node_modules/pkg/main',
    '/hello%00',
    '/hello%00.php',
    '/hello/%00',
    '/hello%0Ax',
    '/hello/a%0D%0Ab',
    '/hello%',
    '/hello%zz',
    '/link',
    '/link.txt',
    '/linked/secret',
    '/linked/secret.txt',
    '/env.txt',
    '/types.d.ts',
    '/types.d',
    '/types',
    '/legacy.php',
    '/legacy',
    '/package.json',
    '/tsconfig.build.json',
    '/x.ini',
    '/code.js.map',
    '/style.CSS',
    `/${'x'.repeat(5000)}`,
    '',
    'hello',
    '*',
  ])('%s', (path) => {
    expect(resolved(path)).toBe('404');
  });
});

test('no source is ever served as a file, under any name it can be asked by', () => {
  const names = ['hello.ts', 'hello.TS', 'a/index.ts', 'types.d.ts', 'legacy.php', '.env', 'hello.ts/', 'hello.ts/.'];
  for (const name of names) expect(resolved(`/${name}`)).not.toMatch(/^file/);
});

test('foreign bytes of PATH_INFO are kept', () => {
  expect(resolved('/hello/%FF%C3%A9%80')).toBe('hello.ts /hello /\udcffé\udc80');
});

test('each call looks at the disk', () => {
  expect(resolved('/brief')).toBe('404');
  write('brief.ts');
  expect(resolved('/brief')).toBe('brief.ts /brief');
  rmSync(join(root, 'brief.ts'));
  expect(resolved('/brief')).toBe('404');
});

test('a root that is not there is an error', () => {
  expect(() => new DocumentRoot(join(base, 'no'))).toThrow('ENOENT');
});
