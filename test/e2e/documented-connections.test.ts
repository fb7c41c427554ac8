/** The examples of docs/connections.md, word by word, against real servers. */
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedCode } from '../support/documentation.ts';
import { RawClient } from '../support/raw-client.ts';
import {
  CONNECTIONS_PAGE,
  type ConnectionCase,
  descriptorsOn,
  filesOf,
  INSTALLED_PACKAGES,
  isUsable,
  SERVER_CASES,
  SQLITE_CASES,
} from '../support/servers/connection-cases.ts';
import type { OwnServer } from '../support/servers/own-server.ts';
import { askPostgresql, POSTGRESQL_PROGRAMS, postgresqlUrl, startPostgresql } from '../support/servers/postgresql.ts';
import { isMissing } from '../support/servers/requirements.ts';
import { asyncGate, getRequest, Serving, writing } from '../support/serving.ts';

/** Ways to leave a request in the middle of a transaction. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'id.ts': `import { id } from './lib/uses.ts'; echo(await id());`,
  'look.ts': `import { id, written } from './lib/uses.ts'; echo(await id(), ' ', await written() ? 'seen' : 'unseen');`,
  'holds.ts': `import { id } from './lib/uses.ts'; const mine = await id(); ${writing(`holds-' + $_GET.me + '`, 'mine')}
    while (!process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/go-' + $_GET.me)) await new Promise((resolve) => setTimeout(resolve, 2)); echo(await id());`,
  'die.ts': `import { id, begin } from './lib/uses.ts'; const mine = await id(); await begin(); die(String(mine));`,
  'throw.ts': `import { id, begin } from './lib/uses.ts'; echo(await id()); await begin(); error_reporting(0); throw new Error('thrown');`,
  'limit.ts': `import { id, begin } from './lib/uses.ts'; echo(await id()); await begin(); error_reporting(0); set_time_limit(1); await new Promise(() => {});`,
  'abort.ts': `import { id, begin } from './lib/uses.ts'; const mine = await id(); await begin(); ${writing('aborting', 'mine')}
    for (;;) { echo('x'); flush(); await new Promise((resolve) => setTimeout(resolve, 2)); }`,
  'stall.ts': `import { id, stall } from './lib/uses.ts'; echo(await id()); set_time_limit(1); error_reporting(0); await stall();`,
  'killed.ts': `import { id, begin } from './lib/uses.ts'; const mine = await id(); await begin(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30000);`,
  'half.ts': `import { db } from './lib/db.ts'; db().catch(() => {}); die('died');`,
  'fails.ts': `import { id } from './lib/uses.ts'; try { echo(await id()); } catch (error) { echo('failed: ', error.code ?? error.message); }`,
};

/** Starting servers takes time on a busy machine. */
const LIMIT_MS = 60_000;

/** One worker, whose requests share it. */
const ONE_WORKER = {
  'pm.start_servers': '1',
  'pm.max_threads': '1',
  hard_timeout: '1',
  display_errors: '0',
  log_errors: '1',
  html_errors: '0',
  process_control_timeout: '5',
};

async function serveCase(
  files: Readonly<Record<string, string>>,
  directives: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const serving = new Serving({ ...files, ...SCRIPTS });
  symlinkSync(INSTALLED_PACKAGES, serving.join('node_modules'));
  return await serving.start({ ...ONE_WORKER, ...directives });
}

describe.each(SERVER_CASES)('$heading', (used) => {
  describe.skipIf(isMissing(...used.programs))(`(needs ${used.programs.join(', ')})`, () => {
    let outside: OwnServer;
    let server: Serving;
    beforeAll(async () => {
      outside = await used.start();
      process.env[used.variable] = used.url(outside);
      server = await serveCase(filesOf(used));
    }, LIMIT_MS);
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      await outside?.[Symbol.asyncDispose]();
      delete process.env[used.variable];
    });

    test('one connection serves one request after the other', async () => {
      const first = await server.text('/id');
      expect(first).toMatch(/^\d+$/);
      const ids = new Set([first]);
      for (let turn = 0; turn < 10; turn++) ids.add(await server.text('/id'));
      // The response leaves before the connection is given back: a quick next request may get another one.
      expect(ids.size).toBeLessThan(6);
      expect(await used.connections(outside)).toBe(ids.size);
    });

    test.each(['die', 'throw', 'limit'])('a transaction left open by %s is over before the next lease', async (how) => {
      const first = await server.text(`/${how}`);
      expect(first).toMatch(/^\d+$/);
      await comesBackClean(server, first);
    });

    test('a transaction left open by an abort is over before the next lease', async () => {
      const client = await RawClient.connect(server.port);
      client.send(getRequest('/abort'));
      await client.until(({ receivedBytes }) => receivedBytes > 300);
      const first = server.read('aborting');
      client.close();
      await comesBackClean(server, first);
    });

    test('two requests at a time have two connections; beyond max they wait', () => beyondMax(server, used, outside));

    test('one that is at work when its request ends is not lent again', async () => {
      const busy = await server.text('/stall');
      for (let turn = 0; turn < 12; turn++) expect(await server.text('/id')).not.toBe(busy);
    });

    test('a server that was restarted is connected anew', async () => {
      const before = await server.text('/id');
      await outside.restart();
      const after = await server.text('/fails');
      expect(after).toMatch(/^\d+$/);
      expect(await used.connections(outside)).toBe(1);
      expect(before).toMatch(/^\d+$/);
    });

    test('while the server is away there is an error, and none once it is back', async () => {
      await server.text('/id');
      await outside.stop();
      for (let turn = 0; turn < 12; turn++) expect(await server.text('/fails')).toMatch(/^failed: \w/);
      await outside.start();
      expect(await server.text('/fails')).toMatch(/^\d+$/);
    });

    test('a connection that is being made when its request ends is closed', async () => {
      await using fresh = await serveCase(filesOf(used));
      const before = await used.connections(outside);
      for (let turn = 0; turn < 20; turn++) expect(await fresh.text('/half')).toBe('died');
      expect(await fresh.text('/id')).toMatch(/^\d+$/);
      await expect.poll(() => used.connections(outside), { timeout: 10_000 }).toBe(before + 1);
    });

    test('a thread that must be killed leaves no connection and no transaction', async () => {
      await using doomed = await serveCase(filesOf(used), { max_execution_time: '1' });
      const before = await used.connections(outside);
      expect((await doomed.get('/killed')).status).toBe(500);
      await expect.poll(() => used.connections(outside), { timeout: 10_000 }).toBe(before);
      expect(await doomed.text('/look')).toMatch(/ unseen$/);
    });

    test('when the worker ends, so do its connections', async () => {
      await using worn = await serveCase(filesOf(used), { 'pm.max_requests': '3' });
      const before = await used.connections(outside);
      for (let turn = 0; turn < 3; turn++) expect(await worn.text('/id')).toMatch(/^\d+$/);
      await expect.poll(() => used.connections(outside), { timeout: 10_000 }).toBe(before);
    });
  });
});

/** The connection of that name is lent again, and nothing that was left open is seen on any. */
async function comesBackClean(server: Serving, id: string): Promise<void> {
  const looks = async (): Promise<readonly string[]> => {
    // At the same time, so that all idle connections are lent.
    const seen = await Promise.all(Array.from({ length: 10 }, () => server.text('/look')));
    expect(seen.every((one) => one.endsWith(' unseen'))).toBe(true);
    return seen;
  };
  await expect.poll(looks, { timeout: 10_000 }).toContain(`${id} unseen`);
}

/** Ten, as the example does not say another number, have connections; the eleventh gets the one that is given back. */
async function beyondMax(server: Serving, used: ConnectionCase, outside: OwnServer): Promise<void> {
  const names = Array.from({ length: 10 }, (_, at) => String(at));
  const holding = names.map((me) => server.text(`/holds?me=${me}`));
  await Promise.all(names.map((me) => server.untilFile(`holds-${me}`)));
  const ids = names.map((me) => server.read(`holds-${me}`));
  expect(new Set(ids).size).toBe(10);
  const connections = await used.connections(outside);
  const late = server.text('/holds?me=late');
  await server.text('/static-turn');
  expect(server.has('holds-late')).toBe(false);
  server.write('go-3', 'go');
  expect(await holding[3]).toBe(ids[3]);
  expect(await server.untilFile('holds-late')).toBe(ids[3]);
  expect(await used.connections(outside)).toBe(connections);
  for (const me of [...names, 'late']) server.write(`go-${me}`, 'go');
  expect(await Promise.all(holding)).toEqual(ids);
  expect(await late).toBe(ids[3]);
}

describe.skipIf(isMissing(...POSTGRESQL_PROGRAMS))(
  `onRequestEnd() with a pool (needs ${POSTGRESQL_PROGRAMS.join(', ')})`,
  () => {
    test(
      'its clients come back without transactions, however requests end',
      async () => {
        await using outside = await startPostgresql();
        await askPostgresql(outside, 'CREATE TABLE notes (text text)');
        process.env.DATABASE_URL = postgresqlUrl(outside);
        const taking = documentedCode(CONNECTIONS_PAGE, '## `onRequestEnd(value, giveBack?)`');
        await using server = new Serving({
          'die.ts': `${taking}\nawait client.query('BEGIN'); await client.query("INSERT INTO notes VALUES ('x')"); die('died');`,
          'count.ts': `${taking}\necho((await client.query('SELECT count(*)::int AS n FROM notes')).rows[0].n, ' ', pool.totalCount, ' ', pool.waitingCount);`,
          'broken.ts': `${taking}\nawait client.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => {}); echo('broken');`,
          'package/package.json': JSON.stringify({ name: 'our-pool', type: 'module', exports: './index.js' }),
          'package/index.js': `import pg from 'pg'; export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
        pool.on('error', () => {});`,
          'node_modules/none': '',
        });
        symlinkSync(server.join('package'), server.join('node_modules/our-pool'));
        for (const name of ['pg', 'pg-pool', 'pg-protocol'])
          symlinkSync(`${INSTALLED_PACKAGES}/${name}`, server.join(`node_modules/${name}`));
        await server.start(ONE_WORKER);
        for (let turn = 0; turn < 5; turn++) expect(await server.text('/die')).toBe('died');
        expect(await server.text('/count')).toMatch(/^0 [12] 0$/);
        for (let turn = 0; turn < 3; turn++) expect(await server.text('/broken')).toBe('broken');
        expect(await server.text('/count')).toMatch(/^0 [012] 0$/);
        delete process.env.DATABASE_URL;
      },
      LIMIT_MS,
    );
  },
);

const SQLITE_SCRIPTS: Readonly<Record<string, string>> = {
  'look.ts': `import { db } from './lib/db.ts'; echo(JSON.stringify(db().prepare('SELECT count(*) AS n FROM notes').get()));`,
  'make.ts': `import { db } from './lib/db.ts'; db().exec('CREATE TABLE notes (text text)'); echo('made');`,
  'die.ts': `import { db } from './lib/db.ts'; db().exec("BEGIN IMMEDIATE; INSERT INTO notes VALUES ('x')"); die('died');`,
  'limit.ts': `import { db } from './lib/db.ts'; db().exec("BEGIN IMMEDIATE; INSERT INTO notes VALUES ('x')"); error_reporting(0); set_time_limit(1); while (true) {}`,
  'abort.ts': `import { db } from './lib/db.ts'; db().exec("BEGIN IMMEDIATE; INSERT INTO notes VALUES ('x')"); for (;;) { echo('x'); flush(); usleep(1000); }`,
  'holds.ts': `import { db } from './lib/db.ts'; const one = db(); ${writing(`holds-' + $_GET.me + '`)} ${asyncGate('go')} echo(one === db() ? 'mine' : 'other');`,
};

describe.each(SQLITE_CASES)('$heading', ({ heading, packageName }) => {
  describe.skipIf(!isUsable(packageName))(`(needs ${packageName})`, () => {
    let server: Serving;
    beforeAll(async () => {
      server = new Serving({ 'lib/db.ts': documentedCode(CONNECTIONS_PAGE, heading), ...SQLITE_SCRIPTS });
      symlinkSync(INSTALLED_PACKAGES, server.join('node_modules'));
      process.env.NOTES_DB = server.join('notes.sqlite');
      await server.start(ONE_WORKER);
      expect(await server.text('/make')).toBe('made');
    }, LIMIT_MS);
    afterAll(async () => {
      await server[Symbol.asyncDispose]();
      delete process.env.NOTES_DB;
    });
    const NONE = '{"n":0}';

    test.each(['die', 'limit'])('a transaction left open by %s is over before the next lease', async (how) => {
      await server.text(`/${how}`);
      expect(await server.text('/look')).toBe(NONE);
      // Nobody is kept from writing.
      expect(await server.text('/die')).toBe('died');
    });

    test('a transaction left open by an abort is over before the next lease', async () => {
      const client = await RawClient.connect(server.port);
      client.send(getRequest('/abort'));
      await client.until(({ receivedBytes }) => receivedBytes > 300);
      client.close();
      expect(await server.text('/look')).toBe(NONE);
      expect(await server.text('/die')).toBe('died');
    });

    test.runIf(process.platform === 'linux')('each request has its own, idle ones are kept up to max', async () => {
      const path = server.join('notes.sqlite');
      const names = Array.from({ length: 12 }, (_, at) => String(at));
      const holding = names.map((me) => server.text(`/holds?me=${me}`));
      await Promise.all(names.map((me) => server.untilFile(`holds-${me}`)));
      expect(descriptorsOn(path)).toBe(12);
      server.write('go', 'go');
      expect(new Set(await Promise.all(holding))).toEqual(new Set(['mine']));
      await expect.poll(() => descriptorsOn(path), { timeout: 10_000 }).toBe(10);
      await server.stop();
      expect(descriptorsOn(path)).toBe(0);
      await server.start(ONE_WORKER);
    });
  });
});
