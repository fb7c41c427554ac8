/** application/x-www-form-urlencoded bodies, read piece by piece (main/php_variables.c, php_std_post_handler). */

import { decodeBytes } from '../../engine/bytes.ts';
import type { BodySource } from './body-source.ts';
import { InputArray } from './input-array.ts';
import { registerPair, warnOfCount } from './input-variables.ts';
import type { NameRules } from './variable-names.ts';

const PIECE_BYTES = 64 * 1024;
const AMPERSAND = 38;

export function parseForm(source: BodySource, rules: NameRules, maxVariables: number): InputArray {
  const variables = new InputArray();
  let count = 0;
  for (const pair of pairsOf(source)) {
    registerPair(variables, pair, rules);
    // PHP counts after storing, so that a form may hold one variable more than a query.
    if (++count > maxVariables) {
      warnOfCount(maxVariables, rules.report);
      break;
    }
  }
  return variables;
}

function* pairsOf(source: BodySource): Generator<string> {
  let unfinished: Uint8Array[] = [];
  const piece = new Uint8Array(PIECE_BYTES);
  for (let length = source.read(piece); length > 0; length = source.read(piece)) {
    const filled = piece.subarray(0, length);
    const end = filled.lastIndexOf(AMPERSAND);
    if (end === -1) {
      unfinished.push(filled.slice());
      continue;
    }
    yield* decodeAll([...unfinished, filled.subarray(0, end)]).split('&');
    unfinished = [filled.slice(end + 1)];
  }
  const rest = decodeAll(unfinished);
  if (rest !== '') yield* rest.split('&');
}

function decodeAll(pieces: readonly Uint8Array[]): string {
  return decodeBytes(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
}
