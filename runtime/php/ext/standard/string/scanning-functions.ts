/** Functions that parse strings: PHP's manual, chapter Strings. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import type { Request } from '../../../main/request.ts';
import { scanText } from './scan.ts';

/** Position of strtok() in its string. */
class Tokens {
  text = '';
  at = 0;
}

function nextToken(request: Request, string: string, token: string | null): string | false {
  const tokens = request.stateOf(Tokens);
  if (token !== null) {
    tokens.text = toBinary(string);
    tokens.at = 0;
  }
  const { text } = tokens;
  const separators = toBinary(token ?? string);
  while (tokens.at < text.length && separators.includes(text[tokens.at]!)) tokens.at++;
  if (tokens.at >= text.length) return false;
  const start = tokens.at;
  while (tokens.at < text.length && !separators.includes(text[tokens.at]!)) tokens.at++;
  return fromBinary(text.slice(start, tokens.at++));
}

export const scanningFunctions = {
  /**
   * Values of a text by a format: `sscanf('age: 25', 'age: %d')` is `[25]`. Values that were not found are null.
   * PHP's by-reference form is the list that is returned.
   */
  sscanf:
    () =>
    (string: string, format: string): (string | number | null)[] | null =>
      scanText(toBinary(string), toBinary(format))?.map((value) =>
        typeof value === 'string' ? fromBinary(value) : value,
      ) ?? null,
  /**
   * The next token of a string, which ends before any of these bytes: first `strtok(text, ' ')`, then `strtok(' ')`.
   * False when there is none left.
   */
  strtok:
    (request) =>
    (string: string, token: string | null = null): string | false =>
      nextToken(request, string, token),
} satisfies FunctionTable;
