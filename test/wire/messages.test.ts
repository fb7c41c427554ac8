/** Replies as they cross, request heads, stages, and the common clock. */
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { Generation, Slot } from '../../runtime/wire/cells.ts';
import { monotonicMs } from '../../runtime/wire/clock.ts';
import {
  pushRequest,
  REQUEST_FIELDS,
  Reply,
  type ReplyMemory,
  type RequestBatch,
  readReplies,
} from '../../runtime/wire/messages.ts';
import { packRequestHead, RequestHead, targetOf } from '../../runtime/wire/request-head.ts';
import type { ScriptId } from '../../runtime/wire/script.ts';
import { mayMove, Stage, stageName } from '../../runtime/wire/stages.ts';

const HEAD = ['200 OK', 'A: b', 'body', 1, -1] as const;

function read(batch: (string | number | Uint8Array)[], memory: ReplyMemory = { head: null }): string[] {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (slot: number, generation: number, ...rest: unknown[]) =>
      void calls.push(`${name} ${slot}/${generation} ${JSON.stringify(rest)}`);
  readReplies(
    batch,
    {
      complete: note('complete'),
      start: note('start'),
      chunk: note('chunk'),
      end: note('end'),
      finished: note('finished'),
    },
    memory,
  );
  return calls;
}

describe('replies', () => {
  const head = '{"status":"200 OK","block":"A: b","flags":1,"declaredLength":-1}';

  test('come out in the order in which they were put in', () => {
    const batch = [
      Reply.start,
      1,
      5,
      ...HEAD,
      Reply.chunk,
      1,
      5,
      'more',
      Reply.complete,
      2,
      6,
      ...HEAD,
      Reply.end,
      1,
      5,
      Reply.finished,
      1,
      5,
      2,
    ];
    expect(read(batch)).toEqual([
      `start 1/5 [${head},"body"]`,
      'chunk 1/5 ["more"]',
      `complete 2/6 [${head},"body"]`,
      'end 1/5 []',
      'finished 1/5 [2]',
    ]);
  });

  test('a whole response may end its script, and lend its head to the next', () => {
    const memory: ReplyMemory = { head: null };
    expect(read([Reply.completeAndFinished, 1, 5, ...HEAD], memory)).toEqual([
      `complete 1/5 [${head},"body"]`,
      'finished 1/5 [1]',
    ]);
    expect(read([Reply.sameAndFinished, 2, 6, 'other'], memory)).toEqual([
      `complete 2/6 [${head},"other"]`,
      'finished 2/6 [0]',
    ]);
  });

  test('what nobody knows is an error, not a guess', () => {
    expect(() => read([99, 1, 5])).toThrow('Unknown reply operation 99');
  });
});

test('requests are flat', () => {
  const batch: RequestBatch = [];
  pushRequest(batch, { slot: 1 as Slot, generation: 2 as Generation, scriptId: 3 as ScriptId, head: 'h', body: null });
  expect(batch).toEqual([1, 2, 3, 'h', null]);
  expect(batch).toHaveLength(REQUEST_FIELDS);
});

describe('a request head', () => {
  const fields = {
    method: 'POST',
    path: '/a',
    query: 'b=c',
    scriptName: '/a.ts',
    pathInfo: '/rest of it',
    remoteAddress: '::1',
    remotePort: 4711,
    serverPort: 8080,
    isHttps: true,
    protocol: 'HTTP/1.1',
  };

  test('is read as it was packed', () => {
    const head = new RequestHead(packRequestHead(fields, 'host\nexample.org\ncookie\na=b\ncookie\n'));
    for (const [name, value] of Object.entries(fields)) expect(head[name as keyof typeof fields]).toBe(value);
    const seen: string[] = [];
    head.forEachHeader((name, value) => seen.push(`${name}=${value}`));
    expect(seen).toEqual(['host=example.org', 'cookie=a=b', 'cookie=']);
  });

  test.each([null, '', '?', 'a=1&b=2?c'])('tells no query, an empty one, and any other apart: %j', (query) => {
    const head = new RequestHead(packRequestHead({ ...fields, query }, ''));
    expect([head.path, head.query, head.scriptName, targetOf(head)]).toEqual([
      '/a',
      query,
      '/a.ts',
      query === null ? '/a' : `/a?${query}`,
    ]);
  });

  test('has no headers when none were packed', () => {
    const seen: string[] = [];
    new RequestHead(packRequestHead({ ...fields, isHttps: false, pathInfo: '' }, '')).forEachHeader((name) =>
      seen.push(name),
    );
    expect(seen).toEqual([]);
  });
});

test('stages move forward only', () => {
  const all = Object.values(Stage);
  const moves = all.flatMap((from) =>
    all.filter((to) => mayMove(from, to)).map((to) => `${stageName(from)} ${stageName(to)}`),
  );
  expect(moves).toEqual([
    'idle reading',
    'reading executing',
    'reading finished',
    'executing responded',
    'executing finished',
    'responded finished',
    'finished idle',
  ]);
});

test('the clock is the same in every thread', async () => {
  const code = `const { parentPort } = require('node:worker_threads');
    const offsetMs = Number(process.hrtime.bigint()) / 1e6 - performance.now();
    parentPort.postMessage(performance.now() + offsetMs);`;
  const before = monotonicMs();
  const worker = new Worker(code, { eval: true });
  const inside = await new Promise<number>((resolve) => worker.once('message', resolve));
  expect(inside).toBeGreaterThan(before - 1);
  expect(inside).toBeLessThan(monotonicMs() + 1);
  await worker.terminate();
});
