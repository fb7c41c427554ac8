/**
 * Private methods must exist before a class's initialisers run. esbuild adds them after those of decorated methods, so that a
 * decorator that reaches the method through `context.access` fails with "Cannot access private method".
 */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';

/** Flags of esbuild's __runInitializers for what methods, getters and setters of instances have added. */
const OF_INSTANCES = 5;

/** Swaps the two statements in a constructor's body; other nodes are left as they are. */
export function addPrivateMethodsFirst(node: SyntaxNode, edits: Edits): void {
  if (node.type !== 'BlockStatement') return;
  for (const [index, statement] of node.body.entries()) {
    if (!isCall(statement, '__runInitializers', 3, (args) => isLiteral(args[1], OF_INSTANCES))) continue;
    const next = node.body[index + 1];
    // Fields are added with a value.
    if (next === undefined || !isCall(next, '__privateAdd', 2, () => true)) return;
    edits.open(statement.start, edits.code.slice(next.start, next.end));
    edits.remove(next.start, next.end);
    return;
  }
}

function isCall(
  statement: SyntaxNode,
  name: string,
  argumentCount: number,
  test: (args: readonly SyntaxNode[]) => boolean,
): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee, arguments: args } = statement.expression;
  return callee.type === 'Identifier' && callee.name === name && args.length === argumentCount && test(args);
}

function isLiteral(node: SyntaxNode | undefined, value: number): boolean {
  return node?.type === 'Literal' && node.value === value;
}
