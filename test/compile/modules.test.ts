import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { call, compileScript, marksOf, Run, scriptFolder } from './harness.ts';

const folder = scriptFolder();

async function exportsOf(source: string | Record<string, string>, namespaces: unknown[] = []): Promise<unknown> {
  return await call(await compileScript(folder, source), new Run(), namespaces);
}

describe('package imports', () => {
  it('takes default, named, renamed, namespace and quoted names, each read live', async () => {
    const script = await compileScript(
      folder,
      `import def, { a, b as c, 'x-y' as d } from 'one'; import * as ns from 'two'; import 'three';
       mark([def, a, c, d, ns.z]); bump(); mark([a, { a, c }]);`,
    );
    expect(script.packages.map(({ specifier, names }) => [specifier, names])).toEqual([
      ['one', ['default', 'a', 'b', 'x-y']],
      ['two', []],
      ['three', []],
    ]);
    expect(script.packages[0]).toMatchObject({ importer: script.filename, isRequire: false, attributes: null });
    const one = { default: 1, a: 2, b: 3, 'x-y': 4 };
    const run = new Run();
    run.names.bump = () => one.a++;
    call(script, run, [one, { z: 5 }, {}]);
    expect(run.marks).toEqual([
      [1, 2, 3, 4, 5],
      [3, { a: 3, c: 3 }],
    ]);
  });

  it('calls an imported function without a receiver', async () => {
    const one = {
      f: function (this: unknown) {
        return new.target === undefined ? this : undefined;
      },
    };
    expect(
      await exportsOf(`import { f } from 'one'; export default [f(), f\`\`, new f() instanceof f];`, [one]),
    ).toEqual({ default: [undefined, undefined, true] });
  });

  it('keeps local names that shadow an import', async () => {
    const source = `import { a } from 'one'; const f = (a: number) => ({ a }); { let a = 3; mark(a); } mark(f(2), a);
      export default [f(2).a, a];`;
    expect(await exportsOf(source, [{ a: 1 }])).toEqual({ default: [2, 1] });
  });

  it('hands attributes on', async () => {
    const script = await compileScript(folder, `import x from 'one/data.json' with { type: 'json' }; mark(x);`);
    expect(script.packages[0]!.attributes).toEqual({ type: 'json' });
  });

  it('names the file that imports, which decides where Node looks', async () => {
    const script = await compileScript(folder, {
      'main.ts': `import { b } from './lib/b.ts'; import { x } from 'one'; mark(b, x);`,
      'lib/b.ts': `import { x } from 'one'; import 'side'; export const b = () => x;`,
    });
    const base = dirname(script.filename);
    expect(script.packages.map(({ specifier, importer }) => [specifier, importer.slice(base.length + 1)])).toEqual([
      ['one', 'lib/b.ts'],
      ['side', 'lib/b.ts'],
      ['one', 'main.ts'],
    ]);
  });

  it('drops imports of types', async () => {
    expect(
      (
        await compileScript(folder, `import type { A } from 'one'; import { type B } from 'two'; const x: A | B = 1;`)
      ).packages.map((one) => one.specifier),
    ).toEqual([]);
  });
});

describe('local imports', () => {
  it('bundles TypeScript, JSON, text and CommonJS, fresh for each run', async () => {
    const script = await compileScript(folder, {
      'main.ts': `import { next } from './counter.ts'; import data from './data.json'; import text from './page.txt';
        import cjs from './old.cjs'; mark([next(), data.a, text, cjs.n++, cjs.n]);`,
      'counter.ts': `enum Step { One = 1 } let n = 0; export const next = () => (n += Step.One);`,
      'data.json': `{ "a": 1 }`,
      'page.txt': 'hé',
      'old.cjs': `exports.n = 1;`,
    });
    for (let round = 0; round < 2; round++) {
      const run = new Run();
      call(script, run);
      expect(run.marks).toEqual([[1, 1, 'hé', 1, 2]]);
    }
  });

  it('imports a local file dynamically', async () => {
    expect(
      await marksOf(folder, { 'main.ts': `mark((await import('./b.ts')).b);`, 'b.ts': `export const b = await 5;` }),
    ).toEqual([5]);
  });

  it('hands computed imports and calls of require to the worker, with their importer', async () => {
    const files = {
      'main.ts': `import './lib/b.ts'; const x = './c' + '.ts'; mark(await import(x), require('lodash'), require(x), require('./part.ts'));
        mark(typeof require.resolve, require.resolve('node:fs'));`,
      'lib/b.ts': `const y = 'y'; mark(require(y)); export {};`,
      'part.ts': `mark('must not be bundled')`,
    };
    const script = await compileScript(folder, files);
    const run = new Run();
    await call(script, run);
    const importer = script.filename;
    expect(run.marks).toEqual([
      { specifier: 'y', importer: importer.replace('main.ts', 'lib/b.ts') },
      { specifier: './c.ts', importer },
      'function',
    ]);
  });

  it('knows where it is', async () => {
    const script = await compileScript(folder, {
      'main.ts': `import { b } from './lib/b.ts'; export default [import.meta.url, import.meta.dirname, import.meta.filename, b, Object.keys(import.meta)];`,
      'lib/b.ts': `import c from './c.cjs'; export const b = [import.meta.filename, c];`,
      'lib/c.cjs': `module.exports = [__filename, __dirname];`,
    });
    const base = dirname(script.filename);
    expect(call(script, new Run())).toEqual({
      default: [
        pathToFileURL(script.filename).href,
        base,
        script.filename,
        [`${base}/lib/b.ts`, [`${base}/lib/c.cjs`, `${base}/lib`]],
        ['url', 'filename', 'dirname', 'resolve'],
      ],
    });
  });

  it("knows where it is by PHP's magic constants", async () => {
    const script = await compileScript(folder, {
      'main.ts': `import { b } from './lib/b.ts';\n\nexport default [__FILE__, __DIR__, __LINE__, typeof __LINE__, { __DIR__ }, b, c()];\nfunction c() { const __DIR__ = 'own'; return __DIR__; }`,
      'lib/b.ts': `\nexport const b = [__FILE__, __DIR__,\n__LINE__];`,
    });
    const base = dirname(script.filename);
    expect(script.freeNames).toEqual([]);
    expect(call(script, new Run())).toEqual({
      default: [script.filename, base, 3, 'number', { __DIR__: base }, [`${base}/lib/b.ts`, `${base}/lib`, 3], 'own'],
    });
  });

  it('takes a JSX file, decorators and a hashbang', async () => {
    const source = `#!/usr/bin/env tsx
      const log = (value: unknown, { name }: { name: string | symbol }) => { mark(name); };
      class A { @log m() {} static accessor x = 1; }
      mark(A.x);`;
    expect(await marksOf(folder, source)).toEqual(['m', 1]);
  });
});

describe('exports', () => {
  it('become the value of the call', async () => {
    const source = `export default class A { static x = 1 } export const { a, b: [c] } = { a: 1, b: [2] };
      export let live = 1; live++; export function f() { return live; } export { f as 'f g' };`;
    const result = (await exportsOf(source)) as Record<string, unknown>;
    expect(Object.getPrototypeOf(result)).toBe(null);
    expect(result).toMatchObject({ a: 1, c: 2, live: 2 });
    expect((result['f g'] as () => unknown)()).toBe(2);
    expect((result.default as { x: number }).x).toBe(1);
  });

  it('may come from a package', async () => {
    const source = `export { a, default as d } from 'one'; export * as two from 'two'; export * from 'three';`;
    const namespaces = [{ a: 1, default: 2 }, { z: 3 }, { default: 4, t: 5 }];
    const script = await compileScript(folder, source);
    const ordered = script.packages.map(({ specifier }) => namespaces[['one', 'two', 'three'].indexOf(specifier)]);
    expect(call(script, new Run(), ordered)).toMatchObject({ a: 1, d: 2, two: { z: 3 }, t: 5, default: undefined });
  });

  it('are undefined when there are none', async () => {
    expect(await exportsOf(`const x = 1;`)).toBe(undefined);
  });

  it('of a CommonJS entry are its module.exports', async () => {
    const script = await compileScript(folder, { 'main.ts': `module.exports = { a: 1 };` });
    expect(call(script, new Run())).toEqual({ default: { a: 1 } });
  });
});

describe('awaits and usesAsync', () => {
  it.each([
    [`mark(1);`, false, false],
    [`const f = () => [1].map((x) => x); f();`, false, false],
    [`await 1;`, true, true],
    [`for await (const x of []) mark(x);`, true, true],
    [`async function f() { await 1; } f();`, false, true],
    [`new Promise<void>((yes) => yes()).then(() => mark(1));`, false, true],
    [`void import('node:fs');`, false, true],
    [`await using x = null;`, true, true],
  ])('%s', async (source, awaits, usesAsync) => {
    expect(await compileScript(folder, source)).toMatchObject({ awaits, usesAsync });
  });
});
