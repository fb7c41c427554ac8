/** Constants of a request: PHP's manual, chapter Miscellaneous. */
import { constantsOf } from '../../calls/constants.ts';
import type { FunctionTable } from '../../calls/function-table.ts';

export const constantFunctions = {
  /** Makes a constant of this request, to be read by constant(). False with a warning when it exists. */
  define:
    (request) =>
    (constant_name: string, value: unknown, case_insensitive = false): boolean =>
      constantsOf(request).define(constant_name, value, case_insensitive),
  /** True when there is a constant of this name. */
  defined:
    (request) =>
    (constant_name: string): boolean =>
      constantsOf(request).has(constant_name),
} satisfies FunctionTable;
