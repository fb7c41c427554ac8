/** The version of the installed esbuild, without loading it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Bundles of different versions differ. */
export function bundlerVersion(): string {
  const path = createRequire(import.meta.url).resolve('esbuild/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
