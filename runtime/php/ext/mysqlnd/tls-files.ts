/** Certificates and keys that scripts name by their files. */
import { readFileSync } from 'node:fs';
import type { TlsOptions } from '../../io.ts';
import { MysqlError } from './mysql-error.ts';

/** Paths, and names of ciphers; empty for none. */
interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  readonly cipher: string;
}

/** @throws MysqlError when a file cannot be read */
export function tlsFiles({ ca, cert, key, cipher }: TlsFiles): Partial<TlsOptions> {
  return {
    ...fileOf(ca, 'ca'),
    ...fileOf(cert, 'cert'),
    ...fileOf(key, 'key'),
    ...(cipher === '' ? {} : { ciphers: cipher }),
  };
}

function fileOf(path: string, name: 'ca' | 'cert' | 'key'): Partial<TlsOptions> {
  if (path === '') return {};
  try {
    return { [name]: readFileSync(path, 'utf8') };
  } catch {
    throw new MysqlError(2002, 'HY000', `Cannot connect to MySQL by using SSL: ${path} cannot be read`);
  }
}
