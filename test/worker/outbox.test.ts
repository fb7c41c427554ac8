/** When replies leave a thread, and what goes along with them. */
import { describe, expect, test } from 'vitest';
import { monotonicMs } from '../../runtime/wire/clock.ts';
import type { ReplyBatch } from '../../runtime/wire/messages.ts';
import { Outbox } from '../../runtime/worker/sapi/outbox.ts';

function outboxOf() {
  const posted: { batch: ReplyBatch; transfer: readonly ArrayBuffer[] }[] = [];
  const outbox = new Outbox((batch, transfer) => posted.push({ batch, transfer }));
  return { outbox, posted, batches: () => posted.map(({ batch }) => batch) };
}

describe('Outbox', () => {
  test('posts what is in it, and nothing when it is empty', () => {
    const { outbox, batches } = outboxOf();
    outbox.post();
    outbox.batch.push(1, 2);
    outbox.batch.push(3);
    outbox.post();
    outbox.post();
    expect(batches()).toEqual([[1, 2, 3]]);
  });

  test('many schedules of a turn are one post', async () => {
    const { outbox, batches } = outboxOf();
    outbox.batch.push(1);
    outbox.schedule();
    outbox.schedule();
    outbox.batch.push(2);
    expect(batches()).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(batches()).toEqual([[1, 2]]);
    outbox.batch.push(3);
    outbox.schedule();
    await new Promise((resolve) => setImmediate(resolve));
    expect(batches()).toEqual([[1, 2], [3]]);
  });

  test('a reply waits a millisecond for others, no longer', () => {
    const { outbox, batches } = outboxOf();
    outbox.batch.push(1);
    outbox.post();
    const postedMs = monotonicMs();
    outbox.batch.push(2);
    outbox.postIfDue(postedMs);
    expect(batches()).toEqual([[1]]);
    outbox.postIfDue(postedMs + 5);
    expect(batches()).toEqual([[1], [2]]);
  });

  test('what is held back goes along, unless it is held no more', () => {
    const { outbox, batches } = outboxOf();
    const holder = (number: number) => ({ releaseHeld: () => void outbox.batch.push(number) });
    const [first, second] = [holder(7), holder(8)];
    outbox.hold(first);
    outbox.hold(second);
    outbox.unhold(first);
    outbox.post();
    outbox.post();
    expect(batches()).toEqual([[8]]);
  });
});

describe('bytes that change hands', () => {
  test('are long and alone in their memory', () => {
    const { outbox, posted } = outboxOf();
    const long = new Uint8Array(20_000);
    const bodies = [
      long,
      new Uint8Array(10),
      new Uint8Array(50_000).subarray(0, 20_000),
      'x'.repeat(20_000),
      new Uint8Array(new SharedArrayBuffer(20_000)),
    ];
    for (const body of bodies) {
      outbox.giveAway(body);
      outbox.batch.push(body);
    }
    outbox.post();
    expect(posted[0]!.transfer).toEqual([long.buffer]);
  });

  test('go once', () => {
    const { outbox, posted } = outboxOf();
    outbox.giveAway(new Uint8Array(20_000));
    outbox.batch.push(1);
    outbox.post();
    outbox.batch.push(2);
    outbox.post();
    expect(posted.map(({ transfer }) => transfer.length)).toEqual([1, 0]);
  });
});
