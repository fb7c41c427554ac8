// The index: every script of this folder, with the first comment line of each as its description.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly path: string;
  readonly description: string;
}

function entriesOf(folder: string, prefix = '/'): Entry[] {
  const entries: Entry[] = [];
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.isDirectory()) entries.push(...entriesOf(join(folder, item.name), `${prefix}${item.name}/`));
    else if (item.name.endsWith('.ts') && !item.name.endsWith('.d.ts'))
      entries.push(describe(folder, item.name, prefix));
  }
  return entries;
}

function describe(folder: string, name: string, prefix: string): Entry {
  const firstLine = readFileSync(join(folder, name), 'utf8').split('\n', 1)[0] ?? '';
  return { path: `${prefix}${name.replace(/\.ts$/, '')}`, description: firstLine.replace(/^\/\/\s*/, '') };
}

const rows = entriesOf(String($_SERVER.DOCUMENT_ROOT))
  .filter((entry) => entry.path !== '/index')
  .map(
    ({ path, description }) =>
      `<tr><td><a href="${htmlspecialchars(path)}">${htmlspecialchars(path)}</a><td>${htmlspecialchars(description)}`,
  )
  .join('\n');

echo(`<!doctype html>
<title>ts-sapi</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto } td { padding: .3rem 1rem .3rem 0; vertical-align: top }</style>
<h1>Request scripts in this folder</h1>
<p>One file per page, run top to bottom for each request. Change one, reload, see the change.</p>
<table>
${rows}
</table>
`);
