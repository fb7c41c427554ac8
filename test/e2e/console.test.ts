/** What a script says to `console` is for whoever reads the error log. */
import { expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { ScriptRoot, serve } from '../support/serving.ts';

test('console writes to the error log, one entry per call, and never to the client', async () => {
  await using server = await serve({
    'talks.ts': `console.log('plain %d', 5, { a: [1] }); console.error('two\\nlines'); globalThis.console.warn('warned'); console.count(); console.count(); console.group('g'); console.info('inside'); echo('page');`,
    'again.ts': `console.count(); console.log('not indented'); const { log } = console; log('bare'); echo(console === globalThis.console);`,
    'file.ts': `ini_set('error_log', __dirname + '/own.log'); console.log('to the file'); echo('ok');`,
  });
  expect(await server.text('/talks')).toBe('page');
  await server.untilLog(/inside/);
  expect(server.logs).toEqual([
    'plain 5 { a: [ 1 ] }',
    'two\nlines',
    'warned',
    'default: 1',
    'default: 2',
    'g',
    '  inside',
  ]);
  expect(await server.text('/again')).toBe('1');
  await server.untilLog(/bare/);
  expect(server.logs.slice(7)).toEqual(['default: 1', 'not indented', 'bare']);
  expect(await server.text('/file')).toBe('ok');
  expect(await server.untilFile('own.log')).toMatch(/^\[.*\] to the file\n$/);
});

test('in a command, console.log() is output and console.error() is not', async () => {
  const root = new ScriptRoot({ 'a.ts': `console.log('out', [1]); echo('page'); console.error('err');` });
  const outcome = await runCommand(['run', 'a.ts'], { cwd: root.path });
  root.remove();
  expect(outcome).toEqual({ out: 'out [ 1 ]\npage', err: 'err\n', status: 0 });
});

test('who changes JavaScript’s own objects is told, and the worker replaced', async () => {
  const files = {
    'evil.ts': `(Object.prototype as any).evil = 1; globalThis.Array.prototype.map = function () { return []; }; echo('done');`,
    'poison.ts': `const then = Promise.prototype.then; Promise.prototype.then = function (...args) { return then.apply(this, args); }; echo('done');`,
    'prototype.ts': `Object.setPrototypeOf(Array.prototype, { evil: 1 }); echo('done');`,
    'frozen.ts': `Object.freeze(Array.prototype); echo('done');`,
    'good.ts': `class Own extends Array { more() {} } await null; echo(new Own().length, ({} as any).evil ?? 'clean', [1].map((n) => n).length);`,
  };
  await using server = await serve(files, { watch_prototypes: '0', 'pm.start_servers': '1', 'pm.max_threads': '1' });
  const untilGood = async (): Promise<void> => {
    const deadline = performance.now() + 10_000;
    // In a tainted worker a request may never end.
    while ((await server.text('/good', 500).catch(() => 'no answer')) !== '0clean1') {
      if (performance.now() > deadline) throw new Error('the worker was not replaced');
    }
  };
  expect(await server.text('/good')).toBe('0clean1');
  expect(await server.text('/evil')).toBe('done');
  const line = await server.untilLog(/changed/);
  expect(line.replaceAll(server.path, 'D')).toBe(
    'D/evil.ts (or a request beside it) changed Object.prototype.evil, Array.prototype.map: all requests of the worker see it, so it is replaced',
  );
  await untilGood();
  expect(await server.text('/poison')).toBe('done');
  await server.untilLog(/changed Promise\.prototype\.then/);
  await untilGood();
  expect(await server.text('/prototype')).toBe('done');
  await server.untilLog(/changed Array\.prototype\.\[\[Prototype\]\]/);
  await untilGood();
  expect(await server.text('/frozen')).toBe('done');
  await server.untilLog(/changed Array\.prototype\.\[\[Extensible\]\]/);
  // Before the thread was replaced, /good may have called what /poison had put there.
  expect(server.logs.filter((text) => !/changed|has kept a function/.test(text))).toEqual([]);
});

test('what a package does when it is loaded is meant', async () => {
  const files = {
    'node_modules/patching/package.json': `{"name":"patching","version":"1.0.0","type":"module","main":"index.js"}`,
    'node_modules/patching/index.js': `Array.prototype.patched = 1; export const value = 1;`,
    'main.ts': `import { value } from 'patching'; echo(value, ([] as any).patched);`,
  };
  await using server = await serve(files, { watch_prototypes: '0', 'pm.max_threads': '1' });
  expect(await server.text('/main')).toBe('11');
  expect(await server.text('/main')).toBe('11');
  expect(server.logs).toEqual([]);
});
