/**
 * Maps URL paths to scripts and files, as nginx with PHP-FPM does:
 * - `/a/b`, `/a/b.php` and `/a/b.ts` run `a/b.ts`; SCRIPT_NAME is the path as requested (`/a/b.php`), decoded and with dot
 *   segments resolved. `/a/` runs `a/index.ts` with SCRIPT_NAME `/a/index.ts`. Where there is no `.ts`, the same of `.tsx`.
 * - What follows the script in the path is PATH_INFO, decoded, with its leading slash. The deepest script wins.
 * - Other files are served as they are when their type is one that is served (static/servable.ts), and where symbolic links
 *   lead counts as much as the name asked for.
 * - A directory with an index and without its slash is redirected to the slash.
 */
import { realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPlainName, type Verdict, verdictOn } from '../static/servable.ts';
import type { DocumentRoot } from './document-root.ts';
import { encodeUrlPath, parseUrlPath, type UrlPath } from './url-path.ts';

export type RouteTarget =
  | {
      readonly kind: 'script';
      /** Absolute path of the `.ts` file, as reached from the document root: symbolic links are not resolved. */
      readonly filename: string;
      readonly scriptName: string;
      readonly pathInfo: string;
    }
  | {
      readonly kind: 'file';
      readonly filename: string;
      /** Symbolic links resolved. */
      readonly realPath: string;
    }
  /** Path with its slash, encoded; the query has to be added. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'notFound' };

const NOT_FOUND: RouteTarget = { kind: 'notFound' };
/** In order of precedence. */
const SCRIPT_TYPES = ['.ts', '.tsx'] as const;
const INDEX_PAGE = 'index.html';

export interface StaticRules {
  /** Extensions of files that are served, in lower case. */
  readonly types: ReadonlySet<string>;
  /** Whether links to files out of the root are followed. */
  readonly followsLinks: boolean;
  /** Called for each requested file that is not served because of its type. */
  refused(filename: string): void;
}

export class Routes {
  readonly root: DocumentRoot;
  readonly #rules: StaticRules;

  constructor(root: DocumentRoot, rules: StaticRules) {
    this.root = root;
    this.#rules = rules;
  }

  /** Checks the disk each time. @param path URL path as sent, without query */
  resolve(path: string): RouteTarget {
    const parsed = parseUrlPath(path);
    return parsed === null ? NOT_FOUND : this.#descend(parsed);
  }

  #descend(path: UrlPath): RouteTarget {
    const { segments, endsWithSlash } = path;
    let directory = this.root.path;
    let found = NOT_FOUND;
    for (const [depth, segment] of segments.entries()) {
      if (!isPlainName(segment, depth)) return found;
      const script = this.#scriptIn(directory, segment);
      if (script !== null) found = scriptTarget(script, segments, depth + 1, endsWithSlash);
      const isLast = depth === segments.length - 1;
      if (isLast && !endsWithSlash) return script === null ? this.#lastSegment(directory, path, found) : found;
      directory = join(directory, segment);
      if (kindOf(directory) !== 'directory') return found;
    }
    return this.#indexOf(directory, segments) ?? found;
  }

  #lastSegment(directory: string, path: UrlPath, otherwise: RouteTarget): RouteTarget {
    const filename = join(directory, path.segments.at(-1)!);
    const kind = kindOf(filename);
    if (kind === 'file') return this.#file(filename, path.segments) ?? otherwise;
    if (kind !== 'directory' || this.#indexOf(filename, path.segments) === null) return otherwise;
    return { kind: 'redirect', location: `${encodeUrlPath(path.segments)}/` };
  }

  #indexOf(directory: string, segments: readonly string[]): RouteTarget | null {
    for (const type of SCRIPT_TYPES) {
      const name = `index${type}`;
      const filename = join(directory, name);
      if (kindOf(filename) !== 'file') continue;
      if (!this.#isInside(filename)) return null;
      return { kind: 'script', filename, scriptName: ['', ...segments, name].join('/'), pathInfo: '' };
    }
    const page = join(directory, INDEX_PAGE);
    return kindOf(page) === 'file' ? this.#file(page, [...segments, INDEX_PAGE]) : null;
  }

  /** Null when it is not served. */
  #file(filename: string, names: readonly string[]): RouteTarget | null {
    const realPath = realPathOf(filename);
    if (realPath === null) return null;
    const verdict = this.#verdict(names, realPath);
    if (verdict === 'type') this.#rules.refused(filename);
    return verdict === 'served' ? { kind: 'file', filename, realPath } : null;
  }

  /** The file's own name and place count as much as those it is asked for by. */
  #verdict(names: readonly string[], realPath: string): Verdict {
    const { types, followsLinks } = this.#rules;
    const verdict = verdictOn(names, types);
    if (verdict !== 'served') return verdict;
    const real = relative(this.root.path, realPath).split(sep);
    if (real[0] !== '..') return verdictOn(real, types);
    return followsLinks ? verdictOn(real.slice(-1), types) : 'never';
  }

  #scriptIn(directory: string, segment: string): string | null {
    const stem = segment.replace(/\.(?:php|tsx?)$/, '');
    if (stem === '' || stem.endsWith('.d')) return null;
    const filename = SCRIPT_TYPES.map((type) => join(directory, stem + type)).find((path) => kindOf(path) === 'file');
    return filename !== undefined && this.#isInside(filename) ? filename : null;
  }

  /** A symbolic link may lead elsewhere in the root, but not out of it and not to what is hidden. */
  #isInside(filename: string): boolean {
    const realPath = realPathOf(filename);
    return realPath !== null && relative(this.root.path, realPath).split(sep).every(isPlainName);
  }
}

function scriptTarget(
  filename: string,
  segments: readonly string[],
  length: number,
  endsWithSlash: boolean,
): RouteTarget {
  const scriptName = `/${segments.slice(0, length).join('/')}`;
  const rest = segments.slice(length).map((segment) => `/${segment}`);
  return { kind: 'script', filename, scriptName, pathInfo: rest.join('') + (endsWithSlash ? '/' : '') };
}

function realPathOf(filename: string): string | null {
  try {
    return realpathSync.native(filename);
  } catch {
    // It was removed since it was found.
    return null;
  }
}

function kindOf(path: string): 'file' | 'directory' | 'none' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'none';
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'none';
  } catch {
    // A name too long, a loop of links, a directory that may not be searched.
    return 'none';
  }
}
