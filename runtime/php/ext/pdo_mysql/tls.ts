/** TLS of a connection: PDO::MYSQL_ATTR_SSL_*. */
import type { TlsOptions } from '../../io.ts';
import { tlsFiles } from '../mysqlnd/tls-files.ts';
import { MysqlAttribute } from './constants.ts';

/** Null when none of the attributes asks for it. @throws MysqlError when a file cannot be read */
export function tlsOf(attributes: ReadonlyMap<number, unknown>, host: string): TlsOptions | null {
  const { sslKey, sslCert, sslCa, sslCapath, sslCipher, sslVerifyServerCert } = MysqlAttribute;
  if (![sslKey, sslCert, sslCa, sslCapath, sslCipher].some((name) => attributes.get(name))) return null;
  const verifies = attributes.get(sslVerifyServerCert) !== false;
  const text = (name: number): string => String(attributes.get(name) ?? '');
  const files = { ca: text(sslCa), cert: text(sslCert), key: text(sslKey), cipher: text(sslCipher) };
  return { ...tlsFiles(files), serverName: host, verifies, verifiesName: verifies };
}
