/** Columns as mysqli_fetch_field() shows them. */
import { stdClass } from '../../engine/std-class.ts';
import type { Column } from '../mysqlnd/column.ts';
import { FieldType } from '../mysqlnd/protocol.ts';

/** MYSQLI_NUM_FLAG, which the client sets by the type. */
const NUMBER = 32_768;

const NUMBERS: ReadonlySet<number> = new Set([
  ...[FieldType.decimal, FieldType.tiny, FieldType.short, FieldType.long, FieldType.float, FieldType.double],
  ...[FieldType.null, FieldType.longlong, FieldType.int24, FieldType.year],
]);

export function fieldOf(column: Column): object {
  return Object.assign(new stdClass(), {
    name: column.name,
    orgname: column.originalName,
    table: column.table,
    orgtable: column.originalTable,
    def: '',
    db: column.database,
    catalog: 'def',
    max_length: 0,
    length: column.length,
    charsetnr: column.charset,
    flags: NUMBERS.has(column.type) ? column.flags | NUMBER : column.flags,
    type: column.type,
    decimals: column.decimals,
  });
}
