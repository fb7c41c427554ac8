/** Properties of functions that a rewrite has to keep: length, name, and where the first statement begins. */
import type { SyntaxNode } from '../../syntax/syntax.ts';
import { type Of, propertyName } from './nodes.ts';

/** A callee as V8 shows it in an error. */
export function shownCallee(node: SyntaxNode, code: string): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'Literal':
      return node.raw ?? code.slice(node.start, node.end);
    case 'CallExpression':
      return `${shownCallee(node.callee, code)}(...)`;
    case 'MemberExpression': {
      const { object, property, computed, optional } = node;
      const owner = shownCallee(object, code);
      const dot = optional ? '?.' : computed ? '' : '.';
      if (!computed) return `${owner}${dot}${code.slice(property.start, property.end)}`;
      const isName = property.type === 'Literal' && typeof property.value === 'string';
      return isName
        ? `${owner}${optional ? '?.' : '.'}${property.value}`
        : `${owner}${dot}[${shownCallee(property, code)}]`;
    }
    default:
      return '(intermediate value)';
  }
}

/** Parameters before the first with a default, as in a function's `length`; less than 0, its complement, for async ones. */
export function lengthOf(node: Extract<SyntaxNode, { params: unknown }>): number {
  const end = node.params.findIndex(({ type }) => type === 'AssignmentPattern' || type === 'RestElement');
  const length = end === -1 ? node.params.length : end;
  return node.async ? ~length : length;
}

/** The name that JavaScript gives to a function without one, after where it stands. */
export function nameArgument(node: SyntaxNode, parent: SyntaxNode): string {
  if (node.type === 'FunctionExpression' && node.id) return '';
  const name = inferredName(node, parent);
  return name === null ? '' : `,${JSON.stringify(name)}`;
}

function inferredName(node: SyntaxNode, parent: SyntaxNode): string | null {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'AssignmentExpression':
      return parent.left.type === 'Identifier' && parent.right === node ? parent.left.name : null;
    case 'AssignmentPattern':
      return parent.left.type === 'Identifier' ? parent.left.name : null;
    case 'Property':
    case 'PropertyDefinition':
      return propertyName(parent);
    default:
      return null;
  }
}

/** After the directives. */
export function firstStatement(body: Of<'BlockStatement'>): number {
  let position = body.start + 1;
  for (const statement of body.body) {
    if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) break;
    position = statement.end;
  }
  return position;
}

export function freeSuffix(code: string): string {
  let suffix = '$w';
  while (code.includes(suffix)) suffix += 'w';
  return suffix;
}
