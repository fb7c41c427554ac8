/** Files that a bundle depends on without importing them: configuration files that affect how esbuild reads and finds sources. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const CONFIGS = ['tsconfig.json', 'jsconfig.json'] as const;
const EXTENDS = /"extends"\s*:\s*(\[[^\]]*\]|"(?:[^"\\]|\\.)*")/;

/** The folder and all above it. */
function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** For each folder the nearest configuration, with those it extends; existing files only, each once. */
export function configsOf(folders: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const folder of new Set(folders)) {
    const candidates = upwards(folder).flatMap((one) => CONFIGS.map((name) => join(one, name)));
    const nearest = candidates.find((path) => existsSync(path));
    if (nearest !== undefined) addWithBases(nearest, found);
  }
  return [...found];
}

function addWithBases(path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  for (const base of basesOf(path)) addWithBases(base, found);
}

function basesOf(path: string): string[] {
  try {
    const named = EXTENDS.exec(readFileSync(path, 'utf8'))?.[1];
    if (named === undefined) return [];
    const names = [
      named.startsWith('[') ? JSON.parse(named.replace(/,\s*\]/, ']')) : JSON.parse(named),
    ].flat() as string[];
    return names.map((name) => resolveBase(name, path)).filter((base) => base !== null);
  } catch {
    // esbuild reports errors in it, if they matter.
    return [];
  }
}

function resolveBase(name: string, from: string): string | null {
  if (!/^(?:\.|\/|[A-Za-z]:)/.test(name)) return packageConfig(name, from);
  const path = resolve(dirname(from), name);
  return [path, `${path}.json`].find((one) => existsSync(one) && one.endsWith('.json')) ?? null;
}

function packageConfig(name: string, from: string): string | null {
  const require = createRequire(from);
  for (const specifier of [name, `${name}.json`, `${name}/tsconfig.json`]) {
    try {
      const path = require.resolve(specifier);
      if (path.endsWith('.json')) return path;
    } catch {
      // The next spelling.
    }
  }
  return null;
}

/**
 * Every place around these folders where a file would change the bundle, whether there is one now or not: a configuration
 * that appears counts as much as one that changes.
 */
export function placesAround(folders: Iterable<string>): string[] {
  const around = new Set([...folders].flatMap(upwards));
  const places = [...around].flatMap((folder) => [...CONFIGS, 'package.json'].map((name) => join(folder, name)));
  return [...new Set([...places, ...configsOf(around)])];
}
