/** Values put into the text of a statement (emulated prepares), or placeholders rewritten for the database. */
import { toBool } from '../../engine/coercion.ts';
import { toPhpInt } from '../../engine/numeric-text.ts';
import type { Report } from '../../engine/report.ts';
import type { Bindings } from './bindings.ts';
import { Param } from './constants.ts';
import { type DriverConnection, type Parameter, PdoUseError } from './driver.ts';
import { type ParsedSql, type Placeholder, replacePlaceholders } from './sql-parser.ts';

/** The statement with its values. @throws PdoUseError when a value is missing, or one too many is there */
export function withValues(
  parsed: ParsedSql,
  bindings: Bindings,
  connection: DriverConnection,
  report: Report,
): string {
  checkCount(parsed, bindings);
  return replacePlaceholders(parsed, (placeholder, index) => {
    const key = placeholder.name === null ? index : placeholder.name.slice(1);
    const parameter = bindings.get(key, report);
    if (parameter === undefined) throw new PdoUseError('HY093', 'parameter was not defined');
    return literal(parameter, connection, report);
  });
}

function checkCount({ placeholders, isNamed }: ParsedSql, bindings: Bindings): void {
  const count = isNamed ? new Set(placeholders.map(({ name }) => name)).size : placeholders.length;
  // A named one that is there twice is counted twice where all of them are asked for, as in PHP.
  if (bindings.size !== count && bindings.size !== placeholders.length) {
    throw new PdoUseError('HY093', 'number of bound variables does not match number of tokens');
  }
}

function literal({ value, type }: Parameter, connection: DriverConnection, report: Report): string {
  if (value === null) return 'NULL';
  if (type === Param.int) return String(toPhpInt(value, report));
  if (type === Param.bool) return toBool(value) === true ? '1' : '0';
  const quoted = connection.quote(String(value), type);
  if (quoted === null) throw new PdoUseError('HY000');
  return quoted;
}

/** A statement for a database that takes only one kind of placeholder. */
export interface NativeSql {
  readonly sql: string;
  /** Which parameter stands at each place: by index from 0, or name. */
  readonly places: readonly (number | string)[];
}

export function nativeSql(parsed: ParsedSql, kind: DriverConnection['placeholders']): NativeSql {
  if (kind === 'any') return { sql: parsed.sql, places: [] };
  if (kind === 'positional') {
    const places = parsed.placeholders.map(({ name }, index) => (name === null ? index : name.slice(1)));
    return { sql: replacePlaceholders(parsed, () => '?'), places };
  }
  const textOf = ({ name }: Placeholder, index: number): string => name ?? `:pdo${index + 1}`;
  return {
    sql: replacePlaceholders(parsed, textOf),
    places: parsed.placeholders.map(({ name }, index) => (name === null ? index : name.slice(1))),
  };
}
