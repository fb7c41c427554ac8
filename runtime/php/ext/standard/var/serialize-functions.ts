/** Values as text that leads back to them: PHP's manual, chapter Variable handling. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import type { Mixed } from '../../../engine/array-types.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { serializeValue, unserializeText } from './serialization.ts';

export const serializeFunctions = {
  /** Text of a value that unserialize() leads back. */
  serialize:
    (request) =>
    (value: unknown): string =>
      serializeValue(value, request.ini.int('serialize_precision')),
  /** Value of a serialized text; false with a notice when it is broken. Objects of every class become stdClass objects. */
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
