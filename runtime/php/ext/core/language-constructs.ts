/** PHP's statements that look like functions: printing, ending, asking what is set. */
import { construct, type FunctionTable } from '../../calls/function-table.ts';
import { toPhpBool } from '../../engine/numeric-text.ts';
import { printValue } from '../../main/output/print-value.ts';

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

export const languageConstructs = {
  /** Outputs values one after the other, converted as PHP converts them. A Uint8Array is output as raw bytes. */
  echo: construct((request) => {
    const { output } = request;
    return (...values: unknown[]): void => {
      for (let index = 0; index < values.length; index++) {
        const value = values[index];
        if (typeof value === 'string' || value instanceof Uint8Array) output.write(value);
        else printValue(request, value);
      }
    };
  }),
  /** Outputs one value, converted as PHP converts it. Always returns 1. */
  print: construct((request) => (value: unknown): 1 => {
    if (typeof value === 'string' || value instanceof Uint8Array) request.output.write(value);
    else printValue(request, value);
    return 1;
  }),
  /**
   * Ends the script; an int `status` is the exit status of a command, any other value is printed. Shutdown functions
   * and output callbacks still run. Never returns and cannot be caught.
   */
  exit: construct(
    (request) =>
      (status?: unknown): never =>
        request.exit(status),
  ),
  /**
   * Alias of exit(): ends the script; an int `status` is the exit status of a command, any other value is printed.
   * Never returns and cannot be caught.
   */
  die: construct(
    (request) =>
      (status?: unknown): never =>
        request.exit(status),
  ),
  /** True when none of the values is null or undefined. */
  isset: construct(({ superglobals }) => (value: unknown, ...values: unknown[]): boolean => {
    const isMissing = (one: unknown): boolean => isNull(one) || superglobals.isMissingSession(one);
    return !isMissing(value) && !values.some(isMissing);
  }),
  /** True for what PHP takes as false: '', '0', 0, null, undefined, false and empty arrays. */
  empty: construct(
    () =>
      (value: unknown): boolean =>
        !toPhpBool(value),
  ),
} satisfies FunctionTable;
