/** Finds reads of undeclared names, which may be constants made by define() at run time. */

import { KNOWN_GLOBALS } from '../syntax/known-globals.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import type { NameUse } from '../syntax/walk.ts';

export class ConstantReads {
  /** Properties of patterns: `x` in `({ a: x } = value)` is written to. */
  readonly #patternProperties = new Set<SyntaxNode>();

  /** Records nodes that distinguish reads from writes. */
  take(node: SyntaxNode): void {
    if (node.type !== 'ObjectPattern') return;
    for (const property of node.properties) if (property.type === 'Property') this.#patternProperties.add(property);
  }

  /** True where something is assigned to the name. */
  isWritten({ node, parent }: NameUse): boolean {
    switch (parent.type) {
      case 'AssignmentExpression':
      case 'AssignmentPattern':
      case 'ForInStatement':
      case 'ForOfStatement':
        return parent.left === node;
      case 'Property':
        return parent.value === node && this.#patternProperties.has(parent);
      case 'UpdateExpression':
      case 'ArrayPattern':
      case 'RestElement':
        return true;
      default:
        return false;
    }
  }

  /** True where PHP allows a constant; JavaScript's own names keep their meaning. */
  isRead(use: NameUse): boolean {
    const { node, parent } = use;
    if (KNOWN_GLOBALS.has(node.name) || node.name.startsWith('$') || this.isWritten(use)) return false;
    switch (parent.type) {
      case 'UnaryExpression':
        return parent.operator !== 'delete';
      case 'NewExpression':
        return parent.callee !== node;
      case 'BinaryExpression':
        return parent.operator !== 'instanceof' || parent.right !== node;
      case 'TaggedTemplateExpression':
      case 'ClassDeclaration':
      case 'ClassExpression':
        return false;
      default:
        return true;
    }
  }
}
