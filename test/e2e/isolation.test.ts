/** Requests share a worker and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getRequest, type Serving, serve } from '../support/serving.ts';

/** Writes its own number everywhere, gives way to the others again and again, and looks whether everything is still its own. */
const INTERLEAVING = `
import { counter, count } from './lib/state.ts';
const own = $_GET.n;
const wrong: string[] = [];
header('X-Number: ' + own);
http_response_code(200 + Number(own) % 4);
ini_set('precision', String(3 + Number(own) % 10));
globalThis.number = own;
process.env.NUMBER = own;
$_POST.own = own;
$_SERVER.OWN = own;
ignore_user_abort(Number(own) % 2 === 0);
set_error_handler((level, message) => { echo('[' + own + message + ']'); });
ob_start();
let local = 0;
for (let round = 0; round < 8; round++) {
  await new Promise((resolve) => setTimeout(resolve, Number(own) % 7));
  count(); local++;
  echo(own + ',');
  await null;
  if ($_GET.n !== own || $_REQUEST.n !== own) wrong.push('$_GET');
  if (globalThis.number !== own) wrong.push('globalThis');
  if (process.env.NUMBER !== own) wrong.push('process.env');
  if ($_POST.own !== own || $_SERVER.OWN !== own) wrong.push('superglobals');
  if (ini_get('precision') !== String(3 + Number(own) % 10)) wrong.push('ini');
  if (http_response_code() !== 200 + Number(own) % 4) wrong.push('status');
  if (counter() !== local) wrong.push('module state');
  if (ob_get_level() !== 1) wrong.push('ob level');
  if (Boolean(ignore_user_abort()) !== (Number(own) % 2 === 0)) wrong.push('abort');
}
trigger_error('!');
const text = ob_get_clean();
echo(JSON.stringify({ own, text, wrong, left: Object.keys(globalThis).includes('leak') }));
globalThis.leak = own;
process.env.LEAK = own;
`;

describe('what requests do not share', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'interleaving.ts': INTERLEAVING,
        'lib/state.ts': `let n = 0; export const count = () => ++n; export const counter = () => n;`,
        'leaks.ts': `echo(JSON.stringify([typeof globalThis.visits, process.env.VISITS ?? null, Object.hasOwn(Array.prototype, 'evil')]));
        globalThis.visits = 1; process.env.VISITS = '1'; globalThis.fetch = null; globalThis.setTimeout = null; delete process.env.PATH;`,
        'globals.ts': `echo([typeof fetch, typeof setTimeout, typeof crypto.randomUUID(), typeof structuredClone({}), typeof globalThis.crypto.subtle,
        globalThis.globalThis === globalThis, global === globalThis, 'x' in globalThis, typeof process.env.PATH, process.argv.length > 0].join(' '));`,
        'own-global.ts': `Object.defineProperty(globalThis, 'fixed', { value: 7 }); globalThis.plain = 8;
        echo(JSON.stringify([globalThis.fixed, Object.keys(globalThis).filter((name) => name === 'plain' || name === 'fixed'),
        Object.hasOwn(globalThis, 'fixed'), delete globalThis.plain, globalThis.plain === undefined, typeof globalThis.Array]));`,
        'one-process.ts': `include('lib/sets-env.ts'); echo(JSON.stringify([process.env.FROM_INCLUDE, process === globalThis.process, process.env.NUMBER ?? null]));
        process.env.NUMBER = 5; echo(JSON.stringify(process.env.NUMBER));`,
        'lib/sets-env.ts': `process.env.FROM_INCLUDE = 'included';`,
        'refused.ts': `for (const call of [() => process.chdir('/'), () => process.on('exit', () => {}),
        () => process.removeAllListeners(), () => process.setUncaughtExceptionCaptureCallback(() => {}), () => process.umask(0)]) {
        try { call(); echo('allowed '); } catch (error) { echo('refused '); } }`,
        'timers.ts': `import { promisify } from 'node:util';
        const seen = [];
        await promisify(setTimeout)(1); seen.push('promisified');
        clearTimeout(undefined); clearTimeout(null); clearTimeout(5); clearTimeout('x'); clearInterval({}); seen.push('cleared');
        try { setTimeout('code', 1); } catch (error) { seen.push(error.code); }
        const id = setTimeout(() => seen.push('never'), 1); clearTimeout(+id); 
        await new Promise((resolve) => setTimeout((a, b) => { seen.push(a + b); resolve(null); }, 5, 'x', 'y'));
        echo(seen.join(' '));`,
        'outlives.ts': `setInterval(() => echo('LATE'), 1); setTimeout(() => { throw new Error('late'); }, 5); fetch('http://127.0.0.1:1/').catch(() => {}); echo('done');`,
        'late-limit.ts': `const later = Promise.resolve().then(() => null).then(() => null).then(() => set_time_limit(1)); echo('done');`,
        'echo.ts': `await new Promise((resolve) => setTimeout(resolve, 20)); echo('echo ' + $_GET.n);`,
      },
      { 'pm.start_servers': '1', 'pm.max_threads': '1', log_errors: '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('200 requests that interleave in one worker never see each other’s state', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => String(index));
    const responses = await Promise.all(numbers.map((n) => server.get(`/interleaving?n=${n}`)));
    for (const [index, response] of responses.entries()) {
      const n = numbers[index]!;
      expect(JSON.parse(response.text)).toEqual({
        own: n,
        text: `${`${n},`.repeat(8)}[${n}!]`,
        wrong: [],
        left: false,
      });
      expect(response.header('x-number')).toBe(n);
      expect(response.status).toBe(200 + (index % 4));
    }
  });

  test('the same on 20 connections, one request after the other', async () => {
    const run = async (index: number): Promise<void> => {
      await using client = await server.connect();
      for (let round = 0; round < 10; round++) {
        const n = `${index * 10 + round}`;
        const response = await client.send(getRequest(`/interleaving?n=${n}`)).response();
        expect(JSON.parse(response.text)).toMatchObject({ own: n, wrong: [], left: false });
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => run(index)));
  });

  test('nothing assigned to globals is there at the next request', async () => {
    for (let visit = 0; visit < 3; visit++) expect(await server.text('/leaks')).toBe('["undefined",null,false]');
    expect(await server.text('/globals')).toBe('function function string object object true true false string true');
  });

  test('the global object takes properties as any object does', async () => {
    expect(await server.text('/own-global')).toBe('[7,["plain"],true,true,true,"function"]');
    expect(await server.text('/own-global')).toBe('[7,["plain"],true,true,true,"function"]');
  });

  test('a request has one process, whoever looks at it', async () => {
    expect(await server.text('/one-process')).toBe('["included",true,null]"5"');
    expect(await server.text('/one-process')).toBe('["included",true,null]"5"');
  });

  test('what would touch all requests is refused', async () => {
    expect(await server.text('/refused')).toBe('refused '.repeat(5));
  });

  test('timers behave as Node’s', async () => {
    expect(await server.text('/timers')).toBe('promisified cleared ERR_INVALID_ARG_TYPE xy');
  });

  test('nothing scheduled outlives its request', async () => {
    expect(await server.text('/outlives')).toBe('done');
    expect(await server.text('/late-limit')).toBe('done');
    const texts = await Promise.all(Array.from({ length: 50 }, (_, n) => server.text(`/echo?n=${n}`)));
    expect(texts).toEqual(texts.map((_, n) => `echo ${n}`));
    expect(server.logs.filter((line) => !line.includes('!'))).toEqual([]);
  });
});
