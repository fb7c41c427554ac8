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
  /** Value of a constant, whether PHP's own or made by define(). Throws an Error when there is none. */
  constant:
    (request) =>
    (name: string): unknown =>
      constantsOf(request).value(name),
  /** System load of the last 1, 5 and 15 minutes; false where the system does not tell. */
  sys_getloadavg: () => (): number[] | false => loadAverages(),
} satisfies FunctionTable;
