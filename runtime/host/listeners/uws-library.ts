/**
 * Finds and loads uWebSockets.js: an installation of the served project wins over the one this package brings, which is a
 * republished build (SECURITY.md). The only file that imports the library.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Uws = typeof import('uWebSockets.js');

/** An installed package, whether it loads or not. */
export interface UwsPackage {
  /** Name that its own package.json gives. */
  readonly name: string;
  readonly version: string;
  /** Folder, symbolic links resolved. */
  readonly folder: string;
  /** The native file for this system; null when it has none. */
  readonly binary: string | null;
  /** True when the project brings it, false when this package does. */
  readonly isProjects: boolean;
}

export interface UwsFailure {
  readonly package: UwsPackage | null;
  /** Why it cannot be used, in one line. */
  readonly reason: string;
}

export interface UwsSearch {
  /** Null when none can be loaded. */
  readonly found: { readonly library: Uws; readonly package: UwsPackage } | null;
  /** Installations that were tried without success. */
  readonly failures: readonly UwsFailure[];
}

const NAME = 'uWebSockets.js';
const MAX_HEAD_BYTES = '65536';

const searches = new Map<string, Promise<UwsSearch>>();

/**
 * Looks for the library in the projects of these folders, then in our own dependencies. The answer for the same folders is
 * kept: a process loads a library once.
 * @param folders the served root and the working directory, absolute
 */
export function findUws(folders: readonly string[]): Promise<UwsSearch> {
  const key = folders.join('\n');
  const known = searches.get(key);
  if (known !== undefined) return known;
  const search = searchIn(folders);
  searches.set(key, search);
  return search;
}

/** Why there is none, in one line. */
export function whyNoUws({ failures }: UwsSearch): string {
  return failures
    .map(({ package: tried, reason }) => (tried?.isProjects ? `${tried.folder}: ${reason}` : reason))
    .join('; ');
}

async function searchIn(folders: readonly string[]): Promise<UwsSearch> {
  const failures: UwsFailure[] = [];
  for (const tried of candidates(folders)) {
    try {
      return { found: { library: await load(tried.folder), package: tried }, failures };
    } catch (error) {
      failures.push({ package: tried, reason: reasonOf(error, tried) });
    }
  }
  if (failures.length === 0) failures.push({ package: null, reason: 'it is not installed' });
  return { found: null, failures };
}

function candidates(folders: readonly string[]): UwsPackage[] {
  const own = packageSeenFrom(import.meta.dirname, false);
  const seen = folders.map((folder) => packageSeenFrom(folder, true)).filter((one) => one !== null);
  // The project's installation is also ours in a clone of this repository.
  const theirs = seen.filter((one, index) => {
    const isFirst = seen.findIndex(({ folder }) => folder === one.folder) === index;
    return isFirst && one.folder !== own?.folder;
  });
  return own === null ? theirs : [...theirs, own];
}

function packageSeenFrom(folder: string, isProjects: boolean): UwsPackage | null {
  try {
    const entry = createRequire(join(folder, 'index.js')).resolve(NAME);
    const packageFolder = realpathSync(dirname(entry));
    const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as UwsPackage;
    const binary = join(packageFolder, `uws_${process.platform}_${process.arch}_${process.versions.modules}.node`);
    return { name, version, folder: packageFolder, binary: existsSync(binary) ? binary : null, isProjects };
  } catch {
    return null;
  }
}

async function load(folder: string): Promise<Uws> {
  // Read once by the library when it is loaded; its default of 4096 is less than browsers send in cookies.
  const previous = process.env.UWS_HTTP_MAX_HEADERS_SIZE;
  process.env.UWS_HTTP_MAX_HEADERS_SIZE ??= MAX_HEAD_BYTES;
  try {
    const entry = pathToFileURL(createRequire(join(folder, 'index.js')).resolve(folder)).href;
    const uws = (await import(entry)).default as Uws & { _cfg?(option: string): void };
    uws._cfg?.('silent');
    return uws;
  } finally {
    // The environment belongs to the whole program, and its children inherit it.
    if (previous === undefined) delete process.env.UWS_HTTP_MAX_HEADERS_SIZE;
  }
}

/** The library hides the system's error behind a general message about platforms; the system's own line is the last one. */
function reasonOf(error: unknown, { binary }: UwsPackage): string {
  if (binary === null) {
    const { platform, arch, version, versions } = process;
    return `it has no build for ${platform}-${arch} and Node ${version} (ABI ${versions.modules})`;
  }
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  const last = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('- '));
  return (last.find((line) => /^Error: /.test(line)) ?? last.at(-1) ?? 'unknown').replace(/^Error: /, '');
}
