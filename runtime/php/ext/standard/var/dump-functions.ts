/** Values printed for people and as PHP source: PHP's manual, chapter Variable handling. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { ObjectIds, TEMPORARY } from '../../../engine/object-ids.ts';
import { printReadable } from './print-r.ts';
import { dumpValue } from './var-dump.ts';
import { exportValue } from './var-export.ts';

export const dumpFunctions = {
  /** Prints a value in readable form, arrays with their keys. With `return_` true returns the text instead. */
  print_r:
    (request) =>
    (value: unknown, return_ = false): string | true => {
      const text = printReadable(value, request.diagnostics, request.ini.int('precision'));
      if (return_) return text;
      request.output.write(text);
      return true;
    },
  /** Prints values with their types. */
  var_dump:
    (request) =>
    (...values: unknown[]): void => {
      const precision = request.ini.int('serialize_precision');
      const ids = request.stateOf(ObjectIds);
      const { last } = ids;
      for (const value of values) {
        if (value === TEMPORARY) ids.reuseAfter(last);
        else request.output.write(dumpValue(value, ids, precision));
      }
    },
  /** Prints a value as PHP source code. With `return_` true returns the text instead. */
  var_export:
    (request) =>
    (value: unknown, return_ = false): string | null => {
      const text = exportValue(value, request.diagnostics, request.ini.int('serialize_precision'));
      if (return_) return text;
      request.output.write(text);
      return null;
    },
} satisfies FunctionTable;
