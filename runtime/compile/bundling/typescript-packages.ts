/**
 * Packages in TypeScript: Node cannot load them, so they are bundled like local files. Usually they are packages of the same
 * workspace, linked from node_modules. All other packages stay external.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import type { ImportKind, Plugin } from 'esbuild';
import { resolveModule } from './resolve-module.ts';

const TYPESCRIPT = /(?<!\.d)\.[cm]?tsx?$/;
/** A package that says that its code is in such a file. */
const NAMES_TYPESCRIPT = /(?<!\.d)\.[cm]?tsx?"/;
const SCHEME = /^\w+:/;
/** Neither a path nor one of package.json's own `#imports`, which esbuild follows itself. */
const BARE = /^[^./#]/;

/** @param seen takes package.json files that decided how something was resolved */
export function typescriptPackages(seen: Set<string>): Plugin {
  return {
    name: 'typescript-packages',
    setup(setup) {
      setup.onResolve({ filter: /^#/ }, ({ importer }) => {
        const config = nearestConfig(dirname(importer));
        if (config !== null) seen.add(config);
        return undefined;
      });
      setup.onResolve({ filter: BARE }, async ({ path, importer, kind }) => {
        if (kind === 'entry-point' || isBuiltin(path) || SCHEME.test(path)) return undefined;
        const found = await typescriptFile(path, importer, kind);
        if (found === null) return undefined;
        seen.add(found.config);
        return { path: found.path };
      });
    },
  };
}

/** Null for packages in JavaScript, and for missing ones. */
async function typescriptFile(
  specifier: string,
  importer: string,
  kind: ImportKind,
): Promise<{ readonly path: string; readonly config: string } | null> {
  const config = packageConfig(specifier, dirname(importer));
  if (config === null || !mayBeTypeScript(specifier, config)) return null;
  const path = await resolveModule(specifier, importer, kind);
  return path !== null && TYPESCRIPT.test(path) ? { path, config } : null;
}

/**
 * Resolves a computed specifier like a literal one.
 * @param specifier no path
 * @returns null when there is no such module; local files are compiled for the request, all others are Node's to load
 */
export async function resolveAtRunTime(
  specifier: string,
  importer: string,
): Promise<{ readonly path: string; readonly isLocal: boolean } | null> {
  const path = await resolveModule(specifier, importer);
  if (path === null) return null;
  const isOwn = specifier.startsWith('#') || packageConfig(specifier, dirname(importer)) === null;
  return { path, isLocal: TYPESCRIPT.test(path) || (isOwn && !/[\\/]node_modules[\\/]/.test(path)) };
}

/** Reading package.json is far cheaper than resolving. */
function mayBeTypeScript(specifier: string, config: string): boolean {
  if (TYPESCRIPT.test(specifier)) return true;
  try {
    return lstatSync(dirname(config)).isSymbolicLink() || NAMES_TYPESCRIPT.test(readFileSync(config, 'utf8'));
  } catch {
    return false;
  }
}

/** package.json of the package that Node would take, which may be the importer's own; null when there is none. */
function packageConfig(specifier: string, folder: string): string | null {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const own = nearestConfig(folder);
  if (own !== null && nameIn(own) === name) return own;
  for (let at = folder; ; at = dirname(at)) {
    const config = join(at, 'node_modules', name, 'package.json');
    if (isThere(config)) return config;
    if (dirname(at) === at) return null;
  }
}

/** package.json of the package that a folder belongs to. */
function nearestConfig(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const config = join(at, 'package.json');
    if (isThere(config)) return config;
    if (dirname(at) === at) return null;
  }
}

function nameIn(config: string): unknown {
  try {
    return (JSON.parse(readFileSync(config, 'utf8')) as { readonly name?: unknown }).name;
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
