/** One walk over the tree: tells the visitor about each node, keeps scopes, and collects all names that are used. */
import type { Identifier, Program } from 'acorn';
import { MAX_TREE_DEPTH, NestingError } from './nesting.ts';
import { Scope } from './scopes.ts';
import { forEachChild, isFunction, isLoop, type SyntaxNode } from './syntax.ts';

/** A name in the code, as a use or as a declaration. */
export interface NameUse {
  readonly node: Identifier;
  readonly parent: SyntaxNode;
  readonly scope: Scope;
  /** `{ name }`: replacing it needs the key written out. */
  readonly isShorthand: boolean;
}

export interface WalkVisitor {
  /**
   * Called before the children.
   * @param isTopLevel true outside all functions
   * @returns false to leave the children alone
   */
  enter(node: SyntaxNode, parent: SyntaxNode, isTopLevel: boolean): boolean;
}

export interface WalkResult {
  readonly programScope: Scope;
  readonly uses: readonly NameUse[];
  readonly declarations: readonly NameUse[];
}

export function walk(program: Program, visitor: WalkVisitor): WalkResult {
  const walker = new Walker(visitor);
  const programScope = new Scope(null, true);
  forEachChild(program, (child) => walker.visit(child, program, programScope, null));
  return { programScope, uses: walker.uses, declarations: walker.declarations };
}

type Operation = Extract<SyntaxNode, { type: 'BinaryExpression' | 'LogicalExpression' }>;

class Walker {
  readonly uses: NameUse[] = [];
  readonly declarations: NameUse[] = [];
  readonly #visitor: WalkVisitor;
  readonly #shorthandStarts = new Set<number>();
  #functionDepth = 0;
  #depth = 0;

  constructor(visitor: WalkVisitor) {
    this.#visitor = visitor;
  }

  /**
   * @param binding where identifiers of a declaring pattern belong; null when they are uses.
   * @throws NestingError when the tree is too deep.
   */
  visit(node: SyntaxNode, parent: SyntaxNode, scope: Scope, binding: Scope | null): void {
    if (++this.#depth > MAX_TREE_DEPTH) throw new NestingError(node.start);
    if (isOperation(node)) this.#operators(node, scope);
    else this.#node(node, parent, scope, binding);
    this.#depth--;
  }

  /** `a + b + c + …` is as deep as it is long, and pages made of text are long. */
  #operators(node: Operation, scope: Scope): void {
    const chain = [node];
    let left: SyntaxNode = node.left;
    for (; isOperation(left); left = left.left) chain.push(left);
    this.visit(left, chain.at(-1)!, scope, null);
    for (const one of chain.reverse()) this.visit(one.right, one, scope, null);
  }

  #node(node: SyntaxNode, parent: SyntaxNode, scope: Scope, binding: Scope | null): void {
    if (node.type === 'Identifier') {
      this.#name(node, parent, scope, binding);
      return;
    }
    if (!this.#visitor.enter(node, parent, this.#functionDepth === 0)) {
      if (node.type === 'VariableDeclaration') this.#declareOnly(node, scope);
      return;
    }
    if (isFunction(node)) {
      this.#function(node, parent, scope);
      return;
    }
    const inner = this.#innerScope(node, parent, scope);
    this.#declareOwnName(node, scope, inner);
    if (node.type === 'Property' && node.shorthand) this.#shorthandStarts.add(node.start);
    forEachChild(node, (child, key) => this.visit(child, node, inner, bindingOf(node, key, inner, binding)));
  }

  #name(node: Identifier, parent: SyntaxNode, scope: Scope, binding: Scope | null): void {
    const isShorthand = this.#shorthandStarts.has(node.start);
    if (binding === null) {
      this.uses.push({ node, parent, scope, isShorthand });
      return;
    }
    binding.declare(node.name);
    this.declarations.push({ node, parent, scope: binding, isShorthand });
  }

  #function(node: Extract<SyntaxNode, { params: unknown }>, parent: SyntaxNode, scope: Scope): void {
    const inner = new Scope(scope, true);
    if (node.type !== 'ArrowFunctionExpression') {
      inner.declare('arguments');
      const owner = node.type === 'FunctionDeclaration' ? scope : inner;
      if (node.id !== null && node.id !== undefined) this.#name(node.id, parent, scope, owner);
    }
    this.#functionDepth++;
    forEachChild(node, (child, key) => this.visit(child, node, inner, key === 'params' ? inner : null));
    this.#functionDepth--;
  }

  #innerScope(node: SyntaxNode, parent: SyntaxNode, scope: Scope): Scope {
    switch (node.type) {
      case 'BlockStatement':
        // The body of a function or catch shares the scope of its parameters.
        return isFunction(parent) || parent.type === 'CatchClause' ? scope : new Scope(scope, false);
      case 'StaticBlock':
        return new Scope(scope, true);
      case 'CatchClause':
      case 'SwitchStatement':
      case 'ClassExpression':
      case 'ClassDeclaration':
        return new Scope(scope, false);
      default:
        return isLoop(node) ? new Scope(scope, false) : scope;
    }
  }

  #declareOwnName(node: SyntaxNode, outer: Scope, inner: Scope): void {
    if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return;
    if (node.id === null || node.id === undefined) return;
    this.#name(node.id, node, outer, node.type === 'ClassDeclaration' ? outer : inner);
  }

  #declareOnly(node: Extract<SyntaxNode, { type: 'VariableDeclaration' }>, scope: Scope): void {
    for (const { id } of node.declarations) if (id.type === 'Identifier') scope.declare(id.name);
  }
}

function isOperation(node: SyntaxNode): node is Operation {
  return node.type === 'BinaryExpression' || node.type === 'LogicalExpression';
}

/** Where names under `key` of `node` are declared; null when they are uses. */
function bindingOf(node: SyntaxNode, key: string, scope: Scope, outer: Scope | null): Scope | null {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'var' ? scope.functionScope : scope;
    case 'VariableDeclarator':
      return key === 'id' ? outer : null;
    case 'CatchClause':
      return key === 'param' ? scope : null;
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
      return outer;
    case 'Property':
      return key === 'value' ? outer : null;
    case 'AssignmentPattern':
      return key === 'left' ? outer : null;
    default:
      return null;
  }
}
