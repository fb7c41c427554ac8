/** PostgreSQL, the suite's own: user `test` without a password, database `postgres`. */
import pg from 'pg';
import { OwnServer, type Place } from './own-server.ts';

export const POSTGRESQL_PROGRAMS = ['postgres', 'initdb'] as const;

/** Nothing of it has to survive a power failure. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=40'];

export function startPostgresql(): Promise<OwnServer> {
  return OwnServer.start({
    program: 'postgres',
    prepare: ({ folder }, run) => {
      const cluster = ['-D', `${folder}/data`, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
      run('initdb', [...cluster, '--no-sync', '--no-instructions']);
    },
    args: ({ folder, port }) => [
      ...['-D', `${folder}/data`, '-k', folder, '-h', '127.0.0.1', '-p', String(port)],
      ...SETTINGS.flatMap((setting) => ['-c', setting]),
    ],
    // It takes connections while it is still starting up.
    serves: (place) =>
      askPostgresql(place, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    // "Fast": connections are closed, not waited for.
    stopSignal: 'SIGINT',
  });
}

export function postgresqlUrl({ port }: Place): string {
  return `postgres://test@127.0.0.1:${port}/postgres`;
}

/** Rows of a statement, on a connection of its own. */
export async function askPostgresql(place: Place, sql: string): Promise<readonly unknown[][]> {
  const client = new pg.Client({ connectionString: postgresqlUrl(place) });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
