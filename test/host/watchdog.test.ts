/** What the watchdog does about time that passes. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InFlight } from '../../runtime/host/requests/in-flight.ts';
import { Watchdog, type WatchdogSettings } from '../../runtime/host/threads/watchdog.ts';
import { Asleep, InterruptReason } from '../../runtime/wire/cells.ts';
import { monotonicMs } from '../../runtime/wire/clock.ts';
import { fakeRequest } from '../support/fake-exchange.ts';
import { fakeHost } from '../support/fake-thread.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function watched(changes: Partial<WatchdogSettings> = {}) {
  const { table, threads } = fakeHost(8, 1);
  const thread = threads[0]!;
  const events: string[] = [];
  const none = { terminateTimeoutMs: 0, terminatesFinished: false, backgroundTimeoutMs: 0, slowlogTimeoutMs: 0 };
  const settings: WatchdogSettings = { hardTimeoutMs: 2000, ...none, ...changes };
  const watchdog = new Watchdog(table, [thread.asThread], settings, {
    stuck: () => void events.push('stuck'),
    unresponsive: () => void events.push('unresponsive'),
    terminate: () => void events.push('terminate'),
    slow: () => void events.push('slow'),
    tick: () => false,
  });
  const give = (isStarted = true): InFlight => {
    const request = fakeRequest();
    table.admit(request);
    thread.give(request);
    thread.postBatch(monotonicMs());
    if (isStarted) start(request);
    watchdog.wake();
    return request;
  };
  const start = (request: InFlight): void => {
    table.cells.start(request.slot, request.generation);
    table.cells.setStartedMs(request.slot, monotonicMs());
  };
  const pong = (): void => {
    thread.pingSentMs = 0;
    thread.lastHeardMs = monotonicMs();
  };
  return { cells: table.cells, table, thread, events, give, start, pong };
}

describe('a time limit', () => {
  test('is raised once it has passed, in the cell and in a message', () => {
    const { cells, thread, give } = watched();
    const request = give();
    cells.setDeadlineMs(request.slot, monotonicMs() + 100);
    vi.advanceTimersByTime(95);
    expect(cells.pendingReasons(request.slot) & InterruptReason.timeLimit).toBe(0);
    vi.advanceTimersByTime(10);
    expect(cells.pendingReasons(request.slot) & InterruptReason.timeLimit).not.toBe(0);
    expect(thread.told.filter((told) => told === 'interrupt')).toHaveLength(1);
  });

  test('that is taken and gives a new deadline is over; the new one counts', () => {
    const { cells, events, give } = watched();
    const request = give();
    cells.setDeadlineMs(request.slot, monotonicMs() + 10);
    vi.advanceTimersByTime(20);
    cells.takeReasons(request.slot, request.generation);
    cells.setDeadlineMs(request.slot, monotonicMs() + 5000);
    vi.advanceTimersByTime(4000);
    expect([cells.pendingReasons(request.slot) & InterruptReason.timeLimit, events.includes('unresponsive')]).toEqual([
      0,
      false,
    ]);
    vi.advanceTimersByTime(1500);
    expect(cells.pendingReasons(request.slot) & InterruptReason.timeLimit).not.toBe(0);
  });

  test('that nobody takes ends the thread after hard_timeout', () => {
    const { cells, events, give } = watched({ hardTimeoutMs: 500 });
    const request = give();
    cells.setDeadlineMs(request.slot, monotonicMs() + 10);
    vi.advanceTimersByTime(480);
    expect(events).not.toContain('unresponsive');
    vi.advanceTimersByTime(100);
    expect(events).toContain('unresponsive');
  });

  test('that is taken again and again without an effect ends it, too', () => {
    const { cells, events, give } = watched({ hardTimeoutMs: 500 });
    const request = give();
    cells.setDeadlineMs(request.slot, monotonicMs() + 10);
    for (let round = 0; round < 120; round++) {
      vi.advanceTimersByTime(5);
      cells.takeReasons(request.slot, request.generation);
    }
    expect(events).toContain('unresponsive');
  });

  test('of a request that only waits in a mailbox is none', () => {
    const { cells, give } = watched();
    const request = give(false);
    cells.setDeadlineMs(request.slot, monotonicMs() + 10);
    vi.advanceTimersByTime(50);
    expect(cells.pendingReasons(request.slot) & InterruptReason.timeLimit).toBe(0);
  });
});

describe('a thread', () => {
  test('that starts nothing of its mailbox is stuck', () => {
    const { events, thread, give } = watched();
    give();
    give(false);
    vi.advanceTimersByTime(20);
    expect(events).toContain('stuck');
    expect(thread.isStuck).toBe(true);
  });

  test('whose mailbox gets shorter is not, however long it is', () => {
    const { events, thread, give, start, pong } = watched();
    const requests = Array.from({ length: 8 }, () => give(false));
    for (const request of requests) {
      vi.advanceTimersByTime(5);
      start(request);
      pong();
    }
    expect([events, thread.isStuck]).toEqual([[], false]);
  });

  test('that does not answer a ping is stuck, and its scripts are asked for what they have', () => {
    const { cells, events, give } = watched();
    const request = give();
    vi.advanceTimersByTime(30);
    expect(events).toContain('stuck');
    expect(cells.pendingReasons(request.slot)).toBe(InterruptReason.post);
  });

  test('whose only script sleeps is not woken, one that has others is', () => {
    const { cells, give } = watched();
    const sleeper = give();
    cells.setAsleep(sleeper.slot, Asleep.blocked);
    vi.advanceTimersByTime(300);
    expect(cells.pendingReasons(sleeper.slot)).toBe(0);
    const neighbour = give();
    vi.advanceTimersByTime(300);
    const reasons = [sleeper, neighbour].map(({ slot }) => cells.pendingReasons(slot));
    expect(reasons).toEqual([InterruptReason.post, InterruptReason.post]);
  });

  test('that rests is neither asked nor stuck, until it no longer does', () => {
    const { events, thread, give } = watched();
    give();
    thread.isResting = true;
    vi.advanceTimersByTime(1000);
    expect([events, thread.told]).toEqual([[], []]);
    thread.isResting = false;
    vi.advanceTimersByTime(70);
    expect([events.includes('stuck'), thread.told.includes('ping')]).toEqual([true, true]);
  });

  test('that answers is left alone', () => {
    const { cells, events, thread, give, pong } = watched();
    const request = give();
    for (let round = 0; round < 200; round++) {
      vi.advanceTimersByTime(5);
      if (thread.pingSentMs !== 0) pong();
    }
    expect([events, cells.pendingReasons(request.slot)]).toEqual([[], 0]);
    expect(thread.told.filter((told) => told === 'ping').length).toBeLessThan(25);
  });

  test('that stays busy is asked less and less often', () => {
    const { cells, give } = watched();
    const request = give();
    let asked = 0;
    for (let round = 0; round < 200; round++) {
      vi.advanceTimersByTime(5);
      if (cells.takeReasons(request.slot, request.generation) !== 0) asked++;
    }
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(20);
  });
});

describe('wall time', () => {
  test('request_terminate_timeout tells the request once, and ends the thread when that does not help', () => {
    const { cells, events, thread, give, pong } = watched({ terminateTimeoutMs: 1000, hardTimeoutMs: 300 });
    const request = give();
    const pass = (ms: number): void => {
      for (let passed = 0; passed < ms; passed += 5) {
        vi.advanceTimersByTime(5);
        if (thread.pingSentMs !== 0) pong();
      }
    };
    pass(995);
    expect(events).toEqual([]);
    pass(50);
    expect(events).toEqual(['terminate']);
    expect(cells.pendingReasons(request.slot) & InterruptReason.terminate).not.toBe(0);
    pass(200);
    expect(events).toEqual(['terminate']);
    pass(200);
    expect(events).toContain('unresponsive');
  });

  test('the slow log is told once', () => {
    const { events, thread, give, pong } = watched({ slowlogTimeoutMs: 100 });
    give();
    for (let round = 0; round < 100; round++) {
      vi.advanceTimersByTime(5);
      if (thread.pingSentMs !== 0) pong();
    }
    expect(events).toEqual(['slow']);
  });
});

test('requests that wait are looked at when they change or are due, and not in between', () => {
  const { cells, table, give } = watched({ slowlogTimeoutMs: 5000, terminateTimeoutMs: 60_000 });
  const requests = Array.from({ length: 8 }, () => give());
  for (const { slot } of requests) cells.setDeadlineMs(slot, monotonicMs() + 30_000);
  vi.advanceTimersByTime(10);
  const asked = vi.spyOn(table, 'holderOf');
  vi.advanceTimersByTime(4000);
  expect(asked).not.toHaveBeenCalled();
  cells.setDeadlineMs(requests[3]!.slot, monotonicMs() + 100);
  vi.advanceTimersByTime(50);
  expect(asked.mock.calls).toEqual([[requests[3]!.slot]]);
  vi.advanceTimersByTime(60);
  expect(requests.map(({ slot }) => cells.pendingReasons(slot) & InterruptReason.timeLimit)).toEqual([
    0, 0, 0, 2, 0, 0, 0, 0,
  ]);
});

test('a slot that a new request has is looked at by that request’s times', () => {
  const { cells, table, give } = watched();
  const first = give();
  cells.setDeadlineMs(first.slot, monotonicMs() + 100);
  vi.advanceTimersByTime(10);
  table.release(first);
  const second = give();
  expect(second.slot).toBe(first.slot);
  cells.setDeadlineMs(second.slot, monotonicMs() + 1000);
  vi.advanceTimersByTime(500);
  expect(cells.pendingReasons(second.slot) & InterruptReason.timeLimit).toBe(0);
  vi.advanceTimersByTime(600);
  expect(cells.pendingReasons(second.slot) & InterruptReason.timeLimit).not.toBe(0);
});

test('without requests the watchdog sleeps', () => {
  const { table, give } = watched();
  const request = give();
  expect(vi.getTimerCount()).toBe(1);
  table.release(request);
  vi.advanceTimersByTime(10);
  expect(vi.getTimerCount()).toBe(0);
});
