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

test('watch_prototypes tells of what a script does to JavaScript’s own objects, once', async () => {
  const files = {
    'evil.ts': `(Object.prototype as any).evil = 1; Array.prototype.map = function () { return []; }; echo('done');`,
    'good.ts': `class Own extends Array { more() {} } echo(new Own().length);`,
  };
  await using server = await serve(files, { watch_prototypes: '1', 'pm.max_children': '1' });
  expect(await server.text('/good')).toBe('0');
  expect(await server.text('/evil')).toBe('done');
  const line = await server.untilLog(/changed/);
  expect(line.replaceAll(server.path, 'D')).toBe(
    'D/evil.ts (or a request beside it) changed Object.prototype.evil, Array.prototype.map: all requests of the worker see it',
  );
  expect(await server.text('/good')).toBe('0');
  expect(server.logs).toHaveLength(1);
});
