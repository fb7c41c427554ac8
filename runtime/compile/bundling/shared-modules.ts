/**
 * Local modules that are compiled once for all scripts that import them. In a bundle a stub stands in such a module's place:
 * it has the same exports, runs the module where the bundle would have run it, and reads through to it afterwards.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { MODULE_PREFIX } from '../../wire/script.ts';

/** The function that stubs call to run their module; compiled by rewrites/module-statements.ts. */
export const RUN_MODULE = '__ts_sapi_run_module__';

const NAMESPACE = 'shared-module';

/** Detects whether files have changed (caches/inputs.ts). */
interface Stamps {
  areCurrent(): boolean;
}

interface SharedModule {
  readonly exports: readonly string[];
  /** The module and all that it imports. */
  readonly files: readonly string[];
  /** Changes with the content of any of them. */
  readonly version: string;
  readonly stamps: Stamps;
}

export class SharedModules {
  readonly #known = new Map<string, SharedModule>();
  readonly #stampsOf: (files: readonly string[], readSinceMs: number) => Stamps;

  /** @param stampsOf takes the stamps of files that were read since a Unix time in milliseconds */
  constructor(stampsOf: (files: readonly string[], readSinceMs: number) => Stamps) {
    this.#stampsOf = stampsOf;
  }

  /** The module if it is one that is shared and is as it was; null when a bundle has to take it in. */
  current(file: string): SharedModule | null {
    const known = this.#known.get(file);
    if (known === undefined) return null;
    if (known.stamps.areCurrent()) return known;
    this.#known.delete(file);
    return null;
  }

  /** @param startedMs Unix time in milliseconds before which none of the files was read */
  add(file: string, exports: readonly string[], files: readonly string[], startedMs: number): void {
    const hash = createHash('sha256');
    for (const one of files) hash.update(readFileSync(one));
    const version = hash.digest('hex');
    this.#known.set(file, { exports, files, version, stamps: this.#stampsOf(files, startedMs) });
  }
}

/** Replaces shared modules by stubs and records them in `used`. */
export function stubsOf(modules: SharedModules, entry: string, used: Map<string, SharedModule>): Plugin {
  return {
    name: 'shared-modules',
    setup(setup) {
      setup.onResolve({ filter: new RegExp(`^${MODULE_PREFIX}`) }, ({ path }) => ({ path, external: true }));
      setup.onResolve({ filter: /./ }, async ({ path, pluginData, kind, ...context }) => {
        if (pluginData === NAMESPACE || kind === 'entry-point' || context.namespace !== 'file') return undefined;
        if (!/^[./#@~]/.test(path)) return undefined;
        const found = await setup.resolve(path, { kind, ...context, pluginData: NAMESPACE });
        if (found.external || found.namespace !== 'file' || found.errors.length > 0) return undefined;
        const module = modules.current(found.path);
        if (module === null || module.files.includes(entry)) return undefined;
        used.set(found.path, module);
        return { path: found.path, namespace: NAMESPACE };
      });
      setup.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => ({ contents: stub(path, used.get(path)!) }));
    },
  };
}

function stub(file: string, { exports }: SharedModule): string {
  const source = JSON.stringify(MODULE_PREFIX + file);
  const names = exports.map((name) => (/^[\w$]+$/.test(name) ? name : JSON.stringify(name)));
  const hasExports = names.length > 0 ? `export { ${names.join(', ')} } from ${source};` : `import ${source};`;
  return `${hasExports}\n${RUN_MODULE}(${JSON.stringify(file)});\n`;
}
