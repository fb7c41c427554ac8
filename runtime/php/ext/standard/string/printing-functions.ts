/** Printing and formatting: PHP's manual, chapters Strings and Variable handling. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { byteLength } from '../../../engine/bytes.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { type ArrayInput, valuesOf } from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';
import { formatNumber } from './number-format.ts';
import { formatText } from './printf.ts';

/** The target of fprintf(): a stream, or the URL `php://output` or `php://stdout`. */
export type PrintTarget = string | { write(data: string): unknown };

function format(
  request: Request,
  functionName: string,
  leading: number | null,
  text: string,
  args: readonly unknown[],
) {
  return formatText(text, args, {
    report: request.diagnostics,
    functionName,
    precision: request.ini.int('precision'),
    leadingArguments: leading,
  });
}

function print(request: Request, text: string): number {
  request.output.write(text);
  return byteLength(text);
}

function printTo(request: Request, stream: PrintTarget, text: string, name: string): number {
  if (!isTarget(stream)) {
    throw new TypeError(`${name}(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
  }
  if (typeof stream === 'string') request.output.write(text);
  else stream.write(text);
  return byteLength(text);
}

function isTarget(stream: unknown): boolean {
  if (typeof stream === 'string') return stream.startsWith('php://');
  return typeof (stream as { write?: unknown } | null)?.write === 'function';
}

export const printingFunctions = {
  /**
   * Formats values: `sprintf('%05.2f %s', 3.14159, 'x')`. Widths count bytes. Throws an ArgumentCountError when
   * values are missing, a ValueError for an invalid format.
   */
  sprintf:
    (request) =>
    (format_: string, ...values: unknown[]): string =>
      format(request, 'sprintf', 1, format_, values),
  /** Formats values like sprintf(), which are given in an array. Throws a ValueError when values are missing. */
  vsprintf:
    (request) =>
    (format_: string, values: ArrayInput): string =>
      format(request, 'vsprintf', null, format_, valuesOf(values)),
  /** Outputs values formatted like sprintf(); returns the number of bytes. */
  printf:
    (request) =>
    (format_: string, ...values: unknown[]): number =>
      print(request, format(request, 'printf', 1, format_, values)),
  /** Outputs values formatted like sprintf(), which are given in an array; returns the number of bytes. */
  vprintf:
    (request) =>
    (format_: string, values: ArrayInput): number =>
      print(request, format(request, 'vprintf', null, format_, valuesOf(values))),
  /** Writes values formatted like sprintf() to a stream; returns the number of bytes. */
  fprintf:
    (request) =>
    (stream: PrintTarget, format_: string, ...values: unknown[]): number =>
      printTo(request, stream, format(request, 'fprintf', 2, format_, values), 'fprintf'),
  /** Writes values formatted like sprintf(), which are given in an array, to a stream; returns the number of bytes. */
  vfprintf:
    (request) =>
    (stream: PrintTarget, format_: string, values: ArrayInput): number =>
      printTo(request, stream, format(request, 'vfprintf', null, format_, valuesOf(values)), 'vfprintf'),
  /**
   * Formats a number with grouped thousands: `number_format(1234567.891, 2)` is `1,234,567.89`. `decimals` defaults
   * to 0.
   */
  number_format:
    () =>
    (
      num: number | bigint,
      decimals = 0,
      decimalSeparator: string | null = '.',
      thousandsSeparator: string | null = ',',
    ) =>
      formatNumber(num, decimals, decimalSeparator ?? '.', thousandsSeparator ?? ','),
} satisfies FunctionTable;
