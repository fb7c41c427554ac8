/** What waiting costs at run time: bytes held while asleep, and how late a short sleep ends. */
import v8 from 'node:v8';
import { expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

const ONE_THREAD = { suspend: 'on', 'pm.start_servers': '1', 'pm.max_threads': '1', 'pm.min_spare_servers': '0' };
const SLEEPERS = 1000;
/** For a request that sleeps, beyond what its script holds. */
const MOST_BYTES = 12 * 1024;
/** A sleep's own length beyond what was asked for; the median, since other processes may have the processor. */
const MOST_LATE_MS = 1.3;

test('a request that sleeps holds 12 kB at most', async () => {
  // For the contexts that are made from now on, in all threads.
  v8.setFlagsFromString('--expose-gc');
  await using server = await serve(
    {
      'sleeps.ts': `function deep(n: number): number { if (n === 0) { usleep(3_000_000); return 1; } return deep(n - 1) + 1; } echo(deep(3));`,
      'heap.ts': `import v8 from 'node:v8'; import vm from 'node:vm'; vm.runInNewContext('gc')(); echo(v8.getHeapStatistics().used_heap_size);`,
    },
    { ...ONE_THREAD, 'queue.max': '10000' },
  );
  expect(await server.text('/sleeps')).toBe('4');
  await server.text('/heap');
  const before = Number(await server.text('/heap'));
  let isOver = false;
  const sleepers = Promise.all(Array.from({ length: SLEEPERS }, () => server.text('/sleeps', 60_000)));
  void sleepers.finally(() => {
    isOver = true;
  });
  let most = 0;
  while (!isOver) most = Math.max(most, Number(await server.text('/heap', 60_000)));
  expect(new Set(await sleepers)).toEqual(new Set(['4']));
  const each = (most - before) / SLEEPERS;
  // Less would mean that nobody looked while they slept.
  expect(each).toBeGreaterThan(1000);
  expect(each).toBeLessThan(MOST_BYTES);
}, 60_000);

test('usleep of 100 µs to 5 ms is never early, and late by 1.3 ms at most', async () => {
  await using server = await serve(
    {
      'naps.ts': `const late: number[] = []; for (const us of [100, 300, 1000, 1500, 1900, 2000, 2500, 3700, 5000]) for (let i = 0; i < 7; i++) {
        const start = hrtime(true) as number; usleep(us); late.push((hrtime(true) as number) - start - us * 1000); } echo(JSON.stringify(late));`,
    },
    ONE_THREAD,
  );
  await server.text('/naps');
  const lateMs = (JSON.parse(await server.text('/naps')) as number[]).map((ns) => ns / 1e6).sort((a, b) => a - b);
  expect(lateMs[0]).toBeGreaterThanOrEqual(0);
  expect(lateMs[Math.floor(lateMs.length / 2)]).toBeLessThan(MOST_LATE_MS);
});
