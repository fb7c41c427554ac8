/** The connections of docs/connections.md, each as the test needs it: its server, its text, and scripts that use it. */
import { readdirSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { documentedCode } from '../documentation.ts';
import { askMariadb, MARIADB_PROGRAMS, mariadbUrl, startMariadb } from './mariadb.ts';
import type { OwnServer } from './own-server.ts';
import { askPostgresql, POSTGRESQL_PROGRAMS, postgresqlUrl, startPostgresql } from './postgresql.ts';
import { askRedis, REDIS_PROGRAMS, redisUrl, startRedis } from './redis.ts';

export const CONNECTIONS_PAGE = 'docs/connections.md';

export interface ConnectionCase {
  readonly heading: string;
  readonly programs: readonly string[];
  /** The variable that the example reads. */
  readonly variable: string;
  start(): Promise<OwnServer>;
  url(server: OwnServer): string;
  /** How many connections the server has beside the one that asks. */
  connections(server: OwnServer): Promise<number>;
  /**
   * A module for the scripts: `id()` tells the connection, `begin()` writes within a transaction and leaves it open, `written()` tells
   * whether that is seen, `stall()` begins what takes half a minute.
   */
  readonly uses: string;
}

const POSTGRESQL: ConnectionCase = {
  heading: '### PostgreSQL (pg)',
  programs: POSTGRESQL_PROGRAMS,
  variable: 'DATABASE_URL',
  start: async () => {
    const server = await startPostgresql();
    await askPostgresql(server, 'CREATE TABLE notes (text text)');
    return server;
  },
  url: postgresqlUrl,
  connections: async (server) => {
    const others = `SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    return Number((await askPostgresql(server, others))[0]![0]);
  },
  uses: `import { db } from './db.ts';
    const ask = async (sql) => (await (await db()).query({ text: sql, rowMode: 'array' })).rows?.[0]?.[0];
    export const id = () => ask('SELECT pg_backend_pid()');
    export const begin = async () => { await ask('BEGIN'); await ask("INSERT INTO notes VALUES ('x')"); };
    export const written = async () => Number(await ask('SELECT count(*) FROM notes')) > 0;
    export const stall = () => ask('SELECT pg_sleep(30)');`,
};

const MARIADB: ConnectionCase = {
  heading: '### MariaDB, MySQL (mysql2)',
  programs: MARIADB_PROGRAMS,
  variable: 'DATABASE_URL',
  start: async () => {
    const server = await startMariadb();
    await askMariadb(server, 'CREATE TABLE notes (text text)');
    return server;
  },
  url: (server) => mariadbUrl(server),
  connections: async (server) => {
    const others = `SELECT count(*) FROM information_schema.processlist WHERE user = 'root' AND id <> CONNECTION_ID()`;
    return Number((await askMariadb(server, others))[0]![0]);
  },
  uses: `import { db } from './db.ts';
    const ask = async (sql) => (await (await db()).query({ sql, rowsAsArray: true }))[0]?.[0]?.[0];
    export const id = () => ask('SELECT CONNECTION_ID()');
    export const begin = async () => { await ask('START TRANSACTION'); await ask("INSERT INTO notes VALUES ('x')"); };
    export const written = async () => Number(await ask('SELECT count(*) FROM notes')) > 0;
    export const stall = () => ask('SELECT SLEEP(30)');`,
};

const REDIS: ConnectionCase = {
  heading: '### Redis (ioredis)',
  programs: REDIS_PROGRAMS,
  variable: 'REDIS_URL',
  start: startRedis,
  url: redisUrl,
  connections: async (server) => {
    const list = String(await askRedis(server, 'CLIENT', 'LIST'));
    return list.trim().split('\n').length - 1;
  },
  uses: `import { db } from './db.ts';
    const ask = async (...words) => (await db()).call(...words);
    export const id = () => ask('CLIENT', 'ID');
    export const begin = async () => { await ask('MULTI'); await ask('SET', 'note', 'x'); };
    export const written = async () => (await ask('GET', 'note')) !== null;
    export const stall = () => ask('BLPOP', 'nothing', '30');`,
};

export const SERVER_CASES: readonly ConnectionCase[] = [POSTGRESQL, MARIADB, REDIS];

/** The files of a root whose scripts use the documented connection. */
export function filesOf({ heading, uses }: ConnectionCase): Record<string, string> {
  return { 'lib/db.ts': documentedCode(CONNECTIONS_PAGE, heading), 'lib/uses.ts': uses };
}

export interface EmbeddedCase {
  readonly heading: string;
  readonly packageName: string;
}

type DatabaseClass = new (path: string) => { close(): void };

export const SQLITE_CASES: readonly EmbeddedCase[] = [
  { heading: '### SQLite (better-sqlite3)', packageName: 'better-sqlite3' },
  { heading: '### SQLite (node:sqlite)', packageName: 'node:sqlite' },
];

/** Whether this SQLite is there and opens a database: a binary may have been compiled for another version of Node. */
export function isUsable(packageName: string): boolean {
  try {
    const loaded = createRequire(import.meta.url)(packageName) as DatabaseClass & {
      readonly DatabaseSync?: DatabaseClass;
    };
    new (loaded.DatabaseSync ?? loaded)(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** The installed packages, for scripts in folders of their own. */
export const INSTALLED_PACKAGES = join(import.meta.dirname, '../../../node_modules');

/** How many descriptors of this process are open on that file (Linux). */
export function descriptorsOn(path: string): number {
  const targets = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  });
  return targets.filter((target) => target === path).length;
}
