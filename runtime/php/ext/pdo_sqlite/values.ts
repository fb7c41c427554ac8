/** Values between PHP and SQLite. Text that is not UTF-8 goes as bytes: SQLite's libraries take no other. */
import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { toPhpInt } from '../../engine/numeric-text.ts';
import type { Report } from '../../engine/report.ts';
import type { SqliteValue } from '../../sqlite.ts';
import { Param } from '../pdo/constants.ts';
import type { Parameter } from '../pdo/driver.ts';

/** The value as PHP has it. */
export function phpValue(value: SqliteValue | undefined): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  return value instanceof Uint8Array ? decodeBytes(value) : (value ?? null);
}

export function boundValue({ value, type }: Parameter, report: Report): SqliteValue {
  if (value === null || value === undefined) return null;
  if (type === Param.int || type === Param.bool) return BigInt(toPhpInt(value, report));
  const text = String(value);
  return type === Param.lob ? encodeText(text) : textValue(text);
}

export function textValue(text: string): SqliteValue {
  return text.isWellFormed() ? text : encodeText(text);
}
