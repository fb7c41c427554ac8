/** Errors that nothing of a script catches. */
import { describe, expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

const ONE_THREAD = { 'pm.start_servers': '1', 'pm.max_threads': '1', display_errors: '0', log_errors: '0' };

describe('errors that no call of the script catches', () => {
  const CASES: Readonly<Record<string, string>> = {
    rejection: `Promise.reject(new Error('lost'));`,
    'async-function': `(async () => { await null; throw new Error('lost'); })();`,
    timer: `setTimeout(() => { throw new Error('lost'); }, 1);`,
    immediate: `setImmediate(() => { throw new Error('lost'); });`,
    microtask: `queueMicrotask(() => { throw new Error('lost'); });`,
    'next-tick': `process.nextTick(() => { throw new Error('lost'); });`,
    listener: `const emitter = new EventEmitter(); emitter.on('x', () => { throw new Error('lost'); }); setTimeout(() => emitter.emit('x'), 1);`,
    'event-target': `const target = new EventTarget(); target.addEventListener('x', () => { throw new Error('lost'); }); target.dispatchEvent(new Event('x'));`,
    'node-callback': `readFile('/', () => { throw new Error('lost'); });`,
    'in-package': `later(() => { throw new Error('lost'); });`,
  };
  const FILES = {
    ...Object.fromEntries(
      Object.entries(CASES).map(([name, code]) => [
        `${name}.ts`,
        `import { EventEmitter } from 'node:events'; import { readFile } from 'node:fs'; import { later } from 'timing';
       void [EventEmitter, readFile, later]; register_shutdown_function(() => echo('end'));
       ${code}\n await new Promise((resolve) => setTimeout(resolve, 10000)); echo('never');`,
      ]),
    ),
    'node_modules/timing/package.json': `{"name":"timing","version":"1.0.0","type":"module","exports":"./index.js"}`,
    'node_modules/timing/index.js': `export function later(callback) { setTimeout(callback, 1); }`,
    'neighbour.ts': `await new Promise((resolve) => setTimeout(resolve, 100)); echo('neighbour ' + $_GET.n);`,
  };

  test('belong to their request, with PHP’s text, and to nobody else', async () => {
    await using server = await serve(FILES, { ...ONE_THREAD, display_errors: '1', log_errors: '1' });
    const names = Object.keys(CASES);
    const neighbours = Array.from({ length: 20 }, (_, n) => server.text(`/neighbour?n=${n}`));
    const texts = await Promise.all(names.map((name) => server.text(`/${name}`)));
    for (const [index, text] of texts.entries()) {
      expect(text).toMatch(
        new RegExp(
          `^\nFatal error: Uncaught Error: lost in .*/${names[index]}\\.ts:3\n[^]*  thrown in .*/${names[index]}\\.ts on line 3\nend$`,
        ),
      );
    }
    expect(await Promise.all(neighbours)).toEqual(neighbours.map((_, n) => `neighbour ${n}`));
    expect(server.logs.filter((line) => /worker|outside/.test(line))).toEqual([]);
    expect(server.logs).toHaveLength(names.length);
  });

  test('answer 500 when errors are not displayed', async () => {
    await using server = await serve(FILES, { ...ONE_THREAD, log_errors: '1' });
    for (const name of ['rejection', 'timer', 'listener']) {
      expect(await server.get(`/${name}`)).toMatchObject({ status: 500, text: 'end' });
    }
    await server.untilLog(/PHP Fatal error: {2}Uncaught Error: lost in .*timer\.ts:3/);
  });
});
