/** getopt(): options of a command, PHP's manual, chapter PHP options. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { type ArrayKey, arrayFrom, arrayKey } from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';
import { readCommandOptions } from './command-options.ts';

/** Value of an option: false without one, a list when it was given more than once. */
export type OptionValue = string | false | (string | false)[];

/** Filled by getopt(): index in `$argv` of the first argument that is not an option. */
export interface RestPlace {
  index?: number;
}

function readOptions(request: Request, short: string, long: readonly string[], rest: RestPlace | null) {
  const args = request.superglobals.$_SERVER.argv as unknown;
  if (!Array.isArray(args)) return false;
  const { found, restIndex } = readCommandOptions(args as string[], short, long);
  const values = new Map<ArrayKey, OptionValue>();
  for (const [name, value] of found) {
    const key = arrayKey(name);
    const before = values.get(key);
    if (before === undefined) values.set(key, value);
    else if (Array.isArray(before)) before.push(value);
    else values.set(key, [before, value]);
  }
  if (rest !== null) rest.index = restIndex;
  return arrayFrom(values) as Record<string, OptionValue>;
}

export const getoptFunctions = {
  /**
   * The command's options: `getopt('ab:c::', ['flag', 'value:', 'optional::'])`. False where there is no command line.
   * @param rest gets the place of the first argument that is no option
   */
  getopt:
    (request) =>
    (short_options: string, long_options: readonly string[] = [], rest: RestPlace | null = null) =>
      readOptions(
        request,
        short_options,
        Object.values(long_options).map((text) => toPhpString(text, request.diagnostics)),
        rest,
      ),
} satisfies FunctionTable;
