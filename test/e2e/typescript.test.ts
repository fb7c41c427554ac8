/** TypeScript that esbuild alone takes otherwise, or not at all: what tsc makes of it is what scripts get. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const SILENT = { log_errors: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' };

describe('files', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'mark-and-shebang.ts': `\uFEFF#!/usr/bin/env tsx\necho('ok ', __LINE__);`,
        'mark.ts': `\uFEFFecho('ok'); include('./lib/marked.ts');`,
        'shebang.ts': `#!/usr/bin/env tsx\necho('ok');`,
        'lib/marked.ts': `\uFEFF#!/usr/bin/env php\nimport { x } from './marked-too.ts'; echo(x);`,
        'lib/marked-too.ts': `\uFEFFexport const x = 'X';`,
        'open.ts': `echo('a');\nfunction f() {\n  echo('b');\n`,
      },
      SILENT,
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('may begin with a byte order mark, a shebang, or both', async () => {
    expect(await server.text('/mark-and-shebang')).toBe('ok 2');
    expect(await server.text('/mark')).toBe('okX');
    expect(await server.text('/shebang')).toBe('ok');
  });

  test('that end too early are told so, at their last line', async () => {
    expect(await server.text('/open')).toMatch(/^Parse error: Unexpected end of file in .*open\.ts:3:13\n/);
  });
});

describe.each(['{"type":"commonjs"}', '{"type":"module"}', '{}'])('modules under package.json %s', (config) => {
  let server: Serving;
  beforeAll(async () => {
    const plain = `echo([typeof this, typeof module, typeof exports].join());`;
    server = await serve(
      {
        'package.json': config,
        'plain.ts': plain,
        'imports.ts': `import './lib/plain.ts'; import './lib/script.js'; ${plain}`,
        'lib/plain.ts': plain,
        'lib/script.js': plain,
        'included.ts': `include('./lib/plain.ts');`,
        'waits.ts': `import { x } from './lib/waits.ts';\n\necho(x); class A { run() {\n  throw new Exception('here'); } }\n try { new A().run(); } catch (e: any) { echo(' ', e.getLine(), ' ', e.getTraceAsString().replaceAll(__dirname, '')); }`,
        'lib/waits.ts': `export const x = await Promise.resolve(1);`,
        'old.ts': `import old from './lib/old.cjs'; import { named } from './lib/old.cjs'; import typed from './lib/typed.cts'; echo(old.legacy, named, typed.t);`,
        'lib/old.cjs': `exports.legacy = 'legacy'; exports.named = typeof module;`,
        'lib/typed.cts': `const t: string = 't'; module.exports = { t };`,
        'requires.ts': `const { sep } = require('node:path') as typeof import('node:path'); echo(sep, typeof this);`,
      },
      SILENT,
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('are ES modules', async () => {
    const esm = 'undefined,undefined,undefined';
    expect(await server.text('/plain')).toBe(esm);
    expect(await server.text('/imports')).toBe(esm.repeat(3));
    expect(await server.text('/included')).toBe(esm);
    expect(await server.text('/requires')).toBe('/undefined');
  });

  test('may import what awaits, and errors stand where they are', async () => {
    expect(await server.text('/waits')).toBe('1 4 #0 /waits.ts(5): A->run()\n#1 {main}');
  });

  test('are CommonJS by their extension', async () => {
    expect(await server.text('/old')).toBe('legacyobjectt');
  });
});

describe('local files that give module.exports', () => {
  test.each(['{"type":"commonjs"}', '{}'])('are CommonJS under package.json %s', async (config) => {
    await using server = await serve(
      {
        'package.json': config,
        'a.ts': `import old from './lib/old.js'; import older = require('./lib/older.js'); import assigned from './lib/assigned.ts'; echo(old.a, older.b, assigned, require('./lib/old.js').a);`,
        'lib/old.js': `module.exports = { a: 'a' + typeof exports };`,
        'lib/older.js': `exports.b = 'b'; // export default\n`,
        'lib/assigned.ts': `const text: string = 'c'; export = text;`,
      },
      SILENT,
    );
    expect(await server.text('/a')).toBe('aobjectbcaobject');
  });
});

describe('packages of the workspace in TypeScript', () => {
  const FILES = {
    'web/page.ts': `import { Kind, twice, count } from 'shared'; import { deep } from 'shared/deep'; import { own } from '@app/web/own'; import part from '#part/one';
      echo([Kind.A, twice(21), count(), count(), deep, own, part].join(' '));`,
    'web/package.json': `{"name":"@app/web","type":"module","exports":{"./own":"./lib/own.ts"},"imports":{"#part/*":"./parts/*.ts"}}`,
    'web/lib/own.ts': `export const own: string = 'own';`,
    'web/parts/one.ts': `export default 'one' as string;`,
    'web/required.ts': `const { twice } = require('shared') as typeof import('../packages/shared/src/index.ts'); echo(twice(4));`,
    'web/plain.ts': `import { state } from 'plain'; state.n++; echo(state.n);`,
    'web/lines.ts': `import { fail } from 'shared/deep';\ntry { fail(); } catch (e: any) { echo(e.getFile().split('/').slice(-3).join('/'), ':', e.getLine()); }`,
    'packages/shared/package.json': `{"name":"shared","type":"module","exports":{".":{"import":"./src/index.ts","require":"./src/index.ts"},"./*":"./src/*.ts"}}`,
    'packages/shared/src/index.ts': `export enum Kind { A = "kind-a" } export const twice = (n: number): number => n * 2; let n = 0; export const count = (): number => ++n;`,
    'packages/shared/src/deep.ts': `import { helper } from './helper.js'; export const deep: string = helper;\n\nexport function fail(): never {\n  throw new Exception('deep'); }`,
    'packages/shared/src/helper.ts': `export const helper = 'deep' as const;`,
    'packages/plain/package.json': `{"name":"plain","type":"module","exports":"./index.js"}`,
    'packages/plain/index.js': `export const state = { n: 0 };`,
  };
  let server: Serving;
  beforeAll(async () => {
    server = await serve(FILES, SILENT);
    mkdirSync(server.join('node_modules'));
    for (const name of ['shared', 'plain']) symlinkSync(`../packages/${name}`, server.join(`node_modules/${name}`));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('are as fresh as local files', async () => {
    for (let request = 0; request < 2; request++) {
      expect(await server.text('/web/page')).toBe('kind-a 42 1 2 deep own one');
    }
    expect(await server.text('/web/required')).toBe('8');
    expect(await server.text('/web/lines')).toBe('shared/src/deep.ts:4');
  });

  test('in JavaScript stay the worker’s', async () => {
    expect(await server.text('/web/plain')).toBe('1');
    expect(await server.text('/web/plain')).toBe('2');
  });

  test('are compiled anew when they or their package.json change', async () => {
    server.write('packages/shared/src/index.ts', FILES['packages/shared/src/index.ts'].replace('n * 2', 'n * 3'));
    expect(await server.text('/web/page')).toBe('kind-a 63 1 2 deep own one');
    server.write('packages/shared/src/other.ts', FILES['packages/shared/src/index.ts'].replace('n * 2', 'n * 4'));
    server.write('packages/shared/package.json', FILES['packages/shared/package.json'].replaceAll('index', 'other'));
    expect(await server.text('/web/page')).toBe('kind-a 84 1 2 deep own one');
    server.write('web/parts2/one.ts', `export default 'two';`);
    server.write('web/package.json', FILES['web/package.json'].replace('./parts/', './parts2/'));
    expect(await server.text('/web/page')).toBe('kind-a 84 1 2 deep own two');
  });
});

describe('enums', () => {
  const MODULE = `export enum Mod { Base = 10001, Z = 0, A, B, Text = 'text' } export const LENGTH = 3; export const enum Fixed { One = 1, Two }
    export declare const enum Told { Five = 5, Six }`;
  const CASES: readonly (readonly [name: string, code: string, expected: string])[] = [
    ['member of another module', `enum E { X = Mod.A, Y }`, '{"1":"X","2":"Y","X":1,"Y":2}'],
    ['sum', `enum E { X = Mod.Base + 1, Y, Z }`, '{"10002":"X","10003":"Y","10004":"Z","X":10002,"Y":10003,"Z":10004}'],
    ['shift', `enum E { X = 1 << Mod.B, Y }`, '{"4":"X","5":"Y","X":4,"Y":5}'],
    ['through a namespace', `enum E { X = all.Mod.B, Y }`, '{"2":"X","3":"Y","X":2,"Y":3}'],
    ['text', `enum E { X = Mod.Text, Y = 1 }`, '{"1":"Y","X":"text","Y":1}'],
    ['concatenated text', "enum E { X = Mod.Text + 'y', Y = `${Mod.Text}-z` }", '{"X":"texty","Y":"text-z"}'],
    ['constant', `const n = LENGTH; enum E { X = n, Y }`, '{"3":"X","4":"Y","X":3,"Y":4}'],
    ['computed', `enum E { X = 'abc'.length, Y = 1 }`, '{"1":"Y","3":"X","X":3,"Y":1}'],
    ['const enum', `const enum E { X = Fixed.Two, Y } const out = [E.X, E.Y];`, '[2,3]'],
    ['declared const enum', `declare const enum E { X = 1, Y } const out = [E.X, E.Y, Told.Six];`, '[1,2,6]'],
    [
      'of itself',
      `enum E { X = 1, Y = X + 1, Z, 'a-b', W = E.Z }`,
      '{"1":"X","2":"Y","3":"W","4":"a-b","X":1,"Y":2,"Z":3,"a-b":4,"W":3}',
    ],
    ['negative', `enum E { X = -Mod.B, Y }`, '{"X":-2,"-2":"X","Y":-1,"-1":"Y"}'],
  ];
  let server: Serving;
  beforeAll(async () => {
    const scripts = CASES.map(([, code], index) => [
      `case${index}.ts`,
      `import { Mod, LENGTH, Fixed, Told } from './lib/mod.ts'; import * as all from './lib/mod.ts';\n${code}\necho(JSON.stringify(${code.includes('out =') ? 'out' : 'E'})); void [Mod, LENGTH, all, Fixed.One, Told.Five];`,
    ]);
    server = await serve({ ...Object.fromEntries(scripts), 'lib/mod.ts': MODULE }, SILENT);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(CASES.map(([name, , expected], index) => [name, index, expected] as const))(
    '%s',
    async (_name, index, expected) => {
      expect(await server.text(`/case${index}`)).toBe(expected);
    },
  );
});

test('decorators reach private methods', async () => {
  await using server = await serve(
    {
      'a.ts': `const run = (_: unknown, context: any) => { context.addInitializer(function (this: any) { context.access.get(this).call(this); }); };
        class Base { constructor() { echo('base '); } }
        class A extends Base { x = 'field'; constructor() { super(); echo('own ', this.x); } @run #hidden() { echo('called '); } @run static #s() { echo('static '); } @run open() { echo('open '); } }
        new A();`,
    },
    SILENT,
  );
  expect(await server.text('/a')).toBe('static base called open own field');
});
