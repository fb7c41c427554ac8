/** What a script can import while it runs, and that files stay the request's own while packages are the worker's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** `(module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))` */
const ADD_WASM = Buffer.from(
  '0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b',
  'hex',
);

describe('import()', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'lib/state.ts': `let n = 0; export const count = (): number => ++n; export default 'state'; echo('[loaded]');`,
        'lib/one.ts': `export const name = 'one'; export type T = string; export class Thing { constructor(readonly x: number) {} }`,
        'lib/waits.ts': `await null; export const value: string = await Promise.resolve('awaited');`,
        'lib/fails.ts': `throw new Exception('in module');`,
        'lib/broken.ts': `export const = 1;`,
        'lib/dies.ts': `die('dead');`,
        'lib/old.cjs': `module.exports = { legacy: true };`,
        'lib/data.json': `{"list":[1,2]}`,
        'lib/note.txt': `a note`,
        'lib/nested.ts': `export const inner = await import('./' + 'one.ts');`,
        'computed.ts': `const name = $_GET.name ?? 'one'; const found = await import('./lib/' + name + '.ts'); echo(Object.keys(found).join(','), ' ', Object.prototype.toString.call(found), ' ', new found.Thing(3).x);`,
        'without-extension.ts': `const dir = './lib'; echo((await import(dir + '/one')).name, (await import(dir + '/one.js')).name, (await import(__dirname + '/lib/one.ts')).name, (await import('file://' + __dirname + '/lib/one.ts')).name);`,
        'fresh.ts': `const path = './lib/state.ts'.slice(); const a = await import(path); const b = await import(path); echo(a === b, ' ', a.count(), b.count(), ' ', a.default);`,
        'literal.ts': `const { count } = await import('./lib/state.ts'); echo(count(), count());`,
        'kinds.ts': `const at = (name: string) => import('./lib/' + name); echo(JSON.stringify([(await at('data.json')).default, (await at('note.txt')).default, (await at('old.cjs')).default, (await at('waits.ts')).value, (await at('nested.ts')).inner.name]));`,
        'wrong.ts': `const at = async (name: string) => { try { await import('./lib/' + name); } catch (error) { return [error.name, error.message.replaceAll(__dirname, 'D'), error.code ?? '', error.getLine?.() ?? 0].join('|'); } }; echo(await at('missing.ts'), '\\n', await at('broken.ts'), '\\n', await at('fails.ts'));`,
        'die.ts': `try { await import('./lib/' + 'dies.ts'); } finally { echo('never'); } echo('never');`,
        'packages.ts': `const name = 'thing'; const thing = await import(name); thing.visits.count++; const { createRequire } = await import('node:module'); echo(thing.visits.count, ' ', typeof createRequire, ' ', (await import('legacy')).default.kind);`,
        'node_modules/thing/package.json': `{"name":"thing","version":"1.0.0","type":"module","exports":"./index.js"}`,
        'node_modules/thing/index.js': `export const visits = { count: 0 };`,
        'node_modules/legacy/package.json': `{"name":"legacy","version":"1.0.0","main":"./index.js"}`,
        'node_modules/legacy/index.js': `exports.kind = 'commonjs';`,
        'static.ts': `import data from './lib/data.json'; import note from './lib/note.txt'; import old from './lib/old.cjs'; import { kind } from 'legacy'; import bytes from './lib/add.wasm';
          const { instance } = await WebAssembly.instantiate(bytes); echo(data.list.length, note, old.legacy, kind, instance.exports.add(2, 3));`,
        'wasm-sync.ts': `import bytes from './lib/add.wasm'; const name = 'add'; const more = (await import('./lib/' + name + '.wasm')).default; echo(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.add(20, 22), bytes.length === more.length);`,
      },
      { log_errors: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    server.write('lib/add.wasm');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(server.join('lib/add.wasm'), ADD_WASM);
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const text = async (target: string): Promise<string> => (await server.text(target)).replaceAll(server.path, 'D');

  test('of a computed path compiles the file and gives something like its namespace', async () => {
    expect(await text('/computed')).toBe('Thing,name [object Module] 3');
    expect(await text('/without-extension')).toBe('oneoneoneone');
  });

  test('runs a file once per request, and anew in the next one', async () => {
    for (let request = 0; request < 3; request++) {
      expect(await text('/fresh')).toBe('[loaded]1 12 state');
      expect(await text('/literal')).toBe('[loaded]12');
    }
  });

  test('of JSON, text, CommonJS, and of files that await or import in turn', async () => {
    expect(await text('/kinds')).toBe('[{"list":[1,2]},"a note",{"legacy":true},"awaited","one"]');
  });

  test('of a folder whose files come and go', async () => {
    server.write('lib/later.ts', `export const name = 'later';`);
    expect(await text('/computed?name=later')).toContain('not a constructor');
    server.write('lib/later.ts', `export const name = 'later'; export class Thing { x = 'x'; }`);
    expect(await text('/computed?name=later')).toBe('Thing,name [object Module] x');
  });

  test('tells what is wrong, in the file that is', async () => {
    expect(await text('/wrong')).toBe(
      [
        `Error|Cannot find module './lib/missing.ts' imported from D/wrong.ts|ERR_MODULE_NOT_FOUND|1`,
        `ParseError|Expected identifier but found "="||1`,
        'Exception|in module||1',
      ].join('\n'),
    );
  });

  test('die() in an imported file ends the request', async () => {
    expect(await text('/die')).toBe('dead');
  });

  test('of a package gives the worker’s own, whose state stays', async () => {
    expect(await text('/packages')).toBe('1 function commonjs');
    expect(await text('/packages')).toBe('2 function commonjs');
  });

  test('static imports of JSON, text, CommonJS and WebAssembly', async () => {
    expect(await text('/static')).toBe('2a note1commonjs5');
    expect(await text('/wasm-sync')).toBe('421');
  });
});
