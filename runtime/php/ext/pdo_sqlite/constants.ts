/** Class constants of PDO for SQLite (ext/pdo_sqlite/pdo_sqlite.c). */

export const SqliteAttribute = { openFlags: 1000, readonlyStatement: 1001, extendedResultCodes: 1002 } as const;

export const OPEN_READONLY = 1;
export const DETERMINISTIC = 0x800;

export const PDO_SQLITE_CONSTANTS = {
  SQLITE_DETERMINISTIC: DETERMINISTIC,
  SQLITE_ATTR_OPEN_FLAGS: SqliteAttribute.openFlags,
  SQLITE_OPEN_READONLY: OPEN_READONLY,
  SQLITE_OPEN_READWRITE: 2,
  SQLITE_OPEN_CREATE: 4,
  SQLITE_ATTR_READONLY_STATEMENT: SqliteAttribute.readonlyStatement,
  SQLITE_ATTR_EXTENDED_RESULT_CODES: SqliteAttribute.extendedResultCodes,
} as const;
