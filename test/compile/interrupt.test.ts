import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, compileScript, HALT, Run, scriptFolder } from './harness.ts';

const folder = scriptFolder();

/** Cells: [0] the live cell, [1] set by the script once it is inside its loop. */
const cells = new Int32Array(new SharedArrayBuffer(8));

/** Flips the live cell from its own thread as soon as a script says that it loops. */
const FLIPPER = `
  const { workerData: cells, parentPort } = require('node:worker_threads');
  parentPort.postMessage('ready');
  for (;;) {
    Atomics.wait(cells, 1, 0);
    Atomics.store(cells, 1, 0);
    Atomics.store(cells, 0, 0);
  }`;

const LOOPS: Readonly<Record<string, string>> = {
  while: `while (true) looping();`,
  'while without a body': `looping(); while (true);`,
  'for without anything': `looping(); for (;;);`,
  'for with a body': `for (let i = 0; ; i++) { looping(); }`,
  'do while': `looping(); do {} while (true);`,
  'for in': `looping(); for (;;) for (const k in { a: 1 }) void k;`,
  'for of an endless iterator': `function* g() { for (;;) yield 1; } looping(); for (const x of g()) void x;`,
  'for of a native endless iterator': `looping(); const it = { [Symbol.iterator]: () => it, next: () => ({ done: false, value: 1 }) }; for (const x of it) void x;`,
  'in a static block': `class A { static { looping(); for (;;); } } void A;`,
  'in a static block of a function': `function f(): unknown { return class { static { looping(); for (;;); } }; } f();`,
  'first statement of a function, in try': `function f(): void {try {for (;;) looping(); } catch {} } f();`,
  'after an import': `import 'node:fs'; for (;;) looping();`,
  'in a function after an inner one': `function f(): void { const g = () => { for (;;) return; }; g(); for (;;) looping(); } f();`,
  'in an inner function only': `function f(): void { const g = () => { for (;;) looping(); }; g(); } f();`,
  'with names of ours': `const __l = [1], __n = 2; looping(); for (;;) void (__l[0]! + __n);`,
  'in a hoisted function called before': `f(); function f(): void { for (;;) looping(); }`,
  labelled: `looping(); a: while (true) { while (true) continue a; }`,
  'catch that swallows': `looping(); for (;;) { try { throw 1; } catch {} }`,
  'finally that continues': `looping(); for (;;) { try { throw 1; } finally { continue; } }`,
  'retry by recursion': `looping(); function f(): void { try { f(); } catch { f(); } } f();`,
  'functions that call each other, never deep': `
    looping(); let go: () => void; const a = () => { go = b; }; const b = () => { go = a; }; go = a; for (;;) go();`,
  getter: `looping(); const o = { get x(): number { return 1; } }; while (o.x);`,
  'callback of a native loop': `looping(); for (;;) Array.from({ length: 1000 }, (_, i) => i);`,
  'native loop over a callback': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => undefined);`,
  'sort comparator': `looping(); for (;;) [3, 2, 1].sort((a, b) => a - b);`,
  'chain of awaits': `looping(); for (;;) await 0;`,
  'async recursion': `async function f(): Promise<void> { await 0; return await f(); } looping(); await f();`,
  'chain of then': `const f = (): Promise<void> => Promise.resolve().then(f); looping(); await f();`,
  'for await': `async function* g() { for (;;) yield 1; } looping(); for await (const x of g()) void x;`,
  'generator driven by spread': `function* g() { for (;;) { yield 1; } } looping(); const [...all] = g();`,
  'async arrow': `looping(); await (async () => { while (true) await 0; })();`,
  'class method': `class A { async *m() { for (;;) {} } } looping(); for await (const x of new A().m()) void x;`,
};

describe('a flipped live cell stops', () => {
  let flipper: Worker;
  beforeAll(async () => {
    flipper = new Worker(FLIPPER, { eval: true, workerData: cells, execArgv: [] });
    await new Promise((resolve) => flipper.once('message', resolve));
  });
  afterAll(async () => {
    await flipper.terminate();
  });

  it.each(Object.entries(LOOPS))('%s', async (_name, source) => {
    const script = await compileScript(folder, source);
    const run = new Run(cells.subarray(0, 1));
    run.names.looping = () => {
      Atomics.store(cells, 1, 1);
      Atomics.notify(cells, 1);
    };
    await expect(async () => await call(script, run)).rejects.toBe(HALT);
    expect(run.epoch).toBe(1);
  });
});
