/**
 * `import(…)` and `require(…)` with computed names: files are compiled and run as part of the request, so that their state
 * is as fresh as the script's; packages belong to the thread.
 */
import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOwnModule, ownModule } from '../isolation/own-modules.ts';
import { REQUIRE } from '../scripts/include-names.ts';
import { importFrom, type Namespace, requiredFile, requireFrom } from '../scripts/packages.ts';
import type { IncludeVariables } from '../scripts/script-owner.ts';
import { compileInto, type IncludingRequest } from './inclusion.ts';

const LOCAL = /^(?:\.\.?(?:\/|$)|\/|file:)/;
const SCHEME = /^\w[\w+.-]*:/;
/** Files that require() runs as PHP's `require` does; Node loads all others. */
const SCRIPT = /\.(?:[cm]?tsx?|php|phtml|inc|html?|txt|tpl)$/;
/** Node's own kinds of file. */
const NODE_FILE = /\.(?:[cm]?js|json|node)$/;

export class ModuleImports {
  readonly #active: IncludingRequest;
  /** By file: a module runs once per request, however often it is imported. */
  readonly #modules = new Map<string, Promise<Namespace>>();

  constructor(active: IncludingRequest) {
    this.#active = active;
  }

  async import(specifier: string, importer: string, options?: ImportCallOptions): Promise<Namespace> {
    const name = String(specifier);
    const filename = LOCAL.test(name) ? fileOf(name, importer) : this.#localFile(name, importer);
    if (filename === null) {
      if (LOCAL.test(name)) throw notFound(name, importer);
      return this.#own(name, await importFrom(name, importer, options)) as Namespace;
    }
    if (filename.endsWith('.node')) return await importFrom(filename, importer, options);
    let module = this.#modules.get(filename);
    if (module === undefined) {
      module = this.#run(filename);
      this.#modules.set(filename, module);
    }
    return await module;
  }

  /** The local file that tsconfig's paths, package.json's imports or a package in TypeScript lead to; null for Node's modules. */
  #localFile(name: string, importer: string): string | null {
    if (SCHEME.test(name) || isBuiltin(name)) return null;
    const found = this.#active.worker.compiler.resolve(name, importer);
    return found.isLocal ? found.path : null;
  }

  /**
   * `import.meta.resolve` of a file.
   * @returns a URL, of a path also when nothing is there
   * @throws Error with code ERR_MODULE_NOT_FOUND for a missing package
   */
  resolve(specifier: string, importer: string): string {
    const name = String(specifier);
    if (LOCAL.test(name)) return new URL(name, pathToFileURL(importer)).href;
    if (isBuiltin(name)) return name.startsWith('node:') ? name : `node:${name}`;
    if (SCHEME.test(name)) return new URL(name).href;
    const { path } = this.#active.worker.compiler.resolve(name, importer);
    if (path === null) throw notFound(name, importer, 'package');
    return pathToFileURL(path).href;
  }

  async #run(filename: string): Promise<Namespace> {
    const active = this.#active;
    const { scripts } = active.worker;
    const script = await scripts.load(compileInto(active.worker, filename));
    const exports = await active.runTopLevel(
      scripts.included(script, 'include', []).topLevel(active, active.includedRun(script)),
    );
    return namespaceOf(exports);
  }

  /** A script's file is run as PHP's `require` does, each time; anything else is a module of Node. */
  require(specifier: string | null, importer: string): unknown {
    if (specifier === null) return this.#requireFunction(importer);
    return this.#requireOne(specifier, importer);
  }

  #requireOne(specifier: string, importer: string, variables?: IncludeVariables): unknown {
    const script = typeof specifier === 'string' ? this.#scriptOf(specifier, importer) : null;
    if (script !== null) return this.#active.tools.inPlace(this.#active.include(REQUIRE, script, variables));
    const module = this.#own(specifier, requireFrom(specifier, importer));
    if (LOCAL.test(specifier)) this.#active.worker.included(requiredFile(specifier, importer));
    return module;
  }

  /** What `require` runs as a script: a file named as one, or one that tsconfig's paths and their kind lead to. */
  #scriptOf(specifier: string, importer: string): string | null {
    if (SCRIPT.test(specifier) || isUnnamedScript(specifier, importer)) return specifier;
    if (LOCAL.test(specifier)) return null;
    const local = this.#localFile(specifier, importer);
    return local !== null && SCRIPT.test(local) ? local : null;
  }

  /** Some of Node's modules are the request's own. */
  #own(specifier: string, module: unknown): unknown {
    return isOwnModule(specifier, true) ? ownModule(specifier, module, this.#active) : module;
  }

  #requireFunction(importer: string): unknown {
    const own = (specifier: string, variables?: IncludeVariables) => this.#requireOne(specifier, importer, variables);
    return Object.assign(own, requireFrom(null, importer));
  }
}

/** `./lib/db` that means `./lib/db.ts`. */
function isUnnamedScript(specifier: string, importer: string): boolean {
  if (!LOCAL.test(specifier) || NODE_FILE.test(specifier)) return false;
  return isFile(`${resolve(dirname(importer), specifier)}.ts`);
}

/** The file a local specifier means; like esbuild, `./x.js` finds `x.ts`, and extensions may be left out. */
function fileOf(specifier: string, importer: string): string | null {
  const path = specifier.startsWith('file:') ? fileURLToPath(specifier) : resolve(dirname(importer), specifier);
  const asSource = path.replace(/\.([cm]?)js$/, '.$1ts');
  const candidates = [path, asSource, `${path}.ts`, `${path}.tsx`, `${path}.js`, `${path}.json`, `${path}/index.ts`];
  return candidates.find(isFile) ?? null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

function notFound(specifier: string, importer: string, what = 'module'): Error {
  const error = new Error(`Cannot find ${what} '${specifier}' imported from ${importer}`);
  return Object.assign(error, { code: 'ERR_MODULE_NOT_FOUND' });
}

/** Looks like a module's namespace: sorted names, nothing to change. */
function namespaceOf(exports: unknown): Namespace {
  const names = Object.keys((exports as object | undefined) ?? {}).sort();
  const namespace = Object.create(null) as Record<PropertyKey, unknown>;
  for (const name of names) namespace[name] = (exports as Record<string, unknown>)[name];
  Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
  return Object.freeze(namespace) as Namespace;
}
