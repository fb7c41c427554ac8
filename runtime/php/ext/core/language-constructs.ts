/** PHP's statements that look like functions: printing, ending, asking what is set. */
import { construct, type FunctionTable } from '../../calls/function-table.ts';
import { toPhpBool } from '../../engine/numeric-text.ts';
import { printValue } from '../../main/output/print-value.ts';

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

export const languageConstructs = {
  /** Outputs values one after the other, converted as PHP converts them; a Uint8Array goes out as raw bytes. */
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
  /** Outputs one value like echo(); always returns 1. */
  print: construct((request) => (value: unknown): 1 => {
    if (typeof value === 'string' || value instanceof Uint8Array) request.output.write(value);
    else printValue(request, value);
    return 1;
  }),
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
  /** True when none of the values is null or undefined. */
  isset: construct(({ superglobals }) => (value: unknown, ...values: unknown[]): boolean => {
    const isMissing = (one: unknown): boolean => isNull(one) || superglobals.isMissingSession(one);
    return !isMissing(value) && !values.some(isMissing);
  }),
  /** True for what PHP takes as false: '', '0', 0, null, empty arrays. */
  empty: construct(
    () =>
      (value: unknown): boolean =>
        !toPhpBool(value),
  ),
} satisfies FunctionTable;
