/** Which files a source names. */
import { describe, expect, test } from 'vitest';
import { plainJavaScript } from '../../runtime/compile/bundling/single-source.ts';
import { looseReferences, mayReferToOthers, referencesIn } from '../../runtime/compile/references/source-references.ts';

const PLACE = { filename: '/www/a/page.ts', documentRoot: '/www' };

async function references(source: string, filename = PLACE.filename) {
  expect(mayReferToOthers(source)).toBe(true);
  return referencesIn(await plainJavaScript(source, filename), { ...PLACE, filename });
}

describe('imports', () => {
  test.each([
    [`import './a.js';`, './a.js'],
    [`import a, { b } from "./a.ts"; echo(a, b);`, './a.ts'],
    [`import * as a from './a.mjs'; a.run();`, './a.mjs'],
    [`import unused from './config.json';`, './config.json'],
    [`import config from './config.json' with { type: 'json' }; echo(config);`, './config.json'],
    [`export * from './a.js';`, './a.js'],
    [`export { a as b } from './a.js';`, './a.js'],
    [`const a = await import('./a.js');`, './a.js'],
    ['const a = await import(`./a.js`);', './a.js'],
    [`const a = await import('./' + 'a.js');`, './a.js'],
    [`if (x) { function f() { return () => import('./deep.js'); } }`, './deep.js'],
    [`const a = require('./a.cjs');`, './a.cjs'],
    [`const where = import.meta.resolve('./a.wasm');`, './a.wasm'],
    [`import x from '#config'; echo(x);`, '#config'],
    [`const base = './parts/'; import(base + 'one.js');`, './parts/one.js'],
    [`enum E { A } import './a.js'; const x = <T>(y: T) => y; abstract class C { declare z: number }`, './a.js'],
  ])('%s', async (source, expected) => {
    expect((await references(source)).imports).toEqual([expected]);
  });

  test('of TSX', async () => {
    const source = `import './a.js'; const page = <p title="don't">import x from './not.js'</p>;`;
    expect((await references(source, '/www/a/page.tsx')).imports).toEqual(['./a.js']);
  });

  test.each([
    `import type { T } from './types.ts'; let x: T;`,
    `// import './a.js';\n/* include('b.html') */ export {}`,
    'echo(`<script type="module">import { x } from "./app.js"; import("./b.js")</script>`); import.meta;',
    `echo("require('./a.js')", 'include("b.html")');`,
    `const f = { import: 1, include(path: string) {} }; f.include('x.html');`,
    `await import('./' + $_GET.name);`,
    `const r = /import '.\\/a.js'/;`,
  ])('not in: %s', async (source) => {
    expect(await references(source)).toEqual({ imports: [], includes: [] });
  });
});

describe('includes', () => {
  test.each([
    [`include('header.html');`, 'header.html'],
    [`includeOnce('./header.html');`, './header.html'],
    [`require_once('lib/db.php');`, 'lib/db.php'],
    [`await include_async('x.html');`, 'x.html'],
    [`await requireOnceAsync('x.html');`, 'x.html'],
    [`include(__DIR__ + '/header.html');`, '/www/a/header.html'],
    ['include(`${__DIR__}/../header.html`);', '/www/a/../header.html'],
    [`include(dirname(__DIR__) + '/header.html');`, '/www/header.html'],
    [`include(dirname(__FILE__, 2) + '/header.html');`, '/www/header.html'],
    [`include($_SERVER['DOCUMENT_ROOT'] + '/header.html');`, '/www/header.html'],
    ['include(`${$_SERVER.DOCUMENT_ROOT}/header.html`);', '/www/header.html'],
    [
      `const PARTS = __DIR__ + '/parts'; function page() { include(PARTS + '/header.html'); }`,
      '/www/a/parts/header.html',
    ],
    [`import { join } from 'node:path'; include(join(import.meta.dirname, 'header.html'));`, '/www/a/header.html'],
    [`import path from 'node:path'; include(path.resolve(__DIR__, '../header.html'));`, '/www/header.html'],
    [`new Worker(new URL('./job.js', import.meta.url));`, 'file:///www/a/job.js'],
    [
      `import { fileURLToPath } from 'node:url'; include(fileURLToPath(new URL('./x.html', import.meta.url)));`,
      '/www/a/x.html',
    ],
    [`include(new URL('./x.html', import.meta.url).pathname);`, '/www/a/x.html'],
    [`const a = include('data.json', { x: 1 });`, 'data.json'],
  ])('%s', async (source, expected) => {
    expect((await references(source)).includes).toContain(expected);
  });

  test.each([
    `include('parts/' + name + '.html');`,
    `include(pathOf('x'));`,
    `const a = a + 'x'; include(a);`,
    `include();`,
  ])('that only running tells: %s', async (source) => {
    expect((await references(source)).includes).toEqual([]);
  });
});

test('texts of thousands of parts', async () => {
  const source = `import './a.js'; echo(${Array.from({ length: 5000 }, (_, index) => `'${index}'`).join(' + ')});`;
  expect((await references(source)).imports).toEqual(['./a.js']);
});

test('a source that cannot be parsed names all that looks like it', () => {
  const source = `import a from './a.json'; const x = ; include(__DIR__ + '/b.html'); require_once("c.txt"); import('./d.js')`;
  expect(looseReferences(source)).toEqual({ imports: ['./a.json', './d.js'], includes: ['./b.html', 'c.txt'] });
});
