/** Output that has not left: text stays text, bytes stay bytes, nothing changes after it was written. */
import { expect, test } from 'vitest';
import { bodyBytes, clipBody, HeldOutput } from '../../runtime/worker/sapi/held-output.ts';

function bytesOf(body: string | Uint8Array): number[] {
  return [...(typeof body === 'string' ? Buffer.from(body) : body)];
}

test('text comes back as one text, once', () => {
  const held = new HeldOutput();
  held.append('a');
  held.append('ü');
  expect(held.size).toBe(2);
  expect(held.take()).toBe('aü');
  expect([held.size, held.take()]).toEqual([0, '']);
});

test('text around bytes keeps its place', () => {
  const held = new HeldOutput();
  held.append('a');
  held.append(new Uint8Array([255]));
  held.append('ü');
  expect(bytesOf(held.take())).toEqual([97, 255, 0xc3, 0xbc]);
  held.append('again text');
  expect(held.take()).toBe('again text');
});

test('a character cut in two halves is one character', () => {
  const held = new HeldOutput();
  held.append('\ud83d');
  held.append('\ude00');
  expect(held.take()).toBe('😀');
});

test('byte escapes in text become their bytes', () => {
  const held = new HeldOutput();
  held.append('a\udcff');
  expect(bytesOf(held.take())).toEqual([97, 255]);
});

test('an array that the script changes later is not changed', () => {
  const held = new HeldOutput();
  const bytes = new Uint8Array([1, 2]);
  held.append(bytes);
  bytes[0] = 9;
  expect(bytesOf(held.take())).toEqual([1, 2]);
});

test('the part of a larger buffer is taken, not the buffer', () => {
  const held = new HeldOutput();
  held.append(Buffer.from('abcdef').subarray(2, 4));
  const body = held.take() as Uint8Array;
  expect([bytesOf(body), body.buffer.byteLength]).toEqual([[99, 100], 2]);
});

test.each([
  ['aüb', 10, [97, 0xc3, 0xbc, 98]],
  ['aüb', 4, [97, 0xc3, 0xbc, 98]],
  ['aüb', 2, [97, 0xc3]],
  ['aüb', 0, []],
])('%s clipped at %i bytes', (text, limit, expected) => {
  expect(bodyBytes(text)).toBe(4);
  expect(bytesOf(clipBody(text, limit))).toEqual(expected);
  expect(bytesOf(clipBody(new TextEncoder().encode(text), limit))).toEqual(expected);
});
