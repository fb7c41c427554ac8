/** persistent(): values that outlive requests, leased to one at a time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asyncGate, type Serving, serve } from '../support/serving.ts';

const PACKAGE = `let n = 0; export const log = [];
export class Thing { id = ++n; state = 'clean'; alive = true; close() { log.push('closed ' + this.id); } }
export const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const reset = () => { n = 0; log.length = 0; };`;

const SYNC = `import { Thing, log } from 'things';
const thing = persistent($_GET.key, () => new Thing(), { max: 2, reset: (one) => { if (isset($_GET.bad)) throw new Error('reset fails'); one.state = 'clean'; }, check: (one) => one.alive });`;
const ASYNC = `import { Thing, log } from 'things';
const lease = () => persistent($_GET.key, async () => { await null; if (isset($_GET.fails)) throw new Error('cannot connect'); return new Thing(); },
  { max: 2, waitSeconds: 5, reset: async (one) => { if (isset($_GET.hangs)) await new Promise(() => {}); await null; one.state = 'clean'; }, check: async (one) => one.alive });`;

const KEEPS_FILE = `import { Thing } from 'things'; const file = $_SERVER.DOCUMENT_ROOT + '/disposed';
          persistent('file', async () => new Thing(), { dispose: async () => { await Promise.resolve(); process.getBuiltinModule('node:fs').writeFileSync(file, 'disposed'); } }); echo('ok');`;

describe('persistent()', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'node_modules/things/package.json': JSON.stringify({ name: 'things', type: 'module', exports: './index.js' }),
        'node_modules/things/index.js': PACKAGE,
        'sync.ts': `${SYNC} echo(thing.id, ' ', thing.state, ' ', thing === persistent($_GET.key, () => new Thing(), {}) ? 'other' : 'own');
          thing.state = 'dirty'; if (isset($_GET.breaks)) thing.alive = false; if (isset($_GET.die)) die(' died'); if (isset($_GET.spin)) { set_time_limit(1); while (true) {} }`,
        'same.ts': `${SYNC} const again = () => persistent($_GET.key, () => new Thing(), { max: 2 }); echo(again() === again() ? 'same' : 'other');`,
        'async.ts': `${ASYNC} const [thing, again] = await Promise.all([lease(), lease()]); echo(thing.id, ' ', thing.state, ' ', thing === again ? 'same' : 'other');
          thing.state = 'dirty'; if (isset($_GET.breaks)) thing.alive = false; if (isset($_GET.die)) { await null; die(' died'); }`,
        'holds.ts': `${ASYNC} const thing = await lease(); process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/holds-' + $_GET.me, '');
          ${asyncGate('go')} echo(thing.id, ' ', thing.state);`,
        'sync-holds.ts': `${SYNC} process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/holds-' + $_GET.me, ''); ${asyncGate('go')} echo(thing.id);`,
        'abandons.ts': `${ASYNC} lease().catch(() => {}); echo('left'); if (isset($_GET.die)) die();`,
        'half.ts': `import { Thing, later } from 'things';
          const { slow, fine, then, check } = $_GET;
          const lease = () => persistent($_GET.key, async () => {
            const thing = new Thing();
            try { await later(slow ? 1500 : fine ? 0 : 20); await null; if (then) await later(1).then(Boolean).then((x) => x); } catch (error) { echo('never'); }
            for (let round = 0; round < 3; round++) await null;
            return thing; },
            { check: async () => { if (check) await later(20); return true; } });
          if (isset($_GET.fine)) { echo((await lease()).id); }
          else if (isset($_GET.die)) { setTimeout(() => die('left'), 2); await lease(); }
          else { lease().catch(() => {}); echo('left'); }`,
        'fails.ts': `${ASYNC} try { await lease(); } catch (error) { echo(error.message); }`,
        'log.ts': `import { log } from 'things'; echo(log.splice(0).join(', '));`,
        'idle.ts': `import { Thing } from 'things'; echo(persistent('idle', () => new Thing(), { idleSeconds: 1, dispose: (one) => { one.close(); throw new Error('dispose fails'); } }).id);`,
        'version.ts': `import { Thing } from 'things'; echo('A', persistent('version', () => new Thing()).id);`,
        'wrong.ts': `try { persistent('x', 5); } catch (error) { echo(error.message); }`,
        'shared-one.ts': `import { db } from './lib/db.ts'; echo(db().id);`,
        'shared-two.ts': `import 'node:os'; import { db } from './lib/db.ts'; const filler = 1; echo(db().id, filler ? '' : 'x');`,
        'lib/db.ts': `import { Thing } from 'things'; export const db = () => persistent('db', () => { usleep(1); return new Thing(); });`,
      },
      {
        'pm.start_servers': '1',
        'pm.max_threads': '1',
        hard_timeout: '1',
        display_errors: '0',
        log_errors: '1',
        process_control_timeout: '5',
      },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const text = async (target: string): Promise<string> => (await server.get(target)).text;
  const idOf = (answer: string): string => answer.split(' ')[0]!;

  test.each(['sync', 'async'])('%s: one value serves one request after the other, reset in between', async (kind) => {
    const first = await text(`/${kind}?key=a-${kind}`);
    expect(first).toMatch(/^\d+ clean /);
    for (let turn = 0; turn < 3; turn++) expect(await text(`/${kind}?key=a-${kind}`)).toBe(first);
  });

  test.each(['sync', 'async'])('%s: given back clean after die()', async (kind) => {
    const first = idOf(await text(`/${kind}?key=d-${kind}&die=1`));
    expect(await text(`/${kind}?key=d-${kind}`)).toMatch(new RegExp(`^${first} clean`));
  });

  test('given back clean after a time limit', async () => {
    const first = idOf(await text('/sync?key=limit&spin=1'));
    expect(await text('/sync?key=limit')).toMatch(new RegExp(`^${first} clean`));
  });

  test('a request has one value of a key', async () => {
    expect(await text('/same?key=same')).toBe('same');
    expect(await text('/async?key=same')).toMatch(/ same$/);
  });

  test.each(['sync', 'async'])('%s: a broken one is replaced', async (kind) => {
    const first = idOf(await text(`/${kind}?key=b-${kind}&breaks=1`));
    await text('/log');
    expect(idOf(await text(`/${kind}?key=b-${kind}`))).not.toBe(first);
    expect(await text('/log')).toBe(`closed ${first}`);
  });

  test('when resetting fails it is disposed of, and the error logged', async () => {
    const first = idOf(await text('/sync?key=bad&bad=1'));
    await server.untilLog(/Giving back at the end of the request failed: Error: reset fails/);
    expect(idOf(await text('/sync?key=bad'))).not.toBe(first);
  });

  test('when resetting takes too long it is disposed of', async () => {
    const first = idOf(await text('/async?key=hangs&hangs=1'));
    await server.untilLog(/Giving back at the end of the request failed: it was ended before it was done/);
    expect(idOf(await text('/async?key=hangs'))).not.toBe(first);
  });

  test('others get values of their own up to max, then they wait', async () => {
    const holding = ['1', '2', '3'].map((me) => text(`/holds?key=many&me=${me}`));
    await server.untilFile('holds-1', () => true);
    await server.untilFile('holds-2', () => true);
    expect(await text('/log')).not.toContain('x');
    expect(server.has('holds-3')).toBe(false);
    server.write('go', 'go');
    const answers = await Promise.all(holding);
    expect(new Set(answers).size).toBe(2);
    expect(answers.every((answer) => answer.endsWith(' clean'))).toBe(true);
    server.remove('go');
  });

  test('who cannot wait gets one beyond max, which ends with its request', async () => {
    await text('/log');
    for (const me of ['1', '2', '3']) server.remove(`holds-${me}`);
    const holding = ['1', '2', '3'].map((me) => text(`/sync-holds?key=few&me=${me}`));
    for (const me of ['1', '2', '3']) await server.untilFile(`holds-${me}`, () => true);
    server.write('go', 'go');
    expect(new Set(await Promise.all(holding)).size).toBe(3);
    expect((await text('/log')).split(', ')).toHaveLength(1);
    server.remove('go');
  });

  test('errors of make are thrown, not kept; waiting ends with an Error', async () => {
    for (let turn = 0; turn < 4; turn++) expect(await text('/fails?key=fails&fails=1')).toBe('cannot connect');
    expect(await text('/async?key=fails')).toMatch(/^\d+ clean same$/);
  });

  test.each(['', '&die=1'])('what comes when its request has ended blocks nobody%s', async (how) => {
    for (let turn = 0; turn < 5; turn++) expect(await text(`/abandons?key=left${how}`)).toBe('left');
    expect(await text('/async?key=left')).toMatch(/^\d+ clean same$/);
  });

  test.each(['', '&die=1', '&slow=1', '&then=1'])(
    'what a make finishes after the end of its request is disposed of%s',
    async (how) => {
      await text('/log');
      const key = `half${encodeURIComponent(how)}`;
      expect(await text(`/half?key=${key}${how}`)).toBe('left');
      await expect.poll(() => text('/log'), { timeout: 10_000 }).toMatch(/^(closed \d+)$/);
    },
  );

  test('what was being checked when its request ended is kept', async () => {
    const id = await text('/half?key=checked&fine=1');
    await text('/log');
    expect(await text('/half?key=checked&check=1')).toBe('left');
    const both = () => Promise.all([1, 2].map(() => text('/half?key=checked&fine=1')));
    await expect.poll(both, { timeout: 10_000 }).toContain(id);
    expect(await text('/log')).toBe('');
  });

  test('one that nobody uses is disposed of', async () => {
    await text('/log');
    const id = await text('/idle');
    await server.untilLog(/A value of persistent\('idle'\) could not be disposed of: Error: dispose fails/);
    expect(await text('/log')).toBe(`closed ${id}`);
  });

  test('endpoints that import the same code share its values; other code has others', async () => {
    const first = await text('/shared-one');
    expect(await text('/shared-two')).toBe(first);
    const before = await text('/version');
    expect(await text('/version')).toBe(before);
    server.write(
      'version.ts',
      `import { Thing } from 'things'; echo('A', persistent('version', () => { return new Thing(); }).id);`,
    );
    await expect.poll(() => text('/version')).not.toBe(before);
  });

  test('what makes no value is refused', async () => {
    expect(await text('/wrong')).toBe('persistent(): Argument #2 ($make) must be a function');
  });

  test('when the worker ends, its values do', async () => {
    await using worn = await serve(
      {
        'node_modules/things/package.json': JSON.stringify({ name: 'things', type: 'module', exports: './index.js' }),
        'node_modules/things/index.js': PACKAGE,
        'keeps-file.ts': KEEPS_FILE,
      },
      { 'pm.start_servers': '1', 'pm.max_requests': '1' },
    );
    expect(await worn.text('/keeps-file')).toBe('ok');
    expect(await worn.untilFile('disposed')).toBe('disposed');
  });
});
