/** Numbers and texts as bytes: PHP's manual, chapter Miscellaneous. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import type { Mixed } from '../../../engine/array-types.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { arrayFrom } from '../../../engine/php-array.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { packValues, unpackValues } from './pack.ts';

export const packFunctions = {
  /** Packs values into bytes by a format: `pack('nC*', 0x1234, 65, 66)`. Throws a ValueError for an invalid format. */
  pack:
    (request) =>
    (format: string, ...values: unknown[]): string => {
      const text = (value: unknown): string => toBinary(toPhpString(value, request.diagnostics));
      return fromBinary(packValues(format, values, text, request.diagnostics));
    },
  /**
   * Unpacks bytes by a format with names: `unpack('nlength/a3tag', data)`. `offset` is in bytes. False with a warning
   * when there are too few bytes.
   */
  unpack:
    (request) =>
    (format: string, string: string, offset = 0): Record<string, Mixed> | false => {
      const data = toBinary(string);
      if (offset < 0 || offset > data.length) {
        throw new ValueError('unpack(): Argument #3 ($offset) must be contained in argument #2 ($data)');
      }
      const found = unpackValues(format, data.slice(offset), request.diagnostics);
      if (found === null) return false;
      const entries = Array.from(
        found,
        ([key, value]) => [key, typeof value === 'string' ? fromBinary(value) : value] as const,
      );
      return arrayFrom(new Map(entries)) as Record<string, Mixed>;
    },
} satisfies FunctionTable;
