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

/** The 50 ms that are promised, and a machine that has other things to do. */
const LATE_MS = 1000;

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

/** Everything else of the language that turns without end, or longer than anybody waits. */
const OTHERS: Readonly<Record<string, string>> = {
  'native loop over a function that begins with a loop': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => { for (let i = 0; i < 0; i++); });`,
  'native loop over a function that begins with while': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => { const no = false; while (no); });`,
  'native loop over a function that begins with do': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => { do {} while (false); });`,
  'native loop over a function that begins with for of': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => { for (const x of []) void x; });`,
  'native loop over a function that begins with for in': `looping(); Array.from({ length: 2 ** 32 - 2 }, () => { for (const x in {}) void x; });`,
  'function that begins with a loop, called without end': `looping(); const f = (n: number) => { const list: number[] = []; let i = 0; while (i < n) list.push(i++); return list; }; for (;;) f(3);`,
  'loop in the middle of a function': `looping(); const f = () => { const x = Math.random(); for (;;) void x; }; f();`,
  'loop without braces whose test assigns': `let i: number; const f = () => { while (i = 1) looping(); }; f();`,
  'loop whose test is a list': `const f = () => { for (let i = 0; i++, true; ) looping(); }; f();`,
  'loop whose test is in parentheses': `const f = () => { while ((true)) looping(); }; f();`,
  'labelled loop at the beginning': `const f = () => { a: b: for (let i = 0; i < 1; ) { looping(); continue b; } }; f();`,
  'loop at the beginning of a generator': `function* g() { let n = 0; while (true) n++; } looping(); [...g()];`,
  'loop at the beginning of an async function': `async function f() { let n = 0; while (n >= 0) n++; } looping(); await f();`,
  'branching recursion': `looping(); const f = (n: number): number => n === 0 ? 1 : f(n - 1) + f(n - 1); f(60);`,
  'branching recursion through parameter defaults': `looping(); let depth = 0; function f(x: unknown = depth++ < 60 ? [f(), f()] : 0) { depth--; return x; } f();`,
  'branching recursion through fields': `looping(); let depth = 0; class Tree { left: unknown = depth++ < 60 ? [new Tree(), new Tree()] : 0; right = depth--; } new Tree();`,
  'branching recursion through static fields of new classes': `looping(); const f = (n: number): unknown => class { static both: unknown = n === 0 ? 0 : [f(n - 1), f(n - 1)]; }; f(60);`,
  'branching recursion through static blocks of new classes': `looping(); const f = (n: number): unknown => class { static { if (n > 0) { f(n - 1); f(n - 1); } } }; f(60);`,
  'branching recursion through getters': `looping(); let depth = 0; const o = { get x(): number { return depth++ < 60 ? this.x + this.x + depth-- : depth--; } }; o.x;`,
  'branching recursion through destructuring': `looping(); let depth = 0; const f = (): unknown => { const { a = depth++ < 60 ? [f(), f()] : 0 } = {} as { a?: unknown }; depth--; return a; }; f();`,
  'branching recursion through toString': `looping(); let depth = 0; const o: object = { toString: () => (depth++ < 60 ? \`\${o}\${o}\`.slice(depth) : '') + (depth-- && '') }; \`\${o}\`;`,
  'mutual recursion that branches': `looping(); const a = (n: number): number => n ? b(n - 1) + b(n - 1) : 0; const b = (n: number): number => n ? a(n - 1) + a(n - 1) : 0; a(60);`,
  'do with continue': `looping(); do { continue; } while (true);`,
  'labelled continue out of a switch': `looping(); a: for (;;) { switch (1 as number) { case 1: continue a; default: break a; } }`,
  'while in a switch': `looping(); switch (1 as number) { case 1: while (true); }`,
  setter: `looping(); const o = { set x(_: number) { } }; for (;;) o.x = 1;`,
  'proxy trap called by a native loop': `looping(); Array.prototype.indexOf.call(new Proxy({ length: 2 ** 53 - 1 }, { has: () => false }), 1);`,
  'getter called by a native loop': `looping(); Array.prototype.includes.call({ length: 2 ** 53 - 1, get 0() { for (;;); } }, 1);`,
  'endless iterator spread by Math.max': `looping(); const it = { [Symbol.iterator]: () => it, next: () => ({ done: false as const, value: 1 }) }; new Set(it);`,
  'array methods': `looping(); const list = [1, 2, 3]; for (;;) list.map((x) => x + 1).filter((x) => x > 1).reduce((a, b) => a + b, 0);`,
  'replace callback': `looping(); for (;;) 'aaa'.replace(/a/g, () => 'b');`,
  'JSON reviver': `looping(); for (;;) JSON.parse('[1,2,[3]]', (_key, value) => value);`,
  'JSON replacer': `looping(); const o: { toJSON(): unknown } = { toJSON: () => [1] }; for (;;) JSON.stringify([o], (_key, value) => value);`,
  'iterator of a destructuring': `looping(); for (;;) { const [a, b] = { *[Symbol.iterator]() { yield 1; yield 2; } }; void [a, b]; }`,
  'tagged template': `looping(); const tag = (_: TemplateStringsArray) => 1; for (;;) tag\`x\`;`,
  'for await of promises': `async function* g() { while (true) yield Promise.resolve(1); } looping(); for await (const x of g()) { if (x) continue; }`,
  'async arrow that calls itself': `const f = async (): Promise<void> => { await null; await f(); }; looping(); await f();`,
  thenable: `const t = { then(yes: (value: unknown) => void) { yes(t); } }; looping(); await t;`,
  'rejections without end': `const f = (): Promise<void> => Promise.reject(1).catch(f); looping(); await f();`,
  'microtasks that throw before their loop': `
    const o: { again: unknown; x?: { y: number } } = { get again() { return Promise.reject(1).catch(f); } };
    const f = () => { const again = o.again; const y = o.x!.y; while (y); return again; }; flipped(f);`,
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

  it.each(Object.entries({ ...LOOPS, ...OTHERS }))('%s', async (_name, source) => {
    const script = await compileScript(folder, source);
    const run = new Run(cells.subarray(0, 1));
    let loopingSince = 0;
    run.names.looping = () => {
      loopingSince ||= performance.now();
      Atomics.store(cells, 1, 1);
      Atomics.notify(cells, 1);
    };
    // Calls back when the cell is flipped, without compiled code in between.
    run.names.flipped = (callback: () => void) => {
      (run.names.looping as () => void)();
      while (Atomics.load(cells, 0) !== 0) Atomics.wait(cells, 0, Atomics.load(cells, 0), 1);
      callback();
    };
    await expect(async () => await call(script, run)).rejects.toBe(HALT);
    expect(run.epoch).toBe(1);
    expect(performance.now() - loopingSince).toBeLessThan(LATE_MS);
  });
});
