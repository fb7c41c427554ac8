/** Which esbuild is installed, without loading it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Other versions write other bundles. */
export function bundlerVersion(): string {
  const path = createRequire(import.meta.url).resolve('esbuild/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
