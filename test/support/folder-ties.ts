/** Dependencies between folders: which folder, or which folder's own files, imports which other. */

/** A source file and the files of ours that it imports, all relative to runtime/. */
interface Imports {
  readonly path: string;
  readonly files: readonly string[];
}

/**
 * Two places of one folder that import each other. A place is a folder with all that lies in it, or the files that lie
 * directly in the common folder: these stand as one place, named `folder/*`.
 * @param apart folders whose own files stand each for itself, '' for the root
 * @returns `a <-> b`, sorted, with one import of each direction
 */
export function tiesOf(sources: readonly Imports[], apart: readonly string[]): string[] {
  const ways = new Map<string, string>();
  for (const { path, files } of sources) {
    for (const file of files) {
      const common = commonFolder(path, file);
      const from = placeIn(common, path, apart);
      const to = placeIn(common, file, apart);
      if (from !== to) ways.set(`${from} -> ${to}`, `${path} -> ${file}`);
    }
  }
  const ties = [...ways].flatMap(([way, example]) => {
    const [from, to] = way.split(' -> ') as [string, string];
    const back = ways.get(`${to} -> ${from}`);
    return from < to && back !== undefined ? [`${from} <-> ${to}: ${example}, ${back}`] : [];
  });
  return ties.sort();
}

/** The deepest folder that holds both; '' for the root. */
function commonFolder(one: string, other: string): string {
  const [parts, others] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const different = parts.findIndex((part, at) => part !== others[at]);
  return parts.slice(0, different < 0 ? parts.length : different).join('/');
}

function placeIn(common: string, path: string, apart: readonly string[]): string {
  const rest = common === '' ? path : path.slice(common.length + 1);
  const slash = rest.indexOf('/');
  const prefix = common === '' ? '' : `${common}/`;
  if (slash >= 0) return prefix + rest.slice(0, slash);
  return apart.includes(common) ? path : `${prefix}*`;
}
