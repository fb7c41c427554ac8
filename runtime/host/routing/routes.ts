/**
 * From URL path to what serves it, as nginx with PHP-FPM does it:
 * - `/a/b`, `/a/b.php` and `/a/b.ts` run `a/b.ts`; SCRIPT_NAME is the path as requested (`/a/b.php`), decoded and with dot
 *   segments resolved. `/a/` runs `a/index.ts` with SCRIPT_NAME `/a/index.ts`.
 * - What follows the script in the path is PATH_INFO, decoded, with its leading slash. The deepest script wins.
 * - Other files are served as they are, unless they are sources, configuration, hidden, or in node_modules.
 * - A directory with an index and without its slash is redirected to the slash.
 */
import { realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isServable } from '../static/servable.ts';
import { encodeUrlPath, parseUrlPath, type UrlPath } from './url-path.ts';

export type RouteTarget =
  | {
      readonly kind: 'script';
      /** Absolute path of the `.ts` file, as reached from the document root: symbolic links are not resolved. */
      readonly filename: string;
      readonly scriptName: string;
      readonly pathInfo: string;
    }
  | { readonly kind: 'file'; readonly filename: string }
  /** Path with its slash, encoded; the query has to be added. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'notFound' };

const NOT_FOUND: RouteTarget = { kind: 'notFound' };
const INDEX = 'index.ts';

export class Routes {
  readonly documentRoot: string;
  /** @throws Error when the document root does not exist */
  constructor(documentRoot: string) {
    this.documentRoot = realpathSync(documentRoot);
  }

  /** Looks at the disk each time. @param path URL path as sent, without query */
  resolve(path: string): RouteTarget {
    const parsed = parseUrlPath(path);
    return parsed === null ? NOT_FOUND : this.#descend(parsed);
  }

  #descend(path: UrlPath): RouteTarget {
    const { segments, endsWithSlash } = path;
    let directory = this.documentRoot;
    let found = NOT_FOUND;
    for (const [depth, segment] of segments.entries()) {
      if (!isPlainName(segment)) return found;
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
    const name = path.segments.at(-1)!;
    const filename = join(directory, name);
    const kind = kindOf(filename);
    if (kind === 'file') return isServable(name) && this.#isInside(filename) ? { kind: 'file', filename } : otherwise;
    if (kind !== 'directory' || this.#indexOf(filename, path.segments) === null) return otherwise;
    return { kind: 'redirect', location: `${encodeUrlPath(path.segments)}/` };
  }

  #indexOf(directory: string, segments: readonly string[]): RouteTarget | null {
    const filename = join(directory, INDEX);
    if (kindOf(filename) === 'file') {
      if (!this.#isInside(filename)) return null;
      return { kind: 'script', filename, scriptName: ['', ...segments, INDEX].join('/'), pathInfo: '' };
    }
    const page = join(directory, 'index.html');
    return kindOf(page) === 'file' && this.#isInside(page) ? { kind: 'file', filename: page } : null;
  }

  #scriptIn(directory: string, segment: string): string | null {
    const stem = segment.replace(/\.(?:php|ts)$/, '');
    if (stem === '' || stem.endsWith('.d')) return null;
    const filename = join(directory, `${stem}.ts`);
    return kindOf(filename) === 'file' && this.#isInside(filename) ? filename : null;
  }

  /** A symbolic link may lead elsewhere in the root, but not out of it and not to what is hidden. */
  #isInside(filename: string): boolean {
    const path = relative(this.documentRoot, realpathSync(filename));
    return path !== '..' && path.split(sep).every((name) => isPlainName(name));
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

/** A name that may stand for a file or directory of the root. */
function isPlainName(name: string): boolean {
  return name.charCodeAt(0) !== 0x2e && !name.includes('\\') && name !== 'node_modules' && name !== '';
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
