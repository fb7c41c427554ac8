/**
 * Keeps esbuild from bundling whatever a computed path might name: `import('./lib/' + name)` is a question for the time
 * the script runs, when there may be other files, and broken ones that nobody asks for.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Loader, Plugin } from 'esbuild';

/** A call whose path begins with a dot and goes on with something that is no literal. */
const COMPUTED = /\b(import|require)(\s*\(\s*)(?=`\.[^`$]*\$\{|'\.[^'\n]*'\s*\+|"\.[^"\n]*"\s*\+)/g;
/** An empty text that esbuild cannot know: a path that does not begin with a dot is left alone. */
const UNKNOWN = 'String()+';

const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.jsx': 'jsx',
};

export const computedPathsStay: Plugin = {
  name: 'computed-paths-stay',
  setup(setup) {
    setup.onLoad({ filter: /\.[cm]?[tj]sx?$/, namespace: 'file' }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = leaveComputed(source);
      return contents === source ? undefined : { contents, loader: LOADERS[extname(path)] ?? 'js' };
    });
  },
};

/** The same source for any other reader; lines stay where they are. */
function leaveComputed(source: string): string {
  return source.replace(COMPUTED, `$1$2${UNKNOWN}`);
}
