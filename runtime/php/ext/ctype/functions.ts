/** PHP's manual, chapter Ctype: what kinds of ASCII characters a text has. */

import type { FunctionTable } from '../../calls/function-table.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { ErrorLevel } from '../../engine/report.ts';
import type { Request } from '../../main/request.ts';

type Test = (text: unknown) => boolean;

/** An int from -128 to 255 stands for a character, any other for its digits; PHP 8.1 discourages both. */
function textOf(request: Request, name: string, value: unknown): string | null {
  if (typeof value === 'string') return value;
  const message = `${name}(): Argument of type ${typeNameOf(value)} will be interpreted as`;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    request.diagnostics.raise(
      ErrorLevel.E_DEPRECATED,
      `${name}(): Argument of type ${typeNameOf(value)} will be interpreted as string in the future`,
    );
    return null;
  }
  const isCharacter = value >= -128 && value <= 255;
  request.diagnostics.raise(ErrorLevel.E_DEPRECATED, `${message} string in the future`);
  return isCharacter ? String.fromCharCode(value < 0 ? value + 256 : value) : String(value);
}

function test(name: string, pattern: RegExp): (request: Request) => Test {
  return (request) => (text) => {
    const tested = textOf(request, name, text);
    return tested !== null && pattern.test(tested);
  };
}

export const ctypeFunctions = {
  /** True when the string has only letters and digits, and at least one. */
  ctype_alnum: test('ctype_alnum', /^[A-Za-z0-9]+$/),
  /** True when the string has only letters, and at least one. */
  ctype_alpha: test('ctype_alpha', /^[A-Za-z]+$/),
  /** True when the string has only control characters, and at least one. */
  ctype_cntrl: test('ctype_cntrl', /^[\0-\x1f\x7f]+$/),
  /** True when the string has only digits, and at least one. */
  ctype_digit: test('ctype_digit', /^[0-9]+$/),
  /** True when the string has only visible characters, and at least one. */
  ctype_graph: test('ctype_graph', /^[!-~]+$/),
  /** True when the string has only lower case letters, and at least one. */
  ctype_lower: test('ctype_lower', /^[a-z]+$/),
  /** True when the string has only visible characters and spaces, and at least one. */
  ctype_print: test('ctype_print', /^[ -~]+$/),
  /** True when the string has only visible characters that are neither letters nor digits, and at least one. */
  ctype_punct: test('ctype_punct', /^[!-/:-@[-`{-~]+$/),
  /** True when the string has only white space, and at least one. */
  ctype_space: test('ctype_space', /^[ \t\n\r\v\f]+$/),
  /** True when the string has only upper case letters, and at least one. */
  ctype_upper: test('ctype_upper', /^[A-Z]+$/),
  /** True when the string has only hexadecimal digits, and at least one. */
  ctype_xdigit: test('ctype_xdigit', /^[0-9A-Fa-f]+$/),
} satisfies FunctionTable;
