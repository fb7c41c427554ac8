import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HoldPolicy } from '../../runtime/host/listeners/hold-policy.ts';

class Request {
  holds = 0;
  hold(): void {
    this.holds++;
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('while a connection is young, requests are held at once', () => {
  const policy = new HoldPolicy();
  policy.connected();
  const request = new Request();
  policy.waiting(request);
  expect(request.holds).toBe(1);
  policy.stop();
});

test('on old connections only those are held that wait for at least 5 ms', () => {
  const policy = new HoldPolicy();
  policy.connected();
  vi.advanceTimersByTime(300);
  const early = new Request();
  policy.waiting(early);
  vi.advanceTimersByTime(4);
  const late = new Request();
  policy.waiting(late);
  vi.advanceTimersByTime(2);
  expect([early.holds, late.holds]).toEqual([0, 0]);
  vi.advanceTimersByTime(5);
  expect([early.holds, late.holds]).toEqual([1, 1]);
});

test('a new client makes all young again, and the timer stops when nothing waits', () => {
  const policy = new HoldPolicy();
  policy.connected();
  vi.advanceTimersByTime(300);
  expect(vi.getTimerCount()).toBe(0);
  policy.connected();
  const request = new Request();
  policy.waiting(request);
  expect(request.holds).toBe(1);
  policy.stop();
});
