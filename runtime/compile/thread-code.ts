/**
 * A TypeScript file as the code of a thread that a script starts (`new Worker(new URL('./job.ts', import.meta.url))`): plain
 * JavaScript without PHP's names, its packages loaded by Node as if the file itself imported them.
 */
import { bundleScript } from './bundling/bundle.ts';
import type { CompileError } from './errors/compile-error.ts';
import type { TransformedScript } from './rewrites/transform.ts';
import { transformed } from './transformed.ts';

type ThreadCode =
  | { readonly kind: 'thread'; readonly code: string; readonly inputs: readonly string[] }
  | { readonly kind: 'error'; readonly error: CompileError };

/** Runs in the thread, around the code. Node maps the places of evaluated code only, and only when it is told to. */
const START = `'use strict';
const { createRequire, isBuiltin } = require('node:module');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');
process.setSourceMapsEnabled(true);
const load = (specifier, importer, options) =>
  vm.compileFunction('return import(specifier, options)', ['specifier', 'options'], {
    filename: importer,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })(specifier, options);
load.resolver = (importer) => (specifier) => {
  if (/^\\.{0,2}\\//.test(specifier)) return new URL(specifier, pathToFileURL(importer)).href;
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : 'node:' + specifier;
  return /^\\w+:/.test(specifier) ? specifier : pathToFileURL(createRequire(importer).resolve(specifier)).href;
};
const need = (specifier, importer) => (specifier === null ? createRequire(importer) : createRequire(importer)(specifier));
const loaded = PACKAGES.map(({ specifier, importer, attributes }) =>
  load(specifier, importer, attributes === null ? undefined : { with: attributes }));
Promise.all(loaded).then((namespaces) => (0, eval)(CODE)(namespaces, load, need));
`;

/** @param filename absolute path. @throws only what is not the file's fault. */
export async function threadCode(filename: string): Promise<ThreadCode> {
  const bundled = await bundleScript(filename);
  if (bundled.kind === 'error') return bundled;
  const { bundle } = bundled;
  const script = await transformed(bundle, filename, { isPlain: true, isModule: false });
  const code = START.replace('PACKAGES', () => JSON.stringify(script.packages)).replace('CODE', () =>
    JSON.stringify(evaluated(script, filename, bundle.map)),
  );
  return { kind: 'thread', code, inputs: [filename, ...bundle.inputs] };
}

/** The map is that of the bundle, whose lines the code has: one further down. */
function evaluated({ code }: TransformedScript, filename: string, bundleMap: string): string {
  const map = JSON.parse(bundleMap) as { mappings: string };
  map.mappings = `;${map.mappings}`;
  const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  const lines = ['(async function(__m,__i,__q){"use strict";', code, '})'];
  return `${lines.join('\n')}\n//# sourceURL=${filename}\n//# sourceMappingURL=${url}\n`;
}
