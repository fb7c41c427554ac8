/** TLS of a connection: PDO::MYSQL_ATTR_SSL_*. */
import { readFileSync } from 'node:fs';
import type { TlsOptions } from '../../io.ts';
import { MysqlError } from '../mysqlnd/mysql-error.ts';
import { MysqlAttribute } from './constants.ts';

/** Null when none of the attributes asks for it. @throws MysqlError when a file cannot be read */
export function tlsOf(attributes: ReadonlyMap<number, unknown>, host: string): TlsOptions | null {
  const { sslKey, sslCert, sslCa, sslCapath, sslCipher, sslVerifyServerCert } = MysqlAttribute;
  const given = [sslKey, sslCert, sslCa, sslCapath, sslCipher].some((name) => attributes.get(name));
  if (!given) return null;
  const verifies = attributes.get(sslVerifyServerCert) !== false;
  const ciphers = attributes.get(sslCipher);
  return {
    serverName: host,
    verifies,
    verifiesName: verifies,
    ...fileOf(attributes.get(sslCa), 'ca'),
    ...fileOf(attributes.get(sslCert), 'cert'),
    ...fileOf(attributes.get(sslKey), 'key'),
    ...(ciphers ? { ciphers: String(ciphers) } : {}),
  };
}

function fileOf(path: unknown, name: 'ca' | 'cert' | 'key'): Partial<TlsOptions> {
  if (!path) return {};
  try {
    return { [name]: readFileSync(String(path), 'utf8') };
  } catch {
    throw new MysqlError(2002, 'HY000', `Cannot connect to MySQL by using SSL: ${String(path)} cannot be read`);
  }
}
