/** Values as text that leads back to them: PHP's manual, chapter Variable handling. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import type { Mixed } from '../../../engine/array-types.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { serializeValue, unserializeText } from './serialization.ts';

export const serializeFunctions = {
  /** A string from which unserialize() restores the value. */
  serialize:
    (request) =>
    (value: unknown): string =>
      serializeValue(value, request.ini.int('serialize_precision')),
  /**
   * Value of a string made by serialize(); false with a notice when it is invalid. Objects become instances of
   * stdClass.
   */
  unserialize:
    (request) =>
    (data: string, _options: object = {}): Mixed => {
      const result = unserializeText(data);
      if ('value' in result) return result.value;
      if (result.isCutShort) {
        request.diagnostics.raise(ErrorLevel.E_NOTICE, 'unserialize(): Unexpected end of serialized data');
      }
      const message = `unserialize(): Error at offset ${result.failedAt} of ${result.size} bytes`;
      if (data !== '') request.diagnostics.raise(ErrorLevel.E_NOTICE, message);
      return false;
    },
} satisfies FunctionTable;
