/**
 * The worker's entry as one plain JavaScript file. A worker thread does not load TypeScript, not even under tsx, so it is
 * bundled when the server starts (some tens of milliseconds); the built package brings it along.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { privateFolder } from './private-folder.ts';

export interface WorkerBundleOptions {
  /** Folder for the bundle; a private one under the system's temporary folder when absent. Made when missing. */
  readonly cacheDir?: string;
  /** Entry to bundle instead of one of the worker's own. Absolute path. */
  readonly entry?: string;
  /** What the thread is for: `serve` takes requests, `run` runs the script of a command. Default `serve`. */
  readonly purpose?: keyof typeof ENTRIES;
}

/** By purpose: the file the built package brings along, and the source. */
const ENTRIES = {
  serve: { prebuilt: './worker.mjs', source: '../worker/main.ts' },
  run: { prebuilt: './cli-worker.mjs', source: '../worker/cli-main.ts' },
} as const;

/** CommonJS packages in an ES module bundle ask for Node's own modules through `require`. */
const BANNER = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);`;

/**
 * @returns absolute path of an `.mjs` file, named after its content, with its source map beside it.
 * @throws esbuild's BuildFailure when the entry does not bundle.
 */
export async function bundleWorker(options: WorkerBundleOptions = {}): Promise<string> {
  const { prebuilt, source } = ENTRIES[options.purpose ?? 'serve'];
  if (options.entry === undefined && existsSync(pathOf(prebuilt))) return pathOf(prebuilt);
  const { code, map } = await bundle(options.entry ?? pathOf(source));
  const folder = options.cacheDir ?? privateFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `worker-${createHash('sha256').update(code).update(map).digest('hex').slice(0, 16)}.mjs`;
  writeOnce(join(folder, `${name}.map`), map);
  writeOnce(join(folder, name), `${code}\n//# sourceMappingURL=${name}.map\n`);
  return join(folder, name);
}

function pathOf(beside: string): string {
  return fileURLToPath(new URL(beside, import.meta.url));
}

async function bundle(entry: string): Promise<{ readonly code: string; readonly map: string }> {
  const folder = dirname(entry);
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    charset: 'utf8',
    banner: { js: BANNER },
  });
  const [map, code] = outputFiles;
  const parsed = JSON.parse(map!.text) as { sources: string[] };
  parsed.sources = parsed.sources.map((source) => resolve(folder, source));
  return { code: code!.text, map: JSON.stringify(parsed) };
}

/** Another process may be starting at the same time: the file appears whole or not at all. */
function writeOnce(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, path);
}
