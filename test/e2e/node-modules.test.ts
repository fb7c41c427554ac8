/** Node's modules as request scripts see them: what a script does with them concerns its own request only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** Each ends its own request; `LATER` must never be in a response. */
const ENDING: Readonly<Record<string, string>> = {
  imported: `import process from 'node:process'; echo('x'); process.exit(0); echo('LATER');`,
  named: `import { exit } from 'process'; echo('x'); exit(); echo('LATER');`,
  namespace: `import * as p from 'node:process'; echo('x'); p.exit(); echo('LATER');`,
  'dynamic-import': `const p = await import('node:process'); echo('x'); p.default.exit(); echo('LATER');`,
  required: `const p = require('process'); echo('x'); p.exit(); echo('LATER');`,
  'made-require': `import { createRequire } from 'node:module'; echo('x'); createRequire(import.meta.url)('node:process').exit(); echo('LATER');`,
  builtin: `echo('x'); process.getBuiltinModule('process').exit(); echo('LATER');`,
  really: `import process from 'node:process'; echo('x'); process.reallyExit(3); echo('LATER');`,
  abort: `import process from 'node:process'; echo('x'); process.abort(); echo('LATER');`,
  kill: `import process from 'node:process'; echo('x'); process.kill(process.pid, 'SIGKILL'); echo('LATER');`,
  'kill-group': `echo('x'); process.kill(0); echo('LATER');`,
  package: `import { quit } from 'quitting'; echo('x'); quit(); echo('LATER');`,
  'package-async': `import { quitLater } from 'quitting'; echo('x'); await quitLater(); echo('LATER');`,
  'package-timer': `import { quitByTimer } from 'quitting'; echo('x'); quitByTimer(); await new Promise(() => {}); echo('LATER');`,
  'package-abort': `import { abort } from 'quitting'; echo('x'); abort(); echo('LATER');`,
  'package-kill': `import { kill } from 'quitting'; echo('x'); kill(); echo('LATER');`,
  eval: `echo('x'); (0, eval)('process.exit()'); echo('LATER');`,
  function: `echo('x'); new Function('process.exit()')(); echo('LATER');`,
};

const QUITTING = {
  'node_modules/quitting/package.json': `{"name":"quitting","version":"1.0.0","type":"module","main":"index.js"}`,
  'node_modules/quitting/index.js': `export const quit = () => process.exit(1);
    export const quitLater = async () => { await null; process.exit(1); };
    export const quitByTimer = () => { setTimeout(() => process.exit(1), 1); };
    export const abort = () => process.abort();
    export const kill = () => process.kill(process.pid);
    export const outside = () => { setImmediate(() => { process.exit(1); }); };`,
};

const MARK = (name: string): string => `() => appendFileSync($_SERVER.DOCUMENT_ROOT + '/late', '${name} ')`;

/** Each leaves something behind that would write into the file \`late\` after its request. */
const LEAVING: Readonly<Record<string, string>> = {
  timeout: `import { setTimeout } from 'node:timers'; setTimeout(${MARK('timeout')}, 20);`,
  interval: `import timers from 'timers'; timers.setInterval(${MARK('interval')}, 20);`,
  promised: `import { setTimeout } from 'node:timers/promises'; setTimeout(20).then(${MARK('promised')}, ${MARK('promised')});`,
  'promised-interval': `import { setInterval } from 'node:timers/promises'; (async () => { for await (const _ of setInterval(20)) (${MARK('promised-interval')})(); })();`,
  scheduler: `import { scheduler } from 'node:timers/promises'; scheduler.wait(20).then(${MARK('scheduler')});`,
  'timers-promises': `import timers from 'node:timers'; timers.promises.setTimeout(20).then(${MARK('timers-promises')});`,
  'abort-signal': `AbortSignal.timeout(20).addEventListener('abort', ${MARK('abort-signal')});`,
  channel: `const { port1, port2 } = new MessageChannel(); port1.onmessage = ${MARK('channel')}; setTimeout(() => {}, 1); port2.postMessage(1);`,
  broadcast: `const channel = new BroadcastChannel('all'); channel.onmessage = ${MARK('broadcast')};`,
  'broadcast-sender': `const channel = new BroadcastChannel('all'); channel.postMessage(1);`,
  thread: `import { Worker } from 'node:worker_threads';
    new Worker(\`setTimeout(() => require('node:fs').appendFileSync('\${$_SERVER.DOCUMENT_ROOT}/late', 'thread '), 300)\`, { eval: true });`,
  server: `import net from 'node:net'; net.createServer(() => {}).listen(0, '127.0.0.1');`,
  datagrams: `import { createSocket } from 'node:dgram'; createSocket('udp4').bind(0, '127.0.0.1');`,
  reading: `import { createReadStream } from 'node:fs'; createReadStream($_SERVER.SCRIPT_FILENAME).on('data', ${MARK('reading')});`,
  writing: `import fs from 'node:fs'; fs.createWriteStream($_SERVER.DOCUMENT_ROOT + '/written').write('x');`,
  watching: `import { watch } from 'node:fs'; watch($_SERVER.DOCUMENT_ROOT);`,
  observer: `new PerformanceObserver(${MARK('observer')}).observe({ entryTypes: ['mark'] });`,
};

/** Timers of the worker itself and of the test's own request aside. */
const RESOURCES = `import process from 'node:process';
const kinds = process.getActiveResourcesInfo().filter((kind) => !['Timeout', 'Immediate'].includes(kind)).sort();
echo(JSON.stringify(kinds));`;

describe('what a script does with Node’s modules', () => {
  let server: Serving;
  let before: string;
  beforeAll(async () => {
    const imports = `import { appendFileSync } from 'node:fs'; `;
    const leaving = Object.entries(LEAVING).map(([name, code]) => [
      `leave/${name}.ts`,
      `${imports}${code} echo('done');`,
    ]);
    const ending = Object.entries(ENDING).map(([name, code]) => [`end/${name}.ts`, code]);
    server = await serve(
      {
        ...Object.fromEntries([...ending, ...leaving]),
        ...QUITTING,
        'outside.ts': `import { outside } from 'quitting'; outside(); echo('done');`,
        'hello.ts': `echo('Hello');`,
        'resources.ts': RESOURCES,
        'thread.ts': `import { isMainThread, parentPort, workerData } from 'node:worker_threads'; echo(JSON.stringify([isMainThread, parentPort, workerData]));`,
        'hook.ts': `import { createHook } from 'node:async_hooks'; createHook({ init() {} }).enable();`,
        'as-ever.ts': `import fs, { readFileSync } from 'node:fs'; import * as all from 'node:fs'; import timers from 'node:timers'; import process, { env } from 'node:process';
          env.OWN = 'own'; process.title = 'own';
          echo(JSON.stringify([fs.readFileSync === readFileSync, all.default === fs, Object.keys(all).length > 50, { ...fs }.statSync === fs.statSync,
          timers.setTimeout === setTimeout, process.env.OWN, process === globalThis.process, fs.createReadStream === all.createReadStream, process.title]));`,
        'seen.ts': `import process from 'node:process'; echo(JSON.stringify([process.env.OWN ?? null, process.title === 'own', process.exitCode ?? null]));`,
        'waits.ts': `import { setTimeout as wait, setInterval } from 'node:timers/promises'; import { scheduler } from 'node:timers/promises';
          let rounds = 0; for await (const value of setInterval(1, 'v')) { if (++rounds === 3) { echo(value); break; } }
          await scheduler.wait(1); await scheduler.yield(); echo(await wait(1, 'value'));
          const aborter = new AbortController(); const waiting = wait(1000, null, { signal: aborter.signal }); aborter.abort();
          try { await waiting; } catch (error) { echo(error.name); }
          const signal = AbortSignal.timeout(1); await new Promise((resolve) => { signal.onabort = resolve; }); echo(signal.reason.name, signal instanceof AbortSignal);`,
      },
      { 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    before = await server.text('/resources');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(ENDING))('exit: %s', async (name) => {
    expect(await server.text(`/end/${name}`)).toBe('x');
    expect(await server.text('/hello')).toBe('Hello');
    expect(server.logs).toEqual([]);
  });

  test.each(Object.keys(LEAVING))('left behind: %s', async (name) => {
    expect(await server.text(`/leave/${name}`)).toBe('done');
  });

  test('nothing of what was left behind goes on', async () => {
    // What is closed takes a turn or two of the event loop until it is gone.
    for (let look = 0; look < 100; look++) {
      if ((await server.text('/resources')) === before) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await server.text('/resources')).toBe(before);
    expect(server.has('late')).toBe(false);
  });

  test('process.exit() that no request asks for is told, and the thread lives on', async () => {
    expect(await server.text('/outside')).toBe('done');
    await server.untilLog(/process\.exit\(\) outside of any request/);
    expect(await server.text('/hello')).toBe('Hello');
  });

  test('the thread’s own port is not the script’s', async () => {
    expect(await server.text('/thread')).toBe('[true,null,null]');
  });

  test('what would touch all requests is refused', async () => {
    expect(await server.text('/hook')).toContain('async_hooks.createHook() is not available to a request script');
  });

  test('everything else is as ever', async () => {
    expect(await server.text('/as-ever')).toBe('[true,true,true,true,true,"own",true,true,"own"]');
    expect(await server.text('/seen')).toBe('[null,false,null]');
    expect(await server.text('/waits')).toBe('vvalueAbortErrorTimeoutError1');
  });
});
