/** Reads the files that NODE_V8_COVERAGE makes Node write: one for each process and for each worker thread that ends by itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addCoverage, type Coverage, placesOf, type ScriptCoverage } from './script-coverage.ts';

interface CoverageFile {
  readonly result: readonly ScriptCoverage[];
  /** By URL, for scripts that a loader compiled: their maps, and the lengths of their lines as they ran. */
  readonly 'source-map-cache'?: Readonly<
    Record<string, { readonly lineLengths: readonly number[]; readonly data: object | null }>
  >;
}

type Places = ReturnType<typeof placesOf>;

/** @param root folder of the sources, absolute; the paths of the result are relative to it, other files are left out */
export function readCoverage(folder: string, root: string): Coverage {
  const coverage: Coverage = new Map();
  const known = new Map<string, Places>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as CoverageFile;
    for (const script of file.result) {
      const places = placesIn(script.url, file, known);
      if (places !== null) addCoverage(coverage, script, places);
    }
  }
  const inside = [...coverage].map(([path, lines]) => [relative(root, path), lines] as const);
  return new Map(inside.filter(([path]) => !path.startsWith('..')).sort());
}

/** Null for scripts without a map: Node's own, packages. */
function placesIn(url: string, file: CoverageFile, known: Map<string, Places>): Places | null {
  const cached = file['source-map-cache']?.[url];
  // The same text gives the same lines: two versions of a file in one run would have to differ only within lines.
  const key = `${url} ${cached?.lineLengths.join() ?? ''}`;
  let places = known.get(key) ?? null;
  if (places !== null) return places;
  if (url.endsWith('.main.js')) places = placesOfBundle(fileURLToPath(url));
  else if (cached?.data != null) places = placesOf(cached.data, cached.lineLengths);
  if (places === null) return null;
  const absolute = places.map((place) => ({ ...place, source: pathOf(place.source, url) }));
  known.set(key, absolute);
  return absolute;
}

/** The bundle that worker threads run is no module: its map lies beside it (compile/worker-bundle.ts). */
function placesOfBundle(path: string): Places | null {
  if (!existsSync(`${path}.map`)) return null;
  return placesOf(readFileSync(`${path}.map`, 'utf8'), readFileSync(path, 'latin1'));
}

function pathOf(source: string, url: string): string {
  if (source.startsWith('/')) return source;
  return fileURLToPath(new URL(source, url));
}
