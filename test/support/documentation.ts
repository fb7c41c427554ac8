/** Code blocks of the project's own pages, so that what is tested is what is printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * The first TypeScript block under a heading.
 * @param page path from the project's root
 * @param heading the whole line, with its `#`
 */
export function documentedCode(page: string, heading: string): string {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const section = text.split(`\n${heading}\n`)[1]?.split(/\n#{1,6} /)[0];
  const code = section?.match(/```ts\n(.*?)```/s)?.[1];
  if (code === undefined) throw new Error(`${page} has no code under ${heading}`);
  return code;
}
