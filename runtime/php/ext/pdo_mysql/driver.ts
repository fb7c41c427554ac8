/** PDO's driver for MySQL and MariaDB (ext/pdo_mysql). */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import type { SessionOptions } from '../mysqlnd/handshake.ts';
import { takeSession } from '../mysqlnd/kept-sessions.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { charsetNamed } from '../mysqlnd/protocol.ts';
import { Attribute } from '../pdo/constants.ts';
import { type ConnectParts, type Driver, type DriverConnection, DriverError } from '../pdo/driver.ts';
import { MysqlConnection } from './connection.ts';
import { MysqlAttribute, PDO_MYSQL_CONSTANTS } from './constants.ts';
import { tlsOf } from './tls.ts';

export const mysqlDriver: Driver = { name: 'mysql', constants: PDO_MYSQL_CONSTANTS, connect };

const DEFAULT_PORT = 3306;

function* connect(request: Request, parts: ConnectParts): Waiting<DriverConnection> {
  try {
    const options = sessionOptions(request, parts);
    const session = yield* takeSession(request.sapi.io, options);
    const connection = new MysqlConnection(request, session, options);
    yield* connection.prepareSession(parts.attributes);
    return connection;
  } catch (thrown) {
    if (!(thrown instanceof MysqlError)) throw thrown;
    throw new DriverError(thrown.sqlState, thrown.code, thrown.message);
  }
}

function sessionOptions(request: Request, { source, user, password, attributes }: ConnectParts): SessionOptions {
  const named = dsnParts(source);
  const host = named.get('host') ?? 'localhost';
  const socket = named.get('unix_socket') ?? (host === 'localhost' ? defaultSocket(request) : null);
  const charset = named.get('charset') ?? '';
  if (charset !== '' && charsetNamed(charset) === undefined) {
    throw new DriverError('HY000', 2019, `Unknown character set`);
  }
  const seconds = Number(attributes.get(Attribute.timeout) ?? request.ini.get('default_socket_timeout') ?? 60);
  const readSeconds = Number(request.ini.get('mysqlnd.net_read_timeout') ?? 86_400);
  return {
    host,
    port: Number(named.get('port') ?? DEFAULT_PORT),
    socket: named.has('unix_socket') || host === 'localhost' ? socket : null,
    user: user ?? named.get('user') ?? '',
    password: password ?? named.get('password') ?? '',
    database: named.get('dbname') ?? '',
    charset,
    tls: tlsOf(attributes, host),
    connectTimeoutMs: seconds > 0 ? seconds * 1000 : Number.POSITIVE_INFINITY,
    readTimeoutMs: readSeconds > 0 ? readSeconds * 1000 : Number.POSITIVE_INFINITY,
    countsFoundRows: Boolean(attributes.get(MysqlAttribute.foundRows)),
    takesMultiStatements: attributes.get(MysqlAttribute.multiStatements) !== false,
  };
}

function defaultSocket(request: Request): string {
  return request.ini.get('pdo_mysql.default_socket') || '/var/run/mysqld/mysqld.sock';
}

/** `host=…;dbname=…`: `;;` stands for one semicolon in a value. */
function dsnParts(source: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [, name, value] of source.matchAll(/\s*([^=;]+)=((?:;;|[^;])*);?/g)) {
    parts.set(name!.trim(), value!.replaceAll(';;', ';'));
  }
  return parts;
}
