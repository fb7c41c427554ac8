/**
 * The worker's code as one plain JavaScript file. A worker thread does not load TypeScript, not even under tsx, so it is
 * bundled when the server starts and its sources have changed; the built package brings it along.
 *
 * `x.cjs` is what a thread is started with (worker/boot.cjs), `x.main.js` the bundle it runs.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepBundle, keptBundle } from './caches/kept-bundle.ts';
import { privateFolder } from './caches/private-folder.ts';

export interface WorkerBundleOptions {
  /** Folder for the bundle; a private one under the system's temporary folder when absent. Made when missing. */
  readonly cacheDir?: string;
  /** Entry to bundle instead of one of the worker's own. Absolute path. */
  readonly entry?: string;
  /**
   * What the thread is for: `serve` takes requests, `run` runs the script of a command, `transform`
   * compiles a script that nests deeply, `io` owns connections. Default `serve`.
   */
  readonly purpose?: WorkerPurpose;
}

export type WorkerPurpose = keyof typeof ENTRIES;

/** By purpose: the file the built package brings along, and the source. */
const ENTRIES = {
  serve: { prebuilt: './worker.cjs', source: '../worker/main.ts' },
  run: { prebuilt: './cli-worker.cjs', source: '../worker/cli-main.ts' },
  io: { prebuilt: './io-thread.cjs', source: '../io/main.ts' },
  transform: { prebuilt: './transform-thread.cjs', source: './transform-thread.ts' },
} as const;

const BOOT = '../worker/boot.cjs';
const PARAMETERS = 'exports,require,module,__filename';

/**
 * @returns absolute path of a `.cjs` file to start threads with, named after the bundle's content.
 * @throws esbuild's BuildFailure when the entry does not bundle.
 */
export async function bundleWorker(options: WorkerBundleOptions = {}): Promise<string> {
  const { prebuilt, source } = ENTRIES[options.purpose ?? 'serve'];
  if (options.entry === undefined && existsSync(pathOf(prebuilt))) return pathOf(prebuilt);
  const entry = options.entry ?? pathOf(source);
  const folder = options.cacheDir ?? privateFolder();
  const kept = keptBundle(folder, entry);
  if (kept !== null) return kept;
  const sinceMs = Date.now();
  const { code, map, inputs } = await bundledWorker(entry);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `worker-${createHash('sha256').update(code).update(map).digest('hex').slice(0, 16)}`;
  const written = writeWorker(join(folder, name), code, map);
  keepBundle({ folder, entry, files: written, inputs: [...inputs, pathOf(BOOT)], sinceMs });
  return written[0];
}

/**
 * Writes what a thread needs.
 * @param stem path without an ending
 * @returns the file to start threads with, and the bundle
 */
export function writeWorker(stem: string, code: string, map: string): readonly [entry: string, bundle: string] {
  const files = [`${stem}.cjs`, `${stem}.main.js`] as const;
  writeOnce(`${stem}.main.js.map`, map);
  writeOnce(files[1], code);
  writeOnce(files[0], readFileSync(pathOf(BOOT), 'utf8'));
  return files;
}

function pathOf(beside: string): string {
  return fileURLToPath(new URL(beside, import.meta.url));
}

/**
 * @param entry absolute path
 * @returns the bundle as the text of a function (see boot.cjs), its source map with absolute sources, and what went in
 */
export async function bundledWorker(
  entry: string,
): Promise<{ readonly code: string; readonly map: string; readonly inputs: readonly string[] }> {
  const { build } = await import('esbuild');
  const folder = dirname(entry);
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    outfile: join(folder, 'worker.main.js'),
    absWorkingDir: folder,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    define: { 'import.meta.filename': '__filename', 'import.meta.url': '__filename' },
    banner: { js: `(function (${PARAMETERS}) {` },
    footer: { js: '})' },
  });
  const [map, code] = outputFiles;
  const parsed = JSON.parse(map!.text) as { sources: string[] };
  parsed.sources = parsed.sources.map((source) => resolve(folder, source));
  const inputs = Object.keys(metafile.inputs).map((input) => resolve(folder, input));
  return { code: code!.text, map: JSON.stringify(parsed), inputs };
}

/** Another process may be starting at the same time: the file appears whole or not at all. */
function writeOnce(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, path);
}
