/** What the pages say about each other: every link leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../runtime/php/extensions.ts';

const ROOT = resolve(import.meta.dirname, '..');
const README_LINES = 125;

function pages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path));
  return [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
    'test/parity/README.md',
    ...docs,
  ].filter((path) => path.endsWith('.md'));
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  const headings = text.split('\n').filter((line) => /^#+ /.test(line));
  return headings.map((line) => {
    const words = line.replace(/^#+ /, '').toLowerCase();
    return words.replace(/[^\w\- ]/g, '').replaceAll(' ', '-');
  });
}

/** Links of one page that lead nowhere. */
function brokenLinks(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1]!);
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    if (/^\w+:/.test(link)) return false;
    const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
}

it('leads nowhere with no link', () => {
  expect(pages().flatMap((page) => brokenLinks(page).map((link) => `${page}: ${link}`))).toEqual([]);
});

/** Pages that name folders and files of the code; `php/…` stands for `runtime/php/…` in them. */
const PAGES_OF_CODE = [
  'CONTRIBUTING.md',
  'README.md',
  'docs/architecture.md',
  'docs/extensions.md',
  'docs/performance.md',
  'docs/testing.md',
  ...pages().filter((page) => page.startsWith('docs/decisions/')),
];

/** What a text names in backticks that begins with one of the code's folders, and is not there. */
function missingPaths(text: string): string[] {
  const foldersOf = (path: string) =>
    readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  const folders = new Set([...foldersOf('.'), ...foldersOf('runtime')]);
  const named = Array.from(
    text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g),
    (match) => match[1]!,
  );
  const paths = named.filter((path) => folders.has(path.split('/')[0]!));
  return paths.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'runtime', path)));
}

it('names no folder or file of the code that is not there', () => {
  const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');
  expect(PAGES_OF_CODE.flatMap((page) => missingPaths(textOf(page)).map((path) => `${page}: ${path}`))).toEqual([]);
  const text = 'In `runtime/php`, `php/sapi.ts` and `host/server.ts`, not `host/none.ts`, `test/none/`, `text/html`.';
  expect(missingPaths(text)).toEqual(['host/none.ts', 'test/none/']);
});

it('has every page of docs/ within reach of the README', () => {
  const seen = new Set(['README.md']);
  for (const page of seen) {
    const text = readFileSync(join(ROOT, page), 'utf8');
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s#]+\.md)[^)]*\)/g)) seen.add(join(dirname(page), link));
  }
  expect(pages().filter((page) => page.startsWith('docs/') && !seen.has(page))).toEqual([]);
});

it('tells no function as missing that is there', () => {
  const text = readFileSync(join(ROOT, 'docs/differences.md'), 'utf8');
  const rows = text
    .slice(text.indexOf('\n## Not supported'))
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const missing = rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`(\w+)\(\)`/g), (match) => match[1]!));
  expect(missing.length).toBeGreaterThan(10);
  expect(missing.filter((name) => registry.functionNames().includes(name))).toEqual([]);
});

it('begins with a README that can be read at a glance', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(README_LINES);
});
