/** Which declaration each name of a bundle means, and which function is certainly bound to it. */
import type { Scope } from '../../syntax/scopes.ts';
import type { SyntaxNode } from '../../syntax/syntax.ts';
import type { NameUse } from '../../syntax/walk.ts';
import type { FunctionSite, Sites } from './sites.ts';

export class Bindings {
  readonly #declarations = new Map<Scope, Map<string, NameUse[]>>();
  readonly #usesOf = new Map<SyntaxNode, NameUse[]>();
  readonly #useAt = new Map<SyntaxNode, NameUse>();
  readonly #byId = new Map<SyntaxNode, FunctionSite>();

  constructor(sites: Sites) {
    const { uses, declarations } = sites.names;
    for (const declaration of declarations) {
      const { scope, node } = declaration;
      let names = this.#declarations.get(scope);
      if (names === undefined) {
        names = new Map();
        this.#declarations.set(scope, names);
      }
      const known = names.get(node.name);
      if (known === undefined) names.set(node.name, [declaration]);
      else known.push(declaration);
    }
    for (const site of sites.functions.values()) {
      const { node, parent } = site;
      if (node.type !== 'ArrowFunctionExpression' && node.id) this.#byId.set(node.id, site);
      if (parent.type === 'VariableDeclarator' && parent.init === node) this.#byId.set(parent.id, site);
    }
    for (const use of uses) {
      this.#useAt.set(use.node, use);
      const id = this.declarationOf(use);
      if (id === null) continue;
      const known = this.#usesOf.get(id);
      if (known === undefined) this.#usesOf.set(id, [use]);
      else known.push(use);
    }
  }

  /** The one declaration of a name; null when there is none, or more than one. */
  declarationOf(use: NameUse): SyntaxNode | null {
    const { name } = use.node;
    const scope = use.scope.declaring(name);
    if (scope === null) return null;
    const declared = this.#declarations.get(scope)?.get(name);
    return declared?.length === 1 ? declared[0]!.node : null;
  }

  declarationAt(name: SyntaxNode): SyntaxNode | null {
    const use = this.#useAt.get(name);
    return use === undefined ? null : this.declarationOf(use);
  }

  /** The function that a declaration declares, or that its variable begins with. */
  functionOf(declaration: SyntaxNode | null): FunctionSite | null {
    return declaration === null ? null : (this.#byId.get(declaration) ?? null);
  }

  /** The uses of a declared name. */
  usesOf(id: SyntaxNode): readonly NameUse[] {
    return this.#usesOf.get(id) ?? [];
  }

  /** True when a name of the function's parameters is declared in its body, too. */
  hasOtherDeclarations({ node }: FunctionSite): boolean {
    const [first, last] = [node.params[0], node.params.at(-1)];
    if (first === undefined || last === undefined) return false;
    const starts = this.#startsOfRepeated;
    let low = 0;
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < first.start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && starts[low]! < last.end;
  }

  /** Where names stand that are declared more than once, in order. */
  get #startsOfRepeated(): Int32Array {
    this.#repeated ??= Int32Array.from(
      [...this.#declarations.values()].flatMap((names) =>
        [...names.values()].filter(({ length }) => length > 1).flatMap((known) => known.map(({ node }) => node.start)),
      ),
    ).sort();
    return this.#repeated;
  }
  #repeated: Int32Array | null = null;

  isDeclared(name: SyntaxNode): boolean {
    const use = this.#useAt.get(name);
    return use !== undefined && use.scope.declaring(use.node.name) !== null;
  }

  /** True for names that nobody declares here: PHP's, JavaScript's, and imported ones. */
  isFree(name: SyntaxNode): boolean {
    const use = this.#useAt.get(name);
    return use !== undefined && use.scope.declaring(use.node.name) === null;
  }
}
