/**
 * Local files as esbuild reads them: always ES modules whatever package.json says, computed paths left to run time, and a
 * few things that esbuild itself does not take. Lines stay where they are.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Plugin } from 'esbuild';
import { maskedSource } from './masked-source.ts';

/**
 * A call with a computed relative path. esbuild would bundle all files that such a path may name, but `import('./lib/' + name)`
 * is resolved when the script runs: there may be other files by then, and broken ones that are never imported.
 */
const COMPUTED = /\b(import|require)(\s*\(\s*)(?=`\.[^`$]*\$\{|'\.[^'\n]*'\s*\+|"\.[^"\n]*"\s*\+)/g;
/** An empty string whose value esbuild does not know: it ignores paths that do not begin with a dot. */
const UNKNOWN = 'String()+';

/** Values of `declare const enum` are written into the code that uses them: it is declared nowhere else. */
const DECLARED_ENUM = /\bdeclare(?=\s+const\s+enum\b)/g;

const MODULE_SYNTAX = /^\s*(?:import|export)\b(?!\s*\()|[;}]\s*(?:import|export)\b(?!\s*\()|\bimport\s*\.\s*meta\b/m;
const COMMONJS_EXPORT = /\bmodule\s*\.\s*exports\b|\bexports\s*(?:\.\s*[\w$]+\s*=|\[)/;
/** TypeScript's own form of `module.exports =`. */
const EXPORT_ASSIGNMENT = /(?:^|[;}])\s*export\s*=(?!=)/m;
/** Marks a file as an ES module for esbuild. On a line of its own: the file may end in a comment. */
const MODULE_MARK = '\nexport {};';

/** By extension; all others are `js`. */
export const LOADERS: Readonly<Record<string, 'ts' | 'tsx' | 'jsx'>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.jsx': 'jsx',
};

export const localSources: Plugin = {
  name: 'local-sources',
  setup(setup) {
    setup.onLoad({ filter: /\.[cm]?[tj]sx?$/, namespace: 'file' }, async ({ path }) => ({
      contents: preparedSource(await readFile(path, 'utf8'), path),
      loader: LOADERS[extname(path)] ?? 'js',
    }));
  },
};

function preparedSource(source: string, path: string): string {
  // esbuild takes a byte order mark, but not before `#!`.
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const prepared = withRealEnums(text).replace(COMPUTED, `$1$2${UNKNOWN}`);
  return isCommonJs(text, path) ? prepared : prepared + MODULE_MARK;
}

function withRealEnums(text: string): string {
  if (text.search(DECLARED_ENUM) === -1) return text;
  let result = text;
  for (const { index } of maskedSource(text).matchAll(DECLARED_ENUM)) {
    result = `${result.slice(0, index)}${' '.repeat('declare'.length)}${result.slice(index + 'declare'.length)}`;
  }
  return result;
}

/** True for files with CommonJS exports; a file that only uses require() counts as an ES module. */
function isCommonJs(text: string, path: string): boolean {
  if (/\.c[tj]s$/.test(path)) return true;
  if (!/\bexports?\b/.test(text)) return false;
  const code = maskedSource(text);
  if (EXPORT_ASSIGNMENT.test(code)) return true;
  return COMMONJS_EXPORT.test(code) && !MODULE_SYNTAX.test(code);
}
