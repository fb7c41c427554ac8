/** When memory_limit is exceeded, and how seldom the collector is troubled to find out. */
import { expect, test } from 'vitest';
import { MemoryGuard } from '../../runtime/worker/limits/memory-guard.ts';

/** Memory of which `garbage` goes at the next collection. */
function memoryOf(live: number, garbage = 0) {
  const memory = {
    live,
    garbage,
    collections: 0,
    usedBytes: () => memory.live + memory.garbage,
    ceilingBytes: () => 1000,
    collect: () => {
      memory.garbage = 0;
      memory.collections++;
    },
  };
  return memory;
}

test('below the limit nothing is collected', () => {
  const memory = memoryOf(90);
  expect(new MemoryGuard(memory).excessBytes(100)).toBeLessThanOrEqual(0);
  expect(memory.collections).toBe(0);
});

test('garbage does not count', () => {
  const memory = memoryOf(60, 60);
  expect(new MemoryGuard(memory).excessBytes(100)).toBe(-40);
});

test('what is held does', () => {
  expect(new MemoryGuard(memoryOf(120, 60)).excessBytes(100)).toBe(20);
});

test('what the thread itself holds does not', () => {
  const held = () => 30;
  expect(new MemoryGuard(memoryOf(120, 60), held).excessBytes(100)).toBe(-10);
  expect(new MemoryGuard(memoryOf(120, 60), held).excessBytes(80)).toBe(10);
});

test('no limit is never exceeded', () => {
  expect(new MemoryGuard(memoryOf(1e12)).excessBytes(Number.POSITIVE_INFINITY)).toBe(0);
});

test('after a collection that helped the next one waits until much more is in use', () => {
  const memory = memoryOf(90, 20);
  const guard = new MemoryGuard(memory);
  guard.excessBytes(100);
  memory.garbage = 20;
  guard.excessBytes(100);
  expect(memory.collections).toBe(1);
  memory.garbage = 50;
  guard.excessBytes(100);
  expect(memory.collections).toBe(2);
});

test('one that did not help is repeated: the script may have ended since', () => {
  const memory = memoryOf(120);
  const guard = new MemoryGuard(memory);
  expect(guard.excessBytes(100)).toBe(20);
  memory.live = 110;
  expect(guard.excessBytes(100)).toBe(10);
});

test('what is free is what the limit leaves, or the engine', () => {
  const guard = new MemoryGuard(memoryOf(60));
  expect(guard.freeBytes(100, 10)).toBe(40);
  expect(guard.freeBytes(-1, 10)).toBe(940);
  expect(guard.freeBytes(5000, 10)).toBe(940);
});

test('garbage is collected before something is refused, and not when that cannot help', () => {
  const memory = memoryOf(60, 30);
  const guard = new MemoryGuard(memory);
  expect(guard.freeBytes(100, 5)).toBe(10);
  expect(guard.freeBytes(100, 200)).toBe(10);
  expect(memory.collections).toBe(0);
  expect(guard.freeBytes(100, 20)).toBe(40);
  expect(memory.collections).toBe(1);
});
