/** Connecting: from arguments, options set before and directives to a session. */
import { encodeText } from '../../engine/bytes.ts';
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Ini } from '../../main/ini/ini.ts';
import type { Request } from '../../main/request.ts';
import type { MysqlClient } from '../mysqlnd/client.ts';
import type { SessionOptions } from '../mysqlnd/handshake.ts';
import { takeSession } from '../mysqlnd/kept-sessions.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { tlsFiles } from '../mysqlnd/tls-files.ts';
import { MysqliReporting } from './reporting.ts';

/** How mysqli_connect() and its kin are called. */
export type ConnectArgs = [
  hostname?: string | null,
  username?: string | null,
  password?: string | null,
  database?: string | null,
  port?: number | null,
  socket?: string | null,
  flags?: number,
];

/** MYSQLI_OPT_* and their kin. */
export const Option = {
  connectTimeout: 0,
  initCommand: 3,
  charset: 7,
  readTimeout: 11,
  verifyServer: 21,
  native: 201,
} as const;
const Flag = { foundRows: 2, ssl: 2048, dontVerify: 64 } as const;

/** What was set before connecting. */
export interface Wanted {
  readonly options: ReadonlyMap<number, unknown>;
  /** Files and ciphers of ssl_set(); null when it was not called. */
  readonly tls: { readonly key: string; readonly cert: string; readonly ca: string; readonly cipher: string } | null;
}

/** @throws MysqlError when a certificate cannot be read */
function sessionOptions(args: ConnectArgs, { options, tls }: Wanted, ini: Ini): SessionOptions {
  const [hostname, username, password, database, port, socket, flags = 0] = args;
  const host = (hostname ?? ini.get('mysqli.default_host') ?? '').replace(/^p:/, '') || 'localhost';
  const path = socket || ini.get('mysqli.default_socket') || '/var/run/mysqld/mysqld.sock';
  const seconds = Number(options.get(Option.connectTimeout) ?? ini.get('default_socket_timeout') ?? 60);
  const readSeconds = Number(options.get(Option.readTimeout) ?? ini.get('mysqlnd.net_read_timeout') ?? 86_400);
  const verifies = (flags & Flag.dontVerify) === 0 && options.get(Option.verifyServer) !== false;
  const files = tls ?? ((flags & Flag.ssl) === 0 ? null : { key: '', cert: '', ca: '', cipher: '' });
  return {
    host,
    port: port || Number(ini.get('mysqli.default_port') || 3306),
    socket: socket || host === 'localhost' ? path : null,
    user: username ?? ini.get('mysqli.default_user') ?? '',
    password: password ?? ini.get('mysqli.default_pw') ?? '',
    database: database ?? '',
    charset: String(options.get(Option.charset) ?? ''),
    tls: files === null ? null : { ...tlsFiles(files), serverName: host, verifies, verifiesName: verifies },
    connectTimeoutMs: seconds > 0 ? seconds * 1000 : Number.POSITIVE_INFINITY,
    readTimeoutMs: readSeconds > 0 ? readSeconds * 1000 : Number.POSITIVE_INFINITY,
    countsFoundRows: (flags & Flag.foundRows) !== 0,
    takesMultiStatements: true,
  };
}

/** A session, and what it was asked for with. */
export interface OpenLink {
  readonly client: MysqlClient;
  readonly options: SessionOptions;
}

/** Connects; a failure is noted for mysqli_connect_error(). @throws MysqlError */
export function* openLink(request: Request, args: ConnectArgs, wanted: Wanted): Waiting<OpenLink> {
  const reporting = request.stateOf(MysqliReporting);
  reporting.connectErrno = 0;
  reporting.connectError = null;
  try {
    const options = sessionOptions(args, wanted, request.ini);
    const client = yield* takeSession(request.sapi.io, options);
    const first = wanted.options.get(Option.initCommand);
    if (typeof first === 'string') yield* client.query(encodeText(first));
    return { client, options };
  } catch (thrown) {
    if (thrown instanceof MysqlError) {
      reporting.connectErrno = thrown.code;
      reporting.connectError = thrown.message;
    }
    throw thrown;
  }
}
