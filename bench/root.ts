/** The folder that all peers serve: every page in each language, the partials, and the files to be downloaded. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTIALS = 20;
const DOWNLOADS: Readonly<Record<string, number>> = { '100k.bin': 100_000, '100m.bin': 100_000_000 };

/** @returns an absolute path; the caller removes it with `removeRoot`. */
export function makeRoot({ withDownloads = true } = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ts-sapi-bench-')));
  // Apache's processes run as another user.
  chmodSync(root, 0o755);
  for (const folder of ['scripts', 'php'])
    cpSync(new URL(`./${folder}`, import.meta.url).pathname, root, { recursive: true });
  mkdirSync(join(root, 'partials'));
  for (let number = 1; number <= PARTIALS; number++) {
    const text = (value: string): string => `<p>Part ${value}: nothing but text.</p>`;
    // The number is handed over by the including script.
    writeFileSync(join(root, `partials/part-${number}.ts`), `echo(\`${text('$' + '{number}')}\\n\`);\n`);
    writeFileSync(join(root, `partials/part-${number}.php`), `<?php\necho "${text('$number')}\\n";\n`);
  }
  if (!withDownloads) return root;
  mkdirSync(join(root, 'files'));
  for (const [name, size] of Object.entries(DOWNLOADS)) writeFileSync(join(root, 'files', name), downloadBytes(size));
  return root;
}

export function removeRoot(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/** Bytes that differ from place to place, so that a swapped or repeated piece is noticed. */
export function downloadBytes(size: number): Buffer {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let index = 0; index < words.length; index++) words[index] = Math.imul(index, 2_654_435_761);
  return Buffer.from(words.buffer, 0, size);
}
