import { expect, test } from 'vitest';
import { CpuPressure, waitedForProcessorMs } from '../../runtime/host/threads/cpu-pressure.ts';

test('is high when this thread waited for a tenth of the time since the last look', () => {
  let waitedMs = 100;
  const pressure = new CpuPressure(() => waitedMs);
  pressure.look(0);
  expect(pressure.isHigh).toBe(false);
  waitedMs += 11;
  pressure.look(100);
  expect(pressure.isHigh).toBe(true);
  waitedMs += 9;
  pressure.look(200);
  expect(pressure.isHigh).toBe(false);
});

test('looks each fifty milliseconds, and knows nothing after a pause', () => {
  let looks = 0;
  const pressure = new CpuPressure(() => ++looks * 1000);
  pressure.look(0);
  pressure.look(49);
  expect(looks).toBe(1);
  pressure.look(50);
  expect(pressure.isHigh).toBe(true);
  pressure.look(5000);
  expect(pressure.isHigh).toBe(false);
});

test('is never high where the system does not tell', () => {
  const pressure = new CpuPressure(() => null);
  for (let nowMs = 0; nowMs < 500; nowMs += 50) pressure.look(nowMs);
  expect(pressure.isHigh).toBe(false);
});

test.runIf(process.platform === 'linux')('the kernel tells how long this thread has waited', () => {
  const before = waitedForProcessorMs();
  expect(before).toBeGreaterThanOrEqual(0);
  expect(waitedForProcessorMs()).toBeGreaterThanOrEqual(before!);
});
