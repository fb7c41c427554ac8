/** Threads come, die, are replaced and go; on threads that only say that they are there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SlotTable } from '../../runtime/host/requests/slot-table.ts';
import { CpuPressure } from '../../runtime/host/threads/cpu-pressure.ts';
import { Pool, type PoolSettings } from '../../runtime/host/threads/pool.ts';
import type { WorkerThread } from '../../runtime/host/threads/worker-thread.ts';
import { SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import type { ReplyReceiver } from '../../runtime/wire/messages.ts';
import { fakeRequest, fakeScript } from '../support/fake-exchange.ts';
import { until } from '../support/serving.ts';

/** Answers each request at once; script 13 ends the thread instead. */
const ENTRY = `import { parentPort, workerData } from 'node:worker_threads';
const cells = new Int32Array(workerData.slotBuffer);
parentPort.on('message', (message) => {
  if (message.kind === 'ping') parentPort.postMessage({ kind: 'pong' });
  if (!Array.isArray(message)) return;
  const replies = [];
  for (let at = 0; at < message.length; at += 5) {
    if (message[at + 2] === 13) process.exit(3);
    replies.push(6, message[at], message[at + 1], 0);
  }
  parentPort.postMessage(replies);
});
parentPort.postMessage({ kind: 'ready' });`;

const SETTINGS: PoolSettings = {
  startServers: 2,
  maxThreads: 4,
  minSpareServers: 1,
  idleTimeoutMs: 1000,
  maxRequests: 0,
};

let folder: string;
let entry: string;
let broken: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
  entry = join(folder, 'entry.mjs');
  broken = join(folder, 'broken.mjs');
  writeFileSync(entry, ENTRY);
  writeFileSync(broken, `throw new Error('no such luck');`);
});
afterAll(() => rmSync(folder, { recursive: true }));

let pool: Pool;
afterEach(() => pool.stop());

function poolOf(changes: Partial<PoolSettings> = {}, from = entry, pressure?: CpuPressure) {
  const slotBuffer = new SharedArrayBuffer(slotBufferBytes(8));
  const cells = new SlotCells(slotBuffer, 8);
  const table = new SlotTable(cells);
  const died: string[] = [];
  const receiver: ReplyReceiver = {
    complete: () => {},
    start: () => {},
    chunk: () => {},
    end: () => {},
    finished: (slot, generation) => {
      const request = table.find(slot, generation)!;
      table.release(request);
      request.thread!.load--;
      request.thread!.served++;
    },
  };
  pool = new Pool({ ...SETTINGS, ...changes }, { entry: from, boot: { slotBuffer }, heapLimitMb: 0, cells }, receiver, {
    available: () => {},
    died: (_thread, reason) => void died.push(reason),
    log: () => {},
    notice: () => {},
    io: () => {},
    included: () => {},
    compile: () => Promise.reject(new Error('never asked')),
    ...(pressure === undefined ? {} : { pressure }),
  });
  const give = (thread: WorkerThread, scriptId = 1): void => {
    const request = fakeRequest(fakeScript(scriptId));
    table.admit(request);
    thread.give(request);
    thread.postBatch(1);
  };
  const ready = (count: number) =>
    until(`${count} ready`, () => pool.threads.filter((thread) => thread.isReady).length === count);
  return { died, give, ready };
}

describe('Pool', () => {
  test('starts so many threads, and says when the first is ready', async () => {
    const { ready } = poolOf();
    await pool.start();
    expect(pool.threads).toHaveLength(2);
    expect(pool.threads.some((thread) => thread.isReady)).toBe(true);
    await ready(2);
  });

  test('says why when not even one can start', async () => {
    poolOf({}, broken);
    await expect(pool.start()).rejects.toThrow('A worker could not start: no such luck');
  });

  test('replaces a thread that dies, and tells of it', async () => {
    const { died, give, ready } = poolOf();
    await pool.start();
    await ready(2);
    const victim = pool.threads[0]!;
    give(victim, 13);
    await until('the death', () => died.length === 1);
    expect(died).toEqual(['exit code 3']);
    await ready(2);
    expect(pool.threads).not.toContain(victim);
  });

  test('grows when it is asked to, up to its limit', async () => {
    const { ready } = poolOf({ maxThreads: 3 });
    await pool.start();
    expect(pool.canGrow).toBe(true);
    pool.want(10);
    expect(pool.threads).toHaveLength(3);
    await ready(3);
    expect(pool.canGrow).toBe(false);
    pool.want(1);
    expect(pool.threads).toHaveLength(3);
  });

  test('starts no more threads that compute when processors are scarce, but those that sleep do not count', async () => {
    let waitedMs = 0;
    const { ready } = poolOf({ maxThreads: 20 }, entry, new CpuPressure(() => waitedMs));
    await pool.start();
    await ready(2);
    pool.watch(1000);
    waitedMs = 30;
    pool.watch(1100);
    expect(pool.isShort).toBe(false);
    for (let count = 0; count < 5; count++) pool.want(10);
    expect(pool.threads).toHaveLength(5);
    expect(pool.isShort).toBe(true);
    await ready(5);
    pool.threads[0]!.alone = fakeRequest();
    pool.threads[0]!.aloneBlocks = true;
    pool.want(10);
    expect(pool.threads).toHaveLength(6);
    pool.watch(1200);
    pool.want(2);
    expect(pool.threads).toHaveLength(7);
  });

  test('starts none when processors are scarce and as many threads as there are get on with their work', async () => {
    let waitedMs = 0;
    const { give, ready } = poolOf({ maxThreads: 20 }, entry, new CpuPressure(() => waitedMs));
    await pool.start();
    await ready(2);
    pool.watch(1000);
    waitedMs = 30;
    pool.watch(1100);
    for (const thread of pool.threads) give(thread);
    await until('both answered', () => pool.threads.every((thread) => thread.lastHeardMs > 0));
    pool.want(10);
    expect(pool.threads).toHaveLength(2);
  });

  test('keeps a spare while others are busy, and lets surplus threads go when they have been idle', async () => {
    const { ready } = poolOf();
    await pool.start();
    await ready(2);
    for (const thread of pool.threads) {
      thread.load = 1;
      thread.alone = fakeRequest();
    }
    pool.balance(0);
    await ready(3);
    for (const thread of pool.threads) {
      thread.load = 0;
      thread.alone = null;
      thread.idleSinceMs = 5000;
    }
    pool.balance(5500);
    expect(pool.threads.filter((thread) => thread.isRetiring)).toEqual([]);
    pool.balance(6500);
    await until('one less', () => pool.threads.length === 2);
    pool.balance(9999);
    expect(pool.threads.filter((thread) => thread.isRetiring)).toEqual([]);
  });

  test('replaces a thread after pm.max_requests', async () => {
    const { died, give, ready } = poolOf({ maxRequests: 3 });
    await pool.start();
    await ready(2);
    const worn = pool.threads[0]!;
    for (let count = 0; count < 3; count++) give(worn);
    const counts = new Set<number>();
    await until('the end of the worn thread', () => {
      counts.add(pool.threads.filter((thread) => thread.isReady && !thread.isRetiring).length);
      return died.length === 1;
    });
    expect(died).toEqual(['terminated']);
    expect([...counts]).toEqual([2]);
    await ready(2);
    expect(pool.threads).not.toContain(worn);
  });

  test('replaces a thread that is never idle: its successor comes first, then it gets nothing new', async () => {
    const { died, give, ready } = poolOf({ maxRequests: 3, startServers: 1, maxThreads: 1 });
    await pool.start();
    const worn = pool.threads[0]!;
    // One request that does not end.
    worn.load++;
    for (let count = 0; count < 3; count++) give(worn);
    await until('a successor', () => pool.threads.length === 2);
    expect(worn.isRetiring).toBe(pool.threads[1]!.isReady);
    await ready(2);
    expect([worn.isRetiring, pool.threads[1]!.isRetiring, died]).toEqual([true, false, []]);
    expect(pool.canGrow).toBe(false);
    worn.load--;
    give(worn);
    await until('the end of the worn thread', () => died.length === 1);
    expect(pool.threads).not.toContain(worn);
    expect(pool.threads).toHaveLength(1);
  });

  test('threads that cannot go are not followed by more and more others', async () => {
    const { give, ready } = poolOf({ maxRequests: 1, startServers: 1, maxThreads: 1 });
    await pool.start();
    const first = pool.threads[0]!;
    first.load++;
    give(first);
    await ready(2);
    const second = pool.threads[1]!;
    second.load++;
    give(second);
    await until('the request', () => second.served === 1);
    expect(pool.threads).toEqual([first, second]);
    expect([first.isRetiring, second.isRetiring]).toEqual([true, false]);
  });

  test('after stop() nothing is started', async () => {
    const { died } = poolOf();
    await pool.start();
    await pool.stop();
    expect(pool.threads).toEqual([]);
    pool.want(3);
    expect(pool.threads).toEqual([]);
    expect(died).toEqual([]);
  });
});
