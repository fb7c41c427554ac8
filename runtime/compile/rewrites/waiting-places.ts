/** The places of a script that wait with its thread standing still, for `check --explain`. */
import type { Bundle } from '../bundling/bundle.ts';
import { parseModule } from '../syntax/parser.ts';
import { Origins } from './origins.ts';
import type { WaitingNames } from './waiting/call-keys.ts';
import { shownCallee } from './waiting/function-text.ts';
import { ADVICE } from './waiting/in-place.ts';
import { inPlaceOf } from './waiting/waiting.ts';

export interface WaitingPlace {
  /** Absolute path of the script or of a file it imports. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** A sentence: what waits there, why in place, and what to do. */
  readonly text: string;
}

/**
 * In order of the bundle.
 * @throws SyntaxError of the parser
 */
export function waitingPlaces(bundle: Bundle, entry: string, names: WaitingNames): WaitingPlace[] {
  const origins = new Origins(entry, bundle, bundle.code);
  const found = inPlaceOf(parseModule(bundle.code), bundle.code, names);
  return found
    .toSorted((one, other) => one.node.start - other.node.start)
    .map(({ node, reason }) => {
      const { file, line, column } = origins.sourceOf(node.start);
      const callee = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node;
      const name = `${node.type === 'NewExpression' ? 'new ' : ''}${shownCallee(callee, bundle.code)}()`;
      return { file, line, column: column + 1, text: `${name} waits in place ${reason}: ${ADVICE[reason]}` };
    });
}
