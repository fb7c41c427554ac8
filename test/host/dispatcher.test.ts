/** Who gets which request. */
import { describe, expect, test } from 'vitest';
import type { InFlight } from '../../runtime/host/requests/in-flight.ts';
import { Dispatcher } from '../../runtime/host/threads/dispatcher.ts';
import { OwnScripts } from '../../runtime/host/threads/script-limit.ts';
import { ScriptProfile } from '../../runtime/host/threads/script-profile.ts';
import { monotonicMs } from '../../runtime/wire/clock.ts';
import { fakeRequest, fakeScript, noEvents } from '../support/fake-exchange.ts';
import { fakeHost } from '../support/fake-thread.ts';

const QUICK = fakeScript(1);
const BLOCKING = fakeScript(2, { freeNames: ['sleep'] });

function dispatcherOf({
  threads = 2,
  parallelism = 2,
  canGrow = false,
  isShort = false,
  queueMax = 100,
  runningMax = 10_000,
  perThreadMax = 1000,
  slots = 256,
} = {}) {
  const host = fakeHost(slots, threads);
  const wanted: number[] = [];
  const refused: InFlight[] = [];
  const source = {
    threads: host.threads.map((thread) => thread.asThread),
    parallelism,
    canGrow,
    isShort,
    want: (count: number) => void wanted.push(count),
  };
  const limit = {
    queueMax,
    scripts: new OwnScripts(runningMax),
    perThreadMax,
    refuse: (request: InFlight) => void refused.push(request),
  };
  const habits = new ScriptProfile(new Set(['sleep']));
  const dispatcher = new Dispatcher(source, host.table, habits, limit);
  const submit = (script = QUICK, nowMs = monotonicMs()): InFlight => {
    const request = fakeRequest(script, noEvents, nowMs);
    host.table.admit(request);
    dispatcher.submit(request);
    return request;
  };
  return { ...host, dispatcher, habits, submit, wanted, refused };
}

/** The dispatch of this turn is over. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('quick requests', () => {
  test('of one turn are one message to a thread', async () => {
    const { submit, threads } = dispatcherOf();
    const requests = Array.from({ length: 10 }, () => submit());
    expect(threads[0]!.batches).toEqual([]);
    await turn();
    expect(threads[0]!.batches).toEqual([requests]);
    expect(threads[1]!.batches).toEqual([]);
  });

  test('spread over threads sixteen at a time, the least loaded first', async () => {
    const { submit, threads } = dispatcherOf();
    threads[0]!.load = 5;
    for (let count = 0; count < 40; count++) submit();
    await turn();
    expect(threads.map((thread) => thread.batches.map((batch) => batch.length))).toEqual([[16], [24]]);
  });

  test('go to no thread that is stuck, starting, retiring or given to one script', async () => {
    const { submit, threads, dispatcher } = dispatcherOf({ threads: 5, parallelism: 5 });
    threads[0]!.isStuck = true;
    threads[1]!.isReady = false;
    threads[2]!.isRetiring = true;
    threads[3]!.alone = fakeRequest();
    submit();
    await turn();
    expect(threads[4]!.batches).toHaveLength(1);
    threads[4]!.isStuck = true;
    submit();
    await turn();
    expect(dispatcher.waiting).toBe(1);
    threads[4]!.isStuck = false;
    dispatcher.schedule();
    await turn();
    expect([dispatcher.waiting, threads[4]!.batches.length]).toEqual([0, 2]);
  });
});

describe('blocking requests', () => {
  test('get an idle thread each, and wait for one that may still be started', async () => {
    const { submit, threads, dispatcher, wanted } = dispatcherOf({ canGrow: true });
    const requests = [submit(BLOCKING), submit(BLOCKING), submit(BLOCKING)];
    await turn();
    expect(threads.map((thread) => thread.alone)).toEqual(requests.slice(0, 2));
    expect([dispatcher.waiting, wanted]).toEqual([1, [1]]);
  });

  test('share when there is no room for more threads', async () => {
    const { submit, threads, dispatcher } = dispatcherOf({ canGrow: false });
    submit(QUICK);
    await turn();
    submit(BLOCKING);
    submit(BLOCKING);
    await turn();
    expect(dispatcher.waiting).toBe(0);
    expect(threads.map((thread) => thread.load)).toEqual([2, 1]);
  });

  test('nothing is given to their threads meanwhile', async () => {
    const { submit, threads } = dispatcherOf({ canGrow: true });
    submit(BLOCKING);
    await turn();
    for (let count = 0; count < 20; count++) submit();
    await turn();
    expect(threads.map((thread) => thread.load)).toEqual([1, 20]);
  });
});

describe('requests that were taken back', () => {
  test('come first, under a generation that no old message fits', async () => {
    const { submit, threads, dispatcher } = dispatcherOf({ threads: 1, parallelism: 1 });
    threads[0]!.isStuck = true;
    const later = submit();
    const taken = submit();
    dispatcher.withdraw(taken);
    const old = taken.generation;
    dispatcher.resubmit([taken]);
    expect(taken.generation).not.toBe(old);
    threads[0]!.isStuck = false;
    await turn();
    expect(threads[0]!.batches).toEqual([[taken, later]]);
  });
});

describe('the queue', () => {
  test('asks for threads at once when all there are given to scripts, else when somebody has waited', async () => {
    const { submit, threads, dispatcher, wanted } = dispatcherOf({ canGrow: true });
    for (const thread of threads) thread.isStuck = true;
    const now = monotonicMs();
    submit(QUICK, now);
    dispatcher.lookAtWaiting(now + 20);
    expect(wanted).toEqual([]);
    dispatcher.lookAtWaiting(now + 30);
    expect(wanted).toEqual([1]);
    for (const thread of threads) thread.alone = fakeRequest();
    dispatcher.lookAtWaiting(now);
    expect(wanted).toEqual([1, 1]);
  });

  test('refuses the last comers beyond queue.max, but only when they have waited', async () => {
    const { submit, threads, dispatcher, refused } = dispatcherOf({ queueMax: 2 });
    for (const thread of threads) thread.isStuck = true;
    const now = monotonicMs();
    const requests = Array.from({ length: 5 }, () => submit(QUICK, now));
    dispatcher.lookAtWaiting(now + 200);
    expect(refused).toEqual([]);
    dispatcher.lookAtWaiting(now + 300);
    expect(refused).toEqual(requests.slice(2));
    expect(dispatcher.waitingRequests).toEqual(requests.slice(0, 2));
  });

  test('forgets whom it is told to', async () => {
    const { submit, threads, dispatcher } = dispatcherOf();
    const [first, second] = [submit(), submit()];
    dispatcher.withdraw(first);
    await turn();
    expect(threads[0]!.batches).toEqual([[second]]);
  });
});

describe('the number of scripts', () => {
  test('is limited in all threads together, and more threads would not help', async () => {
    const { submit, threads, dispatcher, wanted } = dispatcherOf({ runningMax: 3, canGrow: true });
    const requests = [submit(), submit(BLOCKING), submit(), submit(), submit()];
    await turn();
    expect([dispatcher.running, dispatcher.waiting, dispatcher.isFull]).toEqual([3, 2, true]);
    dispatcher.lookAtWaiting(monotonicMs() + 1000);
    expect(wanted).toEqual([]);
    const holder = threads.find((thread) => thread.asThread === requests[0]!.thread)!;
    holder.asThread.load--;
    dispatcher.schedule();
    await turn();
    expect([dispatcher.running, dispatcher.waiting]).toEqual([3, 1]);
  });

  test('is limited in each thread, and then there are to be more', async () => {
    const { submit, threads, dispatcher, wanted } = dispatcherOf({ perThreadMax: 2, canGrow: true });
    for (let count = 0; count < 7; count++) submit();
    await turn();
    expect(threads.map((thread) => thread.asThread.load)).toEqual([2, 2]);
    expect(dispatcher.waiting).toBe(3);
    expect(wanted).toEqual([3]);
  });
});

describe('when processors are scarce', () => {
  test('the last open thread is not given to a script that computes, and one that sleeps may have it', async () => {
    const slow = fakeScript(3);
    const { submit, threads, dispatcher, habits } = dispatcherOf({ threads: 2, canGrow: true, isShort: true });
    for (let count = 0; count < 8; count++) habits.sawSlow(slow);
    const first = submit(slow);
    submit(slow);
    const quick = submit();
    await turn();
    expect(threads.map((thread) => thread.batches)).toEqual([[[first]], [[quick]]]);
    expect(dispatcher.waiting).toBe(1);
    threads[1]!.load = 0;
    const sleeper = submit(BLOCKING);
    await turn();
    expect(threads[1]!.batches.at(-1)).toEqual([sleeper]);
  });
});
