/** Scripts that die in every way there is. */

/** Each dies once; `LATER` must never be in a response, `end` always is. */
export const DYING: Readonly<Record<string, string>> = {
  plain: `die('dead');`,
  catch: `try { die('dead'); } catch (error) { echo('LATER caught'); }`,
  'catch-all': `try { die('dead'); } catch { echo('LATER caught'); } echo('LATER');`,
  'catch-pattern': `try { die('dead'); } catch ({ message }) { echo('LATER ' + message); }`,
  finally: `try { die('dead'); } finally { echo('LATER finally'); }`,
  'finally-return': `const f = () => { try { die('dead'); } finally { return 1; } }; f(); echo('LATER');`,
  'finally-in-loop': `for (;;) { try { die('dead'); } finally { continue; } }`,
  nested: `try { try { die('dead'); } finally { echo('LATER 1'); } } catch { echo('LATER 2'); } finally { echo('LATER 3'); }`,
  rethrown: `try { try { die('dead'); } catch (error) { throw new Error('LATER'); } } catch (error) { echo(error.message); }`,
  'in-catch': `try { throw new Error('x'); } catch { die('dead'); } finally { echo('LATER'); }`,
  'in-finally': `try { echo(''); } finally { die('dead'); echo('LATER'); }`,
  'deep-recursion': `const f = (n) => { if (n === 0) die('dead'); try { f(n - 1); } finally { echo('LATER'); } }; f(500);`,
  callback: `[1, 2, 3].map((n) => { if (n === 2) die('dead'); if (n === 3) echo('LATER'); }); echo('LATER');`,
  sort: `[3, 1, 2].sort(() => die('dead')); echo('LATER');`,
  replace: `'aaa'.replace(/a/g, () => die('dead')); echo('LATER');`,
  getter: `const object = { get x() { die('dead'); } }; try { object.x; } catch { echo('LATER'); }`,
  proxy: `new Proxy({}, { get() { die('dead'); } }).x; echo('LATER');`,
  'to-string': `echo({ toString() { die('dead'); } } + ''); echo('LATER');`,
  constructor: `class A { constructor() { die('dead'); } } try { new A(); } catch { echo('LATER'); }`,
  generator: `function* g() { try { yield 1; die('dead'); } finally { echo('LATER'); } } for (const n of g()) ; echo('LATER');`,
  'generator-return': `function* g() { try { yield 1; yield 2; } finally { echo('LATER'); } } for (const n of g()) die('dead'); echo('LATER');`,
  'iterator-return': `const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return() { echo('LATER'); return {}; } }) };
    for (const n of it) die('dead');`,
  async: `const f = async () => { die('dead'); }; try { await f(); } catch { echo('LATER'); } echo('LATER');`,
  'async-late': `const f = async () => { await null; die('dead'); }; try { await f(); } finally { echo('LATER'); } echo('LATER');`,
  'un-awaited': `const f = async () => { await null; die('dead'); }; f(); await new Promise(() => {}); echo('LATER');`,
  'un-awaited-sync': `const f = async () => { die('dead'); }; f(); echo('LATER'); await null; echo('LATER');`,
  'promise-catch': `await new Promise(() => die('dead')).catch(() => echo('LATER')); echo('LATER');`,
  'promise-executor': `new Promise(() => die('dead')); echo('LATER');`,
  'promise-finally': `await Promise.resolve().then(() => die('dead')).finally(() => echo('LATER')); echo('LATER');`,
  'all-settled': `await Promise.allSettled([(async () => die('dead'))()]); echo('LATER');`,
  race: `await Promise.race([(async () => { await null; die('dead'); })(), new Promise((r) => setTimeout(r, 50))]); echo('LATER');`,
  'async-generator': `async function* g() { try { yield 1; die('dead'); } finally { echo('LATER'); } } for await (const n of g()) ; echo('LATER');`,
  'for-await': `async function* g() { try { yield 1; yield 2; } finally { echo('LATER'); } } for await (const n of g()) die('dead'); echo('LATER');`,
  timer: `setTimeout(() => { die('dead'); echo('LATER'); }, 1); await new Promise(() => {});`,
  immediate: `setImmediate(() => { try { die('dead'); } catch { echo('LATER'); } }); await new Promise(() => {});`,
  interval: `setInterval(() => { echo(''); die('dead'); }, 1); await new Promise(() => {});`,
  microtask: `queueMicrotask(() => { die('dead'); }); await new Promise(() => {}); echo('LATER');`,
  'other-timers': `setTimeout(() => echo('LATER'), 300); setInterval(() => echo('LATER'), 300); setTimeout(() => die('dead'), 1);
    await new Promise((resolve) => setTimeout(resolve, 2000)); echo('LATER');`,
  'event-target': `const target = new EventTarget(); target.addEventListener('x', () => die('dead')); target.dispatchEvent(new Event('x')); echo('LATER');`,
  emitter: `import { EventEmitter } from 'node:events'; const emitter = new EventEmitter(); emitter.on('x', () => die('dead'));
    try { emitter.emit('x'); } catch { echo('LATER'); } echo('LATER');`,
  'emitter-late': `import { EventEmitter } from 'node:events'; const emitter = new EventEmitter(); emitter.on('x', () => die('dead'));
    process.nextTick(() => emitter.emit('x')); await new Promise(() => {});`,
  'node-callback': `import { readFile } from 'node:fs'; readFile($_SERVER.SCRIPT_FILENAME, () => { die('dead'); }); await new Promise(() => {});`,
  'abort-signal': `const aborter = new AbortController(); aborter.signal.addEventListener('abort', () => die('dead')); aborter.abort(); echo('LATER');`,
  thenable: `await { then() { die('dead'); } }; echo('LATER');`,
  'json-reviver': `JSON.parse('[1]', () => die('dead')); echo('LATER');`,
  'to-json': `JSON.stringify({ toJSON() { die('dead'); } }); echo('LATER');`,
  'ob-callback': `ob_start((text) => text); echo('dead'); exit();`,
  'in-ob': `ob_start(); ob_start(); echo('dead'); die();`,
  using: `const resource = { [Symbol.dispose ?? Symbol.for('dispose')]() { echo('LATER'); } }; { die('dead'); }`,
  'local-import': `import { fatal } from './lib/fatal.ts'; fatal('dead'); echo('LATER');`,
  'import-top': `import './lib/top.ts'; echo('LATER');`,
  include: `include('lib/included.ts'); echo('LATER');`,
  'array-function': `array_map(() => die('dead'), [1, 2]); echo('LATER');`,
  'call-user-func': `call_user_func(() => die('dead')); echo('LATER');`,
  'error-handler': `set_error_handler(() => die('dead')); trigger_error('x'); echo('LATER');`,
  'process-exit': `echo('dead'); process.exit(0); echo('LATER');`,
};

/** Files that they import. */
export const DYING_FILES = {
  'lib/fatal.ts': `export function fatal(text: string): never { try { die(text); } finally { echo('LATER'); } }`,
  'lib/top.ts': `try { die('dead'); } finally { echo('LATER'); }`,
  'lib/included.ts': `try { die('dead'); } catch { echo('LATER'); }`,
};

/** A script of the table, with a shutdown function before it; import declarations stay first. */
export function dyingScript(code: string): string {
  const imports = /^import .*?;\s*/.exec(code)?.[0] ?? '';
  return `${imports}register_shutdown_function(() => echo(' end'));\n${code.slice(imports.length)}`;
}
