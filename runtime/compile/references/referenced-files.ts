/** Maps imports to files as esbuild does, and include paths as include() does. */
import { realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCAL = /^(?:\.\.?(?:\/|$)|\/|file:)/;
/** In esbuild's order, with Node's own behind them. */
const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js', '.css', '.json', '.mts', '.mjs', '.cts', '.cjs'];

/** True for relative specifiers; others are packages, or mapped by a configuration. */
export function isLocal(specifier: string): boolean {
  return LOCAL.test(specifier);
}

/** True for specifiers that are resolved by package managers or configurations only. */
export function isMapped(specifier: string): boolean {
  return !isLocal(specifier) && !isBuiltin(specifier) && !/^(?:data|https?|node):/.test(specifier);
}

/**
 * The file that a local import means, symbolic links resolved. All that it may come to mean when there is none now: it may
 * be written later.
 * @param importer absolute path
 */
export function importedFiles(specifier: string, importer: string): string[] {
  const path = localPath(specifier.replace(/[?#].*$/, ''), importer);
  if (path === null) return [];
  const asSource = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  const extended = EXTENSIONS.map((extension) => path + extension);
  const indexes = EXTENSIONS.map((extension) => `${path}/index${extension}`);
  return existingOrAll([path, ...(asSource === path ? [] : [asSource]), ...extended, ...indexes]);
}

/**
 * The files that an include of this path may mean.
 * @param folders that relative paths may be seen from: include() starts from that of the script that was asked for
 */
export function includedFiles(path: string, folders: readonly string[]): string[] {
  const plain = path.startsWith('file:') ? localPath(path, '/') : path;
  if (plain === null || plain.includes('\0') || /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)) return [];
  const places = plain.startsWith('/') ? [resolve(plain)] : folders.map((folder) => resolve(folder, plain));
  // A .php name may stand for the ported .ts, a bare one too.
  return [...new Set(places)].flatMap((place) => existingOrAll([place, `${place}.ts`]));
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

function existingOrAll(candidates: readonly string[]): string[] {
  const existing = candidates.find(isFile);
  return existing === undefined ? [...candidates] : [realFile(existing)];
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
