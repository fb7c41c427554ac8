/** Packages that scripts import and nobody has installed. */
import { existsSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * True when Node would look for the package in vain. A package that is there, but lacks what is asked for, is its own affair.
 * @param importer absolute path of the file that imports it
 */
export function isMissing(specifier: string, importer: string): boolean {
  // `#name` is the importer's own package.json, `file:` and `data:` are no packages.
  if (isBuiltin(specifier) || /^(?:#|\w+:)/.test(specifier)) return false;
  return !isInstalled(packageOf(specifier), dirname(importer)) && !canRequire(specifier, importer);
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isInstalled(name: string, folder: string): boolean {
  if (existsSync(join(folder, 'node_modules', name))) return true;
  const above = dirname(folder);
  return above !== folder && isInstalled(name, above);
}

/** Also finds what NODE_PATH and a package's own name lead to. */
function canRequire(specifier: string, importer: string): boolean {
  try {
    createRequire(importer).resolve(specifier);
    return true;
  } catch {
    return false;
  }
}
