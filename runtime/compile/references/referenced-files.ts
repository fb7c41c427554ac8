/** From what a source names to files: as esbuild finds imports, and as include() looks for paths. */
import { realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCAL = /^(?:\.\.?(?:\/|$)|\/|file:)/;
/** In esbuild's order, with Node's own behind them. */
const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js', '.css', '.json', '.mts', '.mjs', '.cts', '.cjs'];

/** True for what is looked for beside the source; other specifiers are packages, or mapped by a configuration. */
export function isLocal(specifier: string): boolean {
  return LOCAL.test(specifier);
}

/** True for what only a package manager or a configuration can lead to a file. */
export function isMapped(specifier: string): boolean {
  return !isLocal(specifier) && !isBuiltin(specifier) && !/^(?:data|https?|node):/.test(specifier);
}

/**
 * The file that a local import means, and those that it would mean if they were written. Symbolic links are not resolved.
 * @param importer absolute path
 */
export function importedFiles(specifier: string, importer: string): string[] {
  const path = localPath(specifier.replace(/[?#].*$/, ''), importer);
  if (path === null) return [];
  const asSource = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  const extended = EXTENSIONS.map((extension) => path + extension);
  const indexes = EXTENSIONS.map((extension) => `${path}/index${extension}`);
  return upToExisting([path, ...(asSource === path ? [] : [asSource]), ...extended, ...indexes]);
}

/** True for a path that include() looks for from a folder. */
export function isRelative(path: string): boolean {
  return !path.startsWith('/') && !/^[a-z][a-z0-9+.-]*:/i.test(path);
}

/**
 * The files that an include of this path means, as `importedFiles` has them.
 * @param folders that relative paths are seen from
 */
export function includedFiles(path: string, folders: readonly string[]): string[] {
  const plain = path.startsWith('file:') ? localPath(path, '/') : path;
  if (plain === null || plain.includes('\0') || /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)) return [];
  const places = plain.startsWith('/') ? [resolve(plain)] : folders.map((folder) => resolve(folder, plain));
  // A .php name may stand for the ported .ts, a bare one too.
  return [...new Set(places)].flatMap((place) => upToExisting([place, `${place}.ts`]));
}

/** With symbolic links resolved when the file exists. */
export function realFile(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function localPath(specifier: string, importer: string): string | null {
  try {
    return specifier.startsWith('file:') ? fileURLToPath(specifier) : resolve(dirname(importer), specifier);
  } catch {
    return null;
  }
}

function upToExisting(candidates: readonly string[]): string[] {
  const existing = candidates.findIndex(isFile);
  return candidates.slice(0, existing === -1 ? candidates.length : existing + 1);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
