import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, compileScript, HALT, marksOf, Run, scriptFolder, settle } from './harness.ts';

const folder = scriptFolder();

/**
 * Each script dies once; `mark('after')` must never run. `mark` works in dead requests, so that a mark shows any code
 * that went on.
 */
const CASES: Readonly<Record<string, string>> = {
  'plain call': `die(); mark('after');`,
  'catch with a name': `try { die(); } catch (e) { mark('after'); } mark('after');`,
  'catch without a name': `try { die(); } catch { mark('after'); } mark('after');`,
  'catch that takes the error apart': `try { die(); } catch ({ message }) { mark('after' + message); }`,
  'catch with defaults': `try { die(); } catch ({ nothing = mark('after') }) {}`,
  'catch with an array pattern': `try { die(); } catch ([first]) { mark('after'); }`,
  finally: `try { die(); } finally { mark('after'); }`,
  'catch and finally': `try { die(); } catch { mark('after'); } finally { mark('after'); }`,
  'finally that returns': `function f() { try { die(); } finally { return 1; } } f(); mark('after');`,
  'finally that breaks out': `for (;;) { try { die(); } finally { break; } } mark('after');`,
  'finally that continues': `for (let i = 0; i < 3; i++) { try { die(); } finally { continue; } } mark('after');`,
  'finally that throws another error': `try { try { die(); } finally { throw new Error('x'); } } catch { mark('after'); }`,
  'nested try': `try { try { die(); } catch { mark('after'); } } catch { mark('after'); }`,
  'rethrow with a cause': `try { die(); } catch (e) { mark('after'); throw new Error('x', { cause: e }); }`,
  'deep call': `const f = (n: number): void => { if (n) f(n - 1); else die(); }; try { f(50); } catch {} mark('after');`,
  'callback of forEach': `try { [1, 2].forEach(() => die()); } catch {} mark('after');`,
  'comparator of sort': `try { [3, 1, 2].sort(() => die()); } catch {} mark('after');`,
  'replacer of a string': `try { 'abc'.replace(/b/, () => die()); } catch {} mark('after');`,
  toJSON: `try { JSON.stringify({ toJSON: () => die() }); } catch {} mark('after');`,
  getter: `const o = { get x() { return die(); } }; try { o.x; } catch {} mark('after');`,
  setter: `const o = { set x(v: number) { die(); } }; try { o.x = 1; } catch {} mark('after');`,
  'conversion to text': `const o = { toString() { return die(); } }; try { mark(\`\${o}\`); } catch {} mark('after');`,
  'proxy trap': `const p = new Proxy({}, { get: () => die() }) as { a: 1 }; try { p.a; } catch {} mark('after');`,
  constructor: `class A { constructor() { die(); } } try { new A(); } catch {} mark('after');`,
  'field initialiser': `class A { x = die(); } try { new A(); } catch {} mark('after');`,
  'static block': `try { class A { static { die(); } } } catch {} mark('after');`,
  'parameter default': `function f(x = die()) {} try { f(); } catch {} mark('after');`,
  'tagged template': `const tag = () => die(); try { tag\`x\`; } catch {} mark('after');`,
  generator: `function* g() { try { yield die(); } finally { mark('after'); } } for (const x of g()) {} mark('after');`,
  'loop over a generator': `function* g() { try { yield 1; } finally { mark('after'); } } for (const x of g()) die(); mark('after');`,
  'iterator with return': `
    const it = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return() { mark('after'); return {}; } }) };
    for (const x of it as Iterable<number>) die();`,
  'iterator whose return() begins with a loop': `
    const it = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return() { let n = 0; while (n++ < 1) mark('after'); return {}; } }) };
    for (const x of it as Iterable<number>) die();`,
  'iterator whose return() calls before its loop': `
    const it = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return() { const n = mark('after'); while (n < 0); return {}; } }) };
    for (const x of it as Iterable<number>) die();`,
  'iterator whose return() makes something before its loop': `
    class Set2 { x = mark('after'); } const seen = { Set2 };
    const it = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return() { const n = new seen.Set2(); while (n.x < 0); return {}; } }) };
    for (const x of it as Iterable<number>) die();`,
  using: `{ using r = { [Symbol.dispose]() { mark('after'); } }; die(); } mark('after');`,
  'package that swallows': `attempt(() => die()); mark('after'); await 0;`,
  'package that swallows, in a condition': `if (attempt(() => die())) { await 0; mark('after'); }`,
  'event listener': `const t = new EventTarget(); t.addEventListener('x', () => die()); t.dispatchEvent(new Event('x')); mark('after');`,
  'awaited async function': `async function f() { try { await 0; die(); } catch { mark('after'); } finally { mark('after'); } } try { await f(); } catch {} mark('after');`,
  'async function that nobody awaits': `async function f() { die(); } f(); mark('after');`,
  'async function that dies later': `async function f() { await 0; die(); } f(); await 0; await 0; await 0; mark('after');`,
  'promise executor': `new Promise(() => die()).catch(() => mark('after')); mark('after'); await 0;`,
  'then chain': `Promise.resolve().then(() => die()).then(() => mark('after'), () => mark('after')); await new Promise(r => setTimeout(r)); mark('after');`,
  'promise.finally': `Promise.resolve().then(() => die()).finally(() => mark('after')); await new Promise(r => setTimeout(r)); mark('after');`,
  'Promise.all': `try { await Promise.all([1, 2].map(async (n) => { await 0; if (n === 2) die(); await 0; await 0; mark('after'); })); } catch { mark('after'); } mark('after');`,
  'Promise.allSettled': `await Promise.allSettled([(async () => { await 0; die(); })()]); mark('after');`,
  'Promise.race': `try { await Promise.race([(async () => { await 0; die(); })(), new Promise(() => {})]); } catch {} mark('after');`,
  'other branch that waits': `
    const wait = async () => { try { await new Promise(r => setTimeout(r)); mark('after'); } catch { mark('after'); } finally { mark('after'); } };
    const other = wait(); await 0; die();`,
  'other branch that fails': `
    const fail = async () => { try { await new Promise((_, no) => setTimeout(no)); } catch { mark('after'); } finally { mark('after'); } };
    fail(); await 0; die();`,
  'native reaction': `Promise.resolve('after').then(mark); die();`,
  'native reaction to a rejection': `const p = Promise.reject(1); p.then(null, mark); p.catch(mark); p?.catch?.(mark); die();`,
  'native reaction when all is settled': `Promise.resolve().finally(mark.bind(null, 'after')); Promise.resolve(mark).then(async (m) => m).then(mark); die();`,
  'native reaction in a branch': `(async () => { await 0; die(); })(); Promise.resolve('after').then((x) => x).then((x) => x).then((x) => x).then((x) => x).then(mark);`,
  thenable: `await { then(yes: () => void) { die(); yes(); } }; mark('after');`,
  'async generator': `async function* g() { try { yield 1; } finally { mark('after'); } } for await (const x of g()) die(); mark('after');`,
  'other branch in for await': `
    async function* ticks() { for (let i = 0; i < 9; i++) { await new Promise(r => setTimeout(r)); yield i; } }
    const source = { [Symbol.asyncIterator]: () => { let n = 0; return { next: () => new Promise(r => setTimeout(() => r({ done: n++ > 2, value: n }))) }; } };
    (async () => { for await (const n of source as AsyncIterable<number>) mark('after'); mark('after'); })();
    await 0; die();`,
  'await using': `{ await using r = { async [Symbol.asyncDispose]() { mark('after'); } }; die(); } mark('after');`,
  timer: `setTimeout(() => mark('after')); await 0; die();`,
  microtask: `queueMicrotask(() => mark('after')); die();`,
  'generator resumed after death': `
    function* g() { yield 1; mark('after'); } const it = g(); it.next();
    setTimeout(it.next.bind(it)); await 0; die();`,
  'switch and label': `outer: for (const x of [1, 2]) { switch (x) { case 1: try { die(); } catch { continue outer; } default: mark('after'); } } mark('after');`,
};

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});
afterAll(() => {
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  // A worker ignores the halt there; nothing else may have come.
  expect(rejections.filter((reason) => reason !== HALT)).toEqual([]);
});

describe('die() is seen by nothing', () => {
  it.each(Object.entries(CASES))('%s', async (_name, source) => {
    const run = new Run();
    expect(await marksOf(folder, source, run)).toEqual([]);
    expect(run.epoch).toBe(1);
  });

  it('reactions are otherwise as they are', async () => {
    const script = `const seen: unknown[] = [];
      await Promise.resolve('then').then(mark); await Promise.reject('no').catch(mark); await Promise.resolve().then(undefined, mark);
      const odd = { then(yes: unknown, no: unknown) { mark(no); (yes as (v: string) => void).call({}, 'odd'); }, catch: (value: unknown) => mark(value) };
      odd.then(mark, 'as it is'); odd.catch(5); odd.catch((mark('first'), 6));
      const both = [mark, mark] as const; await Promise.resolve('spread').then(...both);
      mark(await new Promise((resolve) => Promise.resolve('resolved').then(resolve)));`;
    expect(await marksOf(folder, script)).toEqual([
      'then',
      'no',
      'as it is',
      'odd',
      5,
      'first',
      6,
      'spread',
      'resolved',
    ]);
  });
});

describe('after death', () => {
  it('shutdown functions have working catch and finally', async () => {
    const run = new Run();
    const script = await compileScript(
      folder,
      `atShutdown(() => { try { throw new Error('a'); } catch (e) { mark('caught'); } finally { mark('finally'); } });
       try { die(); } finally { mark('after'); }`,
    );
    expect(() => call(script, run)).toThrow(HALT);
    run.runShutdown();
    expect(run.marks).toEqual(['caught', 'finally']);
  });

  it('code of the dead epoch stays dead while shutdown functions run', async () => {
    const run = new Run();
    const script = await compileScript(
      folder,
      `let resume = () => {}; const gate = new Promise<void>((r) => { resume = r; });
       atShutdown(() => { resume(); mark('shutdown'); });
       (async () => { try { await gate; mark('after'); } catch { mark('after'); } finally { mark('after'); } })();
       die();`,
    );
    expect(() => call(script, run)).toThrow(HALT);
    run.halting = false;
    run.isDead = false;
    run.live[0] = 7;
    for (const shutdown of run.shutdown) shutdown();
    await settle();
    expect(run.marks).toEqual(['shutdown']);
  });
});

describe('what lives is left alone', () => {
  const LIVE: readonly (readonly [string, unknown[]])[] = [
    [`try { throw new Error('a'); } catch (e) { mark((e as Error).message); }`, ['a']],
    [`try { throw new Error('a'); } catch { mark('b'); } finally { mark('c'); }`, ['b', 'c']],
    [`try { throw { a: 1, b: { c: 2 } }; } catch ({ a, b: { c }, d = 3 }) { mark([a, c, d]); }`, [[1, 2, 3]]],
    [`try { throw [1, 2]; } catch ([a, ...rest]) { let e = 5; mark([a, rest, e]); }`, [[1, [2], 5]]],
    [`function f() { try { return 1; } finally { mark('f'); } } mark(f());`, ['f', 1]],
    [`a: try { break a; } finally { mark('x'); } mark('y');`, ['x', 'y']],
    [`l: for (;;) { for (;;) { try { break l; } finally { mark(1); } } }`, [1]],
    [`l: for await (const x of [1, 2, 3]) { for (;;) { if (x < 3) continue l; break l; } } mark('done');`, ['done']],
    [`let n = 0; for await (const x of [1, Promise.resolve(2)]) n += x; mark(n);`, [3]],
    [`const f = async () => ({ a: await 1 }); mark((await f()).a);`, [1]],
    [`const f = (a: number) => (b: number) => ({ s: a + b }); mark(f(1)(2).s);`, [3]],
    [`const f = (a: number) => (a++, a); mark(f(1));`, [2]],
    [
      `function* g(): Generator<number, void, number> { const x = yield 1; mark(x); yield* [2]; } const i = g(); i.next(); i.next(9); mark([...i]);`,
      [9, []],
    ],
    [`let i = 0; do i++; while (i < 3); mark(i);`, [3]],
    [`for (var i = 0; i < 3; i++); mark(i);`, [3]],
    [`for (const k in { a: 1 }) mark(k);`, ['a']],
    [`if (1) await mark(1); else await mark(2);`, [1]],
    [`class A { #x = 1; get x() { return this.#x; } static make = () => new A(); } mark(A.make().x);`, [1]],
    [`'use strict'; function f() { 'use strict'; return this; } mark(f());`, [undefined]],
    [`switch (1 as number) { case 1: await mark('one'); case 2: mark('two'); }`, ['one', 'two']],
    [`{ using r = { [Symbol.dispose]() { mark('disposed'); } }; mark('in'); } mark('out');`, ['in', 'disposed', 'out']],
  ];

  it.each(LIVE)('%s', async (source, expected) => {
    expect(await marksOf(folder, source)).toEqual(expected);
  });
});
