/** What the waiting pass costs: nothing where nothing waits, half of the source where it does, and time that grows with the code. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Bundle, bundleScript } from '../../../runtime/compile/bundling/bundle.ts';
import { transform } from '../../../runtime/compile/rewrites/transform.ts';
import { suspendableNames } from '../../../runtime/config/function-traits.ts';
import { CLASS_PORTS } from '../../support/class-ports.ts';
import { randomProgram } from './random-programs.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Characters that the pass may add to each of the source. */
const MOST_GROWTH = 0.5;
const MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cost-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compiled(bundle: Pick<Bundle, 'code'>, isSuspending: boolean): string {
  const whole = { map: MAP, sources: [], inputs: [], modules: [], ...bundle } as unknown as Bundle;
  const waiting = isSuspending ? suspendableNames : null;
  return transform(whole, '/script.ts', { isPlain: false, isModule: false, waiting }).code;
}

async function bundleOf(file: string): Promise<Bundle> {
  const bundled = await bundleScript(file);
  if (bundled.kind === 'error') throw new Error(bundled.error.text);
  return bundled.bundle;
}

function scriptsIn(...folders: readonly string[]): string[] {
  const names = (folder: string): string[] => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const files = folders.flatMap((folder) => names(folder).map((name) => join(ROOT, folder, name)));
  return files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules'));
}

/** Share of the source that the pass adds. */
function growthOf(bundles: readonly Pick<Bundle, 'code'>[]): number {
  let source = 0;
  let added = 0;
  for (const bundle of bundles) {
    source += bundle.code.length;
    added += compiled(bundle, true).length - compiled(bundle, false).length;
  }
  return added / source;
}

test('code that cannot wait is compiled to the byte as without', async () => {
  const files = scriptsIn('examples', 'scripts', 'test/parity');
  const names = [...suspendableNames.waiting];
  const plain = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return !text.includes('import') && !names.some((name) => text.includes(name));
  });
  // Each takes esbuild a while, and one in four is as good a sample.
  const some = plain.filter((_, index) => index % 4 === 0);
  expect(some.length).toBeGreaterThan(100);
  for (const file of some) {
    const bundle = await bundleOf(file);
    expect(compiled(bundle, true), file).toBe(compiled(bundle, false));
  }
});

test('class-based ports grow by half at most', async () => {
  const bundles: Bundle[] = [];
  for (const [name, source] of Object.entries(CLASS_PORTS)) {
    writeFileSync(join(folder, name), source);
    bundles.push(await bundleOf(join(folder, name)));
  }
  expect(growthOf(bundles)).toBeLessThanOrEqual(MOST_GROWTH);
});

test('examples and demo scripts that wait grow by a twentieth at most', async () => {
  const files = scriptsIn('examples', 'scripts');
  const bundles: Bundle[] = [];
  for (const file of files) bundles.push(await bundleOf(file));
  expect(growthOf(bundles)).toBeLessThanOrEqual(0.05);
});

/** So many random programs, each in a function of its own. */
function largeProgram(count: number): { readonly code: string } {
  const parts = Array.from({ length: count }, (_, seed) => randomProgram(seed).code);
  return { code: parts.map((code, seed) => `async function part${seed}() {\n${code}\n}\npart${seed}();`).join('\n') };
}

/** The best of several, in milliseconds. */
function timeOf(bundle: Pick<Bundle, 'code'>): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const startMs = performance.now();
    compiled(bundle, true);
    best = Math.min(best, performance.now() - startMs);
  }
  return best;
}

test('eight times the code takes about eight times as long', () => {
  const [small, large] = [largeProgram(5), largeProgram(40)];
  timeOf(small);
  const perCharacter = timeOf(small) / small.code.length;
  expect(timeOf(large) / large.code.length / perCharacter).toBeLessThan(3);
}, 60_000);
