/** Timers of one request: they behave as Node's, run as its code, and end with it. */
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RequestTasks } from '../../runtime/worker/isolation/request-tasks.ts';

function tasksOf() {
  const runner = {
    isOver: false,
    callerTasks: null,
    runs: 0,
    errors: [] as unknown[],
    runTask(callback: (...args: unknown[]) => void, ...args: unknown[]): void {
      if (runner.isOver) return;
      runner.runs++;
      try {
        callback(...args);
      } catch (error) {
        runner.errors.push(error);
      }
    },
  };
  return { runner, tasks: new RequestTasks(runner) };
}

describe('RequestTasks', () => {
  test('callbacks get their arguments and run as the request’s code', async () => {
    const { tasks, runner } = tasksOf();
    const seen = await new Promise((resolve) => tasks.setTimeout((a, b) => resolve([a, b]), 1, 'x', 'y'));
    const immediate = await new Promise((resolve) => tasks.setImmediate((a) => resolve(a), 'z'));
    await new Promise<void>((resolve) => tasks.queueMicrotask(resolve));
    expect([seen, immediate, runner.runs]).toEqual([['x', 'y'], 'z', 3]);
  });

  test('what they throw is the request’s', async () => {
    const { tasks, runner } = tasksOf();
    tasks.setTimeout(() => {
      throw new Error('x');
    }, 0);
    await new Promise((resolve) => tasks.setTimeout(resolve, 5));
    expect(runner.errors).toHaveLength(1);
  });

  test('promisified they are Node’s promised timers', async () => {
    const { tasks } = tasksOf();
    expect(await promisify(tasks.setTimeout as typeof setTimeout)(1, 'value')).toBe('value');
    expect(await promisify(tasks.setImmediate as typeof setImmediate)('value')).toBe('value');
  });

  test('what is no function is refused as Node does', () => {
    const { tasks } = tasksOf();
    const none = 'code' as never;
    for (const call of [
      () => tasks.setTimeout(none),
      () => tasks.setInterval(none),
      () => tasks.setImmediate(none),
      () => tasks.queueMicrotask(none),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
    }
  });

  test('clear takes anything', async () => {
    const { tasks } = tasksOf();
    for (const nonsense of [undefined, null, 0, 5, 'x', {}, [], Symbol.iterator]) tasks.clear(nonsense);
    let fired = 0;
    const fire = () => void fired++;
    const timers = [tasks.setTimeout(fire, 1), tasks.setInterval(fire, 1), tasks.setImmediate(fire)];
    for (const timer of timers) tasks.clear(timer);
    tasks.clear(Number(tasks.setTimeout(fire, 1)));
    // Node's own immediates still work after nonsense was cleared.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(fired).toBe(0);
  });

  test('nothing runs after the end, and nothing is begun', async () => {
    const { tasks, runner } = tasksOf();
    let fired = 0;
    const fire = () => void fired++;
    tasks.setTimeout(fire, 1);
    tasks.setInterval(fire, 1);
    tasks.setImmediate(fire);
    tasks.queueMicrotask(fire);
    tasks.endAll();
    runner.isOver = true;
    tasks.setTimeout(fire, 1);
    tasks.setInterval(fire, 1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([fired, runner.runs]).toEqual([0, 0]);
  });

  test('fetches end with the request, or by a signal of their own', async () => {
    const { tasks } = tasksOf();
    const never = 'http://192.0.2.1/';
    const own = new AbortController();
    const results = [
      tasks.fetch(never),
      tasks.fetch(never, { signal: own.signal }),
      tasks.fetch(new Request(never, { signal: own.signal })),
    ];
    const settled = Promise.allSettled(results);
    own.abort(new Error('by its own'));
    tasks.endAll();
    const reasons = (await settled).map((result) =>
      result.status === 'rejected' ? String(result.reason.message) : 'fulfilled',
    );
    expect(reasons).toEqual(['The request has ended.', 'by its own', 'by its own']);
  });
});
