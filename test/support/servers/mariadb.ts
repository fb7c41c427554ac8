/** MariaDB, the suite's own: user `root` without a password, database `test`. */
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { OwnServer, type Place } from './own-server.ts';

export const MARIADB_PROGRAMS = ['mariadbd', 'mariadb-install-db'] as const;

/** Small, and nothing of it has to survive a power failure. */
const SETTINGS = [
  ...['--no-defaults', '--skip-name-resolve', '--innodb-flush-log-at-trx-commit=0', '--innodb-use-native-aio=0'],
  ...['--innodb-buffer-pool-size=8M', '--innodb-log-file-size=4M', '--innodb-fast-shutdown=2'],
];

/** Makes a certificate of its own, `cert.pem`, for the address and for no name. */
function makeCertificate({ folder }: Place, run: (program: string, args: readonly string[]) => void): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`];
  run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files]);
}

/** @param hasTls makes it take TLS connections, with the certificate `cert.pem` in its folder (needs openssl) */
export async function startMariadb(hasTls = false): Promise<OwnServer> {
  const server = await OwnServer.start({
    program: 'mariadbd',
    prepare: (place, run) => {
      const { folder } = place;
      if (hasTls) makeCertificate(place, run);
      const rest = ['--auth-root-authentication-method=normal', '--skip-test-db'];
      run('mariadb-install-db', [...SETTINGS, `--datadir=${folder}/data`, ...rest]);
    },
    args: ({ folder, port }) => [
      ...SETTINGS,
      ...[`--datadir=${folder}/data`, `--socket=${folder}/socket`, `--pid-file=${folder}/pid`, `--port=${port}`],
      ...[
        `--bind-address=${hasTls ? '0.0.0.0' : '127.0.0.1'}`,
        `--tmpdir=${folder}`,
        '--max-connections=40',
        '--max-allowed-packet=64M',
      ],
      ...(hasTls ? [`--ssl-cert=${folder}/cert.pem`, `--ssl-key=${folder}/key.pem`] : []),
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
