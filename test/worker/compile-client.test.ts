/** When a thread believes what it knows of a script, and when it asks. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { stampOf } from '../../runtime/wire/file-stamp.ts';
import { CompileClient } from '../../runtime/worker/scripts/compile-client.ts';
import { StatCache } from '../../runtime/worker/scripts/stat-cache.ts';
import { fakeScript } from '../support/fake-exchange.ts';

const folder = mkdtempSync(join(tmpdir(), 'compile-client-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers from a thread of its own: the one that asks sleeps. */
const HOST = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { port, answers, replies } = workerData;
  port.on('message', () => {
    port.postMessage(replies.shift());
    Atomics.add(answers, 0, 1);
    Atomics.notify(answers, 0);
  });
  parentPort.postMessage('ready');
`;

async function client(replies: readonly object[]) {
  const { port1, port2 } = new MessageChannel();
  const answerBuffer = new SharedArrayBuffer(4);
  const answers = new Int32Array(answerBuffer);
  const worker = new Worker(HOST, { eval: true, workerData: { port: port1, answers, replies }, transferList: [port1] });
  await new Promise((resolve) => worker.once('message', resolve));
  return {
    compiler: new CompileClient(port2, answerBuffer, new StatCache(0)),
    asked: () => Atomics.load(answers, 0),
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}

function file(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'echo(1);');
  return path;
}

test('a script whose files are as they were is not asked for again', async () => {
  const path = file('known.ts');
  const script = fakeScript(1);
  await using host = await client([{ kind: 'script', script, stamps: [stampOf(path)] }]);
  expect(host.compiler.compile(path)).toEqual({ kind: 'script', script });
  expect(host.compiler.compile(path)).toEqual({ kind: 'script', script });
  expect(host.asked()).toBe(1);
});

test('a file that has changed is asked for at once; unchanged code stays the thread’s own', async () => {
  const path = file('saved.ts');
  const script = fakeScript(1);
  const reply = { kind: 'script', script, stamps: [stampOf(path)] };
  utimesSync(path, 1, 2);
  await using host = await client([reply, { kind: 'unchanged', stamps: [stampOf(path)] }]);
  host.compiler.compile(path);
  const kept = host.compiler.compile(path);
  expect(kept).toEqual({ kind: 'script', script });
  host.compiler.compile(path);
  expect(host.asked()).toBe(2);
});

test('without stamps, and after an error, each time is asked', async () => {
  const path = file('young.ts');
  const error = { kind: 'error', text: 'no', file: path, line: 1 };
  await using host = await client([{ kind: 'script', script: fakeScript(1), stamps: null }, error, error]);
  host.compiler.compile(path);
  expect(host.compiler.compile(path)).toEqual(error);
  expect(host.compiler.compile(path)).toEqual(error);
  expect(host.asked()).toBe(3);
});
