/** getColumnMeta() on MySQL (pdo_mysql_stmt_col_meta). */
import type { Column } from '../mysqlnd/column.ts';
import { FieldFlag, FieldType } from '../mysqlnd/protocol.ts';
import { Param } from '../pdo/constants.ts';
import type { ColumnInfo } from '../pdo/driver.ts';

const NATIVE_TYPES: Readonly<Record<number, string>> = {
  [FieldType.decimal]: 'DECIMAL',
  [FieldType.tiny]: 'TINY',
  [FieldType.short]: 'SHORT',
  [FieldType.long]: 'LONG',
  [FieldType.float]: 'FLOAT',
  [FieldType.double]: 'DOUBLE',
  [FieldType.null]: 'NULL',
  [FieldType.timestamp]: 'TIMESTAMP',
  [FieldType.longlong]: 'LONGLONG',
  [FieldType.int24]: 'INT24',
  [FieldType.date]: 'DATE',
  [FieldType.time]: 'TIME',
  [FieldType.datetime]: 'DATETIME',
  [FieldType.year]: 'YEAR',
  [FieldType.newdate]: 'NEWDATE',
  [FieldType.bit]: 'BIT',
  [FieldType.newdecimal]: 'NEWDECIMAL',
  [FieldType.enum]: 'ENUM',
  [FieldType.set]: 'SET',
  [FieldType.tinyBlob]: 'TINY_BLOB',
  [FieldType.mediumBlob]: 'MEDIUM_BLOB',
  [FieldType.longBlob]: 'LONG_BLOB',
  [FieldType.blob]: 'BLOB',
  [FieldType.varString]: 'VAR_STRING',
  [FieldType.string]: 'STRING',
  [FieldType.geometry]: 'GEOMETRY',
};

const INTEGERS: ReadonlySet<number> = new Set([
  ...[FieldType.bit, FieldType.year, FieldType.tiny, FieldType.short],
  ...[FieldType.int24, FieldType.long, FieldType.longlong],
]);

const FLAG_NAMES = [
  [FieldFlag.notNull, 'not_null'],
  [FieldFlag.primaryKey, 'primary_key'],
  [FieldFlag.multipleKey, 'multiple_key'],
  [FieldFlag.uniqueKey, 'unique_key'],
  [FieldFlag.blob, 'blob'],
] as const;

export function columnInfo(column: Column): ColumnInfo {
  const { name, table, type, flags, length, decimals } = column;
  const native = NATIVE_TYPES[type];
  return {
    name,
    length,
    precision: decimals,
    pdoType: INTEGERS.has(type) ? Param.int : Param.str,
    extra: {
      ...(native === undefined ? {} : { native_type: native }),
      flags: FLAG_NAMES.filter(([flag]) => (flags & flag) !== 0).map(([, text]) => text),
      table,
    },
  };
}
