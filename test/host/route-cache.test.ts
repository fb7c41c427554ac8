import { expect, test } from 'vitest';
import { RouteCache } from '../../runtime/host/routing/route-cache.ts';

/** A disk with one version of each path, and a clock that is set by hand. */
function setUp(revalidateMs: number) {
  const disk = { version: 1, looks: 0, nowMs: 0, glances: 0 };
  const cache = new RouteCache<number>({
    revalidateMs,
    now: () => disk.nowMs,
    find: () => {
      disk.looks++;
      return disk.version;
    },
    isCurrent: (version) => {
      disk.glances++;
      return version === disk.version;
    },
    keeps: (version) => version !== 0,
  });
  return { disk, cache };
}

/** `perMs` requests in each of `ms` milliseconds. */
function serve({ disk, cache }: ReturnType<typeof setUp>, ms: number, perMs: number): void {
  for (let end = disk.nowMs + ms; disk.nowMs < end; disk.nowMs++) {
    for (let number = 0; number < perMs; number++) cache.route('/a');
  }
}

test('a look holds for one turn of the event loop', () => {
  const { disk, cache } = setUp(0);
  expect([cache.route('/a'), cache.route('/a')]).toEqual([1, 1]);
  disk.version = 2;
  expect(cache.route('/a')).toBe(1);
  disk.nowMs += 0.01;
  expect(cache.route('/a')).toBe(2);
  expect(disk.looks).toBe(2);
});

test('a look holds for the interval asked for', () => {
  const { disk, cache } = setUp(2000);
  cache.route('/a');
  disk.version = 2;
  disk.nowMs = 1999.9;
  expect(cache.route('/a')).toBe(1);
  disk.nowMs = 2000;
  expect(cache.route('/a')).toBe(2);
});

test('a route whose files are what they were is not looked for', () => {
  const { disk, cache } = setUp(0);
  for (; disk.nowMs < 5; disk.nowMs++) cache.route('/a');
  expect([disk.looks, disk.glances]).toEqual([1, 4]);
});

test('what never changes is looked at once', () => {
  const { disk, cache } = setUp(Number.POSITIVE_INFINITY);
  cache.route('/a');
  disk.nowMs = 1e12;
  cache.route('/a');
  expect(disk.looks).toBe(1);
});

test('what is not kept is looked for each time, also within a turn', () => {
  const { disk, cache } = setUp(Number.POSITIVE_INFINITY);
  disk.version = 0;
  expect(cache.route('/new')).toBe(0);
  disk.version = 3;
  expect(cache.route('/new')).toBe(3);
  expect(cache.size).toBe(1);
});

test('a kept route that is gone is forgotten', () => {
  const { disk, cache } = setUp(0);
  cache.route('/a');
  disk.version = 0;
  disk.nowMs = 1;
  expect(cache.route('/a')).toBe(0);
  expect(cache.size).toBe(0);
});

test('a burst does not make a path busy: a file saved after it is seen at once', () => {
  const it = setUp(0);
  serve(it, 20, 10);
  it.disk.version = 2;
  expect(it.cache.route('/a')).toBe(2);
});

test('a path under steady load is looked up each ten milliseconds, and at once when the load is over', () => {
  const it = setUp(0);
  serve(it, 200, 10);
  const before = it.disk.glances;
  serve(it, 100, 10);
  expect(it.disk.glances - before).toBe(10);
  it.disk.version = 2;
  it.disk.nowMs += 10;
  expect(it.cache.route('/a')).toBe(2);
  it.disk.nowMs += 200;
  it.cache.route('/a');
  it.disk.version = 3;
  it.disk.nowMs += 0.01;
  expect(it.cache.route('/a')).toBe(3);
});

test('stays bounded however many paths are asked', () => {
  const { cache } = setUp(Number.POSITIVE_INFINITY);
  for (let number = 0; number < 20_000; number++) cache.route(`/a/${number}`);
  expect(cache.size).toBe(4096);
});

test('short routes hold for one turn, whatever the interval', () => {
  const disk = { looks: 0, nowMs: 0 };
  const cache = new RouteCache<string>({
    revalidateMs: Number.POSITIVE_INFINITY,
    now: () => disk.nowMs,
    find: (path) => {
      disk.looks++;
      return path;
    },
    isCurrent: () => false,
    keeps: () => true,
    isShort: (route) => route === '/file.css',
  });
  for (disk.nowMs = 0; disk.nowMs < 5; disk.nowMs++) {
    for (const path of ['/file.css', '/file.css', '/script']) cache.route(path);
  }
  expect(disk.looks).toBe(5 + 1);
});
