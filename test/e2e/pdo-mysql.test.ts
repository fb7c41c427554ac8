/** What becomes of database connections when requests end, in order or not. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askMariadb, startMariadb } from '../support/servers/mariadb.ts';
import type { OwnServer } from '../support/servers/own-server.ts';
import { isMissing } from '../support/servers/requirements.ts';
import { type Serving, serve, until } from '../support/serving.ts';

/** A statement that connects as `db`. */
function connect({ port }: OwnServer): string {
  return `const db = new PDO('mysql:host=127.0.0.1;port=${port};dbname=test;charset=utf8mb4', 'root', '');`;
}

describe.skipIf(isMissing('mariadbd'))('PDO on MariaDB', () => {
  let database: OwnServer;
  let server: Serving;

  beforeAll(async () => {
    database = await startMariadb();
    await askMariadb(database, 'CREATE TABLE notes (text VARCHAR(20)) ENGINE=InnoDB');
    server = await serve(
      {
        'state.ts': `${connect(database)} echo(json_encode(db.query("SELECT CONNECTION_ID() AS id, @x AS x, DATABASE() AS db, @@character_set_client AS cs, @@autocommit AS ac, @@sql_mode LIKE '%ANSI%' AS ansi").fetch(PDO.FETCH_ASSOC)));`,
        'change.ts': `${connect(database)} db.exec("SET @x = 5, NAMES latin1"); db.exec("SET sql_mode = 'ANSI', autocommit = 0"); db.exec('USE mysql'); db.exec('CREATE TEMPORARY TABLE test.tmp (a INT)'); echo('changed');`,
        'temporary.ts': `${connect(database)} try { db.query('SELECT * FROM tmp'); } catch (e: any) { echo(e.getCode()); }`,
        'count.ts': `${connect(database)} echo(db.query('SELECT COUNT(*) FROM notes').fetchColumn());`,
        'die.ts': `${connect(database)} db.beginTransaction(); db.exec("INSERT INTO notes VALUES ('x')"); die('dead');`,
        'limit.ts': `${connect(database)} set_time_limit(1); db.beginTransaction(); db.exec("INSERT INTO notes VALUES ('x')"); for (;;);`,
        'unread.ts': `${connect(database)} db.setAttribute(PDO.MYSQL_ATTR_USE_BUFFERED_QUERY, false); const st = db.query('SELECT 1 UNION SELECT 2'); echo(st.fetchColumn());`,
        'slow.ts': `${connect(database)} set_time_limit(1); echo(db.query('SELECT SLEEP(1.5)').fetchColumn(), 'slept');`,
        'endless.ts': `${connect(database)} register_shutdown_function(() => error_log('shutdown')); db.query('SELECT SLEEP(60)'); echo('slept');`,
        'long.ts': `${connect(database)} const text = db.query("SELECT REPEAT('0123456789abcdef', 1500000)").fetchColumn(); echo(strlen(text), ' ', md5(text));`,
        'hello.ts': `echo('hello');`,
        'brief.ts': `${connect(database)} file_put_contents(__DIR__ + '/brief', ''); echo(db.query('SELECT SLEEP(2)').fetchColumn());`,
        'wait.ts': `${connect(database)} file_put_contents(__DIR__ + '/waiting', ''); try { db.query('SELECT SLEEP(60)'); echo('slept'); } catch (e: any) { echo(e.getMessage()); }`,
      },
      { 'pm.start_servers': '1', 'pm.max_children': '4', 'opcache.revalidate_freq': '0' },
    );
  }, 60_000);
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  /** But for queries that the database itself has not noticed to be nobody's. */
  async function connections(): Promise<number> {
    const sql = `SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'root' AND id <> CONNECTION_ID() AND COALESCE(info, '') NOT LIKE 'SELECT SLEEP%'`;
    return Number((await askMariadb(database, sql))[0]![0]);
  }

  async function untilServer(holds: () => Promise<boolean>): Promise<void> {
    await vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 10_000, interval: 20 });
  }

  test('a connection is kept, and the next request finds it as new', async () => {
    const before = JSON.parse(await server.text('/state'));
    expect(before).toMatchObject({ x: null, db: 'test', cs: 'utf8mb4', ac: 1, ansi: 0 });
    expect(await server.text('/change')).toBe('changed');
    expect(JSON.parse(await server.text('/state'))).toEqual(before);
    expect(await server.text('/temporary')).toBe('42S02');
  });

  test('an open transaction is rolled back however the request ends', async () => {
    expect(await server.text('/die')).toBe('dead');
    expect(await server.text('/count')).toBe('0');
    expect(await server.text('/limit')).toContain('Maximum execution time');
    expect(await server.text('/count')).toBe('0');
  });

  test('one with rows that nobody has read is not kept', async () => {
    // Each thread has connections of its own.
    await using single = await serve(
      { 'state.ts': server.read('state.ts'), 'unread.ts': server.read('unread.ts') },
      { 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    const { id } = JSON.parse(await single.text('/state'));
    expect(JSON.parse(await single.text('/state')).id).toBe(id);
    expect(await single.text('/unread')).toBe('1');
    expect(JSON.parse(await single.text('/state')).id).not.toBe(id);
  });

  test('the limit’s clock stands still while the database works', async () => {
    expect(await server.text('/slow')).toBe('0slept');
  });

  test('values longer than a packet come whole', async () => {
    const text = '0123456789abcdef'.repeat(1_500_000);
    expect(await server.text('/long', 20_000)).toBe(`24000000 ${createHash('md5').update(text).digest('hex')}`);
  });

  test('a script that waits for the database holds up nobody', async () => {
    const waiting = server.text('/brief', 20_000);
    await until('the script waits', () => server.has('brief'));
    const startMs = performance.now();
    expect(await server.text('/hello')).toBe('hello');
    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(await waiting).toBe('0');
  });

  test('a connection that the server has closed is replaced without a word', async () => {
    const { id } = JSON.parse(await server.text('/state'));
    await askMariadb(database, `KILL ${id}`);
    const isGone = `SELECT COUNT(*) FROM information_schema.processlist WHERE id = ${id}`;
    await untilServer(async () => Number((await askMariadb(database, isGone))[0]![0]) === 0);
    const next = JSON.parse(await server.text('/state'));
    expect(next.id).not.toBe(id);
    expect(next.db).toBe('test');
  });

  test('one that the server closes while the script waits is PHP’s error', async () => {
    const waiting = server.text('/wait', 20_000);
    await until('the script waits', () => server.has('waiting'));
    const busy = await askMariadb(
      database,
      `SELECT id FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP(60)%'`,
    );
    await askMariadb(database, `KILL ${String(busy[0]![0])}`);
    expect(await waiting).toMatch(/SQLSTATE\[(?:HY000: General error: 2006|70100.*1317)|server has gone away/);
    expect(await server.text('/count')).toBe('0');
  });

  test('a request that is terminated does not wait for its query', async () => {
    await using limited = await serve(
      { 'endless.ts': server.read('endless.ts') },
      { request_terminate_timeout: '1', 'pm.start_servers': '1' },
    );
    const before = performance.now();
    await limited.get('/endless', [], 10_000).catch(() => null);
    expect(performance.now() - before).toBeLessThan(4000);
  });

  test('with suspend=on twenty scripts of one thread wait for it together', async () => {
    await using suspending = await serve(
      {
        'hello.ts': `echo('hello');`,
        'pdo.ts': `${connect(database)} echo(db.query('SELECT SLEEP(1)').fetchColumn());`,
        'mysqli.ts': `const link = mysqli_connect('127.0.0.1', 'root', '', 'test', ${database.port}); echo(mysqli_fetch_row(mysqli_query(link, 'SELECT SLEEP(1)'))[0]);`,
      },
      { suspend: 'on', 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
    for (const path of ['/pdo', '/mysqli']) {
      expect(await suspending.text(path)).toBe('0');
      const startMs = performance.now();
      const texts = await Promise.all(Array.from({ length: 20 }, () => suspending.text(path, 20_000)));
      expect([...new Set(texts)]).toEqual(['0']);
      expect(performance.now() - startMs).toBeLessThan(5000);
    }
  });

  test('nothing is left when the server stops', async () => {
    await server.stop();
    await untilServer(async () => (await connections()) === 0);
  });
});
