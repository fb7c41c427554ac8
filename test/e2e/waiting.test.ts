/** Scripts that wait share their thread (suspend=on): they are put aside, and all that a request is goes on to hold for them. */
import { expect, test } from 'vitest';
import { gate, serve, until } from '../support/serving.ts';

const ONE_THREAD = { suspend: 'on', 'pm.start_servers': '1', 'pm.max_threads': '1', 'pm.min_spare_servers': '0' };

test('two hundred sleepers in one thread take as long as one', async () => {
  await using server = await serve(
    { 'nap.ts': `function nap(ms: number) { usleep(ms * 1000); return ms; } echo(nap(300), ' ', nap(200));` },
    ONE_THREAD,
  );
  await server.get('/nap');
  const startMs = performance.now();
  const answers = await Promise.all(Array.from({ length: 200 }, () => server.get('/nap')));
  expect(performance.now() - startMs).toBeLessThan(5000);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['300 200']));
});

test('what each has output, and where it is, stays its own', async () => {
  await using server = await serve(
    {
      'own.ts': `class Job { static count = 0; constructor(readonly id: string) {} work() { for (let i = 0; i < 5; i++) { usleep(3000); echo(this.id, i, ' '); Job.count++; } } }
        obStart(); const job = new Job($_GET.id as string); job.work(); header('X-Id: ' + job.id);
        echo(Job.count, ' ', strtoupper(obGetClean() as string));
        try { fail(); } catch (e) { echo((e as Error).getTraceAsString()); }
        function fail() { usleep(2500); throw new Error('x'); }`,
    },
    ONE_THREAD,
  );
  const answers = await Promise.all(Array.from({ length: 30 }, (_, id) => server.get(`/own?id=r${id}x`)));
  for (const [id, answer] of answers.entries()) {
    const marks = [0, 1, 2, 3, 4].map((i) => `R${id}X${i} `).join('');
    expect(answer.text.replace(/\/\S*own/, 'own')).toBe(`${marks}5 #0 own.ts(4): fail()\n#1 {main}`);
    expect(answer.header('X-Id')).toBe(`r${id}x`);
  }
});

test('die, finally, shutdown functions and exceptions after a wait', async () => {
  await using server = await serve(
    {
      'die.ts': `register_shutdown_function(() => { usleep(3000); echo(' bye'); });
        function deep(n: number): void { try { usleep(2500); if (n === 0) die('dead'); deep(n - 1); echo('never'); } catch { echo('never'); } finally { echo('never'); } }
        deep(3);`,
      'caught.ts': `try { usleep(2500); throw new Error('e'); } catch (e) { usleep(2500); echo((e as Error).message); } finally { usleep(2500); echo(' f'); }`,
      'uncaught.ts': `set_exception_handler((e) => { usleep(3000); echo('handled ', (e as Error).message); }); usleep(2500); throw new Error('u');`,
    },
    ONE_THREAD,
  );
  expect((await server.get('/die')).text).toBe('dead bye');
  expect((await server.get('/caught')).text).toBe('e f');
  expect((await server.get('/uncaught')).text).toBe('handled u');
});

test('the time limit stands still, and counts what is computed', async () => {
  await using server = await serve(
    {
      'sleeps.ts': `set_time_limit(1); usleep(1_300_000); echo('awake');`,
      'spins.ts': `set_time_limit(1); usleep(5000); while (true) {}`,
    },
    ONE_THREAD,
  );
  const [sleeping, spinning] = await Promise.all([server.get('/sleeps'), server.get('/spins')]);
  expect(sleeping.text).toBe('awake');
  expect(spinning.text).toContain('Maximum execution time of 1 second exceeded');
});

test('a sleeper is ended by request_terminate_timeout, its neighbours are not', async () => {
  await using server = await serve(
    { 'long.ts': `try { sleep(20); } finally { echo('never'); }`, 'short.ts': `usleep(700_000); echo('whole');` },
    { ...ONE_THREAD, request_terminate_timeout: '1' },
  );
  const startMs = performance.now();
  const [long, short] = await Promise.all([server.get('/long'), server.get('/short')]);
  expect([long.status, short.text]).toEqual([504, 'whole']);
  expect(performance.now() - startMs).toBeLessThan(5000);
});

test('timers, microtasks and other code of a request wait while it waits', async () => {
  await using server = await serve(
    {
      'held.ts': `setTimeout(() => { usleep(2500); echo('timer '); }, 0);
        Promise.resolve().then(() => echo('reaction '));
        const other = (async () => { await null; echo('async '); usleep(2500); echo('async2 '); })();
        echo('a '); usleep(20_000); echo('b ');
        await other; await new Promise((r) => setTimeout(r, 30)); echo('end');`,
    },
    ONE_THREAD,
  );
  expect((await server.get('/held')).text).toBe('a b reaction async async2 timer end');
});

test('a session, or a file, keeps requests of one thread apart', async () => {
  await using server = await serve(
    {
      'count.ts': `session_save_path(__DIR__); session_start(); const n = Number($_SESSION.n ?? 0); usleep(3000); $_SESSION.n = n + 1; echo($_SESSION.n);`,
      'file.ts': `const f = fopen(__DIR__ + '/n.txt', 'c+') as never; flock(f, LOCK_EX); const n = Number(fgets(f)) || 0; usleep(3000);
        rewind(f); fwrite(f, String(n + 1)); fflush(f); flock(f, LOCK_UN); echo(n + 1);`,
    },
    ONE_THREAD,
  );
  const cookie = ['Cookie: PHPSESSID=abcdefabcdefabcdefabcdef'];
  for (const page of ['/count', '/file']) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.get(page, cookie)));
    const numbers = answers.map(({ text }) => Number(text)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  }
});

test('included files wait, too, and give functions that do', async () => {
  await using server = await serve(
    {
      'main.ts': `const lib = include('./lib.ts') as { get(x: number): number }; echo(lib.get(2), ' '); echo(include('./part.ts', { n: 4 }) as number);`,
      'lib.ts': `usleep(2500); export default { get(x: number) { usleep(2500); return x * 2; } };`,
      'part.ts': `declare const n: number; usleep(2500); export default n + 1;`,
    },
    ONE_THREAD,
  );
  const startMs = performance.now();
  const answers = await Promise.all(Array.from({ length: 20 }, () => server.get('/main')));
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['4 5']));
  expect(performance.now() - startMs).toBeLessThan(3000);
});

test('pm.max_children counts scripts that wait; the status page has them as active', async () => {
  await using server = await serve(
    { 'waits.ts': `${gate('go')} echo('waited');` },
    { ...ONE_THREAD, 'pm.max_children': '3', 'pm.status_path': '/status' },
  );
  const answers = Array.from({ length: 5 }, () => server.get('/waits'));
  const status = async (): Promise<Record<string, number>> => JSON.parse(await server.text('/status?json'));
  await expect.poll(async () => (await status())['listen queue'], { timeout: 5000 }).toBe(2);
  expect(await status()).toMatchObject({ 'active processes': 3, 'max active processes': 3, 'max children reached': 1 });
  server.write('go');
  for (const answer of answers) expect((await answer).text).toBe('waited');
});

test('suspend.max_per_thread spreads scripts that wait over threads', async () => {
  await using server = await serve(
    {
      'waits.ts': `file_put_contents(__DIR__ + '/begun' + $_GET.n, ''); ${gate('go')} echo(process.getBuiltinModule('node:worker_threads').threadId);`,
    },
    {
      suspend: 'on',
      'pm.start_servers': '1',
      'pm.max_threads': '8',
      'suspend.max_per_thread': '5',
    },
  );
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const answers = numbers.map((n) => server.text(`/waits?n=${n}`, 20_000));
  // Those that are still queued would run one after the other once the gate is open.
  await until('all scripts wait', () => numbers.every((n) => server.has(`begun${n}`)), 15_000);
  server.write('go');
  const counts = new Map<string, number>();
  for (const thread of await Promise.all(answers)) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(5);
});

test('a server that stops waits for scripts that wait, and ends them when process_control_timeout has run out', async () => {
  const server = await serve(
    { 'long.ts': `file_put_contents(__DIR__ + '/begun', ''); sleep(30); echo('never');` },
    { ...ONE_THREAD, process_control_timeout: '0.5' },
  );
  const answer = server.get('/long').catch((error: Error) => error);
  await until('the script sleeps', () => server.has('begun'));
  const startMs = performance.now();
  await server[Symbol.asyncDispose]();
  expect(performance.now() - startMs).toBeLessThan(5000);
  expect(await answer).not.toMatchObject({ status: 200 });
});

test('max_execution_clock=wall counts waits, and ends the wait at the limit', async () => {
  await using server = await serve(
    { 'sleeps.ts': `set_time_limit(1); sleep(20); echo('never');`, 'short.ts': `usleep(1_400_000); echo('whole');` },
    { ...ONE_THREAD, max_execution_clock: 'wall' },
  );
  const startMs = performance.now();
  const [sleeps, short] = await Promise.all([server.get('/sleeps'), server.get('/short')]);
  expect(sleeps.text).toContain('Maximum execution time of 1 second exceeded');
  expect(sleeps.text).not.toContain('never');
  expect(short.text).toBe('whole');
  expect(performance.now() - startMs).toBeLessThan(8000);
});

test('when a thread has to be ended, those that wait in it are answered, and the next thread serves', async () => {
  await using server = await serve(
    {
      'waits.ts': `${gate('go')} echo('waited');`,
      'worked.ts': `echo('early'); fastcgi_finish_request(); ${gate('go')}`,
      'deaf.ts': `set_time_limit(1); usleep(3000); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
    },
    { ...ONE_THREAD, hard_timeout: '1', log_errors: '1' },
  );
  const waiting = Array.from({ length: 20 }, () => server.get('/waits'));
  expect(await server.text('/worked')).toBe('early');
  const deaf = await server.get('/deaf');
  expect(deaf.status).toBe(500);
  for (const answer of waiting) expect((await answer).status).toBe(500);
  await server.untilLog(/a worker ended \(terminated\) while it served .*\/waits/);
  server.write('go');
  expect((await server.get('/waits')).text).toBe('waited');
});
