/** MariaDB, the suite's own: user `root` without a password, database `test`. */
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { OwnServer, type Place } from './own-server.ts';

export const MARIADB_PROGRAMS = ['mariadbd', 'mariadb-install-db'] as const;

/** Small, and nothing of it has to survive a power failure. */
const SETTINGS = [
  ...['--no-defaults', '--skip-name-resolve', '--innodb-flush-log-at-trx-commit=0', '--innodb-use-native-aio=0'],
  ...['--innodb-buffer-pool-size=8M', '--innodb-log-file-size=4M', '--innodb-fast-shutdown=2'],
];

export async function startMariadb(): Promise<OwnServer> {
  const server = await OwnServer.start({
    program: 'mariadbd',
    prepare: ({ folder }, run) => {
      const rest = ['--auth-root-authentication-method=normal', '--skip-test-db'];
      run('mariadb-install-db', [...SETTINGS, `--datadir=${folder}/data`, ...rest]);
    },
    args: ({ folder, port }) => [
      ...SETTINGS,
      ...[`--datadir=${folder}/data`, `--socket=${folder}/socket`, `--pid-file=${folder}/pid`, `--port=${port}`],
      ...['--bind-address=127.0.0.1', `--tmpdir=${folder}`, '--max-connections=40'],
    ],
    // A signal that comes before it is ready would be lost.
    serves: (place) =>
      askMariadb(place, 'SELECT 1', 'mysql').then(
        () => true,
        () => false,
      ),
  });
  await askMariadb(server, 'CREATE DATABASE test', 'mysql');
  return server;
}

export function mariadbUrl({ port }: Place, database = 'test'): string {
  return `mysql://root@127.0.0.1:${port}/${database}`;
}

/** Rows of a statement, on a connection of its own. */
export async function askMariadb(place: Place, sql: string, database?: string): Promise<readonly unknown[][]> {
  const connection = await mysql.createConnection(mariadbUrl(place, database));
  try {
    const [rows] = await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true });
    return rows;
  } finally {
    await connection.end();
  }
}
