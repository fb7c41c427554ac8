import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serverDirectives } from '../../runtime/config/directives.ts';

it("documents all directives that are the server's own in one table", () => {
  const text = readFileSync('docs/directives.md', 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const documented = rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), (match) => match[1]!));
  expect(documented.sort()).toEqual(Object.keys(serverDirectives).sort());
});
