/** The heap that tells which slot is due next, against a plain list. */
import { expect, test } from 'vitest';
import { SlotTimes } from '../../runtime/host/requests/slot-times.ts';

test('takes slots in the order of their times, and only due ones', () => {
  const times = new SlotTimes(8);
  expect([times.takeDue(1e9), times.earliestMs]).toEqual([-1, Number.POSITIVE_INFINITY]);
  for (const [slot, atMs] of [
    [3, 30],
    [1, 10],
    [2, 20],
    [1, 25],
  ] as const)
    times.set(slot, atMs);
  expect(times.earliestMs).toBe(20);
  expect([times.takeDue(19), times.takeDue(20), times.takeDue(20), times.takeDue(30), times.takeDue(30)]).toEqual([
    -1, 2, -1, 1, 3,
  ]);
  expect(times.takeDue(1e9)).toBe(-1);
});

test('any order of setting, moving and taking gives what a sorted list gives', () => {
  const SLOTS = 64;
  let seed = 1;
  const random = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const times = new SlotTimes(SLOTS);
  const oracle = new Map<number, number>();
  for (let round = 0; round < 20_000; round++) {
    if (random(3) > 0) {
      const slot = random(SLOTS);
      // All times differ, so that the order is the list's own.
      const atMs = random(1000) + slot / SLOTS;
      times.set(slot, atMs);
      oracle.set(slot, atMs);
      continue;
    }
    const nowMs = random(1000);
    const due = [...oracle].filter(([, atMs]) => atMs <= nowMs).sort((a, b) => a[1] - b[1])[0]?.[0] ?? -1;
    expect(times.takeDue(nowMs)).toBe(due);
    oracle.delete(due);
    expect(times.earliestMs).toBe(Math.min(...oracle.values(), Number.POSITIVE_INFINITY));
  }
});
