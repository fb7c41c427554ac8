import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { privateFolder } from '../../runtime/compile/private-folder.ts';
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
    expect(JSON.parse(readFileSync(`${path}.map`, 'utf8')).sources).toContain(join(folder, 'w/main.ts'));
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
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, 10));
    await bundleWorker(options);
    expect(readFileSync(path, 'utf8')).toBe(whole);
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
