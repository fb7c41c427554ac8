/** Slots, their generations, and what reaches a request that no longer holds one. */
import { describe, expect, test } from 'vitest';
import type { InFlight, InFlightEvents } from '../../runtime/host/requests/in-flight.ts';
import { SlotTable } from '../../runtime/host/requests/slot-table.ts';
import { SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import { fakeRequest, fakeScript } from '../support/fake-exchange.ts';

function tableOf(slots: number): SlotTable {
  return new SlotTable(new SlotCells(new SharedArrayBuffer(slotBufferBytes(slots)), slots));
}

describe('SlotTable', () => {
  test('gives each slot once, lowest first, and says when none is left', () => {
    const table = tableOf(2);
    const [first, second, third] = [fakeRequest(), fakeRequest(), fakeRequest()];
    expect([first, second, third].map((request) => table.admit(request))).toEqual([true, true, false]);
    expect([first.slot, second.slot]).toEqual([0, 1]);
    expect(table.used).toBe(2);
    table.release(first);
    expect(table.admit(third)).toBe(true);
    expect(third.slot).toBe(0);
  });

  test('an earlier generation of a slot finds nothing', () => {
    const table = tableOf(1);
    const first = fakeRequest();
    table.admit(first);
    const { slot, generation } = first;
    table.release(first);
    const second = fakeRequest();
    table.admit(second);
    expect(table.find(slot, generation)).toBeNull();
    expect(table.find(second.slot, second.generation)).toBe(second);
  });

  test('a request that is handed out again cannot be started under its old generation', () => {
    const table = tableOf(1);
    const request = fakeRequest();
    table.admit(request);
    const old = request.generation;
    table.requeue(request);
    expect(table.cells.start(request.slot, old)).toBe(false);
    expect(table.cells.start(request.slot, request.generation)).toBe(true);
  });

  test('releasing twice frees the slot once', () => {
    const table = tableOf(2);
    const [first, second] = [fakeRequest(), fakeRequest()];
    table.admit(first);
    table.release(first);
    table.admit(second);
    table.release(first);
    expect(table.used).toBe(1);
    expect(table.find(second.slot, second.generation)).toBe(second);
  });

  test('visits every holder, also behind gaps', () => {
    const table = tableOf(4);
    const requests = [fakeRequest(), fakeRequest(), fakeRequest()];
    for (const request of requests) table.admit(request);
    table.release(requests[1]!);
    const seen: InFlight[] = [];
    table.visitAll((request) => seen.push(request));
    expect(seen).toEqual([requests[0], requests[2]]);
  });
});

describe('a client that reads on when the slot is another request’s already', () => {
  test('acknowledges, leaves and is answered without touching the slot', () => {
    const events: string[] = [];
    const note = (name: string) => () => void events.push(name);
    const recorder: InFlightEvents = {
      clientGone: note('clientGone'),
      acknowledged: note('acknowledged'),
      responded: note('responded'),
      sentAfterEnd: note('sentAfterEnd'),
    };
    const table = tableOf(1);
    const request = fakeRequest(fakeScript(1), recorder);
    table.admit(request);
    request.acked(5);
    table.release(request);
    table.admit(fakeRequest());
    request.acked(5);
    request.gone();
    request.responded();
    expect(events).toEqual(['acknowledged', 'sentAfterEnd', 'sentAfterEnd']);
  });
});
