/** String(fn) in a script: what puppeteer's evaluate(), vm contexts and workers made from functions run elsewhere. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const SUM = `const sum = (items: number[]) => { let s = 0; for (const i of items) s += i; return s; };`;

describe('the text of a function', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'vm.ts': `import { runInNewContext } from 'node:vm'; ${SUM} echo(runInNewContext(\`(\${sum})([1, 2, 3])\`), new Function('return (' + sum + ')([4])')());`,
        'worker.ts': `import { Worker } from 'node:worker_threads'; ${SUM}
          const w = new Worker(\`require('worker_threads').parentPort.postMessage((\${sum})([4, 5]))\`, { eval: true });
          echo(await new Promise((r) => { w.on('message', r); w.on('error', (e) => r(e.message)); }));`,
        'kinds.ts': `import { helper } from './lib/helper.ts'; import { sep } from 'node:path';
          function plain(a: number): number { while (a < 3) a++; try { return a; } catch (e) { return Number(e); } finally { a = 1; } }
          async function waits() { for await (const x of []) await x; return await plain(1); }
          function* gives() { yield 1; }
          class A { #p = plain(1); static s = 1; get x() { return this.#p; } method(a = plain(2)) { return a; } static async ready() { await null; } [Symbol.iterator]() { return [].values(); } }
          const arrow = (x: unknown) => x ?? exit; const php = () => echo($_GET.x, strlen('a'), PHP_EOL, sep, import.meta.url, __LINE__);
          const all = [plain, waits, gives, A, new A().method, A.ready, A.prototype[Symbol.iterator], Object.getOwnPropertyDescriptor(A.prototype, 'x')!.get, arrow, php, helper, [1].map(() => () => plain(3))[0]];
          echo(all.map(String).join('\\n'), '\\n', \`\${plain}\` === plain.toString() && Function.prototype.toString.call(plain) === plain + '');`,
        'lib/helper.ts': `export const helper = (x: string): string => { do x += 'a'; while (x.length < 3); return x; };`,
        'native.ts': `echo(String(Function.prototype.toString), '|', String(Array.prototype.map), '|', String(class {}), '|', Function.prototype.toString.name, Function.prototype.toString.length, Object.keys(Function.prototype).length, 'prototype' in Function.prototype.toString);
          try { Function.prototype.toString.call({} as any); } catch (e: any) { echo('|', e.name); }`,
        'classes.ts': `import Default, { Exported, named } from './lib/classes.ts';
          class Plain { a = 1; } const expression = class { b = 2; }; const own = class Own { c = 3; };
          abstract class Self { static d = Self.name; }
          echo([Plain, expression, own, Self, Default, Exported, named].map((one) => String(one).replace(/\\s+/g, ' ')).join('\\n'));`,
        'lib/classes.ts': `export default class { e = 4; } export class Exported { f = 5; } export const named = class { g = 6; };`,
        'included.ts': `include('./lib/part.ts'); echo(String(include('./lib/part.ts')));`,
        'lib/part.ts': `export default function part() { for (;;) break; }`,
      },
      { log_errors: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('runs in other contexts', async () => {
    expect(await server.text('/vm')).toBe('64');
    expect(await server.text('/worker')).toBe('9');
  });

  test('of classes has the name they were declared with', async () => {
    expect(await server.text('/classes')).toBe(
      [
        'class Plain { a = 1; }',
        'class { b = 2; }',
        'class Own { c = 3; }',
        'class Self { static d = Self.name; }',
        'class { e = 4; }',
        'class Exported { f = 5; }',
        'class { g = 6; }',
      ].join('\n'),
    );
  });

  test('has nothing that compiling added', async () => {
    const text = await server.text('/kinds');
    expect(text).not.toMatch(/__[a-z]\b/);
    expect(text.replace(/\s+/g, ' ')).toBe(
      [
        'function plain(a) { while (a < 3) a++; try { return a; } catch (e) { return Number(e); } finally { a = 1; } }',
        'async function waits() { for await (const x of []) await x; return await plain(1); }',
        'function* gives() { yield 1; }',
        'class A { #p = plain(1); static s = 1; get x() { return this.#p; } method(a = plain(2)) { return a; }',
        'static async ready() { await null; } [Symbol.iterator]() { return [].values(); } }',
        'method(a = plain(2)) { return a; }',
        'async ready() { await null; }',
        '[Symbol.iterator]() { return [].values(); }',
        'get x() { return this.#p; }',
        '(x) => x ?? exit',
        '() => echo($_GET.x, strlen("a"), PHP_EOL, sep, import.meta.url, __LINE__)',
        '(x) => { do x += "a"; while (x.length < 3); return x; }',
        '() => plain(3)',
        '1',
      ].join(' '),
    );
  });

  test('of other functions is what it was', async () => {
    expect(await server.text('/native')).toBe(
      'function toString() { [native code] }|function map() { [native code] }|class {\n}|toString00|TypeError',
    );
  });

  test('of included files is theirs', async () => {
    expect((await server.text('/included')).replace(/\s+/g, ' ')).toBe('function part() { for (; ; ) break; }');
  });
});
