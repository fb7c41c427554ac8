/** Makes each call of a free name say where it stands, before it happens and after its arguments are known. */
import type { Edits } from './edits.ts';
import { KNOWN_GLOBALS } from './known-globals.ts';
import type { Origins } from './origins.ts';
import { mayRunCode, type SyntaxNode } from './syntax.ts';

const MAX_COLUMN = 4095;

/** @param callee a free name that `call` calls. */
export function markCallSite(
  callee: Extract<SyntaxNode, { type: 'Identifier' }>,
  call: Extract<SyntaxNode, { type: 'CallExpression' }>,
  edits: Edits,
  origins: Origins,
): void {
  if (KNOWN_GLOBALS.has(callee.name)) return;
  const { line, column } = origins.positionOf(callee.start);
  const callSite = line * (MAX_COLUMN + 1) + Math.min(column, MAX_COLUMN);
  const last = call.arguments.at(-1);
  if (last === undefined || !call.arguments.some(mayRunCode)) {
    edits.replace(callee.start, callee.end, `(__r.callSite=${callSite},${callee.name})`);
    return;
  }
  // Calls among the arguments leave their own call sites, so the last argument brings ours back.
  const value = last.type === 'SpreadElement' ? last.argument : last;
  const needsParentheses = value.type === 'SequenceExpression';
  edits.openOutermost(value.start, needsParentheses ? `__p(${callSite},(` : `__p(${callSite},`);
  edits.closeOutermost(value.end, needsParentheses ? '))' : ')');
}
