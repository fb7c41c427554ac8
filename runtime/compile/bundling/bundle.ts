/** A script and its local files as one ES module in plain JavaScript; packages stay imports. */
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { type BuildOptions, build, type Message, type Metafile, type Plugin } from 'esbuild';
import { codeFrame } from '../errors/code-frame.ts';
import type { CompileError } from '../errors/compile-error.ts';
import { isBuildFailure, withBundler } from './bundler-process.ts';
import { localSources } from './local-sources.ts';
import { isNoFile, ModuleGraph } from './module-graph.ts';
import { type SharedModules, stubsOf } from './shared-modules.ts';
import { configsOf } from './surrounding-files.ts';
import { typescriptPackages } from './typescript-packages.ts';

export interface Bundle {
  readonly code: string;
  /** Source map (JSON, v3) from `code` to the original files, absolute paths in `sources`. */
  readonly map: string;
  readonly sources: readonly string[];
  /** Absolute paths of all inputs, including the nearest tsconfig.json and the files it extends. */
  readonly inputs: readonly string[];
  /** Absolute paths of modules that are compiled separately. */
  readonly modules: readonly string[];
  /** Changes with the content of any of their files; empty when there are none. */
  readonly modulesVersion: string;
  /** Absolute paths of all files of these modules. */
  readonly moduleFiles: readonly string[];
}

export type BundleResult =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'error'; readonly error: CompileError; readonly watch: readonly string[] };

/** `require` of a script runs it each time, as PHP does, so it stays a call; other files are CommonJS modules. */
const scriptsAreRequiredAtRunTime: Plugin = {
  name: 'require-scripts-at-run-time',
  setup(setup) {
    setup.onResolve({ filter: /\.(?:[cm]?tsx?|php|phtml|inc|html?|txt|tpl)$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, external: true } : undefined,
    );
  },
};

const OPTIONS = {
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: 'external',
  sourcesContent: false,
  metafile: true,
  logLevel: 'silent',
  charset: 'utf8',
  legalComments: 'none',
  loader: {
    '.txt': 'text',
    '.html': 'text',
    '.sql': 'text',
    '.md': 'text',
    '.svg': 'text',
    '.css': 'text',
    '.wasm': 'binary',
  },
} as const satisfies BuildOptions;

/**
 * Never throws for errors in the script.
 * @param shared modules that are compiled separately; without it the bundle includes all local files
 */
export async function bundleScript(filename: string, shared?: SharedModules): Promise<BundleResult> {
  const folder = dirname(filename);
  try {
    const first = await bundleOnce(filename, shared);
    const found = shared === undefined ? [] : await addShared(filename, shared, first);
    return { kind: 'bundle', bundle: (found.length > 0 ? await bundleOnce(filename, shared) : first).bundle };
  } catch (thrown) {
    if (!isBuildFailure(thrown)) throw thrown;
    return { kind: 'error', ...failureOf(thrown.errors, filename, folder) };
  }
}

interface Bundled {
  readonly bundle: Bundle;
  readonly metafile: Metafile;
  readonly startedMs: number;
}

async function bundleOnce(filename: string, shared?: SharedModules): Promise<Bundled> {
  const startedMs = Date.now();
  const folder = dirname(filename);
  const configs = new Set<string>();
  const used = new Map<string, NonNullable<ReturnType<SharedModules['current']>>>();
  const plugins = [scriptsAreRequiredAtRunTime, typescriptPackages(configs), localSources];
  if (shared !== undefined) plugins.unshift(stubsOf(shared, filename, used));
  const options = { ...OPTIONS, entryPoints: [filename], outdir: folder, absWorkingDir: folder };
  const result = await withBundler(() => build({ ...options, loader: { ...OPTIONS.loader }, plugins }));
  const [map, code] = result.outputFiles;
  const { metafile } = result;
  const modules = [...used.values()];
  const files = [...inputsOf(metafile, folder), ...modules.flatMap((module) => module.files)];
  const bundle = {
    code: code!.text,
    ...absoluteMap(map!.text, folder),
    // esbuild uses some of their options (JSX, decorators) but does not list them as inputs.
    inputs: [...new Set([...files, ...configs, ...configsOf([folder, ...files.map((file) => dirname(file))])])],
    modules: [...used.keys()],
    modulesVersion: modules.map(({ version }) => version).join(),
    moduleFiles: [...new Set(modules.flatMap((module) => module.files))],
  };
  return { bundle, metafile, startedMs };
}

/** Finds modules of a bundle that are worth compiling separately. */
async function addShared(
  filename: string,
  shared: SharedModules,
  { metafile, startedMs }: Bundled,
): Promise<readonly string[]> {
  const graph = new ModuleGraph(metafile, dirname(filename));
  const found = await graph.worthSharing(filename);
  // What a shared module imports is shared, too: it must not be in two places.
  const files = new Set(found.flatMap((file) => [...graph.closureOf(file)!]));
  for (const file of files) {
    const closure = [...graph.closureOf(file)!];
    shared.add(file, await exportsOf(file), closure, startedMs);
  }
  return found;
}

async function exportsOf(filename: string): Promise<readonly string[]> {
  const folder = dirname(filename);
  const plugins = [scriptsAreRequiredAtRunTime, typescriptPackages(new Set()), localSources];
  const options = { ...OPTIONS, entryPoints: [filename], outdir: folder, absWorkingDir: folder };
  const result = await withBundler(() =>
    build({ ...options, sourcemap: false, loader: { ...OPTIONS.loader }, plugins }),
  );
  return Object.values(result.metafile.outputs)[0]!.exports;
}

function absoluteMap(text: string, folder: string): Pick<Bundle, 'map' | 'sources'> {
  const map = JSON.parse(text) as { sources: string[] };
  map.sources = map.sources.map((source) => resolve(folder, source));
  return { map: JSON.stringify(map), sources: map.sources };
}

function inputsOf(metafile: Metafile, folder: string): string[] {
  return Object.keys(metafile.inputs)
    .filter((input) => !isNoFile(input))
    .map((input) => resolve(folder, input.replace(/\?.*$/, '')));
}

function failureOf(messages: readonly Message[], filename: string, folder: string) {
  const watch = new Set<string>();
  for (const { location, text } of messages) {
    if (location === null) continue;
    const file = resolve(folder, location.file);
    watch.add(file);
    const missing = /^Could not resolve "([^"]+)"/.exec(text)?.[1];
    if (missing !== undefined) watch.add(dirname(isAbsolute(missing) ? missing : resolve(dirname(file), missing)));
  }
  const first = messages[0];
  const error = first === undefined ? unknownError(filename) : errorOf(first, filename, folder);
  return { error, watch: [...watch] };
}

function errorOf({ text, location, notes }: Message, filename: string, folder: string): CompileError {
  const note = notes.find((one) => one.location === null && one.text !== '')?.text;
  const full = note === undefined ? text : `${text} (${note})`;
  if (location === null) return { ...unknownError(filename), text: full };
  const file = resolve(folder, location.file);
  const source = readSource(file);
  if (location.line > source.split('\n').length) return endOfFileError(file, source);
  // esbuild counts columns in bytes of UTF-8.
  const column = Buffer.from(location.lineText).subarray(0, location.column).toString().length;
  const frame = codeFrame(source, location.line, column, location.length);
  return { text: full, file, line: location.line, column: column + 1, frame };
}

/** The problem is met behind the file's own last line, in the mark that local-sources.ts adds: something is left open. */
function endOfFileError(file: string, source: string): CompileError {
  const lines = source.trimEnd().split('\n');
  const column = lines.at(-1)!.length;
  const frame = codeFrame(source, lines.length, column, 1);
  return { text: 'Unexpected end of file', file, line: lines.length, column: column + 1, frame };
}

function unknownError(filename: string): CompileError {
  return { text: 'The script could not be compiled', file: filename, line: 1, column: 1, frame: '' };
}

/** Empty when it cannot be read: the file may have been removed. */
export function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
