/** Scripts that would never end: each is ended within its limit, and nobody else notices. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawResponse } from '../support/raw-client.ts';
import { type Serving, serve, writing } from '../support/serving.ts';

const SHUTDOWN = `register_shutdown_function(() => echo('\\nshutdown ran, status ' + connection_status()));`;

/** Code that reaches a guard again and again, or waits: the worker goes on. */
const SOFT: Readonly<Record<string, string>> = {
  while: `while (true) {}`,
  for: `for (;;) ;`,
  'do-while': `let n = 0; do n++; while (true);`,
  'echo-loop': `ob_start(); for (;;) { echo('x'); ob_clean(); }`,
  'in-catch': `try { throw new Error('x'); } catch { for (;;) {} }`,
  'in-finally': `try { throw new Error('x'); } catch {} finally { for (;;) {} }`,
  'catching-loop': `for (;;) try { for (;;) {} } catch {}`,
  'finally-continue': `for (;;) { try { throw 1; } catch { continue; } finally { continue; } }`,
  labelled: `outer: for (;;) { for (;;) continue outer; }`,
  recursion: `const f = () => f() + 1; for (;;) try { f(); } catch {}`,
  generator: `function* all() { for (let n = 0; ; n++) yield n; } for (const n of all()) ;`,
  iterator: `const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) }; for (const n of endless) ;`,
  callback: `const list = [1]; list.forEach(() => { for (;;) {} });`,
  'getter-loop': `const object = { get x() { for (;;) {} } }; object.x;`,
  'json-loop': `for (;;) JSON.parse('[1, 2, {"a": "b"}]');`,
  'never-settling': `await new Promise(() => {});`,
  'microtask-chain': `const spin = () => { Promise.resolve().then(spin); }; spin(); await new Promise(() => {});`,
  'queued-microtasks': `const spin = () => queueMicrotask(spin); spin(); await new Promise(() => {});`,
  'await-chain': `for (;;) await null;`,
  'async-recursion': `const again = async () => { await null; return again(); }; await again();`,
  'then-chain': `const next = () => Promise.resolve().then(next); await next();`,
  immediates: `const again = () => setImmediate(again); again(); await new Promise(() => {});`,
  'interval-loop': `setInterval(() => { for (;;) {} }, 1); await new Promise(() => {});`,
  'rejecting-chain': `const next = () => Promise.reject(1).catch(next); await next();`,
};

/** Code that nothing can stop but the end of its thread. */
const HARD: Readonly<Record<string, string>> = {
  regex: `/^(a+)+$/.test('a'.repeat(60) + '!');`,
  'json-parse': `const text = '[' + '[],'.repeat(4e6) + '0]'; const reviver = /^(a+)+$/; JSON.parse(text); reviver.test('a'.repeat(60) + '!');`,
  // Grows with the depth of the stack: where a halt would begin there is no room for it.
  'deep-finally': `const f = () => { try { f(); } finally { f(); } }; f();`,
  wait: `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
};

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(SOFT).map(([name, code]) => [`${name}.ts`, `${SHUTDOWN}\n${code}\necho('never');`]),
  ),
  ...Object.fromEntries(Object.entries(HARD).map(([name, code]) => [`${name}.ts`, `${code}\necho('never');`])),
  'package.ts': `import { spin } from 'endless'; spin(); echo('never');`,
  'node_modules/endless/package.json': `{"name":"endless","version":"1.0.0","type":"module","exports":"./index.js"}`,
  'node_modules/endless/index.js': `export function spin() { for (;;); }`,
  'quick.ts': `echo('quick');`,
  'waiting.ts': `set_time_limit(30); await new Promise((resolve) => setTimeout(resolve, 100)); echo('waited');`,
};

const LIMITS = { max_execution_time: '1', hard_timeout: '1', log_errors: '1', 'pm.max_threads': '64' };
/** The limit, the end, and a machine that has other things to do. */
const SOON_AFTER_MS = 6000;

interface Outcome {
  readonly response: RawResponse;
  readonly tookMs: number;
}

async function outcomes(server: Serving, names: readonly string[]): Promise<Map<string, Outcome>> {
  const results = await Promise.all(
    names.map(async (name): Promise<[string, Outcome]> => {
      const began = performance.now();
      const response = await server.get(`/${name}`, [], 15_000);
      return [name, { response, tookMs: performance.now() - began }];
    }),
  );
  return new Map(results);
}

describe('a script that never ends by itself', () => {
  let server: Serving;
  let results: Map<string, Outcome>;
  let neighbours: string[];
  beforeAll(async () => {
    server = await serve(FILES, LIMITS);
    await Promise.all(['/quick', '/waiting'].map((path) => server.get(path)));
    const running = outcomes(server, Object.keys(SOFT));
    const paths = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? '/quick' : '/waiting'));
    neighbours = await Promise.all(paths.map((path) => server.text(path)));
    results = await running;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(SOFT))('%s: ended by the time limit, shutdown functions run', (name) => {
    const { response, tookMs } = results.get(name)!;
    // Two of them fill ob buffers or run when nothing of the script does: where they stood is not told exactly.
    expect(response.text).toMatch(
      /^\nFatal error: Maximum execution time of 1 second exceeded in .*\.ts on line [0-9]+\n/,
    );
    expect(response.text).toMatch(/\nshutdown ran, status 2$/);
    expect(tookMs).toBeGreaterThan(900);
    expect(tookMs).toBeLessThan(SOON_AFTER_MS);
  });

  test('50 neighbours are answered as ever', () => {
    expect(neighbours).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'quick' : 'waited')));
  });

  test('no worker was lost', () => {
    expect(server.logs.filter((line) => /worker ended|terminated/.test(line))).toEqual([]);
  });

  test('the pool serves on', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => server.text('/quick')))).toEqual(Array(20).fill('quick'));
  });
});

describe('a script that hears nothing', () => {
  let server: Serving;
  let results: Map<string, Outcome>;
  let neighbours: string[];
  beforeAll(async () => {
    server = await serve(FILES, LIMITS);
    await server.get('/quick');
    const running = outcomes(server, Object.keys(HARD));
    neighbours = await Promise.all(Array.from({ length: 50 }, () => server.text('/quick')));
    results = await running;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(HARD))('%s: its thread is ended, its client told', async (name) => {
    const { response, tookMs } = results.get(name)!;
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('never');
    expect(tookMs).toBeLessThan(SOON_AFTER_MS);
    await server.untilLog(
      new RegExp(`seconds exceeded \\(terminated\\) in .*/${name}\\.ts \\(request: "GET /${name}"\\)`),
    );
  });

  test('50 neighbours are answered as ever', () => {
    expect(neighbours).toEqual(Array(50).fill('quick'));
  });

  test('the pool serves on', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => server.text('/quick')))).toEqual(Array(20).fill('quick'));
  });
});

test('an endless loop of a package ends with its thread', async () => {
  await using server = await serve(FILES, LIMITS);
  expect((await server.get('/package')).status).toBe(500);
  await server.untilLog(/seconds exceeded \(terminated\) in .*\/package\.ts/);
  expect(await server.text('/quick')).toBe('quick');
});

test('the log of an ended thread tells the limit that the script had set itself', async () => {
  await using server = await serve(
    { 'asks.ts': `set_time_limit(2); /^(a+)+$/.test('a'.repeat(60) + '!');`, 'quick.ts': `echo('quick');` },
    { max_execution_time: '60', hard_timeout: '1' },
  );
  expect((await server.get('/asks')).status).toBe(500);
  await server.untilLog(
    /^PHP Fatal error: {2}Maximum execution time of 2\+1 seconds exceeded \(terminated\) in .*asks\.ts/,
  );
});

describe('a limit that strikes while the script waits names the await', () => {
  const LINES: Readonly<Record<string, readonly [source: string, line: number]>> = {
    'nothing before it': [`\nawait new Promise(() => {});`, 2],
    'calls before it': [`set_time_limit(1);\necho('x');\n\nawait new Promise(() => {});`, 4],
    'in functions': [
      `const deep = async () => {\n  await new Promise(() => {});\n};\nconst f = async () => { await deep(); };\nawait f();`,
      2,
    ],
    'an argument': [`echo(\n  'a',\n  await new Promise(() => {}),\n);`, 3],
    'after another': [`await null;\nawait null;\nawait new Promise(() => {});\nawait null;`, 3],
    all: [
      `const never = new Promise(() => {});\nconst f = async () => {\n  await never;\n};\nawait Promise.all([f()]);`,
      3,
    ],
  };

  test('line by line', async () => {
    const files = Object.entries(LINES).map(([name, [source]]) => [`${name.replaceAll(' ', '-')}.ts`, source] as const);
    await using server = await serve(Object.fromEntries(files), { max_execution_time: '1' });
    const texts = await Promise.all(files.map(([file]) => server.text(`/${file}`)));
    const told = texts.map((text) => /exceeded in (.*) on line (\d+)\n$/.exec(text)?.slice(1));
    const expected = Object.values(LINES).map(([, line], index) => [server.join(files[index]![0]), String(line)]);
    expect(told).toEqual(expected);
  });
});

describe('limits of the limits', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'overflow.ts': `const f = () => f() + 1; try { f(); } catch (error) { echo(error.constructor.name); } f();`,
        'shutdown-loop.ts': `register_shutdown_function(() => { echo('first '); for (;;) {} }); register_shutdown_function(() => echo('other function'));
        for (;;) {}`,
        'callback-loop.ts': `ob_start(() => { for (;;) {} }); echo('x');`,
        'longer.ts': `set_time_limit(3); const end = performance.now() + 1300; while (performance.now() < end) ; echo('done');`,
        'rearmed.ts': `for (let round = 0; round < 3; round++) { set_time_limit(1); const end = performance.now() + 500; while (performance.now() < end) ; } echo('done');`,
        'none.ts': `set_time_limit(0); const end = performance.now() + 1300; while (performance.now() < end) ; echo('done');`,
        'sleeps.ts': `sleep(2); echo('slept');`,
        'awaits.ts': `await new Promise((resolve) => setTimeout(resolve, 5000)); echo('never');`,
        'finished.ts': `echo('early'); fastcgi_finish_request(); for (;;) {}`,
        'neighbour.ts': `for (let n = 0; n < 30; n++) await new Promise((resolve) => setTimeout(resolve, 50)); echo('n' + $_GET.n);`,
        'one-second.ts': `set_time_limit(1); await new Promise(() => {});`,
      },
      { max_execution_time: '1', hard_timeout: '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('infinite recursion is an error like any other', async () => {
    const response = await server.get('/overflow');
    expect(response.text).toMatch(
      /^RangeError\nFatal error: Uncaught RangeError: Maximum call stack size exceeded in .*overflow\.ts:1\n/,
    );
  });

  test.concurrent('an endless shutdown function ends the list', async () => {
    const { text } = await server.get('/shutdown-loop');
    expect(text.match(/Maximum execution time/g)).toHaveLength(2);
    expect(text).toContain('first ');
    expect(text).not.toContain('other function');
  });

  test.concurrent('an endless output callback ends, too', async () => {
    expect((await server.get('/callback-loop')).status).toBe(200);
    await server.untilLog(/Maximum execution time of 1 second exceeded in .*callback-loop/);
  });

  test.concurrent.each([
    ['/longer', 'done'],
    ['/rearmed', 'done'],
    ['/none', 'done'],
    ['/sleeps', 'slept'],
  ])('%s is not ended', async (path, text) => {
    expect(await server.text(path)).toBe(text);
  });

  test.concurrent('waiting in an await counts', async () => {
    expect(await server.text('/awaits')).toMatch(/Maximum execution time of 1 second exceeded/);
  });

  test.concurrent('the limit holds after the response', async () => {
    expect(await server.text('/finished')).toBe('early');
    await server.untilLog(/Maximum execution time of 1 second exceeded in .*finished\.ts/);
  });
});

test('the limit of one request never touches 100 others in the same worker', async () => {
  await using server = await serve(
    {
      'neighbour.ts': `for (let n = 0; n < 30; n++) await new Promise((resolve) => setTimeout(resolve, 50)); echo('n' + $_GET.n);`,
      'one-second.ts': `set_time_limit(1); await new Promise(() => {});`,
      'spins.ts': `set_time_limit(1); await null; for (;;) {}`,
    },
    { 'pm.start_servers': '1', 'pm.max_threads': '1' },
  );
  const names = Array.from({ length: 100 }, (_, index) => index);
  const neighbours = Promise.all(names.map((n) => server.text(`/neighbour?n=${n}`, 15_000)));
  const culprits = await Promise.all(['/one-second', '/spins'].map((path) => server.text(path)));
  for (const text of culprits) expect(text).toMatch(/Maximum execution time of 1 second exceeded/);
  expect(await neighbours).toEqual(names.map((n) => `n${n}`));
});

test('the limit of a request that waits does not end the thread that a neighbour keeps busy', async () => {
  await using server = await serve(
    {
      'busy.ts': `set_time_limit(0); await null; const end = performance.now() + 3500; while (performance.now() < end) ; echo('done');`,
      'one-second.ts': `set_time_limit(1); await new Promise(() => {});`,
      'warm.ts': `await null;`,
    },
    { 'pm.start_servers': '1', 'pm.max_threads': '1', hard_timeout: '1' },
  );
  const limited = server.text('/one-second');
  await server.get('/warm');
  const busy = server.text('/busy');
  expect(await busy).toBe('done');
  expect(await limited).toMatch(/Maximum execution time of 1 second exceeded/);
  expect(server.logs.filter((line) => /terminated|ended/.test(line))).toEqual([]);
});

describe('request_terminate_timeout', () => {
  const WORK: Readonly<Record<string, string>> = {
    sleeps: `sleep(20);`,
    computes: `for (;;) {}`,
    awaits: `await new Promise(() => {});`,
    flushes: `for (;;) { echo('x'); flush(); usleep(1000); }`,
  };

  test('ends what computes, sleeps, awaits or streams, without shutdown functions, and the worker lives', async () => {
    const files = Object.entries(WORK).map(([name, code]) => [
      `${name}.ts`,
      `set_time_limit(0); register_shutdown_function(() => { ${writing('shutdown')} }); ${code}`,
    ]);
    await using server = await serve(
      { ...Object.fromEntries(files), 'quick.ts': `echo('quick');` },
      { request_terminate_timeout: '1', hard_timeout: '1', 'pm.start_servers': '4' },
    );
    const responses = await Promise.all(Object.keys(WORK).map((name) => server.get(`/${name}`)));
    expect(responses.map(({ status, framing }) => `${status} ${framing}`)).toEqual([
      '504 length',
      '504 length',
      '504 length',
      '200 short',
    ]);
    for (const name of Object.keys(WORK)) {
      await server.untilLog(new RegExp(`script '.*/${name}\\.ts' \\(request: "GET /${name}"\\) execution timed out`));
    }
    expect(await server.text('/quick')).toBe('quick');
    expect(server.has('shutdown')).toBe(false);
    expect(server.logs.filter((line) => /worker ended/.test(line))).toEqual([]);
  });

  test('leaves a neighbour in the same worker alone', async () => {
    await using server = await serve(
      {
        'awaits.ts': `${writing('began')} await new Promise(() => {});`,
        'neighbour.ts': `await new Promise((resolve) => setTimeout(resolve, 800)); echo('neighbour');`,
      },
      { request_terminate_timeout: '1', 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    const culprit = server.get('/awaits');
    await server.untilFile('began');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const neighbour = server.text('/neighbour');
    expect((await culprit).status).toBe(504);
    expect(await neighbour).toBe('neighbour');
  });

  test('leaves work after the response alone, as PHP-FPM does', async () => {
    await using server = await serve(
      { 'works.ts': `echo('early'); fastcgi_finish_request(); usleep(1_500_000); ${writing('worked')}` },
      { request_terminate_timeout: '1' },
    );
    expect(await server.text('/works')).toBe('early');
    await server.untilFile('worked');
    expect(server.logs).toEqual([]);
  });

  test.each([
    [
      'request_terminate_timeout_track_finished',
      { request_terminate_timeout: '1', request_terminate_timeout_track_finished: '1' },
    ],
    ['background_timeout', { background_timeout: '1' }],
  ])('%s ends work after the response', async (_, limit) => {
    await using server = await serve(
      { 'works.ts': `echo('early'); fastcgi_finish_request(); for (;;) usleep(5000);` },
      { ...limit, 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    expect(await server.text('/works')).toBe('early');
    expect(await server.text('/works')).toBe('early');
    await server.untilLog(/works\.ts.* execution timed out/);
  });
});

test('background_timeout begins with the response, and no sooner', async () => {
  await using server = await serve(
    {
      'late.ts': `usleep(1_300_000); echo('late'); fastcgi_finish_request(); usleep(300_000); ${writing('worked')} sleep(20); ${writing('never')}`,
    },
    { background_timeout: '1', suspend: 'on' },
  );
  expect(await server.text('/late')).toBe('late');
  await server.untilFile('worked');
  await server.untilLog(/late\.ts.* execution timed out/);
  expect(server.has('never')).toBe(false);
});
