/**
 * Which classes can have constructors that wait: their `new` is split into making the object and, as a generator,
 * initialising it. All classes above have to be split with them, so that they initialise nothing while the object is made.
 */
import type { SyntaxNode } from '../../syntax/syntax.ts';
import type { Reason } from './in-place.ts';
import type { ClassNode, Of } from './nodes.ts';
import type { Field, FunctionSite, Sites } from './sites.ts';

export class ClassPlan {
  readonly #sites: Sites;
  readonly #byId = new Map<SyntaxNode, ClassNode>();
  readonly #children = new Map<ClassNode, ClassNode[]>();
  readonly #parents = new Map<ClassNode, ClassNode>();
  readonly #known = new Map<ClassNode, boolean>();

  /** @param declarationOf gives the one declaration of a name, or null */
  constructor(sites: Sites, declarationOf: (name: Of<'Identifier'>) => SyntaxNode | null) {
    this.#sites = sites;
    for (const one of sites.classes) if (one.id) this.#byId.set(one.id, one);
    for (const [id, one] of sites.classVariables) this.#byId.set(id, one);
    for (const one of sites.classes) {
      const parent = one.superClass?.type === 'Identifier' ? this.of(declarationOf(one.superClass)) : null;
      if (parent === null) continue;
      this.#parents.set(one, parent);
      const children = this.#children.get(parent);
      if (children === undefined) this.#children.set(parent, [one]);
      else children.push(one);
    }
  }

  /** The class that a declaration declares. */
  of(declaration: SyntaxNode | null): ClassNode | null {
    return declaration === null ? null : (this.#byId.get(declaration) ?? null);
  }

  parentOf(one: ClassNode): ClassNode | null {
    return this.#parents.get(one) ?? null;
  }

  childrenOf(one: ClassNode): readonly ClassNode[] {
    return this.#children.get(one) ?? [];
  }

  constructorOf(one: ClassNode): FunctionSite | null {
    for (const member of one.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor')
        return this.#sites.functions.get(member.value) ?? null;
    }
    return null;
  }

  canSplit(one: ClassNode): boolean {
    let can = this.#known.get(one);
    if (can === undefined) {
      // A class cannot be above itself; if the text says so, it is not split.
      this.#known.set(one, false);
      can = this.#canSplit(one);
      this.#known.set(one, can);
    }
    return can;
  }

  #canSplit(one: ClassNode): boolean {
    return this.problemOf(one) === null;
  }

  /** Why its constructor has to stay in one piece; null when it has not. */
  problemOf(one: ClassNode): Reason | null {
    const own = this.constructorOf(one);
    if (own?.isWhole === true) return 'in a constructor whose super() is called by an arrow function';
    // The child would have to go on with another object.
    if (own?.returnsValue === true && this.childrenOf(one).length > 0)
      return 'in a constructor that returns an object, of a class with children';
    if (fieldsOf(one).some(({ computed }) => computed)) return 'in a class that has a field with a computed name';
    if (one.superClass === null || one.superClass === undefined) return null;
    const parent = this.parentOf(one);
    if (parent === null) return 'in a class whose parent is not one of the script';
    return this.canSplit(parent) ? null : 'in a class whose parent cannot be initialised piece by piece';
  }

  /**
   * Fields that generators have to set, since the object is made before anything of it is initialised. A class that stands alone
   * sets its fields when it is made, which is the same moment, unless they wait.
   */
  movedFields(one: ClassNode, hasWaitingFields: boolean): readonly Field[] {
    const isAlone = !one.superClass && this.childrenOf(one).length === 0;
    return isAlone && !hasWaitingFields ? [] : fieldsOf(one);
  }

  /** The class with all classes above. */
  *withParents(one: ClassNode): Generator<ClassNode> {
    for (let at: ClassNode | null = one; at !== null; at = this.parentOf(at)) yield at;
  }

  /** The class with all that are made with its constructor: children without one of their own, and theirs. */
  *withHeirs(one: ClassNode): Generator<ClassNode> {
    yield one;
    for (const child of this.childrenOf(one)) if (this.constructorOf(child) === null) yield* this.withHeirs(child);
  }
}

function fieldsOf(one: ClassNode): Field[] {
  return one.body.body.filter((member) => member.type === 'PropertyDefinition' && !member.static) as Field[];
}
