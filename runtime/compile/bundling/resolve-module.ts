/** Resolves a specifier with esbuild, which knows tsconfig paths, package.json's `imports` and the `exports` of packages. */
import { dirname } from 'node:path';
import { type BuildOptions, build, type ImportKind } from 'esbuild';
import { withBundler } from './bundler-process.ts';

/**
 * @param importer absolute path of the file that imports it
 * @returns absolute path with links followed, `node:…` for a module of Node's own; null when there is no such module
 */
export async function resolveModule(
  specifier: string,
  importer: string,
  kind: ImportKind = 'dynamic-import',
): Promise<string | null> {
  let found: string | null = null;
  const options: BuildOptions = {
    entryPoints: [],
    bundle: true,
    write: false,
    platform: 'node',
    // Node itself knows no `module`, which esbuild would prefer.
    conditions: [],
    logLevel: 'silent',
    plugins: [
      {
        name: 'resolve-module',
        setup(setup) {
          setup.onStart(async () => {
            const result = await setup.resolve(specifier, { importer, resolveDir: dirname(importer), kind });
            if (result.errors.length === 0) found = result.path;
          });
        },
      },
    ],
  };
  await withBundler(() => build(options));
  return found;
}
