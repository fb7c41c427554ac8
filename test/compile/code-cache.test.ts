/** Bytecode of worker bundles: left behind by a thread, used by the next, never believed when it is broken. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { CodeCache } from '../../runtime/compile/caches/code-cache.ts';
import { bundleWorker } from '../../runtime/compile/worker-bundle.ts';
import { until } from '../support/serving.ts';
import { scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();
const cacheDir = join(folder, 'cache');

/** A thread that lives until it is told to go, and tells how its code came to be. */
async function bundleOf(name: string, text: string): Promise<string> {
  writeFiles(folder, {
    [`${name}.ts`]: `import { parentPort } from 'node:worker_threads'; import { createHash } from 'node:crypto';
      export const answer = () => '${text}';
      parentPort!.on('message', () => process.exit());
      parentPort!.postMessage([answer(), createHash('md5').update('a').digest('hex')]);`,
  });
  return await bundleWorker({ entry: join(folder, `${name}.ts`), cacheDir });
}

function start(entry: string, cache: CodeCache) {
  const codeCache = cache.forThread();
  const worker = new Worker(entry, { execArgv: [], workerData: { codeCache } });
  const said = new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { worker, said, codeCache };
}

const MD5_OF_A = '0cc175b9c0f1b6a831c399e269772661';

describe('CodeCache', () => {
  it('gives later threads what the first one compiled', async () => {
    const entry = await bundleOf('first', 'one');
    const cache = new CodeCache(entry, cacheDir);
    const first = start(entry, cache);
    expect(await first.said).toEqual(['one', MD5_OF_A]);
    const { saveAs } = first.codeCache;
    await until('the bytecode', () => existsSync(saveAs!));
    await first.worker.terminate();
    const second = start(entry, cache);
    expect(second.codeCache.cachedData?.length).toBeGreaterThan(100);
    expect(await second.said).toEqual(['one', MD5_OF_A]);
    await second.worker.terminate();
    expect(readdirSync(cacheDir).filter((name) => /\.\d+-\d+$/.test(name))).toEqual([]);
    for (const broken of ['', readFileSync(saveAs!).subarray(0, 200), Buffer.alloc(1000, 7)]) {
      writeFileSync(saveAs!, broken);
      expect(new CodeCache(entry, cacheDir).forThread()).toEqual({ saveAs });
    }
  });

  it('keeps bundles apart that are alike, since bytecode names its file in stack traces', async () => {
    const entry = await bundleOf('alike', 'same');
    const copy = entry.replace('.cjs', '-copy.cjs');
    for (const suffix of ['.cjs', '.main.js'])
      copyFileSync(entry.replace('.cjs', suffix), copy.replace('.cjs', suffix));
    const [one, other] = [entry, copy].map((path) => new CodeCache(path, cacheDir).forThread().saveAs);
    expect(one).not.toBe(other);
  });

  it('keeps bundles apart that have the same length', async () => {
    const paths = await Promise.all(['abc', 'abd'].map((text, index) => bundleOf(`same-${index}`, text)));
    const [one, other] = paths.map((path) => new CodeCache(path, cacheDir).forThread().saveAs);
    expect(one).not.toBe(other);
  });

  it('is done without where there is no temporary folder', async () => {
    const entry = await bundleOf('homeless', 'nowhere');
    vi.stubEnv('TMPDIR', join(entry, 'below-a-file'));
    try {
      expect(new CodeCache(entry).forThread()).toEqual({});
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('has nothing for entries that are no bundles', () => {
    expect(new CodeCache(join(folder, 'pool.mjs'), cacheDir).forThread()).toEqual({});
  });
});
