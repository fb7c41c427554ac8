/** The encoding argument of multi-byte functions: known names, and texts that are not UTF-8. */

import type { FunctionTable } from '../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { ValueError } from '../../engine/throwables.ts';
import { ENCODING_NAMES } from './encoding-names.ts';
import { type Encoding, encodingOf } from './encodings.ts';

/** Which argument of each function is the name of an encoding, from 0. */
const ENCODING_AT: Readonly<Record<string, number>> = {
  mb_chr: 1,
  mb_convert_case: 2,
  mb_ord: 1,
  mb_scrub: 1,
  mb_str_split: 2,
  mb_strcut: 3,
  mb_strimwidth: 4,
  mb_stristr: 3,
  mb_strrchr: 3,
  mb_strrichr: 3,
  mb_stripos: 3,
  mb_strlen: 1,
  mb_strpos: 3,
  mb_strripos: 3,
  mb_strrpos: 3,
  mb_strstr: 3,
  mb_strtolower: 1,
  mb_strtoupper: 1,
  mb_strwidth: 1,
  mb_substr: 3,
  mb_substr_count: 2,
};

/** @throws ValueError when PHP knows no encoding of this name */
export function refuseUnknownEncoding(name: string, index: number, encoding: unknown, parameter = '$encoding'): void {
  if (typeof encoding !== 'string' || ENCODING_NAMES.has(encoding.toLowerCase())) return;
  const where = `${name}(): Argument #${index + 1} (${parameter})`;
  throw new ValueError(`${where} must be a valid encoding, "${encoding.split('\0')[0]}" given`);
}

/**
 * The table with the encoding looked at where one is given: texts in another one than UTF-8 are converted on the way in
 * and what comes out on the way back. Known encodings that cannot be converted are taken for UTF-8.
 */
export function checkingEncodings<Table extends FunctionTable>(table: Table): Table {
  const checked: Record<string, FunctionTable[string]> = { ...table };
  for (const [name, index] of Object.entries(ENCODING_AT)) {
    if (!Object.hasOwn(table, name)) continue;
    checked[name] = (request) => {
      const plain = table[name]!(request) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const given = args[index];
        if (args.length <= index || typeof given !== 'string' || UTF8.test(given)) return plain(...args);
        refuseUnknownEncoding(name, index, given);
        return inEncoding(encodingOf(given), plain, args);
      };
    };
  }
  return checked as Table;
}

/** UTF-8 by its names. */
export const UTF8 = /^utf-?8$/i;

function inEncoding(encoding: Encoding | null, plain: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  if (encoding === null) return plain(...args);
  const encode = (value: unknown): unknown =>
    typeof value === 'string' ? fromBinary(encoding.encode(value)) : Array.isArray(value) ? value.map(encode) : value;
  return encode(plain(...args.map((value) => (typeof value === 'string' ? encoding.decode(toBinary(value)) : value))));
}
