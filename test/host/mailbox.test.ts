/** What a thread was given: nothing is lost, nothing is kept for ever. */
import { expect, test } from 'vitest';
import type { InFlight } from '../../runtime/host/requests/in-flight.ts';
import { Mailbox } from '../../runtime/host/requests/mailbox.ts';
import { SlotTable } from '../../runtime/host/requests/slot-table.ts';
import type { WorkerThread } from '../../runtime/host/threads/worker-thread.ts';
import { SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import { fakeRequest } from '../support/fake-exchange.ts';

const OWNER = {} as WorkerThread;

function boxOf(slots = 8) {
  const cells = new SlotCells(new SharedArrayBuffer(slotBufferBytes(slots)), slots);
  const table = new SlotTable(cells);
  const box = new Mailbox(cells, OWNER);
  const give = (): InFlight => {
    const request = fakeRequest();
    table.admit(request);
    request.thread = OWNER;
    box.add(request);
    return request;
  };
  const start = (request: InFlight): boolean => cells.start(request.slot, request.generation);
  return { table, box, give, start };
}

test('the oldest is the first that is not started', () => {
  const { box, give, start } = boxOf();
  const [first, second] = [give(), give()];
  expect(box.oldest()).toBe(first);
  start(first);
  expect(box.oldest()).toBe(second);
  start(second);
  expect(box.oldest()).toBeNull();
  expect(box.size).toBe(0);
});

test('taking back leaves out what was started, and what was taken cannot be started', () => {
  const { box, give, start } = boxOf();
  const [first, second, third] = [give(), give(), give()];
  start(second);
  expect(box.takeBack()).toEqual([first, third]);
  expect(start(first)).toBe(false);
  expect(box.takeBack()).toEqual([]);
});

test('a request that belongs to another thread by now is not its business', () => {
  const { box, give } = boxOf();
  const request = give();
  request.thread = {} as WorkerThread;
  expect(box.oldest()).toBeNull();
  expect(box.takeBack()).toEqual([]);
});

test('only requests added since are marked as sent', () => {
  const { box, give } = boxOf();
  const first = give();
  box.markPosted(5);
  const second = give();
  box.markPosted(7);
  expect([first.postedMs, second.postedMs]).toEqual([5, 7]);
});

test('under a load that never lets it run empty it keeps no started requests', () => {
  const { table, box, give, start } = boxOf(16);
  let previous = give();
  for (let round = 0; round < 5000; round++) {
    const next = give();
    start(previous);
    table.release(previous);
    expect(box.oldest()).toBe(next);
    previous = next;
  }
  expect(box.size).toBeLessThan(1024);
});

test('what is being loaded for stays in the box, and is the oldest again afterwards', () => {
  const { table, box, give } = boxOf();
  const [loading, queued] = [give(), give()];
  table.cells.load(loading.slot, loading.generation);
  expect(box.oldest()).toBe(queued);
  expect(box.takeBack()).toEqual([queued]);
  expect([box.size, box.oldest()]).toEqual([1, null]);
  table.cells.endLoad(loading.slot, loading.generation);
  expect(box.oldest()).toBe(loading);
  expect(box.takeBack()).toEqual([loading]);
  expect(box.size).toBe(0);
});
