/** Which names are declared where. Filled while walking, asked afterwards, so that hoisting needs no second look. */

export class Scope {
  readonly parent: Scope | null;
  /** Where `var` lands. */
  readonly functionScope: Scope;
  #names: Set<string> | null = null;

  constructor(parent: Scope | null, isFunction: boolean) {
    this.parent = parent;
    this.functionScope = isFunction || parent === null ? this : parent.functionScope;
  }

  declare(name: string): void {
    this.#names ??= new Set();
    this.#names.add(name);
  }

  /** The scope that declares the name, from here outwards; null for a free name. */
  declaring(name: string): Scope | null {
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
      if (scope.#names?.has(name)) return scope;
    }
    return null;
  }
}
