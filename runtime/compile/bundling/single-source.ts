/** Uses esbuild for a single source without bundling: converts it to JavaScript, and resolves its imports. */
import { extname, isAbsolute } from 'node:path';
import { type BuildOptions, build, type Loader, type Plugin, type TransformOptions, transform } from 'esbuild';
import { withBundler } from './bundler-process.ts';

const PLAIN_LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.jsx': 'jsx',
};
/** Imports that are used only as types are kept: they may be used as values later. */
const KEEP_IMPORTS = '{"compilerOptions":{"verbatimModuleSyntax":true}}';

/**
 * The source without types and JSX, not bundled.
 * @throws BuildFailure for invalid sources
 */
export async function plainJavaScript(source: string, filename: string): Promise<string> {
  const loader = PLAIN_LOADERS[extname(filename)] ?? 'js';
  const options: TransformOptions = { loader, tsconfigRaw: KEEP_IMPORTS, target: 'node20.19', logLevel: 'silent' };
  return (await withBundler(() => transform(source, options))).code;
}

/** Nothing is built but what the plugin asks for. */
const RESOLVING = {
  stdin: { contents: '' },
  bundle: true,
  write: false,
  platform: 'node',
  logLevel: 'silent',
} as const satisfies BuildOptions;

export interface MappedSpecifier {
  readonly specifier: string;
  /** Absolute path of the folder that it is resolved from. */
  readonly folder: string;
}

/** Resolved files of packages, `#names` and paths of a tsconfig.json, in the given order; null for unresolved ones. */
export async function resolveSpecifiers(wanted: readonly MappedSpecifier[]): Promise<(string | null)[]> {
  if (wanted.length === 0) return [];
  let paths: (string | null)[] = [];
  const resolver: Plugin = {
    name: 'resolve-specifiers',
    setup: (setup) =>
      setup.onStart(async () => {
        const results = wanted.map(({ specifier, folder }) =>
          setup.resolve(specifier, { kind: 'import-statement', resolveDir: folder }),
        );
        paths = (await Promise.all(results)).map(({ path }) => (isAbsolute(path) ? path : null));
      }),
  };
  await withBundler(() => build({ ...RESOLVING, plugins: [resolver] }));
  return paths;
}
