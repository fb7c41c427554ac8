/** SQLite's result codes by the names that better-sqlite3 gives them (https://www.sqlite.org/rescode.html). */

const PLAIN = [
  ...[
    'OK',
    'ERROR',
    'INTERNAL',
    'PERM',
    'ABORT',
    'BUSY',
    'LOCKED',
    'NOMEM',
    'READONLY',
    'INTERRUPT',
    'IOERR',
    'CORRUPT',
  ],
  ...[
    'NOTFOUND',
    'FULL',
    'CANTOPEN',
    'PROTOCOL',
    'EMPTY',
    'SCHEMA',
    'TOOBIG',
    'CONSTRAINT',
    'MISMATCH',
    'MISUSE',
    'NOLFS',
  ],
  ...['AUTH', 'FORMAT', 'RANGE', 'NOTADB'],
];

/** Second bytes of the extended codes that scripts look at. */
const EXTENDED: Readonly<Record<string, number>> = {
  BUSY_RECOVERY: 1,
  BUSY_SNAPSHOT: 2,
  BUSY_TIMEOUT: 3,
  LOCKED_SHAREDCACHE: 1,
  READONLY_RECOVERY: 1,
  READONLY_CANTLOCK: 2,
  READONLY_ROLLBACK: 3,
  READONLY_DBMOVED: 4,
  READONLY_CANTINIT: 5,
  READONLY_DIRECTORY: 6,
  ABORT_ROLLBACK: 2,
  CONSTRAINT_CHECK: 1,
  CONSTRAINT_COMMITHOOK: 2,
  CONSTRAINT_FOREIGNKEY: 3,
  CONSTRAINT_FUNCTION: 4,
  CONSTRAINT_NOTNULL: 5,
  CONSTRAINT_PRIMARYKEY: 6,
  CONSTRAINT_TRIGGER: 7,
  CONSTRAINT_UNIQUE: 8,
  CONSTRAINT_VTAB: 9,
  CONSTRAINT_ROWID: 10,
  CONSTRAINT_PINNED: 11,
  CONSTRAINT_DATATYPE: 12,
};

/** The number of `SQLITE_CONSTRAINT_UNIQUE`; that of the plain code where the rest is unknown, 1 for what is no code. */
export function resultCode(name: string): number {
  const rest = name.replace(/^SQLITE_/, '');
  const plain = PLAIN.indexOf(rest.replace(/_.*/, ''));
  return plain < 0 ? 1 : plain + ((EXTENDED[rest] ?? 0) << 8);
}
