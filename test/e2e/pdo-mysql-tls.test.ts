/** Logins of PDO over TLS and with several kinds of passwords. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMariadb, startMariadb } from '../support/servers/mariadb.ts';
import type { OwnServer } from '../support/servers/own-server.ts';
import { isMissing } from '../support/servers/requirements.ts';
import { type Serving, serve } from '../support/serving.ts';

describe.skipIf(isMissing('mariadbd', 'openssl'))('PDO on MariaDB with TLS', () => {
  let database: OwnServer;
  let server: Serving;

  beforeAll(async () => {
    database = await startMariadb(true);
    await askMariadb(database, "CREATE USER native@'%' IDENTIFIED BY 'p\u00e4ss'", 'mysql');
    await askMariadb(database, "CREATE USER secure@'%' IDENTIFIED BY 'x' REQUIRE SSL", 'mysql');
    server = await serve(
      {
        'connect.ts': `const { ca = '', verify = '1', host = '127.0.0.1', user = 'root', password = '' } = $_GET as any;
          try {
            const options: any = { [PDO.MYSQL_ATTR_SSL_VERIFY_SERVER_CERT]: verify === '1' };
            if (ca !== '') options[PDO.MYSQL_ATTR_SSL_CA] = ca;
            const db = new PDO(\`mysql:host=\${host};port=${database.port}\`, user, password, options);
            echo(db.query("SHOW STATUS LIKE 'Ssl_cipher'").fetchColumn(1) !== '' ? 'secure' : 'plain');
          } catch (e: any) { echo(e.getCode(), ' ', e.getMessage()); }`,
      },
      { 'pm.start_servers': '1', 'pm.max_threads': '1' },
    );
  }, 60_000);
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  const ca = (): string => encodeURIComponent(`${database.folder}/cert.pem`);

  test('is used when a certificate of the authority is named, and only then', async () => {
    expect(await server.text(`/connect?ca=${ca()}`)).toBe('secure');
    expect(await server.text('/connect')).toBe('plain');
  });

  test('refuses a server whose certificate has another name, unless it is told to take any', async () => {
    const other = `/connect?ca=${ca()}&host=127.0.0.2&user=native&password=${encodeURIComponent('p\u00e4ss')}`;
    expect(await server.text(other)).toMatch(
      /^2002 SQLSTATE\[HY000\] \[2002\] Cannot connect to MySQL using SSL: .*altnames/,
    );
    expect(await server.text(`${other}&verify=0`)).toBe('secure');
  });

  test('refuses an authority that is not the server\u2019s, and a file that is not there', async () => {
    expect(await server.text('/connect?ca=/nonexistent.pem')).toContain('/nonexistent.pem cannot be read');
    expect(await server.text(`/connect?ca=${ca()}&verify=0`)).toBe('secure');
  });

  test('lets in who must use it', async () => {
    expect(await server.text(`/connect?ca=${ca()}&user=secure&password=x`)).toBe('secure');
    expect(await server.text('/connect?user=secure&password=x')).toMatch(
      /^1045 SQLSTATE\[HY000\] \[1045\] Access denied/,
    );
  });

  test('passwords beyond ASCII, and wrong ones', async () => {
    expect(await server.text(`/connect?user=native&password=${encodeURIComponent('p\u00e4ss')}`)).toBe('plain');
    expect(await server.text('/connect?user=native&password=wrong')).toContain('[1045] Access denied for user');
  });
});
