/** Constants of a request: PHP's manual, chapter Miscellaneous. */
import { constantsOf } from '../../calls/constants.ts';
import type { FunctionTable } from '../../calls/function-table.ts';

export const constantFunctions = {
  /** Defines a constant for this request. True on success; false with a warning when the constant exists already. */
  define:
    (request) =>
    (constant_name: string, value: unknown, case_insensitive = false): boolean =>
      constantsOf(request).define(constant_name, value, case_insensitive),
  /** True when a constant of this name exists, whether PHP's own or made by define(). */
  defined:
    (request) =>
    (constant_name: string): boolean =>
      constantsOf(request).has(constant_name),
} satisfies FunctionTable;
