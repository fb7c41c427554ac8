import { expect, test } from 'vitest';
import { BodyMemory } from '../../runtime/host/bodies/body-memory.ts';
import { OwnBudget } from '../../runtime/host/bodies/budget.ts';

const MEGABYTE = 1024 * 1024;

test('what was given back is used again for bodies of about the same size', () => {
  const memory = new BodyMemory(new OwnBudget(10 * MEGABYTE));
  const first = memory.take(900_000)!;
  expect(first.byteLength).toBe(MEGABYTE);
  memory.giveBack(first);
  expect(memory.take(100_000)).not.toBe(first);
  expect(memory.take(MEGABYTE)).toBe(first);
  expect(memory.take(MEGABYTE)).not.toBe(first);
});

test('what somebody may still look at is not used again', () => {
  const memory = new BodyMemory(new OwnBudget(10 * MEGABYTE));
  const first = memory.take(MEGABYTE)!;
  memory.abandon(first);
  expect(memory.heldBytes).toBe(0);
  expect(memory.take(MEGABYTE)).not.toBe(first);
});

test('bodies hold no more than the budget', () => {
  const memory = new BodyMemory(new OwnBudget(3 * MEGABYTE));
  const all = [memory.take(MEGABYTE), memory.take(2 * MEGABYTE)];
  expect(memory.take(20_000)).toBeNull();
  memory.giveBack(all[0]!);
  expect(memory.heldBytes).toBe(2 * MEGABYTE);
  expect(memory.take(20_000)?.byteLength).toBe(32_768);
});

test('no more than 16 MB are kept', () => {
  const memory = new BodyMemory(new OwnBudget(100 * MEGABYTE));
  const all = Array.from({ length: 20 }, () => memory.take(MEGABYTE)!);
  for (const one of all) memory.giveBack(one);
  const again = Array.from({ length: 20 }, () => memory.take(MEGABYTE)!);
  expect(again.filter((one) => all.includes(one))).toHaveLength(16);
});
