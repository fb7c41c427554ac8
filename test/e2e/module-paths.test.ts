/** Specifiers that a script computes, import.meta.resolve, and threads made from TypeScript files. */
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve, until } from '../support/serving.ts';

const SILENT = { log_errors: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' };

describe('computed specifiers', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'tsconfig.json': `{ "compilerOptions": { "paths": { "@part/*": ["./parts/*"], "@lib": ["./lib/index.ts"] } } }`,
        'package.json': `{ "name": "app", "imports": { "#part/*": "./parts/*.ts", "#data": "./parts/data.json" } }`,
        'parts/one.ts': `let n = 0; export const count = (): number => ++n; export const name: string = 'part one';`,
        'parts/data.json': `{"x":1}`,
        'parts/plain.js': `export const name = 'plain';`,
        'lib/index.ts': `export default 'lib' as string;`,
        'paths.ts': `const which = $_GET.which ?? 'one'; const m = await import('@part/' + which); echo(m.name, ' ', (await import(\`@\${'lib'}\`)).default);`,
        'imports.ts': `const which = 'one'; const m = await import('#part/' + which); const again = await import(\`#part/\${which}\`); echo(m === again, m.name, m.count(), again.count(), (await import('#' + 'data')).default.x);`,
        'packages.ts': `const at = (name: string) => import(name); const a = await at('shared'); const b = await at('plain'); a.state.n++; b.state.n++; echo(a.state.n, b.state.n, (await at('node:path')).sep, typeof (await at('fs')).readFileSync);`,
        'missing.ts': `try { await import('#part/' + 'none'); } catch (e: any) { echo(e.code); } try { await import('@part/' + 'none'); } catch (e: any) { echo(' ', e.code); }`,
        'require.ts': `const at = (name: string): any => require(name); echo(at('#part/' + 'required'), at('@part/' + 'required'), at('no' + 'de:path').sep, at('pla' + 'in').state);`,
        'parts/required.ts': `export default 'required ' + __FILE__.split('/').pop() + ' ';`,
        'resolve.ts': `const show = (text: string) => text.replace('file://' + __dirname, '');
          const all = ['./x.ts', '../y', '/z', 'node:fs', 'fs', 'https://x/y', 'plain', 'shared', '#part/one', '@part/one.ts', 'data:text/plain,x'];
          echo(typeof import.meta.resolve, ' ', all.map((one) => show(import.meta.resolve(one))).join(' '));
          const { resolve } = import.meta; const meta = import.meta; echo(' ', show(resolve('./x')), show(meta.resolve('./x')));
          try { import.meta.resolve('nowhere'); } catch (e: any) { echo(' ', e.code); }`,
        'node_modules/plain/package.json': `{"name":"plain","type":"module","exports":{"import":"./main.js","require":"./main.cjs"}}`,
        'node_modules/plain/main.js': `export const state = { n: 0 };`,
        'node_modules/plain/main.cjs': `exports.state = 'cjs';`,
        'shared/package.json': `{"name":"shared","exports":"./index.ts"}`,
        'shared/index.ts': `export const state: { n: number } = { n: 0 };`,
      },
      SILENT,
    );
    symlinkSync('../shared', server.join('node_modules/shared'));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('lead where they would lead when written out', async () => {
    expect(await server.text('/paths')).toBe('part one lib');
    expect(await server.text('/paths?which=plain.js')).toBe('plain lib');
    for (let request = 0; request < 2; request++) expect(await server.text('/imports')).toBe('1part one121');
  });

  test('of require() lead there, too', async () => {
    expect(await server.text('/require')).toBe('required required.ts required required.ts /cjs');
  });

  test('of packages: those in TypeScript are the request’s, all others the worker’s', async () => {
    expect(await server.text('/packages')).toBe('11/function');
    expect(await server.text('/packages')).toBe('12/function');
  });

  test('that lead nowhere are told so, until something is there', async () => {
    expect(await server.text('/missing')).toBe('ERR_MODULE_NOT_FOUND ERR_MODULE_NOT_FOUND');
    server.write('parts/later.ts', `export const name = 'later';`);
    expect(await server.text('/paths?which=later')).toBe('later lib');
    server.write(
      'tsconfig.json',
      `{ "compilerOptions": { "paths": { "@part/*": ["./other/*"], "@lib": ["./lib/index.ts"] } } }`,
    );
    server.write('other/one.ts', `export const name = 'other';`);
    expect(await server.text('/paths')).toBe('other lib');
    server.write(
      'tsconfig.json',
      `{ "compilerOptions": { "paths": { "@part/*": ["./parts/*"], "@lib": ["./lib/index.ts"] } } }`,
    );
  });

  test('import.meta.resolve', async () => {
    expect(await server.text('/resolve')).toBe(
      'function /x.ts file:///tmp/y file:///z node:fs node:fs https://x/y /node_modules/plain/main.js /shared/index.ts /parts/one.ts /parts/one.ts data:text/plain,x /x/x ERR_MODULE_NOT_FOUND',
    );
  });
});

describe('threads made from TypeScript', () => {
  let server: Serving;
  beforeAll(async () => {
    const ask = (file: string, options = '{}') =>
      `import { Worker } from 'node:worker_threads'; const w = new Worker(${file}, ${options});
       echo(JSON.stringify(await new Promise((r) => { w.on('message', r); w.on('error', (e: any) => r([e.message, e.stack])); })));`;
    server = await serve(
      {
        'url.ts': ask(`new URL('./jobs/job.ts', import.meta.url)`, `{ workerData: { n: 3 } }`),
        'path.ts': ask(`__dirname + '/jobs/job.ts'`, `{ workerData: { n: 4 } }`),
        'jobs/job.ts': `import { parentPort, workerData } from 'node:worker_threads'; import { twice } from './twice.ts'; import { kind } from 'plain';
          enum Answer { Yes = 1 } const n: number = await Promise.resolve(twice(workerData.n)); const later = await import('pl' + 'ain');
          parentPort!.postMessage([n, kind, later.kind, Answer.Yes, typeof (globalThis as any).echo, import.meta.url.endsWith('/jobs/job.ts'), import.meta.resolve('./x').endsWith('/jobs/x'), require('node:path').sep]);`,
        'jobs/twice.ts': `export const twice = (n: number): number => n * 2;`,
        'fails.ts': ask(`new URL('./jobs/fails.ts', import.meta.url)`),
        'jobs/fails.ts': `interface Unused {\n  x: number;\n}\n\nfunction fail(): never {\n  throw new TypeError('in the thread');\n}\nfail();`,
        'broken.ts': `import { Worker } from 'node:worker_threads'; try { new Worker(new URL('./jobs/broken.ts', import.meta.url)); } catch (e: any) { echo(e.name, ' ', e.getFile().endsWith('/jobs/broken.ts'), e.getLine()); }
          try { new Worker(new URL('./jobs/none.ts', import.meta.url)); } catch (e: any) { echo(' ', e.message.endsWith('/jobs/none.ts is not there')); }`,
        'jobs/broken.ts': `const a = 1;\nconst = 2;`,
        'ends.ts': `import { Worker } from 'node:worker_threads'; const w = new Worker(new URL('./jobs/beats.ts', import.meta.url), { workerData: $_SERVER.DOCUMENT_ROOT + '/beats' });
          await new Promise((r) => w.on('message', r)); echo('started');`,
        'jobs/beats.ts': `import { appendFileSync } from 'node:fs'; import { parentPort, workerData } from 'node:worker_threads'; setInterval(() => { appendFileSync(workerData as string, '.'); parentPort!.postMessage(1); }, 2);`,
        'plain.ts': `import { Worker } from 'node:worker_threads'; const w = new Worker('require("worker_threads").parentPort.postMessage("a.ts")', { eval: true }); echo(await new Promise((r) => w.on('message', r)), w instanceof Worker);`,
        'node_modules/plain/package.json': `{"name":"plain","type":"module","exports":"./main.js"}`,
        'node_modules/plain/main.js': `export const kind = 'package';`,
      },
      SILENT,
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('run as plain JavaScript with their imports', async () => {
    expect(await server.text('/url')).toBe('[6,"package","package",1,"undefined",true,true,"/"]');
    expect(await server.text('/path')).toBe('[8,"package","package",1,"undefined",true,true,"/"]');
    server.write('jobs/twice.ts', `export const twice = (n: number): number => n * 3;`);
    expect(await server.text('/url')).toContain('[9,');
  });

  test('tell their own lines', async () => {
    const [message, stack] = JSON.parse(await server.text('/fails')) as string[];
    expect(message).toBe('in the thread');
    expect(stack).toContain('/jobs/fails.ts:6:9');
    expect(stack).toContain('/jobs/fails.ts:8:1');
  });

  test('that do not compile, or are not there, throw where they are started', async () => {
    expect(await server.text('/broken')).toBe('ParseError 12 1');
  });

  test('end with the request', async () => {
    expect(await server.text('/ends')).toBe('started');
    // A thread that lives beats every 2 ms, so that no two looks in a row would see the same.
    let beats = 0;
    let stillLooks = 0;
    await until('the end of the thread', () => {
      const now = server.read('beats').length;
      stillLooks = now === beats ? stillLooks + 1 : 0;
      beats = now;
      return stillLooks > 50;
    });
  });

  test('of other kinds are as they were', async () => {
    expect(await server.text('/plain')).toBe('a.ts1');
  });
});
