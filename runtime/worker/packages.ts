/**
 * Packages that scripts import: loaded once per thread and shared by its requests, as PHP's extensions are.
 * Compiled code reads their names through the namespace on each use, so that live bindings stay live.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';
import type { PackageImport } from '../wire/script.ts';

export type Namespace = Readonly<Record<string, unknown>>;

export class PackageLoader {
  readonly #namespaces = new Map<string, Namespace>();

  /** The namespaces in order, or a promise of them when one is not loaded yet. */
  load(packages: readonly PackageImport[]): readonly Namespace[] | Promise<readonly Namespace[]> {
    const known = packages.map((wanted) => this.#namespaces.get(keyOf(wanted)));
    if (known.every((namespace) => namespace !== undefined)) return known as Namespace[];
    return Promise.all(packages.map((wanted) => this.#loadOne(wanted)));
  }

  async #loadOne(wanted: PackageImport): Promise<Namespace> {
    const key = keyOf(wanted);
    const known = this.#namespaces.get(key);
    if (known !== undefined) return known;
    const namespace = wanted.isRequire
      ? (requireFrom(wanted.importer, wanted.specifier) as Namespace)
      : withCommonJsNames(await importFrom(wanted.importer, wanted.specifier));
    this.#namespaces.set(key, namespace);
    return namespace;
  }
}

function keyOf(wanted: PackageImport): string {
  return `${wanted.isRequire ? 'require' : 'import'} ${dirname(wanted.importer)} ${wanted.specifier}`;
}

/** Imports as if `importer` did: Node resolves from its folder. */
export async function importFrom(importer: string, specifier: string): Promise<Namespace> {
  const load = vm.compileFunction('return import(specifier)', ['specifier'], {
    filename: importer,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }) as (specifier: string) => Promise<Namespace>;
  return await load(specifier);
}

export function requireFrom(importer: string, specifier: string): unknown {
  return createRequire(importer)(specifier) as unknown;
}

/**
 * Names of a CommonJS package that Node's lexer did not see are still properties of its default export.
 * Node itself would refuse to import them by name.
 */
function withCommonJsNames(namespace: Namespace): Namespace {
  const commonJs = namespace.default;
  if (commonJs === null || (typeof commonJs !== 'object' && typeof commonJs !== 'function')) return namespace;
  const names = Object.getOwnPropertyNames(commonJs).filter((name) => !(name in namespace));
  if (names.length === 0) return namespace;
  return new Proxy(namespace, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : Reflect.get(commonJs, name)),
  });
}
