/** PDO's driver for SQLite: DSNs and opening (ext/pdo_sqlite/sqlite_driver.c). */
import type { Waiting } from '../../engine/waiting/wait.ts';
import type { Request } from '../../main/request.ts';
import { SqliteError } from '../../sqlite.ts';
import { Attribute } from '../pdo/constants.ts';
import { type ConnectParts, type Driver, type DriverConnection, DriverMissing } from '../pdo/driver.ts';
import { driverError } from './busy.ts';
import { SqliteConnection } from './connection.ts';
import { OPEN_READONLY, PDO_SQLITE_CONSTANTS, SqliteAttribute } from './constants.ts';

export const sqliteDriver: Driver = {
  name: 'sqlite',
  constants: PDO_SQLITE_CONSTANTS,
  methods: ['sqliteCreateFunction', 'sqliteCreateAggregate', 'sqliteCreateCollation'],
  connect,
};

const MISSING =
  'PDO has no SQLite on this Node.js: install the package with `npm install better-sqlite3`, or use Node.js 22.16 or later';

// biome-ignore lint/correctness/useYield: a file opens at once
function* connect(request: Request, { source, attributes }: ConnectParts): Waiting<DriverConnection> {
  const library = request.sapi.sqlite(request.input.scriptFilename);
  if (library === null) {
    request.sapi.log(MISSING);
    throw new DriverMissing();
  }
  const flags = Number(attributes.get(SqliteAttribute.openFlags) ?? 0);
  try {
    const database = library.open(source, (flags & OPEN_READONLY) !== 0);
    const connection = new SqliteConnection(request, database, library.version);
    const seconds = attributes.get(Attribute.timeout);
    if (seconds !== undefined) connection.timeoutMs = Number(seconds) * 1000;
    return connection;
  } catch (thrown) {
    if (thrown instanceof SqliteError) throw driverError(thrown, false);
    throw thrown;
  }
}
