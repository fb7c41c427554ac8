import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { privateFolder } from '../../runtime/compile/caches/private-folder.ts';
import { bundleWorker } from '../../runtime/compile/worker-bundle.ts';
import { scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();

async function messageOf(path: string): Promise<unknown> {
  const worker = new Worker(path, { execArgv: [] });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

const bundleOf = (path: string): string => path.replace(/\.cjs$/, '.main.js');

describe('bundleWorker', () => {
  it('makes a TypeScript entry with CommonJS parts run in a thread without tsx', async () => {
    writeFiles(folder, {
      'w/main.ts': `import { parentPort } from 'node:worker_threads'; import old from './old.cjs';
        enum E { One = 1 } parentPort!.postMessage([old.sep, E.One]);`,
      'w/old.cjs': `module.exports = { sep: require('path').sep };`,
    });
    const options = { entry: join(folder, 'w/main.ts'), cacheDir: join(folder, 'cache') };
    const path = await bundleWorker(options);
    expect(await messageOf(path)).toEqual(['/', 1]);
    expect(JSON.parse(readFileSync(`${bundleOf(path)}.map`, 'utf8')).sources).toContain(join(folder, 'w/main.ts'));
    const { mtimeMs } = statSync(path);
    expect(await bundleWorker(options)).toBe(path);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it('names the file after its content', async () => {
    const options = { entry: join(folder, 'v/main.ts'), cacheDir: join(folder, 'cache') };
    writeFiles(folder, { 'v/main.ts': 'console.log(1)' });
    const first = await bundleWorker(options);
    writeFiles(folder, { 'v/main.ts': 'console.log(2)' });
    expect(await bundleWorker(options)).not.toBe(first);
    expect(existsSync(first)).toBe(true);
  });

  it('repairs a file that was cut short', async () => {
    const options = { entry: join(folder, 'u/main.ts'), cacheDir: join(folder, 'cache') };
    writeFiles(folder, { 'u/main.ts': 'console.log(3)' });
    const path = await bundleWorker(options);
    for (const file of [path, bundleOf(path)]) {
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, whole.slice(0, 10));
      expect(await bundleWorker(options)).toBe(path);
      expect(readFileSync(file, 'utf8')).toBe(whole);
    }
  });

  it('bundles nothing while all sources are as they were', async () => {
    const cacheDir = join(folder, 'cache-kept');
    const options = { entry: join(folder, 't/main.ts'), cacheDir };
    writeFiles(folder, { 't/main.ts': `import { a } from './a.ts'; console.log(a)`, 't/a.ts': 'export const a = 4' });
    // What was written a moment ago may be written again in the same one.
    const before = new Date(Date.now() - 60_000);
    for (const name of ['main.ts', 'a.ts']) utimesSync(join(folder, 't', name), before, before);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const path = await bundleWorker(options).finally(() => vi.useRealTimers());
    const record = join(cacheDir, readdirSync(cacheDir).find((name) => name.endsWith('.json'))!);
    const kept = JSON.parse(readFileSync(record, 'utf8'));
    const marked = join(folder, 'marked.cjs');
    writeFileSync(marked, 'x');
    writeFileSync(record, JSON.stringify({ ...kept, files: [{ path: marked, sizeBytes: 1 }] }));
    expect(await bundleWorker(options)).toBe(marked);
    writeFiles(folder, { 't/a.ts': 'export const a = 5' });
    const changed = await bundleWorker(options);
    expect([marked, path]).not.toContain(changed);
    expect(readFileSync(bundleOf(changed), 'utf8')).toContain('a = 5');
  });
});

describe('privateFolder', () => {
  it('is never one that others can write to', () => {
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    try {
      const usual = privateFolder();
      expect(dirname(usual)).toBe(temporary);
      expect(privateFolder()).toBe(usual);
      chmodSync(usual, 0o777);
      expect(privateFolder()).not.toBe(usual);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
