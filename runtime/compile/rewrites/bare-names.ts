/** PHP's statements without parentheses: `exit;`, `if (!user) die;`, `open() or die`. */
import type { Identifier } from 'acorn';
import type { SyntaxNode } from '../syntax/syntax.ts';

/**
 * How a bare name is used: `statement` when its value is unused, `result` when it is the result of an arrow function.
 * Returning a function is ordinary JavaScript; a statement that only names one is not.
 */
export type BareKind = 'statement' | 'result';

/** Language constructs that PHP executes without parentheses. */
const RUNS_BARE: ReadonlySet<string> = new Set(['exit', 'die']);

export class BareNames {
  readonly #kinds = new Map<Identifier, BareKind>();

  /** Notes the bare names of a statement, or of an arrow function whose body is an expression; other nodes have none. */
  take(node: SyntaxNode): void {
    if (node.type === 'ExpressionStatement') this.#note(node.expression, 'statement');
    else if (node.type === 'ArrowFunctionExpression' && node.expression) this.#note(node.body, 'result');
  }

  /** Null for a name that is used for its value. */
  kindOf(name: Identifier): BareKind | null {
    return this.#kinds.get(name) ?? null;
  }

  /** True for `exit` and `die` where PHP would run them. */
  isCall(name: Identifier): boolean {
    return RUNS_BARE.has(name.name) && this.#kinds.has(name);
  }

  #note(node: SyntaxNode, kind: BareKind): void {
    switch (node.type) {
      case 'Identifier':
        this.#kinds.set(node, kind);
        break;
      case 'SequenceExpression':
        for (const one of node.expressions) this.#note(one, one === node.expressions.at(-1) ? kind : 'statement');
        break;
      case 'LogicalExpression':
        if (kind === 'statement' && node.left.type === 'Identifier' && RUNS_BARE.has(node.left.name)) {
          this.#note(node.left, kind);
        }
        this.#note(node.right, kind);
        break;
      case 'ConditionalExpression':
        this.#note(node.consequent, kind);
        this.#note(node.alternate, kind);
        break;
      case 'UnaryExpression':
        if (node.operator === 'void') this.#note(node.argument, 'statement');
        break;
      case 'AwaitExpression':
        this.#note(node.argument, kind);
        break;
    }
  }
}
