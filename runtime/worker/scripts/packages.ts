/**
 * Packages that scripts import: loaded once per thread and shared by its requests, as PHP's extensions are.
 * Compiled code reads their names through the namespace on each use, so that live bindings stay live.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { types } from 'node:util';
import vm from 'node:vm';
import type { PackageImport } from '../../wire/script.ts';

export type Namespace = Readonly<Record<string, unknown>>;

export class PackageLoader {
  readonly #namespaces = new Map<string, Namespace>();

  /** The namespaces in order, or a promise of them when one is not loaded yet. */
  load(packages: readonly PackageImport[]): readonly Namespace[] | Promise<readonly Namespace[]> {
    const known = packages.map((wanted) => this.#namespaces.get(keyOf(wanted)));
    if (known.every((namespace) => namespace !== undefined)) return known as Namespace[];
    return Promise.all(packages.map((wanted) => this.#loadOne(wanted)));
  }

  /**
   * The same at once, through `require`, which gives the same modules as `import` but for packages that ship two.
   * @throws Error of Node when a module awaits at its top level
   */
  loadNow(packages: readonly PackageImport[]): readonly Namespace[] {
    return packages.map((wanted) => {
      const key = keyOf(wanted);
      let namespace = this.#namespaces.get(key);
      if (namespace === undefined) {
        const module = requireFrom(wanted.specifier, wanted.importer);
        namespace = wanted.isRequire ? (module as Namespace) : withCommonJsNames(asNamespace(module), wanted);
        this.#namespaces.set(key, namespace);
      }
      return namespace;
    });
  }

  async #loadOne(wanted: PackageImport): Promise<Namespace> {
    const key = keyOf(wanted);
    const known = this.#namespaces.get(key);
    if (known !== undefined) return known;
    const namespace = wanted.isRequire
      ? (requireFrom(wanted.specifier, wanted.importer) as Namespace)
      : withCommonJsNames(await importPackage(wanted), wanted);
    this.#namespaces.set(key, namespace);
    return namespace;
  }
}

/** The result of `require` in the form that `import` would return. */
function asNamespace(module: unknown): Namespace {
  if (types.isModuleNamespaceObject(module)) return module as unknown as Namespace;
  return { default: module };
}

function keyOf(wanted: PackageImport): string {
  return `${wanted.isRequire ? 'require' : 'import'} ${dirname(wanted.importer)} ${wanted.specifier} ${wanted.names}`;
}

function importPackage(wanted: PackageImport): Promise<Namespace> {
  return importFrom(
    wanted.specifier,
    wanted.importer,
    wanted.attributes === null ? undefined : { with: wanted.attributes },
  );
}

/** Imports as if `importer` did: Node resolves from its folder. */
export async function importFrom(specifier: string, importer: string, options?: ImportCallOptions): Promise<Namespace> {
  const load = vm.compileFunction('return import(specifier, options)', ['specifier', 'options'], {
    filename: importer,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }) as (specifier: string, options?: ImportCallOptions) => Promise<Namespace>;
  return await load(specifier, options);
}

/** The module, or the importer's `require` function itself when `specifier` is null. */
export function requireFrom(specifier: string | null, importer: string): unknown {
  const require = createRequire(importer);
  return specifier === null ? require : (require(specifier) as unknown);
}

/** The file that `requireFrom` loads. @throws when there is none */
export function requiredFile(specifier: string, importer: string): string {
  return createRequire(importer).resolve(specifier);
}

/**
 * Names of a CommonJS package that Node's lexer did not find are still properties of its default export. Node itself would
 * refuse to import them by name.
 * @throws SyntaxError when the package has no such name at all, as an import declaration would.
 */
function withCommonJsNames(namespace: Namespace, wanted: PackageImport): Namespace {
  const missing = wanted.names.filter((name) => !(name in namespace));
  if (missing.length === 0) return namespace;
  const commonJs = namespace.default;
  const isHolder = commonJs !== null && (typeof commonJs === 'object' || typeof commonJs === 'function');
  const absent = missing.find((name) => !isHolder || !(name in commonJs));
  if (absent !== undefined || !isHolder) {
    const problem = `The requested module '${wanted.specifier}' does not provide an export named '${absent}'`;
    throw new SyntaxError(problem);
  }
  return new Proxy(namespace, {
    get: (target, name): unknown => (name in target ? Reflect.get(target, name) : Reflect.get(commonJs, name)),
  });
}
