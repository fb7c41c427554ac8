/** Where scripts wait and give their thread away: shared modules, callbacks of PHP's functions, constructors. */
import { expect, test } from 'vitest';
import { serve, writing } from '../support/serving.ts';

const ONE_THREAD = { suspend: 'on', 'pm.start_servers': '1', 'pm.max_threads': '1', 'pm.min_spare_servers': '0' };
/** Requests at once, and what each of them sleeps in all. In place they would take longer than the limit. */
const REQUESTS = 40;
const SLEEP_MS = 120;
const LIMIT_MS = (REQUESTS * SLEEP_MS) / 2;

/** Makes a module large enough to be compiled by itself. */
const FILLER = `export const filler = [\n${Array.from({ length: 900 }, (_, n) => `  { name: 'row ${n}', value: ${n} },\n`).join('')}];\n`;

async function takesTurns(files: Readonly<Record<string, string>>, text: string): Promise<void> {
  await using server = await serve(files, ONE_THREAD);
  expect(await server.text('/main')).toBe(text);
  const startMs = performance.now();
  const texts = await Promise.all(Array.from({ length: REQUESTS }, () => server.text('/main')));
  expect(performance.now() - startMs).toBeLessThan(LIMIT_MS);
  expect(new Set(texts)).toEqual(new Set([text]));
}

test('functions, methods and classes of shared modules', async () => {
  await takesTurns(
    {
      'main.ts': `import Client, { pause, retry, tools } from './lib/client.ts'; import * as all from './lib/client.ts';
        class Mine extends Client { get(n: number) { return super.get(n) + 1; } }
        echo(pause(1), new Client().get(2), new Mine().get(3), all.pause(4), tools.nap(5), retry(() => { usleep(20_000); return 6; }));`,
      'lib/client.ts': `${FILLER}import { base } from './base.ts';
        export function pause(n: number) { usleep(20_000); return base(n); }
        export default class Client { get(n: number) { usleep(20_000); return n; } }
        export const tools = { nap: (n: number) => pause(n) };
        export function retry<T>(call: () => T): T { for (let i = 0; i < 2; i++) { try { return call(); } catch { usleep(1000); } } throw new Error('no'); }`,
      'lib/base.ts': `export const base = (n: number) => n;`,
    },
    '124456',
  );
});

test('a change of a prototype shows to nobody else', async () => {
  await using server = await serve(
    {
      'changes.ts': `(Array.prototype as any).last = function () { return this[this.length - 1]; }; ${writing('changed')} usleep(200_000); echo(([1, 2] as any).last()); delete (Array.prototype as any).last;`,
      'looks.ts': `usleep(5000); echo('last' in []);`,
    },
    { ...ONE_THREAD, watch_prototypes: '-1' },
  );
  await server.text('/looks');
  const changed = server.text('/changes');
  await server.untilFile('changed');
  const seen = await Promise.all(Array.from({ length: 10 }, () => server.text('/looks')));
  expect([await changed, ...new Set(seen)]).toEqual(['2', '']);
});

test('callbacks of PHP functions', async () => {
  await takesTurns(
    {
      'main.ts': `const nap = <T>(value: T): T => { usleep(8_000); return value; };
        const list = [3, 1, 2]; usort(list, (a, b) => nap(a - b)); echo(list.join(''));
        echo(JSON.stringify(uasort({ a: 2, b: 1 }, (a, b) => nap(a - b))), array_udiff([1, 2], [2], (a, b) => nap(a - b)).length);
        echo(preg_replace_callback('/[a-c]/', ([letter]) => nap(letter!.toUpperCase()), 'abcd') as string);
        array_walk_recursive({ x: [1, { y: 2 }] }, (value) => { echo(nap(value) as number); });`,
    },
    '123{"b":1,"a":2}1ABCd12',
  );
});
