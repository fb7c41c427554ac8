/** What a script has taken is given back, however its request ends: onRequestEnd() and `using`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawClient } from '../support/raw-client.ts';
import { asyncGate, getRequest, type Serving, serve, writing } from '../support/serving.ts';

/** A pool of three, as of connections: a fourth taker waits for ever. */
const POOL = `export const pool = { free: 3, taken: [], take() { if (this.free === 0) throw new Error('empty'); this.free--;
  const client = { query: (text) => text, release: () => { this.free++; } }; return client; },
  async takeLater(ms) { await new Promise((resolve) => setTimeout(resolve, ms)); return this.take(); } };
export const order = [];`;

const LEAVE: Readonly<Record<string, string>> = {
  normally: `echo('end');`,
  die: `die('died');`,
  deep: `const f = () => { try { die('deep'); } finally { echo('never'); } }; f();`,
  throws: `throw new Error('thrown');`,
  fatal: `trigger_error('fatal', E_USER_ERROR);`,
  limit: `set_time_limit(1); while (true) {}`,
  memory: `const all: unknown[] = []; ini_set('memory_limit', '96M'); while (true) all.push(new Array(1000).fill(Math.random()));`,
  asleep: `set_time_limit(1); await new Promise(() => {});`,
  laterDie: `setTimeout(() => die('later'), 2); await new Promise(() => {});`,
};

describe('what is given back at the end of a request', () => {
  let server: Serving;
  beforeAll(async () => {
    const files: Record<string, string> = {
      'node_modules/pool/package.json': JSON.stringify({ name: 'pool', type: 'module', exports: './index.js' }),
      'node_modules/pool/index.js': POOL,
      'free.ts': `import { pool, order } from 'pool'; echo(pool.free, ' ', order.splice(0).join(' '));`,
      'order.ts': `import { order } from 'pool';
        register_shutdown_function(() => { order.push('shutdown'); });
        onRequestEnd(() => { order.push('first'); });
        onRequestEnd(() => { throw new Error('of the second'); });
        onRequestEnd(async () => { await null; throw new Error('of the third'); });
        onRequestEnd({ [Symbol.dispose]() { order.push('symbol'); } });
        onRequestEnd({ async [Symbol.asyncDispose]() { await new Promise((resolve) => setTimeout(resolve, 5)); order.push('async'); } });
        onRequestEnd(() => { order.push('before die'); die('never seen'); });
        onRequestEnd(7, (seven) => { order.push(seven); echo('never seen'); });
        die('ended');`,
      'using.ts': `import { order } from 'pool';
        const thing = (name) => ({ [Symbol.dispose]() { order.push(name); echo('-', name); } });
        const later = (name) => ({ async [Symbol.asyncDispose]() { await new Promise((resolve) => setTimeout(resolve, 2)); order.push(name); } });
        register_shutdown_function(() => { order.push('shutdown'); });
        onRequestEnd(() => { order.push('end'); });
        for (let round = 0; round < 200; round++) { using quick = { [Symbol.dispose]() {} }; }
        function inner() { using c = thing('c'); using d = thing('d'); if (isset($_GET.die)) { die('x'); } echo('inner'); }
        async function outer() { using a = thing('a'); await using b = later('b'); await null; inner(); }
        await outer();
        echo('done');`,
      'endless.ts': `onRequestEnd(() => { while (true) {} }); onRequestEnd(async () => { await new Promise(() => {}); }); onRequestEnd(() => { process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/ran', 'x'); }); echo('quick');`,
      'wrong.ts': `try { onRequestEnd({}); } catch (error) { echo(error.constructor.name, ': ', error.message); }
        try { onRequestEnd({}, 5); } catch (error) { echo(' ', error.message); } const same = {}; echo(' ', onRequestEnd(same, () => {}) === same);`,
      'stream.ts': `import { pool } from 'pool'; const client = pool.take(); onRequestEnd(() => client.release());
        for (;;) { echo('x'); flush(); usleep(1000); }`,
      'promised.ts': `import { pool } from 'pool';
        const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        const taking = pool.takeLater(isset($_GET.late) ? 1500 : 20);
        const client = onRequestEnd(taking, (one) => one.release());
        if (isset($_GET.waits)) echo((await client).query('x'));
        if (isset($_GET.dies)) { setTimeout(() => die('x'), 2); await client; }
        echo('end');`,
      'refused-later.ts': `onRequestEnd(Promise.resolve({})); echo('ok');`,
      'unlimited.ts': `onRequestEnd(() => { process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/unlimited', 'x'); });
        onRequestEnd(() => { for (;;) { set_time_limit(0); ini_set('max_execution_time', 0); } }); echo('quick');`,
      'hello.ts': `echo('hello');`,
      'slow-end.ts': `onRequestEnd(async () => { await new Promise((resolve) => setTimeout(resolve, 300)); process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/slow', 'x'); }); echo('at once');`,
    };
    for (const [name, code] of Object.entries(LEAVE)) {
      files[`leave-${name}.ts`] =
        `import { pool } from 'pool'; const client = onRequestEnd(pool.take(), (one) => one.release()); ${code}`;
      files[`using-${name}.ts`] = `import { pool } from 'pool'; const client = pool.take();
        using guard = { [Symbol.dispose]() { client.release(); } }; ${code}`;
    }
    server = await serve(files, {
      'pm.start_servers': '1',
      'pm.max_threads': '1',
      hard_timeout: '1',
      display_errors: '0',
      log_errors: '1',
    });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(LEAVE))('a client of a pool, request ends by: %s', async (name) => {
    for (const how of ['leave', 'using']) {
      for (let turn = 0; turn < (name === 'limit' || name === 'asleep' || name === 'memory' ? 1 : 4); turn++) {
        await server.get(`/${how}-${name}`);
        expect((await server.get('/free')).text.trim(), `${how} ${turn}`).toBe('3');
      }
    }
  });

  test('a client of a pool, when its client leaves', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const client = await RawClient.connect(server.port);
      client.send(getRequest('/stream'));
      await client.until(({ receivedBytes }) => receivedBytes > 300);
      client.close();
    }
    // One worker: it is free again when the stream has ended.
    expect((await server.get('/free')).text.trim()).toBe('3');
  });

  test('the last first, after shutdown functions; errors are logged and keep nothing from running', async () => {
    const response = await server.get('/order');
    expect(response.text).toBe('ended');
    for (const which of ['second', 'third']) {
      await server.untilLog(new RegExp(`Giving back at the end of the request failed: .*of the ${which}.*order\\.ts:`));
    }
    expect((await server.get('/free')).text).toBe('3 shutdown 7 before die async symbol first');
  });

  test('values of using are disposed of in reverse at a halt, before shutdown functions, as PHP destroys variables', async () => {
    expect((await server.get('/using')).text).toBe('inner-d-c-adone');
    expect((await server.get('/free')).text).toBe('3 d c b a shutdown end');
    expect((await server.get('/using?die=1')).text).toBe('x-d-c-a');
    expect((await server.get('/free')).text).toBe('3 d c b a shutdown end');
  });

  test('one that does not end has hard_timeout, and the others run', async () => {
    expect((await server.get('/endless')).text).toBe('quick');
    expect(await server.untilFile('ran')).toBe('x');
    expect((await server.get('/hello')).text).toBe('hello');
    await server.untilLog(/Giving back at the end of the request failed: it was ended before it was done/);
    await server.untilLog(/Giving back at the end of the request failed: it was ended$/);
  });

  test('the response does not wait for it', async () => {
    expect((await server.get('/slow-end')).text).toBe('at once');
    expect(server.has('slow')).toBe(false);
    await server.untilFile('slow');
  });

  test('what is only promised is given back, too, whenever it comes', async () => {
    for (const how of ['waits', 'leaves', 'late', 'dies']) {
      for (let turn = 0; turn < 4; turn++) expect((await server.get(`/promised?${how}=1`)).status).toBe(200);
    }
    await expect.poll(() => server.text('/free'), { timeout: 10_000 }).toMatch(/^3/);
    expect((await server.get('/refused-later')).text).toBe('ok');
    await server.untilLog(/Giving back at the end of the request failed: .*onRequestEnd\(\): Argument #1/);
  });

  test('set_time_limit() gives no more time than hard_timeout', async () => {
    expect((await server.get('/unlimited')).text).toBe('quick');
    expect(await server.untilFile('unlimited')).toBe('x');
  });

  test('what cannot be given back is refused', async () => {
    expect((await server.get('/wrong')).text).toMatch(
      /^TypeError: onRequestEnd\(\): Argument #1 \(\$value\) must be a function .* onRequestEnd\(\): Argument #2 \(\$giveBack\) must be a function 1$/,
    );
  });
});

describe('what is given back when the server ends a request', () => {
  const STEP = (name: string, ms: number): string =>
    `onRequestEnd(async () => { await new Promise((resolve) => setTimeout(resolve, ${ms})); ${writing(name)} });`;
  const serveTerminating = (files: Record<string, string>): Promise<Serving> =>
    serve(files, {
      'pm.start_servers': '1',
      'pm.max_threads': '1',
      request_terminate_timeout: '1',
      hard_timeout: '1',
      log_errors: '1',
      display_errors: '0',
    });

  test.each([
    ['that computes', 'while (true) {}'],
    ['that awaits', 'await new Promise(() => {});'],
    ['that sleeps', 'sleep(30);'],
  ])('request_terminate_timeout of a script %s: all of it, each within its own hard_timeout', async (_, statement) => {
    await using server = await serveTerminating({
      'ends.ts': `${STEP('first', 700)} ${STEP('second', 700)} ${STEP('third', 700)} ${statement}`,
    });
    expect((await server.get('/ends')).status).toBe(504);
    for (const name of ['third', 'second', 'first']) expect(await server.untilFile(name)).toBe('done');
    expect(server.logs.filter((line) => /a worker ended/.test(line))).toEqual([]);
  });

  test('its neighbours in the thread stay', async () => {
    await using server = await serveTerminating({
      'ends.ts': `${STEP('first', 900)} ${STEP('second', 900)} await new Promise(() => {});`,
      'beside.ts': `${asyncGate('first')} echo('beside');`,
    });
    expect((await server.get('/ends')).status).toBe(504);
    await server.untilFile('second');
    // More than hard_timeout after the request was told to stop.
    expect(await server.text('/beside')).toBe('beside');
  });

  test('one that does not end is ended, and the others run', async () => {
    await using server = await serveTerminating({
      'ends.ts': `${STEP('first', 0)} onRequestEnd(() => { while (true) {} }); onRequestEnd(async () => { await new Promise(() => {}); }); while (true) {}`,
    });
    expect((await server.get('/ends')).status).toBe(504);
    expect(await server.untilFile('first')).toBe('done');
    expect(server.logs.filter((line) => /a worker ended/.test(line))).toEqual([]);
  });

  test('when the thread itself must be ended nothing of it runs, and the log says so', async () => {
    await using server = await serveTerminating({
      'native.ts': `${STEP('never', 0)} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20000);`,
      'hello.ts': `echo('hello');`,
    });
    expect((await server.get('/native')).status).toBe(504);
    await server.untilLog(
      /native\.ts.* did not stop within hard_timeout: its worker is ended, and onRequestEnd\(\) does not run/,
    );
    expect(await server.text('/hello')).toBe('hello');
    expect(server.has('never')).toBe(false);
  });
});
