/** What several hosts of one server have together, as each of them sees it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BodyStore, removeBody } from '../../runtime/host/bodies/body.ts';
import { HostShare, partOf } from '../../runtime/host/host-share.ts';
import { Figure, ServerCells, Shared } from '../../runtime/host/server-cells.ts';
import type { BodyMessage } from '../../runtime/wire/messages.ts';

/** Each in its own view of the memory, as in threads of their own. */
function hosts(count: number): { cells: ServerCells; shares: HostShare[] } {
  const cells = new ServerCells(count);
  const shares = Array.from({ length: count }, (_, n) => new HostShare(new ServerCells(count, cells.buffer), n));
  return { cells, shares };
}

const NOTHING = { accepted: 0, slow: 0, waiting: 0, active: 0, isFull: false };

test('parts are the whole together, and differ by one at most', () => {
  expect([0, 1, 2].map((index) => partOf(8, 3, index))).toEqual([3, 3, 2]);
  expect([0, 1, 2].map((index) => partOf(2, 3, index))).toEqual([1, 1, 0]);
});

test('a budget is that of all hosts; what a host held is free when it is gone', () => {
  const { cells, shares } = hosts(2);
  const [one, other] = shares.map((share) => share.budget(Shared.bodyMemory, 100)) as [
    ReturnType<HostShare['budget']>,
    ReturnType<HostShare['budget']>,
  ];
  expect([one.change(60), other.change(41), other.change(40)]).toEqual([true, false, true]);
  expect([one.used, other.used]).toEqual([100, 100]);
  expect([other.change(-40), one.change(40), other.change(1)]).toEqual([true, true, false]);
  cells.forget(0);
  expect([other.used, other.change(100), other.change(1)]).toEqual([0, true, false]);
});

test('bodies of all hosts have the memory and the disk together', async () => {
  const spoolDirectory = mkdtempSync(join(tmpdir(), 'shares-'));
  const limits = { maxBytes: 1e6, memoryBytes: 1e5, memoryBudgetBytes: 1e5, spoolBudgetBytes: 1e5, spoolDirectory };
  const stores = hosts(2).shares.map(
    (share) =>
      new BodyStore(limits, {
        memory: share.budget(Shared.bodyMemory, limits.memoryBudgetBytes),
        files: share.budget(Shared.bodyFiles, limits.spoolBudgetBytes),
      }),
  );
  const flow = { pause: () => {}, resume: () => {} };
  const read = (store: BodyStore) =>
    new Promise<BodyMessage | number>((resolve) => {
      const reader = store.reader({ announcedBytes: 60_000, keeps: true }, flow, (_, body) => resolve(body));
      const status = reader.add(new Uint8Array(60_000));
      if (status === 0) reader.end();
      else resolve(status);
    });
  // One in memory, one on the disk, and room for no third, whichever host gets it.
  const first = await read(stores[0]!);
  expect(first).toBeInstanceOf(Uint8Array);
  expect(await read(stores[1]!)).toMatchObject({ sizeBytes: 60_000 });
  expect([await read(stores[0]!), await read(stores[1]!)]).toEqual([413, 413]);
  removeBody(first as BodyMessage);
  expect(await read(stores[1]!)).toBeInstanceOf(Uint8Array);
  for (const store of stores) store.close();
  rmSync(spoolDirectory, { recursive: true });
});

describe('threads', () => {
  const pool = {
    startServers: 3,
    maxChildren: 100,
    maxThreads: 6,
    maxPerThread: 100,
    minSpareServers: 1,
    idleTimeoutMs: 0,
    maxRequests: 0,
  };

  test('beside those a host keeps are for who asks first', () => {
    const { shares } = hosts(2);
    const [one, other] = shares.map((share) => share.threads(pool, () => {}));
    // Kept: two and one.
    expect([one!.claim(2), one!.claim(3), one!.claim(4), other!.claim(1), other!.claim(2)]).toEqual(
      Array(5).fill(true),
    );
    expect([one!.isRoomFor(5), one!.claim(5), other!.claim(3), other!.isRoomFor(2)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    one!.settle(3);
    expect([other!.claim(3), one!.claim(4)]).toEqual([true, false]);
    // What it keeps is not given back.
    one!.settle(0);
    expect([other!.claim(4), other!.claim(5), one!.claim(2)]).toEqual([true, false, true]);
    expect([one!.fair, other!.fair]).toEqual([3, 3]);
  });

  test('have numbers of their own in the whole server', () => {
    const ids = hosts(2).shares.map((share) => share.threads(pool, () => {}).nextId());
    expect(ids).toEqual([1, 2]);
  });

  test('are divided, at least one for each host', () => {
    const { shares } = hosts(3);
    const settings = { pool: { ...pool, startServers: 1 } } as Parameters<HostShare['settingsOf']>[0];
    expect(shares.map((share) => share.settingsOf(settings).pool.startServers)).toEqual([1, 1, 1]);
    expect(shares.map((share) => share.settingsOf(settings).pool.minSpareServers)).toEqual([1, 1, 1]);
  });
});

test('the queue of a host has the room that others leave, at least its own part', () => {
  const { shares } = hosts(2);
  const [one, other] = shares as [HostShare, HostShare];
  expect(one.queueRoom(10)).toBe(10);
  other.tell({ ...NOTHING, waiting: 3 });
  expect([one.queueRoom(10), other.queueRoom(10)]).toEqual([7, 10]);
  other.tell({ ...NOTHING, waiting: 9 });
  expect(one.queueRoom(10)).toBe(5);
});

test('scripts of all hosts are counted together', () => {
  const { cells, shares } = hosts(2);
  const [one, other] = shares.map((share) => share.scripts(4));
  expect([one!.claim(0, 3), other!.claim(0, 3), other!.isReached(1)]).toEqual([3, 1, true]);
  // Two of three have ended: their places are anybody's.
  one!.settle(1);
  expect([one!.isReached(1), other!.claim(1, 3), one!.claim(1, 1)]).toEqual([false, 2, 0]);
  cells.forget(1);
  expect(one!.claim(1, 9)).toBe(3);
});

test('the highest figures are those of all hosts at the same time', () => {
  const { cells, shares } = hosts(2);
  const [one, other] = shares as [HostShare, HostShare];
  one.tell({ ...NOTHING, active: 3, waiting: 1, isFull: true });
  other.tell({ ...NOTHING, active: 2, accepted: 7, isFull: true });
  one.tell(NOTHING);
  other.tell({ ...NOTHING, active: 4, accepted: 8 });
  one.tell({ ...NOTHING, isFull: true });
  for (const share of shares) expect(share.records).toEqual({ maxActive: 5, maxWaiting: 1, fullTimes: 2 });
  cells.forget(1);
  expect([cells.told(1, Figure.active), other.counted.accepted]).toEqual([0, 8]);
});

test('hosts that stop are busy as long as one of them is', () => {
  const { cells, shares } = hosts(3);
  const work = [false, true, false];
  const parts = shares.map((share, index) =>
    share.stoppingWith([
      {
        get isBusy() {
          return work[index]!;
        },
      },
    ]),
  );
  // The third has not heard of it yet.
  expect([parts[0]!.isBusy, parts[1]!.isBusy]).toEqual([true, true]);
  work[1] = false;
  expect([parts[1]!.isBusy, parts[0]!.isBusy]).toEqual([true, true]);
  expect([parts[2]!.isBusy, parts[1]!.isBusy]).toEqual([false, false]);
  work[2] = true;
  expect([parts[2]!.isBusy, parts[1]!.isBusy]).toEqual([true, true]);
  cells.forget(2);
  expect(parts[1]!.isBusy).toBe(false);
});
