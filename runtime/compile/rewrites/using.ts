/** `using` declarations, which esbuild turns into calls of its helper: registers their values with the request (`__y`). */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';

/** esbuild adds a number where the script has such a name itself. */
const HELPER = /^__using\d*$/;
const PARAMETERS = 3;

/** Wraps the helper where it is declared; other nodes are left as they are. */
export function trackUsing(node: SyntaxNode, edits: Edits): void {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !HELPER.test(node.id.name)) return;
  const { init } = node;
  if (init?.type !== 'ArrowFunctionExpression' || init.params.length !== PARAMETERS) return;
  edits.open(init.start, '__y(');
  edits.close(init.end, ')');
}
