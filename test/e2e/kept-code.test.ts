/** Functions of finished requests that packages keep: they run for their caller and touch nothing of their own request. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asyncGate, getRequest, type Serving, serve } from '../support/serving.ts';

const manifest = (name: string): string => JSON.stringify({ name, type: 'module', exports: './index.js' });

/** Packages as there are many: an emitter, interceptors as axios has them, a box, a cache of promises, a timer. */
const PACKAGES = {
  'node_modules/holdbus/package.json': manifest('holdbus'),
  'node_modules/holdbus/index.js': `import { EventEmitter } from 'node:events'; export const bus = new EventEmitter();`,
  'node_modules/intercept/package.json': manifest('intercept'),
  'node_modules/intercept/index.js': `const chain = []; export const use = (fn) => chain.push(fn);
    export const get = (config) => chain.reduce((promise, fn) => promise.then(fn), Promise.resolve(config)).then(({ headers }) => headers);`,
  'node_modules/@box/keep/package.json': manifest('@box/keep'),
  'node_modules/@box/keep/index.js': `const kept = new Map();
    export const keep = (name, value) => { if (!kept.has(name)) kept.set(name, value); return kept.get(name); };
    export const take = (name) => kept.get(name);
    export const call = (name, ...args) => kept.get(name)(...args);`,
  'node_modules/ticker/package.json': manifest('ticker'),
  'node_modules/ticker/index.js': `let fn = null; export const every = (given) => { fn ??= given; }; export const stop = () => { fn = null; };
    setInterval(() => fn?.(), 5).unref();`,
};

const SCRIPTS = {
  'listener.ts': `import { bus } from 'holdbus';
bus.on('said', (what: string) => { error_log('heard ' + what); });
echo('start ');
bus.emit('said', 'hi');
echo('end');`,
  'neighbour.ts': `import { bus } from 'holdbus';
const me = String($_GET.me);
bus.on('msg', (text: string) => { echo('[', me, ' heard ', text, ']'); });
if (isset($_GET.wait)) { process.getBuiltinModule('node:fs').writeFileSync('${'$'}{ROOT}/waits', ''); ${asyncGate('go')} }
try { bus.emit('msg', 'from-' + me); } catch (error) { echo(' refused: ', error.message); }
echo(' done ', me);`,
  'interceptor.ts': `import { get, use } from 'intercept';
use((config) => { config.headers.push(uniqid()); return config; });
echo((await get({ headers: [] })).length);`,
  'keeps.ts': `import { keep } from '@box/keep';
class Tool { secret = 'of the first'; run() { return this.secret + strlen('abc'); } echoes() { echo(this.secret); } }
keep('tool', new Tool());
keep('echo', () => { echo('CROSSED'); });
keep('header', () => header('X-Crossed: 1'));
keep('get', () => $_GET.secret);
keep('die', () => { die('CROSSED'); });
keep('fatal', () => trigger_error('x', E_USER_ERROR));
keep('limit', () => set_time_limit(1));
keep('sleep', () => sleep(1));
keep('shutdown', () => register_shutdown_function(() => {}));
keep('session', () => session_start());
keep('include', () => include('./listener.ts'));
keep('buffer', () => ob_start());
keep('flush', () => flush());
keep('finish', () => fastcgi_finish_request());
keep('open', () => fopen('php://memory', 'r'));
keep('headers', () => getallheaders());
keep('filter', () => filter_input(INPUT_GET, 'secret'));
keep('status', () => http_response_code(418));
keep('exit', () => process.exit(3));
keep('warn', () => { trigger_error('a late warning', E_USER_WARNING); return 'went on'; });
keep('pure', (text) => htmlspecialchars(strtoupper(text)) + json_encode([1]));
keep('spin', () => { while (true) {} });
keep('later', () => new Promise((resolve) => setTimeout(() => resolve('later'), 5)));
keep('micro', async () => { await null; return await Promise.resolve('micro').then((text) => text + '!'); });
keep('catches', (fn) => { try { fn(); } catch (error) { return 'swallowed ' + error.message; } });
function* numbers() { yield 1; yield 2; }
const numbersOfFirst = numbers(); numbersOfFirst.next();
keep('numbers', numbersOfFirst);
keep('never', (async () => { await new Promise((resolve) => setTimeout(resolve, 60_000)); })());
let release; const gate = new Promise((resolve) => { release = resolve; });
keep('release', () => release());
keep('pending', (async () => { await gate; return 'value'; })());
keep('dead', (async () => { await null; die(); })());
keep('dead', null);
echo('kept');`,
  'calls.ts': `import { call } from '@box/keep';
try { echo('gave ', json_encode(call($_GET.name, 'a&b'))); } catch (error) { echo(error.constructor.name, ': ', error.message); }
echo(' done');`,
  'uncaught.ts': `import { call } from '@box/keep';
call($_GET.name);
echo('never');`,
  'tool.ts': `import { take } from '@box/keep';
echo(take('tool').run(), ' ');
try { take('tool').echoes(); } catch (error) { echo(error.message); }`,
  'awaits.ts': `import { call } from '@box/keep'; echo(await call($_GET.name));`,
  'spins.ts': `import { call } from '@box/keep'; set_time_limit(1); register_shutdown_function(() => echo(' shut down')); echo('in '); call('spin'); echo('never');`,
  'dies.ts': `import { call } from '@box/keep'; echo('a'); call('catches', () => { die(' died'); }); echo('never');`,
  'generator.ts': `import { take } from '@box/keep';
try { echo(json_encode(take('numbers').next())); } catch (error) { echo(error.constructor.name, ': ', error.message); }
echo(' done');`,
  'pending.ts': `import { call, take } from '@box/keep'; call('release');
try { const value = await take('pending'); echo('gave ', value); } catch (error) { echo(error.constructor.name, ': ', error.message); }
echo(' done');`,
  'dying.ts': `import { keep } from '@box/keep'; keep('promise', (async () => { await null; die('first died'); })()); await new Promise(() => {});`,
  'waits-for-dead.ts': `import { take } from '@box/keep'; echo('second '); await take('promise'); echo('never');`,
  'ticks.ts': `import { every } from 'ticker'; every(() => { echo('CROSSED'); }); echo('ticks');`,
  'hello.ts': `echo('hello');`,
  'leftovers.ts': `import { writeFileSync, readFile } from 'node:fs';
import { EventEmitter } from 'node:events';
const say = (what) => writeFileSync($_SERVER.DOCUMENT_ROOT + '/late-' + what, '');
let resolve; const promise = new Promise((done) => { resolve = done; });
promise.then(() => say('reaction'));
readFile('/etc/hostname', () => say('callback'));
(async () => { await promise; say('async'); })();
queueMicrotask(() => queueMicrotask(() => resolve(null)));
echo('left');`,
};

const PRIVATE_NAMES: readonly (readonly [string, string])[] = [
  ['echo', 'write output'],
  ['header', 'send a header'],
  ['get', 'read $_GET'],
  ['die', 'end the script'],
  ['fatal', 'end the script (x)'],
  ['limit', 'set a time limit'],
  ['sleep', 'wait'],
  ['shutdown', 'register a shutdown function'],
  ['session', 'use the session'],
  ['include', 'include a file'],
  ['buffer', 'start an output buffer'],
  ['flush', 'send output'],
  ['finish', 'end the response'],
  ['open', 'open a stream'],
  ['headers', 'read the headers of the request'],
  ['filter', 'read the input of the request'],
  ['status', 'set the status'],
  ['exit', 'end the script'],
];

describe('functions that packages keep beyond their request', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      { ...PACKAGES, ...SCRIPTS },
      { 'pm.start_servers': '1', 'pm.max_threads': '1', log_errors: '1', display_errors: '1', html_errors: '0' },
    );
    server.write('neighbour.ts', SCRIPTS['neighbour.ts'].replace('${ROOT}', server.path));
    expect((await server.get('/keeps?secret=s')).text).toBe('kept');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('a listener runs for every later request, and a notice tells of it once', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const response = await server.get('/listener');
      expect([response.status, response.text]).toEqual([200, 'start end']);
    }
    const heard = () => server.logs.filter((line) => line.includes('heard hi')).length;
    await server.untilLog(/NOTICE: a package has kept .*listener\.ts:2\).* now from .*listener\.ts:4/);
    expect(heard()).toBe(1 + 2 + 3 + 4);
    expect(server.logs.filter((line) => line.includes('NOTICE') && line.includes('listener.ts:2')).length).toBe(1);
  });

  test('a listener of a finished request cannot write into the response of its caller, nor cut it', async () => {
    const waiting = server.get('/neighbour?me=A&wait=1');
    await server.untilFile('waits', () => true);
    const second = await server.get('/neighbour?me=B');
    server.write('go');
    const first = await waiting;
    // A still runs when B emits: its listener writes into A's response.
    expect(second.text).toBe('[B heard from-B] done B');
    expect(first.text).toMatch(
      /^\[A heard from-B\]\[A heard from-A\] refused: Cannot write output: .*neighbour\.ts:3\).* done A$/,
    );
    const third = await server.get('/neighbour?me=C');
    expect(third.text).toMatch(/^ refused: .* done C$/);
  });

  test('interceptors go on working', async () => {
    for (let turn = 1; turn <= 3; turn++) {
      const response = await server.get('/interceptor');
      expect([response.status, response.text]).toEqual([200, String(turn)]);
    }
  });

  test.each(PRIVATE_NAMES)('%s: a plain Error that names both places', async (name, action) => {
    const response = await server.get(`/calls?name=${name}`);
    expect(response.status).toBe(200);
    expect(response.text).toContain(`Error: Cannot ${action}: the request of this code (${server.path}/keeps.ts:`);
    expect(response.text).toMatch(/has ended; it was called from .*\/calls\.ts:2 done$/);
    expect(JSON.stringify(response.headers)).not.toContain('crossed');
  });

  test('that Error is the caller’s uncaught error', async () => {
    const response = await server.get('/uncaught?name=echo');
    expect(response.text).toMatch(/Fatal error: Uncaught Error: Cannot write output/);
    expect(response.text).not.toContain('never');
    expect(response.text).not.toContain('CROSSED');
  });

  test('pure functions and objects go on working, warnings go to the log', async () => {
    expect((await server.get('/calls?name=pure')).text).toBe('gave "A&amp;B[1]" done'.replace('A&amp;B', 'A&amp;B'));
    expect((await server.get('/tool')).text).toMatch(/^of the first3 Cannot write output: /);
    expect((await server.get('/calls?name=warn')).text).toBe('gave "went on" done');
    await server.untilLog(/a late warning/);
  });

  test('timers and promises run on the caller’s time', async () => {
    expect((await server.get('/awaits?name=later')).text).toBe('later');
    expect((await server.get('/awaits?name=micro')).text).toBe('micro!');
  });

  test('a kept endless loop is ended by its caller’s limit', async () => {
    const response = await server.get('/spins');
    expect(response.text).toMatch(/^in .*Maximum execution time of 1 second exceeded.* shut down$/s);
    expect((await server.get('/hello')).text).toBe('hello');
    expect(server.logs.join('\n')).not.toContain('(terminated)');
  });

  test('kept code cannot hold its caller’s die()', async () => {
    expect((await server.get('/dies')).text).toBe('a died');
  });

  test('what a finished request was in the middle of does not go on: an Error for who waits for it', async () => {
    expect((await server.get('/generator')).text).toBe(
      'Error: The code that was called belongs to a request that has ended done',
    );
    expect((await server.get('/pending')).text).toBe(
      'Error: The code that was called belongs to a request that has ended done',
    );
  });

  test('who waits for a promise of a request that died gets an Error, not its end', async () => {
    expect((await server.get('/dying')).text).toBe('first died');
    const response = await server.get('/waits-for-dead');
    expect(response.text).toMatch(
      /^second .*Fatal error: Uncaught Error: The code that was called belongs to a request/s,
    );
  });

  test('between requests its errors are logged and nothing dies', async () => {
    expect((await server.get('/ticks')).text).toBe('ticks');
    await server.untilLog(
      /Error .*Cannot write output: .*ticks\.ts:1\) has ended; it was called outside of any request/,
    );
    expect((await server.get('/hello')).text).toBe('hello');
  });

  test('what the request itself had left does not run', async () => {
    expect((await server.get('/leftovers')).text).toBe('left');
    // Two more requests: what was left has had its turn.
    await server.get('/awaits?name=later');
    await server.get('/awaits?name=later');
    expect(['reaction', 'callback', 'async'].filter((what) => server.has(`late-${what}`))).toEqual([]);
    expect(server.logs.join('\n')).not.toContain('leftovers.ts');
  });
});

void getRequest;
