/** Finds packages that scripts import and that are not installed. */
import { existsSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * True when Node would not find the package. A package that exists without the requested export is not reported.
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

/** Also resolves NODE_PATH and a package's own name. */
function canRequire(specifier: string, importer: string): boolean {
  try {
    createRequire(importer).resolve(specifier);
    return true;
  } catch {
    return false;
  }
}
