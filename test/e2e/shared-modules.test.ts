/** Large local modules: compiled once for all scripts that import them, fresh in every request. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const SILENT = { log_errors: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' };
/** Makes a module large enough to be kept apart. */
const FILLER = `export const filler = [\n${Array.from({ length: 900 }, (_, n) => `  { name: 'row ${n}', value: ${n} },\n`).join('')}];\n`;

describe('large modules', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'lib/large.ts': `${FILLER}import { small, bump } from './small.ts'; import { sep } from 'node:path';
          echo('[large]'); export let n = 0; export const count = (): number => ++n; export function twice(x: number) { return x * 2; }
          export default class Thing { n = small; static kind = 'thing'; } export { bump, small, sep }; export enum Kind { A = 'a' } export const self = () => String(twice);
          export const fail = () => { throw new Exception('from the module'); }; export const leave = () => { exit; }; export let changing = 'before'; export const change = () => { changing = 'after'; }; export { n as 'odd name' };`,
        'lib/small.ts': `echo('[small]'); export let small = 1; export const bump = () => ++small;`,
        'lib/second.ts': `${FILLER}import { count } from './large.ts'; echo('[second]'); export const next = () => count();`,
        'before.ts': ``,
        'lib/first.ts': `echo('[first]');`,
        'lib/last.ts': `echo('[last]');`,
        'order.ts': `import './lib/first.ts'; import { twice } from './lib/large.ts'; import './lib/last.ts'; import { next } from './lib/second.ts'; echo(twice(2), next());`,
        'state.ts': `import Thing, { count, n, small, bump, sep, Kind, changing, change, filler } from './lib/large.ts'; import { small as same, bump as bumpToo } from './lib/small.ts';
          count(); echo(' ', n, count(), n, ' ', changing); change(); echo(changing, ' ', new Thing().n, Thing.kind, sep, Kind.A, filler.length, ' ', small, bump(), bumpToo(), same, small); filler.pop(); filler[0]!.name = 'mine';`,
        'namespace.ts': `import * as large from './lib/large.ts'; echo(' ', Object.keys(large).join(), ' ', Object.prototype.toString.call(large), Object.getPrototypeOf(large) === null, (large as any)['odd name']); const name: string = 'n'; const same: any = [large][0]; try { same[name] = 1; } catch (e: any) { echo(e.name); }`,
        'again.ts': `export * from './lib/large.ts'; import { count } from './lib/large.ts'; export { default } from './lib/large.ts'; count();`,
        'exports.ts': `import { count, n, default as Thing } from './again.ts'; echo(' ', n, count(), n, Thing.kind);`,
        'dynamic.ts': `const { count } = await import('./lib/large.ts'); const again = await import('./lib/large.ts'); echo(' ', count(), again.count(), again.default.kind);`,
        'included.ts': `import { count } from './lib/large.ts'; count(); include('./part.ts'); include('./part.ts'); echo(' ', count());`,
        'part.ts': `import { count } from './lib/large.ts'; echo(' ', count());`,
        'places.ts': `import { fail, self, filler } from './lib/large.ts';\ntry {\n  fail();\n} catch (e: any) { echo(' ', e.getFile().split('/').pop(), e.getLine(), ' ', e.getTraceAsString().replaceAll(__dirname, '')); } echo('|', self(), filler.length);`,
        'top.ts': `import { x } from './lib/throws.ts'; echo(x);`,
        'lib/throws.ts': `${FILLER}export const x = 1;\nthrow new Exception('at the top');`,
        'leaves.ts': `import { leave } from './lib/large.ts'; try { leave(); } finally { echo('never'); } echo('never');`,
        'cycle.ts': `import { a } from './lib/a.ts'; echo(a());`,
        'lib/a.ts': `${FILLER}import { b } from './b.ts'; export const a = (): string => 'a' + b; export const name = 'A';`,
        'lib/b.ts': `import * as up from './a.ts'; export const b = 'b'; export const later = () => up.name;`,
        'awaits.ts': `import { value } from './lib/awaits.ts'; echo(value);`,
        'lib/awaits.ts': `${FILLER}export const value = await Promise.resolve('awaited');`,
        'data.ts': `import data, { list } from './lib/data.json'; echo(data.list === list, list.length); list.pop();`,
        'lib/data.json': JSON.stringify({ list: Array.from({ length: 3000 }, (_, n) => `item ${n}`), 'a-b': 1 }),
        'package.ts': `import { x } from './lib/uses-package.ts'; echo(x, ' ', typeof strlen);`,
        'lib/uses-package.ts': `${FILLER}import { value } from 'waits'; export const x = value + strlen('abc') + ($_GET.q ?? '');`,
        'node_modules/waits/package.json': `{"name":"waits","type":"module","exports":"./main.js"}`,
        'node_modules/waits/main.js': `export const value = await Promise.resolve('package');`,
        'changes.ts': `import { text } from './lib/changes.ts'; echo(text());`,
        'lib/changes.ts': `${FILLER}export const text = () => 'one';`,
        'broken.ts': `import { x } from './lib/breaks.ts'; echo(x);`,
        'lib/breaks.ts': `${FILLER}export const x = 1;`,
      },
      SILENT,
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('run where they are imported', async () => {
    expect(await server.text('/order')).toBe('[first][small][large][last][second]41');
  });

  test('are fresh in every request, their exports are live, and what they import is there once', async () => {
    for (let request = 0; request < 3; request++) {
      expect(await server.text('/state')).toBe('[small][large] 122 beforeafter 1thing/a900 12333');
    }
  });

  test('have namespaces', async () => {
    const names = 'Kind,bump,change,changing,count,default,fail,filler,leave,n,odd name,self,sep,small,twice';
    expect(await server.text('/namespace')).toBe(`[small][large] ${names} [object Object]0TypeError`);
    expect(await server.text('/exports')).toBe('[small][large] 122thing');
    expect(await server.text('/dynamic')).toBe('[small][large] 12thing');
  });

  test('belong to the file that is included, as small ones do', async () => {
    expect(await server.text('/included')).toBe('[small][large][small][large] 1[small][large] 1 2');
  });

  test('keep their places, their text and their ends', async () => {
    const text = await server.text('/places');
    expect(text).toContain('large.ts906 ');
    expect(text).toContain('#0 /places.ts(3): {closure}()\n#1 {main}|function twice(x) {');
    expect(await server.text('/top')).toMatch(
      /Uncaught Exception: at the top in .*throws\.ts:904\nStack trace:\n#0 \{main\}\n {2}thrown/,
    );
    expect(await server.text('/leaves')).toBe('[small][large]');
  });

  test('that import each other, or await, work as they did', async () => {
    expect(await server.text('/cycle')).toBe('ab');
    expect(await server.text('/awaits')).toBe('awaited');
  });

  test('may be data, and may use packages and PHP', async () => {
    for (let request = 0; request < 2; request++) expect(await server.text('/data')).toBe('13000');
    expect(await server.text('/package?q=Q')).toBe('package3Q function');
  });

  test('are compiled anew when they change', async () => {
    expect(await server.text('/changes')).toBe('one');
    server.write('lib/changes.ts', `${FILLER}export const text = () => 'two';`);
    expect(await server.text('/changes')).toBe('two');
    server.write('lib/changes.ts', `export const text = () => 'small';`);
    expect(await server.text('/changes')).toBe('small');
  });

  test('tell what is wrong with them', async () => {
    expect(await server.text('/broken')).toBe('1');
    server.write('lib/breaks.ts', `${FILLER}export const = 1;`);
    expect(await server.text('/broken')).toMatch(/Parse error: Expected identifier but found "=" in .*breaks\.ts:903/);
    server.write('lib/breaks.ts', `${FILLER}export const x = 2;`);
    expect(await server.text('/broken')).toBe('2');
  });
});
