/** Splits paths as PHP does, without accessing the disk (ext/standard/string.c). */

/** Last component without trailing slashes; without `suffix`, unless nothing else would be left. */
export function basename(path: string, suffix = ''): string {
  const trimmed = path.replace(/\/+$/, '');
  const name = trimmed.slice(trimmed.lastIndexOf('/') + 1);
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** The path without its last component; `.` when there is no folder in it, '' of ''. */
export function dirname(path: string): string {
  if (path === '') return '';
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return '/';
  const slash = trimmed.lastIndexOf('/');
  if (slash === -1) return '.';
  return trimmed.slice(0, slash).replace(/\/+$/, '') || '/';
}

export const PathInfo = {
  PATHINFO_DIRNAME: 1,
  PATHINFO_BASENAME: 2,
  PATHINFO_EXTENSION: 4,
  PATHINFO_FILENAME: 8,
  PATHINFO_ALL: 15,
} as const;

/** Parts of a path by name, those that exist. */
export function pathParts(path: string): Record<string, string> {
  const parts: Record<string, string> = Object.create(null);
  const folder = dirname(path);
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  if (folder !== '') parts.dirname = folder;
  parts.basename = name;
  if (dot !== -1) parts.extension = name.slice(dot + 1);
  parts.filename = dot === -1 ? name : name.slice(0, dot);
  return parts;
}
