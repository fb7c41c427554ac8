/** Bits by which workers tell the host what has changed. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ChangedSlots, changedSlotsWords } from '../../runtime/wire/changed-slots.ts';

function changed(slots: number): { slots: ChangedSlots; words: Int32Array } {
  const words = new Int32Array(new SharedArrayBuffer(changedSlotsWords(slots) * Int32Array.BYTES_PER_ELEMENT));
  return { slots: new ChangedSlots(words), words };
}

function taken(slots: ChangedSlots): number[] {
  const all: number[] = [];
  slots.take((slot) => all.push(slot));
  return all;
}

test('each slot is told once, however often it was added', () => {
  const { slots } = changed(16_384);
  const wanted = [0, 1, 31, 32, 1023, 1024, 1055, 8191, 16_352, 16_383];
  for (const slot of [...wanted, ...wanted].reverse()) slots.add(slot);
  expect(taken(slots)).toEqual(wanted);
  expect(taken(slots)).toEqual([]);
});

test('numbers of slots that fill no word, and every single slot', () => {
  for (const count of [1, 31, 33, 1025, 2000]) {
    const { slots } = changed(count);
    for (let slot = 0; slot < count; slot++) {
      slots.add(slot);
      expect(taken(slots)).toEqual([slot]);
    }
  }
  expect(() => new ChangedSlots(new Int32Array(changedSlotsWords(32_769)))).toThrow(RangeError);
});

test('nothing is lost while another thread adds', async () => {
  const { slots, words } = changed(4096);
  const rounds = 200_000;
  const adder = new Worker(
    `const { workerData: { words, rounds } } = require('node:worker_threads');
     for (let round = 0; round < rounds; round++) {
       const slot = (round * 7919) % 4096, word = slot >>> 5;
       Atomics.or(words, 1 + word, 1 << (slot & 31));
       Atomics.or(words, 0, 1 << (word >>> 5));
     }`,
    { eval: true, workerData: { words, rounds } },
  );
  const seen = new Set<number>();
  let isDone = false;
  adder.once('exit', () => (isDone = true));
  while (!isDone) {
    slots.take((slot) => seen.add(slot));
    await new Promise((resolve) => setImmediate(resolve));
  }
  slots.take((slot) => seen.add(slot));
  expect(seen.size).toBe(4096);
  expect(words.every((word) => word === 0)).toBe(true);
});
