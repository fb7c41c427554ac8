/** PDO on SQLite through the whole server: locked files, ends of requests in the middle of transactions, PHP beside it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../tools/parity/fpm.ts';
import { isSqliteMissing } from '../support/servers/requirements.ts';
import { serve } from '../support/serving.ts';

const hasSqlite = !isSqliteMissing();
const php = findProgram(['/usr/bin/php', '/usr/local/bin/php']);
const OPEN = `const db = new PDO('sqlite:' + __DIR__ + '/data.sqlite');`;
const FILES = {
  'setup.ts': `${OPEN} db.exec('CREATE TABLE n (who TEXT, i INTEGER)'); echo('ready');`,
  'count.ts': `${OPEN} echo(db.query('SELECT count(*) FROM n').fetchColumn());`,
  'add.ts': `${OPEN} db.exec("INSERT INTO n VALUES ('add', 1)"); echo('added');`,
};

describe.skipIf(!hasSqlite)('PDO on SQLite', () => {
  test('a transaction ends with its request, however that ends', async () => {
    const begin = `${OPEN} db.beginTransaction(); db.exec("INSERT INTO n VALUES ('open', 1)");`;
    await using server = await serve(
      {
        ...FILES,
        'end.ts': `${begin} echo('end');`,
        'die.ts': `${begin} die('dead');`,
        'throw.ts': `${begin} throw new Error('thrown');`,
        'limit.ts': `${begin} set_time_limit(1); for (;;);`,
        'die-in-function.ts': `${begin} db.sqliteCreateFunction('stop', () => die('inside')); db.query('SELECT stop()');`,
      },
      { display_errors: '0' },
    );
    expect(await server.text('/setup')).toBe('ready');
    for (const name of ['end', 'die', 'throw', 'limit', 'die-in-function']) {
      await server.get(`/${name}`);
      // It would find the file locked.
      expect(await server.text('/add'), name).toBe('added');
    }
    expect(await server.text('/count')).toBe('5');
  });

  test('a script that finds the file locked waits, and its thread serves others', async () => {
    const oneThread = { suspend: 'on', 'pm.start_servers': '1', 'pm.max_threads': '1', 'pm.min_spare_servers': '0' };
    await using server = await serve(
      {
        ...FILES,
        'hold.ts': `${OPEN} db.exec('BEGIN IMMEDIATE'); db.exec("INSERT INTO n VALUES ('hold', 1)"); usleep(400_000); db.exec('COMMIT'); echo('held');`,
      },
      oneThread,
    );
    expect(await server.text('/setup')).toBe('ready');
    const answers = await Promise.all(['/hold', '/add', '/add', '/hold', '/add'].map((path) => server.text(path)));
    expect(answers).toEqual(['held', 'added', 'added', 'held', 'added']);
    expect(await server.text('/count')).toBe('5');
  });

  test.skipIf(php === undefined)(
    'PHP and scripts write one file at the same time, and nothing is lost',
    async () => {
      const rows = 500;
      await using server = await serve({
        ...FILES,
        'write.ts': `${OPEN} const s = db.prepare("INSERT INTO n VALUES (?, ?)"); for (let i = 0; i < ${rows / 2}; i++) s.execute([$_GET.who, i]); echo('done');`,
      });
      expect(await server.text('/setup')).toBe('ready');
      const code = `$d = new PDO('sqlite:' . $argv[1]); $s = $d->prepare('INSERT INTO n VALUES (?, ?)'); for ($i = 0; $i < ${rows}; $i++) $s->execute(['php', $i]); echo 'done';`;
      const options = ['-d', 'extension=pdo', '-d', 'extension=pdo_sqlite'];
      const writing = promisify(execFile)(php!, ['-n', ...options, '-r', code, server.join('data.sqlite')]);
      const ours = await Promise.all([server.text('/write?who=a'), server.text('/write?who=b')]);
      expect([...ours, (await writing).stdout]).toEqual(['done', 'done', 'done']);
      expect(await server.text('/count')).toBe(String(rows * 2));
    },
    60_000,
  );
});
