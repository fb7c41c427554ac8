/**
 * Which files of the document root may be sent as they are: those of the types that are listed (static.types). Everything in
 * /.well-known/ is meant for the public (RFC 8615), also without an extension. Never sources, hidden files, what package
 * managers install, or files that configure tools.
 */
import { basename } from 'node:path';
import { SOURCE_TYPES } from '../../config/static-types.ts';

const WELL_KNOWN = '.well-known';
/** Files that configure tools, and tell what a project is made of. */
const CONFIGURATION = new RegExp(
  '^(?:' +
    '(?:package(?:-lock)?|npm-shrinkwrap|composer|installed|biome|deno|nx|lerna|turbo|vercel|firebase|angular|[jt]sconfig(?:\\..+)?)\\.jsonc?|' +
    '(?:.*\\.config|gulpfile|gruntfile)\\.(?:json|js|mjs)|' +
    '(?:phpunit|phpcs|psalm|phpstan)(?:\\..+)?\\.xml' +
    ')$',
);
/** Refused without a log line. */
const PRIVATE_TYPES = new Set(
  (
    'map ini conf cfg env lock log sql sqlite sqlite3 db bak orig save old swp swo tmp dist sh bash key pem crt p12 pfx ' +
    'yml yaml toml neon twig'
  ).split(' '),
);

/** `type`: refused for its type, which may be listed. */
export type Verdict = 'served' | 'type' | 'never';

/** A name that may stand for a file or directory of the root. @param depth 0 for the root's own entries */
export function isPlainName(name: string, depth: number): boolean {
  if (name.charCodeAt(0) === 0x2e) return depth === 0 && name === WELL_KNOWN;
  return !name.includes('\\') && name !== 'node_modules' && name !== '';
}

/** @param names of the file's path below the document root. @param types extensions, in lower case */
export function verdictOn(names: readonly string[], types: ReadonlySet<string>): Verdict {
  const lower = names.at(-1)!.toLowerCase();
  const type = typeOf(lower);
  if (!names.every(isPlainName) || lower.endsWith('~') || SOURCE_TYPES.has(type) || CONFIGURATION.test(lower))
    return 'never';
  if (types.has(type) || (names.length > 1 && names[0] === WELL_KNOWN)) return 'served';
  return PRIVATE_TYPES.has(type) ? 'never' : 'type';
}

/** The log line about a file that is refused because of its type. */
export function whyNotServed(filename: string): string {
  const type = typeOf(basename(filename).toLowerCase());
  const reason =
    type === ''
      ? 'it has no extension, and static.types lists files by extension'
      : `static.types does not list ${type}; static.types=+${type} has all such files served`;
  return `NOTICE: ${filename} is not served: ${reason}`;
}

/** Extension without its dot; empty when there is none. */
function typeOf(lowerName: string): string {
  const dot = lowerName.lastIndexOf('.');
  return dot === -1 ? '' : lowerName.slice(dot + 1);
}
