/** PHP's manual, chapter Miscellaneous: the end of the script, and constants. */
import { readFileSync } from 'node:fs';
import { constantsOf } from '../../../calls/constants.ts';
import type { FunctionTable } from '../../../calls/function-table.ts';

function loadAverages(): number[] | false {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ', 3).map(Number);
  } catch {
    return false;
  }
}

export const miscFunctions = {
  /** Value of a constant, one of PHP's or one made by define(). */
  constant:
    (request) =>
    (name: string): unknown =>
      constantsOf(request).value(name),
  /** Load of the last one, five and fifteen minutes; false where the system does not tell. */
  sys_getloadavg: () => (): number[] | false => loadAverages(),
} satisfies FunctionTable;
