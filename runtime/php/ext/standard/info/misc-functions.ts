/** PHP's manual, chapter Miscellaneous: the end of the script, and constants. */
import { constantsOf } from '../../../calls/constants.ts';
import { construct, type FunctionTable } from '../../../calls/function-table.ts';

export const misc = {
  /** Ends the script here; prints `status` unless it is an int. Shutdown functions and output follow. Never returns. */
  exit: construct(
    (request) =>
      (status?: unknown): never =>
        request.exit(status),
  ),
  /** The same as exit(). */
  die: construct(
    (request) =>
      (status?: unknown): never =>
        request.exit(status),
  ),
  /** Value of a constant, one of PHP's or one made by define(). */
  constant:
    (request) =>
    (name: string): unknown =>
      constantsOf(request).value(name),
  /** True when there is a constant of this name. */
  defined:
    (request) =>
    (constant_name: string): boolean =>
      constantsOf(request).has(constant_name),
  /** Makes a constant of this request, to be read by constant(). False with a warning when it exists. */
  define:
    (request) =>
    (constant_name: string, value: unknown, case_insensitive = false): boolean =>
      constantsOf(request).define(constant_name, value, case_insensitive),
} satisfies FunctionTable;
