/** The shared cells: who may start what, what an interrupt leaves behind, and what an old generation can still do. */
import { describe, expect, test } from 'vitest';
import {
  type Generation,
  InterruptReason,
  nextGeneration,
  type Slot,
  SlotCells,
  slotBufferBytes,
} from '../../runtime/wire/cells.ts';

const SLOTS = 4;
const SLOT = 2 as Slot;
const GENERATION = 7 as Generation;
const NEXT = 8 as Generation;

function cellsOf() {
  const buffer = new SharedArrayBuffer(slotBufferBytes(SLOTS));
  return { host: new SlotCells(buffer, SLOTS), worker: new SlotCells(buffer, SLOTS) };
}

describe('claims', () => {
  test('a queued request is started once', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    expect(host.isQueued(SLOT, GENERATION)).toBe(true);
    expect(worker.start(SLOT, GENERATION)).toBe(true);
    expect(worker.start(SLOT, GENERATION)).toBe(false);
    expect([host.isQueued(SLOT, GENERATION), host.isStarted(SLOT, GENERATION)]).toEqual([false, true]);
  });

  test('started or taken back, never both', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    expect([host.takeBack(SLOT, GENERATION), worker.start(SLOT, GENERATION)]).toEqual([true, false]);
    host.enqueue(SLOT, NEXT);
    expect([worker.start(SLOT, NEXT), host.takeBack(SLOT, NEXT)]).toEqual([true, false]);
  });

  test('another generation of the slot changes nothing', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, NEXT);
    expect([worker.start(SLOT, GENERATION), host.takeBack(SLOT, GENERATION), host.isQueued(SLOT, GENERATION)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(worker.start(SLOT, NEXT)).toBe(true);
  });

  test('generations come round without ever being 0', () => {
    expect(nextGeneration(1 as Generation)).toBe(2);
    const last = ((1 << 28) - 1) as Generation;
    expect(nextGeneration(last)).toBe(1);
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, last);
    expect(worker.start(SLOT, last)).toBe(true);
  });
});

describe('interrupts', () => {
  test('the guard’s view differs from the generation until the reasons are taken', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    const live = worker.liveView(SLOT);
    expect(live[0]).toBe(GENERATION);
    host.interrupt(SLOT, InterruptReason.post);
    host.interrupt(SLOT, InterruptReason.timeLimit);
    expect(live[0]).toBe(0);
    expect(worker.takeReasons(SLOT, GENERATION)).toBe(InterruptReason.post | InterruptReason.timeLimit);
    expect(live[0]).toBe(GENERATION);
    expect(worker.takeReasons(SLOT, GENERATION)).toBe(0);
    expect(host.pendingReasons(SLOT)).toBe(0);
  });

  test('a request whose script is being loaded can be had back only from a dead thread, and afterwards as before', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    expect(worker.load(SLOT, GENERATION)).toBe(true);
    expect([worker.load(SLOT, GENERATION), worker.start(SLOT, GENERATION)]).toEqual([false, false]);
    expect([host.isLoading(SLOT, GENERATION), host.isQueued(SLOT, GENERATION)]).toEqual([true, false]);
    expect([host.isStarted(SLOT, GENERATION), host.takeBack(SLOT, GENERATION)]).toEqual([true, false]);
    expect(host.takeBackFromDead(SLOT, GENERATION)).toBe(true);
    worker.endLoad(SLOT, GENERATION);
    expect(worker.start(SLOT, GENERATION)).toBe(false);
    host.enqueue(SLOT, NEXT);
    expect(worker.load(SLOT, NEXT)).toBe(true);
    worker.endLoad(SLOT, NEXT);
    expect([host.isLoading(SLOT, NEXT), host.isQueued(SLOT, NEXT)]).toEqual([false, true]);
    expect([worker.start(SLOT, NEXT), host.takeBackFromDead(SLOT, NEXT)]).toEqual([true, false]);
  });

  test('the view of a buried request fails for it and holds for the next one', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    const live = worker.liveView(SLOT);
    worker.bury(SLOT);
    expect(live[0]).not.toBe(GENERATION);
    host.enqueue(SLOT, NEXT);
    expect(live[0]).toBe(NEXT);
  });

  test('views of neighbouring slots are their own', () => {
    const { host, worker } = cellsOf();
    host.enqueue(1 as Slot, GENERATION);
    host.enqueue(SLOT, NEXT);
    host.interrupt(1 as Slot, InterruptReason.post);
    expect([worker.liveView(1 as Slot)[0], worker.liveView(SLOT)[0]]).toEqual([0, NEXT]);
  });
});

describe('a new use of a slot', () => {
  test('begins with nothing of the last one', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    host.markClientGone(SLOT);
    host.acknowledge(SLOT, 500);
    host.interrupt(SLOT, InterruptReason.timeLimit);
    host.setStage(SLOT, 3);
    worker.setDeadlineMs(SLOT, 5);
    worker.setStartedMs(SLOT, 4);
    host.enqueue(SLOT, NEXT);
    expect([worker.isClientGone(SLOT), worker.ackedBytes(SLOT), host.pendingReasons(SLOT), worker.stage(SLOT)]).toEqual(
      [false, 0, 0, 0],
    );
    expect([host.deadlineMs(SLOT), host.startedMs(SLOT)]).toEqual([0, 0]);
  });
});

describe('acknowledged bytes', () => {
  test('count modulo 2^32', () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    host.acknowledge(SLOT, 2 ** 31 - 1);
    host.acknowledge(SLOT, 2 ** 31 - 1);
    expect(worker.ackedBytes(SLOT)).toBe(2 ** 32 - 2);
    host.acknowledge(SLOT, 5);
    expect(worker.ackedBytes(SLOT)).toBe(3);
  });

  test('wake who waits for them', async () => {
    const { host, worker } = cellsOf();
    host.enqueue(SLOT, GENERATION);
    const seen = worker.wakeCount(SLOT);
    const waiting = worker.waitForWakeAsync(SLOT, seen, 5000);
    host.acknowledge(SLOT, 1);
    await waiting;
    expect(worker.wakeCount(SLOT)).not.toBe(seen);
    // What happened before the wait ends it at once.
    worker.waitForWake(SLOT, seen, 5000);
    await worker.waitForWakeAsync(SLOT, seen, 5000);
  });
});

test('clocks keep fractions', () => {
  const { host, worker } = cellsOf();
  worker.setDeadlineMs(SLOT, 1234.5678);
  worker.setStartedMs(SLOT, 0.25);
  expect([host.deadlineMs(SLOT), host.startedMs(SLOT)]).toEqual([1234.5678, 0.25]);
});
